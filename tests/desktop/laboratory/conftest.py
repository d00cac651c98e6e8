"""The laboratory of a large conference with a record and of a small one without."""

from pathlib import Path

import pytest

from game.desktop.laboratory.laboratory_scene import LaboratoryScene
from game.scenario import load, load_record


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's logs and settings are."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(folder))
    return folder


@pytest.fixture
def dubai() -> LaboratoryScene:
    return LaboratoryScene(load("wcit-2012"), load_record("wcit-2012"))


@pytest.fixture
def islands() -> LaboratoryScene:
    return LaboratoryScene(load("first-session"), None)
