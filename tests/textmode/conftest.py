"""A sitting at the desk of Arcadia in the toy conference."""

import pytest

from tests.textmode.textmode_toy import Play


@pytest.fixture
def play() -> Play:
    return Play()
