"""The drafting groups of a session: who sits where, what lies before one's own, and standing behind it."""

from functools import partial

from game.desk.available import available
from game.desk.drafting import GroupPage, ProposalRow, group_pages
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.sheets.menus import action_row, sheet
from game.desktop.theme import SMALL, STRONG
from game.desktop.toolkit.box import Column, Group, Row, Rule, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import Label, muted
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.widget import Widget
from game.model.actions import BackProposal, CallDraftingGroup, ProposeTexts
from game.model.grammar import kind_of


def groups(screen: ConferenceScreen) -> Modal:
    """All of them, one's own first; what can be called or proposed at the foot."""
    desk = screen.desk
    title = desk.wording.text("desk.groups")
    parts: list[Widget] = []
    for page in group_pages(desk.reader, desk.view):
        parts += [*_page(screen, page), Rule()]
    if not parts:
        parts = [muted(desk.wording.text("desk.groups.none"))]
    rows = [
        action_row(available(desk, kind, first=screen.item), partial(screen.begin, kind), place)
        for place, kind in enumerate((kind_of(ProposeTexts), kind_of(CallDraftingGroup)))
    ]
    return sheet(screen, title, *parts, Space(4), Group(*rows, name=title), wide=640)


def _page(screen: ConferenceScreen, page: GroupPage) -> list[Widget]:
    parts: list[Widget] = [
        Label(escape(page.title), STRONG, heading=True),
        Label(escape(page.members), SMALL),
        *([muted(page.says)] if page.says else []),
    ]
    return [*parts, *(_proposal(screen, each) for each in page.proposals or ())]


def _proposal(screen: ConferenceScreen, row: ProposalRow) -> Widget:
    desk, wording = screen.desk, screen.desk.wording
    back = BackProposal(delegation=desk.delegation, proposal=row.number)
    stand: Widget = (
        Label("{:tick} " + escape(wording.text("desk.groups.own")), SMALL)
        if row.is_own
        else Button(
            wording.text("desk.groups.back"),
            partial(screen.do, back),
            enabled=not desk.objections(back),
            key=f"back:{row.number}",
        )
    )
    carries = [muted(wording.text("desk.groups.carries"))] if row.carries else []
    return Column(
        Space(4),
        Label(escape(row.title), STRONG),
        *(Label(escape(each), SMALL) for each in row.texts),
        Row(Label(escape(row.behind), SMALL, grow=1), stand, gap=8, align="middle"),
        *carries,
        gap=3,
    )
