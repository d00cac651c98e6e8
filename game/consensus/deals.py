"""Deals: where relative saliences differ, both sides gain by backing each other's text.

After the exchange model of Stokman and Van Oosten (1994): each moves on the item it cares less about. All pairs of
delegations and items would be a million candidates, so a seat looks only at the partners whose move would help it most,
and at one text an item: the option nearest to what each side wants.
"""

from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.consensus.encode import Arrays, Mandates
from game.consensus.preference import weights
from game.consensus.quantise import STEPS, quantised

PARTNERS = 10
"""How many partners a seat considers."""

NEVER = 1e6
"""Points that no deal is worth: what may not be given or asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A deal worth offering; delegations, items and options as rows and columns of the room.

    own_gain, partner_gain: what the other's move is worth less what the own move costs, in points of weighted distance
    times the mover's influence; both positive.
    """

    seat: int
    partner: int
    gives_item: int
    gives_option: int
    asks_item: int
    asks_option: int
    own_gain: float
    partner_gain: float


def favourites(room: Arrays, ideal: FloatArray, on_table: BoolArray) -> IntArray:
    """(d, i) the option on the table nearest to each ideal (d, i); NOBODY where the table (i, o) is empty."""
    distance = np.where(on_table, np.abs(ideal[:, :, None] - room.locations), np.inf)
    best = np.argmin(np.nan_to_num(np.round(distance, 6), nan=np.inf), axis=2)
    return np.where(on_table.any(axis=1), best, NOBODY)


def gainful_swaps(
    room: Arrays,
    own: Mandates,
    believed: Mandates,
    seats: IntArray,
    stances: IntArray,
    on_table: BoolArray,
    *,
    per_seat: int = 3,
    partners: int = PARTNERS,
    considered: BoolArray | None = None,
    backed: IntArray | None = None,
) -> list[list[Swap]]:
    """For each seat its best deals, best first: those whose poorer side gains most.

    own: (k, i) the seats' own instructions, in the order of `seats` (k,). believed: (d, i) what they think all others
    want. stances: (d, i) columns of the options that all are taken to back, or NOBODY. on_table: (i, o), all False for
    closed items. considered: (k, d) whom each seat thinks of at all, None for everybody. backed: (k, i) what the seats
    back, as they know it themselves; None if what is said of them in `stances` will do.
    """
    if not seats.size:
        return []
    everybody = np.arange(len(room.delegations))
    items = np.arange(len(room.items))
    theirs = favourites(room, believed.ideal, on_table)
    mine = favourites(room, own.ideal, on_table)
    believed_at = _stance_locations(room, stances, believed.ideal)
    my_stances = stances[seats] if backed is None else backed
    my_at = _stance_locations(room, my_stances, own.ideal)
    mine_at = room.locations[items, np.maximum(mine, 0)]
    theirs_at = room.locations[items, np.maximum(theirs, 0)]
    my_weight, their_weight = weights(own), weights(believed)
    open_items = on_table.any(axis=1)

    # (k, d) how much it would help a seat if the other backed its texts: the partners are the best of these
    help_by_all = np.einsum("ki,kdi->kd", my_weight * open_items, np.abs(believed_at[None] - mine_at[:, None]))
    help_by_all = quantised(help_by_all * room.influence)
    help_by_all[seats[:, None] == everybody] = -1
    if considered is not None:
        help_by_all[~considered] = -1
    chosen = np.argsort(-help_by_all, axis=1, kind="stable")[:, : min(partners, len(everybody) - 1)]

    shape = (seats.size, chosen.shape[1], items.size)
    asked_at = np.broadcast_to(mine_at[:, None, :], shape)
    given_at = theirs_at[chosen]
    partner_at, partner_ideal, partner_weight = believed_at[chosen], believed.ideal[chosen], their_weight[chosen]
    their_influence = room.influence[chosen][:, :, None]
    my_influence = room.influence[seats][:, None, None]
    value_of_asked = my_weight[:, None] * their_influence * _nearer(own.ideal[:, None], partner_at, asked_at)
    cost_of_given = -my_weight[:, None] * my_influence * _nearer(own.ideal[:, None], my_at[:, None], given_at)
    value_of_given = partner_weight * my_influence * _nearer(partner_ideal, my_at[:, None], given_at)
    cost_of_asked = -partner_weight * their_influence * _nearer(partner_ideal, partner_at, asked_at)

    may_give = open_items & (given_at >= own.lowest[:, None]) & (given_at <= own.highest[:, None])
    may_give &= theirs[chosen] != np.where(my_stances >= 0, my_stances, mine)[:, None]
    may_ask = open_items & (asked_at >= believed.lowest[chosen]) & (asked_at <= believed.highest[chosen])
    may_ask &= stances[chosen] != mine[:, None]
    # whole numbers from here on: (k, p, given, asked) is large, and sums of whole numbers are exact
    asked_for = quantised(np.where(may_ask, value_of_asked, -NEVER))
    given_up = quantised(np.where(may_give, cost_of_given, NEVER))
    own_gain = asked_for[:, :, None, :] - given_up[:, :, :, None]
    partner_gain = quantised(value_of_given)[:, :, :, None] - quantised(cost_of_asked)[:, :, None, :]
    poorer = np.minimum(own_gain, partner_gain)
    poorer[:, :, items, items] = 0
    return _best(poorer, own_gain, partner_gain, seats, chosen, theirs, mine, per_seat)


def _stance_locations(room: Arrays, stances: IntArray, otherwise: FloatArray) -> FloatArray:
    at = room.locations[np.arange(stances.shape[1]), np.maximum(stances, 0)]
    return np.where(stances >= 0, at, otherwise)


def _nearer(ideal: FloatArray, before: FloatArray, after: FloatArray) -> FloatArray:
    """How much nearer to the ideal a backing comes by moving from one location to another."""
    return np.asarray(np.abs(before - ideal) - np.abs(after - ideal), dtype=np.float64)


def _best(
    poorer: IntArray,
    own_gain: IntArray,
    partner_gain: IntArray,
    seats: IntArray,
    chosen: IntArray,
    theirs: IntArray,
    mine: IntArray,
    per_seat: int,
) -> list[list[Swap]]:
    """The best swap with each partner, then the best partners of each seat."""
    count, width, items, _ = poorer.shape
    flat = poorer.reshape(count, width, items * items)
    where = np.argmax(flat, axis=2)
    score = np.take_along_axis(flat, where[:, :, None], axis=2)[:, :, 0]
    order = np.argsort(-score, axis=1, kind="stable")[:, :per_seat]
    found: list[list[Swap]] = []
    for row in range(count):
        swaps = []
        for column in order[row].tolist():
            if score[row, column] <= 0:
                continue
            gives, asks = divmod(int(where[row, column]), items)
            partner = int(chosen[row, column])
            swaps.append(
                Swap(
                    seat=int(seats[row]),
                    partner=partner,
                    gives_item=gives,
                    gives_option=int(theirs[partner, gives]),
                    asks_item=asks,
                    asks_option=int(mine[row, asks]),
                    own_gain=float(own_gain[row, column, gives, asks]) / STEPS,
                    partner_gain=float(partner_gain[row, column, gives, asks]) / STEPS,
                )
            )
        found.append(swaps)
    return found
