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
PACKAGES = 10_000
COMMANDS = {
    "--help": ["--help"],
    "check a small scenario": ["check", "first-session"],
    "check the whole conference of 2012": ["check", "wcit-2012"],
    "a small conference, AI in every seat": ["simulate", "first-session", "--runs", "1"],
    "the whole conference of 2012, AI in every seat": ["simulate", "wcit-2012", "--runs", "1"],
    "five of them": ["simulate", "wcit-2012", "--runs", "5"],
    "back-test against the record": ["backtest", "wcit-2012"],
    "ten free conferences beside it": ["backtest", "wcit-2012", "--free-run", "10"],
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


def times_a_bare_floor() -> str:
    """How many times as long as bare numpy it takes to forecast who signs, for 10,000 packages of the whole conference.

    The floor adds up what each item is worth to each delegation, looks round once, and takes the logistic: no red
    lines, no terms to explain, nobody looks round twice. At most 3 is what we hold ourselves to.
    """
    import numpy as np

    from game.consensus.encode import mandates, room
    from game.consensus.parameters import FITTED
    from game.consensus.peers import bloc_shares, leader_shares
    from game.consensus.preference import weights
    from game.consensus.signing import forecast
    from game.scenario import load

    scenario = load("wcit-2012")
    of = room(scenario.conference)
    wants = mandates(of, scenario.instructions)
    lots = np.random.default_rng(2012)
    texts = [np.append(row[~np.isnan(row)], of.status_quo[item]) for item, row in enumerate(of.locations)]
    packages = np.stack([lots.choice(each, PACKAGES) for each in texts], axis=1)
    share, before = weights(wants), np.abs(wants.ideal - of.status_quo)
    peers = (FITTED.bloc * bloc_shares(of) + FITTED.leaders * leader_shares(of)).T

    def floor() -> object:
        worth = np.zeros((PACKAGES, len(of.delegations)))
        for item in range(len(of.items)):
            saved = before[:, item] - np.abs(wants.ideal[:, item] - packages[:, item, None])
            worth += share[:, item] * saved
        chance = 1.0 / (1.0 + np.exp(-FITTED.loss * worth))
        return 1.0 / (1.0 + np.exp(-FITTED.loss * worth - (2.0 * chance - 1.0) @ peers))

    bare, ours = best(floor), best(lambda: forecast(of, wants, packages))
    return f"{ours / bare:.1f} times bare numpy ({bare:.3f} s), {ours:.3f} s"


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
    print(f"{'':11}who signs {PACKAGES} packages, 144 delegations, 21 items: {times_a_bare_floor()}", flush=True)
    print(f"{'':11}load and check the whole conference of 2012: {times_a_bare_parse()}")


if __name__ == "__main__":
    main()
