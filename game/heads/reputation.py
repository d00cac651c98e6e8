"""How far a seat believes others: the trust between two, and the refusals that a room has to reckon with."""

import numpy as np

from game.consensus.arrays import FloatArray
from game.model.conference import DelegationId, ItemId
from game.model.view import PublicView, View
from game.procedure import words


def refusals_weighed(public: PublicView, item: ItemId) -> FloatArray:
    """(d,) as how many ordinary opponents everybody counts on an item: more who will not sign because of it.

    A refusal is heard from those whose word is believed.
    """
    return np.array(
        [
            float(words.REFUSAL_WEIGHS)
            if public.refusals.get(each.id) == item and public.credibility[each.id] >= words.BELIEVED_FROM
            else 1.0
            for each in public.conference.delegations
        ]
    )


def trust(view: View, of: DelegationId) -> float:
    """How far a seat trusts another's word, 0..1.5: its credibility, and what has passed between the two."""
    return words.trust(view.public.credibility[of], view.seat.goodwill.get(of, 0))
