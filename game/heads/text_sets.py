"""Texts over several items at once: all there are, what each changes for whom, and how likely a group is to take it."""

from collections.abc import Sequence
from itertools import product

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray, IntArray
from game.consensus.encode import Arrays
from game.procedure.drafting import CARRIES

SURE = 0.1
"""How many shares more or less of a group make it likely, or unlikely, that it takes a text; what others want is
guessed."""

MATTERS = 0.05
"""Points of worth below which a change is none."""


def text_sets(room: Arrays, items: Sequence[int]) -> IntArray:
    """(s, n) every choice of one text for each of the n items, as columns; items are rows of the room."""
    return np.array(list(product(*(np.flatnonzero(room.exists[item]).tolist() for item in items))), dtype=np.int64)


def changes(gains: FloatArray, expected: FloatArray, items: Sequence[int], sets: IntArray) -> FloatArray:
    """(d, s) what each set of texts gains each delegation beyond what is likely to come of those items without it.

    gains: (d, i, o). expected: (d, i).
    """
    with_it = sum(gains[:, item, sets[:, place]] for place, item in enumerate(items))
    return np.asarray(with_it - expected[:, list(items)].sum(axis=1)[:, None], dtype=np.float64)


def any_of(barred: BoolArray, items: Sequence[int], sets: IntArray) -> BoolArray:
    """(d, s) whether a set holds a text that is barred (d, i, o) to a delegation."""
    held = [barred[:, item, sets[:, place]] for place, item in enumerate(items)]
    return np.asarray(np.any(held, axis=0), dtype=np.bool_)


def chance_to_carry(change: FloatArray, weight: FloatArray) -> FloatArray:
    """(s,) how likely it is that a group takes each set: change (d, s) as believed, weight (d,) of its members."""
    behind = weight @ (change > MATTERS) / weight.sum()
    return np.asarray(1.0 / (1.0 + np.exp(-(behind - float(CARRIES)) / SURE)), dtype=np.float64)
