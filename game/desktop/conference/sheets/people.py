"""Sheets about delegations: finding one, and what is known of it with what can be done about it."""

from game.desk.finding import narrowed
from game.desk.session_desk import SessionDesk
from game.desktop.conference import doings
from game.desktop.conference.intents import Begin, Close, Find, LookAt
from game.desktop.conference.room import about
from game.desktop.conference.sheets.menus import DIGITS, close_button, doing_row
from game.desktop.theme import SMALL, STRONG, Look
from game.desktop.toolkit.box import Column, Group, Row, Space
from game.desktop.toolkit.entry import Entry
from game.desktop.toolkit.label import Label, section
from game.desktop.toolkit.marks import Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.model import actions as act
from game.model.actions import Action
from game.model.conference import DelegationId, ItemId

WITH_ONE: tuple[type[Action], ...] = (act.Consult, act.OfferDeal, act.Pledge, act.Press)


def find(desk: SessionDesk, look: Look, letters: str, item: ItemId) -> Modal:
    """Every delegation, narrowed by typing."""
    wording, of = desk.wording, desk.conference.item(item)
    found = narrowed(desk.conference, letters)
    stances = desk.view.public.items[item].stances
    name = wording.text("screen.find")
    entry = Entry(
        name,
        letters=letters,
        hint=wording.text("screen.find.hint"),
        note=wording.text("screen.find.note", count=len(found), all=len(desk.conference.delegations)),
        changed=Find,
        entered=lambda _: LookAt(found[0].id) if found else None,
        key="find",
    )
    rows: list[Widget] = []
    for each in found:
        stance = stances.get(each.id)
        where = "{@?}" if stance is None else f"{{@{of.option(stance).at:g}}} **{of.letter(stance)}**"
        own = "*" if each.id == desk.delegation else ""
        rows.append(
            ListRow(
                f"{{{own}{each.id}}}  {escape(each.name)}  {where}",
                LookAt(each.id),
                note=escape(desk.reader.bloc(each.bloc)) if each.bloc else "",
                key=f"who:{each.id}",
            )
        )
    if not rows:
        rows = [Label(escape(wording.text("screen.find.none")), SMALL, tone="muted")]
    return Modal(name, Group(entry, *rows, name=name), close_button(desk), dismiss=Close(), wide=520)


def delegation(desk: SessionDesk, look: Look, who: DelegationId, item: ItemId) -> Modal:
    """What is public of a delegation, what it told you, what there is between you, and what you can do."""
    wording, view = desk.wording, desk.view
    known = about(desk.reader, view, who, item)
    parts: list[Widget] = [
        Row(Nameplate(known.code, own=known.is_own), Label(known.facts, SMALL, grow=1), gap=10, align="middle"),
        Label(f"[{desk.reader.label(item)}] **{known.here}**", STRONG),
    ]
    if not known.is_own:
        rows = [
            doing_row(
                doings.doing(desk.reader, view, desk.objections, kind, item),
                Begin(kind, _known(desk, kind, who, item)),
                DIGITS[number],
            )
            for number, kind in enumerate(WITH_ONE)
        ]
        parts.append(Group(*rows, name=known.name))
    for key, lines in (("heard", known.heard), ("between", known.between), ("says", known.stances)):
        if lines:
            parts += [Space(2), section(wording.text(f"screen.about.{key}"))]
            parts += [Label(line, SMALL) for line in lines]
    if not known.stances:
        parts.append(Label(escape(wording.text("screen.about.nothing")), SMALL, tone="muted"))
    return Modal(escape(known.name), Column(*parts, gap=6), close_button(desk), dismiss=Close(), wide=620)


def _known(desk: SessionDesk, kind: type[Action], who: DelegationId, item: ItemId) -> tuple[tuple[str, object], ...]:
    """A consultation begun here is about the item on the table, if that is open."""
    if kind is act.Consult and not desk.view.public.items[item].is_agreed:
        return (("to", who), ("item", item))
    return (("to", who),)
