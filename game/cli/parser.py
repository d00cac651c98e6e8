"""The words of the command line: commands, options, and what carries them out."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from game import __version__
from game.cli.arguments import hint
from game.cli.authoring import check, new, schema, shelf
from game.cli.errors import NAME, WELL, UsageError
from game.cli.hosting import LAST_ROOM, forget, host
from game.cli.playing import LAST_PLAYED, play, text
from game.cli.studying import backtest, explain, models, replay, simulate, what_if

LARGEST_SEED = 2**63 - 1
MOST_JOBS = 64
USUAL_RUNS = 20


def carry_out(arguments: list[str]) -> int:
    """Do what the words say; returns the exit code. UsageError where they make no sense."""
    parser, commands = _parser()
    first = next((each for each in arguments if not each.startswith("-")), None)
    if first is not None and first not in commands:
        raise UsageError(f'There is no command "{first}"{hint(first, commands)}')
    try:
        options = parser.parse_args(arguments)
    except SystemExit as leaving:  # --help and --version have been answered
        return leaving.code if isinstance(leaving.code, int) else WELL
    command: Callable[[argparse.Namespace], int] = options.carry_out
    return command(options)


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

    _for_players(command)
    _for_teachers(command)
    _for_authors(command)
    _for_students(command)
    command("shelf", shelf, "list the scenarios and the conferences that can be gone on with")
    return parser, list(commands.choices)


Command = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]


def _for_players(command: Command) -> None:
    in_window = command("play", play, "play a conference in a window, or in the terminal if there is no screen")
    in_terminal = command("text", text, "play a conference in the terminal; works with a screen reader")
    for each in (in_window, in_terminal):
        each.add_argument("scenario", nargs="?", metavar="SCENARIO", help="id on the shelf, or a folder")
        each.add_argument("--delegation", metavar="ID", help="the delegation you lead, such as KEN")
        each.add_argument("--seed", type=_seed, metavar="N", help="the same seed gives the same AI delegations")
        each.add_argument(
            "--resume", nargs="?", const=LAST_PLAYED, metavar="LOG", help="go on, with the last one if none is named"
        )
        each.add_argument(
            "--from-session",
            type=_session,
            metavar="N",
            help="with --resume: not from its end, but from the opening of session N, in a log of its own",
        )
    in_window.add_argument("--text", action="store_true", help="play in the terminal")
    in_window.add_argument("--watch", action="store_true", help="reload the scenario whenever its author saves it")
    in_window.add_argument("--headless", action="store_true", help="draw on no screen (for tests and screenshots)")


def _for_teachers(command: Command) -> None:
    hosted = command("host", host, "open a room for a class: phones are the delegations, the projector is the hall")
    hosted.add_argument("scenario", nargs="?", metavar="SCENARIO", help="id on the shelf, or a folder")
    hosted.add_argument("--port", type=_port, metavar="N", help="default: 8642, or the next that is free")
    hosted.add_argument("--lan", action="store_true", help="let other machines of the local network in")
    hosted.add_argument("--headless", action="store_true", help="open no browser")
    hosted.add_argument("--preset", choices=("45", "90", "two-lessons", "none"), help="minutes; default: 45")
    hosted.add_argument("--seed", type=_seed, metavar="N", help="the same seed gives the same AI delegations")
    hosted.add_argument(
        "--resume", nargs="?", const=LAST_ROOM, metavar="ROOM", help="go on, with the last room if none is named"
    )
    command("forget", forget, "delete names, passes and messages of every room that was hosted here")


def _for_authors(command: Command) -> None:
    begun = command("new", new, "begin a scenario of your own: a folder that can be played at once")
    begun.add_argument("name", metavar="NAME", help="of the folder, such as my-summit")
    begun.add_argument("--to", type=Path, default=Path(), metavar="FOLDER", help="where to put it; default: here")
    begun.add_argument("--title", metavar="TEXT", help="what the conference is called")
    begun.add_argument("--place", metavar="TEXT", help="where it meets")
    begun.add_argument("--ends", metavar="A,B", help="the two ends of every item's line, such as Open,Guarded")
    begun.add_argument(
        "--delegations", metavar="A,B,C", help="names of the three delegations; with --from, ids of those to keep"
    )
    begun.add_argument("--from", dest="whole", metavar="SCENARIO", help="cut a smaller edition out of this one")
    begun.add_argument("--items", metavar="A,B", help="with --from: ids of the items to keep; default: all")

    checked = command("check", check, "find every mistake in scenarios")
    checked.add_argument("scenarios", nargs="+", metavar="SCENARIO", help="id on the shelf, folder or file")
    checked.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    checked.add_argument("--watch", action="store_true", help="check again whenever a file is saved, until Ctrl-C")

    written = command("schema", schema, "write the JSON Schema and the reference of the scenario format")
    written.add_argument("--check", action="store_true", help="only say whether they are current")


def _for_students(command: Command) -> None:
    simulated = command("simulate", simulate, "run conferences with AI in every seat and say how balanced they are")
    simulated.add_argument("scenario", metavar="SCENARIO")
    simulated.add_argument(
        "--runs", type=_runs, default=USUAL_RUNS, metavar="N", help=f"how many; default: {USUAL_RUNS}"
    )
    simulated.add_argument("--seed", type=_seed, default=1, metavar="S", help="of the first run; default: 1")
    simulated.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes to use; default: 1")
    simulated.add_argument("--csv", type=Path, metavar="FILE", help="write the report's tables there, too")
    simulated.add_argument("--json", action="store_true", help="no report, but one JSON object a run and line")

    compared = command("backtest", backtest, "compare the engine's forecast of who signs with the record")
    compared.add_argument("scenario", metavar="SCENARIO")
    compared.add_argument("--json", action="store_true", help="everything as one JSON object")
    compared.add_argument(
        "--free-run", type=_runs, metavar="SEEDS", help="also play so many conferences with AI in every seat"
    )
    compared.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes for that; default: 1")

    side_by_side = command("models", models, "print what the reference models expect to be agreed, beside the record")
    side_by_side.add_argument("scenario", metavar="SCENARIO")
    side_by_side.add_argument("--json", action="store_true", help="everything as one JSON object")

    why = command("explain", explain, "say why a delegation is expected to sign or not, term by term")
    why.add_argument("scenario", metavar="SCENARIO")
    why.add_argument("delegation", metavar="DELEGATION", help="id or name, such as KEN")
    why.add_argument("--json", action="store_true", help="everything as one JSON object")

    asked = command("what-if", what_if, "say who would sign another text, who changes sides, and why")
    asked.add_argument("scenario", metavar="SCENARIO")
    asked.add_argument(
        "--text",
        action="append",
        default=[],
        metavar="ITEM=OPTION",
        help="this text for that item, such as spam=nothing or spam=c; may be given again",
    )
    asked.add_argument(
        "--from",
        dest="start",
        metavar="START",
        help="what the rest says: history (the recorded text), before (what stood before), or a bloc whose wish it is; "
        "default: history where it is recorded",
    )
    asked.add_argument("--why", metavar="DELEGATION", help="also its reasons, term by term")
    asked.add_argument("--json", action="store_true", help="everything as one JSON object")

    again = command("replay", replay, "decide a log again and report the first difference")
    again.add_argument("log", type=Path, metavar="LOG")


def _seed(text: str) -> int:
    return _whole_number(text, "a seed", 0, LARGEST_SEED)


def _session(text: str) -> int:
    return _whole_number(text, "a session", 1, 10**6)


def _runs(text: str) -> int:
    return _whole_number(text, "the number of runs", 1, 10**9)


def _port(text: str) -> int:
    return _whole_number(text, "a port", 1, 65535)


def _jobs(text: str) -> int:
    return _whole_number(text, "the number of processes", 1, MOST_JOBS)


def _whole_number(text: str, what: str, lowest: int, highest: int) -> int:
    if text.isascii() and text.isdigit() and len(text) < 25 and lowest <= int(text) <= highest:
        return int(text)
    raise argparse.ArgumentTypeError(f'{what} is a whole number from {lowest} to {highest}, not "{text}"')
