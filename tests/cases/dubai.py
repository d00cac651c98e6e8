"""Dubai in the case book: history's moves played back, conferences left to themselves, and what the engine expects.

Whole conferences take a second each, so each is played once and kept.
"""

from functools import lru_cache

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import mandates, room, text_locations
from game.consensus.signing import forecast
from game.model.instructions import Scenario
from game.model.state import ConferenceState, Phase
from game.rules import open_conference
from game.scenario import load, load_history, load_record
from game.session.conduct import go_on, open_session, scripted_heads
from game.session.run import run_conference
from game.studies.evidence import before_the_conference
from tests.cases.vocabulary import Sentence
from tests.cases.world import World
from tests.toy import text as backing

DUBAI = "wcit-2012"
NOBODY = ("NOBODY",)  # stops the play when a session opens, as for a person


@lru_cache(maxsize=1)
def scenario() -> Scenario:
    """The whole conference of 2012."""
    return load(DUBAI)


@lru_cache(maxsize=1)
def _history() -> tuple[ConferenceState, ...]:
    """The state at the end of each session, and at the very end, as history's own moves make it."""
    heads = scripted_heads(load_history(DUBAI))
    state, _events = open_conference(scenario(), seed=2012)
    state, _entries = open_session(state, NOBODY, heads)
    states = []
    while state.phase is not Phase.CLOSED:
        state, _entries = go_on(state, NOBODY, heads)
        states.append(state)
    return tuple(states)


@lru_cache(maxsize=8)
def _free(seed: int) -> ConferenceState:
    return run_conference(scenario(), seed)


@lru_cache(maxsize=8)
def _expected(refusing: tuple[str, ...]) -> FloatArray:
    """(d,) chances to sign the recorded text, by positions known before, once some have refused in public."""
    of = room(scenario().conference)
    text = text_locations(of, load_record(DUBAI).final_text)[None, :]
    said = np.array([-1.0 if each in refusing else 0.0 for each in of.delegations])
    wants = mandates(of, before_the_conference(of, scenario()).instructions)
    return forecast(of, wants, text, announced=said).probability[0]


# --- turns ---


def _play_history(world: World, number: int) -> None:
    world.state = _history()[number - 1]


def _play_history_to_the_end(world: World) -> None:
    world.state = _history()[-1]


def _play_freely(world: World, number: int, of: int) -> None:
    world.played = [_free(seed) for seed in range(number, of + 1)]


def _announce(world: World, seats: str) -> None:
    refusing = tuple(seats.split(", "))
    world.chances = (_expected(()), _expected(refusing))


DUBAI_TURNS = (
    Sentence("history is played to the end of session {number}", _play_history),
    Sentence("history is played to the end", _play_history_to_the_end),
    Sentence("conferences {number} to {of} are left to themselves", _play_freely),
    Sentence("{seats} say in public that they will not sign", _announce),
)


# --- findings ---


def _warm(world: World, text: str) -> None:
    where = backing(text)
    assert dict(world.state.items[where.item].warmth)[where.option] > 0


def _share(world: World, number: int, of: int) -> None:
    held = world.state.votes[-1]
    share = 100 * held.in_favour / (held.in_favour + held.against)
    assert abs(share - number) <= of, share


def _abstentions(world: World, number: int, of: int) -> None:
    assert abs(world.state.votes[-1].abstain - number) <= of


def _signatures(world: World, number: int, of: int) -> None:
    assert abs(world.state.signatures - number) <= of, world.state.signatures


def _recorded_text(world: World) -> None:
    assert dict(world.state.final_acts or {}) == dict(load_record(DUBAI).final_text)


def _holding(world: World, text: str) -> int:
    where = backing(text)
    return sum((each.final_acts or {})[where.item] == where.option for each in world.played)


def _mostly(world: World, text: str) -> None:
    assert 2 * _holding(world, text) > len(world.played)


def _never(world: World, text: str) -> None:
    assert world.played
    assert _holding(world, text) == 0


def _mostly_as_it_was(world: World, item: str) -> None:
    where = scenario().conference.item(item)
    at = [(each.final_acts or {})[item] for each in world.played]
    unchanged = sum(each is None or where.option(each).at == where.status_quo.at for each in at)
    assert 2 * unchanged > len(at)


def _chances(world: World, seats: str) -> list[tuple[float, float]]:
    rows = [room(scenario().conference).seats[each] for each in seats.split(", ")]
    return [(float(world.chances[0][row]), float(world.chances[1][row])) for row in rows]


def _less_likely(world: World, seats: str) -> None:
    assert all(after < before - 0.001 for before, after in _chances(world, seats)), _chances(world, seats)


def _nobody_more_likely(world: World) -> None:
    assert np.all(world.chances[1] <= world.chances[0] + 1e-9)


def _not_expected(world: World, seats: str) -> None:
    assert all(after < 0.5 for _, after in _chances(world, seats)), _chances(world, seats)


DUBAI_FINDINGS = (
    Sentence("more placards are for {text} than against it", _warm),
    Sentence("of those for or against, {number} in a hundred are for, give or take {of}", _share),
    Sentence("the abstentions are {number}, give or take {of}", _abstentions),
    Sentence("the signatures are {number}, give or take {of}", _signatures),
    Sentence("the Final Acts are those on record", _recorded_text),
    Sentence("most of them end with {text}", _mostly),
    Sentence("none of them ends with {text}", _never),
    Sentence("most of them leave {item} as it was", _mostly_as_it_was),
    Sentence("it makes {seats} less likely to sign", _less_likely),
    Sentence("it makes nobody more likely to sign", _nobody_more_likely),
    Sentence("{seats} are then expected not to sign", _not_expected),
)
