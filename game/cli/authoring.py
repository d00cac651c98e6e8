"""What an author needs: `new`, `check`, `schema`, and the `shelf` to look at others' work."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING, Any

from game.cli.arguments import loaded, on_the_shelf
from game.cli.errors import NAME, WELL, FailureError, UsageError

if TYPE_CHECKING:
    from game.scenario.template import Beginning


def check(options: argparse.Namespace) -> int:
    """Report every finding about some scenarios, once or again whenever one of their files is saved."""
    if options.watch:
        return _watch(options)
    from game.scenario import run_check

    code, report = run_check(options.scenarios, options.format)
    print(report)
    return code


def _watch(options: argparse.Namespace) -> int:
    from game.scenario import run_check
    from game.scenario.watching import Watch, wait_for_any

    watches = [Watch(each) for each in options.scenarios]
    code = WELL
    try:
        while True:
            code, report = run_check(options.scenarios, options.format)
            print(report, flush=True)
            print(f"{strftime('%H:%M:%S')}, watching; Ctrl-C ends.\n", file=sys.stderr)
            wait_for_any(watches)
    except KeyboardInterrupt:
        print("\nNo longer watching.", file=sys.stderr)
        return code


def new(options: argparse.Namespace) -> int:
    """Begin a scenario: ask at a terminal, take flags, or take what is usual; or cut one out of a larger one."""
    if options.name in on_the_shelf():
        raise UsageError(f'There is a scenario "{options.name}" on the shelf already; choose another name.')
    from game.scenario.folders import FolderError

    try:
        main = _cut(options) if options.whole else _begun(options)
    except FolderError as problem:
        raise FailureError(str(problem)) from problem
    from game.scenario import check as found_in
    from game.scenario.report import summary

    print(f"{main}: {summary(found_in(main))}")
    print(f"Play it with: {NAME} play {main.parent}")
    return WELL


def _begun(options: argparse.Namespace) -> Path:
    """A scenario from nothing: what was not said is asked, if somebody is there to answer."""
    from game.scenario.folders import FolderError, refuse_unless_free
    from game.scenario.template import begin, objection, usual

    if options.items:
        raise UsageError("--items goes with --from: a new scenario has no items to choose from.")
    refuse_unless_free(options.name, options.to)  # before anybody answers questions in vain
    said = usual(options.name)
    for key in QUESTIONS:
        if getattr(options, key) is not None:
            said = _with(said, key, getattr(options, key))
    if problem := objection(said):
        raise FolderError(problem)
    if sys.stdin is not None and sys.stdin.isatty():
        said = _asked(said, [key for key in QUESTIONS if getattr(options, key) is None])
    return begin(options.name, options.to, said)


def _with(said: Beginning, key: str, answer: str) -> Beginning:
    """What was said with one more answer; lists are written with commas."""
    value: Any = answer if isinstance(getattr(said, key), str) else _words(answer)
    return replace(said, **{key: value})


def _cut(options: argparse.Namespace) -> Path:
    """A smaller edition of a larger scenario."""
    loaded(options.whole)
    if not options.delegations:
        raise UsageError("--from needs --delegations: the ids of those who stay, such as USA,RUS,KEN.")
    if options.ends or options.place:
        raise UsageError("--ends and --place are for a scenario from nothing; with --from the larger one says them.")
    from game.scenario.edition import cut

    return cut(
        options.whole,
        options.name,
        options.to,
        delegations=_words(options.delegations) or (),
        items=_words(options.items),
        title=options.title,
    )


def _words(given: str | None) -> tuple[str, ...] | None:
    """Words that were written with commas between them; None where nothing was said."""
    return None if given is None else tuple(each.strip() for each in given.split(",") if each.strip())


QUESTIONS = {
    "title": "What is the conference called?",
    "place": "Where does it meet?",
    "delegations": "Which three delegations are there? (with commas)",
    "ends": "What are the two ends that pull at every text? (with a comma)",
}


def _asked(said: Beginning, keys: Sequence[str]) -> Beginning:
    """The answers of whoever sits at the terminal; an empty one takes what is usual, a useless one is asked again."""
    from game.scenario.template import objection

    print("A few questions; Return takes what stands in brackets.")
    for key in keys:
        usual = getattr(said, key)
        shown = usual if isinstance(usual, str) else ", ".join(usual)
        while True:
            print(f"{QUESTIONS[key]} [{shown}] ", end="", flush=True)
            line = sys.stdin.readline()
            if not line:  # the input has ended: the rest is as usual
                print()
                return said
            answered = _with(said, key, line.strip()) if line.strip() else said
            problem = objection(answered)
            if not problem:
                said = answered
                break
            print(problem)
    return said


def schema(options: argparse.Namespace) -> int:
    """Write what is made from the format's models, or say whether it is current."""
    from game.scenario.schema import stale, write

    if not options.check:
        for path in write():
            print(path)
        return WELL
    if paths := stale():
        raise FailureError(f"{', '.join(map(str, paths))}: not current; {NAME} schema writes it.")
    return WELL


def shelf(_options: argparse.Namespace) -> int:
    """List the scenarios, and the conferences that can be gone on with."""
    from game.scenario import shelf as rows
    from game.session.unfinished import unfinished

    for row in rows():
        size = f"{row.delegations} delegations, {row.items} items, {row.sessions} sessions"
        print(f"{row.id}: {row.title}. {size}{f', {row.length}' if row.length else ''}.")
    found, skipped = unfinished()
    for each in found:
        seats = f", as {', '.join(each.people)}" if each.people else ""
        print(f"to go on with: {each.scenario}, session {each.session}{seats}, {each.date:%Y-%m-%d %H:%M}: {each.path}")
    for log in skipped:
        print(f"skipped: {log.reason}")
    return WELL
