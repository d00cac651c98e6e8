"""Who reads in these tests."""

import pytest

from game.model.conference import Conference
from game.model.view import View
from game.wording.catalogue import Wording
from game.wording.reader import Reader
from tests.wording.wording_toy import ARC, toy_conference, toy_view


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
