"""What a player does in drafting groups: which to call, what to propose, what to stand behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import numpy as np

from game.consensus.arrays import FloatArray, IntArray
from game.consensus.worth import worth
from game.model import actions as act
from game.model.actions import Action, Backing
from game.model.state import DraftingGroup, GroupProposal
from tests.arena.strategies import Trader

CONSIDERED = 6
"""How many items it considers for a group of its own, those that matter most to it first."""

WORTH_IT = 0.3
"""Points of worth that a group must promise to spend a contact on it."""

CARRIES, SURE = 2 / 3, 0.1
"""Share of influence that must gain by a proposal, and how sure that can be of people one does not know."""


THOUGHT_THROUGH = 20
"""How many sets of texts for the same items it thinks through to the signing."""


def carries(change: FloatArray, weight: FloatArray) -> FloatArray:
    """(s,) how likely a group takes each set: change (m, s) of its members, weight (m,)."""
    share = weight @ (change > 0) / weight.sum()
    return np.asarray(1.0 / (1.0 + np.exp(-(share - CARRIES) / SURE)), dtype=np.float64)


class Drafter(Trader):
    """Uses drafting groups: proposes what is best for it that others should like, and takes what is good."""

    def in_groups(self) -> None:
        """One's own group first, then what lies before each of those that one sits in."""
        self.contact(self.groups())
        for group in self.place.view.groups:
            self.propose(group)
        self.settle()

    def settle(self) -> None:
        """Stand behind the best of what lies there, as far as others can be expected to."""
        for group in self.place.view.groups:
            liked = [(self.promise(group, each), each) for each in group.proposals]
            best = max(liked, key=lambda each: (round(each[0], 9), -each[1].id), default=None)
            if best is not None and best[0] > 0 and self.me not in best[1].behind:
                back = act.BackProposal(delegation=self.me, proposal=best[1].id)
                if self.place.in_order(back):
                    self.place.do(back)

    def propose(self, group: DraftingGroup) -> None:
        """Other texts than those there, if they promise more."""
        rows = [self.beliefs.room.rows[each] for each in group.items]
        sets, value = self.drafts(rows, [self.beliefs.room.seats[each] for each in group.members])
        if not len(sets):
            return
        best = int(np.argmax(np.round(value, 9)))
        there = max((self.promise(group, each) for each in group.proposals), default=0.0)
        texts = self.texts(rows, sets[best])
        if value[best] > there + WORTH_IT and not any(set(each.texts) == set(texts) for each in group.proposals):
            said = act.ProposeTexts(delegation=self.me, texts=texts)
            if self.place.in_order(said):
                self.place.do(said)

    def groups(self) -> Iterator[Action]:
        """The groups that it could call, what promises most first."""
        believed = self.beliefs
        everybody = list(range(len(believed.room.delegations)))
        taken = {item for each in self.place.public.groups for item in each.items}
        free = [row for row in believed.dearest if believed.room.items[row] not in taken][:CONSIDERED]
        found: list[tuple[float, tuple[Backing, ...]]] = []
        for size in (2, 3):
            for rows in combinations(free, size):
                sets, value = self.drafts(rows, everybody)
                if len(sets):
                    best = int(np.argmax(np.round(value, 9)))
                    found.append((float(value[best]), self.texts(rows, sets[best])))
        for value, texts in sorted(found, key=lambda each: -round(each[0], 9)):
            if value > WORTH_IT:
                yield act.CallDraftingGroup(delegation=self.me, texts=texts)

    def drafts(self, rows: Sequence[int], members: Sequence[int]) -> tuple[IntArray, FloatArray]:
        """(s, n) sets of texts that it can stand for, the most promising by their items alone, and (s,) what each is
        worth more to it than what would come without a group, by how likely it is to carry.
        """
        believed = self.beliefs
        options = [self.standable(row) for row in rows]
        sets = np.array(list(product(*options)), dtype=np.int64)
        if not sets.size:
            return sets, np.zeros(0)
        weight = np.array([believed.influence(each) for each in members])
        alone = self.on_items(rows, sets)
        rough = alone[believed.me] * carries(alone[members], weight)
        sets = sets[np.argsort(-np.round(rough, 9), kind="stable")[:THOUGHT_THROUGH]]
        change = self.changes(rows, sets)
        return sets, change[believed.me] * carries(change[members], weight)

    def standable(self, row: int) -> list[int]:
        """The texts of an item that cross no red line and break no promise."""
        believed = self.beliefs
        name = believed.room.items[row]
        promised = believed.promised.get(name)
        columns = np.flatnonzero(believed.room.exists[row]).tolist()
        if promised is not None:
            return [believed.room.option_index(name, promised)]
        return [each for each in columns if not believed.crosses(row, each)]

    def on_items(self, rows: Sequence[int], sets: IntArray) -> FloatArray:
        """(d, s) what each set is believed to gain everybody on those items, beside what is to be expected."""
        believed = self.beliefs
        with_it = sum(believed.values[row, sets[:, place]] for place, row in enumerate(rows))
        return np.asarray(with_it - believed.expected[list(rows)].sum(axis=0), dtype=np.float64).T

    def changes(self, rows: Sequence[int], sets: IntArray) -> FloatArray:
        """(d, s) what each set is believed to be worth more to everybody, thought through to the signing."""
        believed = self.beliefs
        chosen = list(rows)
        texts = np.tile(believed.likely, (len(sets) + 2, 1))
        texts[1, chosen] = believed.room.status_quo[chosen]
        texts[2:, chosen] = believed.room.locations[chosen, sets]
        found = worth(
            believed.room, believed.wants, texts, believed.signing(texts), float(self.place.public.legitimacy)
        )
        agreed = float(1.0 - believed.chances[chosen, -1].mean())
        return np.asarray(found[2:] - agreed * found[0] - (1.0 - agreed) * found[1], dtype=np.float64).T

    def promise(self, group: DraftingGroup, proposal: GroupProposal) -> float:
        """Points that a proposal promises it: its gain, the surer the more of the group stands behind it."""
        believed = self.beliefs
        rows = [believed.room.rows[each] for each in group.items]
        columns = {each.item: each.option for each in proposal.texts}
        sets = np.array([[believed.room.option_index(item, columns[item]) for item in group.items]])
        if any(column not in self.standable(row) for row, column in zip(rows, sets[0].tolist(), strict=True)):
            return -1.0
        gain = float(self.changes(rows, sets)[believed.me, 0])
        weight = {each: believed.influence(believed.room.seats[each]) for each in group.members}
        behind = sum(weight[each] for each in {*proposal.behind, self.me}) / sum(weight.values())
        return gain * min(1.0, behind / CARRIES)

    def texts(self, rows: Sequence[int], columns: IntArray) -> tuple[Backing, ...]:
        """A set of texts by rows and columns."""
        return tuple(self.beliefs.text(row, int(column)) for row, column in zip(rows, columns, strict=True))


class LiarInGroups(Drafter):
    """Helps to write what is good for it in drafting groups, and speaks and shows for its own texts in plenary."""

    name = "liar in groups"

    @property
    def bound(self) -> dict[str, str]:  # type: ignore[override]
        return {}

    def corridor(self) -> None:
        self.in_groups()
        self.show()
        self.say(self.speeches())
