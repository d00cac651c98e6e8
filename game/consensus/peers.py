"""The pull of others: bloc mates, and the leaders a delegation heeds."""

from functools import lru_cache

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays

LEADING = 3.0
"""Influence from which on a delegation leads others."""

LIKE_MINDED = 0.25
"""Distance in alignment over which a leader's example fades to about a third."""


@lru_cache(maxsize=8)
def bloc_shares(room: Arrays) -> FloatArray:
    """(d, d) how much the row's delegation looks at each bloc mate: shares of influence, rows add up to 1 or 0."""
    return _shares(room.same_bloc * room.influence)


@lru_cache(maxsize=8)
def leader_shares(room: Arrays) -> FloatArray:
    """(d, d) how much the row's delegation heeds others beyond its bloc: its ties, and influential like-minded ones.

    Rows add up to less than 1: a delegation's own mind weighs as one like-minded leader does, so that whoever has
    nobody to look up to is hardly pulled at all.
    """
    apart = np.abs(room.alignment[:, None] - room.alignment[None, :])
    leading = np.where(room.influence >= LEADING, room.influence, 0.0)
    heeded = leading * np.exp(-apart / LIKE_MINDED) + room.ties * room.influence
    np.fill_diagonal(heeded, 0.0)
    return _shares(heeded, own=LEADING)


def _shares(weights: FloatArray, own: float = 0.0) -> FloatArray:
    total = weights.sum(axis=1, keepdims=True) + own
    shares: FloatArray = np.divide(weights, total, out=np.zeros_like(weights, dtype=np.float64), where=total > 0)
    shares.setflags(write=False)
    return shares
