"""Effective positions: what each delegation wants on each item, of its own or through its bloc."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

from game.model import conference as model
from game.model.instructions import Basis, Instructions, Position, shifted
from game.scenario import agenda_format as agenda
from game.scenario import format as written
from game.scenario.kinds import keys
from game.scenario.plausibility import location
from game.scenario.references import as_number


def mean_alignments(file: written.ScenarioFile) -> dict[str, float]:
    """The mean alignment of each bloc's members, -1..1."""
    members: dict[str, list[float]] = {}
    for each in file.delegations.values():
        if each.bloc is not None:
            members.setdefault(each.bloc, []).append(each.alignment)
    return {bloc: fmean(alignments) for bloc, alignments in members.items()}


def instructions_of(
    seat: model.Delegation, file: written.ScenarioFile, of_bloc: tuple[Position | None, ...] | None, mean: float
) -> Instructions:
    """One position an item: its own entry; else its bloc's, shifted; else it does not care."""
    own = file.positions.get(seat.id, {})
    positions = []
    for index, (key, item) in enumerate(file.items.items()):
        common = of_bloc[index] if of_bloc is not None else None
        if key in own:
            positions.append(own_position(own[key], item))
        elif common is not None:
            positions.append(member_position(common, seat.alignment - mean, item.alignment_effect))
        else:
            positions.append(_indifferent(item))
    return tuple(positions)


def member_position(common: Position, relative_alignment: float, effect: float) -> Position:
    """What a member wants that has said nothing of its own: its bloc's position, shifted.

    The bloc's red line binds a member unless its own leaning already carries it across.
    """
    ideal = shifted(common.ideal, relative_alignment, effect)
    holds = not common.is_crossed_by(ideal)
    return replace(
        common,
        ideal=ideal,
        lowest=common.lowest if holds else None,
        highest=common.highest if holds else None,
        basis=Basis.DERIVED,
    )


def _indifferent(item: agenda.ItemEntry) -> Position:
    quo = item.status_quo
    at = item.options[quo].at if isinstance(quo, str) else quo.at
    return Position(ideal=at, salience=0.0, basis=Basis.DERIVED)


def own_position(entry: agenda.PositionEntry, item: agenda.ItemEntry) -> Position:
    """A position as it was written, with options and red lines as locations 0..100."""
    ideal = location(entry.wants, item)
    assert ideal is not None  # references are checked before building
    lowest = highest = None
    if entry.red_line is not None:
        side, word = entry.red_line.split(" ")
        number = as_number(word)
        limit = location(word if number is None else number, item)
        lowest, highest = (None, limit) if side == "above" else (limit, None)
    return Position(
        ideal=ideal,
        salience=entry.salience,
        lowest=lowest,
        highest=highest,
        basis=Basis(entry.basis),
        known_before=entry.known_before,
        sources=keys(entry.source),
        note=entry.note or "",
    )
