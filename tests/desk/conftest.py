"""Caldera's desk in the lesson, where Arcadia has made it an offer; Kenya's in Dubai; Arcadia's in a toy conference."""

import pytest

from game.desk.session_desk import SessionDesk
from game.model.conference import Conference
from game.model.instructions import Scenario
from game.model.view import View
from game.scenario import load
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.reader import Reader
from tests.wording.wording_toy import ARC, toy_conference, toy_view


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


@pytest.fixture
def conference() -> Conference:
    return toy_conference()


@pytest.fixture
def arcadia(conference: Conference) -> Reader:
    """Reads from Arcadia's seat."""
    return Reader(wording=Wording(), conference=conference, delegation=ARC)


@pytest.fixture
def hall(conference: Conference) -> Reader:
    """Reads from no seat."""
    return Reader(wording=Wording(), conference=conference)


@pytest.fixture
def view(conference: Conference) -> View:
    return toy_view(conference)
