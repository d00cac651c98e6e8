"""How seats vote: the custom of consensus first, and a promise is a promise when hands are raised, too."""

from dataclasses import replace

from game.heads.registry import ai_actions
from game.model.actions import (
    AcceptOffer,
    Ballot,
    CastBallot,
    MoveAdjournment,
    MoveVote,
    OfferDeal,
    OpenFloor,
    PutToVote,
)
from game.model.state import ConferenceState
from game.rules import view_for
from tests.toy import SEATS, after, in_session, opened, text


def put_to_vote(state: ConferenceState) -> ConferenceState:
    """The plenary votes on hard routing, in whatever session it is."""
    motion = MoveVote(delegation="CAL", item="routing", option="hard")
    return after(state, motion, OpenFloor(), PutToVote(item="routing", option="hard"))


def in_a_vote(state: ConferenceState) -> ConferenceState:
    """The plenary votes on hard routing in the last session, when waiting brings nothing any more."""
    return put_to_vote(in_session(3, state))


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


def test_early_whoever_minds_a_vote_most_moves_the_adjournment_of_the_debate() -> None:
    """Hard routing is 40 points worse than none to Arcadia; nobody loses more by the vote."""
    state = put_to_vote(opened())
    views = [view_for(state, each) for each in SEATS]

    assert ai_actions(views) == [MoveAdjournment(delegation="ARC")]


def test_on_the_adjournment_only_those_for_whom_the_vote_is_worth_the_custom_vote_against() -> None:
    """To Caldera the text is better by 90 points; to Dorne by 4, which is worth no vote on the first day."""
    state = after(put_to_vote(opened()), MoveAdjournment(delegation="ARC"))

    assert {who: ballot(state, who) for who in SEATS} == {
        "ARC": Ballot.FOR,
        "BOR": Ballot.FOR,
        "CAL": Ballot.AGAINST,
        "DOR": Ballot.FOR,
        "ELB": Ballot.FOR,
    }


def test_who_gains_less_than_the_custom_is_worth_abstains_on_principle() -> None:
    state = put_to_vote(opened())
    assert state.ballot_box is not None
    goes_on = replace(state, ballot_box=replace(state.ballot_box, goes_on=True))

    assert ballot(goes_on, "DOR") is Ballot.ABSTAIN


def test_who_is_outvoted_on_what_it_cannot_sign_and_holds_dear_is_ready_to_leave() -> None:
    """Arcadia cannot sign an article on spam above 60, and it matters 80 to it."""
    motion = MoveVote(delegation="DOR", item="spam", option="hard")
    state = after(in_session(3, opened()), motion, OpenFloor(), PutToVote(item="spam", option="hard"))

    assert ballot(state, "ARC") is Ballot.WALK_OUT
