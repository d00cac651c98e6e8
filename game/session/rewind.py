"""Going back: a new conference, with its own log, that is an older one as it was when one of its sessions opened.

Seed and scenario stay, so what comes out otherwise comes of what people do otherwise. The older log is only read: it
keeps what came after, and may be open in another window meanwhile.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from game import __version__
from game.model.actions import CorridorAction, FloorAction
from game.model.events import SessionOpened
from game.model.instructions import Scenario
from game.session.conduct import Heads
from game.session.log import Log, LogEntry, LogError, Origin
from game.session.resume import resume, state_of
from game.session.seats import Why, leading
from game.session.session import Session
from game.session.writer import create_log


def rewound(log: Log, to: int, path: Path, scenario: Scenario, heads: Heads | None = None) -> Session:
    """The conference of a log, gone on with from the opening of session `to` in a log of its own at `path`.

    Whoever sat somewhere at the end of the older log sits there again. LogError, with nothing left at `path`: that
    session never opened, the log belongs to another scenario, or no log can be kept there.
    """
    kept = tuple(_up_to_opening(log, to))
    state_of(replace(log, entries=kept, lines=log.lines[: len(kept)]), scenario)  # what is wrong is wrong in that log
    last = max((each.session for each in log.events if isinstance(each, SessionOpened)), default=0)
    if not 1 <= to <= last:
        raise LogError(f"{log.path} has no session {to} to go back to: its sessions are 1 to {last}.")
    header = replace(
        log.header,
        game=__version__,
        started=datetime.now(UTC).isoformat(timespec="seconds"),
        origin=Origin(log=log.path.name, session=to),
    )
    changes = {change.person: change for _at, change in log.changes}
    seated = [replace(each, because=Why.REWOUND) if each.leads else each for each in changes.values()]
    writer = create_log(path, header)
    try:
        writer.append([*kept, *seated])
        writer.close()
        return resume(path, scenario, heads)
    except BaseException:
        writer.close()
        path.unlink(missing_ok=True)
        raise


def _up_to_opening(log: Log, to: int) -> Iterator[LogEntry]:
    """The entries up to the opening of a session, with what AI seats did then; it ends before a person's first."""
    opened = to == 1
    for number, each in enumerate(log.entries):
        if opened and _is_by_a_person(log, number):
            return
        yield each
        opened = opened or any(isinstance(event, SessionOpened) and event.session == to for event in each.events)


def _is_by_a_person(log: Log, number: int) -> bool:
    """Whether a person decided this entry of a corridor, or it is no longer the corridor of AI seats."""
    entry = log.entries[number]
    if entry.by or not isinstance(entry.action, CorridorAction | FloorAction):
        return True
    people = leading(log.header.people, (change for at, change in log.changes if at <= number))
    return entry.action.delegation in people
