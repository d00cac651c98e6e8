"""What a head of delegation, or the chair, may do: one frozen dataclass an action, all in one union.

Corridor actions are private and take effect at once; floor actions are handed to the chair and heard together when the
floor opens; ballots and signatures are given when called for.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.model.conference import DelegationId, ItemId, OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """One option of one item, as something to stand behind."""

    item: ItemId
    option: OptionId


class Unwilling(StrEnum):
    """Why a delegation will not back what it is asked to, as it says itself."""

    PROMISED = "promised"  # it has given its word for another text
    RED_LINE = "red_line"  # its capital cannot sign that
    EXPECTED = "expected"  # what it is given in return, it counts on anyway
    NO_USE = "no_use"  # what it is given in return does not help it
    DISTRUST = "distrust"  # it would do, from somebody whose word holds
    TOO_DEAR = "too_dear"  # it costs more than it brings


class PointKind(StrEnum):
    """What a point of order is about."""

    LATE_TEXT = "late_text"  # the text came too late to be examined
    COMPETENCE = "competence"  # the matter is not for this conference
    CONDUCT_OF_VOTE = "conduct_of_vote"
    WAS_THAT_A_VOTE = "was_that_a_vote"  # asked after a temperature


class Ballot(StrEnum):
    """A voice in a formal vote; not taking part is no abstention."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    NOT_PARTICIPATING = "not_participating"


@dataclass(frozen=True, slots=True, kw_only=True)
class _BySeat:
    delegation: DelegationId


# --- corridor ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Consult(_BySeat):
    """Ask another delegation what it wants on an item; the answer carries noise. One contact."""

    to: DelegationId
    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferDeal(_BySeat):
    """Offer: we back `gives`, you back `asks`; open until the end of the next session. One contact."""

    to: DelegationId
    gives: Backing
    asks: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptOffer(_BySeat):
    """Accept an offer that was made to you: both sides are bound by a promise."""

    offer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineOffer(_BySeat):
    """Decline an offer that was made to you; a reason need not be given."""

    offer: int
    because: Unwilling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOffer(_BySeat):
    """Decline an offer and make another to the same delegation. No contact."""

    offer: int
    gives: Backing
    asks: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge(_BySeat):
    """Pledge capacity building to a delegation and ask for its backing. One contact and one of your few pledges."""

    to: DelegationId
    asks: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(_BySeat):
    """Lean on a delegation to back a text. One contact; it may yield, or resent it."""

    to: DelegationId
    asks: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class Caucus(_BySeat):
    """Call your bloc together behind a text. One contact; once a session a bloc."""

    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPlacards(_BySeat):
    """Decide what you will show when the chair asks for the feel of the room. Free, and private until then."""

    placards: tuple[Backing, ...]


# --- floor ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(_BySeat):
    """Put an option on the table that nobody has tabled; it is discussed once another delegation supports it."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class CoSponsor(_BySeat):
    """Join the sponsors of an option on the table."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(_BySeat):
    """Speak for an option on the table."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Oppose(_BySeat):
    """Speak against an option without blocking consensus."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Object(_BySeat):
    """Object to an option: while sustained, it blocks consensus on that option."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawObjection(_BySeat):
    """Withdraw your objection on an item."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeCompromise(_BySeat):
    """Propose an option as compromise text; it needs a second."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBrackets(_BySeat):
    """Reopen text that was agreed without a vote, before its second reading: brackets go back on."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftBrackets(_BySeat):
    """Ask the chair to take up an item and lift its brackets on one option."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPackage(_BySeat):
    """Say that you can agree these texts together: you stand for each, and your own objections to them fall."""

    texts: tuple[Backing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointOfOrder(_BySeat):
    """Claim that the rules are not being followed; heard first, ruled on at once."""

    kind: PointKind
    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveVote(_BySeat):
    """Move that a text be put to a formal vote. Legal, and it breaks the custom of consensus."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceRefusal(_BySeat):
    """Tell the plenary that you will not sign the text as it stands, because of one item."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveSpeakersList(_BySeat):
    """Take your name off the speakers' list of this session."""


# --- vote and signing ---


@dataclass(frozen=True, slots=True, kw_only=True)
class CastBallot(_BySeat):
    """Answer the vote that is open."""

    ballot: Ballot


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(_BySeat):
    """Sign the Final Acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignWithReservation(_BySeat):
    """Sign, and declare which items your government does not accept."""

    items: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Defer(_BySeat):
    """Leave without signing; the capital may sign later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse(_BySeat):
    """Tell the plenary that your government will not sign."""


# --- chair ---


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFloor:
    """The chair: hear the speakers' list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeTemperature:
    """The chair: ask for the feel of the room on an item by placards. Not a vote; decides nothing."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferCompromise:
    """The chair: offer an option as compromise text."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareAgreed:
    """The chair: hear no objection, or gavel over the few that are left; the text is agreed."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepBrackets:
    """The chair: leave the item in brackets for today."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class DropOption:
    """The chair: declare that an option has no support left."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class PutToVote:
    """The chair: open a formal vote on a text, as moved and seconded."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseVote:
    """The chair: end the vote and announce the result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSession:
    """The chair: bring down the gavel on this session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptFinalActs:
    """The chair: put the whole text to the plenary as the Final Acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallWave:
    """The chair: call the next delegations of the roll to sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseConference:
    """The chair: everybody has answered the roll; the conference is closed."""


CorridorAction = (
    Consult | OfferDeal | AcceptOffer | DeclineOffer | CounterOffer | Pledge | Press | Caucus | ShowPlacards
)
FloorAction = (
    Table
    | CoSponsor
    | Support
    | Oppose
    | Object
    | WithdrawObjection
    | ProposeCompromise
    | PlaceBrackets
    | LiftBrackets
    | LinkPackage
    | PointOfOrder
    | MoveVote
    | AnnounceRefusal
)
SigningAction = Sign | SignWithReservation | Defer | Refuse
SeatAction = CorridorAction | FloorAction | LeaveSpeakersList | CastBallot | SigningAction
ChairAction = (
    OpenFloor
    | TakeTemperature
    | OfferCompromise
    | DeclareAgreed
    | KeepBrackets
    | DropOption
    | PutToVote
    | CloseVote
    | CloseSession
    | AdoptFinalActs
    | CallWave
    | CloseConference
)
Action = SeatAction | ChairAction
