"""The toy conference as arrays."""

import pytest

from game.consensus.encode import Arrays, Mandates, mandates, room
from tests.consensus.engine_toy import CONFERENCE, INSTRUCTIONS


@pytest.fixture
def hall() -> Arrays:
    return room(CONFERENCE)


@pytest.fixture
def wants(hall: Arrays) -> Mandates:
    return mandates(hall, INSTRUCTIONS)
