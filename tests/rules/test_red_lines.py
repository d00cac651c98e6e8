"""Red lines: what a capital has ruled out, no pledge, pressure, caucus or request for a second brings about."""

from dataclasses import replace

import pytest

from game.model.actions import Caucus, MoveVote, OpenFloor, Pledge, Press
from game.model.events import CaucusHeld, PledgeMade, Pressed, Spoke
from game.model.instructions import Position
from game.model.state import ConferenceState
from game.rules.persuasion import crosses_red_line
from tests.toy import SEATS, in_session, opened, play, text, toy

NEARLY = Position(ideal=80, salience=1)
"""Hardly cares, and the text at 80 or 90 is nearest to it by far."""

BARRED = replace(NEARLY, highest=70)
"""The same, but its capital has ruled out anything above 70."""


def room(position: Position) -> ConferenceState:
    """The second session of a toy in which that is everybody's position on every item."""
    return in_session(2, opened(replace(toy(), instructions=dict.fromkeys(SEATS, (position,) * 3))))


@pytest.mark.parametrize(("position", "moved"), [(NEARLY, True), (BARRED, False)])
def test_no_pledge_carries_a_delegation_over_its_red_line(position: Position, moved: bool) -> None:
    _, (made,) = play(room(position), Pledge(delegation="ARC", to="ELB", asks=text("access/full")))

    assert isinstance(made, PledgeMade)
    assert made.moved is moved


@pytest.mark.parametrize(("position", "moved"), [(NEARLY, True), (BARRED, False)])
def test_no_pressure_does(position: Position, moved: bool) -> None:
    _, (pressed,) = play(room(position), Press(delegation="ARC", to="ELB", asks=text("access/full")))

    assert isinstance(pressed, Pressed)
    assert (pressed.moved, pressed.resented) == (moved, not moved)


@pytest.mark.parametrize(("position", "joined"), [(NEARLY, ("CAL", "DOR")), (BARRED, ("CAL",))])
def test_no_bloc_does(position: Position, joined: tuple[str, ...]) -> None:
    _, (held,) = play(room(position), Caucus(delegation="CAL", backing=text("access/full")))

    assert isinstance(held, CaucusHeld)
    assert held.joined == joined


@pytest.mark.parametrize(("position", "seconded"), [(NEARLY, "ARC"), (BARRED, None)])
def test_nobody_seconds_what_its_capital_has_ruled_out(position: Position, seconded: str | None) -> None:
    _, events = play(room(position), MoveVote(delegation="ELB", item="access", option="full"), OpenFloor())

    assert [each.second for each in events if isinstance(each, Spoke)] == [seconded]


def test_text_on_the_line_itself_does_not_cross_it() -> None:
    state = room(replace(NEARLY, lowest=10, highest=80))

    assert not crosses_red_line(state, "ELB", "access", "plain")
    assert not crosses_red_line(state, "ELB", "access", "full")
    assert crosses_red_line(state, "ELB", "spam", "none")
    assert crosses_red_line(state, "ELB", "spam", "hard")
