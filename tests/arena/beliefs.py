"""What a player may believe: everything here is worked out from one view.

Where others stand is read off their placards, their contributions and what they answered when consulted; how likely a
text is to be the final one, off what a chair by the book would do with that; what it would be worth to whom, off the
engine's forecast of signing. None of it is certain, and none of it is secret.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.consensus.compromise import sounding
from game.consensus.encode import Arrays, Mandates, mandate_row, presumed, room, text_locations, with_salience_moved
from game.consensus.signing import forecast
from game.consensus.worth import ConferenceOutcome, worth, worth_of_outcome
from game.model.actions import Backing
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.state import PromiseStatus
from game.model.view import View

WANTED = 0.6
"""Share of influence that most chairs want behind a change."""

SURENESS = 0.08
SHARPNESS = 0.025
"""How soft the forecast of the final text is, in share of influence and in strain; softer is humbler."""


@dataclass(frozen=True, kw_only=True)
class Beliefs:
    """Delegations d, items i, options o; "nothing agreed" is the column after the last option.

    me: the own row. own: own instructions, one row. wants: (d, i) what all are believed to want, own included.
    at: (d, i) where the room takes everybody to stand. on_table: (i, o). agreed: (i,) column or NOBODY.
    objections: (d, i) column or NOBODY. before: what was believed earlier in this session; who would sign which text
    is thought over once a session.
    """

    view: View
    room: Arrays
    me: int
    own: Mandates
    wants: Mandates
    at: FloatArray
    stances: IntArray
    objections: IntArray
    on_table: BoolArray
    agreed: IntArray
    progress: float
    before: Beliefs | None = None

    # --- endings ---

    @cached_property
    def _standing(self) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
        """(d, i, o) how far everybody is from each text, squared, and whether it is nearer than what is in force; both
        summed up over the room by influence, (i, o).
        """
        far, nearer = _seen_from(self.at, self.room.locations, self.room.status_quo)
        for row, item in zip(*np.nonzero(self.objections != NOBODY), strict=True):
            far[row, item, self.objections[row, item]] = 1.0
        share = self.room.influence / self.room.influence.sum()
        return far, nearer, np.einsum("d,dio->io", share, far), np.einsum("d,dio->io", share, nearer)

    def behind(self, item: int, column: int) -> float:
        """The share 0..1 of influence that is nearer to a text than to what is in force."""
        return float(self._standing[3][item, column])

    @cached_property
    def chances(self) -> FloatArray:
        """(i, o + 1) how likely each text is to be the final one."""
        _far, _nearer, strain, behind = self._standing
        return self._chances(strain, behind, np.arange(len(self.room.items)))

    def _chances(self, strain: FloatArray, behind: FloatArray, items: IntArray) -> FloatArray:
        """(..., i, o + 1) from strain and backing (..., i, o)."""
        exists = self.room.exists[items]
        unchanged = (
            np.round(np.abs(np.nan_to_num(self.room.locations[items], nan=-1e3) - self.room.status_quo[items, None]), 6)
            == 0
        )
        passes = 1.0 / (1.0 + np.exp(-(behind - WANTED) / SURENESS))
        passes = np.where(unchanged, 1.0, passes) * exists
        least = np.where(exists, strain, np.inf).min(axis=-1, keepdims=True)
        weight = passes * np.exp(-(np.where(exists, strain, least) - least) / SHARPNESS)
        total = weight.sum(axis=-1, keepdims=True)
        carried = passes.max(axis=-1, keepdims=True)
        chances = np.concatenate([carried * weight / np.where(total > 0, total, 1.0), 1.0 - carried], axis=-1)
        settled = self.agreed[items] != NOBODY
        certain = np.arange(chances.shape[-1]) == self.agreed[items, None]
        return np.asarray(np.where(settled[:, None], certain, chances), dtype=np.float64)

    def shifts(self, item: int) -> FloatArray:
        """(d, c, o + 1) by how much the chances of an item change if one delegation comes to stand for option c."""
        far, nearer, strain, behind = self._standing
        share = (self.room.influence / self.room.influence.sum())[:, None, None]
        there = np.nan_to_num(self.room.locations[item], nan=0.0)
        new_far, new_nearer = _seen_from(there, self.room.locations[item], self.room.status_quo[item])
        strains = strain[item] + share * (new_far[None] - far[:, item][:, None])
        behinds = behind[item] + share * (new_nearer[None] - nearer[:, item][:, None])
        changed = self._chances(strains[..., None, :], behinds[..., None, :], np.array([item]))[..., 0, :]
        shift = np.asarray(changed - self.chances[item], dtype=np.float64)
        shift[:, ~self.room.exists[item]] = 0.0
        return shift

    def with_standing(self, moves: Sequence[tuple[int, int, int]]) -> Beliefs:
        """The same if some came to stand elsewhere: (row of delegation, row of item, column of option)."""
        at = self.at.copy()
        for row, item, column in moves:
            at[row, item] = self.room.locations[item, column]
        return replace(self, at=at)

    # --- worth ---

    @cached_property
    def likely(self) -> FloatArray:
        """(i,) the location of the likeliest ending of each item."""
        best = np.argmax(np.round(self.chances, 9), axis=1)
        return self._locations[np.arange(len(best)), best]

    @cached_property
    def _locations(self) -> FloatArray:
        """(i, o + 1) locations of all endings."""
        return np.concatenate([self.room.locations, self.room.status_quo[:, None]], axis=1)

    @cached_property
    def _endings(self) -> tuple[FloatArray, FloatArray]:
        """(i x (o + 1), i) a text for each ending of each item, the other items ending as is likeliest; (.., d) who is
        likely to sign it.
        """
        if self.before is not None:
            return self.before._endings
        items, endings = self._locations.shape
        texts = np.broadcast_to(self.likely, (items * endings, items)).copy()
        rows = np.arange(items * endings)
        columns = np.repeat(np.arange(items), endings)
        there = self._locations.reshape(-1)
        texts[rows, columns] = np.where(np.isnan(there), self.room.status_quo[columns], there)
        return texts, self.signing(texts)

    @cached_property
    def values(self) -> FloatArray:
        """(i, o + 1, d) what each ending of an item is worth to each, the other items ending as is likeliest."""
        texts, signing = self._endings
        found = worth(self.room, self.wants, texts, signing, float(self.view.public.legitimacy))
        return found.reshape(*self._locations.shape, -1)

    def signing(self, texts: FloatArray) -> FloatArray:
        """(w, d) how likely everybody is believed to sign each text (w, i)."""
        public, seats = self.view.public, self.room.seats
        count = len(self.room.delegations)
        signed, announced, hurt = np.zeros(count), np.zeros(count), np.zeros(count)
        for who, answer in public.signatures.items():
            signed[seats[who]] = 1.0 if answer.kind.is_signature else -1.0
        for who in public.refusals:
            announced[seats[who]] = -1.0
        hurt[self.me] = self.view.seat.resentment
        found = forecast(
            self.room,
            self.wants,
            texts,
            signed=signed,
            announced=announced,
            resentment=hurt,
            legitimacy=float(public.legitimacy),
        )
        return np.asarray(np.where(signed > 0, 1.0, np.where(signed < 0, 0.0, found.probability)), dtype=np.float64)

    @cached_property
    def expected(self) -> FloatArray:
        """(i, d) what is to be expected of each item, in points of worth."""
        return np.einsum("io,iod->id", self.chances, self.values)

    @cached_property
    def acts(self) -> Mapping[ItemId, OptionId | None]:
        """What was adopted. ValueError before that."""
        if self.view.public.final_acts is None:
            raise ValueError("nothing has been adopted yet")
        return self.view.public.final_acts

    @property
    def signed_away(self) -> tuple[ItemId, ...]:
        """The adopted items that cross an own red line."""
        return tuple(
            item
            for item, option in self.acts.items()
            if option is not None and self.crosses(*self.place(Backing(item=item, option=option)))
        )

    @cached_property
    def _signatories(self) -> frozenset[DelegationId]:
        """The others that have signed the adopted text, or are likelier to sign it than not."""
        likely = self.signing(text_locations(self.room, self.acts)[None, :])[0]
        return frozenset(self.name(row) for row in np.flatnonzero(likely >= 0.5).tolist()) - {self.view.delegation}

    def worth_if_signed(self, reserved: tuple[ItemId, ...] = ()) -> float:
        """What the adopted text is worth to oneself if one signs it, with reservations."""
        return self._worth(self._signatories | {self.view.delegation}, reserved)

    def worth_if_outside(self) -> float:
        """What it is worth if one does not sign it."""
        return self._worth(self._signatories)

    def _worth(self, signed: frozenset[DelegationId], reserved: tuple[ItemId, ...] = ()) -> float:
        outcome = ConferenceOutcome(
            texts=self.acts,
            signed=signed,
            reserved={self.view.delegation: reserved},
            legitimacy=self.view.public.legitimacy,
        )
        return worth_of_outcome(self.room, self.view.delegation, self.own, outcome).total

    # --- by name ---

    def text(self, item: int, column: int) -> Backing:
        """An option by its row and column."""
        return Backing(item=self.room.items[item], option=self.room.option_id(self.room.items[item], column))

    def place(self, text: Backing) -> tuple[int, int]:
        """Row and column of an option."""
        return self.room.rows[text.item], self.room.option_index(text.item, text.option)

    def crosses(self, item: int, column: int) -> bool:
        """Whether an option crosses an own red line."""
        at = self.room.locations[item, column]
        return bool(at < self.wants.lowest[self.me, item] or at > self.wants.highest[self.me, item])

    @cached_property
    def open_items(self) -> tuple[int, ...]:
        """Rows of the items that are in brackets."""
        return tuple(int(each) for each in np.flatnonzero(self.agreed == NOBODY))

    @cached_property
    def today(self) -> tuple[int, ...]:
        """Rows of those that are before this session."""
        programme = self.view.public.programme
        return tuple(each for each in self.open_items if self.room.items[each] in programme)

    @cached_property
    def dearest(self) -> tuple[int, ...]:
        """Rows of the items in brackets, what matters most first."""
        return tuple(sorted(self.open_items, key=lambda each: (-self.wants.salience[self.me, each], each)))

    def favourite(self, item: int) -> int:
        """The column of the text on the table that is nearest to what the capital wants; never across a red line if any
        other lies there.
        """
        apart = np.abs(self.room.locations[item] - self.wants.ideal[self.me, item])
        columns = [int(each) for each in np.flatnonzero(self.on_table[item])]
        return min(columns, key=lambda each: (self.crosses(item, each), round(float(apart[each]), 6), each))

    def leading(self, item: int) -> int:
        """The column of the text on the table that is likeliest to be the final one."""
        chances = np.where(self.on_table[item], self.chances[item, :-1], -1.0)
        return int(np.argmax(np.round(chances, 9)))

    @cached_property
    def promised(self) -> dict[ItemId, OptionId]:
        """What one is bound to: open promises, and what one has been won for."""
        bound = {each.backing.item: each.backing.option for each in self.view.seat.commitments}
        bound |= {
            each.backing.item: each.backing.option
            for each in self.view.promises
            if each.delegation == self.view.delegation and each.status is PromiseStatus.OPEN
        }
        return bound

    def influence(self, row: int) -> float:
        """Of a delegation by its row."""
        return float(self.room.influence[row])

    def name(self, row: int) -> DelegationId:
        """Of a delegation by its row."""
        return self.room.delegations[row]


def _seen_from(at: FloatArray, locations: FloatArray, status_quo: FloatArray | float) -> tuple[FloatArray, FloatArray]:
    """(..., o) the squared distance 0..1 from locations (...) to options, and 1 where those are nearer than what is in
    force.
    """
    apart = np.nan_to_num(np.abs(at[..., None] - locations), nan=100.0)
    now = np.abs(at - status_quo)[..., None]
    return (apart / 100.0) ** 2, (np.round(now - apart, 6) > 0).astype(np.float64)


def believe(view: View, before: Beliefs | None = None) -> Beliefs:
    """What whoever has this view may believe. before: what it believed last."""
    public = view.public
    of = room(public.conference)
    me = of.seats[view.delegation]
    shape = (len(of.delegations), len(of.items))
    stances, objections = np.full(shape, NOBODY), np.full(shape, NOBODY)
    agreed = np.full(len(of.items), NOBODY)
    on_table = np.zeros(of.locations.shape, dtype=np.bool_)
    showable = np.zeros(of.locations.shape, dtype=np.bool_)
    for row, item in enumerate(of.items):
        entry = public.items[item]
        agreed[row] = of.option_index(item, entry.agreed)
        for option in entry.on_table:
            column = of.option_index(item, option)
            on_table[row, column] = True
            showable[row, column] = entry.tabled_in.get(option, 0) < max(1, entry.temperature_in)
        for who, option in entry.stances.items():
            stances[of.seats[who], row] = of.option_index(item, option)
        for who, option in entry.objections.items():
            objections[of.seats[who], row] = of.option_index(item, option)
    guess = presumed(public.conference)
    at = sounding(stances.T, guess.ideal.T, showable, of.locations).T
    ideal, salience = at.copy(), guess.salience.copy()
    lowest, highest = guess.lowest.copy(), guess.highest.copy()
    for report in view.seat.reports:
        row, item_row = of.seats[report.about], of.rows[report.item]
        ideal[row, item_row], salience[row, item_row] = report.at, report.salience
    own = with_salience_moved(of, mandate_row(view.instructions), public.salience_moved)
    ideal[me], salience[me] = own.ideal[0], own.salience[0]
    lowest[me], highest[me] = own.lowest[0], own.highest[0]
    return Beliefs(
        view=view,
        room=of,
        me=me,
        own=own,
        wants=Mandates(ideal=ideal, salience=salience, lowest=lowest, highest=highest),
        at=at,
        stances=stances,
        objections=objections,
        on_table=on_table,
        agreed=agreed,
        before=None if before is None or before.view.public.session != public.session else before.before or before,
        progress=min(1.0, max(0.0, (public.session - 1) / max(1, public.conference.sessions - 1))),
    )
