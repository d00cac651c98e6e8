"""Sheets that list what can be done: more talks, more speeches, what can be said on a text, offers, the menu."""

from collections.abc import Sequence

from game.desk.available import Available, available
from game.desk.available import on_text as rows_on_text
from game.desk.offers import waiting
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference.intents import (
    AskNoMore,
    Begin,
    Close,
    ConferenceIntent,
    EndSession,
    Open,
)
from game.desktop.conference.panels.actions import offer_card
from game.desktop.conference.screen_state import SmallPrint
from game.desktop.navigation import Quit, ToSettings, ToTitle
from game.desktop.theme import SMALL, STRONG, TREATY
from game.desktop.toolkit.box import Column, Group, Rule, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow, MenuRow
from game.desktop.toolkit.widget import Widget
from game.model.actions import Backing
from game.model.conference import ItemId
from game.model.grammar import ActionKind
from game.wording.catalogue import capitalised
from game.wording.numbers import count
from game.wording.text import runs

DIGITS = "1234567890"


def close_button(desk: SessionDesk) -> Button:
    """Takes the sheet away."""
    return Button(desk.wording.text("screen.sheet.close"), Close(), keys=["escape"], tall=34)


def action_row(found: Available, intent: ConferenceIntent, place: int) -> ListRow:
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


def kinds(desk: SessionDesk, title: str, those: Sequence[ActionKind], item: ItemId) -> Modal:
    """Kinds of action, each with what it is, costs and needs. item: the one on the table."""
    rows = [action_row(available(desk, kind, first=item), Begin(kind), place) for place, kind in enumerate(those)]
    return Modal(title, Group(*rows, name=title), close_button(desk), dismiss=Close(), wide=640)


def on_text(desk: SessionDesk, text: Backing) -> Modal:
    """Everything that can be said or asked about one text."""
    of, wording = desk.conference.item(text.item), desk.wording
    each = of.option(text.option)
    rows = [
        action_row(row, Begin(row.kind, {row.kind.parts[0]: text}), place)
        for place, row in enumerate(rows_on_text(desk, text))
    ]
    body = Column(
        Label(marked.treaty(runs(each.text)), TREATY),
        Space(4),
        Label(escape(wording.text("screen.text.say")), STRONG, heading=True),
        Group(*rows, name=wording.text("screen.text.say")),
        gap=6,
    )
    more = Button(wording.sentence("screen.details"), Open(SmallPrint(text.item, text.option)), tall=34)
    return Modal(
        f"[{of.label}] {of.letter(text.option)}: {escape(each.short)}",
        body,
        more,
        close_button(desk),
        dismiss=Close(),
        wide=640,
    )


def offers(desk: SessionDesk) -> Modal:
    """Every offer that waits."""
    cards: list[Widget] = []
    for each in waiting(desk.view):
        cards += [Column(*offer_card(desk, each), gap=7), Rule()]
    title = desk.wording.text("screen.offers")
    return Modal(title, Column(*cards, gap=12), close_button(desk), dismiss=Close(), wide=520)


def menu(desk: SessionDesk) -> Modal:
    """Where to go from here; nothing needs to be saved."""
    wording = desk.wording
    kept = "screen.menu.saved" if desk.session.path is not None else "screen.menu.not_saved"
    rows = Group(
        MenuRow(wording.text("screen.menu.go_on"), Close()),
        MenuRow(wording.text("screen.menu.settings"), ToSettings()),
        MenuRow(wording.text("screen.menu.leave"), ToTitle()),
        MenuRow(wording.text("screen.menu.quit"), Quit()),
        name=wording.text("screen.menu"),
    )
    keys = escape(wording.text("screen.menu.keys.words"))
    body = Column(
        Label(("{:tick} " if desk.session.path is not None else "") + escape(wording.text(kept)), SMALL),
        rows,
        Rule(),
        Label(escape(wording.text("screen.menu.keys")), STRONG, heading=True),
        Label(keys, SMALL, tone="muted"),
        gap=8,
    )
    return Modal(wording.text("screen.menu"), body, dismiss=Close(), wide=460)


def unused(desk: SessionDesk) -> tuple[str, ...]:
    """What would be left undone if the session ended now, in sentences."""
    view, wording = desk.view, desk.wording
    said = []
    if offered := len(waiting(view)):
        said.append(wording.text("screen.confirm_end.offers", count=offered))
    if view.seat.contacts_left:
        contacts = count(wording, "contact", view.seat.contacts_left)
        said.append(wording.sentence("screen.confirm_end.contacts", contacts=contacts, count=view.seat.contacts_left))
    if view.seat.intervention is None and desk.conference.procedure.interventions:
        said.append(wording.text("screen.confirm_end.floor"))
    return tuple(said)


def confirm_end(desk: SessionDesk, *, takes_turns: bool) -> Modal:
    """Whether to end the session, or one's turn in it, with something left to do."""
    wording = desk.wording
    body = Column(*(Label("{:ring} " + escape(each), SMALL) for each in unused(desk)), gap=6)
    return Modal(
        wording.text("turn.confirm" if takes_turns else "screen.confirm_end"),
        body,
        Button(wording.text("screen.confirm_end.yes"), EndSession(sure=True), keys=["e"], tall=34),
        Button(wording.text("screen.confirm_end.never"), AskNoMore(), tall=34),
        Button(wording.text("screen.confirm_end.no"), Close(), keys=["escape"], tall=34),
        dismiss=Close(),
        wide=520,
    )
