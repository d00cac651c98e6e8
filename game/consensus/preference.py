"""What a text costs whom: losses, gains and red lines.

Loss is salience times distance, the plainest form in the literature on bargaining (compare the compromise model in
Achen, "The European Union Decides", 2006). Red lines are kept apart: no gain elsewhere buys one off.
"""

from collections.abc import Callable

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray, IntArray
from game.consensus.encode import Arrays, Mandates


def weights(mandates: Mandates) -> FloatArray:
    """(d, i) salience as a share of the delegation's own total; rows add up to 1 (to 0 where nothing matters)."""
    total = mandates.salience.sum(axis=1, keepdims=True)
    shares: FloatArray = np.divide(mandates.salience, total, out=np.zeros_like(mandates.salience), where=total > 0)
    return shares


def losses_at(mandates: Mandates, locations: FloatArray) -> FloatArray:
    """(..., d, i) loss points 0..100 of texts at locations (..., i): salience x distance / 100."""
    return mandates.salience * np.abs(mandates.ideal - locations[..., None, :]) / 100.0


def option_losses(room: Arrays, mandates: Mandates) -> FloatArray:
    """(d, i, o) loss points 0..100 of every option; NaN where there is no such option."""
    return mandates.salience[:, :, None] * np.abs(mandates.ideal[:, :, None] - room.locations) / 100.0


def red_lines(room: Arrays, mandates: Mandates) -> BoolArray:
    """(d, i, o) whether an option crosses the delegation's red line."""
    below = room.locations < mandates.lowest[:, :, None]
    above = room.locations > mandates.highest[:, :, None]
    return np.asarray(below | above, dtype=np.bool_)


def item_gains(room: Arrays, mandates: Mandates, packages: FloatArray) -> FloatArray:
    """(w, d, i) what each package (w, i) gains each delegation over the status quo, item by item.

    Points -100..100, each item weighing as its share of the delegation's salience.
    """
    saved = np.abs(mandates.ideal - room.status_quo) - np.abs(mandates.ideal - packages[:, None, :])
    return np.asarray(weights(mandates) * saved, dtype=np.float64)


def tallies(per_text: Callable[[int, FloatArray], FloatArray], packages: FloatArray) -> FloatArray:
    """(w, ...) the sum over items of what `per_text(item, locations (t,)) -> (t, ...)` says of each package's text.

    A thousand packages share few texts: each distinct location on an item is valued once, then one matrix product
    counts which package holds which. Packages (w, i).
    """
    worlds, items = packages.shape
    tables: list[FloatArray] = []
    columns: list[tuple[IntArray, int]] = []
    width = 0
    for item in range(items):
        texts, which = np.unique(packages[:, item], return_inverse=True)
        tables.append(per_text(item, texts))
        columns.append((which.reshape(-1), width))
        width += texts.size
    held = np.zeros((worlds, width))
    for which, offset in columns:
        held[np.arange(worlds), offset + which] = 1.0
    table = np.concatenate(tables)
    return np.asarray((held @ table.reshape(width, -1)).reshape(worlds, *table.shape[1:]), dtype=np.float64)


def gains(room: Arrays, mandates: Mandates, packages: FloatArray) -> FloatArray:
    """(w, d) what each package (w, i) gains each delegation over the status quo, in points -100..100."""
    better, worse = gains_and_losses(room, mandates, packages)
    return better - worse


def gains_and_losses(room: Arrays, mandates: Mandates, packages: FloatArray) -> tuple[FloatArray, FloatArray]:
    """(w, d) twice: points by which items of each package (w, i) are better, and worse, than the status quo."""
    weight = weights(mandates)
    before = np.abs(mandates.ideal - room.status_quo)

    def per_text(item: int, texts: FloatArray) -> FloatArray:
        saved = (before[:, item] - np.abs(mandates.ideal[:, item] - texts[:, None])) * weight[:, item]
        return np.stack([np.maximum(saved, 0.0), np.maximum(-saved, 0.0)], axis=1)

    both = tallies(per_text, packages)
    return both[:, 0], both[:, 1]
