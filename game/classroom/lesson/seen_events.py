"""What each seat has seen: how much, which events, and when something last happened that matters to its decisions.

A page names how much its seat had seen when the person decided. That number tells nothing of what others do in
private, as the step of the state would.
"""

from collections.abc import Iterable, Sequence
from heapq import merge
from typing import assert_never

from game.model import events as ev
from game.model.conference import Conference, DelegationId
from game.model.events import Event
from game.session.session import Session


class SeenEvents:
    """Counts, seat by seat, over the events of one conference. `add` what has happened; then ask."""

    def __init__(self, conference: Conference) -> None:
        self._seats = tuple(each.id for each in conference.delegations)
        self.public: list[int] = []
        self._private: dict[DelegationId, list[int]] = {each: [] for each in self._seats}
        self._hinge: dict[DelegationId, int] = dict.fromkeys(self._seats, 0)
        self._length = 0

    def add(self, events: Iterable[Event]) -> None:
        """Book events that follow those booked before."""
        for event in events:
            self._book(event, self._length)
            self._length += 1

    def _book(self, event: Event, index: int) -> None:
        if Session.may_see(None, event):
            self.public.append(index)
        else:
            for seat in event.parties:
                if Session.may_see(seat, event):
                    self._private[seat].append(index)
        for seat in self._concerned(event):
            self._hinge[seat] = self.seen(seat)

    def _concerned(self, event: Event) -> tuple[DelegationId, ...]:
        """The seats whose decisions have to be taken anew: all, those who met, or the one that has acted."""
        match event:
            case ev.SessionOpened() | ev.SessionClosed() | ev.FloorOpened() | ev.VoteCalled() | ev.VoteTaken():
                return self._seats
            case ev.AdjournmentMoved() | ev.AdjournmentDecided() | ev.WalkedOut():
                return self._seats
            case ev.FinalActsAdopted() | ev.WaveCalled() | ev.ConferenceClosed():
                return self._seats
            case ev.CaucusHeld():
                return event.parties
            case ev.DraftingGroupMet():
                return event.members
            case ev.TextsProposed() | ev.ProposalBacked():
                return event.parties[:1]
            case ev.GroupReported() | ev.ReportDeserted():
                return ()
            case ev.Consulted() | ev.OfferMade() | ev.PledgeMade() | ev.Pressed() | ev.PlacardsChosen():
                return event.parties[:1]
            case ev.FloorRequested() | ev.FloorRequestWithdrawn() | ev.BallotCast() | ev.RollAnswered():
                return event.parties[:1]
            case ev.OfferAccepted() | ev.OfferDeclined() | ev.OfferExpired():
                return ()
            case ev.PromiseKept() | ev.PromiseBroken() | ev.PromiseReleased():
                return ()
            case ev.Spoke() | ev.PointRuled() | ev.TemperatureTaken() | ev.CompromiseOffered() | ev.TextAgreed():
                return ()
            case ev.BracketsKept() | ev.OptionDropped() | ev.LegitimacyChanged() | ev.HappeningOccurred():
                return ()
            case ev.ConferenceOpened():
                return ()
            case _:
                assert_never(event)

    def seen(self, seat: DelegationId) -> int:
        """How much the seat has seen: the state number of its screens."""
        return len(self.public) + len(self._private[seat])

    def is_stale(self, seat: DelegationId, step: int) -> bool:
        """Whether something that matters to the seat has happened since it had seen so much."""
        return step < self._hinge[seat] or step > self.seen(seat)

    def last(self, seat: DelegationId | None, most: int) -> Sequence[tuple[int, int]]:
        """The last events that a seat (None: the gallery) has seen, as (number from 1, place in the log)."""
        private = self._private[seat] if seat is not None else []
        found = list(merge(self.public[-most:], private[-most:]))[-most:]
        total = len(self.public) + len(private)
        return [(total - len(found) + place, index) for place, index in enumerate(found, start=1)]
