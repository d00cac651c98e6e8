"""`host` and `forget`: a class plays from phones, and what was kept about people goes again."""

from __future__ import annotations

import argparse
import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.given import existing, folder, loaded
from game.cli.refusals import WELL, FailureError, UsageError

if TYPE_CHECKING:
    from game.classroom.host import Addresses
    from game.classroom.room import Room

DEFAULT_SCENARIO = "dubai-45"
LAST_ROOM = "the last one"


def host(options: argparse.Namespace) -> int:
    """Open a room for a class and serve it until Ctrl-C."""
    if options.resume and options.scenario:
        raise UsageError("Either a scenario or --resume, not both: a room knows its scenario.")
    try:
        from game.classroom.host import Host, HostError, listen, listen_again, serve
    except ModuleNotFoundError as problem:
        if problem.name and problem.name.split(".")[0] in ("starlette", "uvicorn", "segno"):
            raise FailureError(
                'Hosting a class needs a few more libraries: python -m pip install "square-brackets[classroom]".'
            ) from problem
        raise
    try:
        room, secret = _resumed(options) if options.resume else _opened(options)
        try:
            sock = listen_again(room.port) if options.resume and options.port is None else listen(options.port)
            try:
                running = Host(room, secret, sock, lan=options.lan or room.lan)
            except HostError:
                if options.lan:
                    raise
                running = Host(room, secret, sock)  # it was open to a network that is not there today
        except HostError:
            room.close(0.0)
            raise
    except HostError as problem:
        raise FailureError(str(problem)) from problem
    serve(running, lambda: _ready(running.addresses(), options.headless))
    print("The room is closed; host --resume opens it again with everybody in their seat.", file=sys.stderr)
    return WELL


def _opened(options: argparse.Namespace) -> tuple[Room, str]:
    where = options.scenario or DEFAULT_SCENARIO
    scenario = loaded(where)
    from secrets import randbelow

    from game.classroom.keeping import Settings, rooms_folder
    from game.classroom.room import Room
    from game.session.log import LogError
    from game.session.unfinished import new_path

    seed = randbelow(10**9) if options.seed is None else options.seed
    log = new_path(scenario.conference.id, rooms_folder())
    try:
        return Room.opened(
            scenario, log, seed=seed, folder=folder(where), settings=Settings(preset=options.preset or "45")
        )
    except LogError as problem:
        raise FailureError(str(problem)) from problem


def _resumed(options: argparse.Namespace) -> tuple[Room, str]:
    from game.classroom.keeping import ENDING, last_room, room_path
    from game.classroom.room import Room
    from game.classroom.seating import scenario_of
    from game.session.log import LogError

    if options.resume == LAST_ROOM:
        path = last_room()
        if path is None:
            raise UsageError("There is no room to go on with.")
    else:
        given = existing(Path(options.resume))
        path = given if given.name.endswith(ENDING) else existing(room_path(given))
    try:
        return Room.resumed(path, loaded(scenario_of(path)))
    except LogError as problem:
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
    from game.classroom.keeping import forget as forget_people

    gone = forget_people()
    for each in gone:
        print(f"Deleted {each}")
    print("Nothing is kept about people any more." if gone else "Nothing was kept about people.")
    return WELL
