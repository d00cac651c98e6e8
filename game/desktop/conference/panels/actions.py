"""The right column: the corridor with its offers and talks, the floor with the one intervention."""

from functools import partial

from game.desk.available import Available, Known, action_words, available, menu
from game.desk.delegation_page import heard
from game.desk.offers import approaches, outgoing, waiting
from game.desk.promised import open_promises, placards
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import PlainSheet
from game.desktop.theme import CAP, SMALL, STRONG, Ground, Look
from game.desktop.toolkit.box import Cells, Column, Edged, Group, Padded, Row, Rule, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import Label, OneLine, heading, section
from game.desktop.toolkit.marks import Nameplate, Tokens
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.actions import Action, DeclineOffer, LeaveSpeakersList
from game.model.conference import ItemId
from game.model.grammar import KINDS, Frequency, Part, Stage
from game.model.state import Offer, Promise
from game.wording.actions import describe
from game.wording.events import tell
from game.wording.numbers import count

CORRIDOR_KEYS, MORE_CORRIDOR_KEY, FLOOR_KEYS, MORE_FLOOR_KEY = "45d", "6", "789", "0"
ANSWER_KEYS, PLACARDS_KEY, HEARD_KEY, GROUPS_KEY = "123", "p", "h", "g"
PLACARDS = next(kind for kind in KINDS if kind.parts == (Part.PLACARDS,))
MOST_OUT = 3  # offers of one's own that are named in the column
MOST_HEARD, MOST_APPROACHES, MOST_PLACARDS = 3, 3, 2


def action_column(screen: ConferenceScreen, look: Look) -> Widget:
    """The whole column."""
    desk = screen.desk
    return Scroll(
        Column(*_corridor(screen, look), Space(14), *_floor(screen, look), *_known(desk, screen.item), Space(8)),
        name=desk.wording.text("screen.corridor"),
    )


def _known(desk: SessionDesk, item: ItemId) -> list[Widget]:
    """What was heard on the item on the table, and what is owed to and by whom on it."""
    wording, view = desk.wording, desk.view
    parts: list[Widget] = []
    lines = heard(desk.reader, view, on=item)
    if lines:
        title = wording.text("screen.heard.on", label=desk.reader.label(item))
        parts += [
            Space(14),
            section(title),
            Space(4),
            Column(*(Label(marked.impression(desk.reader, each), SMALL) for each in lines[:MOST_HEARD]), gap=5),
        ]
    owed = [_promise(desk, each) for each in open_promises(view, item)]
    if owed:
        lines_owed = Column(*(Label(line, SMALL) for line in owed), gap=5)
        parts += [Space(14), section(wording.text("screen.promises")), Space(6), lines_owed]
    return parts


def _promise(desk: SessionDesk, each: Promise) -> str:
    """Giver, taker and text as mark-up."""
    sides = marked.promise(desk.reader, each.delegation, each.to)
    letter = desk.reader.letter(each.backing.item, each.backing.option)
    return f"{sides} **{letter}** [{desk.reader.label(each.backing.item)}]"


def _placards(desk: SessionDesk) -> str:
    """Which placards the delegation will raise, and why; mark-up, empty for none."""
    shown, wording, reader = placards(desk.reader, desk.view), desk.wording, desk.reader
    said = [
        f"**{reader.letter(text.item, text.option)}** [{reader.label(text.item)}] {escape(why)}".rstrip()
        for text, why in list(shown.items())[:MOST_PLACARDS]
    ]
    texts, more = ", ".join(said), len(shown) - len(said)
    if more:
        texts = wording.text("screen.placards.more", texts=texts, count=more)
    return wording.text("screen.placards.shown", texts=texts) if texts else ""


def _head(desk: SessionDesk, place: str, means: str, left: int, of: int) -> Widget:
    """A place with what is left of its means: contacts in the corridor, interventions on the floor."""
    name = desk.wording.text(f"screen.{place}")
    words, tokens = OneLine(escape(count(desk.wording, means, left)), SMALL), Tokens(left, of, name=name)
    return Padded(Row(section(name), Space(grow=1), words, tokens, gap=8, align="middle"), bottom=8)


def _corridor(screen: ConferenceScreen, look: Look) -> list[Widget]:
    desk = screen.desk
    view, wording, reader = desk.view, desk.wording, desk.reader
    contacts = desk.conference.procedure.contacts
    parts = [_head(desk, "corridor", "contact", view.seat.contacts_left, contacts)]
    offers = waiting(view)
    if offers:
        card = offer_card(screen, offers[0], is_brief=look.compact, keys=ANSWER_KEYS)
        parts += [_edged(*card, gap=7), Space(10)]
    rows: list[Widget] = []
    if len(offers) > 1:
        more = wording.text("screen.offer.more", count=len(offers) - 1)
        rows.append(ListRow(more, screen.opens(PlainSheet.OFFERS), key="offers"))
    shared, common = _common(screen, Stage.CORRIDOR, CORRIDOR_KEYS, look)
    rows += common
    more, told = wording.text("screen.corridor.more"), str(len(view.seat.reports) or "")
    sits = len(view.groups)
    rows += [
        ListRow(
            wording.text("desk.groups"),
            screen.opens(PlainSheet.GROUPS),
            keys=[GROUPS_KEY],
            note=wording.text("screen.corridor.groups", count=sits) if sits else "",
            key="groups",
        ),
        ListRow(more, screen.opens(PlainSheet.CORRIDOR), keys=[MORE_CORRIDOR_KEY]),
        ListRow(wording.text("screen.corridor.heard"), screen.opens(PlainSheet.HEARD), keys=[HEARD_KEY], note=told),
    ]
    parts += _said_once(shared)
    parts.append(Group(*rows, name=wording.text("screen.corridor")))
    told_today = [escape(tell(reader, each).text) for each in approaches(desk)[-MOST_APPROACHES:]]
    out = outgoing(view)[:MOST_OUT]
    said = [wording.text("screen.offer.out", code=each.to, session=each.until) for each in out]
    for lines in (told_today, said):
        if lines:
            parts.append(Padded(Column(*(Label(words, SMALL) for words in lines), gap=3), top=6))
    return parts


def _edged(*parts: Widget, gap: float) -> Widget:
    """What lies on the column like a paper of its own: an offer, what will be said."""
    return Edged(Column(*parts, gap=gap), Ground.SHEET, left=16, right=10, top=12, bottom=14)


def offer_card(screen: ConferenceScreen, offer: Offer, *, is_brief: bool = False, keys: str = "") -> list[Widget]:
    """Whose offer it is, what it gives and asks, how long it stands, and the answers. is_brief: items by labels."""
    desk = screen.desk
    text, reader = desk.wording.text, desk.reader
    who = desk.wording.sentence("screen.offer.title", who=desk.reader.who(offer.delegation))
    terms = (
        Row(
            Label(escape(text(f"screen.offer.{side}.word")), SMALL, tone="muted", width=44),
            Label(text(f"screen.offer.{side}", text=marked.backing(reader, of, is_brief=is_brief)), SMALL, grow=1),
            gap=8,
        )
        for side, of in (("gives", offer.gives), ("asks", offer.asks))
    )
    until = text(f"screen.offer.until{'.brief' if is_brief else ''}", session=offer.until)
    return [
        Row(Nameplate(offer.delegation), heading(escape(who), STRONG, grow=1), gap=8, align="middle"),
        Column(*terms, gap=3),
        Label(escape(until), CAP, tone="muted"),
        _answers(screen, offer, keys),
    ]


def _answers(screen: ConferenceScreen, offer: Offer, keys: str) -> Widget:
    """A button for each answer, all of the same weight; why one cannot be given stands below, across the card."""
    desk = screen.desk
    known: Known = {Part.OFFER: offer.id}
    kinds = [kind for kind in KINDS if Part.OFFER in kind.parts]
    kinds.sort(key=lambda kind: kind.action is DeclineOffer)  # to say no comes last
    buttons, reasons = [], []
    for number, kind in enumerate(kinds):
        # that other terms can be found is seen when they are chosen
        why = available(desk, kind, known=known).why if kind.parts == (Part.OFFER,) else ""
        reasons.append(why)
        buttons.append(
            Button(
                action_words(desk, kind).label.rstrip("…"),
                partial(screen.begin, kind, known),
                keys=list(keys[number : number + 1]),
                enabled=not why,
                key=f"do:{kind.slug}:{offer.id}",
            )
        )
    return Column(Cells(*buttons, least=60, gap=6, most=3), *_said_once(next(filter(None, reasons), "")), gap=6)


def _said_once(reason: str) -> list[Widget]:
    return [Padded(Label("{:barred} " + escape(reason), SMALL), bottom=8)] if reason else []


def _common(screen: ConferenceScreen, stage: Stage, keys: str, look: Look) -> tuple[str, list[Widget]]:
    """Why nothing common can be done here, if the reason is the same for all; and rows, each with its key and cost."""
    found = [available(screen.desk, kind, first=screen.item) for kind in menu(stage, Frequency.COMMON)]
    reasons = {each.why for each in found}
    shared = reasons.pop() if len(reasons) == 1 else ""
    return shared, [
        ListRow(
            escape(each.words.label),
            partial(screen.begin, each.kind),
            keys=list(keys[number : number + 1]),
            note=escape(_note(each, look)),
            enabled=each.is_possible,
            reason="" if shared else escape(each.why),
            key=f"do:{each.kind.slug}",
        )
        for number, each in enumerate(found)
    ]


def _note(found: Available, look: Look) -> str:
    """What it costs in the corridor; on the floor, whose head has the cost, the rule where it is a condition."""
    if found.kind.stage is Stage.CORRIDOR:
        return found.words.cost
    return found.words.rule if found.kind.needs_second and not look.compact else ""


def _floor(screen: ConferenceScreen, look: Look) -> list[Widget]:
    desk = screen.desk
    view, wording = desk.view, desk.wording
    interventions = desk.conference.procedure.interventions
    parts = [_head(desk, "floor", "intervention", view.interventions_left, interventions)]
    if view.seat.intervention is not None:
        parts += [_will_say(screen, view.seat.intervention), Space(10)]
    shared, rows = _common(screen, Stage.FLOOR, FLOOR_KEYS, look)
    parts += _said_once(shared)
    rows.append(ListRow(wording.text("screen.floor.more"), screen.opens(PlainSheet.FLOOR), keys=[MORE_FLOOR_KEY]))
    may_show = available(desk, PLACARDS, first=screen.item)
    shown = _placards(desk)
    rows.append(
        ListRow(
            wording.text("screen.placards"),
            partial(screen.begin, PLACARDS),
            keys=[PLACARDS_KEY],
            detail=shown,
            note="" if shown else wording.text("screen.placards.none"),
            enabled=may_show.is_possible,
            reason="" if shared else escape(may_show.why),
            key=f"do:{PLACARDS.slug}",
        )
    )
    parts.append(Group(*rows, name=wording.text("screen.floor")))
    asked, slots = len(view.public.on_list), desk.conference.procedure.speakers
    key = "screen.floor.list.long" if asked > slots else "screen.floor.list"
    parts += [Rule(), Space(6), Label(wording.text(key, count=asked, all=slots), SMALL)]
    return parts


def _will_say(screen: ConferenceScreen, said: Action) -> Widget:
    desk, text = screen.desk, screen.desk.wording.text
    leave = partial(screen.do, LeaveSpeakersList(delegation=desk.delegation))
    return _edged(
        section(text("screen.floor.will_say")),
        Label(escape(describe(desk.reader, said)), STRONG),
        Label(escape(text("screen.floor.replace")), CAP, tone="muted"),
        Button(text("screen.floor.leave"), leave, key="leave"),
        gap=6,
    )
