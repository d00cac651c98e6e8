"""What an author wrote: YAML to a checked scenario, with every problem at its place in the file.

Names are fetched when they are first used, so that importing this package costs no YAML and no pydantic.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from game.scenario.finding import Finding, Place, ScenarioError, Severity

if TYPE_CHECKING:
    from game.scenario.listing import ShelfRow, shelf
    from game.scenario.loading import check, load, load_history, load_record
    from game.scenario.report import run_check

_HOMES = {
    "check": "loading",
    "load": "loading",
    "load_history": "loading",
    "load_record": "loading",
    "run_check": "report",
    "ShelfRow": "listing",
    "shelf": "listing",
}

__all__ = [
    "Finding",
    "Place",
    "ScenarioError",
    "Severity",
    "ShelfRow",
    "check",
    "load",
    "load_history",
    "load_record",
    "run_check",
    "shelf",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"game.scenario.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
