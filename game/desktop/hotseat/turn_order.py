"""Whose turn it is at the laptop. Pure: from where the conference is to what comes next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.desktop.hotseat.laptop import Laptop
from game.model.conference import DelegationId
from game.model.state import Phase

NOBODY = DelegationId("")


class What(StrEnum):
    """What the laptop is handed over for, or what everybody sees together."""

    TURN = "turn"
    BALLOT = "ballot"
    SIGNATURE = "signature"
    RESULT = "result"  # one's own, when all is over
    ROOM = "room"  # nobody has anything to add
    CEREMONY = "ceremony"


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next, and for whom; `delegation` empty for what everybody sees together."""

    what: What
    delegation: DelegationId = NOBODY


def next_step(phase: Phase, laptop: Laptop, led: Collection[DelegationId], due: Sequence[DelegationId]) -> Step:
    """What comes next. laptop: of the session that is on; led: seats that people lead; due: who is waited for."""
    if phase in (Phase.ADOPTION, Phase.SIGNING, Phase.CLOSED):
        return Step(What.CEREMONY)
    if due:
        return Step(What.BALLOT, due[0])
    if phase is Phase.CORRIDOR:
        for seat in laptop.seats:
            if seat.delegation in led and seat.delegation not in laptop.done:
                return Step(What.TURN, seat.delegation)
    return Step(What.ROOM)


class Standing(StrEnum):
    """How a seat stands in this session."""

    NOW = "now"
    DONE = "done"
    TO_COME = "to_come"
    PASSED = "passed"
    AWAY = "away"


def standing(laptop: Laptop, led: Collection[DelegationId], delegation: DelegationId, now: DelegationId) -> Standing:
    """How one seat stands while the laptop goes to `now`."""
    if delegation not in led:
        return Standing.AWAY
    if delegation == now:
        return Standing.NOW
    if laptop.seat(delegation).passed == laptop.session:
        return Standing.PASSED
    return Standing.DONE if delegation in laptop.done else Standing.TO_COME
