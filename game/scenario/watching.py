"""Seeing that an author has saved a file: looks at the disk now and then, needs nothing from the operating system."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.model.instructions import Scenario
from game.scenario.finding import Finding, ScenarioError
from game.scenario.loading import load
from game.scenario.source import MAIN, find

SECONDS = 0.4
"""Between two looks: an author who saves and turns to the other window sees the answer there."""

SETTLING = 0.05
"""Seconds an editor gets to finish writing once a change was seen."""

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reloaded:
    """What a scenario is after a change: playable, or not and why (every finding; empty where it can be played)."""

    scenario: Scenario | None
    findings: tuple[Finding, ...] = ()


class Watch:
    """Remembers what a scenario's files looked like, to tell when they have changed since."""

    def __init__(self, where: str | Path) -> None:
        """where: a folder, file or id on the shelf; it need not exist yet."""
        self._where = where
        self._seen = self._stamp()

    def has_changed(self) -> bool:
        """Whether a file was saved, added or removed since this was last asked; never waits and never raises."""
        now = self._stamp()
        changed = now != self._seen
        self._seen = now
        return changed

    def reading(self) -> Reloaded | None:
        """The scenario as it is now if it has changed since the last look, else None. Reads at most a few files."""
        return self.read() if self.has_changed() else None

    def read(self) -> Reloaded:
        """The scenario as it is now, whether or not it has changed."""
        try:
            return Reloaded(scenario=load(self._where))
        except ScenarioError as problem:
            return Reloaded(scenario=None, findings=problem.findings)

    def _stamp(self) -> Stamp:
        main = find(self._where)
        try:
            files = sorted(main.parent.glob("*.y*ml")) if main.name == MAIN else [main]
        except OSError:
            files = []
        return tuple(stamp for each in files if (stamp := _stamp_of(each)) is not None)


def _stamp_of(path: Path) -> tuple[str, int, int] | None:
    try:
        facts = path.stat()
    except (OSError, ValueError):  # it is gone between two looks, or its name cannot be one
        return None
    return path.name, facts.st_mtime_ns, facts.st_size


def wait_for_any(watches: Sequence[Watch], sleep: Callable[[float], None] = time.sleep) -> None:
    """Return once one of the scenarios has changed and its files are at rest."""
    while not any(each.has_changed() for each in watches):
        sleep(SECONDS)
    sleep(SETTLING)
    while any(each.has_changed() for each in watches):
        sleep(SETTLING)
