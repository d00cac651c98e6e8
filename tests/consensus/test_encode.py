"""A conference becomes arrays without losing who is who."""

import numpy as np
import pytest

from game.consensus.arrays import NOBODY
from game.consensus.encode import Arrays, Mandates, mandates, presumed, room, text_locations
from tests.consensus.engine_toy import (
    ACCESS,
    ARC,
    CAL,
    CONFERENCE,
    DOR,
    ELB,
    HARD,
    INSTRUCTIONS,
    NONE,
    ROUTING,
    SOFT,
    SPAM,
)


def test_the_same_conference_is_encoded_once(hall: Arrays, wants: Mandates) -> None:
    assert room(CONFERENCE) is hall
    assert mandates(hall, INSTRUCTIONS) is wants


def test_what_lies_on_the_table_at_the_opening_has_a_sponsor_or_a_bloc(hall: Arrays) -> None:
    assert hall.tabled[hall.rows[SPAM]].tolist() == [True, False, True]


def test_a_delegation_without_a_bloc_keeps_its_alignment(hall: Arrays) -> None:
    assert hall.bloc[hall.seats[ELB]] == NOBODY
    assert hall.relative_alignment[hall.seats[ELB]] == pytest.approx(0.1)


def test_relative_alignment_of_a_bloc_has_mean_nought(hall: Arrays) -> None:
    members = hall.bloc == hall.bloc[hall.seats[CAL]]

    assert float(hall.relative_alignment[members].mean()) == pytest.approx(0.0)


def test_ties_run_from_who_heeds_to_who_is_heeded(hall: Arrays) -> None:
    assert hall.ties[hall.seats[DOR], hall.seats[ARC]] == 0.5
    assert hall.ties[hall.seats[ARC], hall.seats[DOR]] == 0.0


def test_no_red_line_is_an_infinite_one(wants: Mandates) -> None:
    assert wants.highest[0].tolist() == [40.0, np.inf, np.inf]
    assert np.isneginf(wants.lowest).all()


def test_a_happening_moves_everybodys_salience_within_its_bounds(hall: Arrays) -> None:
    moved = mandates(hall, INSTRUCTIONS, {SPAM: 25.0})

    assert moved.salience[:, 0].tolist() == [100.0, 55.0, 55.0, 95.0, 45.0]


def test_what_is_presumed_of_a_member_is_its_blocs_stand_shifted_by_its_alignment(hall: Arrays) -> None:
    guess = presumed(CONFERENCE)

    assert guess.ideal[hall.seats[CAL], hall.rows[SPAM]] == pytest.approx(97.5)
    assert guess.ideal[hall.seats[DOR], hall.rows[SPAM]] == pytest.approx(82.5)


def test_what_is_presumed_without_a_bloc_follows_alignment_alone(hall: Arrays) -> None:
    assert presumed(CONFERENCE).ideal[hall.seats[ELB]] == pytest.approx([45.0, 45.0, 45.0])


def test_presuming_uses_no_secret(hall: Arrays) -> None:
    guess = presumed(CONFERENCE)

    assert np.isinf(guess.highest).all()
    assert np.unique(guess.salience).size == 1


def test_an_item_without_agreed_text_stays_at_the_status_quo(hall: Arrays) -> None:
    assert text_locations(hall, {SPAM: SOFT, ROUTING: None}).tolist() == [50.0, 0.0, 20.0]


def test_options_are_found_by_name_and_by_column(hall: Arrays) -> None:
    assert hall.option_index(ACCESS, HARD) == 2
    assert hall.option_id(ACCESS, 0) == NONE
    assert hall.option_index(ACCESS, None) == NOBODY
