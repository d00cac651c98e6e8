"""A host that runs for one test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from lesson import GENEROUS, Browser, host_of, room_in

from game.classroom.lesson.room import Classroom
from game.classroom.lesson.security import Limits
from game.classroom.web.host import ClassHost, Hosting


@pytest.fixture
def hosted(tmp_path: Path) -> Iterator[Callable[..., tuple[ClassHost, Browser]]]:
    """Begins to host a room (a new one if none is given); gives the host and the facilitator's browser."""
    with ExitStack() as stack:

        def begin(room: Classroom | None = None, limits: Limits = GENEROUS) -> tuple[ClassHost, Browser]:
            host, secret = host_of(room or room_in(tmp_path), limits)
            stack.enter_context(Hosting(host))
            teacher = Browser(host.port)
            teacher.get(f"/enter/{secret}/teacher")
            return host, teacher

        yield begin
