"""What the tests of the command line share: the command as a process, and a log to hand to it."""

import subprocess
import sys
from pathlib import Path

from game.scenario import load
from game.session.session import Session

ROOT = Path(__file__).resolve().parents[2]


LESSON = "first-session"


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        **options,  # type: ignore[call-overload]
    )


def a_log(path: Path) -> Path:
    scenario = load(LESSON)
    people = [scenario.conference.delegations[0].id]
    with Session.begin(scenario, seed=4, people=people, path=path) as session:
        session.advance()
    return path
