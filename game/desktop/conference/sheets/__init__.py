"""Sheets laid over the conference screen: choosing an action, a delegation, a ballot, words, the menu."""

from typing import assert_never

from game.desk.available import menu
from game.desktop.conference.screen_state import (
    BallotPaper,
    Building,
    ConferenceScreen,
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
    desk, item = screen.desk, screen.item
    match sheet:
        case Building(draft=draft):
            return building.building(desk, draft, item)
        case OnText(text=text):
            return menus.on_text(desk, text)
        case SmallPrint(item=about, option=option):
            return reading.details(desk, look, about, option)
        case OfDelegation(delegation=who):
            return people.delegation(desk, look, who, item)
        case FindDelegation(letters=letters):
            return people.find(desk, look, letters, item)
        case Glossary(letters=letters):
            return reading.glossary(desk, look, letters)
        case Happened(events=events, refused=refused):
            return reading.happened(desk, look, events, refused)
        case News(events=events):
            return reading.news(desk, look, events)
        case BallotPaper(marked=marked):
            return ballot.ballot(desk, look, marked)
        case Reading():
            return _to_read(screen, look, sheet)
        case _:
            assert_never(sheet)


def _to_read(screen: ConferenceScreen, look: Look, sheet: Reading) -> Modal:
    desk, item = screen.desk, screen.item
    match sheet:
        case Reading.ADVISOR:
            return reading.advisor(desk, look)
        case Reading.AGENDA:
            return reading.whole_agenda(desk, look, item)
        case Reading.BRIEF:
            return reading.brief(desk, look)
        case Reading.CONFIRM_END:
            return menus.confirm_end(desk, takes_turns=screen.takes_turns)
        case Reading.CORRIDOR:
            return menus.kinds(desk, desk.wording.text("screen.corridor"), menu(Stage.CORRIDOR, Frequency.RARE), item)
        case Reading.FLOOR:
            return menus.kinds(desk, desk.wording.text("screen.floor"), menu(Stage.FLOOR, Frequency.RARE), item)
        case Reading.HEARD:
            return reading.heard(desk, look)
        case Reading.LOG:
            return reading.log(desk, look, desk.events())
        case Reading.MENU:
            return menus.menu(desk)
        case Reading.OFFERS:
            return menus.offers(desk)
        case _:
            assert_never(sheet)
