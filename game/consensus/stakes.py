"""What was at stake for each delegation, and how well it did by its own lights: worth on a scale of its own.

Worth in points compares outcomes for one delegation, not delegations: who wants much has much to win. So each is
measured from the *middle*, what a room like this comes to by itself, by the compromise model that no other has clearly
beaten (`models.weighted_mean`), with the signatures that the engine expects; and in steps of the way from there to
*everything*, each text as it is wanted and signed by all in a house that nobody doubts.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.case import case_of
from game.consensus.encode import Arrays, Mandates, mandates, room
from game.consensus.models import weighted_mean
from game.consensus.signing import forecast
from game.consensus.worth import Worth, best_of_organisation, outcome_of, reach_of, worth_given, worths_of_outcome
from game.model.conference import DelegationId
from game.model.state import FULL, OPENING_LEGITIMACY, ConferenceState

WAY = 5.0 / 12.0
"""The share of the way from the middle to everything at which nothing is left to praise.

Nobody gets all that it wants from a room in which everybody wants something else: in free runs a quarter of the way is
a rare success."""

SLIGHT = 5.0
"""Points of worth under which that way is not shortened: where little is at stake, chance is no merit."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Stakes:
    """Arrays (d,) of points of worth. middle: what the room comes to by itself. everything: all that one wants."""

    middle: FloatArray
    everything: FloatArray

    def merit(self, worth: FloatArray) -> FloatArray:
        """(..., d) how well each did, 0..100: 50 at its middle, never falling with worth (..., d).

        100 is that share of the way upward; 0 as far below, or, if that is farther, where the older treaty stays.
        """
        up = np.maximum(WAY * (self.everything - self.middle), SLIGHT)
        down = np.maximum(up, self.middle)
        beside = worth - self.middle
        return np.clip(FULL / 2 * (1.0 + beside / np.where(beside < 0, down, up)), 0.0, float(FULL))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fared:
    """How one delegation fared. merit: 0..100 on its own scale, 50 where the room would have come by itself."""

    worth: Worth
    merit: float


def stakes(of: Arrays, wants: Mandates) -> Stakes:
    """What is at stake for every delegation of a room. wants: everybody's instructions."""
    seats = np.arange(len(of.delegations))
    one, none = np.ones((1, seats.size)), np.zeros((1, seats.size))
    middle = middle_text(of, wants)[None, :]
    expected = forecast(of, wants, middle, legitimacy=float(OPENING_LEGITIMACY)).probability
    reach = reach_of(of, expected, seats)
    signing, outside = (
        worth_given(of, wants, middle, own, reach, OPENING_LEGITIMACY, who=seats).total[0] for own in (one, none)
    )
    as_wanted = worth_given(of, wants, best_texts(of, wants), one, one, FULL, who=seats).treaty.diagonal()
    return Stakes(middle=np.maximum(signing, outside), everything=as_wanted + best_of_organisation(of, seats))


def middle_text(of: Arrays, wants: Mandates) -> FloatArray:
    """(i,) the text of each item nearest to the compromise of what all want."""
    apart = np.abs(of.locations - weighted_mean(case_of(of, wants))[:, None])
    return _at(of, np.where(of.exists, apart, np.inf))


def best_texts(of: Arrays, wants: Mandates) -> FloatArray:
    """(d, i) the text that each delegation wants most; the older treaty where it is no farther."""
    apart = np.where(of.exists, np.abs(of.locations - wants.ideal[:, :, None]), np.inf)
    older = np.abs(of.status_quo - wants.ideal)
    return np.where(apart.min(axis=2) < older, _at(of, apart), of.status_quo)


def _at(of: Arrays, apart: FloatArray) -> FloatArray:
    """(..., i) the location of the option that is least apart; the lower one of two."""
    nearest = apart.argmin(axis=-1)
    return np.asarray(of.locations[np.arange(len(of.items)), nearest], dtype=np.float64)


_last: tuple[ConferenceState, Mapping[DelegationId, Fared]] | None = None


def fared(conference: ConferenceState) -> Mapping[DelegationId, Fared]:
    """How every delegation fared in a conference that is closed, or would if it ended now.

    The same state is worked out once: at the end everybody asks for it, one seat after another.
    """
    global _last
    known = _last
    if known is not None and known[0] is conference:
        return known[1]
    of = room(conference.conference)
    wants = mandates(of, conference.instructions, conference.salience_moved)
    found = worths_of_outcome(of, of.delegations, wants, outcome_of(conference))
    merit = stakes(of, wants).merit(np.array([each.total for each in found])).tolist()
    made = {
        each: Fared(worth=worth, merit=value) for each, worth, value in zip(of.delegations, found, merit, strict=True)
    }
    _last = (conference, made)
    return made
