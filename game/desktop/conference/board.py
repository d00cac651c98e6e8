"""The whole screen put together: bar, three columns (or one of three, for very large text), foot."""

from functools import partial

from game.desktop.conference.panels.actions import action_column
from game.desktop.conference.panels.bar import bar
from game.desktop.conference.panels.business import business
from game.desktop.conference.panels.foot import coach, foot
from game.desktop.conference.panels.middle import middle, room_alone, text_alone
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import ShownColumn, SmallPrint
from game.desktop.theme import SMALL, Ground, Look
from game.desktop.toolkit.box import Column, Padded, Panel, Row, RowGroup, Space
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.label import OneLine
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap.pointing import Pointing
from game.wording.numbers import session_when

COLUMNS = {
    ShownColumn.AGENDA: "screen.agenda",
    ShownColumn.TEXT: "screen.column.table",
    ShownColumn.ROOM: "screen.room",
    ShownColumn.ACTIONS: "screen.column.doing",
}
TABS_FROM_TEXT_SCALE = 1.5
"""This screen has three columns and a picture: it turns them into tabs a little earlier than others do theirs."""


def board(screen: ConferenceScreen, look: Look) -> Widget:
    """The screen as it stands. Space asks for the item's small print wherever it has nothing better to ask for."""
    whole = _board(screen, look)
    for widget in whole.walk():
        if isinstance(widget, ListRow | Tab | Pointing) and widget.details is None:
            widget.details = screen.opens(SmallPrint(screen.item))
    return whole


def _board(screen: ConferenceScreen, look: Look) -> Widget:
    parts: list[Widget] = [bar(screen, look, is_short=has_tabs(look))]
    parts += _columns_as_tabs(screen, look) if has_tabs(look) else [_columns(screen, look)]
    if screen.coach_is_on:
        parts.append(coach(screen, look))
    parts.append(foot(screen, look))
    return Column(*parts)


def has_tabs(look: Look) -> bool:
    """Whether text is so large that one column is shown at a time."""
    return look.text_scale >= TABS_FROM_TEXT_SCALE or look.columns_as_tabs


def _columns(screen: ConferenceScreen, look: Look) -> Widget:
    return Row(
        _left(screen, look, look.column(212, 180)),
        _sheet(middle(screen, look), look),
        _right(screen, look, look.column(324, 276)),
        align="fill",
        grow=1,
    )


def _columns_as_tabs(screen: ConferenceScreen, look: Look) -> list[Widget]:
    tabs = [
        Tab(
            screen.desk.wording.text(words),
            partial(screen.show_column, column),
            chosen=column is screen.column,
            key=f"column:{column}",
        )
        for column, words in COLUMNS.items()
    ]
    match screen.column:
        case ShownColumn.AGENDA:
            shown = _left(screen, look, None)
        case ShownColumn.ACTIONS:
            shown = _right(screen, look, None)
        case ShownColumn.ROOM:
            shown = _sheet(room_alone(screen, look), look)
        case ShownColumn.TEXT:
            shown = _sheet(text_alone(screen, look), look)
    sits = OneLine(escape(session_when(screen.desk.conference, screen.desk.view.public.session)), SMALL, tone="muted")
    row = Row(RowGroup(*tabs, gap=24), Space(grow=1), sits, align="middle")
    return [Panel(row, Ground.PAPER, sides=20, ends=4), shown]


def _left(screen: ConferenceScreen, look: Look, width: float | None) -> Widget:
    top, grow = 14 if look.compact else 16, 1 if width is None else 0
    return Panel(business(screen, look), Ground.PAPER, top=top, width=width, grow=grow)


def _sheet(shown: Widget, look: Look) -> Widget:
    top, sides = (12, 20) if look.compact else (16, 32)
    return Panel(shown, Ground.SHEET, sides=sides, top=top, bottom=8, grow=1)


def _right(screen: ConferenceScreen, look: Look, width: float | None) -> Widget:
    return Panel(
        Padded(action_column(screen, look), grow=1),
        Ground.PAPER,
        left=10 if look.compact else 16,
        right=10 if look.compact else 14,
        top=12 if look.compact else 14,
        width=width,
        grow=1 if width is None else 0,
    )
