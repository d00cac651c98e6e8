"""Sheets that list what can be done: more talks, more speeches, what can be said on a text, offers, the menu."""

from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference import doings
from game.desktop.conference.intents import (
    AskNoMore,
    Begin,
    Close,
    EndSession,
    Open,
)
from game.desktop.conference.panels.doing import answers, offer_terms
from game.desktop.conference.screen_state import SmallPrint
from game.desktop.navigation import Quit, ToSettings, ToTitle
from game.desktop.theme import CAP, SMALL, STRONG, TREATY, Look
from game.desktop.toolkit.box import Column, Group, Row, Rule, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import Label, heading
from game.desktop.toolkit.marks import Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow, MenuRow
from game.desktop.toolkit.widget import Widget
from game.model import actions as act
from game.model.actions import Action, Backing
from game.model.conference import ItemId
from game.model.grammar import kind_of
from game.wording.numbers import count
from game.wording.text import runs

DIGITS = "1234567890"
ON_TEXT: tuple[type[Action], ...] = (
    act.Support,
    act.Object,
    act.Oppose,
    act.CoSponsor,
    act.ProposeCompromise,
    act.Table,
    act.LiftBrackets,
    act.MoveVote,
    act.Caucus,
)


def close_button(desk: SessionDesk) -> Button:
    """Takes the sheet away."""
    return Button(desk.wording.text("screen.sheet.close"), Close(), keys=["escape"], tall=34)


def doing_row(found: doings.Doing, intent: object, key: str) -> ListRow:
    """A kind of action with its explanation, cost and rule; why not if it cannot be done."""
    terms = escape(f"{found.explain} {found.cost[:1].upper()}{found.cost[1:]}; {found.rule}.")
    return ListRow(
        escape(found.label),
        intent,
        keys=[key] if key else [],
        detail=terms,
        enabled=found.is_possible,
        reason=escape(found.why),
        key=f"do:{found.kind.__name__}",
    )


def kinds(desk: SessionDesk, look: Look, title: str, those: tuple[type[Action], ...], item: ItemId) -> Modal:
    """Kinds of action, each with what it is, costs and needs."""
    rows = [
        doing_row(doings.doing(desk.reader, desk.view, desk.objections, kind, item), Begin(kind), DIGITS[number])
        for number, kind in enumerate(those)
    ]
    return Modal(title, Group(*rows, name=title), close_button(desk), dismiss=Close(), wide=640)


def on_text(desk: SessionDesk, look: Look, text: Backing) -> Modal:
    """Everything that can be said or asked about one text."""
    of, wording, view = desk.conference.item(text.item), desk.wording, desk.view
    each = of.option(text.option)
    rows: list[Widget] = []
    for kind in ON_TEXT:
        action = doings.on_text(view, kind, text)
        reasons = desk.objections(action)
        if reasons and reasons[0].code in ("on-the-table-already", "not-on-the-table"):
            continue  # tabling what lies there, supporting what does not, is no choice at all
        found = doings.judged(desk.reader, kind, action, reasons, wording.text(f"screen.text.{kind_of(kind).slug}"))
        name = "backing" if kind is act.Caucus else "text"
        rows.append(doing_row(found, Begin(kind, ((name, text),)), DIGITS[len(rows)]))
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


def offers(desk: SessionDesk, look: Look) -> Modal:
    """Every offer that waits."""
    cards: list[Widget] = []
    for each in doings.waiting(desk.view):
        card = doings.offer_card(desk.reader, desk.view, desk.objections, each)
        cards += [
            Column(
                Row(Nameplate(card.delegation), heading(escape(card.title), STRONG, grow=1), gap=8, align="middle"),
                offer_terms(desk, card),
                Label(escape(card.until), CAP, tone="muted"),
                answers(desk, card),
                gap=7,
            ),
            Rule(),
        ]
    title = desk.wording.text("screen.offers")
    return Modal(title, Column(*cards, gap=12), close_button(desk), dismiss=Close(), wide=520)


def menu(desk: SessionDesk, look: Look) -> Modal:
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
    if waiting := len(doings.waiting(view)):
        said.append(wording.text("screen.confirm_end.offers", count=waiting))
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
