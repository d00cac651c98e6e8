"""What a chair by the book would offer: the option that strains the room least."""

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.consensus.quantise import quantised
from game.consensus.temperature import opponents


def opposition(stances: IntArray, objections: IntArray, influence: FloatArray, locations: FloatArray) -> FloatArray:
    """(o,) influence that stands against each option, as a share 0..1 of the room's; arguments as for `warmth`."""
    against = opponents(stances, objections, locations)
    return np.asarray(influence @ against.astype(np.float64) / influence.sum(), dtype=np.float64)


def centre(stances: IntArray, influence: FloatArray, locations: FloatArray) -> float:
    """The influence-weighted mean location of all stances; the middle of the options if nobody has one."""
    known = stances >= 0
    if not known.any():
        return float(np.nanmean(locations))
    return float(np.average(locations[stances[known]], weights=influence[known]))


def strain(stances: IntArray, objections: IntArray, influence: FloatArray, locations: FloatArray) -> FloatArray:
    """(o,) how far each option is from the room, 0 (everybody stands there) .. 1: influence-weighted squared distance.

    Squares make a chair prefer a text that everybody can nearly live with to one that half the room loves. A sustained
    objection to an option counts as if the objector stood at the far end.
    """
    known = stances >= 0
    at = np.where(known, locations[np.where(known, stances, 0)], np.nan)
    apart = np.nan_to_num(np.abs(at[:, None] - locations) / 100.0)
    columns = np.arange(locations.shape[0])
    apart[objections[:, None] == columns] = 1.0
    return np.asarray(influence @ apart**2 / influence.sum(), dtype=np.float64)


def chair_choice(
    stances: IntArray,
    objections: IntArray,
    influence: FloatArray,
    locations: FloatArray,
    on_table: BoolArray,
) -> int:
    """The column of the option on the table that strains the room least; NOBODY if the table is empty.

    Ties go to the option nearest the centre of the room, then to the lower one on the line.
    stances, objections: (d,) columns or NOBODY; influence: (d,); locations, on_table: (o,).
    """
    if not on_table.any():
        return NOBODY
    against = quantised(strain(stances, objections, influence, locations))
    from_centre = quantised(np.abs(locations - centre(stances, influence, locations)))
    columns = [int(each) for each in np.flatnonzero(on_table)]
    return min(columns, key=lambda each: (int(against[each]), int(from_centre[each]), each))
