"""Whose turn it is at the laptop. Pure: from where the conference is to what comes next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.desktop.hotseat.laptop import Laptop
from game.model.conference import DelegationId
from game.model.state import Phase

NOBODY = DelegationId("")


class HandedFor(StrEnum):
    """What the laptop is handed over for, or what everybody sees together."""

    TURN = "turn"
    BALLOT = "ballot"
    SIGNATURE = "signature"
    RESULT = "result"  # one's own, when all is over
    ROOM = "room"  # nobody has anything to add
    CEREMONY = "ceremony"


@dataclass(frozen=True, slots=True)
class NextStep:
    """What comes next, and for whom; `delegation` empty for what everybody sees together."""

    what: HandedFor
    delegation: DelegationId = NOBODY


def next_step(phase: Phase, laptop: Laptop, led: Collection[DelegationId], due: Sequence[DelegationId]) -> NextStep:
    """What comes next. laptop: of the session that is on; led: seats that people lead; due: who is waited for."""
    if phase in (Phase.ADOPTION, Phase.SIGNING, Phase.CLOSED):
        return NextStep(HandedFor.CEREMONY)
    if due:
        return NextStep(HandedFor.BALLOT, due[0])
    if phase is Phase.CORRIDOR:
        for seat in laptop.seats:
            if seat.delegation in led and seat.delegation not in laptop.done:
                return NextStep(HandedFor.TURN, seat.delegation)
    return NextStep(HandedFor.ROOM)


class TurnStanding(StrEnum):
    """How a seat stands in this session."""

    NOW = "now"
    DONE = "done"
    TO_COME = "to_come"
    PASSED = "passed"
    AWAY = "away"


def standing(
    laptop: Laptop, led: Collection[DelegationId], delegation: DelegationId, now: DelegationId
) -> TurnStanding:
    """How one seat stands while the laptop goes to `now`."""
    if delegation not in led:
        return TurnStanding.AWAY
    if delegation == now:
        return TurnStanding.NOW
    if laptop.seat(delegation).passed == laptop.session:
        return TurnStanding.PASSED
    return TurnStanding.DONE if delegation in laptop.done else TurnStanding.TO_COME
