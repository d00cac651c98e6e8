"""A conference in progress: everything that changes. Values only; `rules` makes the next one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.model.actions import Backing, Ballot, FloorAction
from game.model.conference import Conference, DelegationId, ItemId, OptionId
from game.model.events import Because, SignatureKind, VoteResult
from game.model.instructions import Instructions

FULL = 100
"""Credibility and legitimacy run from 0 to 100."""

OPENING_LEGITIMACY = 80
"""What the organisation brings to the opening: room to gain, and much to lose."""


class Phase(StrEnum):
    """Where in the order of business the conference is."""

    CORRIDOR = "corridor"  # contacts, offers, placards; names go on the speakers' list
    FLOOR = "floor"  # the list has been heard; the chair takes the items up
    VOTING = "voting"  # a vote has begun
    ADOPTION = "adoption"  # the last session is closed
    SIGNING = "signing"
    CLOSED = "closed"


class OfferStatus(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"


class PromiseStatus(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    RELEASED = "released"  # the other side broke its half, or agreed to another text


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A deal on the table of two delegations."""

    id: int
    delegation: DelegationId
    to: DelegationId
    gives: Backing
    asks: Backing
    until: int
    status: OfferStatus = OfferStatus.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One half of an accepted deal: `delegation` owes `to` its backing. offer: the deal's number, 0 if not known."""

    delegation: DelegationId
    to: DelegationId
    backing: Backing
    made: int
    offer: int = 0
    status: PromiseStatus = PromiseStatus.OPEN


class DeedKind(StrEnum):
    """What delegations remember of one another."""

    KEPT = "kept"
    BROKE = "broke"
    PLEDGED = "pledged"
    PRESSED = "pressed"
    REFUSED = "refused"  # announced that it would not sign
    TOOK_BACK = "took_back"  # that announcement
    SIGNED_AFTER_ALL = "signed_after_all"  # in spite of it
    DESERTED = "deserted"  # went back on its drafting group's report

    @property
    def is_public(self) -> bool:
        """Whether everybody has seen it, and not only the two sides."""
        return self not in (DeedKind.KEPT, DeedKind.PLEDGED, DeedKind.PRESSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One entry of the ledger. to: None for what was done before the whole room. option: None for the whole item."""

    kind: DeedKind
    by: DelegationId
    to: DelegationId | None
    item: ItemId
    option: OptionId | None
    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a delegation was told in a consultation: location and salience 0..100, with noise."""

    about: DelegationId
    item: ItemId
    at: float
    salience: float
    has_red_line: bool
    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Why a seat backs a text beyond its own wish: it was pressed, pledged to, or joined a caucus. Private."""

    backing: Backing
    because: Because
    of: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """How a delegation answered the roll, in which wave."""

    kind: SignatureKind
    reservations: tuple[ItemId, ...]
    wave: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemState:
    """One item in play. All of it is public.

    on_table: the options under discussion, in the order of the line.
    stances: what each delegation that has spoken stands for. objections: sustained ones, each on one option.
    agreed: the option whose brackets have fallen. agreed_over: who was gavelled over. by_vote: whether it was voted.
    taken_up: how often the chair has taken the item up. warmth: the last temperature, (option, -100..100).
    lift_asked: delegations that asked the chair to lift the brackets, each on one option.
    opposed: who spoke against an option without blocking it. tabled_in: the session each option was tabled in, 0 =
    before the opening. held_in: the session in which a point of order keeps the item undecided. kept_in: the session in
    which the chair last left it in brackets. report: the text that the last drafting group on it reported; report_by:
    who stood behind it there and has not gone back on it; report_in: the session.
    """

    on_table: tuple[OptionId, ...] = ()
    sponsors: Mapping[OptionId, tuple[DelegationId, ...]] = field(default_factory=dict)
    stances: Mapping[DelegationId, OptionId] = field(default_factory=dict)
    objections: Mapping[DelegationId, OptionId] = field(default_factory=dict)
    compromise: OptionId | None = None
    agreed: OptionId | None = None
    agreed_over: tuple[DelegationId, ...] = ()
    agreed_in: int = 0
    by_vote: bool = False
    taken_up: int = 0
    taken_up_in: int = 0
    temperature_in: int = 0
    warmth: tuple[tuple[OptionId, int], ...] = ()
    lift_asked: Mapping[DelegationId, OptionId] = field(default_factory=dict)
    opposed: Mapping[DelegationId, OptionId] = field(default_factory=dict)
    tabled_in: Mapping[OptionId, int] = field(default_factory=dict)
    held_in: int = 0
    kept_in: int = 0
    report: OptionId | None = None
    report_by: tuple[DelegationId, ...] = ()
    report_in: int = 0

    @property
    def is_agreed(self) -> bool:
        """Whether the brackets have fallen."""
        return self.agreed is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What belongs to one delegation. Private, save credibility and `refuses_over`.

    resentment: 0..100, how badly the procedure has treated it. goodwill: -100..100 towards others, by what passed.
    refuses_over: the item because of which it has told the plenary that it will not sign.
    """

    contacts_left: int
    pledges_left: int
    intervention: FloorAction | None = None
    placards: Mapping[ItemId, OptionId] = field(default_factory=dict)
    commitments: tuple[Commitment, ...] = ()
    reports: tuple[Report, ...] = ()
    credibility: int = FULL
    resentment: int = 0
    goodwill: Mapping[DelegationId, int] = field(default_factory=dict)
    times_heard: int = 0
    refuses_over: ItemId | None = None
    signature: Signature | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionToVote:
    """A seconded motion that a text be put to the vote, waiting for the chair or before the plenary.

    adjournment: who has moved that the debate be adjourned, while the plenary votes on that.
    """

    item: ItemId
    option: OptionId
    by: DelegationId
    adjournment: DelegationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotBox:
    """The vote that is open.

    adjournment: who has moved that the debate be adjourned, while the vote is on that; None if it is on the text.
    goes_on: whether the plenary has decided that the debate is not adjourned.
    """

    item: ItemId
    option: OptionId
    by: DelegationId
    ballots: Mapping[DelegationId, Ballot] = field(default_factory=dict)
    adjournment: DelegationId | None = None
    goes_on: bool = False

    @property
    def may_be_adjourned(self) -> bool:
        """Whether somebody may still move that the debate be adjourned: nobody has, and nobody has cast a ballot."""
        return self.adjournment is None and not self.goes_on and not self.ballots


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupProposal:
    """Texts before a drafting group, one for each of its items. behind: the members that stand for them."""

    id: int
    by: DelegationId
    texts: tuple[Backing, ...]
    behind: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftingGroup:
    """A few delegations behind a closed door, over two or three items, in one session. Only they know the proposals."""

    convenor: DelegationId
    items: tuple[ItemId, ...]
    members: tuple[DelegationId, ...]
    proposals: tuple[GroupProposal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteHeld:
    """A vote that was taken, with everybody's ballot."""

    session: int
    item: ItemId
    option: OptionId
    in_favour: int
    against: int
    abstain: int
    not_participating: int
    result: VoteResult
    ballots: Mapping[DelegationId, Ballot]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceState:
    """Everything that changes, at one step. `step` counts events; a stale step number is refused by the session.

    salience_moved: per item, points added to everybody's salience by happenings.
    deeds: the ledger of what delegations did to one another and before the room, oldest first.
    packages: texts that a delegation has linked, as (delegation, backings). last_heard: who spoke when the floor was
    last open. groups: the drafting groups of this session.
    """

    conference: Conference
    instructions: Mapping[DelegationId, Instructions]
    seed: int
    step: int = 0
    session: int = 0
    phase: Phase = Phase.CORRIDOR
    legitimacy: int = OPENING_LEGITIMACY
    items: Mapping[ItemId, ItemState]
    seats: Mapping[DelegationId, Seat]
    offers: Mapping[int, Offer] = field(default_factory=dict)
    promises: tuple[Promise, ...] = ()
    deeds: tuple[Deed, ...] = ()
    packages: tuple[tuple[DelegationId, tuple[Backing, ...]], ...] = ()
    motions: tuple[MotionToVote, ...] = ()
    ballot_box: BallotBox | None = None
    votes: tuple[VoteHeld, ...] = ()
    caucused: frozenset[str] = frozenset()
    groups: tuple[DraftingGroup, ...] = ()
    happened: tuple[str, ...] = ()
    salience_moved: Mapping[ItemId, float] = field(default_factory=dict)
    final_acts: Mapping[ItemId, OptionId | None] | None = None
    wave: int = 0
    called: tuple[DelegationId, ...] = ()
    last_heard: tuple[DelegationId, ...] = ()

    @property
    def programme(self) -> tuple[ItemId, ...]:
        """The items before this session; empty outside one."""
        return self.conference.before(self.session)

    @property
    def signatures(self) -> int:
        """How many have signed, with or without a reservation."""
        return sum(1 for seat in self.seats.values() if seat.signature and seat.signature.kind.is_signature)
