"""Sheets that list what can be done: more talks, more speeches, what can be said on a text, offers, the menu."""

from collections.abc import Sequence
from functools import partial

from game.desk.available import Available, available
from game.desk.available import menu as menu_of
from game.desk.available import on_text as rows_on_text
from game.desk.offers import left_undone, waiting
from game.desktop import marked
from game.desktop.conference.panels.actions import offer_card
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import SmallPrint
from game.desktop.navigation import Quit, ToSettings, ToTitle
from game.desktop.theme import SMALL, STRONG, TREATY
from game.desktop.toolkit.box import Column, Group, Rule, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import Label, muted
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow, MenuRow
from game.desktop.toolkit.widget import Intent, Widget
from game.model.actions import Backing
from game.model.grammar import Frequency, Stage
from game.wording.grammar import capitalised
from game.wording.text import runs

DIGITS = "1234567890"


def close_button(screen: ConferenceScreen) -> Button:
    """Takes the sheet away."""
    desk = screen.desk
    return Button(desk.wording.text("screen.sheet.close"), screen.close_sheet, keys=["escape"], tall=34)


def sheet(
    screen: ConferenceScreen, title: str, *parts: Widget, more: Sequence[Widget] = (), wide: float = 620
) -> Modal:
    """Something to read or to choose from, with a way back. more: buttons before the one that closes it."""
    body = Column(*parts, gap=6)
    return Modal(title, body, *more, close_button(screen), dismiss=screen.close_sheet, wide=wide)


def action_row(found: Available, intent: Intent, place: int) -> ListRow:
    """A kind of action with its explanation, cost and rule; why not if it cannot be done. place: from 0."""
    said = found.words
    return ListRow(
        escape(said.label),
        intent,
        keys=list(DIGITS[place : place + 1]),
        detail=escape(f"{said.explain} {capitalised(said.cost)}; {said.rule}."),
        enabled=found.is_possible,
        reason=escape(found.why),
        key=f"do:{found.kind.slug}",
    )


def rare(screen: ConferenceScreen, stage: Stage) -> Modal:
    """What else can be done in the corridor or on the floor, each with what it is, costs and needs."""
    title = screen.desk.wording.text(f"screen.{stage}")
    rows = [
        action_row(available(screen.desk, kind, first=screen.item), partial(screen.begin, kind), place)
        for place, kind in enumerate(menu_of(stage, Frequency.RARE))
    ]
    return sheet(screen, title, Group(*rows, name=title), wide=640)


def on_text(screen: ConferenceScreen, text: Backing) -> Modal:
    """Everything that can be said or asked about one text."""
    desk = screen.desk
    of, wording = desk.conference.item(text.item), desk.wording
    each = of.option(text.option)
    rows = [
        action_row(row, partial(screen.begin, row.kind, {row.kind.parts[0]: text}), place)
        for place, row in enumerate(rows_on_text(desk, text))
    ]
    more = Button(wording.sentence("screen.details"), screen.opens(SmallPrint(text.item, text.option)), tall=34)
    return sheet(
        screen,
        f"[{of.label}] {of.letter(text.option)}: {escape(each.short)}",
        Label(marked.treaty(runs(each.text)), TREATY),
        Space(4),
        Label(escape(wording.text("screen.text.say")), STRONG, heading=True),
        Group(*rows, name=wording.text("screen.text.say")),
        more=[more],
        wide=640,
    )


def offers(screen: ConferenceScreen) -> Modal:
    """Every offer that waits."""
    desk = screen.desk
    cards: list[Widget] = []
    for each in waiting(desk.view):
        cards += [Column(*offer_card(screen, each), gap=7), Rule()]
    return sheet(screen, desk.wording.text("screen.offers"), Column(*cards, gap=12), wide=520)


def menu(screen: ConferenceScreen) -> Modal:
    """Where to go from here; nothing needs to be saved."""
    desk, wording = screen.desk, screen.desk.wording
    kept = "screen.menu.saved" if desk.session.path is not None else "screen.menu.not_saved"
    rows = Group(
        MenuRow(wording.text("screen.menu.go_on"), screen.close_sheet),
        MenuRow(wording.text("screen.menu.settings"), partial(screen.leave_for, ToSettings())),
        MenuRow(wording.text("screen.menu.leave"), partial(screen.leave_for, ToTitle())),
        MenuRow(wording.text("screen.menu.quit"), Quit),
        name=wording.text("screen.menu"),
    )
    body = Column(
        Label(("{:tick} " if desk.session.path is not None else "") + escape(wording.text(kept)), SMALL),
        rows,
        Rule(),
        Label(escape(wording.text("screen.menu.keys")), STRONG, heading=True),
        muted(wording.text("screen.menu.keys.words")),
        gap=8,
    )
    return Modal(wording.text("screen.menu"), body, dismiss=screen.close_sheet, wide=460)


def confirm_end(screen: ConferenceScreen) -> Modal:
    """Whether to end the session, or one's turn in it, with something left to do."""
    desk, wording = screen.desk, screen.desk.wording
    body = Column(*(Label("{:ring} " + escape(each), SMALL) for each in left_undone(desk)), gap=6)
    return Modal(
        wording.text("turn.confirm" if screen.takes_turns else "screen.confirm_end"),
        body,
        Button(wording.text("screen.confirm_end.yes"), screen.end_at_once, keys=["e"], tall=34),
        Button(wording.text("screen.confirm_end.never"), screen.end_and_ask_no_more, tall=34),
        Button(wording.text("screen.confirm_end.no"), screen.close_sheet, keys=["escape"], tall=34),
        dismiss=screen.close_sheet,
        wide=520,
    )
