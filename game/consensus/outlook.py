"""What is likely to come of each item, from what is public: a chance for every text, and for nothing agreed.

A chair closes an item on a text that a drafting group has reported or to which the room has visibly come round; how
near the room is to each text, and how much of it is against, tells how likely that is. Chances are calibrated to be
modest: whoever is over-confident strikes deals about texts that never come.
"""

import numpy as np

from game.consensus.arrays import FloatArray, IntArray
from game.consensus.encode import Arrays, Mandates
from game.consensus.preference import weights
from game.consensus.worth import reach_of, worth_given

NEAR = 18.0
"""Points of an item's line at which standing nearby counts for a text by 1/e of standing for it."""

ROUND_AT_THE_OPENING = 0.60
ROUND_AT_THE_CLOSE = 0.25
"""Share of influence that must have come round to a text, in the first session and in the last."""

SLACK = 0.08
"""How many shares more or less of the room make it likely, or unlikely, that enough comes round in the end."""

SHARP = 0.05
"""How much more strain makes a text less likely by 1/e than another."""

REPORTED = 0.7
"""How likely it is that a text comes which a drafting group has reported and to which nobody objects."""


def round_enough(progress: float) -> float:
    """The share of influence that must have come round to a text. progress: 0 in the first session, 1 in the last."""
    return ROUND_AT_THE_OPENING + (ROUND_AT_THE_CLOSE - ROUND_AT_THE_OPENING) * progress


def come_round(at: FloatArray, influence: FloatArray, locations: FloatArray) -> FloatArray:
    """(..., o) the share 0..1 of influence that has come round to each text; NaN where there is none.

    at: (..., d) where everybody stands. influence: (d,) or (..., d), as it is heard. locations: (..., o).
    """
    near = np.exp(-(((at[..., :, None] - locations[..., None, :]) / NEAR) ** 2))
    heard = np.broadcast_to(influence, at.shape)
    share = np.einsum("...d,...do->...o", heard, near) / heard.sum(axis=-1)[..., None]
    return np.asarray(share, dtype=np.float64)


def likely_endings(
    room: Arrays, at: FloatArray, against: FloatArray, agreed: IntArray, reports: IntArray, progress: float
) -> FloatArray:
    """(i, o) how likely it is, 0..1, that each item ends in each text; what is missing to 1, that nothing is agreed.

    at: (d, i) where everybody is taken to stand. against: (i, o) share of influence that objects to each text.
    agreed, reports: (i,) column of the text that is agreed, or reported by a drafting group; -1 where none is.
    """
    influence = room.influence
    apart = np.nan_to_num(np.abs(at.T[:, :, None] - room.locations[:, None, :]) / 100.0)
    strain = np.einsum("d,ido->io", influence, apart**2) / influence.sum() + against
    near = np.nan_to_num(come_round(at.T, influence, room.locations))
    need = round_enough(progress)
    alone = _logistic((near - need) / SLACK + 1.0)
    least = np.where(room.exists, strain, np.inf)
    weight = np.where(room.exists, np.exp(-(least - least.min(axis=1, keepdims=True)) / SHARP), 0.0)
    chances = weight / weight.sum(axis=1, keepdims=True) * alone
    columns = np.arange(room.locations.shape[1])
    told = (reports[:, None] == columns) & room.exists
    reported = np.where(told, REPORTED * (1.0 - np.minimum(2.0 * against, 1.0)), 0.0)
    chances = reported + chances * (1.0 - reported.sum(axis=1, keepdims=True))
    done = agreed[:, None] == columns
    return np.asarray(np.where((agreed >= 0)[:, None], done, chances), dtype=np.float64)


def ending_gains(room: Arrays, mandates: Mandates) -> FloatArray:
    """(d, i, o) points of worth that each text gains each delegation over the older treaty, if everybody signs.

    0 where there is no such text. Shares of salience, as in `worth`.
    """
    before = np.abs(mandates.ideal - room.status_quo)
    after = np.abs(mandates.ideal[:, :, None] - room.locations)
    saved = np.where(room.exists, before[:, :, None] - np.nan_to_num(after), 0.0)
    return np.asarray(weights(mandates)[:, :, None] * saved, dtype=np.float64)


def likely_text(room: Arrays, chances: FloatArray) -> FloatArray:
    """(i,) the location of the likeliest ending of each item; the older treaty's where nothing is likely agreed."""
    best = np.argmax(np.round(chances, 6), axis=1)
    rows = np.arange(len(best))
    nothing = 1.0 - chances.sum(axis=1)
    carried = np.round(chances[rows, best], 6) >= np.round(nothing, 6)
    return np.asarray(np.where(carried, room.locations[rows, best], room.status_quo), dtype=np.float64)


def prospects(
    room: Arrays, own: Mandates, seats: IntArray, packages: FloatArray, signing: FloatArray, legitimacy: float
) -> FloatArray:
    """(k, w) what each package (w, i) is likely to be worth to each seat, signing it or not as is better for it.

    own: (k, i) the seats' instructions; seats: (k,) their rows in the room. signing: (w, d) how likely all are to sign.
    """
    reach = reach_of(room, signing, seats)
    shape = (len(packages), len(seats))
    signed, outside = (
        worth_given(room, own, packages, sign, reach, legitimacy, who=seats).total
        for sign in (np.ones(shape), np.zeros(shape))
    )
    return np.asarray(np.maximum(signed, outside).T, dtype=np.float64)


def expected(chances: FloatArray, gains: FloatArray) -> FloatArray:
    """(d, i) what each item is likely to gain each delegation: chances (i, o), gains (d, i, o)."""
    return np.asarray((gains * chances).sum(axis=2), dtype=np.float64)


def _logistic(value: FloatArray) -> FloatArray:
    return np.asarray(1.0 / (1.0 + np.exp(-value)), dtype=np.float64)
