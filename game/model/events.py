"""What has happened: past facts, one frozen dataclass each. The log of a conference is a list of these.

Every class says who may learn of it when it happens: `class Consulted(Happened, seen_by=Audience.OWNER)`.
"""

from dataclasses import dataclass

from game.model.actions import Backing, Ballot, FloorAction, PointKind, Unwilling
from game.model.conference import BlocId, DelegationId, ItemId, OptionId
from game.model.happened import Audience, Because, Happened, Move, Placard, SignatureKind, VoteResult

__all__ = ["Audience", "Because", "Happened", "Move", "Placard", "SignatureKind", "VoteResult"]

# --- sessions and happenings ---


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceOpened(Happened, seen_by=Audience.PUBLIC):
    """The opening gavel. scenario: its id; digest: of what was loaded, so that a log knows its conference."""

    scenario: str
    digest: str
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened(Happened, seen_by=Audience.PUBLIC):
    """A session begins: contacts and interventions are fresh."""

    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningOccurred(Happened, seen_by=Audience.PUBLIC):
    """Something came from outside the room."""

    happening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionClosed(Happened, seen_by=Audience.PUBLIC):
    """The gavel fell on a session."""

    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LegitimacyChanged(Happened, seen_by=Audience.PUBLIC):
    """The organisation's legitimacy moved; reason is a slug that `wording` turns into words."""

    by: int
    reason: str


# --- corridor ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted(Happened, seen_by=Audience.OWNER):
    """A delegation heard, with noise, what another wants. at: location 0..100; salience: 0..100."""

    delegation: DelegationId
    to: DelegationId
    item: ItemId
    at: float
    salience: float
    has_red_line: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferMade(Happened, seen_by=Audience.PARTIES):
    """A deal was offered; it lapses when session `until` closes. answers: the offer it counters, 0 for none."""

    offer: int
    delegation: DelegationId
    to: DelegationId
    gives: Backing
    asks: Backing
    until: int
    answers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAccepted(Happened, seen_by=Audience.PARTIES):
    """Both sides are bound: each backs what it promised."""

    offer: int
    delegation: DelegationId
    to: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferDeclined(Happened, seen_by=Audience.PARTIES):
    """The other side said no, and may have said why."""

    offer: int
    delegation: DelegationId
    to: DelegationId
    because: Unwilling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferExpired(Happened, seen_by=Audience.PARTIES):
    """Nobody answered in time."""

    offer: int
    delegation: DelegationId
    to: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKept(Happened, seen_by=Audience.PARTIES):
    """A promise was honoured when its item was decided."""

    delegation: DelegationId
    to: DelegationId
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseBroken(Happened, seen_by=Audience.PUBLIC):
    """A promise was broken, in public."""

    delegation: DelegationId
    to: DelegationId
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseReleased(Happened, seen_by=Audience.PARTIES):
    """A delegation owes this no longer: `to` has broken its half of the deal, or agrees to another text by now."""

    delegation: DelegationId
    to: DelegationId
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeMade(Happened, seen_by=Audience.PARTIES):
    """Capacity building was pledged; `moved` says whether the other side now backs what was asked, or why not."""

    delegation: DelegationId
    to: DelegationId
    asks: Backing
    moved: bool
    because: Unwilling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed(Happened, seen_by=Audience.PARTIES):
    """A delegation was leant on; `moved` says whether it yielded, or why not, `resented` whether it minds."""

    delegation: DelegationId
    to: DelegationId
    asks: Backing
    moved: bool
    resented: bool
    because: Unwilling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaucusHeld(Happened, seen_by=Audience.PARTIES):
    """A bloc met behind closed doors; `joined` will back the text."""

    delegation: DelegationId
    bloc: BlocId
    backing: Backing
    joined: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftingGroupMet(Happened, seen_by=Audience.PUBLIC):
    """A delegation has called some others together over a few items; who sits there everybody knows."""

    delegation: DelegationId
    items: tuple[ItemId, ...]
    members: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsProposed(Happened, seen_by=Audience.PARTIES):
    """A member laid texts before its drafting group, under a number of this session, and stands behind them."""

    delegation: DelegationId
    proposal: int
    texts: tuple[Backing, ...]
    members: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalBacked(Happened, seen_by=Audience.PARTIES):
    """A member of a drafting group stands behind a proposal, and behind no other there."""

    delegation: DelegationId
    proposal: int
    members: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReported(Happened, seen_by=Audience.PUBLIC):
    """What a drafting group brings to the plenary. texts: empty if no proposal carried. behind: who stands for them."""

    delegation: DelegationId
    items: tuple[ItemId, ...]
    texts: tuple[Backing, ...]
    behind: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDeserted(Happened, seen_by=Audience.PUBLIC):
    """A delegation goes back in plenary on the text that it stood behind in its drafting group."""

    delegation: DelegationId
    text: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacardsChosen(Happened, seen_by=Audience.OWNER):
    """A delegation decided what it will show when the chair asks."""

    delegation: DelegationId
    placards: tuple[Backing, ...]


# --- floor ---


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequested(Happened, seen_by=Audience.OWNER):
    """A delegation put its name on the speakers' list; what it will say is its own affair until it is heard."""

    delegation: DelegationId
    intervention: FloorAction


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequestWithdrawn(Happened, seen_by=Audience.PUBLIC):
    """A delegation took its name off the speakers' list."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorOpened(Happened, seen_by=Audience.PUBLIC):
    """The chair opened the floor: who speaks, in order, and for whom the list was too long."""

    speakers: tuple[DelegationId, ...]
    unheard: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke(Happened, seen_by=Audience.PUBLIC):
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
class PointRuled(Happened, seen_by=Audience.PUBLIC):
    """The chair ruled on a point of order."""

    delegation: DelegationId
    kind: PointKind
    item: ItemId
    upheld: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TemperatureTaken(Happened, seen_by=Audience.PUBLIC):
    """The room showed its placards on an item. Not a vote.

    warmth: (option, -100..100) influence-weighted support less opposition of each option on the table.
    moved: who changed its public stance and why.
    """

    item: ItemId
    placards: tuple[Placard, ...]
    warmth: tuple[tuple[OptionId, int], ...]
    moved: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompromiseOffered(Happened, seen_by=Audience.PUBLIC):
    """The chair offered an option as compromise text."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAgreed(Happened, seen_by=Audience.PUBLIC):
    """The brackets fell. over: those whose objection the chair gavelled over; empty = consensus."""

    item: ItemId
    option: OptionId
    over: tuple[DelegationId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketsKept(Happened, seen_by=Audience.PUBLIC):
    """The item stays in brackets for today."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionDropped(Happened, seen_by=Audience.PUBLIC):
    """An option left the table for want of support, or its sponsors withdrew it."""

    item: ItemId
    option: OptionId


# --- vote ---


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCalled(Happened, seen_by=Audience.PUBLIC):
    """The chair said on what the plenary votes, on whose motion, and that voting has begun."""

    item: ItemId
    option: OptionId
    by: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjournmentMoved(Happened, seen_by=Audience.PUBLIC):
    """A delegation moved that the debate be adjourned; the plenary votes on that first."""

    delegation: DelegationId
    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjournmentDecided(Happened, seen_by=Audience.PUBLIC):
    """The chair announced whether the debate is adjourned: no decision today. If not, the vote on the text goes on."""

    item: ItemId
    option: OptionId
    in_favour: int
    against: int
    abstain: int
    not_participating: int
    is_adjourned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotCast(Happened, seen_by=Audience.OWNER):
    """One voice was given."""

    delegation: DelegationId
    ballot: Ballot


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteTaken(Happened, seen_by=Audience.PUBLIC):
    """The chair announced a result."""

    item: ItemId
    option: OptionId
    in_favour: int
    against: int
    abstain: int
    not_participating: int
    result: VoteResult


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkedOut(Happened, seen_by=Audience.PUBLIC):
    """Delegations left the room over a text that was voted through, and will not sign because of it."""

    delegations: tuple[DelegationId, ...]
    item: ItemId


# --- end ---


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalActsAdopted(Happened, seen_by=Audience.PUBLIC):
    """The whole text, item by item; an item on which nothing was agreed is left at the older treaty (option None)."""

    texts: tuple[tuple[ItemId, OptionId | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveCalled(Happened, seen_by=Audience.PUBLIC):
    """The next delegations of the roll are called to sign."""

    wave: int
    delegations: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RollAnswered(Happened, seen_by=Audience.PUBLIC):
    """A delegation signed, signed with a reservation, deferred or refused."""

    delegation: DelegationId
    kind: SignatureKind
    reservations: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceClosed(Happened, seen_by=Audience.PUBLIC):
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
    | PromiseReleased
    | PledgeMade
    | Pressed
    | CaucusHeld
    | DraftingGroupMet
    | TextsProposed
    | ProposalBacked
    | GroupReported
    | ReportDeserted
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
    | AdjournmentMoved
    | AdjournmentDecided
    | BallotCast
    | VoteTaken
    | WalkedOut
    | FinalActsAdopted
    | WaveCalled
    | RollAnswered
    | ConferenceClosed
)
