"""Sheets to read: the whole brief, the whole agenda, the small print of an item, what was heard, the log, words."""

from collections.abc import Iterable, Sequence
from functools import partial

from game.desk import delegation_page
from game.desk.agenda import AgendaRow, WishState, agenda, wish_rows
from game.desk.finding import fits
from game.desk.item_page import ItemPage, in_line, item_page
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference.panels.business import sign_of_status, sign_of_wish, wish_said
from game.desktop.conference.panels.foot import sign_of
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import OfDelegation
from game.desktop.conference.sheets.menus import sheet
from game.desktop.theme import SMALL, STRONG, TREATY, TypeStyle
from game.desktop.toolkit.box import Cells, Group, Space
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.label import Label, muted, section
from game.desktop.toolkit.marks import Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow, badge_column
from game.desktop.toolkit.widget import Widget
from game.model.conference import ItemId, OptionId
from game.model.events import Event
from game.wording import glossary as words_of_the_game
from game.wording.advisor import advice
from game.wording.events import tell
from game.wording.text import plain

MOST_EVENTS = 120


def advisor(screen: ConferenceScreen) -> Modal:
    """The situation in three sentences; never which option to take."""
    desk = screen.desk
    said = [Label(escape(each), TREATY) for each in advice(desk.reader, desk.view)]
    return sheet(screen, desk.wording.text("screen.advisor"), *said, wide=560)


def brief(screen: ConferenceScreen) -> Modal:
    """What the capital says, all that it wants, its red lines, who is near and who is hard to reach, promises."""
    desk = screen.desk
    wording, own = desk.wording, desk.brief
    wishes = [
        ListRow(
            escape(row.wish.text),
            partial(screen.show_item, row.wish.item),
            lead=sign_of_wish(row),
            lead_width=24,
            detail="" if row.state is WishState.OPEN else escape(wording.text(f"screen.brief.{row.state}")),
            note=escape(row.wish.word),
            name=wish_said(row, wording),
        )
        for row in wish_rows(desk.reader, desk.view, own)
    ]
    red = [Label("{:barred} " + escape(each.text), SMALL) for each in own.red_lines]
    parts: list[Widget] = [
        *([Label(escape(own.about), TREATY)] if own.about else []),
        muted(own.introduction),
        Space(4),
        section(wording.text("screen.brief.red")),
        *(red or [Label(escape(wording.text("brief.no_red_lines")), SMALL)]),
        Space(4),
        section(wording.text("screen.brief.promises")),
        *_promises(screen),
    ]
    for key, those in (("near", own.near), ("hard", own.hard)):
        if those:
            plates = [Nameplate(each, screen.opens(OfDelegation(each))) for each in those]
            parts += [Space(4), section(wording.text(f"screen.brief.{key}")), Cells(*plates, least=44)]
    parts += [Space(4), section(wording.text("screen.brief.wants")), Group(*wishes, name=wording.text("screen.brief"))]
    return sheet(screen, escape(desk.reader.name(desk.delegation)), *parts)


def _promises(screen: ConferenceScreen) -> list[Widget]:
    desk = screen.desk
    wording, lines = desk.wording, list[Widget]()
    for each in desk.view.promises:
        sides, state = marked.promise(desk.reader, each.delegation, each.to), f"summary.promise.{each.status}"
        lines.append(Label(f"{sides} {escape(desk.reader.backing(each.backing))} ~{wording.text(state)}~", SMALL))
    return lines or [Label(escape(wording.text("screen.brief.no_promises")), SMALL)]


def whole_agenda(screen: ConferenceScreen) -> Modal:
    """All items: today's, those to come, the agreed ones."""
    desk, wording = screen.desk, screen.desk.wording
    found = agenda(desk.reader, desk.view, desk.brief)
    parts: list[Widget] = []
    for key, rows in (("today", found.today), ("later", found.later), ("agreed", found.agreed)):
        if rows:
            parts += [Space(4), section(wording.text(f"screen.agenda.{key}"))]
            parts += [_agenda_row(screen, row, key == "later", row.item.id == screen.item) for row in rows]
    title = wording.text("screen.agenda")
    return sheet(screen, title, Group(*parts, name=title), wide=600)


def _agenda_row(screen: ConferenceScreen, row: AgendaRow, is_later: bool, is_on: bool) -> ListRow:
    desk = screen.desk
    note = row.wish.word
    if is_later:
        key = "screen.agenda.session" if row.session else "screen.agenda.no_more"
        note = f"{desk.wording.text(key, session=row.session)} · {note}"
    return ListRow(
        escape(row.item.short),
        partial(screen.show_item, row.item.id),
        lead=marked.label(row.item.label, is_agreed=row.stands.is_agreed),
        lead_width=badge_column((item.label for item in desk.conference.items), screen.look, 56),
        detail=f"{sign_of_status(row)} {escape(row.stands.text)}",
        note=escape(note),
        chosen=is_on,
        key=f"agenda:{row.item.id}",
    )


def details(screen: ConferenceScreen, item: ItemId, option: OptionId | None) -> Modal:
    """The small print of an item, or of one of its options."""
    desk = screen.desk
    shown, parts = item_page(desk.reader, desk.view, item), list[Widget]()
    for key, paragraphs in chapters(desk, shown, option).items():
        title = desk.wording.text(f"screen.details.{key}")
        parts += [Space(4), section(title), *(Label(words, SMALL) for words in paragraphs)]
    return sheet(screen, escape(shown.item.title), *parts, wide=680)


def chapters(desk: SessionDesk, shown: ItemPage, option: OptionId | None = None) -> dict[str, list[str]]:
    """The parts of the small print that there are, each with its paragraphs as mark-up."""
    wording, of, civil = desk.wording, shown.item, shown.civil_society
    texts = [each for each in in_line(shown.options) if option in (None, each.option.id)]
    if of.civil_society is not None and of.civil_society.by:
        civil = f"{civil} ({of.civil_society.by})"
    found = {
        "about": [escape(of.about)],
        "older": [escape(plain(of.status_quo.text))],
        "options": [f"{marked.text(of, each.option)}  {marked.treaty(each.runs)}" for each in texts],
        "objections": [escape(each) for each in _objections(desk, shown)],
        "warmth": [escape(wording.text("screen.details.warmth_is", warmth=shown.warmth))] if shown.warmth else [],
        "civil": [escape(civil)],
        "sources": [escape(each) for each in shown.sources],
    }
    return {key: paragraphs for key, paragraphs in found.items() if any(paragraphs)}


def _objections(desk: SessionDesk, shown: ItemPage) -> list[str]:
    said = []
    for each in in_line(shown.options):
        if each.objecting:
            count = 2 if len(each.objecting) > 1 or each.objecting == (desk.delegation,) else 1
            names = desk.reader.names(each.objecting)
            said.append(desk.wording.sentence("screen.details.objects", names=names, count=count, option=each.letter))
    return said or [desk.wording.text("screen.details.no_objection")]


def heard(screen: ConferenceScreen) -> Modal:
    """What was said in consultations."""
    desk = screen.desk
    lines = delegation_page.heard(desk.reader, desk.view)
    said = [Label(marked.impression(desk.reader, each), SMALL) for each in lines]
    note = muted(desk.wording.text("screen.heard.note" if lines else "screen.heard.none"))
    return sheet(screen, desk.wording.text("screen.heard"), *said, note)


def log(screen: ConferenceScreen) -> Modal:
    """What has happened, the newest first."""
    desk = screen.desk
    newest = reversed(desk.events()[-MOST_EVENTS:])
    return sheet(screen, desk.wording.text("screen.log.title"), *_told(desk, newest, SMALL))


def _told(desk: SessionDesk, events: Iterable[Event], style: TypeStyle) -> list[Widget]:
    parts: list[Widget] = []
    for each in events:
        line = tell(desk.reader, each, desk.view.offers)
        parts.append(Label(sign_of(desk, each) + escape(line.text), style))
        if line.why:
            parts.append(muted(line.why))
    return parts


def happened(screen: ConferenceScreen, events: Sequence[Event], refused: str) -> Modal:
    """What came of what was just done, or why it was refused."""
    desk = screen.desk
    if refused:
        said = Label("{:barred} " + escape(refused), TREATY)
        return sheet(screen, desk.wording.text("screen.refused"), said, wide=520)
    return sheet(screen, desk.wording.text("screen.result"), *_told(desk, events, TREATY), wide=520)


def news(screen: ConferenceScreen, events: Sequence[Event]) -> Modal:
    """What came from outside the room."""
    desk = screen.desk
    parts: list[Widget] = []
    for each in events:
        line = tell(desk.reader, each)
        parts += [Label(f"**{escape(line.text)}**", TREATY, heading=True), Label(escape(line.why), TREATY), Space(6)]
    return sheet(screen, desk.wording.text("screen.news"), *parts, wide=560)


def glossary(screen: ConferenceScreen, letters: str) -> Modal:
    """The words of the game; the letters narrow them."""
    desk = screen.desk
    entries = words_of_the_game.entries(desk.wording)
    fitting = [each for each in entries if fits(letters, each.term)] if letters else list(entries)
    if letters and not fitting:
        found = words_of_the_game.look_up(desk.wording, letters)
        fitting = [found] if found is not None else []
    name = desk.wording.text("screen.glossary.find")
    entry = EntryField(name, letters=letters, hint=name, note=str(len(fitting)), changed=screen.find, key="find")
    rows: list[Widget] = []
    for each in fitting:
        rows += [Label(f"**{escape(each.term)}**", STRONG, heading=True), Label(escape(each.means), SMALL), Space(4)]
    if not rows:
        rows = [muted(desk.wording.text("screen.find.none"))]
    return sheet(screen, desk.wording.text("screen.glossary"), entry, *rows, wide=560)
