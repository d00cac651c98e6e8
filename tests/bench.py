"""How long things take here: `make bench`. Prints figures and judges nothing; machines differ.

Each figure is the best of three runs of the real command in a process of its own, so start-up is counted.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
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


def main() -> None:
    """Print a line a command."""
    for what, words in COMMANDS.items():
        try:
            print(f"{min(seconds(words) for _ in range(RUNS)):7.2f} s  {what}", flush=True)
        except subprocess.CalledProcessError as problem:
            said = problem.stderr.decode(errors="replace").strip().splitlines()
            print(f" failed    {what}: {said[-1] if said else 'no word why'}", flush=True)


if __name__ == "__main__":
    main()
