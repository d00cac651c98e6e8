"""What one delegation, or the chair, may see. A head never receives the state."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.model.actions import Backing, Ballot
from game.model.conference import Conference, DelegationId, ItemId, OptionId
from game.model.instructions import Instructions
from game.model.state import (
    Deed,
    DraftingGroup,
    ItemState,
    MotionToVote,
    Offer,
    Phase,
    Promise,
    Seat,
    Signature,
    VoteHeld,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicView:
    """What everybody in the room sees; made once a state and shared by all views.

    lot: a number for whoever must draw lots from what is public; the seed cannot be told from it.
    on_list: who has asked for the floor (not what they will say). motions: seconded, waiting for the chair.
    deeds: of the ledger, what was done in public, oldest first. last_heard: who spoke when the floor was last open.
    groups: the drafting groups of this session, without what is proposed there.
    open_ballot: the text that is being voted on, or on which the debate may be adjourned first; may_be_adjourned:
    whether that may still be moved. votes: with the ballots, since hands are shown.
    """

    conference: Conference
    lot: int
    step: int
    session: int
    phase: Phase
    legitimacy: int
    items: Mapping[ItemId, ItemState]
    salience_moved: Mapping[ItemId, float]
    credibility: Mapping[DelegationId, int]
    refusals: Mapping[DelegationId, ItemId]
    broken_promises: tuple[Promise, ...]
    deeds: tuple[Deed, ...]
    packages: tuple[tuple[DelegationId, tuple[Backing, ...]], ...]
    on_list: tuple[DelegationId, ...]
    motions: tuple[MotionToVote, ...]
    open_ballot: MotionToVote | None
    may_be_adjourned: bool
    votes: tuple[VoteHeld, ...]
    caucused: frozenset[str]
    groups: tuple[DraftingGroup, ...]
    happened: tuple[str, ...]
    final_acts: Mapping[ItemId, OptionId | None] | None
    signatures: Mapping[DelegationId, Signature]
    wave: int
    called: tuple[DelegationId, ...]
    last_heard: tuple[DelegationId, ...]

    @property
    def programme(self) -> tuple[ItemId, ...]:
        """The items before this session; empty outside one."""
        return self.conference.before(self.session)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one delegation sees: the public part and what is its own.

    instructions: its capital's, in item order. offers and promises: those it is a side of. deeds: of the ledger, what
    nobody else has seen but the two sides, of which it is one.
    ballot: what it has cast in the open vote. groups: the drafting groups that it sits in, with the proposals.
    """

    public: PublicView
    delegation: DelegationId
    instructions: Instructions
    seat: Seat
    offers: tuple[Offer, ...]
    promises: tuple[Promise, ...]
    deeds: tuple[Deed, ...]
    ballot: Ballot | None
    groups: tuple[DraftingGroup, ...]

    @property
    def interventions_left(self) -> int:
        """How many interventions it may still ask for in this session."""
        return 0 if self.seat.intervention is not None else self.public.conference.procedure.interventions
