"""What a chair by the book would offer: the text that strains the room least, if enough of it wants any change."""

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.consensus.quantise import quantised


def sounding(stances: IntArray, expected: FloatArray, showable: BoolArray, locations: FloatArray) -> FloatArray:
    """(..., d) where somebody who has read the contributions takes everybody to stand, 0..100.

    A placard can only show what lies on the table. Whoever shows the text that was to be expected of it tells nothing
    new and is taken at its contributions; whoever shows another has moved, or is not like its bloc, and is taken at its
    placard. Who shows nothing is taken at its contributions.
    stances: (..., d) columns or NOBODY. expected: (..., d) what may be presumed. locations: (..., o).
    showable: (..., o) what lay on the table when the placards were chosen.
    """
    apart = np.abs(expected[..., :, None] - locations[..., None, :])
    apart = np.where(showable[..., None, :], np.round(apart, 6), np.inf)
    likely = np.argmin(apart, axis=-1)
    shown = np.take_along_axis(locations, np.maximum(stances, 0), axis=-1)
    told = (stances >= 0) & (stances != likely) & np.any(showable, axis=-1, keepdims=True)
    return np.asarray(np.where(told, shown, expected), dtype=np.float64)


def backing(at: FloatArray, influence: FloatArray, locations: FloatArray, status_quo: float) -> FloatArray:
    """(o,) the share 0..1 of influence that is nearer to each option than to what is in force.

    at: (d,) locations as from `sounding`. An option at the location of what is in force has no backing.
    """
    now = np.abs(at - status_quo)[:, None]
    nearer = np.round(now - np.abs(at[:, None] - locations), 6) > 0
    return np.asarray(influence @ nearer.astype(np.float64) / influence.sum(), dtype=np.float64)


def strain(at: FloatArray, objections: IntArray, influence: FloatArray, locations: FloatArray) -> FloatArray:
    """(o,) how far each option is from the room, 0 (everybody stands there) .. 1: influence-weighted squared distance.

    Squares make a chair prefer a text that everybody can nearly live with to one that half the room loves. A sustained
    objection to an option counts as if the objector stood at the far end. at: (d,) locations.
    """
    apart = np.nan_to_num(np.abs(at[:, None] - locations) / 100.0)
    columns = np.arange(locations.shape[0])
    apart[objections[:, None] == columns] = 1.0
    return np.asarray(influence @ apart**2 / influence.sum(), dtype=np.float64)


def chair_choice(
    at: FloatArray,
    objections: IntArray,
    influence: FloatArray,
    locations: FloatArray,
    offered: BoolArray,
    status_quo: float,
    wanted: float,
) -> int:
    """The column of the option that strains the room least among those offered; NOBODY if none will do.

    The burden lies with those who want a change: an option will do if it says what is in force, or if at least the
    share `wanted` of influence is nearer to it than to what is in force. Ties go to the option nearest the mean of the
    room, then to the lower one on the line. at: (d,) as from `sounding`; objections: (d,) columns or NOBODY;
    influence: (d,); locations, offered: (o,); status_quo: the location of what is in force.
    """
    behind = quantised(backing(at, influence, locations, status_quo))
    unchanged = np.round(np.abs(locations - status_quo), 6) == 0
    will_do = offered & (unchanged | (behind >= quantised(wanted)))
    if not will_do.any():
        return NOBODY
    against = quantised(strain(at, objections, influence, locations))
    from_mean = quantised(np.abs(np.nan_to_num(locations) - float(np.average(at, weights=influence))))
    columns = [int(each) for each in np.flatnonzero(will_do)]
    return min(columns, key=lambda each: (int(against[each]), int(from_mean[each]), each))
