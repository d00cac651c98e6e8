"""The arithmetic of voting, for any numbers."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.model.actions import Ballot
from game.model.conference import Conference, Majority, Procedure
from game.model.events import VoteResult
from game.procedure.voting import (
    Tally,
    counted,
    entitled,
    is_quorate,
    is_supported,
    may_be_repeated,
    outcome,
    votes_of,
    warmth_wanted,
)
from tests.toy import toy

votes = st.integers(0, 200)
tallies = st.builds(Tally, in_favour=votes, against=votes, abstain=votes, not_participating=votes)


@given(st.integers(0, 300))
def test_half_is_no_quorum_and_one_more_is(half: int) -> None:
    assert not is_quorate(half, 2 * half)
    assert is_quorate(half + 1, 2 * half)


@given(tallies)
def test_text_is_adopted_only_if_more_are_for_it_than_against(tally: Tally) -> None:
    if outcome(tally) is VoteResult.ADOPTED:
        assert tally.in_favour > tally.against


@given(votes, st.booleans())
def test_a_tie_is_never_adopted(each: int, postponed_before: bool) -> None:
    tally = Tally(in_favour=each, against=each, abstain=3)

    assert outcome(tally, postponed_before=postponed_before) is not VoteResult.ADOPTED


@given(tallies)
def test_a_vote_is_put_off_once_at_most(tally: Tally) -> None:
    assert outcome(tally, postponed_before=True) is not VoteResult.POSTPONED


@given(votes, votes)
def test_exactly_half_abstaining_puts_nothing_off_and_one_more_does(in_favour: int, against: int) -> None:
    voting = in_favour + against

    assert outcome(Tally(in_favour=in_favour, against=against, abstain=voting)) is not VoteResult.POSTPONED
    assert outcome(Tally(in_favour=in_favour, against=against, abstain=voting + 1)) is VoteResult.POSTPONED


@given(tallies, votes)
def test_staying_out_changes_no_result(tally: Tally, more: int) -> None:
    fuller = Tally(
        in_favour=tally.in_favour,
        against=tally.against,
        abstain=tally.abstain,
        not_participating=tally.not_participating + more,
    )

    assert outcome(tally) is outcome(fuller)


@given(tallies)
def test_abstentions_never_turn_a_result_round(tally: Tally) -> None:
    without = Tally(in_favour=tally.in_favour, against=tally.against)

    assert outcome(tally, postponed_before=True) is outcome(without)


@given(tallies)
def test_the_room_is_counted_whole(tally: Tally) -> None:
    assert tally.present == tally.in_favour + tally.against + tally.abstain + tally.not_participating


def test_a_vote_is_repeated_after_a_full_day_if_most_of_all_entitled_ask() -> None:
    assert may_be_repeated(askers=68, entitled=134, full_days_since=1)
    assert not may_be_repeated(askers=67, entitled=134, full_days_since=1)
    assert not may_be_repeated(askers=134, entitled=134, full_days_since=0)


def test_a_proposal_needs_one_more_delegation() -> None:
    assert not is_supported(sponsors=1, seconders=0)
    assert is_supported(sponsors=1, seconders=1)
    assert is_supported(sponsors=2, seconders=0)
    assert not is_supported(sponsors=0, seconders=5)


# --- houses of another majority ---


def test_two_thirds_must_be_reached_and_a_half_must_be_passed() -> None:
    assert outcome(Tally(in_favour=4, against=2), Majority.TWO_THIRDS) is VoteResult.ADOPTED
    assert outcome(Tally(in_favour=7, against=4), Majority.TWO_THIRDS) is VoteResult.REJECTED
    assert outcome(Tally(in_favour=3, against=3), Majority.ONE_HALF) is VoteResult.REJECTED


def test_three_quarters_and_unanimity() -> None:
    assert outcome(Tally(in_favour=6, against=2), Majority.THREE_QUARTERS) is VoteResult.ADOPTED
    assert outcome(Tally(in_favour=5, against=2), Majority.THREE_QUARTERS) is VoteResult.REJECTED
    assert outcome(Tally(in_favour=9, against=0, abstain=3), Majority.UNANIMITY) is VoteResult.ADOPTED
    assert outcome(Tally(in_favour=9, against=1), Majority.UNANIMITY) is VoteResult.REJECTED


@given(st.sampled_from(Majority), st.integers(0, 3))
def test_nothing_is_adopted_if_nobody_is_for_it(majority: Majority, abstain: int) -> None:
    assert outcome(Tally(in_favour=0, against=0, abstain=abstain), majority, postponed_before=True) is (
        VoteResult.REJECTED
    )


@given(tallies)
def test_what_two_thirds_adopt_a_half_adopts(tally: Tally) -> None:
    if outcome(tally, Majority.TWO_THIRDS) is VoteResult.ADOPTED:
        assert outcome(tally) is VoteResult.ADOPTED


def weighing(**votes: int) -> Conference:
    conference = toy(procedure=Procedure(is_weighted=True)).conference
    weighed = tuple(replace(each, votes=votes.get(each.id, 1)) for each in conference.delegations)
    return replace(conference, delegations=weighed)


def test_where_votes_are_weighed_one_delegation_can_outvote_four() -> None:
    conference = weighing(ARC=10)
    ballots = {"ARC": Ballot.FOR, "BOR": Ballot.AGAINST, "CAL": Ballot.AGAINST, "DOR": Ballot.AGAINST}

    tally = counted(conference, ballots)

    assert (tally.in_favour, tally.against, tally.not_participating) == (10, 3, 1)
    assert outcome(tally) is VoteResult.ADOPTED


def test_elsewhere_every_ballot_counts_one_and_whoever_has_no_vote_counts_none() -> None:
    conference = replace(weighing(ARC=10), procedure=Procedure())
    barred = tuple(replace(each, may_vote=each.id != "BOR") for each in conference.delegations)

    assert entitled(conference) == 5
    assert votes_of(conference, "ARC") == 1
    assert votes_of(replace(conference, delegations=barred), "BOR") == 0


def test_a_house_may_ask_for_two_seconds_or_for_none() -> None:
    assert not is_supported(sponsors=1, seconders=1, needed=2)
    assert is_supported(sponsors=1, seconders=2, needed=2)
    assert is_supported(sponsors=1, seconders=0, needed=0)


def test_a_quorum_of_two_thirds() -> None:
    assert is_quorate(96, 144, Majority.TWO_THIRDS)
    assert not is_quorate(95, 144, Majority.TWO_THIRDS)


def test_a_vote_for_two_thirds_is_won_in_a_warmer_room_than_one_for_a_half() -> None:
    wanted = [warmth_wanted(Procedure(majority=each)) for each in Majority]

    assert wanted == [0, 33, 50, 100]
