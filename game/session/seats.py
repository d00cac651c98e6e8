"""Who leads which seat: people come, go and come back while a conference is on, and the computer leads meanwhile.

A change is a line of the log like an action, so that a host that was killed knows every seat again. It names people by
number only: names stay in the room's own file on the teacher's machine.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from game.model.conference import DelegationId


class Why(StrEnum):
    """Why somebody sits down or gets up."""

    JOINED = "joined"
    BACK = "back"  # was away, has left or was removed
    MOVED = "moved"  # to another seat, by the facilitator
    AWAY = "away"  # gave no sign of life, so the computer leads
    LEFT = "left"
    REMOVED = "removed"  # by the facilitator
    REWOUND = "rewound"  # sat here when the conference was taken back to an earlier session


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatChange:
    """A person begins or ceases to lead a delegation. person: a number, from 1; a pair has two in one seat."""

    delegation: DelegationId
    person: int
    leads: bool
    because: Why


def sitting(changes: Iterable[SeatChange]) -> dict[int, DelegationId]:
    """Where each person sits after these changes; those who do not sit anywhere are left out."""
    seats: dict[int, DelegationId] = {}
    for each in changes:
        if each.leads:
            seats[each.person] = each.delegation
        elif seats.get(each.person) == each.delegation:
            del seats[each.person]
    return seats


def leading(from_the_start: Collection[DelegationId], changes: Iterable[SeatChange]) -> frozenset[DelegationId]:
    """The seats that people lead after these changes; from_the_start: those of the log's first line."""
    return frozenset(from_the_start) | frozenset(sitting(changes).values())
