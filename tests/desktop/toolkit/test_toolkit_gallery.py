"""The gallery shows every widget: it must stand any window, and every widget in it must be reached by keyboard."""

import itertools

import pytest

from game.desktop.settings import Settings
from game.desktop.toolkit import focus
from tests.desktop.gallery.gallery import Gallery, main
from tests.desktop.gallery.pages import PAGES
from tests.desktop.pilot import NotOnScreenError, Pilot

SIZES = [(1, 1), (40, 700), (320, 200), (1024, 640), (1280, 720), (1920, 1080), (3840, 2160)]


@pytest.mark.parametrize("page", PAGES)
def test_no_size_of_window_breaks_it(page: str) -> None:
    pilot = Pilot(Gallery(page))
    for size, text_scale in itertools.product(SIZES, (1.0, 2.0)):
        pilot.change(Settings(text_scale=text_scale, dark=text_scale > 1))
        pilot.resize(size)
        pilot.press("tab", "f1", "tab", "escape")
        assert size == pilot.picture().get_size()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)])
def test_no_widget_lies_outside_the_window_unless_it_is_scrolled(page: str, size: tuple[int, int]) -> None:
    pilot = Pilot(Gallery(page), size)

    def look_at(widget, scrolled: bool) -> None:
        if not scrolled and widget.rect.width and widget.rect.height:
            assert pilot.picture_rect.contains(widget.rect), f"{widget.role} {widget.name} at {widget.rect}"
        for child in widget.children:
            look_at(child, scrolled or widget.clips)

    look_at(pilot.scene.stage.root, scrolled=False)


@pytest.mark.parametrize("page", PAGES)
def test_every_stop_is_reached_by_keyboard_alone(page: str) -> None:
    pilot = Pilot(Gallery(page))
    groups = focus.chain(pilot.scene.stage.scope)
    reached = set()
    for _ in groups:
        pilot.press("tab")
        group = groups[focus.group_of(groups, pilot.scene.stage.focused)]
        waiting = [pilot.scene.stage.focused]
        while waiting:  # walk the whole group with arrows
            now = waiting.pop()
            if id(now) in reached:
                continue
            reached.add(id(now))
            waiting += [to for way in focus.DIRECTIONS if (to := focus.step(group, now, way)) is not None]

    assert {id(stop) for group in groups for stop in group} == reached


def test_nothing_is_drawn_when_nothing_changed() -> None:
    pilot = Pilot(Gallery())
    pilot.picture()

    pilot.wait(0.5)
    pilot.move_to((3, 400))
    pilot.picture()
    pilot.move_to((4, 401))

    assert not pilot.scene.wants_redraw


def test_nothing_is_decided_until_something_is_chosen_and_then_enter_carries_it_out() -> None:
    pilot = Pilot(Gallery("controls"))

    pilot.press("return")
    assert "disabled" in pilot.tree.find("button", "Tell the plenary").states
    pilot.press("2")
    assert ("chosen", "focused") == pilot.tree.find("radio", "Sign with a reservation").states
    pilot.press("return")
    assert "Used: tell" == pilot.tree.find("notice").name


def test_a_picture_is_saved(tmp_path) -> None:
    file = tmp_path / "gallery.png"

    assert 0 == main(["--page", "signs", "--size", "400x300", "--save", str(file)])
    assert file.read_bytes().startswith(b"\x89PNG")


def test_the_pilot_says_what_is_on_the_screen_when_a_widget_is_missing() -> None:
    with pytest.raises(NotOnScreenError, match="Brazil offers a deal"):
        Pilot(Gallery()).click("button", "Veto")
