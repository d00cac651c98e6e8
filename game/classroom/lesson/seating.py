"""Small things for all who change a room: lines of the log about seats, what a pair has to confirm, a full disk."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from game.classroom.lesson.people import Person
from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.room_store import load
from game.model.actions import SeatAction
from game.model.conference import DelegationId
from game.session.log import LogError, read_log
from game.session.seats import SeatChange, Why

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What one of a pair wants to do and the other has still to confirm. step: what the seat had seen then."""

    number: int
    seat: DelegationId
    person: int
    action: SeatAction
    step: int
    message: str


def gets_up(person: Person, why: Why) -> SeatChange:
    """The line of the log that says that a person no longer leads their seat."""
    return SeatChange(delegation=person.seat, person=person.number, leads=False, because=why)


def sits_down(person: Person, why: Why) -> SeatChange:
    """The line of the log that says that a person leads their seat."""
    return SeatChange(delegation=person.seat, person=person.number, leads=True, because=why)


def guarded(write: Callable[[], T]) -> T:
    """What writes to the disk; a full disk is a refusal, and nothing has changed."""
    try:
        return write()
    except LogError as problem:
        raise RefusedError("not-kept") from problem


def scenario_of(path: Path) -> str:
    """Where the scenario of a room lies: its folder, or its id on the shelf. LogError if the room cannot be read."""
    header = read_log(path.with_name(load(path).log)).header
    return header.folder or header.scenario
