"""An author at work: a copy of the lesson in a folder of one's own, and a game that follows it."""

import shutil
from pathlib import Path

import pygame
import pytest

from game import places
from game.desktop.main import Journey
from game.desktop.scene import Scene
from game.desktop.watching.live_game import EVERY


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's logs and settings are."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(folder))
    return folder


class Author:
    """Writes in the scenario, and looks at the window beside it."""

    def __init__(self, folder: Path) -> None:
        pygame.font.init()
        self.file = folder / "scenario.yaml"
        self.folder = folder
        self.journey = Journey(seed=3)
        self._surface = pygame.Surface((1280, 720))

    def opens(self, delegation: str | None = "ARC") -> None:
        self.journey.watch(str(self.folder), delegation)

    def saves(self, before: str, after: str) -> None:
        """Another text in place of this one; then the second in which the game looks at the disk."""
        text = self.file.read_text(encoding="utf-8")
        assert before in text
        self.writes(text.replace(before, after))

    def writes(self, text: str) -> None:
        self.file.write_text(text, encoding="utf-8")
        self.waits()

    def waits(self, seconds: float = EVERY) -> None:
        look = self.journey.app.between_frames
        assert look is not None
        look(seconds)

    def plays(self, sessions: int) -> None:
        """Ends so many sessions."""
        assert self.journey.session is not None
        for _ in range(sessions):
            self.journey.session.advance()

    @property
    def scene(self) -> Scene:
        return self.journey.app.scenes[-1]

    @property
    def where(self) -> str:
        return type(self.scene).__name__

    @property
    def session(self) -> int:
        assert self.journey.session is not None
        return self.journey.session.public().session

    @property
    def words(self) -> str:
        return "\n".join(self.scene.stage.describe().lines())


@pytest.fixture
def author(tmp_path: Path) -> Author:
    """With a copy of the lesson, not opened yet."""
    folder = tmp_path / "my-summit"
    shutil.copytree(places.scenarios() / "first-session", folder)
    return Author(folder)
