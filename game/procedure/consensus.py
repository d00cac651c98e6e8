"""When text is agreed without a vote: the custom of consensus, and how far a chair may gavel over the few."""

from fractions import Fraction

from game.model.conference import ItemId, OptionId
from game.model.facts import PublicFacts

FAR = 30.0
"""Points of an item's line beyond which standing for one option means being against another."""

GAVEL_SHARE = 3
"""The chair may gavel over objections of at most one delegation in so many (custom, as in Dubai; no rule says it)."""

GAVEL_AGAINST = Fraction(1, 2)
"""It may not if more than this share of the room's influence is against the text."""

FEW_SUPPORTERS = 0
"""An option with more supporters than this is not dropped."""


def are_few(objectors: int, delegations: int) -> bool:
    """Whether so few object that the chair may gavel over them: at most a third of the room."""
    return GAVEL_SHARE * objectors <= delegations


def opposition(facts: PublicFacts, item: ItemId, option: OptionId) -> Fraction:
    """The share of the room's influence that is against a text: who objects, opposes it or stands far from it."""
    entry, of = facts.items[item], facts.conference.item(item)
    at = of.option(option).at
    against = 0
    for each in facts.conference.delegations:
        stance = entry.stances.get(each.id)
        far = stance is not None and abs(of.option(stance).at - at) > FAR
        if far or option in (entry.objections.get(each.id), entry.opposed.get(each.id)):
            against += each.influence
    return Fraction(against, sum(each.influence for each in facts.conference.delegations))
