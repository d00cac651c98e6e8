"""A host that runs for one test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from lesson import GENEROUS, Browser, host_of, room_in

from game.classroom.host import Host, Hosting
from game.classroom.room import Room
from game.classroom.security import Limits


@pytest.fixture
def hosted(tmp_path: Path) -> Iterator[Callable[..., tuple[Host, Browser]]]:
    """Begins to host a room (a new one if none is given); gives the host and the facilitator's browser."""
    with ExitStack() as stack:

        def begin(room: Room | None = None, limits: Limits = GENEROUS) -> tuple[Host, Browser]:
            host, secret = host_of(room or room_in(tmp_path), limits)
            stack.enter_context(Hosting(host))
            teacher = Browser(host.port)
            teacher.get(f"/enter/{secret}/teacher")
            return host, teacher

        yield begin
