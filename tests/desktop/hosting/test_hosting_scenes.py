"""What a teacher reads and does at the window: which class, who may join, who has joined, and the pages."""

import webbrowser
from dataclasses import replace

import pytest

from game.desktop.hosting.class_shelf import ClassShelf
from game.desktop.hosting.room_scene import RoomScene
from game.desktop.navigation import GoOnWithClass, OpenClass, RoomEnded, StopClass
from game.desktop.settings import Settings
from tests.desktop.hosting.hosting_toy import FOR_PHONES, HERE, YESTERDAY, ToyRoom
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 800), (1920, 1080)]


def shelf(*kept: object) -> Pilot:
    return Pilot(ClassShelf(kept, "dubai-45"))  # type: ignore[arg-type]


def room(toy: ToyRoom | None = None) -> Pilot:
    return Pilot(RoomScene(toy or ToyRoom()))


# choosing


def test_the_lesson_edition_comes_first_and_opens_for_phones() -> None:
    assert OpenClass("dubai-45", lan=True) == shelf().press("return")


def test_another_scenario_opens_for_this_machine_only_if_so_chosen() -> None:
    pilot = shelf()
    pilot.click("row", "The Herring Summit")
    pilot.press("m")

    assert OpenClass("herring-summit", lan=False) == pilot.click("button", "Open the room")


def test_a_class_that_is_not_over_is_offered_before_a_new_one() -> None:
    pilot = shelf(YESTERDAY)

    assert pilot.shows("row", "Melbourne 1988")
    assert GoOnWithClass(YESTERDAY.path) == pilot.press("return")


def test_the_arrow_keys_lead_from_the_classes_to_the_shelf() -> None:
    pilot = shelf(YESTERDAY)
    pilot.press("down", "return")

    assert OpenClass("dubai-45", lan=True) == pilot.press("return")


def test_a_class_is_told_by_date_people_and_session() -> None:
    pilot = shelf(YESTERDAY)

    assert "2026-03-02 10:15 · 12 people · session 3" == pilot.widget("row", "Melbourne 1988").value


# the room


def test_the_room_says_where_phones_join_and_what_they_type() -> None:
    pilot = room()

    assert pilot.shows("text", "198.51.100.7:8642")
    assert pilot.shows("heading", "MTRQV")
    assert pilot.shows("image", "http://198.51.100.7:8642/j/MTRQV")


def test_where_only_this_machine_can_join_no_code_is_to_scan() -> None:
    pilot = room(ToyRoom(door=HERE))

    assert not pilot.shows("image")
    assert pilot.shows("text", "Only this machine can join")


def test_the_facilitators_secret_is_nowhere_on_the_screen() -> None:
    assert not any("secret" in line for line in room().tree.lines())


def test_who_joins_is_counted_while_one_looks() -> None:
    toy = ToyRoom()
    pilot = room(toy)
    assert pilot.shows("heading", "Nobody has joined yet")
    toy.standing = replace(toy.standing, joined=2, session=1)
    pilot.wait(0.6)

    assert pilot.shows("heading", "2 people have joined")
    assert pilot.shows("text", "Session 1 of 6")


def test_phones_let_in_later_find_a_code_to_scan() -> None:
    toy = ToyRoom(door=HERE)
    pilot = room(toy)
    toy.door = FOR_PHONES
    pilot.wait(0.6)

    assert pilot.shows("image")


def test_a_room_that_has_stopped_is_noticed() -> None:
    toy = ToyRoom()
    pilot = room(toy)
    toy.is_open = False

    assert RoomEnded() == pilot.wait(0.6)


@pytest.mark.parametrize(("key", "address"), [("h", HERE.hall), ("f", HERE.teacher)])
def test_the_pages_open_in_the_browser(key: str, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda where: opened.append(where) is None)
    pilot = room()
    pilot.press(key)

    assert [address] == opened
    assert not pilot.shows("dialog")


def test_without_a_browser_the_address_can_be_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda where: False)
    pilot = room()
    pilot.press("h")
    assert pilot.shows("text", HERE.hall)
    pilot.press("escape")

    assert not pilot.shows("dialog")


def test_stopping_asks_first_and_enter_keeps_the_class() -> None:
    toy = ToyRoom()
    toy.standing = replace(toy.standing, joined=12)
    pilot = room(toy)
    pilot.press("escape")
    assert pilot.shows("text", "12 phones lose the room")
    pilot.press("return")
    assert not pilot.shows("dialog")
    pilot.press("escape")

    assert StopClass() == pilot.click("button", "Stop the class")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_shelf_and_room_draw(size: tuple[int, int], dark: bool) -> None:
    settings = Settings(dark=dark)

    assert Pilot(ClassShelf((YESTERDAY,), "dubai-45"), size, settings).picture().get_size() == size
    assert Pilot(RoomScene(ToyRoom()), size, settings).picture().get_size() == size
