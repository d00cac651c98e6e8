"""The arithmetic of voting, for any numbers."""

from hypothesis import given
from hypothesis import strategies as st

from game.model.events import VoteResult
from game.procedure.voting import (
    Tally,
    is_quorate,
    is_supported,
    may_be_repeated,
    outcome,
)

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
