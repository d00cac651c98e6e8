"""How seats vote: a promise is a promise when hands are raised, too."""

from game.heads.registry import ai_actions
from game.model.actions import AcceptOffer, Ballot, CastBallot, MoveVote, OfferDeal, OpenFloor, PutToVote
from game.model.state import ConferenceState
from game.rules import view_for
from tests.toy import after, opened, text


def in_a_vote(state: ConferenceState) -> ConferenceState:
    """The plenary votes on hard routing."""
    motion = MoveVote(delegation="CAL", item="routing", option="hard")
    return after(state, motion, OpenFloor(), PutToVote(item="routing", option="hard"))


def ballot(state: ConferenceState, who: str) -> Ballot:
    (cast,) = ai_actions([view_for(state, who)])
    assert isinstance(cast, CastBallot)
    return cast.ballot


def test_who_would_gain_by_a_text_votes_for_it() -> None:
    """Dorne gains 4 points by hard routing against none at all."""
    assert ballot(in_a_vote(opened()), "DOR") is Ballot.FOR


def test_who_has_promised_a_rival_on_the_table_does_not_vote_for_the_text() -> None:
    deal = OfferDeal(delegation="ARC", to="DOR", gives=text("spam/hard"), asks=text("routing/none"))
    bound = in_a_vote(after(opened(), deal, AcceptOffer(delegation="DOR", offer=1)))

    assert ballot(bound, "DOR") is Ballot.ABSTAIN


def test_a_promise_to_a_text_that_is_not_on_the_table_binds_nobody_in_a_vote() -> None:
    deal = OfferDeal(delegation="ARC", to="DOR", gives=text("spam/hard"), asks=text("routing/soft"))
    bound = in_a_vote(after(opened(), deal, AcceptOffer(delegation="DOR", offer=1)))

    assert ballot(bound, "DOR") is Ballot.FOR
