"""Sheets laid over the conference screen: choosing an action, a delegation, a ballot, words, the menu."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import assert_never

from game.desk.action_builder import ActionDraft
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import (
    BallotPaper,
    FindDelegation,
    Glossary,
    News,
    OfDelegation,
    OutcomeSheet,
    PlainSheet,
    Sheet,
    SmallPrint,
    TextSheet,
)
from game.desktop.conference.sheets import ballot, building, groups, menus, people, reading
from game.desktop.toolkit.modal import Modal
from game.model.grammar import Stage

PLAIN: Mapping[PlainSheet, Callable[[ConferenceScreen], Modal]] = {
    PlainSheet.ADVISOR: reading.advisor,
    PlainSheet.AGENDA: reading.whole_agenda,
    PlainSheet.BRIEF: reading.brief,
    PlainSheet.CONFIRM_END: menus.confirm_end,
    PlainSheet.CORRIDOR: partial(menus.rare, stage=Stage.CORRIDOR),
    PlainSheet.FLOOR: partial(menus.rare, stage=Stage.FLOOR),
    PlainSheet.GROUPS: groups.groups,
    PlainSheet.HEARD: reading.heard,
    PlainSheet.LOG: reading.log,
    PlainSheet.MENU: menus.menu,
    PlainSheet.OFFERS: menus.offers,
}
"""How each sheet is drawn that remembers nothing of its own."""


def sheet_for(screen: ConferenceScreen, sheet: Sheet) -> Modal:
    """A sheet as it is drawn."""
    match sheet:
        case PlainSheet():
            return PLAIN[sheet](screen)
        case ActionDraft():
            return building.building(screen, sheet)
        case TextSheet(text=text):
            return menus.on_text(screen, text)
        case SmallPrint(item=item, option=option):
            return reading.details(screen, item, option)
        case OfDelegation(delegation=who):
            return people.delegation(screen, who)
        case FindDelegation(letters=letters):
            return people.find(screen, letters)
        case Glossary(letters=letters):
            return reading.glossary(screen, letters)
        case OutcomeSheet(events=events, refused=refused):
            return reading.happened(screen, events, refused)
        case News(events=events):
            return reading.news(screen, events)
        case BallotPaper(marked=marked):
            return ballot.ballot(screen, marked)
        case _:
            assert_never(sheet)
