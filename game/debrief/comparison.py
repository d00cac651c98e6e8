"""This conference beside the record: who chose otherwise and why, which texts came out otherwise.

Only for a conference that is closed: it reads everybody's instructions, and the record. The reasons are those of the
signing model, term by term, for the two worlds as they were: their texts, and who signed in them. What no term explains
is said to be chance.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from game.consensus.encode import Arrays, Mandates, mandates, room, text_locations
from game.consensus.parameters import FITTED
from game.consensus.peers import bloc_shares, leader_shares
from game.consensus.signing import TERMS, SigningForecast, explain, forecast
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.record import Record
from game.model.state import ConferenceState, Phase

TELLING = 0.15  # log-odds below which a term explains nothing
Texts = Mapping[ItemId, OptionId | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningReason:
    """Why a delegation signed or not. term: items, red_lines (with the item), bloc, leaders, spoken, procedure, chance.

    towards_signing: whether it speaks for a signature.
    """

    term: str
    towards_signing: bool
    item: ItemId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """A delegation that chose otherwise than in history."""

    delegation: DelegationId
    signed_here: bool
    reason: SigningReason


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherText:
    """An item whose text came out otherwise; None = nothing agreed."""

    item: ItemId
    here: OptionId | None
    history: OptionId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two worlds side by side. otherwise: the most influential first."""

    otherwise: tuple[Otherwise, ...]
    texts: tuple[OtherText, ...]
    signed_here: frozenset[DelegationId]
    signed_history: frozenset[DelegationId]


def signatories(state: ConferenceState) -> frozenset[DelegationId]:
    """Who signed in this conference, with or without a reservation."""
    return frozenset(
        who for who, seat in state.seats.items() if seat.signature is not None and seat.signature.kind.is_signature
    )


def compare(state: ConferenceState, record: Record) -> Comparison:
    """This conference and the record. ValueError while the conference is not closed."""
    here = _world(state)
    signed = signatories(state)
    history = _World(here.room, here.mandates, _history_texts(here.room, record), record.signed, state, of_record=True)
    known = record.signed | record.did_not_sign
    changed = [each for each in here.room.delegations if each in known and (each in signed) != (each in record.signed)]
    influence = {each.id: each.influence for each in state.conference.delegations}
    changed.sort(key=lambda each: (-influence[each], here.room.seats[each]))
    mine, theirs = here.terms(changed), history.terms(changed)
    return Comparison(
        otherwise=tuple(
            Otherwise(
                delegation=each,
                signed_here=each in signed,
                reason=_telling(_difference(mine[each], theirs[each]), towards_signing=each in signed),
            )
            for each in changed
        ),
        texts=tuple(
            OtherText(item=item, here=(state.final_acts or {}).get(item), history=record.final_text.get(item))
            for item in here.room.items
            if (state.final_acts or {}).get(item) != record.final_text.get(item)
        ),
        signed_here=signed,
        signed_history=record.signed,
    )


def abstainers(state: ConferenceState) -> tuple[Otherwise, ...]:
    """Where there is no record: who did not sign, the most influential first, and why. ValueError before the close."""
    here = _world(state)
    signed = signatories(state)
    influence = {each.id: each.influence for each in state.conference.delegations}
    those = sorted((each for each in here.room.delegations if each not in signed), key=lambda each: -influence[each])
    terms = here.terms(those)
    return tuple(
        Otherwise(delegation=each, signed_here=False, reason=_telling(terms[each], towards_signing=False))
        for each in those
    )


@dataclass(frozen=True, slots=True)
class _World:
    """One end of a conference: its text and who signed."""

    room: Arrays
    mandates: Mandates
    texts: Texts
    signed: Collection[DelegationId]
    state: ConferenceState
    of_record: bool = False

    def terms(self, delegations: Collection[DelegationId]) -> dict[DelegationId, dict[str, float]]:
        """The log-odds of each delegation, term by term, with the pulls of those who really signed here."""
        outlook = self._outlook()
        seen = np.array([1.0 if each in self.signed else -1.0 for each in self.room.delegations])
        bloc = FITTED.bloc * (bloc_shares(self.room) @ seen)
        leaders = FITTED.leaders * (leader_shares(self.room) @ seen)
        found = {}
        for each in delegations:
            row = self.room.seats[each]
            terms = {name: weight for name, weight in explain(outlook, row) if name not in TERMS}
            terms |= {"bloc": float(bloc[row]), "leaders": float(leaders[row])}
            if not self.of_record:
                terms["procedure"] = float(outlook.terms["procedure"][0, row])
                if self.state.seats[each].refuses_over is not None:
                    terms["spoken"] = -FITTED.spoken
            found[each] = terms
        return found

    def _outlook(self) -> SigningForecast:
        locations = text_locations(self.room, self.texts)[None, :]
        if self.of_record:
            return forecast(self.room, self.mandates, locations)
        resentment = np.array([float(self.state.seats[each].resentment) for each in self.room.delegations])
        return forecast(
            self.room, self.mandates, locations, resentment=resentment, legitimacy=float(self.state.legitimacy)
        )


def _world(state: ConferenceState) -> _World:
    if state.phase is not Phase.CLOSED:
        raise ValueError("a conference is compared with the record only once it is closed")
    hall = room(state.conference)
    return _World(hall, mandates(hall, state.instructions), dict(state.final_acts or {}), signatories(state), state)


def _history_texts(hall: Arrays, record: Record) -> Texts:
    return {item: record.final_text.get(item) for item in hall.items}


def _difference(here: Mapping[str, float], history: Mapping[str, float]) -> dict[str, float]:
    """What is different here, term by term."""
    return {name: here.get(name, 0.0) - history.get(name, 0.0) for name in {**here, **history}}


def _telling(terms: Mapping[str, float], *, towards_signing: bool) -> SigningReason:
    """The weightiest term that speaks for what was done; chance if none does."""
    sign = 1.0 if towards_signing else -1.0
    name, weight = max(
        ((name, sign * weight) for name, weight in terms.items()),
        key=lambda each: (each[1], each[0]),
        default=("chance", 0.0),
    )
    if weight < TELLING:
        return SigningReason(term="chance", towards_signing=towards_signing)
    term, _, item = name.partition(":")
    return SigningReason(term=term, towards_signing=towards_signing, item=ItemId(item) if item else None)
