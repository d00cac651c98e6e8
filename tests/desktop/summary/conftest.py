"""The end of the second session of the lesson, and of a session of Dubai."""

from pathlib import Path

import pytest

from game.desktop.conference.desk import Desk
from game.desktop.summary.scene import SummaryScene
from game.scenario import load
from game.session.session import Session


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's settings are."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(folder))
    return folder


def after(scenario: str, delegation: str, session: int) -> SummaryScene:
    """The summary of a session that nobody at this desk took part in."""
    played = Session.begin(load(scenario), seed=7, people=[delegation])
    for _ in range(session):
        played.advance()
    return SummaryScene(Desk(played, delegation), session)


@pytest.fixture(scope="module")
def dubai() -> SummaryScene:
    """Dubai, the tenth session, Kenya."""
    return after("wcit-2012", "KEN", 10)


@pytest.fixture(scope="module")
def last() -> SummaryScene:
    """The last session of the lesson, Caldera."""
    return after("first-session", "CAL", 6)
