"""What a text costs whom: losses, gains and red lines.

Loss is salience times distance, the plainest form in the literature on bargaining (compare the compromise model in
Achen, "The European Union Decides", 2006). Red lines are kept apart: no gain elsewhere buys one off.
"""

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray
from game.consensus.encode import Mandates, Room


def weights(mandates: Mandates) -> FloatArray:
    """(d, i) salience as a share of the delegation's own total; rows add up to 1 (to 0 where nothing matters)."""
    total = mandates.salience.sum(axis=1, keepdims=True)
    shares: FloatArray = np.divide(mandates.salience, total, out=np.zeros_like(mandates.salience), where=total > 0)
    return shares


def losses_at(mandates: Mandates, locations: FloatArray) -> FloatArray:
    """(..., d, i) loss points 0..100 of texts at locations (..., i): salience x distance / 100."""
    return mandates.salience * np.abs(mandates.ideal - locations[..., None, :]) / 100.0


def option_losses(room: Room, mandates: Mandates) -> FloatArray:
    """(d, i, o) loss points 0..100 of every option; NaN where there is no such option."""
    return mandates.salience[:, :, None] * np.abs(mandates.ideal[:, :, None] - room.locations) / 100.0


def red_lines(room: Room, mandates: Mandates) -> BoolArray:
    """(d, i, o) whether an option crosses the delegation's red line."""
    below = room.locations < mandates.lowest[:, :, None]
    above = room.locations > mandates.highest[:, :, None]
    return np.asarray(below | above, dtype=np.bool_)


def item_gains(room: Room, mandates: Mandates, packages: FloatArray) -> FloatArray:
    """(w, d, i) what each package (w, i) gains each delegation over the status quo, item by item.

    Points -100..100, each item weighing as its share of the delegation's salience.
    """
    saved = np.abs(mandates.ideal - room.status_quo) - np.abs(mandates.ideal - packages[:, None, :])
    return np.asarray(weights(mandates) * saved, dtype=np.float64)


def gains(room: Room, mandates: Mandates, packages: FloatArray) -> FloatArray:
    """(w, d) what each package (w, i) gains each delegation over the status quo, in points -100..100.

    Items are taken one at a time, and each distinct location on an item once: a thousand packages share few texts.
    """
    weight = weights(mandates)
    before = np.abs(mandates.ideal - room.status_quo)
    total = np.zeros((packages.shape[0], mandates.ideal.shape[0]))
    for item in range(packages.shape[1]):
        texts, which = np.unique(packages[:, item], return_inverse=True)
        saved = before[:, item] - np.abs(mandates.ideal[:, item] - texts[:, None])
        total += (saved * weight[:, item])[which.reshape(-1)]
    return total
