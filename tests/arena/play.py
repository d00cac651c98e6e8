"""Games of the arena: one strategy in one seat from the opening to the last gavel, and what came of it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from game.consensus.encode import mandates, room, text_locations
from game.consensus.preference import gains
from game.consensus.stakes import fared
from game.consensus.worth import worth_of
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.instructions import Scenario
from game.model.state import ConferenceState, Phase
from game.model.view import View
from game.scenario import load
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.grades import grades
from game.wording.reader import Reader
from tests.arena.place import Place
from tests.arena.strategies import Strategy, by_name

AI = "ai"
"""The game's own head in the seat, as in every other one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Game:
    """What came of one game for one seat.

    worth: in points. gain: the old measure, points by which the text is better for the seat than the older treaty,
    whoever signs. pips: grades of brief, treaty and organisation, 0..5 each. signed: the others and itself. texts: the
    Final Acts, None where the older treaty stays. refused: actions that were out of order, by reason; unheard:
    interventions that came to nothing because they were out of order when heard or found no second.
    """

    strategy: str
    seat: DelegationId
    seed: int
    worth: float
    gain: float
    pips: tuple[int, int, int]
    signed: tuple[DelegationId, ...]
    texts: tuple[tuple[ItemId, OptionId | None], ...]
    legitimacy: int
    credibility: int
    votes: int
    accepted: int = 0
    refused: tuple[tuple[str, int], ...] = ()
    unheard: int = 0


def play(scenario: Scenario, strategy: str, seat: DelegationId, seed: int) -> Game:
    """One game. KeyError for an unknown strategy or seat."""
    if strategy == AI:
        return play_ai(scenario, [seat], seed)[0]
    with Session.begin(scenario, seed=seed, people=[seat]) as session:
        place = Place(session, seat)
        lead(session, by_name()[strategy](place, Random(f"{scenario.conference.id}/{seat}/{seed}")))
        return _summed_up(session.ended(), session.view(seat), strategy, place)


def lead(session: Session, player: Strategy) -> None:
    """Take a session to its end: the AI uses the corridor first, then the player, then the floor is opened."""
    opened = 0
    while not session.is_over:
        if session.due:
            if not player.place.do(player.called()):
                session.answer_for(session.due)  # nobody waits for somebody whose answer was out of order
            continue
        public = session.public()
        if public.phase is Phase.CORRIDOR and public.session > opened:
            opened = public.session
            player.session()
        session.advance()


def play_ai(scenario: Scenario, seats: Sequence[DelegationId], seed: int) -> list[Game]:
    """A conference without people, seen from each of these seats."""
    with Session.begin(scenario, seed=seed) as session:
        session.advance()
        return [_summed_up(session.ended(), session.view(seat), AI) for seat in seats]


def _summed_up(state: ConferenceState, view: View, strategy: str, place: Place | None = None) -> Game:
    of = room(state.conference)
    wants = mandates(of, state.instructions, state.salience_moved)
    texts = text_locations(of, state.final_acts or {})[None, :]
    signed = tuple(
        each.id
        for each in state.conference.delegations
        if (answer := state.seats[each.id].signature) is not None and answer.kind.is_signature
    )
    own = grades(_reader(view), view, fared(state)[view.delegation])
    return Game(
        strategy=strategy,
        seat=view.delegation,
        seed=state.seed,
        worth=round(worth_of(state, view.delegation, view.instructions).total, 6),
        gain=round(float(gains(of, wants, texts)[0, of.seats[view.delegation]]), 6),
        pips=(own[0].pips, own[1].pips, own[2].pips),
        signed=signed,
        texts=tuple((state.final_acts or {}).items()),
        legitimacy=state.legitimacy,
        credibility=state.seats[view.delegation].credibility,
        votes=len(state.votes),
        accepted=0 if place is None else place.accepted,
        refused=() if place is None else tuple(sorted(place.refused.items())),
        unheard=0 if place is None else place.unheard(),
    )


def _reader(view: View) -> Reader:
    return Reader(wording=_wording(), conference=view.public.conference, delegation=view.delegation)


@lru_cache(maxsize=1)
def _wording() -> Wording:
    return Wording()


# --- many games -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is played: every strategy in every seat on every seed."""

    scenario: str
    seats: tuple[DelegationId, ...]
    seeds: tuple[int, ...]
    strategies: tuple[str, ...]

    @property
    def games(self) -> int:
        """How many rows that makes."""
        return len(self.seats) * len(self.seeds) * len(self.strategies)


@dataclass(frozen=True, slots=True)
class _Task:
    """Games that are played in one go: all scripted players of one seat and seed, or the AI in all seats."""

    plan: Plan = field(repr=False)
    seed: int
    seat: DelegationId | None


def games(plan: Plan, jobs: int = 1, progress: Callable[[int], None] = lambda done: None) -> list[Game]:
    """All games of a plan, by seed, seat and strategy, however many processes play them.

    progress: told after each task how many games are done. A game that fails raises, and says which one it was.
    """
    scripted = [each for each in plan.strategies if each != AI]
    tasks = [_Task(plan, seed, seat) for seed in plan.seeds for seat in plan.seats if scripted]
    if AI in plan.strategies:
        tasks += [_Task(plan, seed, None) for seed in plan.seeds]
    found: list[Game] = []
    for rows in _played(tasks, jobs):
        found += rows
        progress(len(found))
    seats, names = list(plan.seats), list(plan.strategies)
    return sorted(found, key=lambda each: (each.seed, seats.index(each.seat), names.index(each.strategy)))


def _played(tasks: Sequence[_Task], jobs: int) -> Iterator[list[Game]]:
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(_play_task, tasks)
        return
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # processes share the cores among them as it is
    # Started anew rather than forked: the same on every system
    with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(_play_task, tasks)


def _play_task(task: _Task) -> list[Game]:
    plan, scenario = task.plan, _loaded(task.plan.scenario)
    if task.seat is None:
        return play_ai(scenario, plan.seats, task.seed)
    rows = []
    for strategy in plan.strategies:
        if strategy == AI:
            continue
        try:
            rows.append(play(scenario, strategy, task.seat, task.seed))
        except Exception as problem:
            problem.add_note(f"in {plan.scenario}: {strategy} as {task.seat} on seed {task.seed}")
            raise
    return rows


@lru_cache(maxsize=4)
def _loaded(name: str) -> Scenario:
    return load(name)
