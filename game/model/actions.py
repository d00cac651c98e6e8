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
    WALK_OUT = "walk_out"  # against, and out of the room if the text is adopted

    @property
    def is_against(self) -> bool:
        """Whether it counts against."""
        return self in (Ballot.AGAINST, Ballot.WALK_OUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class BySeat:
    """What every action of a delegation says: whose it is."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention(BySeat):
    """Something said in plenary: handed to the chair, and heard when the floor opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnItem(Intervention):
    """An intervention about one item."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class OnText(OnItem):
    """An intervention about one option of one item."""

    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class ByChair:
    """An action of the chair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairOnItem(ByChair):
    """An action of the chair about one item."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairOnText(ChairOnItem):
    """An action of the chair about one option of one item."""

    option: OptionId


# --- corridor ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Consult(BySeat):
    """Ask another delegation what it wants on an item; the answer carries noise. One contact."""

    to: DelegationId
    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferDeal(BySeat):
    """Offer: we back `gives`, you back `asks`; open until the end of the next session. One contact."""

    to: DelegationId
    gives: Backing
    asks: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptOffer(BySeat):
    """Accept an offer that was made to you: both sides are bound by a promise."""

    offer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineOffer(BySeat):
    """Decline an offer that was made to you; a reason need not be given."""

    offer: int
    because: Unwilling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOffer(BySeat):
    """Decline an offer and make another to the same delegation. No contact."""

    offer: int
    gives: Backing
    asks: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge(BySeat):
    """Pledge capacity building to a delegation and ask for its backing. One contact and one of your few pledges."""

    to: DelegationId
    asks: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(BySeat):
    """Lean on a delegation to back a text. One contact; it may yield, or resent it."""

    to: DelegationId
    asks: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class Caucus(BySeat):
    """Call your bloc together behind a text. One contact; once a session a bloc."""

    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDraftingGroup(BySeat):
    """Call a drafting group on two or three items, with a first draft. One contact; once a session a delegation."""

    texts: tuple[Backing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeTexts(BySeat):
    """Lay other texts before a drafting group that one sits in, one for each of its items, and stand behind them."""

    texts: tuple[Backing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackProposal(BySeat):
    """Stand behind a proposal in one's drafting group, and behind no other there."""

    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPlacards(BySeat):
    """Decide what you will show when the chair asks for the feel of the room. Free, and private until then."""

    placards: tuple[Backing, ...]


# --- floor ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(OnText):
    """Put an option on the table that nobody has tabled; it is discussed once another delegation supports it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoSponsor(OnText):
    """Join the sponsors of an option on the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(OnText):
    """Speak for an option on the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Oppose(OnText):
    """Speak against an option without blocking consensus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Object(OnText):
    """Object to an option: while sustained, it blocks consensus on that option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawObjection(OnItem):
    """Withdraw your objection on an item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeCompromise(OnText):
    """Propose an option as compromise text; it needs a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBrackets(OnItem):
    """Reopen text that was agreed without a vote, before its second reading: brackets go back on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftBrackets(OnText):
    """Ask the chair to take up an item and lift its brackets on one option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPackage(Intervention):
    """Say that you can agree these texts together: you stand for each, and your own objections to them fall."""

    texts: tuple[Backing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointOfOrder(Intervention):
    """Claim that the rules are not being followed; heard first, ruled on at once."""

    kind: PointKind
    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveVote(OnText):
    """Move that a text be put to a formal vote. Legal, and it breaks the custom of consensus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceRefusal(OnItem):
    """Tell the plenary that you will not sign the text as it stands, because of one item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackRefusal(OnItem):
    """Tell the plenary that you may sign after all, having said that because of this item you would not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveSpeakersList(BySeat):
    """Take your name off the speakers' list of this session."""


# --- vote and signing ---


@dataclass(frozen=True, slots=True, kw_only=True)
class CastBallot(BySeat):
    """Answer the vote that is open."""

    ballot: Ballot


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveAdjournment(BySeat):
    """Move that the debate on the text that comes to the vote be adjourned, without a decision today. Put first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(BySeat):
    """Sign the Final Acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignWithReservation(BySeat):
    """Sign, and declare which items your government does not accept."""

    items: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Defer(BySeat):
    """Leave without signing; the capital may sign later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse(BySeat):
    """Tell the plenary that your government will not sign."""


# --- chair ---


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFloor(ByChair):
    """The chair: hear the speakers' list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeTemperature(ChairOnItem):
    """The chair: ask for the feel of the room on an item by placards. Not a vote; decides nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferCompromise(ChairOnText):
    """The chair: offer an option as compromise text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareAgreed(ChairOnText):
    """The chair: hear no objection, or gavel over the few that are left; the text is agreed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepBrackets(ChairOnItem):
    """The chair: leave the item in brackets for today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DropOption(ChairOnText):
    """The chair: declare that an option has no support left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PutToVote(ChairOnText):
    """The chair: open a formal vote on a text, as moved and seconded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseVote(ByChair):
    """The chair: end the vote and announce the result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSession(ByChair):
    """The chair: bring down the gavel on this session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptFinalActs(ByChair):
    """The chair: put the whole text to the plenary as the Final Acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallWave(ByChair):
    """The chair: call the next delegations of the roll to sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseConference(ByChair):
    """The chair: everybody has answered the roll; the conference is closed."""


CorridorAction = (
    Consult
    | OfferDeal
    | AcceptOffer
    | DeclineOffer
    | CounterOffer
    | Pledge
    | Press
    | Caucus
    | CallDraftingGroup
    | ProposeTexts
    | BackProposal
    | ShowPlacards
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
    | TakeBackRefusal
)
SigningAction = Sign | SignWithReservation | Defer | Refuse
SeatAction = CorridorAction | FloorAction | LeaveSpeakersList | MoveAdjournment | CastBallot | SigningAction
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
