"""Sheets about delegations: finding one, and what is known of it with what can be done about it."""

from functools import partial

from game.desk.available import Known, available
from game.desk.delegation_page import DelegationPage, delegation_page
from game.desk.finding import narrowed
from game.desk.promised import between
from game.desk.session_desk import SessionDesk
from game.desk.standing import Stance, stands
from game.desktop import marked
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import OfDelegation
from game.desktop.conference.sheets.menus import action_row, sheet
from game.desktop.theme import SMALL, STRONG
from game.desktop.toolkit.box import Group, Row, Space
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.label import Label, muted, section
from game.desktop.toolkit.marks import Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.model.conference import DelegationId, ItemId
from game.model.grammar import KINDS, ActionKind, Part, items_for


def find(screen: ConferenceScreen, letters: str) -> Modal:
    """Every delegation, narrowed by typing."""
    desk, wording = screen.desk, screen.desk.wording
    found = narrowed(desk.conference, letters)
    name = wording.text("screen.find")
    entry = EntryField(
        name,
        letters=letters,
        hint=wording.text("screen.find.hint"),
        note=wording.text("screen.find.note", count=len(found), all=len(desk.conference.delegations)),
        changed=screen.find,
        entered=lambda _: screen.open_sheet(OfDelegation(found[0].id)) if found else None,
        key="find",
    )
    rows: list[Widget] = []
    for each in found:
        where = marked.stance(desk.view.public, screen.item, each.id)
        rows.append(
            ListRow(
                f"{marked.plate(desk.reader, each.id)}  {escape(each.name)}  {where}",
                screen.opens(OfDelegation(each.id)),
                note=escape(desk.reader.bloc(each.bloc)) if each.bloc else "",
                key=f"who:{each.id}",
            )
        )
    if not rows:
        rows = [muted(wording.text("screen.find.none"))]
    return sheet(screen, name, Group(entry, *rows, name=name), wide=520)


def delegation(screen: ConferenceScreen, who: DelegationId) -> Modal:
    """What is public of a delegation, what it told you, what there is between you, and what you can do."""
    desk, item = screen.desk, screen.item
    wording, view = desk.wording, desk.view
    known, is_own = delegation_page(desk.reader, view, who), who == desk.delegation
    here = escape(stands(desk.reader, view.public, item, who))
    parts: list[Widget] = [
        Row(Nameplate(who, own=is_own), Label(_facts(desk, known), SMALL, grow=1), gap=10, align="middle"),
        Label(f"[{desk.reader.label(item)}] **{here}**", STRONG),
    ]
    if not is_own:
        with_one = (kind for kind in KINDS if Part.TO in kind.parts)
        rows = [
            action_row(
                available(desk, kind, known={Part.TO: who}, first=item),
                partial(screen.begin, kind, _given(desk, kind, who, item)),
                place,
            )
            for place, kind in enumerate(with_one)
        ]
        parts.append(Group(*rows, name=known.delegation.name))
    says = [_says(desk, each) for each in known.says if each.item.id != item]
    heard = [marked.impression(desk.reader, each) for each in known.heard]
    promised = [escape(each) for each in between(desk.reader, view, who)]
    known_deeds = [escape(each) for each in known.remembered]
    for key, lines in (("heard", heard), ("between", promised), ("remembers", known_deeds), ("says", says)):
        if lines:
            parts += [Space(2), section(wording.text(f"screen.about.{key}"))]
            parts += [Label(line, SMALL) for line in lines]
    if not says:
        parts.append(muted(wording.text("screen.about.nothing")))
    return sheet(screen, escape(known.delegation.name), *parts)


def _facts(desk: SessionDesk, known: DelegationPage) -> str:
    """Bloc, weight and word in a line of mark-up."""
    text, who = desk.wording.text, known.delegation
    said = [
        text("screen.about.facts", bloc=known.bloc, influence=who.influence, credibility=known.credibility),
    ]
    if known.refuses_over is not None:
        said.append(text("screen.about.refuses", item=desk.reader.item(known.refuses_over)))
    if not who.may_vote:
        said.append(text("screen.about.no_vote"))
    return escape(" ".join(said))


def _says(desk: SessionDesk, said: Stance) -> str:
    """What a delegation says on one item, as mark-up."""
    parts = [marked.label(said.item.label, is_agreed=desk.view.public.items[said.item.id].is_agreed)]
    if said.option is not None:
        parts.append(marked.text(said.item, said.option, said.option.short))
    if said.against is not None:
        words = desk.wording.text("screen.about.objects", option=said.item.letter(said.against.id))
        parts.append("{:barred} " + escape(words))
    return " ".join(parts)


def _given(desk: SessionDesk, kind: ActionKind, who: DelegationId, item: ItemId) -> Known:
    """What is begun here is done with that delegation, and about the item on the table where it may be."""
    about = {Part.ITEM: item} if item in items_for(desk.view.public, kind.items, desk.delegation) else {}
    return {Part.TO: who, **(about if Part.ITEM in kind.parts else {})}
