"""Where a conference turned: how many signatures were to be expected as it went, and the decisions that moved that.

Expected is what the signing model says of the texts as they stood, what is still in brackets left as it was before the
conference, with the resentment, the refusals and the legitimacy of that hour, and capitals caring as they did at the
end. A decision moved it by the difference between the hour before and the hour after: its text, and how it was taken.
Only for a conference that is closed, since it reads everybody's instructions.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import mandates, room, text_locations
from game.consensus.quantise import grid
from game.consensus.signing import forecast
from game.debrief.causes import Antecedents, Cause, most_influential_first
from game.debrief.own_part import deals_of, own_part
from game.model import events as ev
from game.model.actions import AnnounceRefusal, PlaceBrackets
from game.model.conference import DelegationId, ItemId
from game.model.events import Event
from game.model.instructions import Scenario
from game.model.state import ConferenceState, Phase
from game.rules import before_the_opening, evolve

MOST = 5
"""How many decisions are told."""

LEAST_SHARE, LEAST = 1 / 200, 0.05
"""A decision that moved fewer signatures than this share of the delegations, or than so many, turned nothing."""

Decision = ev.TextAgreed | ev.VoteTaken | ev.Spoke
"""What may turn a conference: a text agreed or voted on, brackets placed again, a refusal announced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    """A decision that moved the outcome.

    before, after: expected signatures. lost, won: delegations whose chance of signing fell below one half, or rose to
    it, the most influential first. causes: the nearest first. deeds: what the delegation that asks had done about the
    item in that session.
    """

    session: int
    decision: Decision
    item: ItemId
    before: float
    after: float
    lost: tuple[DelegationId, ...]
    won: tuple[DelegationId, ...]
    causes: tuple[Cause, ...]
    deeds: tuple[Event, ...]

    @property
    def change(self) -> float:
        """By how many signatures."""
        return self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a conference went. opening: expected signatures before the first gavel. ends: at the end of each session.

    signed: how many signed. turning_points: the decisions that moved most, at most `MOST`, the largest first.
    """

    opening: float
    ends: tuple[float, ...]
    signed: int
    turning_points: tuple[TurningPoint, ...]


def course_of(state: ConferenceState, events: Sequence[Event], own: DelegationId | None = None) -> Course:
    """How the conference of that state went. events: all of it, secrets included. own: whose part to tell, if any's.

    ValueError while the conference is not closed.
    """
    if state.phase is not Phase.CLOSED:
        raise ValueError("where a conference turned is told only once it is closed")
    worlds = [_before(state)]
    ends, taken = _read(worlds, events)
    chances = _chances(state, worlds)
    expected = chances.sum(axis=1)
    size = [abs(float(expected[each.after] - expected[each.before])) for each in taken]
    least = max(LEAST, LEAST_SHARE * len(state.conference.delegations))
    order = sorted(range(len(taken)), key=lambda number: (-grid(size[number]), number))
    chosen = [number for number in order[:MOST] if size[number] >= least]
    return Course(
        opening=float(expected[0]),
        ends=tuple(float(expected[each]) for each in ends),
        signed=state.signatures,
        turning_points=tuple(_turning_point(state, events, taken[number], chances, own) for number in chosen),
    )


@dataclass(slots=True, kw_only=True)
class _Taken:
    """A decision as it was taken: the worlds before and after it, and how many events stood before it."""

    session: int
    decision: Decision
    item: ItemId
    at: int
    before: int
    after: int = 0
    causes: tuple[Cause, ...] = ()
    kept: list[ev.PromiseKept] = field(default_factory=list)


def _before(state: ConferenceState) -> ConferenceState:
    scenario = Scenario(
        conference=state.conference, instructions=state.instructions, bloc_instructions={}, own_entries=frozenset()
    )
    return before_the_opening(scenario, state.seed)


_FOLLOW = (ev.LegitimacyChanged, ev.PromiseKept, ev.PromiseBroken)
"""What a decision brings with it at once."""

_BESIDE_THE_POINT = (
    ev.Consulted,
    ev.OfferMade,
    ev.OfferAccepted,
    ev.OfferDeclined,
    ev.OfferExpired,
    ev.PromiseKept,
    ev.PromiseBroken,
    ev.PledgeMade,
    ev.CaucusHeld,
    ev.DraftingGroupMet,
    ev.TextsProposed,
    ev.ProposalBacked,
    ev.GroupReported,
    ev.PlacardsChosen,
    ev.FloorRequested,
    ev.FloorRequestWithdrawn,
    ev.TemperatureTaken,
)
"""Events that book goodwill, placards and stances only, none of which a forecast reads; they are most of a log."""


def _read(worlds: list[ConferenceState], events: Sequence[Event]) -> tuple[list[int], list[_Taken]]:
    """Add the worlds to be compared to the first; which of them end a session, and the decisions."""
    now, past = worlds[0], Antecedents()
    ends: list[int] = []
    taken: list[_Taken] = []
    is_open = False  # whether what follows from the last decision may still come
    for at, event in enumerate(events):
        if is_open and not isinstance(event, _FOLLOW):
            is_open = False
            _close(taken[-1], worlds, now, past)
        if isinstance(event, ev.PromiseKept) and is_open:
            taken[-1].kept.append(event)
        if isinstance(event, _BESIDE_THE_POINT):
            continue
        if (decision := _decision(event)) is not None:
            is_open = True
            worlds.append(now)
            what, item = decision
            taken.append(_Taken(session=now.session, decision=what, item=item, at=at, before=len(worlds) - 1))
        before, now = now, evolve(now, event)
        past.note(before, event, now)
        if isinstance(event, ev.SessionClosed):
            worlds.append(now)
            ends.append(len(worlds) - 1)
    return ends, taken


def _close(taken: _Taken, worlds: list[ConferenceState], now: ConferenceState, past: Antecedents) -> None:
    decision = taken.decision
    if not isinstance(decision, ev.Spoke):
        taken.causes = past.of(worlds[taken.before], decision, taken.kept)
    worlds.append(now)
    taken.after = len(worlds) - 1


def _decision(event: Event) -> tuple[Decision, ItemId] | None:
    """The event and the item that it decides, if it is a decision."""
    if isinstance(event, ev.TextAgreed | ev.VoteTaken):
        return event, event.item
    if isinstance(event, ev.Spoke) and event.in_order:
        said = event.intervention
        return (event, said.item) if isinstance(said, PlaceBrackets | AnnounceRefusal) else None
    return None


def _chances(state: ConferenceState, worlds: Sequence[ConferenceState]) -> FloatArray:
    """(w, d) how likely each delegation was to sign each world."""
    hall = room(state.conference)
    seats = [[world.seats[each] for each in hall.delegations] for world in worlds]
    return forecast(
        hall,
        mandates(hall, state.instructions, state.salience_moved),
        np.stack([text_locations(hall, {item: each.agreed for item, each in world.items.items()}) for world in worlds]),
        announced=np.array([[0.0 if each.refuses_over is None else -1.0 for each in row] for row in seats]),
        resentment=np.array([[float(each.resentment) for each in row] for row in seats]),
        legitimacy=np.array([[float(world.legitimacy)] for world in worlds]),
    ).probability


def _turning_point(
    state: ConferenceState, events: Sequence[Event], taken: _Taken, chances: FloatArray, own: DelegationId | None
) -> TurningPoint:
    before, after = chances[taken.before], chances[taken.after]
    hall = room(state.conference)

    def crossing(which: FloatArray) -> tuple[DelegationId, ...]:
        return most_influential_first(state, (hall.delegations[row] for row in np.flatnonzero(which)))

    return TurningPoint(
        session=taken.session,
        decision=taken.decision,
        item=taken.item,
        before=float(before.sum()),
        after=float(after.sum()),
        lost=crossing((before >= 0.5) & (after < 0.5)),
        won=crossing((before < 0.5) & (after >= 0.5)),
        causes=taken.causes,
        deeds=() if own is None else _own_deeds(events, taken, own),
    )


def _own_deeds(events: Sequence[Event], taken: _Taken, own: DelegationId) -> tuple[Event, ...]:
    """What that delegation had done about the item in the session when it was decided."""
    opened = next(at for at in range(taken.at, -1, -1) if isinstance(events[at], ev.SessionOpened))
    return own_part(events[opened : taken.at], own, taken.item, deals_of(events[: taken.at]))
