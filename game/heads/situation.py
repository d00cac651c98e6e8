"""What heads read off their views: the public room as arrays, and their own instructions, one row a seat.

All seats asked together share one reading of the room; what is private stays in each seat's own row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.consensus.compromise import sounding
from game.consensus.deals import favourites
from game.consensus.encode import Arrays, Mandates, mandate_row, presumed, room
from game.consensus.outlook import ending_gains, likely_endings, likely_text, prospects
from game.consensus.signing import forecast
from game.heads.packages import gone_along, on_offer
from game.heads.temperaments import MANNERS, Manner
from game.model.conference import ItemId, OptionId
from game.model.instructions import Instructions
from game.model.state import PromiseStatus
from game.model.view import PublicView, View

PROMISED = 1000.0
"""Points that keep a seat to a promise or another commitment; only a red line weighs more."""

PACKAGED = 500.0
"""Points that make a seat back the texts of a package that it goes along with; its word to somebody weighs more."""

RED_LINE = 5000.0
"""Points that keep a seat from a text it cannot sign."""


SILENT = 0.3
"""How much a delegation that has shown on no item where it stands is reckoned with, beside those that have."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The views of k seats as arrays; d delegations, i items, o options.

    seats: (k,) rows in the room. own: their instructions, (k, i). stances, objections: (d, i), columns or NOBODY.
    on_table: (i, o), all False for items that are agreed. warmest: (i,) column of the option with the best standing.
    compromise, agreed, reports: (i,) column or NOBODY. progress: 0 at the opening, 1 in the last session.
    """

    views: Sequence[View]
    public: PublicView
    room: Arrays
    seats: IntArray
    own: Mandates
    stances: IntArray
    objections: IntArray
    on_table: BoolArray
    compromise: IntArray
    agreed: IntArray
    reports: IntArray
    warmest: IntArray
    progress: float

    @cached_property
    def manners(self) -> tuple[Manner, ...]:
        """The temperament of each seat."""
        return tuple(MANNERS[self.public.conference.delegation(each.delegation).temperament] for each in self.views)

    @cached_property
    def losses(self) -> FloatArray:
        """(k, i, o) what each option costs each seat; NaN where there is no such option."""
        return self.own.salience[:, :, None] * np.abs(self.own.ideal[:, :, None] - self.room.locations) / 100.0

    @cached_property
    def nearest(self) -> IntArray:
        """(k, i) the option that costs each seat least, on the table or not."""
        losses = np.where(self.room.exists, self.losses, np.inf)
        return np.asarray(np.argmin(np.round(losses, 6), axis=2), dtype=np.int64)

    @cached_property
    def least_on_table(self) -> FloatArray:
        """(k, i) what the best option on the table costs each seat; infinite for items that are agreed."""
        return np.asarray(np.where(self.on_table, self.losses, np.inf).min(axis=2), dtype=np.float64)

    @cached_property
    def bound(self) -> tuple[Mapping[ItemId, OptionId], ...]:
        """What each seat is bound to, as `binding` tells it."""
        return tuple(dict(binding(each)) for each in self.views)

    @cached_property
    def status_quo_losses(self) -> FloatArray:
        """(k, i) what the older treaty costs each seat."""
        return self.own.salience * np.abs(self.own.ideal - self.room.status_quo) / 100.0

    @cached_property
    def crossed(self) -> BoolArray:
        """(k, i, o) whether an option crosses a seat's red line."""
        below = self.room.locations < self.own.lowest[:, :, None]
        above = self.room.locations > self.own.highest[:, :, None]
        return np.asarray(below | above, dtype=np.bool_)

    @cached_property
    def patience(self) -> FloatArray:
        """(k,) by how much a text may be worse than the older treaty before a seat objects, today."""
        start = np.array([each.patience for each in self.manners])
        end = np.array([each.patience_at_the_end for each in self.manners])
        return np.asarray(start + (end - start) * self.progress, dtype=np.float64)

    @cached_property
    def would_object(self) -> BoolArray:
        """(k, i, o) whether a seat minds an option enough to object to it: a red line, or worse than its patience."""
        harm = np.nan_to_num(self.losses - self.status_quo_losses[:, :, None])
        too_far = (np.round(harm, 6) > self.patience[:, None, None]) & ~self.packaged
        return np.asarray((too_far | self.crossed) & ~np.isnan(self.room.locations), dtype=np.bool_)

    @cached_property
    def packaged(self) -> BoolArray:
        """(k, i, o) the texts of the package on offer that each seat goes along with."""
        barred = self.crossed.copy()
        for row, bound in enumerate(self.bound):
            for item, option in bound.items():
                column, promised = self.room.rows[item], self.room.option_index(item, option)
                barred[row, column, np.arange(barred.shape[2]) != promised] = True
        stinginess = np.array([each.stinginess for each in self.manners])
        return gone_along(on_offer(self.public, self.room), self.losses, barred, self.leading, stinginess)

    @cached_property
    def leading(self) -> IntArray:
        """(i,) the text closest to being agreed: a drafting group's, the compromise, the warmest, what most stand for.

        NOBODY for items that are agreed.
        """
        columns = np.arange(self.on_table.shape[1])
        standing = (self.stances[:, :, None] == columns).sum(axis=0)  # (i, o)
        leading = np.argmax(np.where(self.on_table, standing, -1), axis=1)
        for better in (self.warmest, self.compromise, self.reports):
            there = (better != NOBODY) & self.on_table[np.arange(len(better)), better]
            leading = np.where(there, better, leading)
        return np.where(self.on_table.any(axis=1), leading, NOBODY)

    @cached_property
    def preference(self) -> FloatArray:
        """(k, i, o) points against each option on the table, smaller is dearer; infinite for what is not on the table.

        Its own loss, less the pull of its bloc and of the room, plus what binds it: a package it goes along with,
        commitments and red lines.
        """
        bloc_pull = np.array([each.bloc_pull for each in self.manners])[:, None, None]
        room_pull = np.array([each.room_pull for each in self.manners])[:, None, None] * self.progress
        points = self.losses - bloc_pull * self.bloc_support - room_pull * self._room_favours
        points = points + RED_LINE * self.crossed - PACKAGED * self.packaged
        for row, bound in enumerate(self.bound):
            for item, option in bound.items():
                column = self.room.rows[item]
                points[row, column] += PROMISED
                points[row, column, self.room.option_index(item, option)] -= PROMISED
        return np.where(self.on_table, np.nan_to_num(points, nan=np.inf), np.inf)

    @cached_property
    def favourite(self) -> IntArray:
        """(k, i) the option on the table that each seat backs today; NOBODY for items that are agreed."""
        best = np.argmin(np.round(self.preference, 6), axis=2)
        return np.where(self.on_table.any(axis=1), best, NOBODY)

    @cached_property
    def bloc_support(self) -> FloatArray:
        """(k, i, o) share of a seat's bloc mates that are taken to prefer an option; 0 without a bloc."""
        standing = self.standing[:, :, None] == np.arange(self.room.locations.shape[1])  # (d, i, o)
        mates = self.room.same_bloc[self.seats].astype(np.float64)  # (k, d)
        backing = np.einsum("kd,dio->kio", mates, standing.astype(np.float64))
        size = mates.sum(axis=1)[:, None, None]
        shares: FloatArray = np.divide(backing, size, out=np.zeros_like(backing), where=size > 0)
        return shares

    @cached_property
    def _room_favours(self) -> FloatArray:
        columns = np.arange(self.room.locations.shape[1])
        warm = (self.warmest[:, None] == columns).astype(np.float64)
        offered = np.where(self.reports != NOBODY, self.reports, self.compromise)
        chair = (offered[:, None] == columns).astype(np.float64)
        return np.asarray(0.5 * warm + 0.5 * chair, dtype=np.float64)

    @cached_property
    def sounded(self) -> FloatArray:
        """(d, i) where everybody is taken to stand, by its placards and its contributions."""
        table = np.stack([showable(self.public, self.room, item) for item in self.room.items])
        expected = presumed(self.public.conference).ideal
        return sounding(self.stances.T, expected.T, table, self.room.locations).T

    @cached_property
    def standing(self) -> IntArray:
        """(d, i) the text on the table that everybody is expected to back today; NOBODY for items that are agreed.

        It may be dearer to a delegation than what it showed last, if it came on the table since.
        """
        return favourites(self.room, self.sounded, self.on_table)

    @cached_property
    def believed(self) -> Mandates:
        """What everybody may believe of all (d, i): what their placards tell, else what is presumed of them."""
        guess = presumed(self.public.conference)
        return Mandates(
            ideal=self.sounded,
            salience=guess.salience,
            lowest=guess.lowest,
            highest=guess.highest,
        )

    @cached_property
    def chances(self) -> FloatArray:
        """(i, o) how likely each item is to end in each text, by what is public; 0 where nothing is likely agreed."""
        columns = np.arange(self.on_table.shape[1])
        objecting = self.objections[:, :, None] == columns
        against = np.einsum("d,dio->io", self.room.influence, objecting.astype(np.float64))
        share = against / self.room.influence.sum()
        return likely_endings(self.room, self.sounded, share, self.agreed, self.reports, self.progress)

    @cached_property
    def own_gains(self) -> FloatArray:
        """(k, i, o) points of worth that each text gains each seat over the older treaty."""
        return ending_gains(self.room, self.own)

    @cached_property
    def believed_gains(self) -> FloatArray:
        """(d, i, o) the same of everybody, as everybody may believe."""
        return ending_gains(self.room, self.believed)

    @cached_property
    def voice(self) -> FloatArray:
        """(d,) how much everybody is reckoned with: whoever shows nothing, where others have, counts little."""
        silent = (self.stances == NOBODY).all(axis=1)
        return np.where(silent & ~silent.all(), SILENT, 1.0)

    @cached_property
    def likely_text(self) -> FloatArray:
        """(i,) the location of the likeliest ending of each item."""
        return likely_text(self.room, self.chances)

    def worth_of_packages(
        self, packages: FloatArray, rows: Sequence[int], others: Sequence[int]
    ) -> tuple[FloatArray, FloatArray]:
        """(r, w) points of worth that each package (w, i) promises the seats in those rows of this reading, and (o, w)
        those delegations by their rows in the room, as everybody may believe.
        """
        legitimacy = float(self.public.legitimacy)
        signing = forecast(self.room, self.believed, packages, legitimacy=legitimacy).probability
        own, theirs = rows_of(self.own, rows), rows_of(self.believed, others)
        return (
            prospects(self.room, own, self.seats[list(rows)], packages, signing, legitimacy),
            prospects(self.room, theirs, np.array(others, dtype=np.int64), packages, signing, legitimacy),
        )

    @cached_property
    def today(self) -> tuple[int, ...]:
        """Rows of the items on the programme of this session that are still in brackets."""
        return tuple(self.room.rows[item] for item in self.public.programme if not self.public.items[item].is_agreed)

    def option(self, item: int, column: int) -> OptionId:
        """The id of an option by row of its item and column."""
        return self.room.option_id(self.room.items[item], column)


def showable(public: PublicView, of: Arrays, item: ItemId) -> BoolArray:
    """(o,) what lay on the table when placards for an item were last chosen: before that session's floor."""
    entry = public.items[item]
    table = np.zeros(of.locations.shape[1], dtype=np.bool_)
    for option in entry.on_table:
        table[of.option_index(item, option)] = entry.tabled_in.get(option, 0) < max(1, entry.temperature_in)
    return table


def binding(view: View) -> list[tuple[ItemId, OptionId]]:
    """What a seat is bound to: open promises first, then what it was won for (pledge, pressure, caucus)."""
    bound = {each.backing.item: each.backing.option for each in view.seat.commitments}
    for promise in view.promises:
        if promise.delegation == view.delegation and promise.status is PromiseStatus.OPEN:
            bound[promise.backing.item] = promise.backing.option
    return list(bound.items())


def read(views: Sequence[View]) -> Reading:
    """The views of some seats, all of one state, as arrays."""
    public = views[0].public
    of = room(public.conference)
    shape = (len(of.delegations), len(of.items))
    stances, objections = np.full(shape, NOBODY), np.full(shape, NOBODY)
    on_table = np.zeros(of.locations.shape, dtype=np.bool_)
    compromise, agreed, reports, warmest = (np.full(len(of.items), NOBODY) for _each in range(4))
    for row, item in enumerate(of.items):
        entry = public.items[item]
        columns = {each.id: column for column, each in enumerate(public.conference.item(item).options)}
        for who, option in entry.stances.items():
            stances[of.seats[who], row] = columns[option]
        for who, option in entry.objections.items():
            objections[of.seats[who], row] = columns[option]
        if not entry.is_agreed:
            on_table[row, [columns[option] for option in entry.on_table]] = True
        if entry.compromise is not None:
            compromise[row] = columns[entry.compromise]
        if entry.agreed is not None:
            agreed[row] = columns[entry.agreed]
        if entry.report is not None:
            reports[row] = columns[entry.report]
        standing = [(value, option) for option, value in entry.warmth if option in entry.on_table]
        if standing:
            warmest[row] = columns[max(standing)[1]]
    last = max(1, public.conference.sessions - 1)
    return Reading(
        views=views,
        public=public,
        room=of,
        seats=np.array([of.seats[each.delegation] for each in views], dtype=np.int64),
        own=_own(views),
        stances=stances,
        objections=objections,
        on_table=on_table,
        compromise=compromise,
        agreed=agreed,
        reports=reports,
        warmest=warmest,
        progress=min(1.0, max(0.0, (public.session - 1) / last)),
    )


def _own(views: Sequence[View]) -> Mandates:
    moved = views[0].public.salience_moved
    extra = np.array([moved.get(each.id, 0.0) for each in views[0].public.conference.items])
    table = np.stack([_row(each.instructions) for each in views])
    return Mandates(
        ideal=table[:, :, 0],
        salience=np.clip(table[:, :, 1] + extra, 0.0, 100.0),
        lowest=table[:, :, 2],
        highest=table[:, :, 3],
    )


_rows: dict[int, tuple[Instructions, FloatArray]] = {}
"""Instructions read before, by identity: they do not change while a conference lasts."""

_KEPT = 1000


def _row(instructions: Instructions) -> FloatArray:
    """(i, 4) ideal, salience, lowest, highest of one delegation."""
    known = _rows.get(id(instructions))
    if known is not None and known[0] is instructions:
        return known[1]
    row = mandate_row(instructions)
    made = np.stack([row.ideal[0], row.salience[0], row.lowest[0], row.highest[0]], axis=1)
    if len(_rows) >= _KEPT:
        _rows.clear()
    _rows[id(instructions)] = (instructions, made)
    return made


def rows_of(mandates: Mandates, rows: Sequence[int]) -> Mandates:
    """The instructions of some of the seats, in that order."""
    chosen = list(rows)
    return Mandates(
        ideal=mandates.ideal[chosen],
        salience=mandates.salience[chosen],
        lowest=mandates.lowest[chosen],
        highest=mandates.highest[chosen],
    )
