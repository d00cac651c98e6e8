"""Where being against begins, who protests, and what strains a room, at the edges."""

from dataclasses import replace

import numpy as np
import pytest

from game.consensus.arrays import NOBODY
from game.consensus.compromise import backing, chair_choice, sounding, strain
from game.consensus.encode import Arrays, Mandates, mandates
from game.consensus.preference import red_lines, weights
from game.consensus.temperature import Reason, opponents, supporters, warmth, would_object
from game.model.instructions import Position
from tests.consensus.engine_toy import ARC, INSTRUCTIONS

LINE = np.array([0.0, 30.0, 90.0])
SILENT = np.array([NOBODY])
ONE = np.ones(1)


def test_thirty_points_away_is_near_enough_and_more_is_against() -> None:
    assert opponents(np.array([0]), SILENT, LINE)[0].tolist() == [False, False, True]
    assert opponents(np.array([0]), SILENT, np.array([0.0, 30.1, 90.0]))[0].tolist() == [False, True, True]


def test_whoever_is_silent_is_against_nothing_but_what_it_objects_to() -> None:
    assert opponents(SILENT, SILENT, LINE)[0].tolist() == [False, False, False]
    assert opponents(SILENT, np.array([2]), LINE)[0].tolist() == [False, False, True]


def test_one_stands_for_one_option() -> None:
    assert supporters(np.array([1, NOBODY, 0]), 3).tolist() == [
        [False, True, False],
        [False, False, False],
        [True, False, False],
    ]


def test_support_less_opposition_weighs_influence() -> None:
    """4 stand for the first text, 1 for the last, far from it; 3 object to the first, 2 say nothing."""
    stances, objections = np.array([0, 2, NOBODY, NOBODY]), np.array([NOBODY, NOBODY, 0, NOBODY])

    assert warmth(stances, objections, np.array([4.0, 1.0, 3.0, 2.0]), LINE).tolist() == [0, -10, -30]


def test_a_red_line_is_crossed_beyond_it_from_either_side(hall: Arrays) -> None:
    """The texts lie at 0, 50 and 90."""
    lines = (
        Position(ideal=60, salience=10, lowest=50),
        Position(ideal=60, salience=10, lowest=51, highest=89),
        Position(ideal=60, salience=10, highest=90),
    )
    crossed = red_lines(hall, mandates(hall, {**INSTRUCTIONS, ARC: lines}))

    assert crossed[0].tolist() == [[True, False, False], [True, True, True], [False, False, False]]


def test_whoever_cares_little_about_everything_still_has_its_shares(wants: Mandates) -> None:
    little = replace(wants, salience=wants.salience / 1000.0)

    assert weights(little) == pytest.approx(weights(wants))


# --- who would object ---

SORE = np.array([0.0, 50.0, 0.0, 0.0, 0.0])


def reason_of_bor(hall: Arrays, wants: Mandates, patience: float, resentment: np.ndarray | None = None) -> int:
    """What BOR holds against the hard text on spam, which costs it 21 points more than the older treaty."""
    return int(would_object(hall, wants, 0, patience, resentment)[1, 2])


def test_patience_ends_where_the_harm_exceeds_it(hall: Arrays, wants: Mandates) -> None:
    assert reason_of_bor(hall, wants, 20.9) == Reason.TOO_FAR
    assert reason_of_bor(hall, wants, 21.0) == Reason.NONE


def test_from_fifty_points_of_resentment_on_half_the_patience_is_left(hall: Arrays, wants: Mandates) -> None:
    assert reason_of_bor(hall, wants, 41.9, SORE) == Reason.PROCEDURE
    assert reason_of_bor(hall, wants, 42.0, SORE) == Reason.NONE
    assert reason_of_bor(hall, wants, 41.9, SORE - 1) == Reason.NONE


def test_what_is_too_far_for_anybody_is_no_protest(hall: Arrays, wants: Mandates) -> None:
    assert reason_of_bor(hall, wants, 20.0, SORE) == Reason.TOO_FAR


def test_the_resentful_do_not_protest_against_what_does_them_no_harm(hall: Arrays, wants: Mandates) -> None:
    """The older treaty costs BOR nothing more than itself."""
    assert would_object(hall, wants, 0, 0.0, SORE)[1].tolist() == [Reason.NONE, Reason.TOO_FAR, Reason.TOO_FAR]


def test_everybody_has_patience_of_its_own(hall: Arrays, wants: Mandates) -> None:
    patience = np.array([100.0, 30.0, 0.0, 0.0, 0.0])

    assert would_object(hall, wants, 0, patience)[1, 2] == Reason.NONE


def test_harm_is_told_from_where_the_older_treaty_lies(hall: Arrays, wants: Mandates) -> None:
    """On access it lies at 20; BOR wants 10 with salience 20: text at 50 costs 8, the older treaty 2."""
    assert would_object(hall, wants, 2, 5.9)[1, 1] == Reason.TOO_FAR
    assert would_object(hall, wants, 2, 6.0)[1, 1] == Reason.NONE


def test_nobody_objects_to_an_option_that_does_not_exist(hall: Arrays, wants: Mandates) -> None:
    exists = hall.exists.copy()
    exists[0, 2] = False

    assert would_object(replace(hall, exists=exists), wants, 0, 0.0)[:, 2].tolist() == [Reason.NONE] * 5


# --- what the chair hears, and what strains the room ---


def test_backing_is_the_share_that_is_nearer_to_a_text_than_to_what_is_in_force() -> None:
    """In force is 0. At 20 one is nearer to 30; at 15 one is as near to either, which is no backing."""
    at, influence = np.array([20.0, 15.0, 80.0]), np.array([1.0, 4.0, 5.0])

    assert backing(at, influence, LINE, 0.0).tolist() == [0, 0.6, 0.5]


def test_a_hair_nearer_is_nearer() -> None:
    assert backing(np.array([15.001]), ONE, LINE, 0.0)[1] == 1
    assert backing(np.array([15.0000001]), ONE, LINE, 0.0)[1] == 0


def test_strain_is_the_squared_distance_weighed_by_influence_and_an_objector_stands_at_the_far_end() -> None:
    at, influence = np.array([0.0, 100.0]), np.array([3.0, 1.0])
    quiet, objecting = np.array([NOBODY, NOBODY]), np.array([1, NOBODY])

    assert strain(at, quiet, influence, np.array([0.0, 50.0])) == pytest.approx([0.25, 0.25])
    assert strain(at, quiet, influence, np.array([20.0, 100.0])) == pytest.approx([0.19, 0.75])
    assert strain(at, objecting, influence, np.array([0.0, 50.0])) == pytest.approx([0.25, 0.8125])


def test_of_two_texts_that_strain_the_room_alike_the_chair_takes_the_one_nearer_the_mean() -> None:
    """All stand at 100. The objection of one half weighs the nearer text down to where the farther one is."""
    at, objections = np.array([100.0, 100.0]), np.array([1, NOBODY])
    line = np.array([100 - 500 / 7, 100 - 100 / 7])

    assert strain(at, objections, np.ones(2), line) == pytest.approx(np.full(2, 25 / 49))
    assert chair_choice(at, objections, np.ones(2), line, np.ones(2, dtype=bool), 0.0, 0.5) == 1


def test_of_two_texts_as_near_to_the_mean_the_chair_takes_the_lower() -> None:
    at, influence = np.array([0.0, 60.0]), np.array([1.0, 2.0])
    line = np.array([30.0, 50.0])

    assert chair_choice(at, np.array([NOBODY] * 2), influence, line, np.ones(2, dtype=bool), 0.0, 0.0) == 0


def test_what_is_in_force_needs_no_backing_wherever_it_lies() -> None:
    """In force is 90. Nobody is nearer to 30 than to it by the share that is wanted."""
    at = np.array([90.0, 90.0, 20.0])

    assert chair_choice(at, np.array([NOBODY] * 3), np.ones(3), LINE, np.ones(3, dtype=bool), 90.0, 0.5) == 2


def test_a_placard_for_the_first_text_tells_as_much_as_any_other() -> None:
    """Whoever was expected at 90 and shows 0 is taken at its placard."""
    every = np.ones(3, dtype=bool)

    assert sounding(np.array([0, 1]), np.array([90.0, 90.0]), every, LINE).tolist() == [0, 30]


def test_each_item_is_sounded_by_its_own_table() -> None:
    """On the first item nothing lay on the table, on the second all did."""
    stances, expected = np.array([[2], [2]]), np.array([[10.0], [10.0]])
    table = np.array([[False] * 3, [True] * 3])

    assert sounding(stances, expected, table, np.array([LINE, LINE])).tolist() == [[10], [90]]
