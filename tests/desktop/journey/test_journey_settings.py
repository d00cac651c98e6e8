"""The settings: every choice is an intent with the settings as they would be."""

import pytest

from game.desktop.navigation import Back, ChangeSettings
from game.desktop.options.settings_scene import SettingsScene
from game.desktop.settings import Settings
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 720), (1920, 1080)]


@pytest.mark.parametrize(
    ("role", "name", "expected"),
    [
        ("button", "Larger", Settings(text_scale=1.1)),
        ("tab", "Dark", Settings(dark=True)),
        ("tab", "Strong", Settings(contrast=True)),
        ("tab", "Full screen", Settings(full_screen=True)),
        ("tab", "Reduced", Settings(reduced_motion=True)),
        ("tab", "Off", Settings(muted=True)),
        ("tab", "No hints", Settings(coach=False)),
        ("tab", "At once", Settings(confirm_end=False)),
        ("tab", "25 %", Settings(volume=0.25)),
    ],
)
def test_a_choice_asks_for_the_settings_it_names(role: str, name: str, expected: Settings) -> None:
    assert ChangeSettings(expected) == Pilot(SettingsScene()).click(role, name)


def test_text_is_never_smaller_than_its_own_size() -> None:
    assert not Pilot(SettingsScene()).widget("button", "Smaller").enabled


def test_the_present_choices_are_told() -> None:
    pilot = Pilot(SettingsScene(), settings=Settings(dark=True, muted=True))
    chosen = {node.name for node in pilot.tree.walk() if node.role == "tab" and "chosen" in node.states}

    assert {"Dark", "Calm", "Window", "Full", "Off"} <= chosen
    assert {"Lines for a first session", "Ask before ending with something left to do"} <= chosen


def test_esc_goes_back() -> None:
    assert Back() == Pilot(SettingsScene()).press("escape")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_settings_draw(size: tuple[int, int], text_scale: float) -> None:
    pilot = Pilot(SettingsScene(), size, Settings(text_scale=text_scale))

    assert pilot.picture().get_size() == size
