"""The corridor: whom seats approach with a deal, what they answer, and the caucus."""

import hashlib

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray
from game.consensus.deals import Swap, gainful_swaps
from game.consensus.quantise import draw, grid
from game.heads.reputation import trust
from game.heads.situation import Reading, binding, rows_of
from game.model import actions as act
from game.model.conference import DelegationId
from game.model.state import Offer, OfferStatus

TRADERS = 18
"""How many seats go trading in the corridor in one session; nobody is approached twice."""

PARTNERS = 12
"""How many partners each of them considers."""

MEETS = 30
"""How many delegations a trader runs into in a session, of whatever size."""

DEARER = 1.5
"""How many times what it gains by a deal a seat gives up for it at most, however great the other is."""

CALLERS = 24
"""How many seats at most think about calling on one that cannot walk the corridor."""

IN_MIND = 0.5
"""Which share of the items they have in mind."""


def offers(reading: Reading) -> list[act.Action]:
    """Deals that seats offer when a session opens: each seat at most one, and nobody is approached twice.

    Lots decide who goes trading, whom it meets and in which order, so that the corridor is not always the same few.
    Whoever spoke in plenary has made itself known: others come up to it afterwards. Whoever leads a seat but is not
    asked here, a person above all, cannot walk the corridor like these; somebody with a deal in mind looks it up.
    """
    able = [row for row, view in enumerate(reading.views) if view.seat.contacts_left > 0]
    lot, session = reading.public.lot, reading.public.session
    turn = sorted(able, key=lambda row: draw(lot, session, "corridor", reading.views[row].delegation))
    traders, others = turn[:TRADERS], turn[TRADERS : 2 * TRADERS] or turn
    approached: set[int] = set()
    first = _approaches(reading, traders, _met(reading, len(traders)), approached)
    seen = np.isin(np.arange(len(reading.room.delegations)), _speakers(reading))
    busy = {each.delegation for each in first}
    free = [row for row in others if reading.views[row].delegation not in busy]
    second = _approaches(reading, free, np.tile(seen, (len(free), 1)), approached)
    return [*first, *second, *_calls(reading, turn, {each.delegation for each in [*first, *second]}, approached)]


def _calls(reading: Reading, turn: list[int], busy: set[DelegationId], approached: set[int]) -> list[act.OfferDeal]:
    """One caller for each seat that is not asked here and that nobody has approached yet, by lot; adds to both sets.

    It has some items in mind only: else members of a bloc, who want the same, would all come for the same.
    """
    made: list[act.OfferDeal] = []
    lot, session, of = reading.public.lot, reading.public.session, reading.room
    for other in np.setdiff1d(np.arange(len(of.delegations)), reading.seats).tolist():
        free = [row for row in turn if reading.views[row].delegation not in busy][:CALLERS]
        known = np.tile(np.arange(len(of.delegations)) == other, (len(free), 1))
        in_mind = np.array([draw(lot, session, "call", other, item) < IN_MIND for item in of.items])
        call = _approaches(reading, free, known, approached, reading.on_table & in_mind[:, None])
        busy.update(each.delegation for each in call)
        made += call
    return made


def _speakers(reading: Reading) -> list[int]:
    return [reading.room.seats[each] for each in reading.public.last_heard]


def _approaches(
    reading: Reading, rows: list[int], considered: BoolArray, approached: set[int], on_table: BoolArray | None = None
) -> list[act.OfferDeal]:
    """The best offer of each of these seats to somebody it considers; adds whom it goes to to those approached."""
    if not rows or not considered.any():
        return []
    found = gainful_swaps(
        reading.room,
        rows_of(reading.own, rows),
        reading.believed,
        reading.seats[rows],
        reading.standing,
        reading.on_table if on_table is None else on_table,
        per_seat=6,
        partners=PARTNERS,
        considered=considered,
        backed=reading.favourite[rows],
    )
    made = []
    for row, swaps, known in zip(rows, found, considered, strict=True):
        for swap in swaps:
            if swap.partner in approached or not known[swap.partner] or not _is_offerable(reading, row, swap):
                continue
            approached.add(swap.partner)
            made.append(_offer(reading, row, swap))
            break
    return made


def _met(reading: Reading, seats: int) -> BoolArray:
    """(k, d) whom each trader runs into in the corridor today: about MEETS of them, by lot, great and small alike."""
    shape = (seats, len(reading.room.delegations))
    name = f"{reading.public.lot}/{reading.public.session}/met".encode()
    lots = np.frombuffer(hashlib.shake_256(name).digest(shape[0] * shape[1]), dtype=np.uint8).astype(np.int64)
    return np.asarray(lots.reshape(shape) * shape[1] < 256 * MEETS, dtype=np.bool_)


def _is_offerable(reading: Reading, row: int, swap: Swap) -> bool:
    """Nothing promised otherwise, objectionable or far dearer than what is asked; to nobody distrusted, nor again."""
    view = reading.views[row]
    partner = reading.room.delegations[swap.partner]
    gives = _backing(reading, swap.gives_item, swap.gives_option)
    if any(item == gives.item and option != gives.option for item, option in binding(view)):
        return False
    if reading.would_object[row, swap.gives_item, swap.gives_option]:
        return False
    backs, gets = int(reading.favourite[row, swap.gives_item]), int(reading.standing[swap.partner, swap.asks_item])
    costs = -_approach(reading, row, swap.gives_item, backs, swap.gives_option)
    if grid(costs) > grid(DEARER * _approach(reading, row, swap.asks_item, gets, swap.asks_option)):
        return False
    if trust(view, partner) < 0.5:
        return False
    return not any(each.to == partner and each.status is not OfferStatus.EXPIRED for each in view.offers)


def _offer(reading: Reading, row: int, swap: Swap) -> act.OfferDeal:
    return act.OfferDeal(
        delegation=reading.views[row].delegation,
        to=reading.room.delegations[swap.partner],
        gives=_backing(reading, swap.gives_item, swap.gives_option),
        asks=_backing(reading, swap.asks_item, swap.asks_option),
    )


def _backing(reading: Reading, item: int, column: int) -> act.Backing:
    return act.Backing(item=reading.room.items[item], option=reading.option(item, column))


def answers(reading: Reading) -> list[act.Action]:
    """What seats say to the offers that lie before them: at once, and honestly by their own instructions."""
    actions: list[act.Action] = []
    for row, view in enumerate(reading.views):
        taken: set[str] = set()
        for offer in view.offers:
            if offer.to != view.delegation or offer.status is not OfferStatus.OPEN:
                continue
            because = act.Unwilling.PROMISED if offer.asks.item in taken else _unwilling(reading, row, offer)
            if because is None:
                taken.add(offer.asks.item)
                actions.append(act.AcceptOffer(delegation=view.delegation, offer=offer.id))
            else:
                actions.append(
                    _counter(reading, row, offer)
                    or act.DeclineOffer(delegation=view.delegation, offer=offer.id, because=because)
                )
    return actions


def _unwilling(reading: Reading, row: int, offer: Offer) -> act.Unwilling | None:
    """Why a seat declines: what the other side gives, taken at its word, is worth less to it than what it asks.

    None if it accepts.

    value = own salience x how much nearer the other's backing comes x the other's influence; cost likewise with the
    seat's own influence. A red line is not for sale, nor is a promise made to somebody else.
    """
    view = reading.views[row]
    if any(item == offer.asks.item and option != offer.asks.option for item, option in binding(view)):
        return act.Unwilling.PROMISED
    if reading.public.items[offer.asks.item].is_agreed or reading.public.items[offer.gives.item].is_agreed:
        return act.Unwilling.NO_USE
    asks_item, gives_item = reading.room.rows[offer.asks.item], reading.room.rows[offer.gives.item]
    asked = reading.room.option_index(offer.asks.item, offer.asks.option)
    given = reading.room.option_index(offer.gives.item, offer.gives.option)
    if reading.crossed[row, asks_item, asked]:
        return act.Unwilling.RED_LINE
    other = reading.room.seats[offer.delegation]
    value = _approach(reading, row, gives_item, int(reading.standing[other, gives_item]), given)
    cost = -_approach(reading, row, asks_item, int(reading.favourite[row, asks_item]), asked)
    if grid(value) <= 0:
        return act.Unwilling.EXPECTED if given == reading.standing[other, gives_item] else act.Unwilling.NO_USE
    value *= float(reading.room.influence[other])
    price = grid(reading.manners[row].stinginess * cost * float(reading.room.influence[reading.seats[row]]))
    trusted = grid(value * trust(view, offer.delegation))
    if trusted > 0 and trusted >= price:
        return None
    return act.Unwilling.DISTRUST if grid(value) >= price else act.Unwilling.TOO_DEAR


def _approach(reading: Reading, row: int, item: int, before: int, after: int) -> float:
    """Points that a seat gains when a backing moves from one option to another."""
    losses = reading.losses[row, item]
    return float(losses[before] - losses[after]) if before != NOBODY else 0.0


def _counter(reading: Reading, row: int, offer: Offer) -> act.Action | None:
    """A bargainer who likes what is given asks for it at a price it can pay: the cheapest text the other wants."""
    view = reading.views[row]
    if not reading.manners[row].haggles:
        return None
    if reading.public.items[offer.gives.item].is_agreed:
        return None
    other = reading.room.seats[offer.delegation]
    gives_item = reading.room.rows[offer.gives.item]
    given = reading.room.option_index(offer.gives.item, offer.gives.option)
    value = _approach(reading, row, gives_item, int(reading.standing[other, gives_item]), given)
    bound = {item for item, _ in binding(view)}
    best: tuple[int, int, int] | None = None
    for item in range(len(reading.room.items)):
        if item == gives_item or not reading.on_table[item].any() or reading.room.items[item] in bound:
            continue
        wanted = int(reading.standing[other, item])
        if not reading.on_table[item, wanted] or reading.crossed[row, item, wanted]:
            continue
        if wanted == reading.favourite[row, item]:
            continue
        cost = grid(-_approach(reading, row, item, int(reading.favourite[row, item]), wanted))
        if 0 <= cost < grid(value) and (best is None or (cost, item) < best[:2]):
            best = (cost, item, wanted)
    if best is None:
        return None
    return act.CounterOffer(
        delegation=view.delegation,
        offer=offer.id,
        gives=_backing(reading, best[1], best[2]),
        asks=offer.gives,
    )


def caucuses(reading: Reading) -> list[act.Action]:
    """The most influential member of each bloc calls it together on the item of the day that divides it most."""
    actions: list[act.Action] = []
    conference = reading.public.conference
    rows = {view.delegation: row for row, view in enumerate(reading.views)}
    for bloc, members in conference.members.items():
        if len(members) < 2 or bloc in reading.public.caucused:
            continue
        leader = max(members, key=lambda each: conference.delegation(each).influence)
        if leader not in rows or reading.views[rows[leader]].seat.contacts_left < 1:
            continue
        row = rows[leader]
        seats = [reading.room.seats[each] for each in members]
        contested = [
            (_spread(reading, seats, item), item)
            for item in reading.today
            if reading.favourite[row, item] != NOBODY
            and not any(bound == reading.room.items[item] for bound, _ in binding(reading.views[row]))
        ]
        if contested and max(contested)[0] > 0:
            item = max(contested)[1]
            backing = _backing(reading, item, int(reading.favourite[row, item]))
            actions.append(act.Caucus(delegation=leader, backing=backing))
    return actions


def _spread(reading: Reading, seats: list[int], item: int) -> int:
    stances = reading.stances[seats, item]
    known = stances[stances != NOBODY]
    if len(known) < 2:
        return 0
    return grid(float(np.std(reading.room.locations[item, known])))
