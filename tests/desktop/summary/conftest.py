"""The end of the second session of the lesson, and of a session of Dubai."""

from pathlib import Path

import pytest

from game.desk.session_desk import SessionDesk
from game.desktop.summary.session_page import SummaryScene
from game.scenario import load
from game.session.session import Session


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's settings are."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(folder))
    return folder


def desk_after(scenario: str, delegation: str, sessions: int) -> SessionDesk:
    """A desk at which nobody has done anything for so many sessions."""
    played = Session.begin(load(scenario), seed=7, people=[delegation])
    for _ in range(sessions):
        played.advance()
    return SessionDesk(played, delegation)


@pytest.fixture(scope="module")
def kenya() -> SessionDesk:
    """Kenya's, when ten sessions of Dubai have closed."""
    return desk_after("wcit-2012", "KEN", 10)


@pytest.fixture
def dubai(kenya: SessionDesk) -> SummaryScene:
    """Dubai, the tenth session, Kenya."""
    return SummaryScene(kenya, 10)


@pytest.fixture
def last() -> SummaryScene:
    """The last session of the lesson, Caldera."""
    return SummaryScene(desk_after("first-session", "CAL", 6), 6)
