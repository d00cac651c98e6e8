"""Conferences at their end, and what the scenes of the journey share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.model.actions import Ballot, CastBallot
from game.model.instructions import Scenario
from game.model.state import Phase
from game.scenario import load
from game.session.conduct import usual_heads
from game.session.session import Session
from tests.whole import whole_state

ToSigning = Callable[..., Session]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's logs and settings are."""
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


_ends: dict[tuple[str, str, int], Session] = {}


@pytest.fixture(scope="session")
def to_signing() -> ToSigning:
    """Opens a conference and lets it come to its signing; the person only sits there. Played once, then copied."""

    def opened(scenario: Scenario, who: str, seed: int = 3) -> Session:
        key = (scenario.conference.id, who, seed)
        if key not in _ends:
            _ends[key] = _played(scenario, who, seed)
        end = _ends[key]
        state, events = whole_state(end), end.all_events()
        return Session(header=end.header, state=state, events=events, writer=None, heads=usual_heads())

    return opened


def _played(scenario: Scenario, who: str, seed: int) -> Session:
    session = Session.begin(scenario, seed=seed, people=[who])
    while session.public().phase is not Phase.SIGNING:
        if session.due:
            session.submit(CastBallot(delegation=who, ballot=Ballot.ABSTAIN))
        else:
            session.advance()
    return session
