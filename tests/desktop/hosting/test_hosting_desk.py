"""Hosting a class from the window: from the title to an open room, and no way out that leaves it on the line."""

import pygame
import pytest

from game.desktop.hosting.class_shelf import ClassShelf
from game.desktop.hosting.room_scene import RoomScene
from game.desktop.main import Journey
from game.desktop.navigation import GoOnWithClass, OpenClass, RoomEnded, StopClass, ToClasses, ToSettings
from game.desktop.title.title_scene import TitleScene
from tests.desktop.hosting.hosting_toy import YESTERDAY, ToyClasses, ToyRoom
from tests.desktop.pilot import Pilot

QUIT = pygame.event.Event(pygame.QUIT)


def begun(classes: ToyClasses | None) -> Journey:
    journey = Journey(seed=1, classes=classes)
    journey.open(None, None, None)
    return journey


def opened(classes: ToyClasses) -> Journey:
    journey = begun(classes)
    journey.app.carry_out(OpenClass("dubai-45", lan=True))
    return journey


def on_top(journey: Journey) -> object:
    return journey.app.scenes[-1]


def test_the_title_offers_a_class_only_where_one_can_be_hosted() -> None:
    assert ToClasses() == Pilot(TitleScene(hosts=True)).click("row", "Host a class")
    assert not Pilot(TitleScene()).shows("row", "Host a class")


def test_from_the_title_to_an_open_room_by_enter_alone() -> None:
    classes = ToyClasses()
    journey = begun(classes)
    journey.app.carry_out(ToClasses())
    shelf = on_top(journey)
    assert isinstance(shelf, ClassShelf)
    journey.app.carry_out(Pilot(shelf).press("return"))

    assert [("dubai-45", True)] == classes.asked
    assert isinstance(on_top(journey), RoomScene)


def test_a_class_of_before_opens_again() -> None:
    classes = ToyClasses(classes=(YESTERDAY,))
    journey = begun(classes)
    journey.app.carry_out(GoOnWithClass(YESTERDAY.path))

    assert [YESTERDAY.path] == classes.asked
    assert isinstance(on_top(journey), RoomScene)


def test_without_its_libraries_the_title_says_what_installs_them() -> None:
    journey = begun(ToyClasses(missing='Type: pip install ".[classroom]"'))
    journey.app.carry_out(ToClasses())
    title = on_top(journey)

    assert isinstance(title, TitleScene)
    assert Pilot(title).shows("text", 'pip install ".[classroom]"')


def test_a_room_that_cannot_be_had_leads_to_the_title_with_the_reason() -> None:
    journey = opened(ToyClasses(fails="There is no local network here."))
    title = on_top(journey)

    assert isinstance(title, TitleScene)
    assert title.notice == ("The room cannot be opened", "There is no local network here.")


def test_stopping_closes_the_room_and_leads_to_the_title() -> None:
    classes = ToyClasses()
    journey = opened(classes)
    journey.app.carry_out(StopClass())

    assert not classes.room.is_open
    assert isinstance(on_top(journey), TitleScene)


def test_a_room_that_stopped_by_itself_is_told_at_the_title() -> None:
    journey = opened(ToyClasses(room=ToyRoom(is_open=False)))
    journey.app.carry_out(RoomEnded())
    title = on_top(journey)

    assert isinstance(title, TitleScene)
    assert title.notice is not None


def test_closing_the_window_over_an_empty_room_just_closes_both() -> None:
    classes = ToyClasses()
    journey = opened(classes)
    journey.app.handle(QUIT)
    journey.close()

    assert not journey.app.running
    assert not classes.room.is_open


@pytest.mark.parametrize("way", ["ask again", "say yes"])
def test_closing_the_window_over_a_class_asks_once(way: str) -> None:
    classes = ToyClasses(room=ToyRoom())
    classes.room.standing = type(classes.room.standing)(joined=12, session=2, is_over=False)
    journey = opened(classes)
    journey.app.handle(QUIT)
    assert journey.app.running
    journey.app.carry_out(StopClass(closes_window=True)) if way == "say yes" else journey.app.handle(QUIT)
    journey.close()

    assert not journey.app.running
    assert not classes.room.is_open


def test_under_the_settings_the_window_can_still_be_closed() -> None:
    classes = ToyClasses()
    classes.room.standing = type(classes.room.standing)(joined=12, session=2, is_over=False)
    journey = opened(classes)
    journey.app.carry_out(ToSettings())
    journey.app.handle(QUIT)

    assert not journey.app.running
