"""A desk in a small conference and one in a large one, driven by a pilot without a display."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.desk.session_desk import SessionDesk
from game.desktop.conference.scene import ConferenceScene
from game.desktop.settings import Settings
from game.model.instructions import Scenario
from game.scenario import load
from game.session.session import Session
from tests.desktop.pilot import Pilot

Open = Callable[..., Pilot]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's settings are."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def lesson() -> Scenario:
    """Three delegations, three items, six sessions."""
    return load("first-session")


@pytest.fixture(scope="session")
def dubai() -> Scenario:
    """144 delegations, 21 items, twenty sessions."""
    return load("wcit-2012")


@pytest.fixture
def small(lesson: Scenario) -> SessionDesk:
    """Caldera's desk as the lesson opens; Arcadia has made it an offer."""
    return SessionDesk(Session.begin(lesson, seed=7, people=["CAL"]), "CAL")


@pytest.fixture
def large(dubai: Scenario) -> SessionDesk:
    """Kenya's desk as Dubai opens."""
    return SessionDesk(Session.begin(dubai, seed=7, people=["KEN"]), "KEN")


@pytest.fixture
def open_small(lesson: Scenario) -> Open:
    """Opens the lesson's screen for Caldera."""

    def opened(size: tuple[int, int] = (1280, 720), settings: Settings | None = None, sessions: int = 0) -> Pilot:
        session = Session.begin(lesson, seed=7, people=["CAL"])
        for _ in range(sessions):
            session.advance()
        return Pilot(ConferenceScene(session, "CAL"), size, settings or Settings(coach=False, confirm_end=False))

    return opened


@pytest.fixture
def open_large(dubai: Scenario) -> Open:
    """Opens Dubai's screen for Kenya; what came from outside the room has been read."""

    def opened(size: tuple[int, int] = (1280, 720), settings: Settings | None = None, sessions: int = 0) -> Pilot:
        session = Session.begin(dubai, seed=7, people=["KEN"])
        for _ in range(sessions):
            session.advance()
        pilot = Pilot(ConferenceScene(session, "KEN"), size, settings or Settings(coach=False, confirm_end=False))
        if pilot.scene.sheet:
            pilot.press("escape")
        return pilot

    return opened
