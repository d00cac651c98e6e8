"""Losses, gains and red lines."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.consensus.encode import Arrays, Mandates, mandates, room
from game.consensus.preference import gains, gains_and_losses, item_gains, losses_at, option_losses, red_lines, weights
from tests.consensus.engine_toy import CONFERENCE, INSTRUCTIONS

PACKAGES = arrays(np.float64, (4, 3), elements=st.floats(0.0, 100.0))


def test_loss_is_salience_times_distance(hall: Arrays, wants: Mandates) -> None:
    assert option_losses(hall, wants)[0, 0].tolist() == [0.0, 40.0, 72.0]


def test_losses_at_a_location_agree_with_those_of_the_option_there(hall: Arrays, wants: Mandates) -> None:
    at_soft = losses_at(wants, np.array([50.0, 50.0, 50.0]))

    assert at_soft == pytest.approx(option_losses(hall, wants)[:, :, 1])


def test_a_red_line_is_crossed_beyond_it_and_not_on_it(hall: Arrays, wants: Mandates) -> None:
    assert red_lines(hall, wants)[0, 0].tolist() == [False, True, True]
    assert not red_lines(hall, wants)[1:].any()


def test_weights_are_shares_of_a_delegations_own_salience(wants: Mandates) -> None:
    assert weights(wants).sum(axis=1) == pytest.approx(np.ones(5))


def test_who_cares_about_nothing_gains_nothing(hall: Arrays, wants: Mandates) -> None:
    idle = Mandates(
        ideal=wants.ideal, salience=np.zeros_like(wants.salience), lowest=wants.lowest, highest=wants.highest
    )

    assert not gains(hall, idle, np.full((1, 3), 90.0)).any()


@given(PACKAGES)
def test_gains_add_up_over_items_and_split_into_better_and_worse(packages: np.ndarray) -> None:
    hall = room(CONFERENCE)
    wants = mandates(hall, INSTRUCTIONS)
    by_item = item_gains(hall, wants, packages)
    better, worse = gains_and_losses(hall, wants, packages)

    assert gains(hall, wants, packages) == pytest.approx(by_item.sum(axis=2), abs=1e-9)
    assert better == pytest.approx(np.maximum(by_item, 0.0).sum(axis=2), abs=1e-9)
    assert worse == pytest.approx(np.maximum(-by_item, 0.0).sum(axis=2), abs=1e-9)


def test_the_older_treaty_gains_nobody_anything(hall: Arrays, wants: Mandates) -> None:
    assert not gains(hall, wants, hall.status_quo[None, :]).any()
