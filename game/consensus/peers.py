"""The pull of others: bloc mates, and the leaders a delegation heeds."""

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Room

LEADING = 3.0
"""Influence from which on a delegation leads others."""

LIKE_MINDED = 0.25
"""Distance in alignment over which a leader's example fades to about a third."""


def bloc_pull(room: Room, seen: FloatArray) -> FloatArray:
    """(w, d) mean choice of each delegation's bloc mates, each weighing as its influence; seen (w, d) is -1..1."""
    return seen @ _shares(room.same_bloc * room.influence).T


def leader_pull(room: Room, seen: FloatArray) -> FloatArray:
    """(w, d) mean choice of the leaders each delegation heeds: its ties, and like-minded influential ones."""
    return seen @ _shares(heed(room)).T


def heed(room: Room) -> FloatArray:
    """(d, d) how much the row's delegation heeds the column's outside its bloc."""
    apart = np.abs(room.alignment[:, None] - room.alignment[None, :])
    leading = np.where(room.influence >= LEADING, room.influence, 0.0)
    heeded = leading * np.exp(-apart / LIKE_MINDED) + room.ties * room.influence
    np.fill_diagonal(heeded, 0.0)
    return np.asarray(heeded, dtype=np.float64)


def _shares(weights: FloatArray) -> FloatArray:
    total = weights.sum(axis=1, keepdims=True)
    shares: FloatArray = np.divide(weights, total, out=np.zeros_like(weights, dtype=np.float64), where=total > 0)
    return shares
