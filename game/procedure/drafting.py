"""Drafting groups: a few delegations over a few items, and what they may bring to the plenary.

No rule says who sits in them; in Dubai ad hoc groups met on the hottest texts. Here a delegation calls one, with a
first draft; it sits while the corridor is open, and reports when the floor opens. What it decides binds nobody who was
not there: the plenary hears it as the text to beat.
"""

from fractions import Fraction
from math import sqrt

from game.model.conference import DelegationId, ItemId
from game.model.facts import PublicFacts
from game.model.state import DraftingGroup, GroupProposal

GROUP_SIZE = 8
"""How many sit in a group at most."""

GROUP_ITEMS = 3
"""On how many items it drafts at most; on two at least, since with one there is nothing to trade."""

GROUPS_AT_ONCE = 4
"""How many groups may sit in one session: delegations are small."""

CARRIES = Fraction(2, 3)
"""Share of influence, of those in the group that stand behind anything, that carries a proposal there."""

QUORUM = Fraction(1, 2)
"""Share of the whole group's influence that must stand behind it besides."""

UNKNOWN = 25.0
OBJECTS = 50.0
KNOWN = 50.0
"""How hot an item is for whoever has not shown where it stands; so much more for who objects; and for who has, beside
its distance from the middle of what was shown."""

HEARD = 1.5
"""How many times as much whoever spoke when the floor was last open is thought of: the floor decides who is heard."""


def members_for(facts: PublicFacts, convenor: DelegationId, items: tuple[ItemId, ...]) -> tuple[DelegationId, ...]:
    """Who is called to a group on these items, the convenor first, then in the order of the roll.

    Those for whom they are hottest, by the root of their influence, from the two sides of what was shown in turn.
    """
    weighed: list[tuple[float, bool, DelegationId]] = []
    middles = [_middle(facts, item) for item in items]
    for each in facts.conference.delegations:
        if each.id == convenor:
            continue
        heat, lean = 0.0, 0.0
        for item, middle in zip(items, middles, strict=True):
            entry = facts.items[item]
            stance = entry.stances.get(each.id)
            off = 0.0 if stance is None else facts.conference.item(item).option(stance).at - middle
            heat += (UNKNOWN if stance is None else KNOWN + abs(off)) + OBJECTS * (each.id in entry.objections)
            lean += off
        heard = HEARD if each.id in facts.last_heard else 1.0
        weighed.append((-round(heat * heard * sqrt(each.influence), 6), lean > 0, each.id))
    weighed.sort(key=lambda each: each[0])
    sides = [[who for _heat, above, who in weighed if above is side] for side in (False, True)]
    if len(sides[1]) > len(sides[0]):
        sides.reverse()
    in_turn = [who for pair in zip(*sides, strict=False) for who in pair] + sides[0][len(sides[1]) :]
    called = set(in_turn[: GROUP_SIZE - 1])
    return (convenor, *(each.id for each in facts.conference.delegations if each.id in called))


def _middle(facts: PublicFacts, item: ItemId) -> float:
    """The mean location, weighed by influence, of what was shown on an item; the older treaty's if nothing was."""
    of = facts.conference.item(item)
    shown = [
        (facts.conference.delegation(who).influence, of.option(option).at)
        for who, option in facts.items[item].stances.items()
    ]
    weight = sum(each for each, _at in shown)
    return sum(each * at for each, at in shown) / weight if weight else of.status_quo.at


def group_on(facts: PublicFacts, item: ItemId) -> DraftingGroup | None:
    """The group that sits on an item in this session, if one does."""
    return next((each for each in facts.groups if item in each.items), None)


def group_with(groups: tuple[DraftingGroup, ...], proposal: int) -> DraftingGroup | None:
    """The group before which a proposal lies, by its number."""
    return next((each for each in groups if any(one.id == proposal for one in each.proposals)), None)


def carried(facts: PublicFacts, group: DraftingGroup) -> GroupProposal | None:
    """The proposal that a group, with its proposals, reports as things stand; None if none carries there."""

    def influence(of: set[DelegationId]) -> int:
        return sum(each.influence for each in facts.conference.delegations if each.id in of)

    present = influence({who for each in group.proposals for who in each.behind})
    for each in group.proposals:
        behind = influence(set(each.behind))
        if behind >= CARRIES * present and behind >= QUORUM * influence(set(group.members)):
            return each
    return None
