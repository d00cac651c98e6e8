"""Verbs, pure: what is in order, what follows, what the next state is, and who may see what."""

from functools import reduce

from game.model.actions import Action
from game.model.events import Event
from game.model.objections import OutOfOrderError
from game.model.state import ConferenceState
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.legal import legal_actions, objections
from game.rules.opening import before_the_opening, open_conference
from game.rules.sight import is_visible, public_view, view_for, views_for, visible

__all__ = [
    "apply",
    "before_the_opening",
    "evolve",
    "is_visible",
    "legal_actions",
    "objections",
    "open_conference",
    "public_view",
    "view_for",
    "views_for",
    "visible",
]


def apply(state: ConferenceState, action: Action) -> tuple[ConferenceState, tuple[Event, ...]]:
    """The next state and what happened; OutOfOrderError with every objection if the rules forbid the action."""
    if reasons := objections(state, action):
        raise OutOfOrderError(reasons)
    events = decide(state, action)
    return reduce(evolve, events, state), events
