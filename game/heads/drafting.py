"""Drafting groups as a head of delegation uses them: which to call on what, what to propose there, what to stand for.

Whoever calls a group weighs what each set of texts is worth to it by how likely a group is to take it, given what its
members have shown. Members ask at first for half of what they could get at best, and in the end take whatever is better
than what would come without the group (compare Faratin, Sierra and Jennings, 1998, on demands that fall with time).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray
from game.consensus.outlook import expected
from game.consensus.quantise import draw, grid
from game.heads.situation import Reading
from game.heads.text_sets import MATTERS, any_of, chance_to_carry, changes, text_sets
from game.model.actions import Action, Backing, BackProposal, CallDraftingGroup, ProposeTexts
from game.model.conference import DelegationId, ItemId
from game.model.state import DraftingGroup, GroupProposal

HOT = 6
"""How many items come into question for a group: the hottest of those in brackets."""

WORTH_A_GROUP = 1.0
"""Points of worth that a group must promise to be called."""

THOUGHT_THROUGH = 3
"""How many drafts a seat thinks through to the signing before it calls a group."""

PROPOSALS = 4
"""How many proposals come before one group; for another nobody has time."""


_Draft: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
"""Rows of items, and the column of a text for each."""


# --- calling one ---


def calls(reading: Reading) -> list[Action]:
    """The one group that AI seats call when a session opens, so that others find room for theirs: whoever gains most by
    it, with some luck, is first on its feet.
    """
    hot = _hot(reading)
    if len(hot) < 2 or len(reading.room.delegations) < 3 or reading.public.groups:
        return []
    promising = _promising(reading, hot)
    able = [row for row in promising if reading.views[row].seat.contacts_left > 0]
    if not able:
        return []
    first = min(able, key=lambda row: (-grid(promising[row][0] * (1.0 + _lot(reading, row, "group"))), row))
    value, draft = promising[first]
    if grid(value) <= grid(WORTH_A_GROUP):
        return []
    return [CallDraftingGroup(delegation=reading.views[first].delegation, texts=_texts(reading, *draft))]


def _lot(reading: Reading, row: int, what: str) -> float:
    return draw(reading.public.lot, reading.public.session, what, reading.views[row].delegation)


def _hot(reading: Reading) -> list[int]:
    """Rows of the items in brackets on which the room is farthest apart, hottest first, that no group has settled."""
    apart = np.abs(reading.sounded - np.average(reading.sounded, axis=0, weights=reading.room.influence))
    heat = reading.room.influence @ apart
    free = [
        row for row in range(len(reading.room.items)) if reading.on_table[row].any() and reading.reports[row] == NOBODY
    ]
    return sorted(free, key=lambda row: (-grid(float(heat[row])), row))[:HOT]


def _promising(reading: Reading, hot: list[int]) -> dict[int, tuple[float, _Draft]]:
    """For each seat that has one its best draft, and what it promises in points of worth.

    Each first judges by what the items alone would bring it, and thinks its few best drafts through to the signing.
    """
    minded = _minded(reading, hot)
    drafts = list(dict.fromkeys(each for own in minded.values() for each in own))
    if not drafts:
        return {}
    rows, everybody = list(minded), list(range(len(reading.room.delegations)))
    mine, theirs = _changes(reading, drafts, rows, everybody)
    value = mine * chance_to_carry(theirs, np.sqrt(reading.room.influence) * reading.voice)
    found = {}
    for row, promised in zip(rows, value, strict=True):
        best = max(minded[row], key=lambda each: grid(float(promised[drafts.index(each)])))
        found[row] = float(promised[drafts.index(best)]), best
    return found


def _minded(reading: Reading, hot: list[int]) -> dict[int, list[_Draft]]:
    """The few drafts that each seat would think of, the best first."""
    theirs, mine = _expected(reading)
    weight, barred = np.sqrt(reading.room.influence) * reading.voice, _barred(reading)
    found: dict[int, list[tuple[int, _Draft]]] = {}
    for items in combinations(hot, 2):
        sets = text_sets(reading.room, items)
        chance = chance_to_carry(changes(reading.believed_gains, theirs, items, sets), weight)
        value = changes(reading.own_gains, mine, items, sets) * chance
        value[any_of(barred, items, sets)] = 0.0
        for row, column in enumerate(np.argmax(np.round(value, 6), axis=1).tolist()):
            if (points := grid(float(value[row, column]))) > grid(WORTH_A_GROUP):
                found.setdefault(row, []).append((points, (items, tuple(sets[column].tolist()))))
    return {
        row: [draft for _points, draft in sorted(own, key=lambda each: (-each[0], each[1]))[:THOUGHT_THROUGH]]
        for row, own in found.items()
    }


# --- sitting in one ---


@dataclass(frozen=True, kw_only=True, eq=False)
class _Table:
    """What lies, or could lie, before one group, as the seats asked see it: r of its members, s sets of texts.

    sets: rows of items and columns. change: (r, s) points of worth that each changes for each seat; nothing good about
    what it cannot stand for. value: (r, s) the same by how likely it is to carry, 0 for that.
    """

    group: DraftingGroup
    rows: list[int]
    sets: list[_Draft]
    change: FloatArray
    value: FloatArray

    def place(self, reading: Reading, proposal: GroupProposal) -> int:
        """Which of the sets a proposal is."""
        options = {each.item: each.option for each in proposal.texts}
        columns = tuple(reading.room.option_index(item, options[item]) for item in self.group.items)
        return self.sets.index((self.sets[0][0], columns))


def in_groups(reading: Reading) -> list[Action]:
    """What seats do in their groups while there is time: stand behind what is good enough, or propose another draft.

    Good enough is some share of one's best: lots say how much a seat asks for today. At most one new draft a group at a
    time: that of whoever misses most in what lies there.
    """
    actions: list[Action] = []
    for table in _tables(reading):
        drafts: list[tuple[int, ProposeTexts]] = []
        proposals = table.group.proposals
        places = [table.place(reading, each) for each in proposals]
        for number, row in enumerate(table.rows):
            who, worth = reading.views[row].delegation, table.change[number, places]
            best = int(np.argmax(np.round(table.value[number], 6)))
            liked, wanted = int(np.argmax(np.round(worth, 6))), float(table.value[number, best])
            if grid(float(worth[liked])) >= grid(max(wanted * _lot(reading, row, "demand"), MATTERS)):
                actions += _stand(who, proposals[liked])
            elif len(proposals) < PROPOSALS and best not in places and not any(each.by == who for each in proposals):
                missing = grid(wanted) - max(0, grid(float(worth[liked])))
                if missing > grid(MATTERS):
                    draft = ProposeTexts(delegation=who, texts=_texts(reading, *table.sets[best]))
                    drafts.append((missing, draft))
        actions += [max(drafts, key=lambda each: each[0])[1]] if drafts else []
    return actions


def conclude(reading: Reading) -> list[Action]:
    """What seats stand behind before the floor opens: of what is better than no report, what most stand behind."""
    actions: list[Action] = []
    for table in _tables(reading):
        proposals = table.group.proposals
        places = [table.place(reading, each) for each in proposals]
        support = [_support(reading, each) for each in proposals]
        for number, row in enumerate(table.rows):
            worth = [grid(float(each)) for each in table.change[number, places]]
            taken = [place for place, points in enumerate(worth) if points > grid(MATTERS)]
            if taken:
                best = max(taken, key=lambda place: (support[place], worth[place], -place))
                actions += _stand(reading.views[row].delegation, proposals[best])
    return actions


def _tables(reading: Reading) -> Iterator[_Table]:
    """Every group in which some of the seats sit and before which something lies."""
    sitting: dict[tuple[ItemId, ...], tuple[DraftingGroup, list[int]]] = {}
    for row, view in enumerate(reading.views):
        for group in view.groups:
            if group.proposals:
                sitting.setdefault(group.items, (group, []))[1].append(row)
    barred = _barred(reading) if sitting else None
    for group, rows in sitting.values():
        items = tuple(reading.room.rows[each] for each in group.items)
        sets = text_sets(reading.room, items)
        drafts: list[_Draft] = [(items, tuple(each)) for each in sets.tolist()]
        members = [reading.room.seats[each] for each in group.members]
        mine, theirs = _changes(reading, drafts, rows, members)
        chance = chance_to_carry(theirs, (reading.room.influence * reading.voice)[members])
        assert barred is not None
        out = any_of(barred[rows], items, sets)
        change, value = np.where(out, -np.inf, mine), np.where(out, 0.0, mine * chance)
        yield _Table(group=group, rows=rows, sets=drafts, change=change, value=value)


def _changes(
    reading: Reading, drafts: list[_Draft], rows: list[int], others: list[int]
) -> tuple[FloatArray, FloatArray]:
    """(r, s) and (o, s) points of worth that each draft changes for some seats, and, as everybody may believe, for some
    delegations, beside what is likely to come: the likeliest text, or nothing on those items.
    """
    likely, chances = reading.likely_text, reading.chances.sum(axis=1)
    packages, share = [likely], []
    for items, columns in drafts:
        chosen = list(items)
        packages += [likely.copy(), likely.copy()]
        packages[-2][chosen] = reading.room.locations[chosen, list(columns)]
        packages[-1][chosen] = reading.room.status_quo[chosen]
        share.append(float(chances[chosen].mean()))
    texts, which = np.unique(np.stack(packages), axis=0, return_inverse=True)
    which, agreed = which.reshape(-1), np.array(share)
    mine, theirs = reading.worth_of_packages(texts, rows, others)
    found = []
    for worth in (mine[:, which], theirs[:, which]):
        without = agreed * worth[:, :1] + (1.0 - agreed) * worth[:, 2::2]
        found.append(worth[:, 1::2] - without)
    return found[0], found[1]


def _stand(who: DelegationId, proposal: GroupProposal) -> list[Action]:
    return [] if who in proposal.behind else [BackProposal(delegation=who, proposal=proposal.id)]


def _support(reading: Reading, proposal: GroupProposal) -> int:
    return grid(float(sum(reading.room.influence[reading.room.seats[each]] for each in proposal.behind)))


# --- texts and rows ---


def _expected(reading: Reading) -> tuple[FloatArray, FloatArray]:
    """(d, i) and (k, i) what everybody, as believed, and the seats themselves may expect of each item."""
    theirs = expected(reading.chances, reading.believed_gains)
    return theirs, expected(reading.chances, reading.own_gains)


def _barred(reading: Reading) -> BoolArray:
    """(k, i, o) what each seat cannot stand for: beyond its red line, or against its word."""
    barred = reading.crossed.copy()
    for row, bound in enumerate(reading.bound):
        for item, option in bound.items():
            place = reading.room.rows[item]
            barred[row, place, np.arange(barred.shape[2]) != reading.room.option_index(item, option)] = True
    return barred


def _texts(reading: Reading, items: tuple[int, ...], columns: tuple[int, ...]) -> tuple[Backing, ...]:
    return tuple(
        Backing(item=reading.room.items[item], option=reading.option(item, column))
        for item, column in zip(items, columns, strict=True)
    )
