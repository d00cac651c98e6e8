"""What can be played and makes a poor game: nothing to agree on, nobody to win over, seats that can win nothing.

These are looked for by `check` alone, in scenarios without errors, and never keep one from being played: history was
not balanced either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.model.conference import Bloc, Conference, Delegation, DelegationId, Item
from game.model.instructions import Instructions, Position, Scenario
from game.scenario.examination import Examination

HARDLY_MATTERS = 10.0
"""Salience (0..100) below which nobody would spend an intervention on an item."""

SMALL_CONFERENCE = 5
"""Delegations up to which a bloc of one is a plain way to write what one side wants."""

LOSES = -10.0
"""Points (of 100) of its brief that a seat may lose before it counts as losing."""

APART = 30.0
"""Points between the seat that gains most and the one that loses most, from which on chances are unequal."""

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class _Seat:
    """A delegation with its instructions."""

    delegation: Delegation
    positions: Instructions


def check_design(exam: Examination, scenario: Scenario) -> None:
    """Report what makes a poor game of a scenario that is otherwise sound."""
    conference = scenario.conference
    seats = [_Seat(each, scenario.instructions[each.id]) for each in conference.delegations]
    for row, item in enumerate(conference.items):
        positions = {each.delegation.id: each.positions[row] for each in seats}
        if any(each.salience for each in positions.values()):
            _check_zone(exam, item, positions)
            _check_interest(exam, item, positions)
    for seat in seats:
        if any(each.salience for each in seat.positions):
            _check_seat(exam, conference, seat)
    for bloc in conference.blocs:
        _check_bloc(exam, bloc, [each for each in seats if each.delegation.bloc == bloc.id], len(seats))
    _check_chances(exam, conference, seats)
    _check_sources(exam, conference, seats)


# --- items ------------------------------------------------------------------------------------------------------------


def _check_zone(exam: Examination, item: Item, positions: dict[DelegationId, Position]) -> None:
    """Whether there is a text that lies beyond nobody's red line."""
    against = {
        option.id: [key for key, position in positions.items() if position.is_crossed_by(option.at)]
        for option in item.options
    }
    free = [option for option, names in against.items() if not names]
    if free and free != [item.status_quo.option]:
        return
    together: dict[tuple[DelegationId, ...], list[str]] = {}
    for option, names in against.items():
        if names:
            together.setdefault(tuple(names), []).append(option)
    who = "; ".join(f"{', '.join(options)} for {_some(names)}" for names, options in together.items())
    if free:
        text = f'every new text of "{item.id}" is beyond a red line; all can sign only what holds today'
        exam.advise(("items", item.id, "options"), "no-new-text", text, who)
    else:
        text = f'no text of "{item.id}" can be signed by all: each lies beyond somebody\'s red line'
        exam.advise(("items", item.id, "options"), "no-zone-of-agreement", text, who)


def _check_interest(exam: Examination, item: Item, positions: dict[DelegationId, Position]) -> None:
    """Whether anybody would spend a word on an item."""
    most = max(each.salience for each in positions.values())
    if most < HARDLY_MATTERS:
        text = f'"{item.id}" moves nobody: the highest salience is {most:g} of 100'
        exam.advise(("items", item.id), "moves-nobody", text)
        return
    nearest = {item.nearest(each.ideal).id for each in positions.values() if each.salience}
    if nearest == {item.status_quo.option}:
        text = f'"{item.id}" moves nobody: everybody wants what holds today'
        exam.advise(("items", item.id), "moves-nobody", text)


# --- delegations and blocs --------------------------------------------------------------------------------------------


def _check_seat(exam: Examination, conference: Conference, seat: _Seat) -> None:
    """Whether a delegation has a choice when it comes to signing."""
    key = seat.delegation.id
    has_reason = False
    for item, position in zip(conference.items, seat.positions, strict=True):
        places = [item.status_quo.at, *(option.at for option in item.options)]
        crossed = [position.is_crossed_by(at) for at in places]
        if all(crossed):
            text = f'"{key}" can never sign: whatever becomes of "{item.id}" lies beyond its red line'
            exam.warn(("delegations", key), "never-signs", text, f"what holds today is at {item.status_quo.at:g}")
        before = abs(position.ideal - item.status_quo.at)
        is_worse = position.salience > 0 and any(abs(position.ideal - at) > before for at in places)
        has_reason = has_reason or any(crossed) or is_worse
    if not has_reason:
        text = f'"{key}" can never refuse: no option is worse for it than what holds today'
        hint = "give it something to lose: a red line, or a wish that some option goes past"
        exam.advise(("delegations", key), "never-refuses", text, hint)


def _check_bloc(exam: Examination, bloc: Bloc, members: Sequence[_Seat], seats: int) -> None:
    """Whether a bloc has anything to settle among its members."""
    if len(members) == 1 and seats > SMALL_CONFERENCE:
        text = f'"{bloc.id}" is a bloc of one: {members[0].delegation.id} has nobody to agree with'
        exam.advise(("blocs", bloc.id), "bloc-of-one", text)
    if len(members) > 1 and len({_wishes(each) for each in members}) == 1:
        text = f'"{bloc.id}" has one voice: its {len(members)} members want the same on every item'
        hint = "tell them apart by alignment, or by positions of their own"
        exam.advise(("blocs", bloc.id), "one-voice", text, hint)


def _wishes(seat: _Seat) -> tuple[tuple[float, float, float | None, float | None], ...]:
    return tuple((each.ideal, each.salience, each.lowest, each.highest) for each in seat.positions)


# --- chances ----------------------------------------------------------------------------------------------------------


def _check_chances(exam: Examination, conference: Conference, seats: Sequence[_Seat]) -> None:
    """Whether some seats lose by nature where others win: at the texts that cost the room least, by weight."""
    texts = [_likely(item, row, seats) for row, item in enumerate(conference.items)]
    points = {each.delegation.id: gain(conference, each.positions, texts) for each in seats}
    worst = min(points, key=lambda each: points[each])
    best = max(points, key=lambda each: points[each])
    if points[worst] >= LOSES or points[best] - points[worst] < APART:
        return
    losing = sorted((each for each in points if points[each] < LOSES), key=lambda each: (points[each], each))
    text = (
        f"seats have unequal chances: where wishes and weight would settle the texts, {best} gains "
        f"{points[best]:.0f} points of its brief and {worst} loses {-points[worst]:.0f}"
    )
    hint = f"losing: {_some(losing)}; tell whoever sits there, or give them something to win; simulate says more"
    exam.advise(("delegations", worst), "unequal-seats", text, hint)


def _likely(item: Item, row: int, seats: Sequence[_Seat]) -> float:
    """Where an item would settle: the option over the fewest red lines, of these the one that costs least by weight."""

    def cost(at: float) -> tuple[int, float]:
        crossed = sum(each.positions[row].is_crossed_by(at) for each in seats)
        losses = (
            each.delegation.influence * each.positions[row].salience * abs(each.positions[row].ideal - at)
            for each in seats
        )
        return crossed, round(sum(losses), 6)

    return min((option.at for option in item.options), key=cost)


def gain(conference: Conference, positions: Instructions, texts: Sequence[float]) -> float:
    """Points (-100..100) by which texts at these locations are better for a seat than what holds today.

    As `consensus.preference.gains` has it, without loading the engine: `check` answers at once.
    """
    total = sum(each.salience for each in positions)
    if not total:
        return 0.0
    rows = zip(conference.items, positions, texts, strict=True)
    saved = (
        position.salience * (abs(position.ideal - item.status_quo.at) - abs(position.ideal - at))
        for item, position, at in rows
    )
    return sum(saved) / total


# --- sources ----------------------------------------------------------------------------------------------------------


def _check_sources(exam: Examination, conference: Conference, seats: Sequence[_Seat]) -> None:
    """Whether a reader can tell where an item comes from, in a scenario that says where others do."""
    if not conference.sources:
        text = "the scenario names no sources"
        hint = "add sources: {brief: where it comes from}; one that is invented should say so"
        exam.advise((), "no-sources", text, hint)
        return
    for row, item in enumerate(conference.items):
        of_options = [each.sources for each in item.options]
        if not any([item.sources, *of_options, *(each.positions[row].sources for each in seats)]):
            text = f'nothing about "{item.id}" names a source'
            exam.advise(("items", item.id), "no-source", text, "add sources: [KEY]")


def _some(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"
