"""A conference as arrays: who sits where, what the options are, what each capital wants.

`Arrays` hold what everybody may see; `Mandates` hold instructions, one row a delegation. Both are made once.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.model.conference import Conference, Delegation, DelegationId, ItemId, OptionId
from game.model.instructions import Instructions, shifted

PRESUMED_SALIENCE = 50.0
"""How much an item is presumed to matter to somebody who has not said so."""

MIDDLE = 50.0
"""The middle of every item's line."""

_KEPT = 8


@dataclass(frozen=True, kw_only=True, eq=False)
class Arrays:
    """What is public and fixed about a conference, in the order of its delegations and items.

    locations: (i, o) location 0..100 of each option, NaN where an item has fewer.
    exists, tabled: (i, o) whether there is such an option, and whether it is on the table at the opening.
    status_quo: (i,) location of what holds if nothing is agreed.
    influence: (d,) weight in the room. bloc: (d,) index of the bloc or NOBODY.
    alignment: (d,) as in the conference; relative_alignment: (d,) less the mean of its bloc (as it is without a bloc).
    ties: (d, d) how much the row's delegation heeds the column's, beyond its bloc, 0..1.
    """

    conference: Conference
    delegations: tuple[DelegationId, ...]
    items: tuple[ItemId, ...]
    locations: FloatArray
    exists: BoolArray
    tabled: BoolArray
    status_quo: FloatArray
    influence: FloatArray
    bloc: IntArray
    alignment: FloatArray
    relative_alignment: FloatArray
    ties: FloatArray

    @cached_property
    def seats(self) -> Mapping[DelegationId, int]:
        """The row of each delegation."""
        return {each: row for row, each in enumerate(self.delegations)}

    @cached_property
    def rows(self) -> Mapping[ItemId, int]:
        """The row of each item."""
        return {each: row for row, each in enumerate(self.items)}

    @cached_property
    def _options(self) -> Mapping[tuple[ItemId, OptionId], int]:
        return {
            (item.id, option.id): column for item in self.conference.items for column, option in enumerate(item.options)
        }

    @cached_property
    def same_bloc(self) -> BoolArray:
        """(d, d) whether two different delegations share a bloc."""
        same = (self.bloc[:, None] == self.bloc[None, :]) & (self.bloc[:, None] != NOBODY)
        return np.asarray(same & ~np.eye(len(self.delegations), dtype=np.bool_), dtype=np.bool_)

    def option_index(self, item: ItemId, option: OptionId | None) -> int:
        """The column of an option on its item's line; NOBODY for None. KeyError for an unknown one."""
        return NOBODY if option is None else self._options[item, option]

    def option_id(self, item: ItemId, column: int) -> OptionId:
        """The id of the option in that column of its item's line."""
        return self.conference.item(item).options[column].id


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandates:
    """What capitals want: all arrays (d, i).

    ideal: location 0..100. salience: 0..100. lowest, highest: red lines, -inf and inf where there is none.
    """

    ideal: FloatArray
    salience: FloatArray
    lowest: FloatArray
    highest: FloatArray


_rooms: OrderedDict[int, Arrays] = OrderedDict()
_guesses: OrderedDict[int, tuple[Arrays, Mandates]] = OrderedDict()
_bases: OrderedDict[int, tuple[Mapping[DelegationId, Instructions], Arrays, Mandates]] = OrderedDict()


def room(conference: Conference) -> Arrays:
    """The conference as arrays; the same conference object gives the same room."""
    known = _rooms.get(id(conference))
    if known is not None and known.conference is conference:
        return known
    made = _room(conference)
    _rooms[id(conference)] = made
    if len(_rooms) > _KEPT:
        _rooms.popitem(last=False)
    return made


def _room(conference: Conference) -> Arrays:
    items, delegations = conference.items, conference.delegations
    width = max((len(item.options) for item in items), default=0)
    locations = np.full((len(items), width), np.nan)
    tabled = np.zeros((len(items), width), dtype=np.bool_)
    for row, item in enumerate(items):
        for column, option in enumerate(item.options):
            locations[row, column] = option.at
            tabled[row, column] = option.is_tabled_at_opening
    bloc_rows = {bloc.id: row for row, bloc in enumerate(conference.blocs)}
    bloc = np.array([NOBODY if each.bloc is None else bloc_rows[each.bloc] for each in delegations], dtype=np.int64)
    alignment = np.array([each.alignment for each in delegations], dtype=np.float64)
    return Arrays(
        conference=conference,
        delegations=tuple(each.id for each in delegations),
        items=tuple(each.id for each in items),
        locations=_frozen(locations),
        exists=_frozen_mask(~np.isnan(locations)),
        tabled=_frozen_mask(tabled),
        status_quo=_frozen(np.array([each.status_quo.at for each in items], dtype=np.float64)),
        influence=_frozen(np.array([each.influence for each in delegations], dtype=np.float64)),
        bloc=bloc,
        alignment=_frozen(alignment),
        relative_alignment=_frozen(_less_bloc_mean(alignment, bloc)),
        ties=_frozen(_ties(delegations)),
    )


def _less_bloc_mean(alignment: FloatArray, bloc: IntArray) -> FloatArray:
    relative = alignment.copy()
    for each in set(bloc.tolist()) - {NOBODY}:
        members = bloc == each
        relative[members] -= float(np.mean(alignment[members]))
    return relative


def _ties(delegations: Sequence[Delegation]) -> FloatArray:
    seats = {each.id: row for row, each in enumerate(delegations)}
    ties = np.zeros((len(delegations), len(delegations)))
    for row, each in enumerate(delegations):
        for other, weight in each.ties.items():
            if other in seats and other != each.id:
                ties[row, seats[other]] = weight
    return ties


def _frozen(values: FloatArray) -> FloatArray:
    values.setflags(write=False)
    return values


def _frozen_mask(values: BoolArray) -> BoolArray:
    values.setflags(write=False)
    return values


def mandates(
    of: Arrays,
    instructions: Mapping[DelegationId, Instructions],
    salience_moved: Mapping[ItemId, float] | None = None,
) -> Mandates:
    """Everybody's instructions as arrays, with what happenings added to salience (kept within 0..100).

    The same mapping object is read once. KeyError if a delegation of the room has no instructions.
    """
    return with_salience_moved(of, _base(of, instructions), salience_moved or {})


def with_salience_moved(of: Arrays, base: Mandates, salience_moved: Mapping[ItemId, float]) -> Mandates:
    """Mandates with what happenings added to everybody's salience, kept within 0..100."""
    if not salience_moved:
        return base
    moved = np.array([salience_moved.get(item, 0.0) for item in of.items], dtype=np.float64)
    return Mandates(
        ideal=base.ideal,
        salience=np.clip(base.salience + moved, 0.0, 100.0),
        lowest=base.lowest,
        highest=base.highest,
    )


def _base(of: Arrays, instructions: Mapping[DelegationId, Instructions]) -> Mandates:
    known = _bases.get(id(instructions))
    if known is not None and known[0] is instructions and known[1] is of:
        return known[2]
    rows = [
        (
            position.ideal,
            position.salience,
            -np.inf if position.lowest is None else position.lowest,
            np.inf if position.highest is None else position.highest,
        )
        for delegation in of.delegations
        for position in instructions[delegation]
    ]
    table = np.array(rows, dtype=np.float64).reshape(len(of.delegations), len(of.items), 4)
    ideal, salience, lowest, highest = (_frozen(np.ascontiguousarray(table[:, :, column])) for column in range(4))
    made = Mandates(ideal=ideal, salience=salience, lowest=lowest, highest=highest)
    _bases[id(instructions)] = (instructions, of, made)
    if len(_bases) > _KEPT:
        _bases.popitem(last=False)
    return made


def mandate_row(instructions: Instructions) -> Mandates:
    """One delegation's own instructions as arrays of shape (1, i)."""
    return Mandates(
        ideal=np.array([[each.ideal for each in instructions]], dtype=np.float64),
        salience=np.array([[each.salience for each in instructions]], dtype=np.float64),
        lowest=np.array([[-np.inf if each.lowest is None else each.lowest for each in instructions]]),
        highest=np.array([[np.inf if each.highest is None else each.highest for each in instructions]]),
    )


def presumed(conference: Conference) -> Mandates:
    """What anybody may presume of everybody without knowing a secret: no red lines, middling salience.

    A member is presumed to want its bloc's common position shifted by its relative alignment; who has no bloc, or whose
    bloc has no position on an item, is presumed to want what its alignment alone suggests. The same conference object
    is worked out once.
    """
    of = room(conference)
    known = _guesses.get(id(of))
    if known is not None and known[0] is of:
        return known[1]
    guess = _presumed(conference, of)
    _guesses[id(of)] = (of, guess)
    if len(_guesses) > _KEPT:
        _guesses.popitem(last=False)
    return guess


def _presumed(conference: Conference, of: Arrays) -> Mandates:
    shape = (len(of.delegations), len(of.items))
    ideal = np.empty(shape)
    for row, delegation in enumerate(conference.delegations):
        stands = conference.bloc_stands.get(delegation.bloc) if delegation.bloc is not None else None
        for column, item in enumerate(conference.items):
            stand = stands[column] if stands is not None else None
            if stand is None:
                ideal[row, column] = MIDDLE - MIDDLE * float(of.alignment[row])
            else:
                ideal[row, column] = shifted(stand, float(of.relative_alignment[row]), item.alignment_effect)
    return Mandates(
        ideal=np.clip(ideal, 0.0, 100.0),
        salience=np.full(shape, PRESUMED_SALIENCE),
        lowest=np.full(shape, -np.inf),
        highest=np.full(shape, np.inf),
    )


def text_locations(of: Arrays, texts: Mapping[ItemId, OptionId | None]) -> FloatArray:
    """(i,) where a text stands on each item; the status quo where it is None or not named."""
    at = of.status_quo.copy()
    for row, item in enumerate(of.items):
        option = texts.get(item)
        if option is not None:
            at[row] = of.locations[row, of.option_index(item, option)]
    return at
