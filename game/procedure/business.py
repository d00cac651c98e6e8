"""The order of business: what is up today, and which text came too late."""

from game.model.conference import ItemId
from game.model.facts import PublicFacts


def is_late(facts: PublicFacts, item: ItemId) -> bool:
    """Whether a text on the item was tabled in this session or the last one, too late to be examined (No. 379)."""
    entry = facts.items[item]
    first = max(1, facts.session - 1)
    return any(entry.tabled_in.get(option, 0) >= first for option in entry.on_table)


def business(facts: PublicFacts) -> tuple[ItemId, ...]:
    """What the chair may take up, in its order: today's programme, what delegations have asked for, what is moved to a
    vote; in the last session all that is left, as the package.
    """
    asked = [item for item, entry in facts.items.items() if entry.lift_asked]
    moved = [each.item for each in facts.motions]
    package = list(facts.items) if facts.session >= facts.conference.sessions else []
    return tuple(dict.fromkeys((*facts.programme, *asked, *moved, *package)))


def is_up(facts: PublicFacts, item: ItemId) -> bool:
    """Whether the chair may take the item up."""
    return item in business(facts)


def may_be_reopened(facts: PublicFacts) -> bool:
    """Whether there is a second reading to come: until the last session opens."""
    return facts.session < facts.conference.sessions
