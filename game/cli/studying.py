"""What can be learnt from many conferences, or from one that is over: `simulate`, `backtest`, `explain` and others."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from game.cli.arguments import delegation, existing, hint, loaded, scenario_of, text_of
from game.cli.errors import FAILED, WELL, FailureError, UsageError

if TYPE_CHECKING:
    from game.model.record import Record
    from game.studies.sampling import RunOutcome

BAR = 30
TENTHS = 10


def simulate(options: argparse.Namespace) -> int:
    """Run many conferences: a report of their balance, or a JSON object a run. Exit code 1 if a run failed."""
    scenario = loaded(options.scenario)
    if options.csv is not None:
        options.csv.touch()  # better refused now than after a thousand runs
    from concurrent.futures import BrokenExecutor

    from game.studies.balance import balance
    from game.studies.balance_report import as_csv, as_text
    from game.studies.sampling import outcomes

    rows: list[RunOutcome] = []
    try:
        for row in _with_progress(outcomes(scenario, options.runs, options.seed, options.jobs), options.runs):
            rows.append(row)
            if options.json:
                print(_as_json(row), flush=True)
    except BrokenExecutor as problem:
        raise FailureError(f"A process was ended in the middle of its run; {len(rows)} runs were done.") from problem
    result = balance(scenario.conference, rows)
    if not options.json:
        print(as_text(result))
    if options.csv is not None:
        options.csv.write_text(as_csv(result), encoding="utf-8", newline="")
    return FAILED if result.failures else WELL


def _as_json(row: RunOutcome) -> str:
    if row.failure:
        return json.dumps({"seed": row.seed, "failure": row.failure})
    texts = dict(sorted(row.final_text.items()))
    line = {"seed": row.seed, "signatures": len(row.signed), "final_text": texts, "state_hash": row.state_hash}
    return json.dumps(line)


def _with_progress(rows: Iterable[RunOutcome], runs: int) -> Iterator[RunOutcome]:
    """The rows, with a bar on stderr where somebody watches, and else a line a tenth if there is much to do."""
    watched = sys.stderr is not None and sys.stderr.isatty()
    step = max(1, runs // TENTHS)
    for number, row in enumerate(rows, start=1):
        yield row
        if watched:
            filled = number * BAR // runs
            end = "\n" if number == runs else ""
            print(f"\r[{'#' * filled}{'.' * (BAR - filled)}] {number} of {runs}", end=end, file=sys.stderr, flush=True)
        elif runs >= TENTHS * TENTHS and number % step == 0:
            print(f"{number} of {runs} runs", file=sys.stderr, flush=True)


def backtest(options: argparse.Namespace) -> int:
    """Compare the engine's forecast of who signs with the record."""
    from game.studies.backtest import as_json, as_text
    from game.studies.backtest import backtest as compared
    from game.studies.free_run import as_text as free_run_as_text
    from game.studies.free_run import free_run

    scenario = loaded(options.scenario)
    record = _record(options.scenario)
    result = compared(scenario, record)
    if not options.json:
        print(as_text(result), flush=True)
    free = free_run(scenario, record, options.free_run, jobs=options.jobs) if options.free_run else None
    if options.json:
        print(as_json(result, free))
    elif free is not None:
        print(f"\n{free_run_as_text(free)}")
    return WELL


def models(options: argparse.Namespace) -> int:
    """Print the reference models side by side, beside the record."""
    from game.studies.reference import as_json, as_text, compare_models

    result = compare_models(loaded(options.scenario), _record(options.scenario))
    print(as_json(result) if options.json else as_text(result))
    return WELL


def explain(options: argparse.Namespace) -> int:
    """Say why a delegation is expected to sign a text or not, as terms that add up to its log-odds."""
    from game.studies.explanation import as_json, as_text, explain_signature

    scenario = loaded(options.scenario)
    who = delegation(scenario.conference, options.delegation)
    record = _record_if_any(options.scenario)
    result = explain_signature(scenario, who, None if record is None else record.final_text)
    print(as_json(result) if options.json else as_text(result))
    return WELL


def what_if(options: argparse.Namespace) -> int:
    """Say who would sign another text, who changes sides against the one started from, and why."""
    from game.studies.what_if import BEFORE, HISTORY, laboratory, starts
    from game.studies.what_if_report import as_json, as_text

    scenario = loaded(options.scenario)
    conference, record = scenario.conference, _record_if_any(options.scenario)
    known = {each.key: each for each in starts(conference, record)}
    wanted = options.start or (HISTORY if record is not None else BEFORE)
    start = {key.casefold(): each for key, each in known.items()}.get(wanted.casefold())
    if start is None and wanted == HISTORY:
        raise UsageError(f"{options.scenario} has no record; start from {BEFORE} or from the wish of a bloc.")
    if start is None:
        raise UsageError(f'There is nothing called "{wanted}" to start from{hint(wanted, list(known))}')
    package = {**start.package, **dict(text_of(conference, each) for each in options.text)}
    who = delegation(conference, options.why) if options.why else None
    lab = laboratory(scenario)
    print(as_json(lab, start, package, who) if options.json else as_text(lab, start, package, who))
    return WELL


def _record(where: str) -> Record:
    record = _record_if_any(where)
    if record is None:
        raise FailureError(f"{where} has no record.yaml, so there is nothing to compare with.")
    return record


def _record_if_any(where: str) -> Record | None:
    from game.scenario import ScenarioError, load_record

    try:
        return load_record(where)
    except ScenarioError as problem:
        if all(each.code == "cannot-read" for each in problem.findings):
            return None
        raise FailureError(f"The record of {where} is broken: {problem}") from problem


def replay(options: argparse.Namespace) -> int:
    """Decide a log again and report the first difference."""
    path = existing(options.log)
    from game.session.log import LogError, read_log
    from game.session.replay import replay as decided_again

    try:
        log = read_log(path)
    except LogError as problem:
        raise FailureError(str(problem)) from problem
    if cut := path.stat().st_size - log.length:
        last = log.lines[-1] if log.lines else 1
        print(f"{path}: what follows line {last} ({cut} bytes) was cut off in writing and is left out.")
    scenario = scenario_of(path, log.header.where)
    try:
        difference = decided_again(log, scenario)
    except LogError as problem:
        raise FailureError(str(problem)) from problem
    if difference is not None:
        print(f"{path}, {difference}")
        return FAILED
    print(f"{path}: {len(log.entries)} actions decided again, no difference.")
    return WELL
