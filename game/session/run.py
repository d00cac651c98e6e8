"""Running a conference to its end in one go, without a log and without anybody waiting."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from game.model.actions import Action
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.model.script import ScriptedMove
from game.model.state import ConferenceState
from game.model.view import View
from game.rules import open_conference
from game.session.conduct import Heads, go_on, open_session, scripted_heads, usual_heads
from game.session.digest import digest_of

Head: TypeAlias = Callable[[View], Sequence[Action]]
"""One head of delegation: from what it sees to what it does. An empty answer is silence."""


def run_conference(
    scenario: Scenario,
    seed: int,
    people: Mapping[DelegationId, Head] | None = None,
    script: Sequence[ScriptedMove] | None = None,
    heads: Heads | None = None,
) -> ConferenceState:
    """The last state of a conference with AI in every seat, the same for the same seed on every machine.

    people: heads that decide instead of the AI for some seats. script: moves that seats and chair play instead of
    their own, such as history's. heads: others than those of the game.
    """
    heads = heads or (usual_heads() if script is None else scripted_heads(script))
    if people:
        heads = Heads(seats=_with(people, heads), chair=heads.chair, closing=_without(people, heads))
    state, _opening = open_conference(scenario, seed, digest_of(scenario))
    state, _entries = open_session(state, (), heads)
    state, _entries = go_on(state, (), heads)
    return state


def _with(people: Mapping[DelegationId, Head], heads: Heads) -> Callable[[Sequence[View]], list[Action]]:
    def ask(views: Sequence[View]) -> list[Action]:
        own = [action for view in views if view.delegation in people for action in people[view.delegation](view)]
        others = [view for view in views if view.delegation not in people]
        return [*own, *(heads.seats(others) if others else ())]

    return ask


def _without(people: Mapping[DelegationId, Head], heads: Heads) -> Callable[[Sequence[View]], list[Action]]:
    """People have said what they had to say in their groups when they were asked."""

    def close(views: Sequence[View]) -> list[Action]:
        others = [view for view in views if view.delegation not in people]
        return heads.closing(others) if others else []

    return close
