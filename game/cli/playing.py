"""`play` and `text`: one person leads a delegation, in a window or in the terminal."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.arguments import delegation, existing, folder, known, loaded, scenario_of
from game.cli.errors import NAME, WELL, FailureError, UsageError

if TYPE_CHECKING:
    from game.model.conference import DelegationId
    from game.model.record import Record
    from game.session.session import Session

DEFAULT_SCENARIO = "wcit-2012"
LAST_PLAYED = "the last one played"


def play(options: argparse.Namespace) -> int:
    """Play in a window, or in the terminal where there is no screen."""
    _check_from_session(options)
    if options.watch and (options.text or options.resume):
        raise UsageError("--watch follows a scenario in a window, from its opening: leave out --text and --resume.")
    if options.watch:
        known(options.scenario or DEFAULT_SCENARIO)
    log, who = (None, None) if options.watch else _checked(options)
    if options.text or (not options.headless and not _has_screen()):
        if options.watch:
            raise FailureError(f"--watch needs a screen; {NAME} check SCENARIO --watch needs none.")
        return text(options)
    if options.headless:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    if options.watch:
        return _watch(options)
    from game.cli.classes import HostedClasses
    from game.desktop.main import run

    classes = HostedClasses(options.seed)
    return run(
        scenario=options.scenario,
        delegation=who,
        seed=options.seed,
        resume=log,
        from_session=options.from_session,
        classes=classes,
    )


def _check_from_session(options: argparse.Namespace) -> None:
    if options.from_session is not None and not options.resume:
        raise UsageError("--from-session goes back in a log: name the log with --resume.")


def _checked(options: argparse.Namespace) -> tuple[Path | None, DelegationId | None]:
    """The log and the delegation that were asked for. A mistake is told before anything else, and not in a window."""
    if options.resume:
        return _log(options.resume), None
    if not options.scenario and not options.delegation:
        return None, None
    options.scenario = options.scenario or DEFAULT_SCENARIO
    scenario = loaded(options.scenario)
    return None, delegation(scenario.conference, options.delegation) if options.delegation else None


def _watch(options: argparse.Namespace) -> int:
    """Play a scenario that is being written; what is wrong with it is shown in the window."""
    where, who = options.scenario or DEFAULT_SCENARIO, options.delegation
    from game.desktop.main import run
    from game.scenario import ScenarioError, load

    if who:
        with suppress(ScenarioError):
            who = delegation(load(where).conference, who)
    return run(where, who, options.seed, watch=True)


def _has_screen() -> bool:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from game.desktop.app import display_available
    except ImportError:
        print("pygame is not installed, so this is the text mode.", file=sys.stderr)
        return False
    with _silence():
        found = display_available()
    if not found:
        print("There is no screen here, so this is the text mode.", file=sys.stderr)
        return False
    return True


@contextmanager
def _silence() -> Iterator[None]:
    """Keep back what the libraries below pygame write to stderr when they look for a screen in vain."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no stderr to keep silent
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)


def text(options: argparse.Namespace) -> int:
    """Play in the terminal, again and again if the person likes."""
    if sys.stdin is None or sys.stdout is None:
        raise FailureError("The text mode needs an input and an output, and one of them is closed.")
    _check_from_session(options)
    while True:
        if not options.resume and not options.delegation:
            options.delegation = _chosen_in_terminal(options.scenario or DEFAULT_SCENARIO)
            if options.delegation is None:
                return WELL
        with _session(options) as session:
            if not session.people:
                raise FailureError("Nobody leads a delegation in that conference.")
            who, header = min(session.people), session.header
            from game.textmode.app import Ending, PlayAgainFrom, run

            ending = run(session, who, sys.stdin, sys.stdout, record=_record(session), may_play_again=True)
        if isinstance(ending, PlayAgainFrom):
            options.resume, options.from_session = session.path, ending.session
            continue
        if ending not in (Ending.AGAIN, Ending.ANOTHER):
            return WELL
        options.scenario, options.seed = header.where, None
        options.resume, options.from_session = None, None
        options.delegation = who if ending is Ending.AGAIN else None


def _chosen_in_terminal(where: str) -> DelegationId | None:
    scenario = loaded(where)
    from game.textmode.choose import choose_delegation

    return choose_delegation(scenario.conference, sys.stdin, sys.stdout, scenario.instructions)


def _session(options: argparse.Namespace) -> Session:
    """The conference that the options ask for, gone on with or begun."""
    log = _log(options.resume) if options.resume else None
    if log is None:
        where = options.scenario or DEFAULT_SCENARIO
        scenario = loaded(where)
        people = [delegation(scenario.conference, options.delegation)]
    from game.session.log import LogError, read_log
    from game.session.resume import resume
    from game.session.rewind import rewound
    from game.session.session import Session
    from game.session.unfinished import new_path

    try:
        if log is not None:
            kept = read_log(log)
            scenario = scenario_of(log, kept.header.where)
            if options.from_session is None:
                return resume(log, scenario)
            return rewound(kept, options.from_session, new_path(scenario.conference.id), scenario)
        seed = _any_seed() if options.seed is None else options.seed
        path = new_path(scenario.conference.id)
        return Session.begin(scenario, seed=seed, people=people, path=path, folder=folder(where))
    except LogError as problem:
        raise FailureError(str(problem)) from problem


def _log(given: str) -> Path:
    """The log to go on with: the one named, or the one last played."""
    if given != LAST_PLAYED:
        return existing(Path(given))
    from game.session.unfinished import unfinished

    found, _skipped = unfinished()
    if not found:
        raise UsageError("There is no conference to go on with.")
    return found[0].path


def _any_seed() -> int:
    from secrets import randbelow

    return randbelow(10**9)


def _record(session: Session) -> Record | None:
    """What really happened, to stand beside the result; None where no record is kept."""
    from game.scenario import ScenarioError, load_record

    try:
        return load_record(session.header.where)
    except ScenarioError:
        return None
