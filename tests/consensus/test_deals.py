"""Deals that help both sides."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.consensus.arrays import NOBODY
from game.consensus.deals import Swap, favourites, gainful_swaps
from game.consensus.encode import Arrays, Mandates, mandates, room
from tests.consensus.engine_toy import CONFERENCE, INSTRUCTIONS

EVERYBODY = np.arange(5)
NO_STANCES = np.full((5, 3), NOBODY)


def swaps(hall: Arrays, wants: Mandates, stances: np.ndarray = NO_STANCES, **how: int) -> list[list[Swap]]:
    return gainful_swaps(hall, wants, wants, EVERYBODY, stances, hall.exists, **how)


def test_both_sides_of_a_deal_gain(hall: Arrays, wants: Mandates) -> None:
    found = [swap for own in swaps(hall, wants) for swap in own]

    assert found
    assert all(swap.own_gain > 0 and swap.partner_gain > 0 for swap in found)


def test_nobody_deals_with_itself_or_gives_and_asks_on_one_item(hall: Arrays, wants: Mandates) -> None:
    for swap in (swap for own in swaps(hall, wants) for swap in own):
        assert swap.seat != swap.partner
        assert swap.gives_item != swap.asks_item


def test_a_seat_never_gives_what_crosses_its_own_red_line(hall: Arrays, wants: Mandates) -> None:
    for swap in swaps(hall, wants)[0]:
        given_at = hall.locations[swap.gives_item, swap.gives_option]
        assert wants.lowest[0, swap.gives_item] <= given_at <= wants.highest[0, swap.gives_item]


def test_a_closed_item_is_no_matter_for_a_deal(hall: Arrays, wants: Mandates) -> None:
    table = hall.exists.copy()
    table[0] = False

    found = gainful_swaps(hall, wants, wants, EVERYBODY, NO_STANCES, table)

    assert all(0 not in (swap.gives_item, swap.asks_item) for own in found for swap in own)


def test_the_best_deal_comes_first(hall: Arrays, wants: Mandates) -> None:
    for own in swaps(hall, wants):
        poorer_side = [min(swap.own_gain, swap.partner_gain) for swap in own]
        assert poorer_side == sorted(poorer_side, reverse=True)


def test_each_seat_gets_its_own_list_and_no_seat_gets_none(hall: Arrays, wants: Mandates) -> None:
    assert len(swaps(hall, wants, per_seat=1)) == 5
    assert all(len(own) <= 1 for own in swaps(hall, wants, per_seat=1))
    assert gainful_swaps(hall, wants, wants, np.array([], dtype=int), NO_STANCES, hall.exists) == []


def test_asking_for_what_the_other_backs_already_is_no_deal(hall: Arrays, wants: Mandates) -> None:
    favourite = favourites(hall, wants.ideal, hall.exists)
    stances = np.repeat(favourite[:1], 5, axis=0)

    assert swaps(hall, wants, stances)[0] == []


@given(arrays(np.int64, (5, 3), elements=st.integers(NOBODY, 2)))
def test_whatever_stands_in_public_deals_stay_gainful(stances: np.ndarray) -> None:
    hall = room(CONFERENCE)
    wants = mandates(hall, INSTRUCTIONS)

    for swap in (swap for own in swaps(hall, wants, stances) for swap in own):
        assert min(swap.own_gain, swap.partner_gain) > 0
        assert stances[swap.partner, swap.asks_item] != swap.asks_option


def test_the_favourite_is_the_nearest_option_on_the_table(hall: Arrays, wants: Mandates) -> None:
    table = np.array([[True, True, False], [False, False, True], [False, False, False]])

    assert favourites(hall, wants.ideal, table)[2].tolist() == [1, 2, NOBODY]


def test_a_batch_of_seats_equals_seat_after_seat(hall: Arrays, wants: Mandates) -> None:
    together = swaps(hall, wants)
    for seat in range(5):
        own = Mandates(
            ideal=wants.ideal[[seat]],
            salience=wants.salience[[seat]],
            lowest=wants.lowest[[seat]],
            highest=wants.highest[[seat]],
        )
        alone = gainful_swaps(hall, own, wants, np.array([seat]), NO_STANCES, hall.exists)
        assert [pytest.approx(swap.own_gain) for swap in alone[0]] == [swap.own_gain for swap in together[seat]]
