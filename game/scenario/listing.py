"""The shelf: which scenarios there are, read cheaply and without judging them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game import places
from game.scenario.source import MAIN, read_scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfRow:
    """One scenario on the shelf; `is_readable` is False where its files are no YAML, and the figures are then 0."""

    id: str
    folder: Path
    title: str
    summary: str
    place: str
    length: str
    delegations: int
    items: int
    sessions: int
    is_readable: bool = True


def shelf(folder: Path | None = None) -> list[ShelfRow]:
    """Every scenario in a folder (the game's own if none is named), by number of delegations, smallest first."""
    folder = places.scenarios() if folder is None else folder
    rows = [_row(main) for main in sorted(folder.glob(f"*/{MAIN}"))]
    return sorted(rows, key=lambda row: (row.delegations, row.id))


def _row(main: Path) -> ShelfRow:
    source = read_scenario(main)
    value: dict[str, Any] = source.value if isinstance(source.value, dict) else {}
    sessions = value.get("sessions")
    return ShelfRow(
        id=main.parent.name,
        folder=main.parent,
        title=_words(value, "title") or main.parent.name,
        summary=_words(value, "summary"),
        place=_words(value, "place"),
        length=_words(value, "length"),
        delegations=_size(value.get("delegations")),
        items=_size(value.get("items")),
        sessions=sessions if isinstance(sessions, int) else _size(sessions),
        is_readable=bool(value) and not source.unreadable,
    )


def _words(value: dict[str, Any], key: str) -> str:
    held = value.get(key)
    return held.strip() if isinstance(held, str) else ""


def _size(held: Any) -> int:
    return len(held) if isinstance(held, dict | list) else 0
