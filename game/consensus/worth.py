"""What the end of a conference is worth to a delegation: one measure for whoever plays, judges or studies it.

A text binds those who sign it, so a gain is worth as much as others are bound by it, and one's own name under a red
line is a disgrace (audience costs: Fearon 1994). In points, -100..100, the sum of three terms:

- *treaty*: over all items, share of one's salience x distance saved over the older treaty x reach, the share of the
  others' influence that signs. Distances are those of `preference`, so that who bargains and who judges measure alike:
  a text as wanted is worth 1, one that the capital can just live with (25 points off) half, one 50 points off nothing,
  the other end of the line -1; 50 points of worth to each unit (`satisfaction`).
- *red lines*: shame for each text signed that lies beyond one's red line.
- *organisation*: what its legitimacy, and a treaty that brings all together, mean to a delegation of that temper.

Batched like all of `consensus`: w worlds, d delegations judged, i items; `signed` may be probabilities, and worth is
then the expectation of who decides independently.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import FloatArray, IntArray
from game.consensus.encode import Arrays, Mandates, mandate_row, room, text_locations, with_salience_moved
from game.consensus.preference import gains, tallies, weights
from game.consensus.signing import crossing
from game.model.conference import DelegationId, ItemId, OptionId, Temperament
from game.model.events import SignatureKind
from game.model.instructions import Instructions
from game.model.state import FULL, OPENING_LEGITIMACY, ConferenceState
from game.model.view import PublicView

ALOOF = 0.3
"""How much of a treaty touches a delegation that stays outside: others live by it, and it trades with them."""

SHAME = 4.0
"""Points for each red line fully crossed by a text that one signs."""

DECLARED = 0.5
"""What is left of that shame where a reservation names the item: the name stands under it all the same."""

HALF_A_LINE = 50.0
"""Points of distance from a text as wanted to one that is neither good nor bad."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temper:
    """What a delegation cares for beside texts. Points.

    house: for the whole of the organisation's legitimacy, 0 to 100. accord: for a treaty with something new on every
    item that all others sign.
    """

    house: float
    accord: float


TEMPERS = {
    Temperament.HARDLINER: Temper(house=2.0, accord=0.0),
    Temperament.BARGAINER: Temper(house=4.0, accord=2.0),
    Temperament.BLOC_FOLLOWER: Temper(house=5.0, accord=3.0),
    Temperament.BRIDGE_BUILDER: Temper(house=10.0, accord=6.0),
}
"""By temperament, set by judgement: small beside what texts are worth, so that nobody is won by procedure alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceOutcome:
    """How a conference ended, or would. texts: an option, or None (and if not named) where the older treaty stays.

    reserved: the items that signatories named in reservations. legitimacy: 0..100.
    """

    texts: Mapping[ItemId, OptionId | None]
    signed: frozenset[DelegationId]
    reserved: Mapping[DelegationId, tuple[ItemId, ...]]
    legitimacy: int


@dataclass(frozen=True, kw_only=True, eq=False)
class WorthTerms:
    """The three terms of worth, arrays (w, d) of points."""

    treaty: FloatArray
    red_lines: FloatArray
    organisation: FloatArray

    @property
    def total(self) -> FloatArray:
        """(w, d) worth."""
        return self.treaty + self.red_lines + self.organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What an outcome is worth to one delegation, in points, term by term.

    items: what each item's text brings it; they add up to `treaty`. shame: what each red line signed costs it, the
    dearest first; they add up to `red_lines`. reach: share of the others' influence that signed, 0..1.
    """

    treaty: float
    red_lines: float
    organisation: float
    items: Mapping[ItemId, float]
    shame: Mapping[ItemId, float]
    reach: float
    signed: bool

    @property
    def total(self) -> float:
        """The sum of the three terms."""
        return self.treaty + self.red_lines + self.organisation


def satisfaction(distance: FloatArray) -> FloatArray:
    """How well texts that far (0..100) from what is wanted serve: 1 as wanted, 0.5 at 25 points, -1 at 100."""
    return 1.0 - distance / HALF_A_LINE


def worth(
    room: Arrays,
    mandates: Mandates,
    packages: FloatArray,
    signed: FloatArray,
    legitimacy: FloatArray | float,
    *,
    who: IntArray | None = None,
) -> FloatArray:
    """(w, d) points that each outcome is worth to each delegation; arguments as for `worth_terms`."""
    return worth_terms(room, mandates, packages, signed, legitimacy, who=who).total


def worth_terms(
    room: Arrays,
    mandates: Mandates,
    packages: FloatArray,
    signed: FloatArray,
    legitimacy: FloatArray | float,
    *,
    who: IntArray | None = None,
) -> WorthTerms:
    """What each outcome is worth to each delegation, term by term.

    packages: (w, i) locations, the status quo where nothing is agreed. signed: (w, D) or (D,), D all delegations of the
    room; 1 signs, 0 does not, between them a probability. legitimacy: 0..100, or (w,). who: (d,) the rows of the room
    that the mandates belong to; all of them, in order, by default.
    """
    rows = np.arange(len(room.delegations)) if who is None else who
    signing = np.broadcast_to(np.asarray(signed, dtype=np.float64), (packages.shape[0], len(room.delegations)))
    reach = reach_of(room, signing, rows)
    return worth_given(room, mandates, packages, signing[:, rows], reach, legitimacy, who=rows)


def worth_given(
    room: Arrays,
    mandates: Mandates,
    packages: FloatArray,
    own: FloatArray,
    reach: FloatArray,
    legitimacy: FloatArray | float,
    *,
    who: IntArray,
) -> WorthTerms:
    """The same where each delegation's signature and reach are given apart, as it weighs them before it signs.

    own: (w, d) whether it signs itself, 0..1. reach: (w, d) share of the others' influence that signs. Either may be
    one row for all worlds.
    """
    bound = ALOOF + (1.0 - ALOOF) * own
    house, accord = _tempers(room, who)
    held = np.broadcast_to(np.asarray(legitimacy, dtype=np.float64), (packages.shape[0],))[:, None] - OPENING_LEGITIMACY
    news = (packages != room.status_quo).mean(axis=1)[:, None]
    return WorthTerms(
        treaty=bound * reach * gains(room, mandates, packages),
        red_lines=-SHAME * own * _signed_away(room, mandates, packages),
        organisation=house * held / FULL + accord * bound * reach * news,
    )


def reach_of(room: Arrays, signing: FloatArray, rows: IntArray) -> FloatArray:
    """(w, d) the share of the others' influence that signs, for the delegations in those rows; 0 without others.

    signing: (w, D) of the whole room, 0..1.
    """
    weight = room.influence
    others = weight.sum() - weight[rows]
    theirs = (signing @ weight)[:, None] - signing[:, rows] * weight[rows]
    share = np.divide(theirs, others, out=np.zeros_like(theirs), where=others > 0)
    return np.asarray(np.clip(share, 0.0, 1.0), dtype=np.float64)  # a last bit of the subtraction is nobody's signature


def best_of_organisation(room: Arrays, who: IntArray) -> FloatArray:
    """(d,) the most that the term of the organisation can be: nobody doubts the house, and all sign a text of news."""
    house, accord = _tempers(room, who)
    return np.asarray(house * (FULL - OPENING_LEGITIMACY) / FULL + accord, dtype=np.float64)


def _tempers(room: Arrays, rows: IntArray) -> tuple[FloatArray, FloatArray]:
    found = [TEMPERS[room.conference.delegations[row].temperament] for row in rows.tolist()]
    return np.array([each.house for each in found]), np.array([each.accord for each in found])


def _signed_away(room: Arrays, mandates: Mandates, packages: FloatArray) -> FloatArray:
    """(w, d) how many red lines a signature would cross, beyond what the older treaty says anyway."""
    if not (np.isfinite(mandates.lowest).any() or np.isfinite(mandates.highest).any()):
        return np.zeros((packages.shape[0], mandates.ideal.shape[0]))

    def per_text(item: int, at: FloatArray) -> FloatArray:
        return _beyond(at[:, None], room.status_quo[item], mandates.lowest[:, item], mandates.highest[:, item])

    return tallies(per_text, packages)


def _beyond(at: FloatArray, status_quo: FloatArray | np.float64, lowest: FloatArray, highest: FloatArray) -> FloatArray:
    """How far, 0..1, texts cross red lines beyond what the older treaty does: what held is not signed away."""
    held = crossing(np.asarray(status_quo, dtype=np.float64), lowest, highest)
    return np.maximum(crossing(at, lowest, highest) - held, 0.0)


# --- one delegation, one outcome --------------------------------------------------------------------------------------


def outcome_of(conference: ConferenceState | PublicView) -> ConferenceOutcome:
    """How a conference has ended; before that, how it would if it ended now, with the texts and signatures so far."""
    if isinstance(conference, ConferenceState):
        seats = conference.seats.items()
        signatures = {each: seat.signature for each, seat in seats if seat.signature is not None}
    else:
        signatures = dict(conference.signatures)
    agreed = {item: entry.agreed for item, entry in conference.items.items()}
    return ConferenceOutcome(
        texts=agreed if conference.final_acts is None else conference.final_acts,
        signed=frozenset(each for each, signature in signatures.items() if signature.kind.is_signature),
        reserved={
            each: signature.reservations
            for each, signature in signatures.items()
            if signature.kind is SignatureKind.RESERVED
        },
        legitimacy=conference.legitimacy,
    )


def worth_of(conference: ConferenceState | PublicView, who: DelegationId, instructions: Instructions) -> Worth:
    """What a conference, as it ended or stands, is worth to one delegation with its own instructions."""
    of = room(conference.conference)
    own = with_salience_moved(of, mandate_row(instructions), conference.salience_moved)
    return worth_of_outcome(of, who, own, outcome_of(conference))


def worth_of_outcome(of: Arrays, who: DelegationId, own: Mandates, outcome: ConferenceOutcome) -> Worth:
    """What an outcome is worth to one delegation. own: its mandate alone, one row. KeyError if it has no seat."""
    return worths_of_outcome(of, (who,), own, outcome)[0]


def worths_of_outcome(
    of: Arrays, who: Sequence[DelegationId], mandates: Mandates, outcome: ConferenceOutcome
) -> tuple[Worth, ...]:
    """What an outcome is worth to some delegations. mandates: theirs, a row each. KeyError if one has no seat.

    A reserved item binds its signatory no more than somebody who stays outside, and shames it by half. What others
    reserve is not counted off: their names stand under the text.
    """
    rows = np.array([of.seats[each] for each in who], dtype=np.int64)
    signing = np.array([[1.0 if each in outcome.signed else 0.0 for each in of.delegations]])
    at = text_locations(of, outcome.texts)
    organisation = worth_terms(of, mandates, at[None, :], signing, float(outcome.legitimacy), who=rows).organisation[0]
    reach, own = reach_of(of, signing, rows)[0], signing[0, rows][:, None]
    free = np.array([np.isin(of.items, outcome.reserved.get(each, ())) for each in who])
    better = satisfaction(np.abs(mandates.ideal - at)) - satisfaction(np.abs(mandates.ideal - of.status_quo))
    bound = np.where((own > 0) & ~free, 1.0, ALOOF) * reach[:, None]
    treaty = bound * weights(mandates) * HALF_A_LINE * better
    shame = -SHAME * own * np.where(free, DECLARED, 1.0) * _beyond(at, of.status_quo, mandates.lowest, mandates.highest)
    return tuple(
        Worth(
            treaty=float(treaty[row].sum()),
            red_lines=float(shame[row].sum()),
            organisation=float(organisation[row]),
            items=dict(zip(of.items, treaty[row].tolist(), strict=True)),
            shame={
                of.items[item]: float(shame[row, item])
                for item in np.argsort(shame[row], kind="stable").tolist()
                if shame[row, item]
            },
            reach=float(reach[row]),
            signed=each in outcome.signed,
        )
        for row, each in enumerate(who)
    )
