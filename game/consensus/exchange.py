"""The exchange model: actors trade voting positions on items that matter unequally to them.

After Stokman and Van Oosten ("The exchange of voting positions", in Bueno de Mesquita and Stokman, "European Community
Decision Making", 1994). Two actors on opposite sides of the expected outcome of two items each move, on the item that
matters relatively less to them, toward the other, so far that both gain the same; third parties take what comes. The
best trade is carried out and its moves stand; an actor trades on an item once, giving or getting; and so on until no
trade is left. Outcomes are weighted means throughout.
"""

from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray
from game.consensus.case import Case

LARGE = 24
"""Above so many actors they are taken together in so many groups of neighbours: all pairs on all items are compared."""

_LEAST_GAIN = 1e-9


def exchange(case: Case) -> FloatArray:
    """(i,) the weighted mean after all gainful trades."""
    actors = case if case.influence.size <= LARGE else _neighbours(case)
    at, traded = actors.positions.copy(), np.zeros(actors.positions.shape, dtype=np.bool_)
    total = np.maximum(actors.weight.sum(axis=0), 1e-12)
    drift = np.where(case.weight.sum(axis=0) > 0, 0.0, case.status_quo)
    for _ in range(at.size):
        trade = _best_trade(actors, at, traded, total)
        if trade is None:
            break
        at[trade.first, trade.item] = trade.first_to
        at[trade.second, trade.other_item] = trade.second_to
        for actor in (trade.first, trade.second):
            traded[actor, [trade.item, trade.other_item]] = True
    return np.asarray((actors.weight * at).sum(axis=0) / total + drift, dtype=np.float64)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trade:
    first: int
    item: int
    first_to: float
    second: int
    other_item: int
    second_to: float


def _best_trade(actors: Case, at: FloatArray, traded: BoolArray, total: FloatArray) -> _Trade | None:
    """The trade in which both sides gain most: `first` moves on item p, `second` on item q."""
    power = actors.weight / total  # how far the outcome moves for each point that an actor moves
    outcome = (power * at).sum(axis=0)
    side = np.sign(at - outcome)
    free = ~traded[:, None, :] & ~traded[None, :, :]
    opposed = free & (side[:, None, :] * side[None, :, :] < 0)  # (first, second, item)
    reach = np.abs(at[:, None, :] - at[None, :, :]) * opposed
    first_can = reach * power[:, None, :]  # how far p's outcome can move if first gives way
    second_can = reach * power[None, :, :]
    care = actors.salience
    # equal gains: second's care on p and first's care on q, over what each gives up
    both_care = care[:, None, :] + care[None, :, :]
    shift_p = np.minimum(
        first_can[:, :, :, None],
        second_can[:, :, None, :] * both_care[:, :, None, :] / np.maximum(both_care[:, :, :, None], 1e-12),
    )
    shift_q = shift_p * both_care[:, :, :, None] / np.maximum(both_care[:, :, None, :], 1e-12)
    gain = care[:, None, None, :] * shift_q - care[:, None, :, None] * shift_p
    gain = np.where(np.eye(total.size, dtype=np.bool_), -np.inf, gain)
    best = int(np.argmax(np.round(gain, 9)))
    first, second, item, other = (int(each) for each in np.unravel_index(best, gain.shape))
    if gain[first, second, item, other] <= _LEAST_GAIN:
        return None
    p, q = float(shift_p[first, second, item, other]), float(shift_q[first, second, item, other])
    return _Trade(
        first=first,
        item=item,
        first_to=float(at[first, item] - side[first, item] * p / power[first, item]),
        second=second,
        other_item=other,
        second_to=float(at[second, other] - side[second, other] * q / power[second, other]),
    )


def _neighbours(case: Case) -> Case:
    """The case with actors of like positions taken together, LARGE groups in the order of their mean position."""
    order = np.argsort(np.round(case.positions.mean(axis=1), 6), kind="stable")
    group = np.empty(order.size, dtype=np.int64)
    group[order] = np.arange(order.size) * LARGE // order.size
    member = (group[None, :] == np.arange(LARGE)[:, None]) * case.influence
    joint = member.sum(axis=1)
    share = member / joint[:, None]
    salience = share @ case.salience
    weighted = share @ (case.salience * case.positions)
    positions: FloatArray = np.divide(weighted, salience, out=share @ case.positions, where=salience > 0)
    return Case(positions=positions, salience=salience, influence=joint, status_quo=case.status_quo)
