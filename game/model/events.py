"""What has happened: past facts, one frozen dataclass each. The log of a conference is a list of these.

`private_to` names who may read an event; None means everybody.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.model.actions import Backing, Ballot, FloorAction, PointKind, Unwilling
from game.model.conference import BlocId, DelegationId, ItemId, OptionId


class Because(StrEnum):
    """Why a delegation moved, as the room can see it."""

    PROMISE = "promise"
    CAUCUS = "caucus"
    PLEDGE = "pledge"
    PRESSURE = "pressure"
    BLOC = "bloc"
    COMPROMISE = "compromise"
    PACKAGE = "package"
    OWN_TEXT_GONE = "own_text_gone"
    OWN_CHOICE = "own_choice"


class VoteResult(StrEnum):
    """What a formal vote decided."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    POSTPONED = "postponed"  # more than half of those voting abstained


class SignatureKind(StrEnum):
    """How a delegation answered the roll."""

    SIGNED = "signed"
    RESERVED = "reserved"
    DEFERRED = "deferred"
    REFUSED = "refused"

    @property
    def is_signature(self) -> bool:
        """Whether the name stands under the Final Acts."""
        return self in (SignatureKind.SIGNED, SignatureKind.RESERVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placard:
    """What one delegation showed on an item: an option, or None for nothing."""

    delegation: DelegationId
    option: OptionId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A public change of stance on an item, with what the room can see of the reason.

    before: None if it had not spoken. of: the delegation behind the reason, if one is.
    """

    delegation: DelegationId
    before: OptionId | None
    after: OptionId
    because: Because
    of: DelegationId | None = None


# --- sessions and happenings ---


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceOpened:
    """The opening gavel. scenario: its id; digest: of what was loaded, so that a log knows its conference."""

    scenario: str
    digest: str
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened:
    """A session begins: contacts and interventions are fresh."""

    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningOccurred:
    """Something came from outside the room."""

    happening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionClosed:
    """The gavel fell on a session."""

    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LegitimacyChanged:
    """The organisation's legitimacy moved; reason is a slug that `wording` turns into words."""

    by: int
    reason: str


# --- corridor ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted:
    """A delegation heard, with noise, what another wants. at: location 0..100; salience: 0..100."""

    delegation: DelegationId
    to: DelegationId
    item: ItemId
    at: float
    salience: float
    has_red_line: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferMade:
    """A deal was offered; it lapses when session `until` closes. answers: the offer it counters, 0 for none."""

    offer: int
    delegation: DelegationId
    to: DelegationId
    gives: Backing
    asks: Backing
    until: int
    answers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAccepted:
    """Both sides are bound: each backs what it promised."""

    offer: int
    delegation: DelegationId
    to: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferDeclined:
    """The other side said no, and may have said why."""

    offer: int
    delegation: DelegationId
    to: DelegationId
    because: Unwilling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferExpired:
    """Nobody answered in time."""

    offer: int
    delegation: DelegationId
    to: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKept:
    """A promise was honoured when its item was decided."""

    delegation: DelegationId
    to: DelegationId
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseBroken:
    """A promise was broken, in public."""

    delegation: DelegationId
    to: DelegationId
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeMade:
    """Capacity building was pledged; `moved` says whether the other side now backs what was asked, or why not."""

    delegation: DelegationId
    to: DelegationId
    asks: Backing
    moved: bool
    because: Unwilling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A delegation was leant on; `moved` says whether it yielded, or why not, `resented` whether it minds."""

    delegation: DelegationId
    to: DelegationId
    asks: Backing
    moved: bool
    resented: bool
    because: Unwilling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaucusHeld:
    """A bloc met behind closed doors; `joined` will back the text."""

    delegation: DelegationId
    bloc: BlocId
    backing: Backing
    joined: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacardsChosen:
    """A delegation decided what it will show when the chair asks."""

    delegation: DelegationId
    placards: tuple[Backing, ...]


# --- floor ---


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequested:
    """A delegation put its name on the speakers' list; what it will say is its own affair until it is heard."""

    delegation: DelegationId
    intervention: FloorAction


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequestWithdrawn:
    """A delegation took its name off the speakers' list."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorOpened:
    """The chair opened the floor: who speaks, in order, and for whom the list was too long."""

    speakers: tuple[DelegationId, ...]
    unheard: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke:
    """A delegation was heard.

    second: who seconded, where needed. in_order: False if it had become out of order. instead: what it stands for when
    it speaks against a text, if it stands for any.
    """

    delegation: DelegationId
    intervention: FloorAction
    second: DelegationId | None = None
    in_order: bool = True
    instead: OptionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRuled:
    """The chair ruled on a point of order."""

    delegation: DelegationId
    kind: PointKind
    item: ItemId
    upheld: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TemperatureTaken:
    """The room showed its placards on an item. Not a vote.

    warmth: (option, -100..100) influence-weighted support less opposition of each option on the table.
    moved: who changed its public stance and why.
    """

    item: ItemId
    placards: tuple[Placard, ...]
    warmth: tuple[tuple[OptionId, int], ...]
    moved: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompromiseOffered:
    """The chair offered an option as compromise text."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAgreed:
    """The brackets fell. over: those whose objection the chair gavelled over; empty = consensus."""

    item: ItemId
    option: OptionId
    over: tuple[DelegationId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketsKept:
    """The item stays in brackets for today."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionDropped:
    """An option left the table for want of support, or its sponsors withdrew it."""

    item: ItemId
    option: OptionId


# --- vote ---


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCalled:
    """The chair said on what the plenary votes, on whose motion, and that voting has begun."""

    item: ItemId
    option: OptionId
    by: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotCast:
    """One voice was given."""

    delegation: DelegationId
    ballot: Ballot


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteTaken:
    """The chair announced a result."""

    item: ItemId
    option: OptionId
    in_favour: int
    against: int
    abstain: int
    not_participating: int
    result: VoteResult


# --- end ---


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalActsAdopted:
    """The whole text, item by item; an item on which nothing was agreed is left at the older treaty (option None)."""

    texts: tuple[tuple[ItemId, OptionId | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveCalled:
    """The next delegations of the roll are called to sign."""

    wave: int
    delegations: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RollAnswered:
    """A delegation signed, signed with a reservation, deferred or refused."""

    delegation: DelegationId
    kind: SignatureKind
    reservations: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceClosed:
    """The last gavel."""

    signatures: int


Event = (
    ConferenceOpened
    | SessionOpened
    | HappeningOccurred
    | SessionClosed
    | LegitimacyChanged
    | Consulted
    | OfferMade
    | OfferAccepted
    | OfferDeclined
    | OfferExpired
    | PromiseKept
    | PromiseBroken
    | PledgeMade
    | Pressed
    | CaucusHeld
    | PlacardsChosen
    | FloorRequested
    | FloorRequestWithdrawn
    | FloorOpened
    | Spoke
    | PointRuled
    | TemperatureTaken
    | CompromiseOffered
    | TextAgreed
    | BracketsKept
    | OptionDropped
    | VoteCalled
    | BallotCast
    | VoteTaken
    | FinalActsAdopted
    | WaveCalled
    | RollAnswered
    | ConferenceClosed
)
