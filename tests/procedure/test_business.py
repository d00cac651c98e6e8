"""What is up today, which text came too late, and how few objections a chair may gavel over."""

from dataclasses import replace
from fractions import Fraction

from game.model.actions import LiftBrackets, MoveVote, Object, Table
from game.procedure.business import business, is_late, is_up, may_be_reopened
from game.procedure.consensus import are_few, opposition
from tests.toy import heard, opened


def test_only_todays_programme_is_up_when_the_conference_opens() -> None:
    assert business(opened()) == opened().programme


def test_an_item_is_up_once_a_delegation_has_asked_to_lift_its_brackets() -> None:
    state = opened()
    other = next(item for item in state.items if item not in state.programme)
    option = state.items[other].on_table[0]

    asked = heard(state, LiftBrackets(delegation="CAL", item=other, option=option))

    assert not is_up(state, other)
    assert is_up(asked, other)


def test_an_item_is_up_once_a_vote_on_it_is_moved() -> None:
    state = opened()
    other = next(item for item in state.items if item not in state.programme)
    option = state.items[other].on_table[0]

    moved = heard(state, MoveVote(delegation="CAL", item=other, option=option))

    assert is_up(moved, other)


def test_everything_is_up_in_the_last_session_and_nothing_can_be_reopened() -> None:
    state = opened()
    last = replace(state, session=state.conference.sessions)

    assert set(business(last)) == set(state.items)
    assert may_be_reopened(state)
    assert not may_be_reopened(last)


def test_a_text_is_late_in_the_session_it_was_tabled_and_in_the_next_and_then_no_more() -> None:
    state = heard(opened(), Table(delegation="CAL", item="spam", option="soft"))

    assert [is_late(replace(state, session=each), "spam") for each in (1, 2, 3)] == [True, True, False]
    assert not is_late(opened(), "spam")


def test_a_third_of_the_room_is_few_and_one_more_is_not() -> None:
    assert are_few(1, 3)
    assert are_few(2, 6)
    assert not are_few(2, 5)


def test_whoever_objects_opposes_or_stands_far_off_is_against_with_its_influence() -> None:
    state = opened()
    everybody = sum(each.influence for each in state.conference.delegations)
    objecting = heard(state, Object(delegation="CAL", item="spam", option="hard"))
    before, now = opposition(state, "spam", "hard"), opposition(objecting, "spam", "hard")

    assert now - before in (Fraction(0), Fraction(state.conference.delegation("CAL").influence, everybody))
    assert now >= Fraction(state.conference.delegation("CAL").influence, everybody)
