"""`python -m tests.arena SCENARIO...`: play, and print the table."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict

from game.scenario import ScenarioError, load
from tests.arena.figures import IDLE, figures
from tests.arena.play import AI, Plan, games
from tests.arena.strategies import by_name
from tests.arena.table import as_text

CHOSEN_ON = "1-10"
"""The seeds on which numbers of the game may be chosen; what is claimed is judged on others, such as 101-110."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Play what the command line says; 2 with a word if it makes no sense."""
    parser = _parser()
    args = parser.parse_args(arguments)
    known = [*by_name(), AI]
    strategies = args.strategies.split(",") if args.strategies else known
    strange = [each for each in strategies if each not in known]
    if strange:
        parser.error(f"no strategy {strange[0]!r}; there are: {', '.join(known)}")
    tables = []
    for name in args.scenario:
        try:
            conference = load(name).conference
        except ScenarioError as problem:
            parser.error(str(problem))
        everybody = tuple(each.id for each in conference.delegations)
        seats = tuple(args.seats.split(",")) if args.seats else everybody
        if unknown := [each for each in seats if each not in everybody]:
            parser.error(f"{name} has no seat {unknown[0]}; it has: {' '.join(everybody)}")
        tables += [
            Plan(scenario=name, seats=seats, seeds=seeds, strategies=tuple(dict.fromkeys((IDLE, *strategies))))
            for seeds in args.seeds or [_seeds(CHOSEN_ON)]
        ]
    found = [_played(plan, args) for plan in tables]
    if args.json:
        json.dump(found, sys.stdout, indent=1)
        print()
    return 0


def _played(plan: Plan, args: argparse.Namespace) -> dict[str, object]:
    started = time.perf_counter()

    def progress(done: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done} of {plan.games} games", end="\r", file=sys.stderr)

    rows = games(plan, args.jobs, progress)
    seconds = time.perf_counter() - started
    table = figures(rows)
    if not args.json:
        print(as_text(plan, table), flush=True)
    print(f"{len(rows)} games in {seconds:.0f} s, {len(rows) / seconds:.1f} a second", file=sys.stderr)
    return {"plan": asdict(plan), "table": asdict(table), "games": [asdict(each) for each in rows] if args.json else []}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.arena", description=__doc__)
    parser.add_argument("scenario", nargs="+", help="a scenario on the shelf, or several")
    parser.add_argument("--seats", metavar="A,B", help="which seats are played (all)")
    parser.add_argument(
        "--seeds",
        action="append",
        type=_seeds,
        metavar="1-10",
        help=f"a table of these seeds ({CHOSEN_ON}); repeatable",
    )
    parser.add_argument("--strategies", metavar="A,B", help="which strategies beside the idle one (all)")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes play")
    parser.add_argument("--json", action="store_true", help="print tables and games as JSON")
    return parser


def _seeds(text: str) -> tuple[int, ...]:
    """`1-3,7` as 1, 2, 3, 7."""
    found: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        try:
            found += range(int(first), int(last or first) + 1)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text!r} is not like 1-10 or 1,2,5") from None
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} names no seed")
    return tuple(dict.fromkeys(found))


if __name__ == "__main__":
    sys.exit(main())
