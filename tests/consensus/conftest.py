"""The toy conference as arrays."""

import pytest

from game.consensus.encode import Mandates, Room, mandates, room
from tests.consensus.engine_toy import CONFERENCE, INSTRUCTIONS


@pytest.fixture
def hall() -> Room:
    return room(CONFERENCE)


@pytest.fixture
def wants(hall: Room) -> Mandates:
    return mandates(hall, INSTRUCTIONS)
