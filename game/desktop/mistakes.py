"""What is wrong with a scenario, finding by finding, in words: for the shelf and for an author who is writing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.desktop.toolkit.markup import escape
from game.scenario.finding import Finding, Severity
from game.wording.catalogue import Wording
from game.wording.grammar import capitalised

BEFORE, AFTER = 60, 60  # characters of a long line that are shown on both sides of the mistake


@dataclass(frozen=True, slots=True)
class Mistake:
    """One finding in words; `line` is mark-up with the mistake underlined, empty where there is none to show, as is
    `excerpt`, the line as it is.
    """

    place: str
    text: str
    line: str
    excerpt: str
    hint: str


def mistakes(wording: Wording, findings: Sequence[Finding], folder: Path, place: str) -> tuple[Mistake, ...]:
    """The errors, in reading order, files named from the scenario's folder. place: the message that names a place."""
    found = []
    for each in findings:
        if each.severity is not Severity.ERROR:
            continue
        file = each.place.file
        name = str(file.relative_to(folder)) if file.is_relative_to(folder) else file.name
        where = wording.text(place, file=name, line=each.place.line, column=each.place.column)
        words, hint = capitalised(each.text) + ".", capitalised(each.hint)
        found.append(Mistake(where, words, marked(each), each.excerpt.strip(), hint))
    return tuple(found)


def marked(finding: Finding) -> str:
    """The line a finding stands on, as mark-up, with what it is about underlined; a long one cut on both sides."""
    line = finding.excerpt.rstrip()
    if not line.strip():
        return ""
    start = min(max(0, finding.place.column - 1), len(line))
    end = min(len(line), start + max(1, finding.place.length))
    left, right = max(0, start - BEFORE), min(len(line), end + AFTER)
    before = ("…" if left else "") + line[left:start]
    about, after = line[start:end], line[end:right] + ("…" if right < len(line) else "")
    mark = f"_{escape(about)}_" if about.strip() else escape(about)
    return escape(before.lstrip()) + mark + escape(after)
