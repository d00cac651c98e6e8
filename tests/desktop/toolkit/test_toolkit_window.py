"""The window: a stack of scenes, the player's settings, any size, and a clean end. SDL's dummy driver stands in."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.app import App, display_available
from game.desktop.navigation import Back, ChangeSettings, Push, Quit, Replace
from game.desktop.settings import Settings, load_settings, save_settings, settings_file
from game.desktop.sound import Sound
from game.desktop.toolkit.box import Column, Group
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.keys import press_of
from game.desktop.toolkit.widget import Widget
from tests.desktop.toolkit.toolkit_toy import ToyScene


def scene(*widgets: Widget) -> ToyScene:
    return ToyScene(lambda look: Column(*widgets))


@pytest.fixture
def app() -> Iterator[App]:
    window = App(settings=Settings())
    window.open()
    yield window
    window.close()


def test_scenes_are_stacked_and_the_last_one_left_ends_the_game(app: App) -> None:
    first, second, third = scene(), scene(), scene()

    app.push(first)
    app.carry_out(Push(second))
    app.carry_out(Replace(third))
    assert [first, third] == app.scenes
    app.carry_out(Back())
    assert [first] == app.scenes
    assert app.running
    app.carry_out(Back())
    assert not app.running


def test_the_director_gets_what_the_window_does_not_know_and_answers_with_what_it_does(app: App) -> None:
    heard: list[object] = []

    def director(intent: object) -> object:
        heard.append(intent)
        return Quit()

    app.director = director
    app.push(scene(Button("Accept", "accept", keys=["1"])))
    app.handle(press_of("1"))

    assert ["accept"] == heard
    assert not app.running


def test_a_key_held_down_acts_once_but_arrows_go_on(app: App) -> None:
    asked: list[object] = []
    app.director = lambda intent: asked.append(intent)
    app.push(scene(Group(*(Button(name, name, keys=[name]) for name in "abc"))))

    for _ in range(3):
        app.handle(press_of("a"))
    assert ["a"] == asked
    app.handle(pygame.event.Event(pygame.KEYUP, key=pygame.K_a, mod=0))
    app.handle(press_of("a"))
    assert ["a", "a"] == asked
    for _ in range(2):
        app.handle(press_of("down"))
    assert "button:c" == app.scenes[-1].stage.focused.identity


def test_it_draws_only_when_something_changed(app: App) -> None:
    app.push(scene(Button("Accept", "accept")))

    assert app.paint()
    assert not app.paint()
    app.handle(press_of("tab"))
    assert app.paint()
    assert not app.paint()


def test_the_text_grows_and_shrinks_within_its_bounds_and_is_remembered(app: App) -> None:
    app.push(scene())

    for _ in range(15):
        app.handle(press_of("=", ctrl=True))
    assert 2.0 == app.settings.text_scale == app.scenes[-1].look.text_scale == load_settings().text_scale
    for _ in range(15):
        app.handle(press_of("-", ctrl=True))
    assert 1.0 == load_settings().text_scale


def test_the_dark_theme_is_a_key_away_and_is_remembered(app: App) -> None:
    app.push(scene())

    app.handle(press_of("d", ctrl=True))

    assert "dark" == app.scenes[-1].look.palette.name
    assert load_settings().dark


def test_full_screen_and_back(app: App) -> None:
    app.push(scene())

    app.handle(press_of("f11"))
    assert app.settings.full_screen
    app.handle(press_of("f11"))
    assert not app.settings.full_screen
    assert app.paint()


@pytest.mark.parametrize("size", [(1, 1), (200, 2000), (1024, 640), (2560, 1440), (3840, 2160)])
def test_the_scene_fits_every_size_the_window_takes(app: App, size: tuple[int, int]) -> None:
    app.push(scene(Button("Accept", "accept")))

    pygame.display.set_mode(size, pygame.RESIZABLE)
    app.handle(pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1]))

    assert pygame.display.get_surface().get_size() == app.scenes[-1].look.size
    assert app.paint()


def test_a_scene_that_comes_back_has_the_size_the_window_has_by_then(app: App) -> None:
    below = scene()
    app.push(below)
    app.push(scene())
    pygame.display.set_mode((1600, 900), pygame.RESIZABLE)
    app.handle(pygame.event.Event(pygame.VIDEORESIZE, size=(1600, 900), w=1600, h=900))

    app.carry_out(Back())

    assert (1600, 900) == below.look.size


class Careful(ToyScene):
    """Asks before the window closes."""

    asks = 0

    def may_close(self) -> bool:
        self.asks += 1
        return False


def test_closing_the_window_ends_the_game_unless_a_scene_has_a_question(app: App) -> None:
    careful = Careful(lambda look: Column())
    app.push(careful)

    app.handle(pygame.event.Event(pygame.QUIT))
    assert (1, True) == (careful.asks, app.running)
    app.carry_out(Replace(scene()))
    app.handle(pygame.event.Event(pygame.QUIT))
    assert not app.running


def test_the_loop_ends_when_the_game_does(app: App) -> None:
    app.push(scene(Button("Quit", Quit(), keys=["q"])))
    pygame.event.post(press_of("q"))

    app.loop()

    assert not app.running


def test_settings_are_kept_and_read_again() -> None:
    kept = Settings(dark=True, text_scale=1.4, muted=True, volume=0.25)

    assert save_settings(kept)

    assert kept == load_settings()


@pytest.mark.parametrize("written", ["[1, 2]", '{"dark": "yes", "text_scale": 90, "volume": true, "new": 1}', "{}"])
def test_settings_that_make_no_sense_are_as_in_a_new_game(written: str, own_folder: Path) -> None:
    own_folder.mkdir()
    settings_file().write_text(written, encoding="utf-8")

    assert replace(Settings(), text_scale=load_settings().text_scale) == load_settings()
    assert 1.0 <= load_settings().text_scale <= 2.0


def test_a_broken_settings_file_is_set_aside_and_not_lost(own_folder: Path) -> None:
    own_folder.mkdir()
    settings_file().write_text("{ no json", encoding="utf-8")

    assert Settings() == load_settings()
    assert "{ no json" == (own_folder / "settings.broken.json").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_loses_only_the_memory(own_folder: Path) -> None:
    own_folder.write_text("a file where the folder should be", encoding="utf-8")

    assert not save_settings(Settings(dark=True))
    assert Settings() == load_settings()


def test_a_change_of_settings_is_an_intent(app: App) -> None:
    app.push(scene())

    app.carry_out(ChangeSettings(Settings(dark=True)))

    assert json.loads(settings_file().read_text(encoding="utf-8"))["dark"]


def test_sounds_are_silent_without_trouble_before_the_start_when_muted_and_when_missing() -> None:
    sound = Sound()
    assert not sound.play("gavel")
    sound.start()
    sound.follow(Settings(muted=True))

    assert not sound.play("gavel")
    assert not sound.play("no such sound")
    sound.stop("gavel")
    sound.close()
    assert not sound.play("gavel")


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own, without the drivers these tests chose."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SDL_") and name != "DISPLAY"}
    clean.pop("WAYLAND_DISPLAY", None)
    return subprocess.run(
        [sys.executable, "-c", code], env=clean | environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux desktops can be taken away like this")
def test_without_a_display_the_game_says_so_and_does_not_play_unseen() -> None:
    code = "from tests.desktop.gallery.gallery import main; raise SystemExit(main([]))"

    ended = run_python(code)

    assert 2 == ended.returncode
    assert "No screen found" in ended.stdout


def test_a_driver_asked_for_counts_as_a_display() -> None:
    assert display_available()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ALSA is Linux")
def test_no_sound_device_says_nothing_on_stderr() -> None:
    code = "from game.desktop.sound import Sound\ns = Sound(); s.start(); s.play('gavel'); print(s.has_device)"

    ended = run_python(code, SDL_AUDIODRIVER="", SDL_VIDEODRIVER="dummy")

    assert (0, "") == (ended.returncode, ended.stderr)
