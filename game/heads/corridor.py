"""The corridor: whom seats approach, and what they answer."""

import hashlib

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray
from game.consensus.deals import Swap, gainful_swaps
from game.consensus.quantise import draw, grid
from game.heads.reading import Reading, binding, own_stance, rows_of, trust
from game.model.actions import (
    AcceptOffer,
    Action,
    Backing,
    Caucus,
    CounterOffer,
    DeclineOffer,
    OfferDeal,
    Pledge,
    Press,
)
from game.model.conference import DelegationId, Temperament
from game.model.state import Offer, OfferStatus
from game.model.view import View

TRADERS = 45
"""How many seats go trading in the corridor in one session; nobody is approached twice."""

PARTNERS = 12
"""How many partners each of them considers."""

MEETS = 30
"""How many delegations a trader runs into in a session, of whatever size."""

PLEDGES_FROM = 0.4
"""Capacity building is held back until this share of the conference has passed."""

PRESSES_A_SESSION = 6


def offers(reading: Reading) -> list[Action]:
    """Deals that seats offer when a session opens: each seat at most one, and nobody is approached twice.

    Lots decide who goes trading, whom it meets and in which order, so that the corridor is not always the same few.
    Whoever spoke in plenary has made itself known: others come up to it afterwards.
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
    return [*first, *_approaches(reading, free, np.tile(seen, (len(free), 1)), approached)]


def _speakers(reading: Reading) -> list[int]:
    return [reading.room.seats[each] for each in reading.public.last_heard]


def _approaches(reading: Reading, rows: list[int], considered: BoolArray, approached: set[int]) -> list[OfferDeal]:
    """The best offer of each of these seats to somebody it considers; adds whom it goes to to those approached."""
    if not rows or not considered.any():
        return []
    found = gainful_swaps(
        reading.room,
        rows_of(reading.own, rows),
        reading.believed,
        reading.seats[rows],
        reading.stances,
        reading.on_table,
        per_seat=6,
        partners=PARTNERS,
        considered=considered,
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
    """Nothing promised otherwise, no known promise-breaker, and not the same offer again."""
    view = reading.views[row]
    partner = reading.room.delegations[swap.partner]
    gives = _backing(reading, swap.gives_item, swap.gives_option)
    if any(item == gives.item and option != gives.option for item, option in binding(view)):
        return False
    if trust(view, partner) < 0.5:
        return False
    return not any(each.to == partner and each.status is not OfferStatus.EXPIRED for each in view.offers)


def _offer(reading: Reading, row: int, swap: Swap) -> OfferDeal:
    return OfferDeal(
        delegation=reading.views[row].delegation,
        to=reading.room.delegations[swap.partner],
        gives=_backing(reading, swap.gives_item, swap.gives_option),
        asks=_backing(reading, swap.asks_item, swap.asks_option),
    )


def _backing(reading: Reading, item: int, column: int) -> Backing:
    return Backing(item=reading.room.items[item], option=reading.option(item, column))


def answers(reading: Reading) -> list[Action]:
    """What seats say to the offers that lie before them: at once, and honestly by their own instructions."""
    actions: list[Action] = []
    for row, view in enumerate(reading.views):
        taken: set[str] = set()
        for offer in view.offers:
            if offer.to != view.delegation or offer.status is not OfferStatus.OPEN:
                continue
            if offer.asks.item not in taken and _accepts(reading, row, offer):
                taken.add(offer.asks.item)
                actions.append(AcceptOffer(delegation=view.delegation, offer=offer.id))
            else:
                actions.append(
                    _counter(reading, row, offer) or DeclineOffer(delegation=view.delegation, offer=offer.id)
                )
    return actions


def _accepts(reading: Reading, row: int, offer: Offer) -> bool:
    """Whether what the other side gives, taken at its word, is worth more than what it asks.

    value = own salience x how much nearer the other's backing comes x the other's influence; cost likewise with the
    seat's own influence. A red line is not for sale, nor is a promise made to somebody else.
    """
    view = reading.views[row]
    if any(item == offer.asks.item and option != offer.asks.option for item, option in binding(view)):
        return False
    if reading.public.items[offer.asks.item].is_agreed or reading.public.items[offer.gives.item].is_agreed:
        return False
    asks_item, gives_item = reading.room.rows[offer.asks.item], reading.room.rows[offer.gives.item]
    asked = reading.room.option_index(offer.asks.item, offer.asks.option)
    given = reading.room.option_index(offer.gives.item, offer.gives.option)
    if reading.crossed[row, asks_item, asked]:
        return False
    other = reading.room.seats[offer.delegation]
    value = _approach(reading, row, gives_item, _stance_of(reading, other, gives_item), given)
    cost = -_approach(reading, row, asks_item, own_stance(reading, row, asks_item), asked)
    value *= float(reading.room.influence[other]) * trust(view, offer.delegation)
    cost *= float(reading.room.influence[reading.seats[row]])
    return bool(grid(value) > 0 and grid(value) >= grid(reading.manners[row].stinginess * cost))


def _stance_of(reading: Reading, other: int, item: int) -> int:
    """What another stands for in public, else the option nearest to what it is presumed to want."""
    said = int(reading.stances[other, item])
    if said != NOBODY:
        return said
    away = np.abs(reading.room.locations[item] - reading.believed.ideal[other, item])
    return int(np.nanargmin(np.round(away, 6)))


def _approach(reading: Reading, row: int, item: int, before: int, after: int) -> float:
    """Points that a seat gains when a backing moves from one option to another."""
    losses = reading.losses[row, item]
    return float(losses[before] - losses[after]) if before != NOBODY else 0.0


def _counter(reading: Reading, row: int, offer: Offer) -> Action | None:
    """A bargainer who likes what is given asks for it at a price it can pay: the cheapest text the other wants."""
    view = reading.views[row]
    if reading.public.conference.delegation(view.delegation).temperament is not Temperament.BARGAINER:
        return None
    if reading.public.items[offer.gives.item].is_agreed:
        return None
    other = reading.room.seats[offer.delegation]
    gives_item = reading.room.rows[offer.gives.item]
    given = reading.room.option_index(offer.gives.item, offer.gives.option)
    value = _approach(reading, row, gives_item, _stance_of(reading, other, gives_item), given)
    bound = {item for item, _ in binding(view)}
    best: tuple[int, int, int] | None = None
    for item in range(len(reading.room.items)):
        if item == gives_item or not reading.on_table[item].any() or reading.room.items[item] in bound:
            continue
        wanted = _stance_of(reading, other, item)
        if not reading.on_table[item, wanted] or reading.crossed[row, item, wanted]:
            continue
        if wanted == own_stance(reading, row, item):
            continue
        cost = grid(-_approach(reading, row, item, own_stance(reading, row, item), wanted))
        if 0 <= cost < grid(value) and (best is None or (cost, item) < best[:2]):
            best = (cost, item, wanted)
    if best is None:
        return None
    return CounterOffer(
        delegation=view.delegation,
        offer=offer.id,
        gives=_backing(reading, best[1], best[2]),
        asks=offer.gives,
    )


def caucuses(reading: Reading) -> list[Action]:
    """The most influential member of each bloc calls it together on the item of the day that divides it most."""
    actions: list[Action] = []
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
            actions.append(Caucus(delegation=leader, backing=backing))
    return actions


def _spread(reading: Reading, seats: list[int], item: int) -> int:
    stances = reading.stances[seats, item]
    known = stances[stances != NOBODY]
    if len(known) < 2:
        return 0
    return grid(float(np.std(reading.room.locations[item, known])))


def favours(reading: Reading) -> list[Action]:
    """Late pledges by those who can afford them, and pressure by those who hold a hard line."""
    actions: list[Action] = []
    if reading.progress < PLEDGES_FROM or not reading.today:
        return actions
    lot, session = reading.public.lot, reading.public.session
    order = sorted(
        range(len(reading.views)), key=lambda row: draw(lot, session, "favours", reading.views[row].delegation)
    )
    for row in order:
        view = reading.views[row]
        if len(actions) >= PRESSES_A_SESSION:
            break
        me = reading.public.conference.delegation(view.delegation)
        if view.seat.contacts_left < 1 or me.influence < 3:
            continue
        target = _swing(reading, row, view)
        if target is None:
            continue
        to, asks = target
        if view.seat.pledges_left > 0 and me.temperament is not Temperament.HARDLINER:
            actions.append(Pledge(delegation=me.id, to=to, asks=asks))
        elif me.temperament is Temperament.HARDLINER:
            actions.append(Press(delegation=me.id, to=to, asks=asks))
    return actions


def _swing(reading: Reading, row: int, view: View) -> tuple[DelegationId, Backing] | None:
    """A weaker delegation that stands next to what this seat wants on its dearest item of the day."""
    item = max(reading.today, key=lambda each: (grid(float(reading.own.salience[row, each])), -each))
    column = int(reading.favourite[row, item])
    mine = reading.room.locations[item, column]
    best: tuple[int, float, int] | None = None
    for other, at in enumerate(reading.believed.ideal[:, item]):
        if other == reading.seats[row] or reading.stances[other, item] == column:
            continue
        if reading.room.influence[other] >= reading.room.influence[reading.seats[row]]:
            continue
        key = (
            grid(abs(float(at - mine))),
            draw(reading.public.lot, reading.public.session, view.delegation, other),
            other,
        )
        if best is None or key < best:
            best = key
    if best is None:
        return None
    return reading.room.delegations[best[2]], _backing(reading, item, column)
