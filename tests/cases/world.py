"""The conference that a case is about: how it is set up, what has happened in it, and why something was refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from game.model.actions import Action
from game.model.conference import Majority, Procedure
from game.model.events import Event
from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.rules import apply, objections
from game.scenario import load
from tests.toy import hall, opened, toy


@dataclass
class World:
    """A state that moves on, what happened since `when` began, and the reasons of the last refusal.

    before: the state when `when` began. answer: what was last reckoned, in words. played: conferences left to
    themselves, at their end. chances: who would sign before and after something was said.
    """

    state: ConferenceState
    before: ConferenceState
    events: list[Event] = field(default_factory=list)
    refused: tuple[str, ...] = ()
    answer: str = ""
    played: list[ConferenceState] = field(default_factory=list)
    chances: tuple[Any, Any] = ((), ())

    def does(self, action: Action) -> None:
        """Apply an action if it is in order; otherwise note why not, and leave the state as it is."""
        self.refused = tuple(each.code for each in objections(self.state, action))
        if not self.refused:
            self.state, events = apply(self.state, action)
            self.events += events

    def must(self, action: Action) -> None:
        """Apply an action that has to be in order."""
        self.does(action)
        assert not self.refused, f"{action} is refused as {', '.join(self.refused)}"


def world_of(conference: Mapping[str, Any] | str) -> World:
    """The opening of the conference that a case describes: the name of a scenario, or a small one in these words.

    seats: a hall of so many seats with one item, instead of the toy. without_vote: names of toy seats, or how many
    more seats of a hall, may sign and not vote. speakers: slots on the list. alike: all have that seat's instructions.
    majority, seconds, readings: of the house (one reading where nothing is said). votes: how many votes a seat's ballot
    counts, where the house weighs them.
    """
    if isinstance(conference, str):
        state = opened(load(conference))
        return World(state=state, before=state)
    unknown = set(conference) - {
        "seats",
        "without_vote",
        "speakers",
        "alike",
        "majority",
        "seconds",
        "readings",
        "votes",
    }
    if unknown:
        raise ValueError(f"a case's conference has no {', '.join(sorted(unknown))}")
    state = opened(_scenario(conference))
    return World(state=state, before=state)


def _scenario(conference: Mapping[str, Any]) -> Scenario:
    usual = Procedure(readings=1)
    procedure = Procedure(
        speakers=conference.get("speakers", usual.speakers),
        majority=Majority(conference.get("majority", usual.majority)),
        seconds=conference.get("seconds", usual.seconds),
        readings=conference.get("readings", usual.readings),
        is_weighted="votes" in conference,
    )
    if "seats" in conference:
        of_hall = hall(conference["seats"], without_vote=conference.get("without_vote", 0))
        return replace(of_hall, conference=replace(of_hall.conference, procedure=procedure))
    scenario = toy(without_vote=conference.get("without_vote", ()), procedure=procedure)
    votes = conference.get("votes", {})
    weighed = tuple(replace(each, votes=votes.get(each.id, 1)) for each in scenario.conference.delegations)
    scenario = replace(scenario, conference=replace(scenario.conference, delegations=weighed))
    if "alike" in conference:
        same = scenario.instructions[conference["alike"]]
        return replace(scenario, instructions=dict.fromkeys(scenario.instructions, same))
    return scenario
