"""The screen stands any window: it draws, it keeps inside, and every stop is reached by keyboard."""

import itertools
import random

import pytest

from game.desktop.conference.screen_state import PlainSheet
from game.desktop.conference.sheets import sheet_for
from game.desktop.settings import Settings
from game.desktop.toolkit import focus

SIZES = [(1024, 640), (1280, 720), (3840, 2160)]


@pytest.mark.parametrize("room", ["Hall", "Map", "List", "Text only"])
def test_it_draws_at_every_size_of_window_and_text(open_large, room: str) -> None:
    pilot = open_large(sessions=3)
    pilot.click("tab", room)
    for size, text_scale in itertools.product([*SIZES, (1, 1), (320, 200)], (1.0, 1.5, 2.0)):
        pilot.change(Settings(text_scale=text_scale, dark=text_scale > 1, coach=True, confirm_end=False))
        pilot.resize(size)
        assert size == pilot.picture().get_size()


@pytest.mark.parametrize("sheet", PlainSheet)
def test_every_sheet_that_remembers_nothing_is_drawn(open_small, sheet: PlainSheet) -> None:
    assert sheet_for(open_small().scene, sheet).name


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["", "5", "7", "b", "o", "escape", "p"])
def test_no_widget_lies_outside_the_window_unless_it_is_scrolled(open_large, size: tuple[int, int], key: str) -> None:
    pilot = open_large(size, sessions=3)
    if key:
        pilot.press(key)

    def look_at(widget, scrolled: bool) -> None:
        if not scrolled and widget.rect.width and widget.rect.height:
            assert pilot.picture_rect.contains(widget.rect), f"{widget.role} {widget.name} at {widget.rect}"
        for child in widget.children:
            look_at(child, scrolled or widget.clips)

    look_at(pilot.scene.stage.root, scrolled=False)
    pilot.picture()


def test_every_stop_is_reached_by_keyboard_alone(open_small) -> None:
    pilot = open_small()
    groups = focus.chain(pilot.scene.stage.scope)
    reached = set()
    for _ in groups:
        pilot.press("tab")
        group = groups[focus.group_of(groups, pilot.scene.stage.focused)]
        waiting = [pilot.scene.stage.focused]
        while waiting:
            now = waiting.pop()
            if id(now) in reached:
                continue
            reached.add(id(now))
            waiting += [to for way in focus.DIRECTIONS if (to := focus.step(group, now, way)) is not None]

    assert {id(stop) for group in groups for stop in group} == reached


def test_nothing_is_drawn_when_nothing_changed(open_large) -> None:
    pilot = open_large()
    pilot.wait(1.0)
    pilot.picture()
    pilot.wait(0.5)

    assert not pilot.scene.wants_redraw


def test_with_very_large_text_the_columns_become_tabs(open_large) -> None:
    pilot = open_large(settings=Settings(text_scale=1.8, coach=False, confirm_end=False))

    assert not pilot.shows("row", "Consult a delegation")
    pilot.click("tab", "Corridor and floor")
    assert pilot.shows("row", "Consult a delegation")
    pilot.click("tab", "Order of business")
    assert pilot.shows("row", "Accessibility")


KEYS = [*"1234567890abehlopx/", "f1", "escape", "return", "space", "tab", "up", "down", "left", "right", "page down"]


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_pressed_or_clicked_the_screen_stands(open_small, seed: int) -> None:
    chance = random.Random(seed)
    pilot = open_small(settings=Settings(confirm_end=False))
    for _ in range(250):
        if chance.random() < 0.8:
            pilot.press(chance.choice(KEYS))
        else:
            pilot.click_at((chance.randrange(1280), chance.randrange(720)))
        pilot.wait(0.04)
        pilot.scene.entered()
    pilot.picture()

    assert 1 <= pilot.scene.desk.view.public.session <= 6
