"""Resuming: the state is folded from the events that stand in the log. Nothing is decided again.

So a log still opens after the rules were corrected. `replay` is what decides again.
"""

from functools import reduce
from pathlib import Path

from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.rules import before_the_opening, evolve
from game.session.conduct import Heads, usual_heads
from game.session.digest import digest_of
from game.session.log import Log, LogError
from game.session.session import Session
from game.session.writer import reopen_log


def resume(path: Path, scenario: Scenario, heads: Heads | None = None, *, opens: bool = True) -> Session:
    """Go on with the conference of a log, where the last acknowledged action left it.

    opens: whether AI seats use the corridor at once if the conference has only just been opened.
    LogError: the log is damaged, open elsewhere, or belongs to another scenario. Nothing in it is lost by that.
    """
    log, writer = reopen_log(path)
    try:
        state = state_of(log, scenario)
        session = Session(
            header=log.header,
            state=state,
            events=tuple(log.events),
            writer=writer,
            heads=heads or usual_heads(),
            entries=log.entries,
            changes=log.changes,
        )
        if opens and not log.entries:
            session.let_ai_open()
    except BaseException:
        writer.close()
        raise
    return session


def state_of(log: Log, scenario: Scenario) -> ConferenceState:
    """The state after the last entry of a log. LogError if it belongs to another scenario or does not fit it."""
    header = log.header
    if mismatch := mismatch_of(log, scenario):
        raise LogError(mismatch)
    state = before_the_opening(scenario, header.seed)
    told = [(1, header.opening), *zip(log.lines, (entry.events for entry in log.entries), strict=True)]
    for line, events in told:
        try:
            state = reduce(evolve, events, state)
        except (LookupError, ValueError, TypeError, AttributeError) as problem:
            raise LogError(f"{log.path}, line {line}: this cannot have happened in {header.scenario}.") from problem
    return state


def mismatch_of(log: Log, scenario: Scenario) -> str:
    """Why a log does not belong to a scenario, as a sentence; empty if it does."""
    header = log.header
    if header.scenario != scenario.conference.id:
        return f'{log.path} is of the conference "{header.scenario}", not of "{scenario.conference.id}".'
    if header.digest != digest_of(scenario):
        return f'{log.path} was played on another version of the scenario "{header.scenario}" than the one here.'
    seats = scenario.conference.delegations_by_id
    if unknown := [each for each in header.people if each not in seats]:
        return f'{log.path}, line 1: there is no delegation "{unknown[0]}" in "{header.scenario}".'
    if strange := [change.delegation for _at, change in log.changes if change.delegation not in seats]:
        return f'{log.path}: somebody leads "{strange[0]}", and there is no such delegation in "{header.scenario}".'
    return ""
