"""`host` and `forget`: a class plays from phones, and what was kept about people goes again."""

from __future__ import annotations

import argparse
import contextlib
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.arguments import existing, folder, loaded
from game.cli.errors import WELL, FailureError, UsageError

if TYPE_CHECKING:
    from game.classroom.lesson.room import Classroom
    from game.classroom.web.host import Addresses, ClassHost

DEFAULT_SCENARIO = "dubai-45"
LAST_ROOM = "the last one"
MISSING = (
    "Hosting a class needs a few more libraries. This installs them, in the folder of the game: "
    'python -m pip install ".[classroom]"'
)
LIBRARIES = ("starlette", "uvicorn", "segno", "jinja2")


def host(options: argparse.Namespace) -> int:
    """Open a room for a class and serve it until Ctrl-C."""
    if options.resume and options.scenario:
        raise UsageError("Either a scenario or --resume, not both: a room knows its scenario.")
    if missing():
        raise FailureError(MISSING)
    from game.classroom.web.host import serve

    if options.resume:
        room, secret = resumed(_room_of(options.resume))
        running = on_the_line(room, secret, port=options.port or room.port, lan=options.lan, any_port=not options.port)
    else:
        room, secret = opened(options.scenario or DEFAULT_SCENARIO, options.seed, options.preset)
        running = on_the_line(room, secret, port=options.port, lan=options.lan)
    serve(running, lambda: _ready(running.addresses(), options.headless))
    print("The room is closed; host --resume opens it again with everybody in their seat.", file=sys.stderr)
    return WELL


def missing() -> bool:
    """Whether a library is not there that only a class needs."""
    return any(find_spec(each) is None for each in LIBRARIES)


def opened(where: str, seed: int | None = None, preset: str | None = None) -> tuple[Classroom, str]:
    """A new room for that scenario, and the facilitator's secret; FailureError if its log cannot be kept."""
    scenario = loaded(where)
    from secrets import randbelow

    from game.classroom.lesson.room import Classroom
    from game.classroom.lesson.room_store import RoomSettings, rooms_folder
    from game.session.log import LogError
    from game.session.unfinished import new_path

    seed = randbelow(10**9) if seed is None else seed
    log = new_path(scenario.conference.id, rooms_folder())
    try:
        return Classroom.opened(
            scenario, log, seed=seed, folder=folder(where), settings=RoomSettings(preset=preset or "45")
        )
    except LogError as problem:
        raise FailureError(str(problem)) from problem


def resumed(path: Path) -> tuple[Classroom, str]:
    """The room of that file as it was, and a new secret; FailureError if it cannot be gone on with."""
    from game.classroom.lesson.room import Classroom
    from game.classroom.lesson.room_store import scenario_of
    from game.session.log import LogError

    try:
        return Classroom.resumed(path, loaded(scenario_of(path)))
    except LogError as problem:
        raise FailureError(str(problem)) from problem


def _room_of(given: str) -> Path:
    """The file of the room that was named, or of the last one."""
    from game.classroom.lesson.room_store import ENDING, last_room, room_path

    if given == LAST_ROOM:
        path = last_room()
        if path is None:
            raise UsageError("There is no room to go on with.")
        return path
    named = existing(Path(given))
    return named if named.name.endswith(ENDING) else existing(room_path(named))


def on_the_line(
    room: Classroom, secret: str, *, port: int | None = None, lan: bool = False, any_port: bool = False
) -> ClassHost:
    """The host of a room, which listens but does not serve yet. FailureError if it cannot, and the room is closed.

    any_port: another one will do if that port is taken. A room that was open to a network that is not there today
    opens without it, unless lan asks for it.
    """
    from game.classroom.web.host import ClassHost
    from game.classroom.web.sockets import HostError, listen, listen_again

    try:
        sock = listen_again(port) if any_port and port else listen(port)
        try:
            return ClassHost(room, secret, sock, lan=lan or room.lan)
        except HostError:
            if lan:
                raise
            return ClassHost(room, secret, sock)
    except HostError as problem:
        room.close(0.0)
        raise FailureError(str(problem)) from problem


def _ready(addresses: Addresses, headless: bool) -> None:
    """Say where everything is, and open the hall in the teacher's browser."""
    where = "  ".join(addresses.phones) if addresses.lan else f"{addresses.phones[0]}  (this machine only; --lan)"
    print(f"Hall (projector):  {addresses.hall}")
    print(f"Facilitator:       {addresses.teacher}")
    print(f"Phones:            {where}")
    print(f"Room code:         {addresses.code}")
    print("Keep the first two addresses to yourself. Ctrl-C ends the room; nothing is lost.", flush=True)
    if headless:
        return
    import webbrowser

    with contextlib.suppress(webbrowser.Error):
        webbrowser.open(addresses.hall)


def forget(options: argparse.Namespace) -> int:
    """Delete names, passes and messages of every room; the logs stay, and know people by number only."""
    from game.classroom.lesson.room_store import forget as forget_people

    gone = forget_people()
    for each in gone:
        print(f"Deleted {each}")
    print("Nothing is kept about people any more." if gone else "Nothing was kept about people.")
    return WELL
