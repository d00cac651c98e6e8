"""What seats would say in plenary, and how badly they want to."""

from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import NOBODY
from game.consensus.quantise import draw, grid
from game.heads.custom import worth_a_vote
from game.heads.reputation import refusals_weighed
from game.heads.situation import Reading
from game.model import actions as act
from game.model.conference import DelegationId
from game.procedure.business import is_late
from game.procedure.consensus import has_been_read
from game.procedure.voting import warmth_wanted
from game.procedure.words import is_bought_off

SPEAKERS = 9
"""How many AI seats put their names on the list in a session, so that people find a slot."""

TABLING_ENDS = 0.6
"""New text is tabled up to this share of the conference."""

WORTH_TABLING = 3.0
"""By how many loss points a text must be better than any on the table before a delegation tables it."""

LATE = 0.8
"""From here on patience for delay runs out: votes are moved, refusals announced."""

REOPEN_SALIENCE = 85.0
"""How much an item must matter before a delegation reopens what is agreed."""

WEAK_CUSTOM = 50.0
STRONG_CUSTOM = 95.0
"""How much an item must matter before anybody breaks the custom of consensus over it; lots say how strong that is.

Where it is stronger than anything matters to anybody, nobody moves a vote.
"""

LAST_DAYS = 0.88
WEIGHTY = 3
"""In the last days delegations of that influence may do so, before them only hardliners."""


ONCE = (act.Table, act.ProposeCompromise, act.MoveVote, act.LiftBrackets)
"""What one delegation does for all who want it; a second in the same session would be out of order or add nothing."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """Something a seat would say, and its urgency in points."""

    urgency: int
    row: int
    said: act.FloorAction


def interventions(reading: Reading) -> list[act.Action]:
    """The most urgent interventions of all seats that may still ask for the floor, one a seat."""
    if reading.public.on_list and len(reading.public.on_list) >= SPEAKERS:
        return []
    wishes = []
    for row, view in enumerate(reading.views):
        if view.seat.intervention is None:
            best = max(_wishes(reading, row), key=lambda each: each.urgency, default=None)
            if best is not None:
                wishes.append(best)
    wishes.sort(key=lambda each: (-each.urgency, each.row))
    return [each.said for each in _varied(wishes)[:SPEAKERS]]


def _varied(wishes: list[_Wish]) -> list[_Wish]:
    """At most two speakers make the same point, and one puts a text forward: a third adds nothing to what was heard."""
    heard: dict[tuple[object, ...], int] = {}
    kept = []
    for each in wishes:
        point = (type(each.said), getattr(each.said, "item", None), getattr(each.said, "option", None))
        heard[point] = heard.get(point, 0) + 1
        if heard[point] <= (1 if isinstance(each.said, ONCE) else 2):
            kept.append(each)
    return kept


def _wishes(reading: Reading, row: int) -> list[_Wish]:
    view = reading.views[row]
    who = view.delegation
    manner = reading.manners[row]
    weight = manner.speaks * (1 + float(reading.room.influence[reading.seats[row]]))
    found = []
    for item in reading.today:
        said = _on(reading, row, item, who)
        if said is not None:
            stakes = float(reading.own.salience[row, item]) * weight
            chance = 1.0 + 0.4 * draw(reading.public.lot, reading.public.session, who, item)
            fresh = 1.0 / (1 + view.seat.times_heard)
            found.append(_Wish(grid(stakes * chance * fresh * said[0]), row, said[1]))
    found += _off_programme(reading, row, who)
    return found


def _on(reading: Reading, row: int, item: int, who: DelegationId) -> tuple[float, act.FloorAction] | None:
    """What a seat would say on an item of the day, and how pressing it is (1 = ordinary)."""
    name = reading.room.items[item]
    entry = reading.public.items[name]
    objecting = entry.objections.get(who)
    leading = int(reading.leading[item])
    favourite = int(reading.favourite[row, item])
    manner = reading.manners[row]
    bound = reading.bound[row].get(name)
    if objecting is not None:
        column = reading.room.option_index(name, objecting)
        if not reading.would_object[row, item, column]:
            return 2.0, act.WithdrawObjection(delegation=who, item=name)
    if manner.insists and is_late(reading.public, name) and reading.would_object[row, item, leading]:
        return 2.5, act.PointOfOrder(delegation=who, kind=act.PointKind.LATE_TEXT, item=name)
    if reading.progress < TABLING_ENDS and (table := _table(reading, row, item, who)):
        return 2.2, table
    if leading != NOBODY and reading.would_object[row, item, leading] and objecting is None:
        option = reading.option(item, leading)
        if option != bound:
            pressing = 2.0 if reading.crossed[row, item, leading] else 1.4
            return pressing, act.Object(delegation=who, item=name, option=option)
    if motion := _vote(reading, row, item, who):
        return 3.0, motion
    if manner.bridges and (bridge := _bridge(reading, row, item, who)):
        return 1.6, bridge
    if favourite != NOBODY and entry.stances.get(who) != reading.option(item, favourite):
        return 1.0, act.Support(delegation=who, item=name, option=reading.option(item, favourite))
    return None


def _vote(reading: Reading, row: int, item: int, who: DelegationId) -> act.MoveVote | None:
    """A vote is moved late, on what a delegation holds dear, if the room is rather for it than against and it is stuck.

    Hardliners do so as soon as delay runs out; others of weight only in the last days, when the alternative is nothing;
    and nobody where the custom of consensus is too strong.
    """
    me = reading.public.conference.delegation(who)
    name = reading.room.items[item]
    entry = reading.public.items[name]
    favourite = int(reading.favourite[row, item])
    salience = float(reading.own.salience[row, item])
    if reading.manners[row].insists:
        ready = reading.progress >= LATE
    else:
        ready = reading.progress >= LAST_DAYS and me.influence >= WEIGHTY
    custom = WEAK_CUSTOM + (STRONG_CUSTOM - WEAK_CUSTOM) * draw(reading.public.lot, "custom")
    if not ready or salience < custom or favourite == NOBODY or not me.may_vote:
        return None
    option = reading.option(item, favourite)
    warm = dict(entry.warmth).get(option, 0)
    stuck = option in entry.objections.values() or reading.progress >= LAST_DAYS
    moved = any((each.item, each.option) == (name, option) for each in reading.public.motions)
    voted = any((each.item, each.option) == (name, option) for each in reading.public.votes)
    if not has_been_read(reading.public, name) or not worth_a_vote(reading, item, favourite)[row]:
        return None
    if warm > warmth_wanted(reading.public.conference.procedure) and stuck and not moved and not voted:
        return act.MoveVote(delegation=who, item=name, option=option)
    return None


def _bridge(reading: Reading, row: int, item: int, who: DelegationId) -> act.ProposeCompromise | None:
    """A bridge builder proposes the text nearest to the middle of the room, if it can live with it.

    It has read the contributions, since the few who speak first are not the room. To leave things as they are is no
    compromise.
    """
    if not (reading.stances[:, item] != NOBODY).any():
        return None
    heard = reading.room.influence * refusals_weighed(reading.public, reading.room.items[item])
    centre = float(np.average(reading.sounded[:, item], weights=heard))
    column = int(np.nanargmin(np.round(np.abs(reading.room.locations[item] - centre), 6)))
    if column == int(reading.compromise[item]) or reading.would_object[row, item, column]:
        return None
    if reading.on_table[item, column] and reading.compromise[item] != NOBODY:
        return None
    name, option = reading.room.items[item], reading.option(item, column)
    if option == reading.public.conference.item(name).status_quo.option:
        return None
    return act.ProposeCompromise(delegation=who, item=name, option=option)


def _table(reading: Reading, row: int, item: int, who: DelegationId) -> act.Table | None:
    """Put one's own text on the table if nobody has and it is far better than what lies there."""
    column = int(reading.nearest[row, item])
    if reading.on_table[item, column] or reading.crossed[row, item, column]:
        return None
    best = float(reading.least_on_table[row, item])
    if grid(best - float(reading.losses[row, item, column])) <= grid(WORTH_TABLING):
        return None
    return act.Table(delegation=who, item=reading.room.items[item], option=reading.option(item, column))


def _off_programme(reading: Reading, row: int, who: DelegationId) -> list[_Wish]:
    """What may be said on any day: reopen a text, ask for brackets to fall, announce refusal."""
    view = reading.views[row]
    found = []
    crossed = _crossed(reading, row)
    weight = grid(50.0 * float(reading.room.influence[reading.seats[row]]))
    if reading.progress >= LATE and view.seat.refuses_over is None and _would_refuse(reading, row, crossed):
        dearest = max(crossed, key=lambda item: (grid(float(reading.own.salience[row, item])), -item))
        found.append(_Wish(4 * weight, row, act.AnnounceRefusal(delegation=who, item=reading.room.items[dearest])))
    over = view.seat.refuses_over
    if over is not None and is_bought_off(reading.public, who, over):
        found.append(_Wish(4 * weight, row, act.TakeBackRefusal(delegation=who, item=over)))
    for item in crossed:
        name = reading.room.items[item]
        entry = reading.public.items[name]
        fresh = entry.agreed_in == reading.public.session - 1 and not entry.by_vote
        if fresh and reading.progress < LATE and reading.own.salience[row, item] >= REOPEN_SALIENCE:
            found.append(_Wish(2 * weight, row, act.PlaceBrackets(delegation=who, item=name)))
    if reading.manners[row].room_pull > 20 and reading.progress > TABLING_ENDS:
        found += _lifts(reading, row, who, weight)
    return found


def _lifts(reading: Reading, row: int, who: DelegationId, weight: int) -> list[_Wish]:
    """Bridge builders ask that an item off today's programme be taken up, where nobody objects to the warmest text."""
    for item, name in enumerate(reading.room.items):
        entry = reading.public.items[name]
        column = int(reading.warmest[item])
        if item in reading.today or entry.is_agreed or entry.lift_asked or column == NOBODY:
            continue
        option = reading.option(item, column)
        if option not in entry.objections.values() and not reading.would_object[row, item, column]:
            return [_Wish(weight, row, act.LiftBrackets(delegation=who, item=name, option=option))]
    return []


def _crossed(reading: Reading, row: int) -> list[int]:
    """Rows of the items whose agreed text crosses the seat's red line."""
    found = []
    for item, name in enumerate(reading.room.items):
        agreed = reading.public.items[name].agreed
        if agreed is not None and reading.crossed[row, item, reading.room.option_index(name, agreed)]:
            found.append(item)
    return found


def _would_refuse(reading: Reading, row: int, crossed: list[int]) -> bool:
    """A delegation says so in public once text is agreed that it cannot sign and that matters to it."""
    return any(reading.own.salience[row, item] >= REOPEN_SALIENCE - 10 for item in crossed)
