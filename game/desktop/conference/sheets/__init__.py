"""Sheets laid over the conference screen: choosing an action, a delegation, a ballot, words, the menu."""

from typing import assert_never

from game.desk.available import menu
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import (
    BallotPaper,
    Building,
    FindDelegation,
    Glossary,
    Happened,
    News,
    OfDelegation,
    OnText,
    Reading,
    Sheet,
    SmallPrint,
)
from game.desktop.conference.sheets import ballot, building, menus, people, reading
from game.desktop.theme import Look
from game.desktop.toolkit.modal import Modal
from game.model.grammar import Frequency, Stage


def sheet_for(screen: ConferenceScreen, look: Look, sheet: Sheet) -> Modal:
    """A sheet as it is drawn."""
    match sheet:
        case Building(draft=draft):
            return building.building(screen, draft)
        case OnText(text=text):
            return menus.on_text(screen, text)
        case SmallPrint(item=item, option=option):
            return reading.details(screen, item, option)
        case OfDelegation(delegation=who):
            return people.delegation(screen, who)
        case FindDelegation(letters=letters):
            return people.find(screen, letters)
        case Glossary(letters=letters):
            return reading.glossary(screen, letters)
        case Happened(events=events, refused=refused):
            return reading.happened(screen, events, refused)
        case News(events=events):
            return reading.news(screen, events)
        case BallotPaper(marked=marked):
            return ballot.ballot(screen, marked)
        case Reading():
            return _to_read(screen, look, sheet)
        case _:
            assert_never(sheet)


def _to_read(screen: ConferenceScreen, look: Look, sheet: Reading) -> Modal:
    text = screen.desk.wording.text
    match sheet:
        case Reading.ADVISOR:
            return reading.advisor(screen)
        case Reading.AGENDA:
            return reading.whole_agenda(screen, look)
        case Reading.BRIEF:
            return reading.brief(screen)
        case Reading.CONFIRM_END:
            return menus.confirm_end(screen)
        case Reading.CORRIDOR:
            return menus.kinds(screen, text("screen.corridor"), menu(Stage.CORRIDOR, Frequency.RARE))
        case Reading.FLOOR:
            return menus.kinds(screen, text("screen.floor"), menu(Stage.FLOOR, Frequency.RARE))
        case Reading.HEARD:
            return reading.heard(screen)
        case Reading.LOG:
            return reading.log(screen)
        case Reading.MENU:
            return menus.menu(screen)
        case Reading.OFFERS:
            return menus.offers(screen)
        case _:
            assert_never(sheet)
