"""The whole of Dubai, and the first session of it."""

import pytest

from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.rules import open_conference
from game.scenario import load


@pytest.fixture(scope="session")
def dubai() -> Scenario:
    return load("wcit-2012")


@pytest.fixture(scope="session")
def opened(dubai: Scenario) -> ConferenceState:
    state, _events = open_conference(dubai, seed=12)
    return state
