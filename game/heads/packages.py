"""Packages: texts that a delegation would take together, and who goes along with them.

Text that hurts alone may be worth having together with another: that is what a package is for (Sebenius, "Negotiating
the Law of the Sea", 1984, tells how one carried a conference, and how it was refused in the end). A seat weighs the
package as a whole against what the items are likely to end in without it.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.consensus.encode import Arrays
from game.consensus.quantise import quantised
from game.model.actions import Backing
from game.model.conference import DelegationId
from game.model.view import PublicView

Texts = tuple[tuple[int, int], ...]
"""A package as rows of items and columns of options."""


def on_offer(public: PublicView, of: Arrays) -> tuple[Texts, ...]:
    """The last package of each delegation, as far as it is open; one that can no longer be had as a whole is gone.

    Text that is agreed counts as had. A package of which one item only is left no longer links anything.
    """
    latest: Mapping[DelegationId, tuple[Backing, ...]] = dict(public.packages)
    found = []
    for texts in latest.values():
        agreed = {each.item: public.items[each.item].agreed for each in texts if public.items[each.item].is_agreed}
        if any(agreed.get(each.item, each.option) != each.option for each in texts):
            continue
        still = [each for each in texts if each.item not in agreed]
        if len(still) > 1 and all(each.option in public.items[each.item].on_table for each in still):
            found.append(tuple((of.rows[each.item], of.option_index(each.item, each.option)) for each in still))
    return tuple(found)


def gone_along(
    packages: Sequence[Texts], losses: FloatArray, barred: BoolArray, expected: IntArray, stinginess: FloatArray
) -> BoolArray:
    """(k, i, o) the texts of the package that each seat takes, if it takes one: the best for it of those on offer.

    losses: (k, i, o) what each text costs each seat. barred: (k, i, o) what it cannot take, whatever it gets for it.
    expected: (i,) column of the text an item is likely to end in, NOBODY where that cannot be told. stinginess: (k,)
    how many times what it costs a package must bring.
    """
    taken = np.zeros(losses.shape, dtype=np.bool_)
    best = np.zeros(len(losses), dtype=np.int64)
    choice = np.full(len(losses), NOBODY)
    for number, texts in enumerate(packages):
        change = np.stack([_change(losses, expected, item, column) for item, column in texts])
        brings = np.maximum(change, 0.0).sum(axis=0)
        costs = np.maximum(-change, 0.0).sum(axis=0)
        worth = quantised(brings - stinginess * costs)
        worth[np.any([barred[:, item, column] for item, column in texts], axis=0)] = 0
        better = worth > best
        best[better], choice[better] = worth[better], number
    for number, texts in enumerate(packages):
        for item, column in texts:
            taken[choice == number, item, column] = True
    return taken


def _change(losses: FloatArray, expected: IntArray, item: int, column: int) -> FloatArray:
    """(k,) points that each seat gains when an item ends in this text instead of the one expected."""
    without = int(expected[item])
    if without == NOBODY:
        return np.zeros(len(losses))
    return np.asarray(losses[:, item, without] - losses[:, item, column], dtype=np.float64)
