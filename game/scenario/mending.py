"""Checking the format without stopping there: what is wrong is set aside so that the rest can be checked further.

A misspelt key in one delegation must not hide an unknown option in another. So after the first reading the bad
parts are left out and the rest is read again, until it holds or nothing is left; places still refer to the file.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from game.scenario.finding import Finding
from game.scenario.mistakes import explain
from game.scenario.source import Source, Steps

MOST_ROUNDS = 12  # each round lifts what is missing one level up, and the format has seven

Model = TypeVar("Model", bound=BaseModel)


class Mended(Generic[Model]):
    """What could be read: `file` is None where nothing could. `original` turns its paths into paths of the document."""

    def __init__(self, file: Model | None, findings: list[Finding], removed_from: dict[Steps, list[int]]) -> None:
        self.file = file
        self.findings = findings
        self._removed_from = removed_from

    def original(self, path: Steps) -> Steps:
        """A path in what was read, as a path in the document (positions in lists shift when entries are set aside)."""
        return _original(path, self._removed_from)


def read_format(source: Source, model: type[Model]) -> Mended[Model]:
    """Validate against the format; findings cover all of the document, `file` what is left without the bad parts."""
    bad: set[Steps] = set()
    findings: list[Finding] = []
    removed_from: dict[Steps, list[int]] = {}
    pruned = source
    for number in range(MOST_ROUNDS):
        try:
            return Mended(model.model_validate(pruned.value), findings, removed_from)
        except ValidationError as reason:
            errors = reason.errors(include_url=False)
        if number == 0:
            findings = [
                explain(source, model, each) for each in errors if not _is_of_a_broken_file(source, each["loc"])
            ]
        bad |= {_original(pruned.trimmed(each["loc"]), removed_from) for each in errors}
        if () in bad:
            break
        removed_from = {}
        pruned = Source(main=source.main, value=_without(source.value, bad, (), (), removed_from))
    return Mended(None, findings, removed_from)


def _is_of_a_broken_file(source: Source, path: tuple[int | str, ...]) -> bool:
    return bool(path) and path[0] in source.unreadable


def _without(value: Any, bad: set[Steps], path: Steps, pruned_path: Steps, removed_from: dict[Steps, list[int]]) -> Any:
    """A copy without the bad paths; notes for each shortened list which entries of the original are left."""
    if not any(each[: len(path)] == path for each in bad):
        return value
    if isinstance(value, dict):
        return {
            key: _without(each, bad, (*path, key), (*pruned_path, key), removed_from)
            for key, each in value.items()
            if (*path, key) not in bad
        }
    if isinstance(value, list):
        kept = [index for index in range(len(value)) if (*path, index) not in bad]
        removed_from[pruned_path] = kept
        return [
            _without(value[index], bad, (*path, index), (*pruned_path, new), removed_from)
            for new, index in enumerate(kept)
        ]
    return value


def _original(path: Steps, removed_from: dict[Steps, list[int]]) -> Steps:
    steps: list[str | int] = []
    for depth, step in enumerate(path):
        kept = removed_from.get(path[:depth])
        steps.append(kept[step] if kept is not None and isinstance(step, int) and step < len(kept) else step)
    return tuple(steps)
