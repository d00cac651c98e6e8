"""A place at the table: one seat of a session as whoever leads it has it, and nothing else."""

from __future__ import annotations

from collections import Counter

from game.model.actions import Action
from game.model.conference import DelegationId
from game.model.events import Event, Spoke
from game.model.objections import OutOfOrderError
from game.model.state import Offer, OfferStatus
from game.model.view import PublicView, View
from game.session.session import Session


class Place:
    """What a strategy gets: its own view, the events that it may learn of, and a hand to put up.

    accepted: how many actions were in order. refused: why others were not, by "action: reason".
    """

    def __init__(self, session: Session, delegation: DelegationId) -> None:
        self._session = session
        self.delegation = delegation
        self.accepted = 0
        self.refused: Counter[str] = Counter()

    @property
    def view(self) -> View:
        """What the seat sees now."""
        return self._session.view(self.delegation)

    @property
    def public(self) -> PublicView:
        """What everybody in the room sees now."""
        return self._session.public()

    @property
    def waiting(self) -> tuple[Offer, ...]:
        """The offers that wait for an answer of this seat."""
        return tuple(
            each for each in self.view.offers if each.to == self.delegation and each.status is OfferStatus.OPEN
        )

    def events(self, since: int = 0) -> tuple[Event, ...]:
        """What the seat has learnt since that step."""
        return self._session.events(self.delegation, since)

    def in_order(self, action: Action) -> bool:
        """Whether a front end would let that be chosen now."""
        return not self._session.objections(action)

    def do(self, action: Action) -> bool:
        """Hand in an action; whether it was in order. What was not is counted."""
        try:
            self._session.submit(action, self._session.step)
        except OutOfOrderError as refusal:
            for each in refusal.objections:
                self.refused[f"{type(action).__name__}: {each.code}"] += 1
            return False
        self.accepted += 1
        return True

    def unheard(self) -> int:
        """How many of its interventions were out of order, or found no second, when they were heard."""
        return sum(
            isinstance(each, Spoke) and each.delegation == self.delegation and not each.in_order
            for each in self.events()
        )
