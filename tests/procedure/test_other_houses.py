"""A house of another majority, quorum, number of seconds or weight of votes; and what comes next in any house."""

from dataclasses import replace
from fractions import Fraction

import pytest

from game.model.actions import (
    AdoptFinalActs,
    Ballot,
    CallWave,
    CastBallot,
    CloseConference,
    CloseSession,
    CloseVote,
    MoveVote,
    OpenFloor,
    PutToVote,
    Support,
    Table,
)
from game.model.conference import Conference, Majority, Procedure
from game.model.events import Spoke, VoteResult
from game.model.instructions import Scenario
from game.model.state import Phase
from game.procedure.business import business, next_in_order
from game.procedure.consensus import opposition
from game.procedure.voting import (
    Tally,
    counted,
    entitled,
    is_quorate,
    is_supported,
    outcome,
    votes_of,
    warmth_wanted,
)
from tests.toy import after, codes, heard, in_session, next_session, opened, play, toy

F, A, X, N = Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAIN, Ballot.NOT_PARTICIPATING


def weighted(**votes: int) -> Scenario:
    """The toy as a house that weighs votes; a delegation that is not named has one."""
    scenario = toy(without_vote=["ELB"], procedure=Procedure(is_weighted=True, readings=1))
    delegations = tuple(replace(each, votes=votes.get(each.id, 1)) for each in scenario.conference.delegations)
    return replace(scenario, conference=replace(scenario.conference, delegations=delegations))


def one_each() -> Conference:
    return toy(without_vote=["ELB"]).conference


# --- whose votes count how much ---


def test_where_votes_are_not_weighed_each_delegation_with_a_vote_has_one() -> None:
    conference = replace(one_each(), delegations=tuple(replace(each, votes=7) for each in one_each().delegations))

    assert [votes_of(conference, each) for each in ("ARC", "ELB")] == [1, 0]
    assert entitled(conference) == 4


def test_where_votes_are_weighed_each_has_its_own_number_and_who_may_not_vote_has_none() -> None:
    conference = weighted(ARC=5, CAL=3, ELB=9).conference

    assert [votes_of(conference, each) for each in ("ARC", "BOR", "CAL", "ELB")] == [5, 1, 3, 0]
    assert entitled(conference) == 10


def test_whoever_gives_no_ballot_does_not_take_part() -> None:
    assert counted(one_each(), {"ARC": F, "BOR": A}) == Tally(in_favour=1, against=1, abstain=0, not_participating=2)
    assert counted(one_each(), {"ARC": N, "BOR": X}) == Tally(in_favour=0, against=0, abstain=1, not_participating=3)
    assert counted(one_each(), {}) == Tally(in_favour=0, against=0, abstain=0, not_participating=4)


def test_a_weighed_count_adds_up_votes_and_not_delegations() -> None:
    ballots = {"ARC": F, "BOR": A, "CAL": A}

    assert counted(weighted(ARC=5, CAL=3).conference, ballots) == Tally(in_favour=5, against=4, not_participating=1)


def test_one_delegation_may_outweigh_three() -> None:
    motion = MoveVote(delegation="CAL", item="routing", option="hard")
    state = after(heard(opened(weighted(ARC=5)), motion), PutToVote(item="routing", option="hard"))
    ballots = (
        CastBallot(delegation=who, ballot=each)
        for who, each in zip(("ARC", "BOR", "CAL", "DOR"), (A, F, F, F), strict=True)
    )

    assert after(state, *ballots, CloseVote()).votes[0].result is VoteResult.REJECTED


# --- majorities and quorums ---


@pytest.mark.parametrize(
    ("majority", "short", "enough"),
    [
        (Majority.ONE_HALF, (30, 30), (31, 30)),
        (Majority.TWO_THIRDS, (39, 20), (40, 20)),
        (Majority.THREE_QUARTERS, (44, 15), (45, 15)),
        (Majority.UNANIMITY, (59, 1), (60, 0)),
    ],
)
def test_a_half_must_be_passed_and_any_other_majority_reached(
    majority: Majority, short: tuple[int, int], enough: tuple[int, int]
) -> None:
    assert outcome(Tally(in_favour=short[0], against=short[1]), majority) is VoteResult.REJECTED
    assert outcome(Tally(in_favour=enough[0], against=enough[1]), majority) is VoteResult.ADOPTED


@pytest.mark.parametrize("majority", Majority)
def test_where_nobody_votes_nothing_is_adopted_by_any_majority(majority: Majority) -> None:
    assert outcome(Tally(in_favour=0, against=0, not_participating=9), majority) is VoteResult.REJECTED


def test_a_quorum_is_more_than_half_or_what_the_house_asks_for() -> None:
    assert [is_quorate(present, 90) for present in (45, 46)] == [False, True]
    assert [is_quorate(present, 90, Majority.TWO_THIRDS) for present in (59, 60)] == [False, True]


@pytest.mark.parametrize(
    ("majority", "warmth"),
    [(Majority.ONE_HALF, 0), (Majority.TWO_THIRDS, 33), (Majority.THREE_QUARTERS, 50), (Majority.UNANIMITY, 100)],
)
def test_how_warm_the_room_must_be_follows_from_the_majority(majority: Majority, warmth: int) -> None:
    assert warmth_wanted(Procedure(majority=majority)) == warmth


# --- seconds ---


def test_a_house_may_ask_for_more_than_one_second_or_for_none() -> None:
    assert [is_supported(sponsors=1, seconders=each, needed=2) for each in (1, 2)] == [False, True]
    assert is_supported(sponsors=1, seconders=0, needed=0)
    assert not is_supported(sponsors=0, seconders=5, needed=2)


@pytest.mark.parametrize(
    ("needed", "heard_as"), [(0, (True, None)), (1, (True, "DOR")), (2, (True, "DOR")), (3, (False, None))]
)
def test_a_motion_is_heard_if_enough_second_it(needed: int, heard_as: tuple[bool, str | None]) -> None:
    """BOR tables the soft text on routing. Two second it: DOR and ELB, to whom no text on the table is dearer."""
    state = opened(toy(procedure=Procedure(seconds=needed, readings=1)))
    _, events = play(state, Table(delegation="BOR", item="routing", option="soft"), OpenFloor())
    spoken = next(each for each in events if isinstance(each, Spoke))

    assert (spoken.in_order, spoken.second) == heard_as


# --- who is against a text ---


def test_whoever_stands_thirty_points_from_a_text_is_not_against_it_and_whoever_stands_farther_is() -> None:
    """On access the shared text lies at 50, the full one at 80, the plain one at 10. BOR (2 of 11) stands for plain."""
    state = in_session(2, opened())
    full = heard(state, Support(delegation="ELB", item="access", option="full"))

    assert opposition(full, "access", "shared") == Fraction(2, 11)
    assert opposition(full, "access", "full") == Fraction(2, 11)
    assert opposition(full, "access", "plain") == Fraction(1, 11)


def test_the_two_ends_of_a_line_are_against_the_middle_and_their_friends_are_not_against_them() -> None:
    """ARC (4) stands for none on routing, CAL (3) for the hard text; on spam CAL and DOR stand for the hard one."""
    assert opposition(in_session(3, opened()), "routing", "soft") == Fraction(4 + 3, 11)
    assert opposition(opened(toy()), "spam", "hard") == 0


# --- what is up ---


def test_what_the_programme_has_left_behind_is_up_in_the_last_session_and_comes_after_todays_items() -> None:
    """Of two sessions the second is on routing and access; spam was on the programme of the first."""
    state = opened(toy(sessions=2))

    assert business(state) == ("spam", "routing")
    assert business(in_session(2, state)) == ("routing", "access", "spam")
    assert business(in_session(2, opened())) == ("routing", "access")


# --- what comes next ---


def test_what_takes_a_conference_on_in_each_phase() -> None:
    assert {each: next_in_order(each) for each in Phase} == {
        Phase.CORRIDOR: (OpenFloor(),),
        Phase.FLOOR: (CloseSession(),),
        Phase.VOTING: (CloseVote(),),
        Phase.ADOPTION: (AdoptFinalActs(),),
        Phase.SIGNING: (CallWave(), CloseConference()),
        Phase.CLOSED: (),
    }


def test_the_gavel_that_comes_next_is_in_order() -> None:
    for state in (opened(), heard(opened()), heard(next_session(opened()))):
        assert codes(state, next_in_order(state.phase)[0]) == ()
