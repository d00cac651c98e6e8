"""What a forecast may know: instructions without hindsight, and what had been said on the record."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Room
from game.model.conference import DelegationId, Item
from game.model.instructions import Basis, Instructions, Position, Said, Scenario
from game.scenario.effective import member_position

KNOWN_BEFORE = frozenset({Basis.DOCUMENTED, Basis.BLOC, Basis.DERIVED})
"""Grades that a forecast made before the conference may use; what was announced there comes too late."""

WEIGHTIEST = 3
"""How many of its most salient items give a delegation its grade."""

_WORD: Mapping[Said, float] = {Said.WILL_SIGN: 1.0, Said.WILL_NOT_SIGN: -1.0, Said.MUST_CONSULT: -1.0}
_LEAST_SURE_FIRST = (Basis.DERIVED, Basis.BLOC, Basis.ANNOUNCED, Basis.DOCUMENTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Instructions that anybody could have written down before the opening, with how each position is known."""

    instructions: Mapping[DelegationId, Instructions]
    grades: Mapping[DelegationId, Basis]


def before_the_conference(of: Room, scenario: Scenario) -> Brief:
    """Everybody's instructions as far as they were known before the conference.

    A delegation's own entry counts if it was known before; else its bloc's common position, shifted by its alignment;
    else it is taken not to care. The grade of a delegation is the basis that carries the most salience among its three
    most salient items, the less sure one if two carry the same.
    """
    instructions: dict[DelegationId, Instructions] = {}
    grades: dict[DelegationId, Basis] = {}
    for row, delegation in enumerate(scenario.conference.delegations):
        common = scenario.bloc_instructions.get(delegation.bloc) if delegation.bloc is not None else None
        known: list[tuple[Position, Basis]] = []
        for column, item in enumerate(scenario.conference.items):
            entry = scenario.instructions[delegation.id][column]
            of_bloc = common[column] if common is not None else None
            own = (delegation.id, item.id) in scenario.own_entries
            if own and entry.known_before and entry.basis in KNOWN_BEFORE:
                known.append((entry, entry.basis))
            elif of_bloc is not None and of_bloc.known_before:
                leaning = float(of.relative_alignment[row])
                known.append((member_position(of_bloc, leaning, item.alignment_effect), Basis.BLOC))
            else:
                known.append((_indifferent(item), Basis.DERIVED))
        instructions[delegation.id] = tuple(position for position, _ in known)
        grades[delegation.id] = _grade(known)
    return Brief(instructions=instructions, grades=grades)


def _indifferent(item: Item) -> Position:
    return Position(ideal=item.status_quo.at, salience=0.0, basis=Basis.DERIVED)


def _grade(known: list[tuple[Position, Basis]]) -> Basis:
    weightiest = sorted(known, key=lambda each: -each[0].salience)[:WEIGHTIEST]
    weight: dict[Basis, float] = defaultdict(float)
    for position, basis in weightiest:
        weight[basis] += position.salience
    return max(_LEAST_SURE_FIRST, key=lambda each: weight[each])


def public_word(of: Room, scenario: Scenario) -> FloatArray:
    """(d,) what each delegation had said about signing: 1 will, -1 will not (or must consult first), 0 nothing.

    Who must consult its capital on the last day does not sign on it; the record counts a deferral as no signature.
    """
    word = np.zeros(len(of.delegations))
    for statement in sorted(scenario.statements, key=lambda each: each.date):
        if statement.delegation in of.seats:
            word[of.seats[statement.delegation]] = _WORD[statement.says]
    return word
