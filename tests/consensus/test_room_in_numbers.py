"""The toy conference as arrays, number by number, and what anybody may presume of everybody."""

from dataclasses import replace

import numpy as np
import pytest

from game.consensus.encode import Arrays, Mandates, mandate_row, mandates, presumed, room
from game.model.instructions import Position
from tests.consensus.engine_toy import ARC, CONFERENCE, DOR, ELB, INSTRUCTIONS


def test_who_sits_where(hall: Arrays) -> None:
    assert hall.conference is CONFERENCE
    assert hall.delegations == ("ARC", "BOR", "CAL", "DOR", "ELB")
    assert hall.influence.tolist() == [4, 1, 3, 2, 1]
    assert hall.bloc.tolist() == [0, 0, 1, 1, -1]
    assert hall.alignment.tolist() == [0.9, 0.5, -0.8, -0.2, 0.1]
    assert hall.relative_alignment == pytest.approx([0.2, -0.2, -0.3, 0.3, 0.1])


def test_what_is_on_the_table(hall: Arrays) -> None:
    assert hall.items == ("spam", "routing", "access")
    assert hall.locations.tolist() == [[0, 50, 90]] * 3
    assert hall.tabled.tolist() == [[True, False, True]] * 3
    assert hall.exists.all()
    assert hall.status_quo.tolist() == [0, 0, 20]


def test_an_item_with_fewer_options_leaves_a_gap() -> None:
    spam, *others = CONFERENCE.items
    hall = room(replace(CONFERENCE, items=(replace(spam, options=spam.options[:2]), *others)))

    assert hall.exists[0].tolist() == [True, True, False]
    assert np.isnan(hall.locations[0, 2])
    assert not hall.tabled[0, 2]


def test_a_tie_to_somebody_who_is_not_there_or_to_oneself_counts_for_nothing() -> None:
    dor = replace(CONFERENCE.delegations[3], ties={ARC: 0.5, DOR: 0.7, "ZZZ": 0.9})
    hall = room(replace(CONFERENCE, delegations=(*CONFERENCE.delegations[:3], dor, CONFERENCE.delegations[4])))
    expected = np.zeros((5, 5))
    expected[3, 0] = 0.5

    assert hall.ties.tolist() == expected.tolist()


def test_who_shares_a_bloc(hall: Arrays) -> None:
    pairs = {(hall.delegations[row], hall.delegations[column]) for row, column in np.argwhere(hall.same_bloc)}

    assert pairs == {("ARC", "BOR"), ("BOR", "ARC"), ("CAL", "DOR"), ("DOR", "CAL")}


def test_what_capitals_want(wants: Mandates) -> None:
    assert wants.ideal.tolist() == [[0, 10, 0], [10, 20, 10], [90, 100, 60], [80, 60, 50], [40, 30, 40]]
    assert wants.salience.tolist() == [[80, 40, 60], [30, 60, 20], [30, 90, 20], [70, 20, 40], [20, 30, 0]]


def test_one_delegations_own_instructions_are_a_row_of_the_same(wants: Mandates) -> None:
    for row, who in enumerate(CONFERENCE.delegations):
        own = mandate_row(INSTRUCTIONS[who.id])

        assert own.ideal.tolist() == [wants.ideal[row].tolist()]
        assert own.salience.tolist() == [wants.salience[row].tolist()]
        assert own.lowest.tolist() == [wants.lowest[row].tolist()]
        assert own.highest.tolist() == [wants.highest[row].tolist()]


def test_a_red_line_is_read_at_both_ends() -> None:
    lines = (Position(ideal=50, salience=10, lowest=20), Position(ideal=50, salience=10, highest=70)) * 2
    row = mandate_row(lines[:3])
    table = mandates(room(CONFERENCE), {**INSTRUCTIONS, ELB: lines[:3]})

    assert (row.lowest.tolist(), row.highest.tolist()) == ([[20, -np.inf, 20]], [[np.inf, 70, np.inf]])
    assert (table.lowest[4].tolist(), table.highest[4].tolist()) == ([20, -np.inf, 20], [np.inf, 70, np.inf])


def test_news_moves_the_salience_of_its_item_alone(hall: Arrays) -> None:
    moved = mandates(hall, INSTRUCTIONS, {"routing": -35.0})

    assert moved.salience[:, 1].tolist() == [5, 25, 55, 0, 0]
    assert moved.salience[:, 0].tolist() == [80, 30, 30, 70, 20]
    assert moved.ideal.tolist() == mandates(hall, INSTRUCTIONS).ideal.tolist()
    assert moved.highest[0, 0] == 40


def test_what_may_be_presumed_of_everybody() -> None:
    """A bloc's stand, shifted by how far a member is from its bloc; where there is none, alignment alone."""
    guess = presumed(CONFERENCE)

    assert guess.ideal == pytest.approx(
        np.array(
            [[0, 5, 5], [5, 15, 25], [97.5, 87.5, 67.5], [82.5, 72.5, 52.5], [45, 45, 45]],
        )
    )
    assert guess.salience.tolist() == [[50] * 3] * 5
    assert guess.lowest.tolist() == [[-np.inf] * 3] * 5
    assert guess.highest.tolist() == [[np.inf] * 3] * 5
    assert presumed(CONFERENCE) is guess


def test_a_presumption_stays_on_the_line() -> None:
    outer = tuple(replace(each, alignment=1.0 if each.id == ARC else -1.0) for each in CONFERENCE.delegations)
    guess = presumed(replace(CONFERENCE, delegations=outer))

    assert (guess.ideal.min(), guess.ideal.max()) == (0, 100)


def test_the_arrays_of_a_room_are_not_written_to(hall: Arrays, wants: Mandates) -> None:
    for each in (hall.locations, hall.status_quo, hall.influence, hall.tabled, hall.exists, hall.ties, wants.ideal):
        assert not each.flags.writeable
