"""Looking at one another until nobody changes its mind: the fixed point of a room of logits."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays
from game.consensus.peers import bloc_shares, leader_shares

ROUNDS = 1000
"""At most so many rounds of looking at one another: near a tipping point a room moves slowly."""

SETTLED = 1e-9
"""Change of any probability below which nobody looks round any more."""

ROUGHLY = 1e-6
"""Change down to which many worlds are settled in single precision first; what follows makes up for it."""

BATCH = 250
"""Worlds settled together: few enough to stay in a processor's cache."""

LOOKS = 3
"""Rounds between two looks at which worlds have settled."""


def logistic(log_odds: FloatArray) -> FloatArray:
    """1 / (1 + exp(-x)) without overflow."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * log_odds)), dtype=np.float64)


def seen_by_others(choice: FloatArray, done: FloatArray) -> FloatArray:
    """What others see, -1 (does not sign) .. 1 (signs): a fact, else the expectation."""
    return np.where(done != 0, done, 2.0 * choice - 1.0)


def settle(
    room: Arrays,
    alone: FloatArray,
    done: FloatArray,
    bloc: FloatArray | float,
    leaders: FloatArray | float,
    start: FloatArray,
) -> FloatArray:
    """(w, d) probabilities once everybody has seen everybody else.

    alone: (w, d) log-odds before anybody looks round. done: (d,) 1 or -1 for who has answered the roll, else 0. bloc,
    leaders: strength of the pulls, one number or (w, 1). start: (w, d) probabilities.
    """
    found = np.empty(alone.shape)
    shares: tuple[FloatArray, ...] = (bloc_shares(room).T, leader_shares(room).T)
    strengths: tuple[FloatArray | float, ...] = (bloc, leaders)
    if isinstance(bloc, float) and isinstance(leaders, float):
        shares, strengths = (np.ascontiguousarray(bloc * shares[0] + leaders * shares[1]),), (1.0,)
    rough = tuple(each.astype(np.float32) for each in shares)
    for first in range(0, alone.shape[0], BATCH):
        some = slice(first, first + BATCH)
        pulls = tuple(each if isinstance(each, float) else each[some] for each in strengths)
        half, choice = 0.5 * alone[some], 2.0 * start[some] - 1.0
        if half.shape[0] == BATCH:
            choice = _rounds(half.astype(np.float32), done, choice.astype(np.float32), pulls, rough, ROUGHLY)
        found[some] = _rounds(half, done, choice.astype(np.float64), pulls, shares, SETTLED)
    return 0.5 * (1.0 + found)


def _rounds(
    half: NDArray[Any],
    done: FloatArray,
    choice: NDArray[Any],
    strengths: tuple[FloatArray | float, ...],
    shares: tuple[NDArray[Any], ...],
    enough: float,
) -> NDArray[Any]:
    """(w, d) choices from -1 to 1, which are tanh(x / 2) for log-odds x, once none changes by `enough` any more.

    half: (w, d) half the log-odds before anybody looks round. choice: where to start. strengths: of each pull, a number
    or (w, 1). shares: (from whom, to whom) of each pull. All in the precision of `half`.
    """
    found = np.empty_like(half)
    rows, known = np.arange(half.shape[0]), np.flatnonzero(done)
    halved = [np.asarray(each, dtype=half.dtype) / 2 for each in strengths]
    for number in range(1, ROUNDS + 1):
        seen = choice
        if known.size:
            seen = choice.copy()
            seen[:, known] = done[known]
        after = half.copy()
        for strength, share in zip(halved, shares, strict=True):
            after += strength * (seen @ share)
        np.tanh(after, out=after)
        if number % LOOKS == 0 or number == ROUNDS:
            moving = np.max(np.abs(after - choice), axis=1, initial=0.0) > 2.0 * enough
            found[rows] = after
            if not moving.any():
                break
            if not moving.all():
                rows, half, after = rows[moving], half[moving], after[moving]
                halved = [each[moving] if each.ndim else each for each in halved]
        choice = after
    return found
