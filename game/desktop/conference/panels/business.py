"""The left column: what is before the room, what comes then, and the brief."""

from game.desk.session_desk import SessionDesk
from game.desktop.conference.agenda import AgendaRow, BriefRow, agenda, brief_rows
from game.desktop.conference.intents import Open, ShowItem
from game.desktop.theme import SMALL, Look
from game.desktop.toolkit.box import Column, Group, Padded, Rule, Space
from game.desktop.toolkit.label import Label, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow, badge_column
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.conference import ItemId

WISHES, WISHES_COMPACT = 5, 4  # how many of the brief's lines stand in the column


def business(desk: SessionDesk, look: Look, on: ItemId) -> Widget:
    """The whole column. on: the item on the table."""
    wording = desk.wording
    found = agenda(desk.reader, desk.view, desk.brief)
    side = 14 if look.compact else 16
    owed = wording.text("summary.next.promise")
    badge = badge_column((item.label for item in desk.conference.items), look, 46 if look.compact else 52)
    today = [agenda_row(row, on, side, badge, owed) for row in found.today]
    if on not in [row.item for row in found.today]:
        other = next(row for row in (*found.later, *found.agreed) if row.item == on)
        today.append(agenda_row(other, on, side, badge, owed))
    wishes = brief_rows(desk.reader, desk.view, desk.brief)
    most = WISHES_COMPACT if look.compact else WISHES
    then = []
    if found.next_labels:
        labels = " ".join(f"[{label}]" for label in found.next_labels)
        then.append(Label(wording.text("screen.agenda.then", labels=labels, session=found.next_session), SMALL))
    then.append(Label(wording.text("screen.agenda.count", count=found.agreed_count, all=found.all_count), SMALL))
    brief = [
        *(_wish(row, look, side if look.compact else side - 2) for row in wishes[:most]),
        ListRow(
            _red_lines(desk),
            Open("brief"),
            keys=["b"],
            hairline=False,
            inset=side,
            style=SMALL,
            lead_width=26,
            name=wording.text("screen.brief.all"),
        ),
    ]
    return Scroll(
        Column(
            Padded(section(wording.text("screen.agenda")), left=side, bottom=4),
            Group(
                *today,
                ListRow(
                    wording.text("screen.agenda.all", count=found.all_count),
                    Open("agenda"),
                    keys=["o"],
                    hairline=False,
                    inset=side,
                    style=SMALL,
                    lead_width=26,
                ),
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


def agenda_row(row: AgendaRow, on: ItemId, side: float, badge: float, owed: str) -> ListRow:
    """An item of the agenda: its badge (`badge` du wide), how contested it is. owed: said where a promise is due."""
    sign = "{:tick}" if row.is_agreed else f"{{:bars{row.bars}}}"
    return ListRow(
        escape(row.short),
        ShowItem(row.item),
        lead=f"**{escape(row.label)}**" if row.is_agreed else f"[{row.label}]",
        lead_width=badge,
        detail=f"{sign} {escape(row.brief_status)}{f' · **{escape(owed)}**' if row.is_owed else ''}",
        chosen=row.item == on,
        hairline=False,
        inset=side,
        style=SMALL,
        key=f"item:{row.item}",
    )


def _wish(row: BriefRow, look: Look, side: float) -> ListRow:
    words = escape(row.short)
    return ListRow(
        f"**{words}**" if row.is_must else words,
        ShowItem(row.item),
        lead=f"{{:{row.sign}}}",
        lead_width=21,
        note=f"**{row.letter}**" if look.compact else f"**{row.letter}** {escape(row.word)}",
        hairline=False,
        inset=side,
        style=SMALL,
        name=f"{row.text}, {row.word}, {row.said}",
        key=f"wish:{row.item}",
    )


def _red_lines(desk: SessionDesk) -> str:
    count = len(desk.brief.red_lines)
    if not count:
        return escape(desk.wording.text("screen.brief.all"))
    return desk.wording.text("screen.brief.red_lines", count=count)
