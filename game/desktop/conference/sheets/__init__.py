"""Sheets laid over the conference screen: choosing an action, a delegation, a ballot, words, the menu."""

from typing import assert_never

from game.desk.available import menu
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import (
    BallotPaper,
    Building,
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
from game.desktop.conference.sheets import ballot, building, menus, people, reading
from game.desktop.theme import Look
from game.desktop.toolkit.modal import Modal
from game.model.grammar import Frequency, Stage


def sheet_for(screen: ConferenceScreen, look: Look, sheet: Sheet) -> Modal:
    """A sheet as it is drawn."""
    text = screen.desk.wording.text
    match sheet:
        case Building(draft=draft):
            return building.building(screen, draft)
        case TextSheet(text=about):
            return menus.on_text(screen, about)
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
        case PlainSheet.ADVISOR:
            return reading.advisor(screen)
        case PlainSheet.AGENDA:
            return reading.whole_agenda(screen, look)
        case PlainSheet.BRIEF:
            return reading.brief(screen)
        case PlainSheet.CONFIRM_END:
            return menus.confirm_end(screen)
        case PlainSheet.CORRIDOR:
            return menus.kinds(screen, text("screen.corridor"), menu(Stage.CORRIDOR, Frequency.RARE))
        case PlainSheet.FLOOR:
            return menus.kinds(screen, text("screen.floor"), menu(Stage.FLOOR, Frequency.RARE))
        case PlainSheet.HEARD:
            return reading.heard(screen)
        case PlainSheet.LOG:
            return reading.log(screen)
        case PlainSheet.MENU:
            return menus.menu(screen)
        case PlainSheet.OFFERS:
            return menus.offers(screen)
        case _:
            assert_never(sheet)
