"""What the shelf says about each scenario. Without pygame."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.scenario.finding import Finding, Severity
from game.scenario.listing import ShelfRow
from game.wording.catalogue import Wording


@dataclass(frozen=True, slots=True)
class Mistake:
    """One finding of a scenario that does not open: where, what, and how it may be mended."""

    place: str
    text: str
    hint: str
    excerpt: str


def size(wording: Wording, row: ShelfRow) -> str:
    """How large a conference is, in one line."""
    if not row.is_readable:
        return wording.text("shelf.broken")
    return wording.text("shelf.size", delegations=row.delegations, items=row.items, sessions=row.sessions)


def facts(wording: Wording, row: ShelfRow) -> tuple[tuple[str, str], ...]:
    """(name, value) lines about one conference; only what its author wrote."""
    lines = [
        (wording.text("shelf.where"), row.place),
        (wording.text("shelf.lasts"), row.length),
        (wording.text("shelf.seats"), str(row.delegations or "")),
        (wording.text("shelf.texts"), str(row.items or "")),
        (wording.text("shelf.sessions"), str(row.sessions or "")),
    ]
    return tuple((name, value) for name, value in lines if value)


def mistakes(wording: Wording, findings: Sequence[Finding], folder: Path) -> tuple[Mistake, ...]:
    """The errors of a scenario, in reading order, files named from its folder."""
    found = []
    for each in findings:
        if each.severity is not Severity.ERROR:
            continue
        file = each.place.file
        name = str(file.relative_to(folder)) if file.is_relative_to(folder) else file.name
        place = wording.text("shelf.findings.place", file=name, line=each.place.line, column=each.place.column)
        found.append(Mistake(place, each.text, each.hint, each.excerpt.strip()))
    return tuple(found)
