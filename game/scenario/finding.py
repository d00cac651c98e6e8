"""What is wrong in a file an author wrote, and where: places, severities and findings."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

MOST_KNOWN_NAMES = 9  # a hint that lists more than this is not read

MOST_COMPARED = 1000  # looking for the nearest of more takes too long; such a file has other troubles


class Severity(Enum):
    """How much a finding matters; only an error keeps a scenario from being played."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of one line in a file; line and column count from 1, columns count characters."""

    file: Path
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing an author should know; `excerpt` is the line it stands on, empty if there is none to show."""

    place: Place
    severity: Severity
    code: str
    text: str
    hint: str = ""
    excerpt: str = ""


class ScenarioError(Exception):
    """A scenario, record or history cannot be used; `findings` holds every reason, not only the first."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        errors = [each for each in self.findings if each.severity is Severity.ERROR]
        lines = [f"{each.place}: error[{each.code}]: {each.text}" for each in errors]
        super().__init__("\n".join(lines))


def did_you_mean(given: str, known: Collection[str]) -> str:
    """A hint for a name that is not known: the nearest one, or all of them where they are few."""
    if len(known) > MOST_COMPARED:
        return ""
    folded = {each.casefold(): each for each in known}
    close = difflib.get_close_matches(given.casefold(), folded)
    if close:
        swapped = [each for each in close if sorted(each) == sorted(given.casefold())]  # KNE is KEN sooner than NER
        return f'did you mean "{folded[(swapped or close)[0]]}"?'
    if 0 < len(known) <= MOST_KNOWN_NAMES:
        return f"known: {', '.join(sorted(known))}"
    return ""


def in_reading_order(findings: Iterable[Finding], first: Path) -> list[Finding]:
    """Findings as a reader meets them: by file, one of them before the others, line and column, each only once."""

    def order(each: Finding) -> tuple[bool, str, int, int, str, str]:
        place = each.place
        return place.file != first, str(place.file), place.line, place.column, each.code, each.text

    return sorted(dict.fromkeys(findings), key=order)
