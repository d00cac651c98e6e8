"""Each test of the toolkit has a player's folder of its own; scenes are driven by a pilot, without a display."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's settings are."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(folder))
    return folder
