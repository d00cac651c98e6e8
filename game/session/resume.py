"""Resuming: the state is folded from the events that stand in the log. Nothing is decided again.

So a log still opens after the rules were corrected. `replay` is what decides again.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path

from game.model.actions import CorridorAction, FloorAction
from game.model.events import SessionOpened
from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.rules import before_the_opening, evolve
from game.session.conduct import Heads, usual_heads
from game.session.digest import digest_of
from game.session.log import Entry, Log, LogError
from game.session.seats import Why
from game.session.session import Session
from game.session.writer import create_log, reopen_log


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


def rewound(session: Session, to: int, path: Path, scenario: Scenario, heads: Heads | None = None) -> Session:
    """A new conference, with its own log, that is the old one as it was when session `to` opened.

    The old log keeps what came after; close the old session when this has succeeded. Whoever sits somewhere now sits
    there again. ValueError if that session has not opened yet; LogError if no log can be kept at that path.
    """
    kept = _up_to_opening(session.entries, to)
    if to < 1 or to > session.state.session:
        raise ValueError(f"session {to} has not opened yet")
    last = {each.person: each for each in session.changes}
    seated = [replace(each, because=Why.REWOUND) if each.leads else each for each in last.values()]
    writer = create_log(path, session.header)
    try:
        writer.append([*kept, *seated])
    except BaseException:
        writer.close()
        path.unlink(missing_ok=True)
        raise
    writer.close()
    return resume(path, scenario, heads)


def _up_to_opening(entries: Sequence[Entry], to: int) -> list[Entry]:
    """The entries up to the opening of a session, with what AI seats did then; it ends before a person's first."""
    kept: list[Entry] = []
    opened = to == 1
    for each in entries:
        if opened and (each.by or not isinstance(each.action, CorridorAction | FloorAction)):
            break
        kept.append(each)
        opened = opened or any(isinstance(event, SessionOpened) and event.session == to for event in each.events)
    return kept


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
