"""Choices that are the same on every machine."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.consensus.quantise import draw, grid, quantised

LOT_OF_KENYA = 0.325287210255
ANY_NAME = "KENya_1-/ é北🏛\x00"


@given(st.floats(-1e6, 1e6))
def test_a_last_bit_changes_no_choice_unless_it_lies_on_a_boundary(value: float) -> None:
    nudged = float(np.nextafter(value, np.inf))

    assert abs(int(quantised(value)) - int(quantised(nudged))) <= 1
    assert int(quantised(value)) == grid(value)


def test_infinities_and_missing_values_have_a_place_in_the_order() -> None:
    low, missing, high = quantised(np.array([-np.inf, np.nan, np.inf])).tolist()

    assert low == missing < 0 < high


@given(st.integers(), st.text(ANY_NAME))
def test_a_lot_depends_on_its_name_alone(seed: int, name: str) -> None:
    assert draw(seed, name) == draw(seed, name)
    assert 0.0 <= draw(seed, name) < 1.0


def test_lots_are_the_same_in_every_version() -> None:
    assert round(draw(12, "signing", "KEN"), 12) == LOT_OF_KENYA


def test_lots_spread_evenly() -> None:
    lots = np.array([draw(1, number) for number in range(2000)])

    assert abs(float(lots.mean()) - 0.5) < 0.03
    assert np.histogram(lots, bins=10, range=(0, 1))[0].min() > 140
