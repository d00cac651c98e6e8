"""The shelf: every scenario with its size; a broken one shows its mistakes and where they are."""

from pathlib import Path

import pytest

from game import places
from game.desktop.navigation import Back, ToChoice
from game.desktop.shelf.shelf_scene import ShelfScene
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 720), (1920, 1080)]


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shelf with one scenario that has two mistakes, and one that is no YAML."""
    folder = tmp_path / "shelf"
    (folder / "wrong").mkdir(parents=True)
    (folder / "torn").mkdir()
    (folder / "wrong" / "scenario.yaml").write_text("title: Wrong\nsessions: many\ndelegations: {}\n", encoding="utf-8")
    (folder / "torn" / "scenario.yaml").write_text("title: [\n", encoding="utf-8")
    monkeypatch.setattr(places, "scenarios", lambda: folder)
    return folder


def test_a_scenario_is_shown_with_its_size_and_opened_by_enter() -> None:
    pilot = Pilot(ShelfScene())
    pilot.click("row", "WCIT-12, Dubai")

    assert "144 delegations" in pilot.tree.find("row", "WCIT-12, Dubai").value  # type: ignore[union-attr]
    assert ToChoice("wcit-2012") == pilot.press("return")


def test_a_broken_scenario_shows_all_its_mistakes_with_their_places(broken: Path) -> None:
    pilot = Pilot(ShelfScene())
    pilot.click("row", "Wrong")
    assert pilot.press("return") is None

    assert pilot.shows("dialog", "This conference does not open")
    assert pilot.shows("text", "scenario.yaml, line 2, column 11")


def test_a_torn_file_is_on_the_shelf_and_opens_to_its_mistake(broken: Path) -> None:
    pilot = Pilot(ShelfScene())
    pilot.click("row", "torn")
    pilot.press("return")

    assert pilot.shows("dialog", "This conference does not open")


def test_an_empty_shelf_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "scenarios", lambda: tmp_path)
    pilot = Pilot(ShelfScene())

    assert pilot.shows("text", "There is no conference on the shelf")
    assert Back() == pilot.press("escape")


@pytest.mark.parametrize("size", SIZES)
def test_the_shelf_draws(size: tuple[int, int]) -> None:
    assert Pilot(ShelfScene(), size).picture().get_size() == size
