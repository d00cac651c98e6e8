"""Caldera's desk in the lesson, as it opens: Arcadia has made it an offer; and Kenya's in Dubai."""

import pytest

from game.desk.session_desk import SessionDesk
from game.model.instructions import Scenario
from game.scenario import load
from game.session.session import Session


@pytest.fixture(scope="session")
def lesson() -> Scenario:
    """Three delegations, three items, six sessions."""
    return load("first-session")


@pytest.fixture(scope="session")
def dubai() -> Scenario:
    """144 delegations, 21 items, twenty sessions."""
    return load("wcit-2012")


@pytest.fixture
def caldera(lesson: Scenario) -> SessionDesk:
    return SessionDesk(Session.begin(lesson, seed=7, people=["CAL"]), "CAL")


@pytest.fixture
def kenya(dubai: Scenario) -> SessionDesk:
    return SessionDesk(Session.begin(dubai, seed=7, people=["KEN"]), "KEN")
