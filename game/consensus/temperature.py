"""The temperature of the room: what a show of hands says, and what the engine knows of who would object."""

from enum import IntEnum

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray, IntArray
from game.consensus.encode import Arrays, Mandates
from game.consensus.preference import option_losses, red_lines
from game.procedure.consensus import FAR

RESENTFUL = 50.0
"""Resentment (0..100) from which on a delegation uses an objection to protest against the procedure."""


class Reason(IntEnum):
    """Why a delegation would sustain an objection."""

    NONE = 0
    RED_LINE = 1
    TOO_FAR = 2
    PROCEDURE = 3


def supporters(stances: IntArray, option_count: int) -> BoolArray:
    """(..., d, o) who stands for which option; stances (..., d) hold an option's column or NOBODY."""
    return np.asarray(stances[..., None] == np.arange(option_count), dtype=np.bool_)


def opponents(stances: IntArray, objections: IntArray, locations: FloatArray) -> BoolArray:
    """(..., d, o) who is against which option: objectors, and those who stand for an option farther than FAR from it.

    stances, objections: (..., d) an option's column or NOBODY. locations: (o,), NaN where there is no option.
    """
    columns = np.arange(locations.shape[0])
    known = stances >= 0
    at = np.where(known, locations[np.where(known, stances, 0)], np.nan)
    with np.errstate(invalid="ignore"):
        far = np.abs(at[..., None] - locations) > FAR
    return np.asarray(far | (objections[..., None] == columns), dtype=np.bool_)


def warmth(stances: IntArray, objections: IntArray, influence: FloatArray, locations: FloatArray) -> IntArray:
    """(..., o) temperature of every option, -100 (all against) .. 100 (all for): support less opposition.

    Each delegation weighs as its share of the influence in the room; who says nothing counts for neither side.
    stances, objections: (..., d) an option's column or NOBODY. locations: (o,); an option that does not exist reads 0.
    """
    against = opponents(stances, objections, locations)
    backing = supporters(stances, locations.shape[0]) & ~against
    net = np.einsum("...do,d->...o", backing.astype(np.float64) - against, influence / influence.sum())
    return np.where(np.isnan(locations), 0, np.rint(np.round(100.0 * net, 6))).astype(np.int64)


def would_object(
    room: Arrays,
    mandates: Mandates,
    item: int,
    patience: FloatArray | float,
    resentment: FloatArray | None = None,
) -> IntArray:
    """(d, o) a `Reason` for everybody who would sustain an objection to an option of one item, Reason.NONE otherwise.

    patience: loss points (salience x distance / 100) by which an option may be worse than the status quo before a
    delegation objects; one number or (d,). resentment: (d,) 0..100; the resentful have half the patience.
    """
    losses = option_losses(room, mandates)[:, item, :]
    at_status_quo = mandates.salience[:, item] * np.abs(mandates.ideal[:, item] - room.status_quo[item]) / 100.0
    harm = np.nan_to_num(np.round(losses - at_status_quo[:, None], 6))
    limit = np.broadcast_to(np.asarray(patience, dtype=np.float64), (len(room.delegations),))[:, None]
    reasons = np.full(harm.shape, int(Reason.NONE), dtype=np.int64)
    if resentment is not None:
        protesting = (resentment[:, None] >= RESENTFUL) & (harm > 0) & (harm > limit / 2.0)
        reasons[protesting] = int(Reason.PROCEDURE)
    reasons[harm > limit] = int(Reason.TOO_FAR)
    reasons[red_lines(room, mandates)[:, item, :]] = int(Reason.RED_LINE)
    reasons[:, ~room.exists[item]] = int(Reason.NONE)
    return reasons
