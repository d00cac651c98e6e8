"""The left column: what is before the room, what comes then, and the brief."""

from functools import partial

from game.desk.agenda import AgendaRow, WishRow, WishState, agenda, wish_rows
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import PlainSheet
from game.desktop.theme import SMALL, Look
from game.desktop.toolkit.box import Column, Group, Padded, Rule, Space
from game.desktop.toolkit.label import Label, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow, badge_column
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.wording.catalogue import Wording

WISHES, WISHES_COMPACT = 5, 4  # how many of the brief's lines stand in the column


def business(screen: ConferenceScreen, look: Look) -> Widget:
    """The whole column."""
    desk, on = screen.desk, screen.item
    wording = desk.wording
    found = agenda(desk.reader, desk.view, desk.brief)
    side = 14 if look.compact else 16
    whole = partial(ListRow, hairline=False, inset=side, style=SMALL, lead_width=26)
    owed = wording.text("summary.next.promise")
    badge = badge_column((item.label for item in desk.conference.items), look, 46 if look.compact else 52)
    shown = [*found.today, *(row for row in (*found.later, *found.agreed) if row.item.id == on)]
    today = [_agenda_row(screen, row, side, badge, owed) for row in shown]
    all_items = wording.text("screen.agenda.all", count=len(found.rows))
    wishes = wish_rows(desk.reader, desk.view, desk.brief)
    most = WISHES_COMPACT if look.compact else WISHES
    then = []
    if found.ahead and (labels := " ".join(f"[{label}]" for label in found.ahead[0].open_labels)):
        then.append(Label(wording.text("screen.agenda.then", labels=labels, session=found.ahead[0].session), SMALL))
    then.append(Label(wording.text("screen.agenda.count", count=found.agreed_count, all=len(found.rows)), SMALL))
    brief = [
        *(_wish(screen, row, look, side if look.compact else side - 2) for row in wishes[:most]),
        whole(_red_lines(desk), screen.opens(PlainSheet.BRIEF), keys=["b"], name=wording.text("screen.brief.all")),
    ]
    return Scroll(
        Column(
            Padded(section(wording.text("screen.agenda")), left=side, bottom=4),
            Group(
                *today,
                whole(all_items, screen.opens(PlainSheet.AGENDA), keys=["o"]),
                name=wording.text("screen.agenda"),
            ),
            Padded(Column(*then, gap=4), left=side, right=12, top=6),
            Padded(Rule(), left=side, right=12, top=10, bottom=12),
            Padded(section(wording.text("screen.brief.wants")), left=side, bottom=2),
            Group(*brief, name=wording.text("screen.brief")),
            Space(8),
        ),
        name=wording.text("screen.agenda"),
    )


def _agenda_row(screen: ConferenceScreen, row: AgendaRow, side: float, badge: float, owed: str) -> ListRow:
    """An item of the agenda: its badge (`badge` du wide), how contested it is. owed: said where a promise is due."""
    return ListRow(
        escape(row.item.short),
        partial(screen.show_item, row.item.id),
        lead=marked.label(row.item.label, is_agreed=row.stands.is_agreed),
        lead_width=badge,
        detail=f"{sign_of_status(row)} {escape(row.brief_status)}{f' · **{escape(owed)}**' if row.is_owed else ''}",
        chosen=row.item.id == screen.item,
        hairline=False,
        inset=side,
        style=SMALL,
        key=f"item:{row.item.id}",
    )


def sign_of_status(row: AgendaRow) -> str:
    """An agreed item's tick, or bars for how contested it is."""
    return "{:tick}" if row.stands.is_agreed else f"{{:bars{row.stands.bars}}}"


def sign_of_wish(row: WishRow) -> str:
    """Brackets, a tick or a cross for what has become of a wish."""
    return {WishState.OPEN: "{:brackets}", WishState.GOT: "{:tick}", WishState.LOST: "{:cross}"}[row.state]


def wish_said(row: WishRow, wording: Wording) -> str:
    """A wish and what has become of it, to be read out."""
    return f"{row.wish.text}, {row.wish.word}, {wording.text(f'screen.brief.{row.state}')}"


def _wish(screen: ConferenceScreen, row: WishRow, look: Look, side: float) -> ListRow:
    words, letter = escape(row.item.short), row.item.letter(row.wish.option)
    return ListRow(
        f"**{words}**" if row.wish.weight == "must" else words,
        partial(screen.show_item, row.wish.item),
        lead=sign_of_wish(row),
        lead_width=21,
        note=f"**{letter}**" if look.compact else f"**{letter}** {escape(row.wish.word)}",
        hairline=False,
        inset=side,
        style=SMALL,
        name=wish_said(row, screen.desk.wording),
        key=f"wish:{row.wish.item}",
    )


def _red_lines(desk: SessionDesk) -> str:
    count = len(desk.brief.red_lines)
    return desk.wording.text("screen.brief.red_lines" if count else "screen.brief.all", count=count)
