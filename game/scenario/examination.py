"""The exam at which checks are made: the file as read, the names it knows, and a tray for findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from string import ascii_lowercase
from typing import Any

from game.scenario.finding import Finding, Severity, did_you_mean
from game.scenario.kinds import Texts, keys
from game.scenario.recovery import Mended
from game.scenario.source import Document, Steps

CHAIR = "chair"
MOST_OF_A_KIND = 100  # findings with one code in one file; nobody mends more at a time


class Names:
    """The names a scenario defines, taken from the document itself, so that a bad entry is still a known one."""

    def __init__(self, source: Document) -> None:
        value = source.value
        self.doubled = source.doubled
        self.delegations = _keys(value, "delegations")
        self.blocs = _keys(value, "blocs")
        self.items = _keys(value, "items")
        self.sources = _keys(value, "sources")
        self._options = {item: _keys(_held(value, "items", item), "options") for item in self.items}
        sessions = value.get("sessions") if isinstance(value, dict) else None
        rows = len(sessions) if isinstance(sessions, list) else sessions
        self.sessions = rows if isinstance(rows, int) else 0

    def options(self, item: str) -> tuple[str, ...]:
        """The options of an item; none for an item that is not there."""
        return self._options.get(item, ())


def _shown_as(letter: str, options: Collection[str]) -> str:
    """A hint for somebody who names an option by the letter that the game gives it; empty for anything else."""
    by_letter = dict(zip(ascii_lowercase, options, strict=False))
    found = by_letter.get(letter.lower())
    return f"the option that the game shows as {letter.lower()} is called {found} here" if found else ""


def _keys(value: Any, key: str) -> tuple[str, ...]:
    """The names below a key; also those of a list that should have been a mapping, which is reported once."""
    held = _held(value, key)
    if isinstance(held, list):
        ids = (each.get("id", next(iter(each), None)) if isinstance(each, dict) else each for each in held)
        return tuple(dict.fromkeys(each for each in ids if isinstance(each, str)))
    return tuple(held) if isinstance(held, dict) else ()


def _held(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


class Examination:
    """Collects what checks report about one document; `names` may come from another (the scenario of a record)."""

    def __init__(self, source: Document, mended: Mended[Any], names: Names) -> None:
        self.source = source
        self.mended = mended
        self.names = names
        self.findings: list[Finding] = []
        self._counts: Counter[str] = Counter()

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
        self._counts[code] += 1
        if self.is_repaired(path) or self._counts[code] > MOST_OF_A_KIND:
            return
        if self._counts[code] == MOST_OF_A_KIND:
            hint = "more of this kind are not listed"
        place = self.source.key_place(steps) if at_key else self.source.value_place(steps)
        self.findings.append(self.source.finding(place, code, text, hint, severity))

    def is_repaired(self, path: Steps) -> bool:
        """Whether the author wrote something else at a path of the file as read, or nothing."""
        return self.mended.is_repaired(self.mended.original(path))

    def warn(self, path: Steps, code: str, text: str, hint: str = "", *, at_key: bool = True) -> None:
        """Note something that can be played but is probably not meant."""
        self.report(path, code, text, hint, Severity.WARNING, at_key=at_key)

    def advise(self, path: Steps, code: str, text: str, hint: str = "", *, at_key: bool = True) -> None:
        """Note something that would make a better scenario."""
        self.report(path, code, text, hint, Severity.ADVICE, at_key=at_key)

    def know(self, kind: str, given: str, known: Collection[str], path: Steps, *, at_key: bool = False) -> bool:
        """Whether a name is known; an error with the nearest known name where it is not.

        A scenario without any delegation, item or option has been told so; that each mention of one is unknown is
        no news.
        """
        if given in known:
            return True
        code = f"unknown-{kind.split()[0]}"
        is_told = not known and kind not in ("bloc", "source")
        is_told = is_told or (kind.startswith("delegation") and not self.names.delegations)
        if is_told or self._counts[code] >= MOST_OF_A_KIND:
            return False
        if self._may_be_the_second(kind, given, known):
            return False
        shown = _shown_as(given, known) if kind == "option" else ""
        hint = shown or did_you_mean(given, known) or (f"this scenario defines no {kind}s" if not known else "")
        self.report(path, code, f'there is no {kind} "{given}"', hint, at_key=at_key)
        return False

    def _may_be_the_second(self, kind: str, given: str, known: Collection[str]) -> bool:
        """Whether an unknown name may be that of an entry which was written under another's: that has been said."""
        kinds = {f"{word}s" for word in kind.split()}  # "delegation or bloc" is known among either
        return bool(kinds & self.names.doubled) and not did_you_mean(given, known).endswith("?")

    def know_delegation(self, given: str, path: Steps, *, at_key: bool = False) -> bool:
        """Whether a delegation is known."""
        return self.know("delegation", given, self.names.delegations, path, at_key=at_key)

    def know_delegations(self, given: Iterable[str], path: Steps) -> None:
        """Report delegations of a list that are not known."""
        for index, each in enumerate(given):
            self.know_delegation(each, (*path, index))

    def know_items(self, given: Iterable[str], path: Steps) -> None:
        """Report items of a list that are not known."""
        for index, each in enumerate(given):
            self.know("item", each, self.names.items, (*path, index))

    def know_option_by_item(self, given: Mapping[str, str], path: Steps) -> None:
        """Report unknown items, and options their item lacks, of a mapping from the one to the other."""
        for item, option in given.items():
            if self.know("item", item, self.names.items, (*path, item), at_key=True):
                self.know("option", option, self.names.options(item), (*path, item))

    def know_text(self, item: str, option: str, path: Steps) -> bool:
        """Whether an item and its option are known; `path` is that of the entry with both keys."""
        if not self.know("item", item, self.names.items, (*path, "item")):
            return False
        return self.know("option", option, self.names.options(item), (*path, "option"))

    def know_session(self, session: int, path: Steps) -> None:
        """Report a session after the last."""
        last = self.names.sessions
        if 0 < last < session:
            self.report(path, "unknown-session", f"there is no session {session}, the last is {last}")

    def know_sources(self, given: str | Texts | None, path: Steps) -> None:
        """Report keys of sources that are not defined; `path` is that of the key or list of keys."""
        for index, key in enumerate(keys(given)):
            self.know("source", key, self.names.sources, (*path, index))

    def is_written_empty(self, path: Steps) -> bool:
        """Whether the document itself has an empty mapping at a path of the file as read."""
        steps = self.mended.original(path)
        return self.source.trimmed(steps) == steps and self.source.at(steps) == {}

    def report_repeats(self, given: Iterable[str], path: Steps) -> None:
        """Report names that stand twice in one list."""
        seen: set[str] = set()
        for index, name in enumerate(given):
            if name in seen:
                self.report((*path, index), "repeated", f'"{name}" is in this list twice')
            seen.add(name)
