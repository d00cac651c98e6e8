"""The custom of consensus: when text is agreed without a vote, how far a chair may gavel, what breaking it costs.

No rule of the Union's names consensus; it is custom, and what breaks it is legal. The price is the organisation's.
"""

from fractions import Fraction

from game.model.conference import ItemId, OptionId
from game.model.facts import PublicFacts

VOTED = 8
"""Points of legitimacy that a vote on text costs the organisation, where consensus is the custom."""

VOTED_AGAIN = 4
"""So many more for each vote on text that was taken before: a custom broken twice is none any more."""

VOTED_EARLY = 10
"""So many more for a vote in the first session, in proportion fewer later, none in the last."""

WALKED_OUT = 3
"""Points of legitimacy that it costs when delegations leave the room over a vote."""

FAR = 30.0
"""Points of an item's line beyond which standing for one option means being against another."""

GAVEL_SHARE = 3
"""The chair may gavel over objections of at most one delegation in so many (custom, as in Dubai; no rule says it)."""

GAVEL_AGAINST = Fraction(1, 2)
"""It may not if more than this share of the room's influence is against the text."""

FEW_SUPPORTERS = 0
"""An option with more supporters than this is not dropped."""


def progress(facts: PublicFacts) -> Fraction:
    """How far the conference has come: 0 in the first session, 1 in the last."""
    return Fraction(max(0, facts.session - 1), max(1, facts.conference.sessions - 1))


def readings(facts: PublicFacts, item: ItemId) -> int:
    """How many readings an item will have had once it is taken up today.

    It is before the plenary when it is on a session's programme, and when the chair takes it up on a day of its own.
    """
    entry = facts.items[item]
    planned = sum(item in facts.conference.before(session) for session in range(1, facts.session + 1))
    return max(planned, entry.taken_up + (entry.taken_up_in != facts.session))


def has_been_read(facts: PublicFacts, item: ItemId) -> bool:
    """Whether an item may be decided when it is taken up today."""
    return readings(facts, item) >= facts.conference.procedure.readings


def price_of_a_vote(facts: PublicFacts) -> int:
    """What a vote on text taken now costs the organisation in legitimacy: more, the earlier and the more often."""
    early = VOTED_EARLY * (1 - progress(facts))
    return VOTED + VOTED_AGAIN * len(facts.votes) + round(early)


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
