"""Findings on paper: as text for people, with the line and a caret, or as JSON for editors and pipelines."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from game.scenario.finding import Finding, Severity
from game.scenario.loading import check

CLEAN, BROKEN, UNREADABLE = 0, 1, 2
COULD_NOT_READ = frozenset({"cannot-read", "too-large", "encoding", "control-character"})
BROKEN_OFF = frozenset({"syntax", "tab", "no-break-space", "alias", "several-documents", "too-deep", "too-many-values"})
LONGEST_LINE = 1000  # longer ones are not repeated with every finding
WIDEST_EXCERPT = 110  # with number and margin it stays on a line of 120


def run_check(paths: Sequence[str | Path], fmt: Literal["text", "json"] = "text") -> tuple[int, str]:
    """Check scenarios; returns the exit code (0 clean, 1 errors, 2 something could not be read) and what to print."""
    found = {str(path): check(path) for path in paths}
    everything = [each for findings in found.values() for each in findings]
    code = CLEAN
    if any(each.severity is Severity.ERROR for each in everything):
        code = UNREADABLE if any(each.code in COULD_NOT_READ for each in everything) else BROKEN
    if fmt == "json":
        return code, as_json(everything)
    return code, "\n\n".join(_about(path, findings) for path, findings in found.items())


def _about(path: str, findings: list[Finding]) -> str:
    said = summary(findings)
    if any(each.code in BROKEN_OFF for each in findings):
        said = f"{said}; the rest can be checked once this is mended"
    return "\n\n".join([*(as_text(each) for each in findings), f"{path}: {said}"])


def as_text(finding: Finding) -> str:
    """One finding as `file:line:column: error[code]: what is wrong`, its line, and a caret with the hint."""
    place = finding.place
    head = f"{place}: {finding.severity.value}[{finding.code}]: {finding.text}"
    if not finding.excerpt.strip():
        return f"{head}\n  hint: {finding.hint}" if finding.hint else head
    number = str(place.line)
    line, column = _window(finding.excerpt, place.column)
    carets = "^" * max(1, min(place.length, len(line) - column + 1))
    margin = " " * _width(line[: column - 1])
    under = f"{margin}{carets} {finding.hint}".rstrip()
    return f"{head}\n  {number} | {line}\n  {' ' * len(number)} | {under}"


def summary(findings: Iterable[Finding]) -> str:
    """How many errors, warnings and pieces of advice there are; "ok" where there are none."""
    counts = Counter(each.severity for each in findings)
    words = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "pieces of advice"}
    ones = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "piece of advice"}
    said = [f"{counts[each]} {ones[each] if counts[each] == 1 else words[each]}" for each in Severity if counts[each]]
    if not counts[Severity.ERROR]:
        return ", ".join(["ok", *said])
    return ", ".join(said)


def as_json(findings: Iterable[Finding]) -> str:
    """Findings as a JSON list; lines and columns count from 1, columns count characters."""
    rows = [
        {
            "file": str(each.place.file),
            "line": each.place.line,
            "column": each.place.column,
            "length": each.place.length,
            "severity": each.severity.value,
            "code": each.code,
            "text": each.text,
            "hint": each.hint,
            "excerpt": each.excerpt
            if len(each.excerpt) <= LONGEST_LINE
            else _window(each.excerpt, each.place.column)[0],
        }
        for each in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _window(line: str, column: int) -> tuple[str, int]:
    """A stretch of a long line around the column, and the column in it; tabs become single spaces."""
    if len(line) <= WIDEST_EXCERPT:
        return line.replace("\t", " "), column
    start = max(0, min(column - 1 - WIDEST_EXCERPT // 2, len(line) - WIDEST_EXCERPT))
    end = start + WIDEST_EXCERPT
    mark = "\N{HORIZONTAL ELLIPSIS}"
    before, after = (mark if start else ""), (mark if end < len(line) else "")
    return before + line[start:end].replace("\t", " ") + after, column - start + len(before)


def _width(text: str) -> int:
    """Columns of a terminal that a text takes: wide characters two, combining marks none."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text
    )
