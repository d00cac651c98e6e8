"""An author saves, and whoever watches sees it: a scenario that can be played, or what is wrong with it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario.watching import Watch, wait_for_any

Write = Callable[..., Path]


def saved(path: Path, text: str) -> None:
    """Write and make sure that the file is newer, however coarse the clock of the disk."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_nothing_is_read_while_nothing_changes(write: Write) -> None:
    watch = Watch(write())

    assert [None, None] == [watch.reading(), watch.reading()]


def test_a_saved_change_is_read_once(write: Write, sound: str) -> None:
    folder = write()
    watch = Watch(folder)
    saved(folder / "scenario.yaml", sound.replace("A small conference", "Another name"))

    reading = watch.reading()

    assert reading is not None
    assert reading.scenario is not None
    assert "Another name" == reading.scenario.conference.title
    assert () == reading.findings
    assert watch.reading() is None


def test_a_mistake_gives_findings_and_mending_it_a_scenario_again(write: Write, sound: str) -> None:
    folder = write()
    watch = Watch(folder)
    saved(folder / "scenario.yaml", sound.replace("sessions", "sesions"))
    broken = watch.reading()
    saved(folder / "scenario.yaml", sound)
    mended = watch.reading()

    assert broken is not None
    assert broken.scenario is None
    assert ["unknown-key"] == [each.code for each in broken.findings]
    assert mended is not None
    assert mended.scenario is not None


def test_a_companion_that_comes_or_goes_is_a_change(write: Write) -> None:
    folder = write()
    watch = Watch(folder)

    saved(folder / "happenings.yaml", "[]\n")
    assert watch.has_changed()
    (folder / "happenings.yaml").unlink()
    assert watch.has_changed()
    assert not watch.has_changed()


def test_a_scenario_that_is_removed_and_comes_back_is_no_accident(write: Write, sound: str) -> None:
    folder = write()
    watch = Watch(folder)
    (folder / "scenario.yaml").unlink()

    gone = watch.reading()
    saved(folder / "scenario.yaml", sound)
    back = watch.reading()

    assert gone is not None
    assert ["cannot-read"] == [each.code for each in gone.findings]
    assert back is not None
    assert back.scenario is not None


@pytest.mark.parametrize("where", ["nowhere/at/all", "wcit-2012", "a\0b"])
def test_anything_can_be_watched(where: str) -> None:
    assert not Watch(where).has_changed()


def test_waiting_ends_when_any_has_changed_and_the_files_are_at_rest(write: Write, sound: str) -> None:
    folder = write()
    naps: list[float] = []

    def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) in (2, 3):  # saved while we sleep, and once more while the editor is still writing
            saved(folder / "scenario.yaml", sound + f"# {len(naps)}\n")

    wait_for_any([Watch("wcit-2012"), Watch(folder)], sleep=nap)

    assert 4 == len(naps)
