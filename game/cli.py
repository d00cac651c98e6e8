"""The command line, and the place where the parts are put together. Heavy parts are imported when a command needs them.

Exit codes: 0 all well, 1 findings or a failure, 2 the command makes no sense. A mistake is one sentence on stderr.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from game import __version__

if TYPE_CHECKING:
    from game.model.conference import Conference, DelegationId
    from game.model.instructions import Scenario
    from game.model.record import Record
    from game.session.session import Session

NAME = "square-brackets"
DEFAULT_SCENARIO = "wcit-2012"
LARGEST_SEED = 2**63 - 1
LAST_PLAYED = "the last one played"
WELL, FAILED, NONSENSE = 0, 1, 2
SHOW_FAULTS = "SQUARE_BRACKETS_TRACEBACK"


class UsageError(Exception):
    """A command that makes no sense; the message is one sentence."""


class FailureError(Exception):
    """A command that could not be carried out; the message is one sentence, or the findings of a scenario."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; returns the exit code. No mistake of a person ends in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")  # a terminal that cannot show a letter shows its number
    try:
        code = _carry_out(sys.argv[1:] if arguments is None else list(arguments))
        if sys.stdout is not None:  # it is where the command was started with its output closed
            sys.stdout.flush()
    except UsageError as problem:
        return _say(f"{problem} See {NAME} --help.", NONSENSE)
    except FailureError as problem:
        return _say(str(problem), FAILED)
    except BrokenPipeError:
        # Python would complain once more when it closes the pipe at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _say("Whatever was reading the output has gone.", FAILED)
    except KeyboardInterrupt:
        return _say("\nInterrupted. All that was acknowledged is in the log.", FAILED)
    except OSError as problem:
        where = f"{problem.filename}: " if problem.filename else ""
        return _say(f"That failed: {where}{problem.strerror or problem}.", FAILED)
    except Exception as problem:
        if os.environ.get(SHOW_FAULTS):
            raise
        if isinstance(problem, ModuleNotFoundError) and problem.name and not problem.name.startswith("game"):
            return _say(f"{problem.name} is not installed; the first lines of the README say how.", FAILED)
        what = f"{type(problem).__name__}: {problem}".splitlines()[0]
        return _say(f"This is a fault of the game, not yours ({what}). {SHOW_FAULTS}=1 shows where it is.", FAILED)
    return code


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _carry_out(arguments: list[str]) -> int:
    parser, commands = _parser()
    first = next((each for each in arguments if not each.startswith("-")), None)
    if first is not None and first not in commands:
        raise UsageError(f'There is no command "{first}"{_hint(first, commands)}.')
    try:
        options = parser.parse_args(arguments)
    except SystemExit as leaving:  # --help and --version have been answered
        return leaving.code if isinstance(leaving.code, int) else WELL
    command: Callable[[argparse.Namespace], int] = options.carry_out
    return command(options)


# --- the words of the command line ---


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}.")


def _parser() -> tuple[argparse.ArgumentParser, list[str]]:
    parser = _Parser(prog=NAME, description="Lead a delegation at a treaty conference, and see who signs.")
    parser.add_argument("--version", action="version", version=f"Square Brackets {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)

    def command(name: str, carry_out: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        added.set_defaults(carry_out=carry_out)
        return added

    play = command("play", _play, "play a conference in a window, or in the terminal if there is no screen")
    text = command("text", _text, "play a conference in the terminal; works with a screen reader")
    for each in (play, text):
        each.add_argument("scenario", nargs="?", metavar="SCENARIO", help="id on the shelf, or a folder")
        each.add_argument("--delegation", metavar="ID", help="the delegation you lead, such as KEN")
        each.add_argument("--seed", type=_seed, metavar="N", help="the same seed gives the same AI delegations")
        each.add_argument(
            "--resume", nargs="?", const=LAST_PLAYED, metavar="LOG", help="go on, with the last one if none is named"
        )
    play.add_argument("--text", action="store_true", help="play in the terminal")
    play.add_argument("--headless", action="store_true", help="draw on no screen (for tests and screenshots)")

    check = command("check", _check, "find every mistake in scenarios")
    check.add_argument("scenarios", nargs="+", metavar="SCENARIO", help="id on the shelf, folder or file")
    check.add_argument("--format", choices=("text", "json"), default="text", help="default: text")

    simulate = command("simulate", _simulate, "run conferences with AI in every seat, a row a run")
    simulate.add_argument("scenario", metavar="SCENARIO")
    simulate.add_argument("--runs", type=_runs, default=1, metavar="N", help="how many; default: 1")
    simulate.add_argument("--seed", type=_seed, default=1, metavar="S", help="of the first run; default: 1")
    simulate.add_argument("--json", action="store_true", help="one JSON object a line")

    backtest = command("backtest", _backtest, "compare the engine's forecast of who signs with the record")
    backtest.add_argument("scenario", metavar="SCENARIO")
    backtest.add_argument("--json", action="store_true", help="everything as one JSON object")

    replay = command("replay", _replay, "decide a log again and report the first difference")
    replay.add_argument("log", type=Path, metavar="LOG")

    schema = command("schema", _schema, "write the JSON Schema of the scenario format beside the scenarios")
    schema.add_argument("--check", action="store_true", help="only say whether it is current")

    command("shelf", _shelf, "list the scenarios and the conferences that can be gone on with")
    return parser, list(commands.choices)


def _seed(text: str) -> int:
    return _whole_number(text, "a seed", 0, LARGEST_SEED)


def _runs(text: str) -> int:
    return _whole_number(text, "the number of runs", 1, 10**9)


def _whole_number(text: str, what: str, lowest: int, highest: int) -> int:
    if text.isascii() and text.isdigit() and len(text) < 25 and lowest <= int(text) <= highest:
        return int(text)
    raise argparse.ArgumentTypeError(f'{what} is a whole number from {lowest} to {highest}, not "{text}"')


def _hint(given: str, known: Sequence[str]) -> str:
    from game.scenario.finding import did_you_mean

    hint = did_you_mean(given, known)
    return f"; {hint.removesuffix('?')}" if hint else ""


# --- playing ---


def _play(options: argparse.Namespace) -> int:
    if options.scenario:
        _known(options.scenario)
    if options.text or (not options.headless and not _has_screen()):
        return _text(options)
    if options.headless:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    session = _session(options) if options.resume or options.delegation else None
    if session is None and options.scenario:
        _load(options.scenario)  # a mistake is better told here than in a window
    from game.desktop.play import play

    return play(scenario=options.scenario, session=session, seed=options.seed)


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


def _text(options: argparse.Namespace) -> int:
    """Play in the terminal, again and again if the person likes."""
    if sys.stdin is None or sys.stdout is None:
        raise FailureError("The text mode needs an input and an output, and one of them is closed.")
    while True:
        if not options.resume and not options.delegation:
            options.delegation = _chosen_in_terminal(options.scenario or DEFAULT_SCENARIO)
            if options.delegation is None:
                return WELL
        with _session(options) as session:
            if not session.people:
                raise FailureError("Nobody leads a delegation in that conference.")
            who, header = min(session.people), session.header
            from game.textmode.app import Ending, run

            ending = run(session, who, sys.stdin, sys.stdout, record=_record(session), may_play_again=True)
        if ending not in (Ending.AGAIN, Ending.ANOTHER):
            return WELL
        options.scenario, options.seed, options.resume = header.folder or header.scenario, None, None
        options.delegation = who if ending is Ending.AGAIN else None


def _chosen_in_terminal(where: str) -> DelegationId | None:
    scenario = _load(where)
    from game.textmode.choose import choose_delegation

    return choose_delegation(scenario.conference, sys.stdin, sys.stdout, scenario.instructions)


def _session(options: argparse.Namespace) -> Session:
    """The conference that the options ask for, gone on with or begun."""
    log = _log(options.resume) if options.resume else None
    if log is None:
        where = options.scenario or DEFAULT_SCENARIO
        scenario = _load(where)
        people = [_delegation(scenario.conference, options.delegation)]
    from game.session.log import LogError, read_log
    from game.session.resume import resume
    from game.session.session import Session
    from game.session.unfinished import new_path

    try:
        if log is not None:
            header = read_log(log).header
            return resume(log, _load(header.folder or header.scenario))
        seed = _any_seed() if options.seed is None else options.seed
        path = new_path(scenario.conference.id)
        return Session.begin(scenario, seed=seed, people=people, path=path, folder=_folder(where))
    except LogError as problem:
        raise FailureError(str(problem)) from problem


def _log(given: str) -> Path:
    """The log to go on with: the one named, or the one last played."""
    if given != LAST_PLAYED:
        return _existing(Path(given))
    from game.session.unfinished import unfinished

    found, _skipped = unfinished()
    if not found:
        raise UsageError("There is no conference to go on with.")
    return found[0].path


def _any_seed() -> int:
    from secrets import randbelow

    return randbelow(10**9)


def _delegation(conference: Conference, given: str) -> DelegationId:
    """The delegation of that id or name, in capitals or not."""
    known = {each.id.casefold(): each.id for each in conference.delegations}
    known |= {each.name.casefold(): each.id for each in conference.delegations}
    if found := known.get(given.casefold()):
        return found
    names = [name for each in conference.delegations for name in (each.id, each.name)]
    raise UsageError(f'There is no delegation "{given}" in {conference.title}{_hint(given, names)}.')


def _record(session: Session) -> Record | None:
    """What really happened, to stand beside the result; None where no record is kept."""
    from game.scenario import ScenarioError, load_record

    try:
        return load_record(session.header.folder or session.header.scenario)
    except ScenarioError:
        return None


# --- scenarios ---


def _load(where: str) -> Scenario:
    _known(where)
    from game.scenario import ScenarioError, load

    try:
        return load(where)
    except ScenarioError as problem:
        raise FailureError(f"{problem}\nRun {NAME} check {where} to see where.") from problem


def _known(where: str) -> None:
    """Refuse the name of a scenario that is neither on the shelf nor a path."""
    from game import places

    shelf = sorted(each.parent.name for each in places.scenarios().glob("*/scenario.yaml"))
    if where not in shelf and not Path(where).exists():
        raise UsageError(f'There is no scenario "{where}"{_hint(where, shelf)}.')


def _folder(where: str) -> str:
    """Where a scenario lies that is not on the shelf, to be found again from anywhere; empty for one of the shelf."""
    return str(Path(where).resolve()) if Path(where).exists() else ""


def _check(options: argparse.Namespace) -> int:
    for each in options.scenarios:
        _known(each)
    from game.scenario import run_check

    code, report = run_check(options.scenarios, options.format)
    print(report)
    return code


def _schema(options: argparse.Namespace) -> int:
    from game.scenario.schema import FILE, write, written

    if not options.check:
        print(write())
        return WELL
    from game import places

    path = places.scenarios() / FILE
    if not path.is_file() or path.read_text(encoding="utf-8") != written():
        raise FailureError(f"{path} is not current; {NAME} schema writes it.")
    return WELL


def _shelf(options: argparse.Namespace) -> int:
    from game.scenario import shelf
    from game.session.unfinished import unfinished

    for row in shelf():
        size = f"{row.delegations} delegations, {row.items} items, {row.sessions} sessions"
        print(f"{row.id}: {row.title}. {size}{f', {row.length}' if row.length else ''}.")
    found, skipped = unfinished()
    for each in found:
        seats = f", as {', '.join(each.people)}" if each.people else ""
        print(f"to go on with: {each.scenario}, session {each.session}{seats}, {each.date:%Y-%m-%d %H:%M}: {each.path}")
    for log in skipped:
        print(f"skipped: {log.reason}")
    return WELL


# --- studies and logs ---


def _simulate(options: argparse.Namespace) -> int:
    from game.session.run import rows

    scenario = _load(options.scenario)
    for row in rows(scenario, options.runs, options.seed):
        if options.json:
            texts = dict(sorted(row.final_text.items()))
            line = {"seed": row.seed, "signatures": row.signatures, "final_text": texts, "state_hash": row.state_hash}
            print(json.dumps(line), flush=True)
        else:
            texts_said = " ".join(f"{item}={option or '-'}" for item, option in sorted(row.final_text.items()))
            print(f"seed {row.seed}  {row.signatures} signatures  {row.state_hash}  {texts_said}", flush=True)
    return WELL


def _backtest(options: argparse.Namespace) -> int:
    from game.scenario import ScenarioError, load_record
    from game.studies.backtest import as_json, as_text, backtest

    scenario = _load(options.scenario)
    try:
        record = load_record(options.scenario)
    except ScenarioError as problem:
        raise FailureError(f"{options.scenario} has no record to compare with: {problem}") from problem
    result = backtest(scenario, record)
    print(as_json(result) if options.json else as_text(result))
    return WELL


def _replay(options: argparse.Namespace) -> int:
    path = _existing(options.log)
    from game.session.log import LogError, read_log
    from game.session.replay import replay

    try:
        log = read_log(path)
    except LogError as problem:
        raise FailureError(str(problem)) from problem
    difference = replay(log, _load(log.header.folder or log.header.scenario))
    if difference is not None:
        print(f"{path}, {difference}")
        return FAILED
    print(f"{path}: {len(log.entries)} actions decided again, no difference.")
    return WELL


def _existing(path: Path) -> Path:
    if not path.exists():
        raise UsageError(f"There is no file {path}.")
    return path
