"""Files of the player's own: whole or not at all, in a folder that stays where it was."""

import errno
import os
import sys
from pathlib import Path

import pytest

from game import places
from game.disk import set_aside, write_whole


def test_a_file_is_written_in_the_place_of_the_older_one_and_its_folder_with_it(tmp_path: Path) -> None:
    path = tmp_path / "own" / "settings.json"

    write_whole(path, "first\n")
    write_whole(path, "Ælfrëd\n")

    assert "Ælfrëd\n".encode() == path.read_bytes()
    assert [path] == list(path.parent.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_what_is_private_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "seats.json", "secret", private=True)

    assert 0o600 == (tmp_path / "seats.json").stat().st_mode & 0o777


def test_on_a_full_disk_the_older_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    write_whole(path, "older")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "newer")

    assert "older" == path.read_text(encoding="utf-8")


def test_what_makes_no_sense_is_set_aside_and_what_is_gone_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{ no json", encoding="utf-8")

    set_aside(path)
    set_aside(path)

    assert "{ no json" == (tmp_path / "settings.broken.json").read_text(encoding="utf-8")
    assert not path.exists()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which nobody has said where things go."""
    for name in ("SQUARE_BRACKETS_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_the_folder_that_a_person_names_comes_before_all_others(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(home / "mine"))

    assert home / "mine" == places.user_folder()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="each system has its own")
def test_on_linux_the_folder_is_where_it_was(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert home / ".local" / "share" / "square-brackets" == places.user_folder()

    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))

    assert home / "data" / "square-brackets" == places.user_folder()


def test_a_folder_of_an_older_version_is_found_until_there_is_a_newer_one(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = home / "data" / "Square Brackets"
    older = home / "Library" / "Application Support" / "Square Brackets"
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(places, "user_data_path", lambda *_name, **_how: newer)
    older.mkdir(parents=True)

    assert older == places.user_folder()

    newer.mkdir(parents=True)

    assert newer == places.user_folder()
