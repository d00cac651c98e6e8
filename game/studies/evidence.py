"""What a forecast may know: instructions without hindsight, and what had been said on the record."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays
from game.model.conference import DelegationId, Item
from game.model.instructions import Basis, Instructions, Position, Said, Scenario
from game.scenario.derived_positions import member_position

KNOWN_BEFORE = frozenset({Basis.DOCUMENTED, Basis.BLOC, Basis.DERIVED})
"""Grades that a forecast made before the conference may use; what was announced there comes too late."""

WEIGHTIEST = 3
"""How many of its most salient items give a delegation its grade."""

LEAST_SALIENCE_OF_A_STATEMENT = 60.0
"""Of 100: whoever spoke on an item used a scarce place on the speakers' list, so it was at least that dear to it."""

_WORD: Mapping[Said, float] = {Said.WILL_SIGN: 1.0, Said.WILL_NOT_SIGN: -1.0, Said.MUST_CONSULT: -1.0}
_LEAST_SURE_FIRST = (Basis.DERIVED, Basis.BLOC, Basis.ANNOUNCED, Basis.DOCUMENTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBefore:
    """Instructions that anybody could have written down before the opening, with how each position is known."""

    instructions: Mapping[DelegationId, Instructions]
    grades: Mapping[DelegationId, Basis]


def before_the_conference(of: Arrays, scenario: Scenario) -> KnownBefore:
    """Everybody's instructions as far as they were known before the conference.

    A delegation's own entry counts if it was known before; else its bloc's common position, shifted by its alignment;
    else it is taken not to care. A document shows a direction. How dear a text was, and whether it was a red line, was
    estimated by somebody who knew the end; so one rule sets the salience of all that is on record, and only the blocs'
    red lines hold. The grade of a delegation is the basis that carries the most salience among its three most salient
    items, the less sure one if two carry the same.
    """
    return _brief(of, scenario, spoken=False)


def on_the_eve(of: Arrays, scenario: Scenario) -> KnownBefore:
    """The same, and what delegations had said at the conference about texts, for everybody who is on record."""
    return _brief(of, scenario, spoken=True)


def _brief(of: Arrays, scenario: Scenario, *, spoken: bool) -> KnownBefore:
    instructions: dict[DelegationId, Instructions] = {}
    grades: dict[DelegationId, Basis] = {}
    for row, delegation in enumerate(scenario.conference.delegations):
        common = scenario.bloc_instructions.get(delegation.bloc) if delegation.bloc is not None else None
        known: list[Position] = []
        for column, item in enumerate(scenario.conference.items):
            entry = scenario.instructions[delegation.id][column]
            shared = _shared(common[column] if common is not None else None, float(of.relative_alignment[row]), item)
            own = (delegation.id, item.id) in scenario.own_entries
            before = entry.known_before and entry.basis in KNOWN_BEFORE
            if not own or not (before or (spoken and entry.basis is Basis.ANNOUNCED)):
                known.append(shared)
            else:
                known.append(entry if entry.basis is Basis.DERIVED else _on_record(entry, shared))
        instructions[delegation.id] = tuple(known)
        grades[delegation.id] = _grade(known)
    return KnownBefore(instructions=instructions, grades=grades)


def _on_record(entry: Position, shared: Position) -> Position:
    holds = not shared.is_crossed_by(entry.ideal)
    return replace(
        entry,
        salience=max(shared.salience, LEAST_SALIENCE_OF_A_STATEMENT),
        lowest=shared.lowest if holds else None,
        highest=shared.highest if holds else None,
    )


def _shared(of_bloc: Position | None, leaning: float, item: Item) -> Position:
    if of_bloc is None or not of_bloc.known_before:
        return Position(ideal=item.status_quo.at, salience=0.0, basis=Basis.DERIVED)
    return replace(member_position(of_bloc, leaning, item.alignment_effect), basis=Basis.BLOC)


def _grade(known: list[Position]) -> Basis:
    weightiest = sorted(known, key=lambda each: -each.salience)[:WEIGHTIEST]
    weight: dict[Basis, float] = defaultdict(float)
    for position in weightiest:
        weight[position.basis] += position.salience
    return max(_LEAST_SURE_FIRST, key=lambda each: weight[each])


def public_word(of: Arrays, scenario: Scenario) -> FloatArray:
    """(d,) what each delegation had said about signing: 1 will, -1 will not (or must consult first), 0 nothing.

    Who must consult its capital on the last day does not sign on it; the record counts a deferral as no signature.
    """
    word = np.zeros(len(of.delegations))
    for statement in sorted(scenario.statements, key=lambda each: each.date):
        if statement.delegation in of.seats:
            word[of.seats[statement.delegation]] = _WORD[statement.says]
    return word
