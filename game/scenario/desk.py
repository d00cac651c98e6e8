"""The desk at which checks are made: the file as read, the names it knows, and a tray for findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from game.scenario.finding import Finding, Severity, did_you_mean
from game.scenario.mending import Mended
from game.scenario.source import Source, Steps

CHAIR = "chair"


class Names:
    """The names a scenario defines, taken from the document itself, so that a bad entry is still a known one."""

    def __init__(self, value: Any) -> None:
        self.delegations = _keys(value, "delegations")
        self.blocs = _keys(value, "blocs")
        self.items = _keys(value, "items")
        self.sources = _keys(value, "sources")
        self.options = {item: _keys(value["items"][item], "options") for item in self.items}
        sessions = value.get("sessions") if isinstance(value, dict) else None
        rows = len(sessions) if isinstance(sessions, list) else sessions
        self.sessions = rows if isinstance(rows, int) else 0


def _keys(value: Any, key: str) -> tuple[str, ...]:
    held = value.get(key) if isinstance(value, dict) else None
    return tuple(held) if isinstance(held, dict) else ()


class Desk:
    """Collects what checks report about one document; `names` may come from another (the scenario of a record)."""

    def __init__(self, source: Source, mended: Mended[Any], names: Names) -> None:
        self.source = source
        self.mended = mended
        self.names = names
        self.findings: list[Finding] = []

    def report(
        self,
        path: Steps,
        code: str,
        text: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
        *,
        at_key: bool = False,
    ) -> None:
        """Note a finding about the value at a path of the file as read, or about its key."""
        steps = self.mended.original(path)
        place = self.source.key_place(steps) if at_key else self.source.value_place(steps)
        self.findings.append(self.source.finding(place, code, text, hint, severity))

    def warn(self, path: Steps, code: str, text: str, hint: str = "", *, at_key: bool = True) -> None:
        """Note something that can be played but is probably not meant."""
        self.report(path, code, text, hint, Severity.WARNING, at_key=at_key)

    def advise(self, path: Steps, code: str, text: str, hint: str = "", *, at_key: bool = True) -> None:
        """Note something that would make a better scenario."""
        self.report(path, code, text, hint, Severity.ADVICE, at_key=at_key)

    def know(self, kind: str, given: str, known: Collection[str], path: Steps, *, at_key: bool = False) -> bool:
        """Whether a name is known; an error with the nearest known name where it is not."""
        if given in known:
            return True
        hint = did_you_mean(given, known) or (f"this scenario defines no {kind}s" if not known else "")
        self.report(path, f"unknown-{kind}", f'there is no {kind} "{given}"', hint, at_key=at_key)
        return False

    def know_delegation(self, given: str, path: Steps, *, at_key: bool = False) -> bool:
        """Whether a delegation is known."""
        return self.know("delegation", given, self.names.delegations, path, at_key=at_key)

    def know_text(self, item: str, option: str, path: Steps) -> bool:
        """Whether an item and its option are known; `path` is that of the entry with both keys."""
        if not self.know("item", item, self.names.items, (*path, "item")):
            return False
        return self.know("option", option, self.names.options[item], (*path, "option"))

    def know_session(self, session: int, path: Steps) -> None:
        """Report a session after the last."""
        if session > self.names.sessions:
            last = self.names.sessions
            self.report(path, "unknown-session", f"there is no session {session}, the last is {last}")

    def know_sources(self, given: Iterable[str], path: Steps) -> None:
        """Report keys of sources that are not defined; `path` is that of the key or list of keys."""
        for index, key in enumerate(given):
            self.know("source", key, self.names.sources, (*path, index))

    def report_repeats(self, given: Iterable[str], path: Steps) -> None:
        """Report names that stand twice in one list."""
        seen: set[str] = set()
        for index, name in enumerate(given):
            if name in seen:
                self.report((*path, index), "repeated", f'"{name}" is in this list twice')
            seen.add(name)
