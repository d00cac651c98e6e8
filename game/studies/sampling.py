"""Many conferences with AI in every seat, each summed up in one row; one that fails is a row, too.

A row depends on its seed alone, so the number of processes changes nothing but the time it takes.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from game.consensus.encode import mandates, room, text_locations
from game.consensus.preference import gains
from game.consensus.stakes import fared
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.events import SignatureKind
from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.session.digest import state_hash
from game.session.run import run_conference

AHEAD = 4
"""Runs handed to each process ahead of time, so that none waits for the slowest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOutcome:
    """What came of one run.

    signed: with or without a reservation; reserved: with one. final_text: each item's option, None where the older
    treaty stays. gains: points (-100..100, weighted by its salience) by which the text is better for a delegation than
    what held before, whoever signs. worth: what the end is worth to it, in points. merit: the same on its own scale,
    0..100. failure: why the run ended early, and then everything else is empty.
    """

    seed: int
    signed: frozenset[DelegationId] = frozenset()
    reserved: frozenset[DelegationId] = frozenset()
    final_text: Mapping[ItemId, OptionId | None]
    gains: Mapping[DelegationId, float]
    worth: Mapping[DelegationId, float] = field(default_factory=dict)
    merit: Mapping[DelegationId, float] = field(default_factory=dict)
    legitimacy: int = 0
    state_hash: str = ""
    failure: str = ""


def outcomes(scenario: Scenario, runs: int, seed: int, jobs: int = 1) -> Iterator[RunOutcome]:
    """One row a run, in the order of the seeds `seed`, `seed + 1` and so on; `jobs` processes work at them."""
    seeds = range(seed, seed + runs)
    if jobs == 1 or runs == 1:
        return (outcome(scenario, each) for each in seeds)
    return _in_processes(scenario, seeds, min(jobs, runs))


def outcome(scenario: Scenario, seed: int) -> RunOutcome:
    """The row of one run. A fault of the game ends the run and not the sample."""
    try:
        return _summed_up(run_conference(scenario, seed))
    except Exception as problem:
        failure = f"{type(problem).__name__}: {problem}".splitlines()[0]
        return RunOutcome(seed=seed, final_text={}, gains={}, failure=failure)


def _summed_up(state: ConferenceState) -> RunOutcome:
    signatures = {key: seat.signature for key, seat in state.seats.items() if seat.signature is not None}
    texts = dict(state.final_acts or {})
    of = room(state.conference)
    points = gains(of, mandates(of, state.instructions, state.salience_moved), text_locations(of, texts)[None, :])[
        0
    ].tolist()
    how = fared(state)
    return RunOutcome(
        seed=state.seed,
        signed=frozenset(key for key, each in signatures.items() if each.kind.is_signature),
        reserved=frozenset(key for key, each in signatures.items() if each.kind is SignatureKind.RESERVED),
        final_text=texts,
        gains=dict(zip(of.delegations, points, strict=True)),
        worth={each: found.worth.total for each, found in how.items()},
        merit={each: found.merit for each, found in how.items()},
        legitimacy=state.legitimacy,
        state_hash=state_hash(state),
    )


# --- processes --------------------------------------------------------------------------------------------------------

_scenario: Scenario | None = None


def _in_processes(scenario: Scenario, seeds: range, jobs: int) -> Iterator[RunOutcome]:
    """Rows in the order of the seeds; concurrent.futures.BrokenExecutor if a process is killed."""
    # Started anew rather than forked: the same on every system, and safe beside threads of numpy or pygame.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(scenario,))
    left = iter(seeds)
    try:
        waiting: deque[Future[RunOutcome]] = deque(pool.submit(_work, each) for each in islice(left, jobs * AHEAD))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(_work, each) for each in islice(left, 1))
    except BaseException:  # nobody waits for what is under way any more
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _begin(scenario: Scenario) -> None:
    global _scenario
    _scenario = scenario
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends this at once; who started it says the word


def _work(seed: int) -> RunOutcome:
    assert _scenario is not None  # `_begin` came first
    return outcome(_scenario, seed)
