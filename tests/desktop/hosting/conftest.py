"""A player's folder of its own for every test of hosting."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's logs and settings are."""
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
