"""Taking seats: two to twelve delegations, names and codes, and nobody's brief."""

import pytest

from game.desktop.hotseat.codes import fits, new_code
from game.desktop.hotseat.curtain import CurtainScene
from game.desktop.hotseat.handover import BetweenScene
from game.desktop.hotseat.hot_seat import HotSeat
from game.desktop.hotseat.laptop import MOST, Laptop, LaptopSeat
from game.desktop.hotseat.public_table import PublicTable
from game.desktop.hotseat.seats_scene import SeatsScene
from game.desktop.hotseat.shared_result import SharedResultScene
from game.desktop.hotseat.shared_scenes import CeremonyScene, SharedSummaryScene
from game.desktop.hotseat.turn_order import HandedFor, NextStep
from game.desktop.navigation import Back, SitDown, ToSeats, ToShelf
from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.desktop.shelf.shelf_scene import ShelfScene
from game.desktop.title.title_scene import TitleScene
from game.model.instructions import Scenario
from game.session.session import Session
from game.wording.catalogue import Wording
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 720), (1920, 1080)]


def test_the_title_leads_to_a_shelf_that_leads_to_seats() -> None:
    assert ToShelf(ToSeats) == Pilot(TitleScene()).click("row", "One laptop, many delegations")
    shelf = Pilot(ShelfScene(onward=ToSeats))
    shelf.click("row", "First session")

    assert ToSeats("first-session") == shelf.press("return")


def test_seats_are_taken_with_keys_alone(lesson: Scenario) -> None:
    pilot = Pilot(SeatsScene(lesson, "first-session"))
    pilot.press("/")
    pilot.type("bord")
    pilot.press("return")
    assert pilot.shows("dialog", "Seat of Borduna")
    pilot.type("Ada")
    pilot.press("tab", "0", "0", "4", "2", "return")
    assert "room" == pilot.focused
    pilot.press("/")
    pilot.press("escape")
    pilot.type("arc")
    pilot.press("return", "return")
    asked = pilot.press("o")

    assert isinstance(asked, SitDown)
    assert [("ARC", 1, ""), ("BOR", 2, "Ada")] == [(e.delegation, e.person, e.name) for e in asked.seats]
    code = asked.seats[1].code
    assert code is not None
    assert fits(code, "0042")


def test_one_person_is_no_round(lesson: Scenario) -> None:
    pilot = Pilot(SeatsScene(lesson, "first-session"))
    pilot.press("return", "return")

    assert not pilot.widget("button", "Open the conference").enabled
    assert pilot.press("o") is None


def test_a_half_typed_code_is_not_taken_and_the_reason_is_told(lesson: Scenario) -> None:
    pilot = Pilot(SeatsScene(lesson, "first-session"))
    pilot.press("return", "tab", "1", "2", "return")

    assert pilot.shows("dialog")
    assert "A code has four digits, or none." == pilot.widget("button", "Take the seat").reason


def test_a_code_is_never_read_aloud(lesson: Scenario) -> None:
    pilot = Pilot(SeatsScene(lesson, "first-session"))
    pilot.press("return", "tab", "7", "3", "9", "1")

    assert "7391" not in "\n".join(pilot.tree.lines())


def test_a_seat_is_freed_again(lesson: Scenario) -> None:
    pilot = Pilot(SeatsScene(lesson, "first-session"))
    pilot.press("return", "return", "return")
    pilot.click("button", "Free the seat")

    assert pilot.shows("text", "Nobody yet.")


def test_a_thirteenth_seat_is_refused_with_the_reason(dubai: Scenario) -> None:
    scene = SeatsScene(dubai, "wcit-2012")
    pilot = Pilot(scene)
    for each in dubai.conference.delegations[:MOST]:
        scene.edit(each.id)
        scene.take()
    free = next(each.id for each in dubai.conference.delegations if each.id not in scene.seats)
    scene.on = free
    scene.refresh()

    assert "Twelve seats are all there are." == pilot.widget("button", "Give").reason
    assert pilot.press("return") is None
    assert not pilot.shows("dialog")


def test_nobodys_brief_is_shown_while_seats_are_taken(dubai: Scenario) -> None:
    words = "\n".join(Pilot(SeatsScene(dubai, "wcit-2012")).tree.lines())

    assert "Your capital wants" not in words
    assert "Difficulty" not in words


def test_esc_goes_back() -> None:
    from game.scenario import load

    assert Back() == Pilot(SeatsScene(load("first-session"), "first-session")).press("escape")


@pytest.fixture(scope="module")
def many(dubai: Scenario) -> tuple[Session, PublicTable]:
    """Twelve people in Dubai, with the longest names there are, one away."""
    longest = sorted(dubai.conference.delegations, key=lambda each: -len(each.name))[:MOST]
    people = [each.id for each in longest]
    session = Session.begin(dubai, seed=1, people=people)
    session.advance()
    seats = tuple(
        LaptopSeat(
            delegation=each,
            person=number,
            name="Somebody with a name of forty letters in all"[:40],
            code=new_code("1111"),
        )
        for number, each in enumerate(people, start=1)
    )
    laptop = Laptop(seats=seats, session=2).with_pass(people[1]).with_new_code(people[2], None)
    return session, PublicTable(public=session.public(), laptop=laptop, led=frozenset(people[1:]), is_kept=False)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_every_screen_draws_with_twelve_people(
    many: tuple[Session, PublicTable], dubai: Scenario, size: tuple[int, int], text_scale: float
) -> None:
    session, table = many
    who = table.laptop.seats[3].delegation
    hot_seat = HotSeat(session, table.laptop, Wording(), record_of=lambda _: None)
    scenes: list[Scene] = [
        CurtainScene(table, NextStep(HandedFor.TURN, who), hot_seat),
        CurtainScene(table, NextStep(HandedFor.RESULT, who), hot_seat),
        BetweenScene(table, hot_seat, None, "The disk is full."),
        SharedSummaryScene(session, table, 1, Back),
        SeatsScene(dubai, "wcit-2012"),
    ]
    for scene in scenes:
        assert Pilot(scene, size, Settings(text_scale=text_scale)).picture().get_size() == size


@pytest.mark.parametrize("size", SIZES)
def test_ceremony_and_result_draw(lesson: Scenario, size: tuple[int, int]) -> None:
    session = Session.begin(lesson, seed=1)
    while not session.is_over:
        session.advance()
    laptop = Laptop(seats=(LaptopSeat(delegation="ARC", person=1), LaptopSeat(delegation="CAL", person=2)), session=6)
    table = PublicTable(public=session.public(), laptop=laptop, led=frozenset({"ARC", "CAL"}))
    hot_seat = HotSeat(session, laptop, Wording(), record_of=lambda _: None)
    ceremony = CeremonyScene(session, table, 0, hot_seat)
    result = SharedResultScene(session, table, "first-session", None, own=hot_seat.own_result)
    for scene in (ceremony, result):
        assert Pilot(scene, size).picture().get_size() == size
