"""How long things take here: `make bench`. Prints figures and judges nothing; machines differ.

Each figure is the best of three runs of the real command in a process of its own, so start-up is counted.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
RUNS = 3
COMMANDS = {
    "--help": ["--help"],
    "check a small scenario": ["check", "first-session"],
    "check the whole conference of 2012": ["check", "wcit-2012"],
    "a small conference, AI in every seat": ["simulate", "first-session", "--runs", "1"],
    "the whole conference of 2012, AI in every seat": ["simulate", "wcit-2012", "--runs", "1"],
    "five of them": ["simulate", "wcit-2012", "--runs", "5"],
    "back-test against the record": ["backtest", "wcit-2012"],
}


def seconds(words: list[str]) -> float:
    """How long one run of a command takes; CalledProcessError if it fails."""
    before = time.perf_counter()
    subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - before


def times_a_bare_parse() -> str:
    """How many times as long as parsing its YAML with libyaml it takes to load the whole conference, and to check it.

    `check` reads, checks, and builds the conference; at most 3 is what we hold ourselves to.
    """
    import yaml

    from game import places
    from game.scenario import check, load

    texts = [each.read_text(encoding="utf-8") for each in (places.scenarios() / "wcit-2012").glob("*.yaml")]
    bare = best(lambda: [yaml.load(each, Loader=yaml.CSafeLoader) for each in texts])
    loaded, checked = best(lambda: load("wcit-2012")), best(lambda: check("wcit-2012"))
    return f"{loaded / bare:.1f} and {checked / bare:.1f} times a bare parse of {bare * 1000:.0f} ms"


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs in this process; the first one loads what is needed."""
    times = []
    for _run in range(RUNS * 3):
        before = time.perf_counter()
        work()
        times.append(time.perf_counter() - before)
    return min(times)


def main() -> None:
    """Print a line a command."""
    for what, words in COMMANDS.items():
        try:
            print(f"{min(seconds(words) for _ in range(RUNS)):7.2f} s  {what}", flush=True)
        except subprocess.CalledProcessError as problem:
            said = problem.stderr.decode(errors="replace").strip().splitlines()
            print(f" failed    {what}: {said[-1] if said else 'no word why'}", flush=True)
    print(f"{'':11}load and check the whole conference of 2012: {times_a_bare_parse()}")


if __name__ == "__main__":
    main()
