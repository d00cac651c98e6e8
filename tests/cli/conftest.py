"""Every test of the command line has a player's folder of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A player's folder of its own for every test."""
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
