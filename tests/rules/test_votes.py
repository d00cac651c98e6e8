"""A formal vote from the motion to the result, and what it leaves behind."""

from dataclasses import replace

import pytest

from game.model.actions import (
    Ballot,
    CastBallot,
    CloseSession,
    CloseVote,
    DeclareAgreed,
    MoveVote,
    OpenFloor,
    PlaceBrackets,
    PutToVote,
    Support,
)
from game.model.events import LegitimacyChanged, Spoke, VoteCalled, VoteResult, VoteTaken
from game.model.state import ConferenceState, Phase
from tests.toy import SEATS, after, codes, heard, in_session, next_session, opened, play, toy

F, A, X, N = Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAIN, Ballot.NOT_PARTICIPATING
MOTION = MoveVote(delegation="CAL", item="routing", option="hard")


def moved() -> ConferenceState:
    return heard(opened(), MOTION)


def voting() -> ConferenceState:
    return after(moved(), PutToVote(item="routing", option="hard"))


def voted(*ballots: Ballot) -> ConferenceState:
    """The vote closed, the seats having answered in the order of the roll."""
    return after(voting(), *_cast(*ballots), CloseVote())


def _cast(*ballots: Ballot) -> list[CastBallot]:
    return [CastBallot(delegation=who, ballot=each) for who, each in zip(SEATS, ballots, strict=False)]


def result(state: ConferenceState) -> VoteResult:
    return state.votes[-1].result


def test_a_motion_needs_a_second() -> None:
    """Nobody but CAL stands for the hard text on routing; DOR, who wants 60, loses as much by it as by none."""
    _, events = play(opened(), MOTION, OpenFloor())
    spoken = [each for each in events if isinstance(each, Spoke)]

    assert [each.in_order for each in spoken] == [True]
    assert spoken[0].second == "DOR"


def test_a_motion_that_nobody_seconds_falls() -> None:
    """Everybody is given ARC's instructions, and nobody stands for the full text on access."""
    scenario = toy()
    alike = replace(scenario, instructions=dict.fromkeys(SEATS, scenario.instructions["ARC"]))
    motion = MoveVote(delegation="ELB", item="access", option="full")
    state, events = play(in_session(2, opened(alike)), motion, OpenFloor())

    assert [each.in_order for each in events if isinstance(each, Spoke)] == [False]
    assert state.motions == ()
    assert codes(state, PutToVote(item="access", option="full")) == ("no-motion-to-vote",)


def test_the_chair_names_the_question_and_the_mover_when_voting_begins() -> None:
    _, events = play(moved(), PutToVote(item="routing", option="hard"))

    assert events == (VoteCalled(item="routing", option="hard", by="CAL"),)


def test_nobody_interrupts_a_vote() -> None:
    assert codes(voting(), Support(delegation="ELB", item="routing", option="none")) == ("vote-in-progress",)
    assert codes(voting(), DeclareAgreed(item="routing", option="none")) == ("not-in-floor",)
    assert codes(voting(), CloseSession()) == ("not-in-floor",)


def test_nobody_votes_twice() -> None:
    state = after(voting(), CastBallot(delegation="ARC", ballot=F))

    assert codes(state, CastBallot(delegation="ARC", ballot=A)) == ("ballot-cast-already",)


def test_nobody_votes_when_no_vote_is_open() -> None:
    assert codes(moved(), CastBallot(delegation="ARC", ballot=F)) == ("no-vote-open",)


def test_every_seat_counts_one_whatever_its_influence() -> None:
    """ARC and CAL weigh 7 of 11 in the room and are two against three in the vote."""
    assert result(voted(A, F, A, F, F)) is VoteResult.ADOPTED


def test_who_may_sign_and_not_vote_neither_moves_nor_votes_nor_is_counted() -> None:
    state = heard(opened(toy(without_vote=["ELB"])), MOTION)
    state = after(state, PutToVote(item="routing", option="hard"))

    assert codes(state, CastBallot(delegation="ELB", ballot=F)) == ("no-right-to-vote",)
    assert "no-right-to-vote" in codes(
        opened(toy(without_vote=["ELB"])), MoveVote(delegation="ELB", item="routing", option="hard")
    )
    _, events = play(state, *_cast(F, F), CloseVote())
    assert [each.not_participating for each in events if isinstance(each, VoteTaken)] == [2]


def test_where_nobody_may_vote_there_is_no_quorum() -> None:
    state = heard(opened(toy(without_vote=SEATS)))

    assert "no-quorum" in codes(state, PutToVote(item="routing", option="hard"))


@pytest.mark.parametrize(
    ("ballots", "expected"),
    [
        ((F, F, A, X, X), VoteResult.ADOPTED),
        ((F, F, A, A, X), VoteResult.REJECTED),
        ((F, A, A, X, X), VoteResult.REJECTED),
        ((F, X, X, N, N), VoteResult.POSTPONED),
        ((F, X, N, N, N), VoteResult.ADOPTED),
        ((F,), VoteResult.ADOPTED),
    ],
)
def test_the_result_follows_the_count(ballots: tuple[Ballot, ...], expected: VoteResult) -> None:
    assert result(voted(*ballots)) is expected


def test_adopted_text_is_agreed_by_vote_and_cannot_be_reopened_by_one_delegation() -> None:
    state = voted(F, F, F, A, A)

    assert (state.items["routing"].agreed, state.items["routing"].by_vote) == ("hard", True)
    assert codes(next_session(state), PlaceBrackets(delegation="ARC", item="routing")) == ("agreed-by-vote",)


def test_rejected_text_stays_in_brackets_on_the_table() -> None:
    entry = voted(A, A, A, F, F).items["routing"]

    assert entry.agreed is None
    assert "hard" in entry.on_table


def test_the_outvoted_resent_it_and_nobody_else_does() -> None:
    state = voted(A, X, F, F, N)

    assert {who: seat.resentment for who, seat in state.seats.items() if seat.resentment} == {"ARC": 20}


def test_a_vote_costs_legitimacy_whatever_its_result() -> None:
    for ballots in ((F,) * 5, (A,) * 5):
        _, events = play(voting(), *_cast(*ballots), CloseVote())

        assert [each.by for each in events if isinstance(each, LegitimacyChanged)] == [-18]


def test_the_chair_does_not_close_a_vote_before_the_first_ballot() -> None:
    assert codes(voting(), CloseVote()) == ("no-ballots-cast",)


def test_a_vote_taken_is_not_moved_again() -> None:
    state = next_session(voted(A, A, A, F, F))

    assert codes(state, MOTION) == ("vote-taken-already",)
    assert codes(state, MoveVote(delegation="CAL", item="routing", option="none")) == ()


def test_a_vote_put_off_is_taken_at_a_later_meeting_where_abstentions_do_not_put_it_off_again() -> None:
    put_off = voted(F, X, X, X, N)
    state = heard(next_session(put_off), MOTION)
    state = after(state, PutToVote(item="routing", option="hard"), *_cast(F, X, X, X, N), CloseVote())

    assert [each.result for each in state.votes] == [VoteResult.POSTPONED, VoteResult.ADOPTED]


def test_the_same_text_is_not_moved_twice_at_once() -> None:
    state = after(opened(), MOTION, MoveVote(delegation="DOR", item="routing", option="hard"))
    state, events = play(state, OpenFloor())

    assert [each.in_order for each in events if isinstance(each, Spoke)] == [True, False]
    assert len(state.motions) == 1


def test_motions_not_put_lapse_with_the_session() -> None:
    state = heard(next_session(moved()))

    assert codes(state, PutToVote(item="routing", option="hard")) == ("no-motion-to-vote",)


def test_after_the_result_the_chair_goes_on() -> None:
    state = voted(F, F, F, A, A)

    assert state.phase is Phase.FLOOR
    assert state.ballot_box is None
    assert codes(state, DeclareAgreed(item="spam", option="none")) == ()
