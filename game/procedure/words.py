"""What words are worth: the deeds that delegations remember of one another, and what each does to a reputation.

No rule of procedure says any of it; it is what a corridor lives by. Public commitments bind because going back on them
is seen (Fearon, "Signaling Foreign Policy Interests", 1997), and a bloc remembers for its members.
"""

from dataclasses import dataclass

from game.model.actions import Backing
from game.model.conference import DelegationId, ItemId
from game.model.facts import PublicFacts
from game.model.state import FULL, Deed, DeedKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What a deed does, in points: to the credibility (0..100) of whoever did it, and to the goodwill (-100..100) that
    whom it was done to, that one's bloc, and all others feel towards it.
    """

    credibility: int = 0
    goodwill: int = 0
    bloc: int = 0
    others: int = 0


WEIGHTS = {
    DeedKind.KEPT: Weight(credibility=5, goodwill=10),
    DeedKind.BROKE: Weight(credibility=-25, goodwill=-38, bloc=-15, others=-5),
    DeedKind.PLEDGED: Weight(goodwill=25),
    DeedKind.PRESSED: Weight(goodwill=-15),
    DeedKind.REFUSED: Weight(),
    DeedKind.TOOK_BACK: Weight(credibility=-20),
    DeedKind.SIGNED_AFTER_ALL: Weight(credibility=-25),
    DeedKind.DESERTED: Weight(credibility=-10, others=-10),
}
"""What each deed does; a refusal that was announced does nothing until it is taken back or belied."""

BELIEVED_FROM = 60
"""Credibility below which nobody deals with a delegation, and no word of it moves anybody."""

REFUSAL_WEIGHS = 4
"""As how many ordinary opponents of a text a chair counts one that has said it will not sign because of the item."""


def trust(credibility: int, goodwill: int) -> float:
    """How far a delegation's word moves another, 0..1.5, by its credibility and what has passed between the two."""
    return max(0.0, credibility / FULL + goodwill / (2 * FULL)) if credibility >= BELIEVED_FROM else 0.0


def has_pressed(deeds: tuple[Deed, ...], by: DelegationId, to: DelegationId, asks: Backing) -> bool:
    """Whether a delegation has leant on another over that item before: whoever did not yield then does not now."""
    return any((each.kind, each.by, each.to, each.item) == (DeedKind.PRESSED, by, to, asks.item) for each in deeds)


def is_bought_off(facts: PublicFacts, who: DelegationId, over: ItemId) -> bool:
    """Whether an announced refusal has got what it was for: the item is agreed as the delegation stands for in public.

    Whoever takes it back then has kept its word.
    """
    entry = facts.items[over]
    return entry.is_agreed and entry.stances.get(who) == entry.agreed
