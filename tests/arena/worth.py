"""What a conference is worth to a delegation: a text binds those who sign it.

The points by which the text is better for it than what held before, times the share of the others' influence that
signs; three tenths of that for who stays outside; less points of shame for each red line that it signs away.
"""

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays, Mandates
from game.consensus.preference import gains

OUTSIDE = 0.3
"""What a treaty is worth to who has not signed it, as a share of what it is worth inside."""

SHAME = 4.0
"""Points for each red line signed away."""


def reach(of: Arrays, signing: FloatArray) -> FloatArray:
    """(w, d) for each delegation the share 0..1 of the others' influence that signs; signing (w, d), 0..1."""
    weighed = signing * of.influence
    others = of.influence.sum() - of.influence
    return np.asarray((weighed.sum(axis=1, keepdims=True) - weighed) / np.where(others > 0, others, 1.0))


def red_lines_crossed(of: Arrays, mandates: Mandates, texts: FloatArray) -> FloatArray:
    """(w, d) how many items of each text (w, i) cross a red line of each delegation."""
    at = texts[:, None, :]
    return np.asarray(((at < mandates.lowest) | (at > mandates.highest)).sum(axis=2), dtype=np.float64)


def inside_and_outside(
    of: Arrays, mandates: Mandates, texts: FloatArray, signing: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """(w, d) twice: what texts (w, i) are worth to who signs and to who does not, if others sign like that (w, d)."""
    bound = gains(of, mandates, texts) * reach(of, signing)
    return bound - SHAME * red_lines_crossed(of, mandates, texts), OUTSIDE * bound


def worth(of: Arrays, mandates: Mandates, texts: FloatArray, signing: FloatArray) -> FloatArray:
    """(w, d) worth in points of texts (w, i) to everybody; signing (w, d): who signs, or how likely, 0..1."""
    inside, outside = inside_and_outside(of, mandates, texts, signing)
    return np.asarray(signing * inside + (1.0 - signing) * outside, dtype=np.float64)
