"""The temperature of the room, and what a chair makes of it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.consensus.arrays import NOBODY
from game.consensus.compromise import backing, chair_choice, sounding
from game.consensus.encode import Arrays, Mandates
from game.consensus.temperature import Reason, warmth, would_object

LINE = np.array([0.0, 50.0, 90.0])
SILENT = np.full(5, NOBODY)
INFLUENCE = np.array([4.0, 1.0, 3.0, 2.0, 1.0])

STANCES = st.lists(st.sampled_from([NOBODY, 0, 1, 2]), min_size=5, max_size=5).map(np.array)


def test_a_silent_room_is_neither_warm_nor_cold() -> None:
    assert warmth(SILENT, SILENT, INFLUENCE, LINE).tolist() == [0, 0, 0]


def test_an_option_that_everybody_stands_for_is_as_warm_as_can_be() -> None:
    assert warmth(np.ones(5, dtype=int), SILENT, INFLUENCE, LINE).tolist() == [-100, 100, -100]


def test_standing_near_an_option_is_not_opposing_it() -> None:
    near = np.array([0.0, 20.0, 90.0])

    assert warmth(np.ones(5, dtype=int), SILENT, INFLUENCE, near).tolist() == [0, 100, -100]


def test_an_objector_counts_against_even_what_it_supports() -> None:
    stances = np.array([1, NOBODY, NOBODY, NOBODY, NOBODY])

    assert warmth(stances, stances, INFLUENCE, LINE)[1] < 0


def test_an_option_that_does_not_exist_reads_nought() -> None:
    line = np.array([0.0, 50.0, np.nan])

    assert warmth(np.zeros(5, dtype=int), SILENT, INFLUENCE, line).tolist() == [100, -100, 0]


@given(STANCES, STANCES)
def test_temperature_stays_between_its_ends(stances: np.ndarray, objections: np.ndarray) -> None:
    read = warmth(stances, objections, INFLUENCE, LINE)

    assert (np.abs(read) <= 100).all()


@given(STANCES, STANCES, st.integers(0, 4))
def test_one_more_objection_never_warms_an_option(stances: np.ndarray, objections: np.ndarray, who: int) -> None:
    objections = objections.copy()
    objections[who] = NOBODY
    before = warmth(stances, objections, INFLUENCE, LINE)
    objections[who] = 2

    assert warmth(stances, objections, INFLUENCE, LINE)[2] <= before[2]


def test_many_rooms_are_read_at_once() -> None:
    many = np.array([[0, 0, 2, 1, NOBODY], [1, 1, 1, 1, 1]])

    together = warmth(many, np.full((2, 5), NOBODY), INFLUENCE, LINE)

    assert together[0].tolist() == warmth(many[0], SILENT, INFLUENCE, LINE).tolist()
    assert together[1].tolist() == warmth(many[1], SILENT, INFLUENCE, LINE).tolist()


# --- who would object, and why ---


def test_a_red_line_is_a_reason_whatever_the_patience(hall: Arrays, wants: Mandates) -> None:
    reasons = would_object(hall, wants, 0, 1000.0)

    assert reasons[0].tolist() == [Reason.NONE, Reason.RED_LINE, Reason.RED_LINE]


def test_patience_is_loss_beyond_the_status_quo(hall: Arrays, wants: Mandates) -> None:
    assert would_object(hall, wants, 0, 20.0)[1, 2] == Reason.TOO_FAR
    assert would_object(hall, wants, 0, 21.5)[1, 2] == Reason.NONE


def test_the_resentful_object_on_procedure_where_others_would_bear_it(hall: Arrays, wants: Mandates) -> None:
    sore = np.array([0.0, 80.0, 0.0, 0.0, 0.0])

    assert would_object(hall, wants, 0, 30.0, sore)[1, 2] == Reason.PROCEDURE
    assert would_object(hall, wants, 0, 30.0)[1, 2] == Reason.NONE


def test_nobody_objects_to_what_it_gains_from(hall: Arrays, wants: Mandates) -> None:
    sore = np.full(5, 100.0)

    assert would_object(hall, wants, 0, 0.0, sore)[2].tolist() == [Reason.NONE] * 3


# --- where the chair takes everybody to stand ---

TABLE = np.array([True, False, True])


def test_who_shows_what_was_expected_is_taken_at_its_contributions() -> None:
    """The middle is not on the table, so those who want it can only show an end."""
    expected = np.array([40.0, 60.0])

    assert sounding(np.array([0, 2]), expected, TABLE, LINE).tolist() == [40.0, 60.0]


def test_who_shows_something_else_is_taken_at_its_placard() -> None:
    assert sounding(np.array([2, NOBODY]), np.array([10.0, 10.0]), TABLE, LINE).tolist() == [LINE[2], 10.0]


def test_a_placard_says_nothing_if_nothing_lay_on_the_table() -> None:
    assert sounding(np.array([2]), np.array([10.0]), np.zeros(3, dtype=bool), LINE).tolist() == [10.0]


def test_many_items_are_sounded_at_once() -> None:
    stances, expected = np.array([[0, 2], [2, 2]]), np.array([[40.0, 60.0], [10.0, 90.0]])

    together = sounding(stances, expected, np.array([TABLE, TABLE]), np.array([LINE, LINE]))

    assert [sounding(stances[item], expected[item], TABLE, LINE).tolist() for item in range(2)] == together.tolist()


# --- the chair's choice ---

ALL = np.ones(3, dtype=bool)


def choice(
    at: list[float],
    objections: np.ndarray = SILENT,
    influence: np.ndarray = INFLUENCE,
    offered: np.ndarray = ALL,
    status_quo: float = 0.0,
    wanted: float = 0.5,
) -> int:
    return chair_choice(np.array(at), objections, influence, LINE, offered, status_quo, wanted)


def test_the_chair_offers_only_what_it_may() -> None:
    assert choice([0, 0, 100, 100, 50], offered=TABLE) in (0, 2)
    assert choice([0, 0, 100, 100, 50], offered=np.zeros(3, dtype=bool)) == NOBODY


def test_between_two_camps_the_chair_offers_the_middle() -> None:
    assert choice([0, 0, 100, 100, 100]) == 1


def test_a_change_that_too_few_want_is_not_offered() -> None:
    """Three of five are nearer to the middle than to what is in force."""
    room = [10, 10, 60, 60, 60]

    assert choice(room, influence=np.ones(5), wanted=0.6) == 1
    assert choice(room, influence=np.ones(5), wanted=0.61) == 0
    assert choice(room, influence=np.ones(5), wanted=0.61, offered=~TABLE) == NOBODY


def test_an_objection_moves_the_chair_away() -> None:
    room = [50, 50, 50, 0, 0]
    objections = np.array([NOBODY, NOBODY, NOBODY, 1, 1])

    assert choice(room, influence=np.ones(5)) == 1
    assert choice(room, objections, influence=np.ones(5)) == 0


@given(STANCES, STANCES, st.permutations(range(5)), st.floats(0, 100))
def test_the_chair_does_not_look_at_the_order_of_seats(
    stances: np.ndarray, objections: np.ndarray, order: list[int], status_quo: float
) -> None:
    at = sounding(stances, np.full(5, 50.0), ALL, LINE)
    seats = np.array(order)

    assert choice(at.tolist(), objections, status_quo=status_quo) == choice(
        at[seats].tolist(), objections[seats], INFLUENCE[seats], status_quo=status_quo
    )


@given(st.lists(st.floats(0, 100), min_size=5, max_size=5), st.floats(0, 100))
def test_backing_is_a_share_and_what_is_in_force_has_none(at: list[float], status_quo: float) -> None:
    behind = backing(np.array(at), INFLUENCE, np.array([status_quo, 0.0, np.nan]), status_quo)

    assert 0.0 <= behind[1] <= 1.0
    assert behind[[0, 2]].tolist() == [0.0, 0.0]
