"""What state and public view both tell, so that one predicate of procedure or grammar serves rules and heads."""

from collections.abc import Mapping
from typing import Protocol

from game.model.conference import Conference, DelegationId, ItemId, OptionId
from game.model.state import DraftingGroup, ItemState, MotionToVote, Phase, VoteHeld


class PublicFacts(Protocol):
    """What everybody in the room knows of a conference in progress, whoever holds it."""

    @property
    def conference(self) -> Conference:
        """What is fixed and public."""

    @property
    def session(self) -> int:
        """The session, from 1; 0 before the opening."""

    @property
    def phase(self) -> Phase:
        """Where in the order of business the conference is."""

    @property
    def items(self) -> Mapping[ItemId, ItemState]:
        """The items in play."""

    @property
    def programme(self) -> tuple[ItemId, ...]:
        """The items before this session."""

    @property
    def motions(self) -> tuple[MotionToVote, ...]:
        """Seconded motions that wait for the chair."""

    @property
    def votes(self) -> tuple[VoteHeld, ...]:
        """The votes that were taken."""

    @property
    def last_heard(self) -> tuple[DelegationId, ...]:
        """Who spoke when the floor was last open."""

    @property
    def groups(self) -> tuple[DraftingGroup, ...]:
        """The drafting groups of this session; what is proposed there may be left out."""

    @property
    def final_acts(self) -> Mapping[ItemId, OptionId | None] | None:
        """The whole text as adopted; None before."""
