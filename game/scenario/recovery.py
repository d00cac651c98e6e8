"""Checking the format without stopping there: what is wrong is set aside so that the rest can be checked further.

A misspelt key in one delegation must not hide an unknown option in another. So after the first reading what is wrong
is replaced or left out and the rest is read again; places still refer to the document as it was written. There are
two ways to mend. `filled` puts a valid example where a value is missing or wrong, which keeps every name in the entry
for checking; `pruned` leaves the whole entry out, which keeps figures that nobody wrote out of comparisons.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.scenario.finding import Finding
from game.scenario.mistakes import LEFT_OUT, example_at, explain, is_misspelt_elsewhere
from game.scenario.source import Document, Steps

MOST_ROUNDS = 12  # each round lifts what is missing one level up, and the format has seven
MOST_ERRORS = 200  # a file with more than this is not the right file; the first ones say so

Model = TypeVar("Model", bound=BaseModel)
Repairs = dict[Steps, Any]
"""What to put at a path of the document: a value, or LEFT_OUT."""


@dataclass(slots=True)
class Mended(Generic[Model]):
    """What could be read, None where nothing could; `repairs` are by path of the document."""

    file: Model | None
    repairs: Repairs = field(default_factory=dict)
    kept: dict[Steps, list[int]] = field(default_factory=dict)  # of each shortened list: which entries are left

    def original(self, path: Steps) -> Steps:
        """A path in what was read, as a path in the document: positions shift where entries are left out."""
        steps: list[str | int] = []
        for depth, step in enumerate(path):
            kept = self.kept.get(path[:depth])
            steps.append(kept[step] if kept is not None and isinstance(step, int) and step < len(kept) else step)
        return tuple(steps)

    def is_repaired(self, path: Steps) -> bool:
        """Whether what stands at a path of the document was put there by us."""
        return any(path[:length] in self.repairs for length in range(1, len(path) + 1))


def format_findings(source: Document, model: type[BaseModel]) -> list[Finding]:
    """Everything that is wrong with the format; empty where the document follows it."""
    errors = [each for each in _errors(model, source.value) if not _is_of_a_broken_file(source, each)]
    findings = [
        explain(source, model, each)
        for each in errors[:MOST_ERRORS]
        if not is_misspelt_elsewhere(source, model, each, errors) and not _follows_from_an_entry(each, errors)
    ]
    if len(errors) > MOST_ERRORS:
        more = len(errors) - MOST_ERRORS
        findings.append(source.finding(findings[-1].place, "and-more", f"{more} more mistakes are not listed"))
    return findings


def filled(source: Document, model: type[Model]) -> Mended[Model]:
    """The document with valid examples where values are missing or wrong; what no example can mend is left out."""

    def example(path: Steps, error: ErrorDetails, tried: Repairs) -> tuple[Steps, Any]:
        if error["type"] == "missing":
            wanted = (*path, str(error["loc"][-1]))
            value = example_at(model, wanted)
            return (path, LEFT_OUT) if value is LEFT_OUT or wanted in tried else (wanted, value)
        if error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",) or path in tried:
            return path, LEFT_OUT
        value = example_at(model, path)
        return path, value

    return _mend(source, model, example)


def pruned(source: Document, model: type[Model]) -> Mended[Model]:
    """The document without what is wrong, and without the entries that lack something for it."""
    return _mend(source, model, lambda path, _error, _tried: (path, LEFT_OUT))


Mender = Callable[[Steps, ErrorDetails, Repairs], tuple[Steps, Any]]


def _mend(source: Document, model: type[Model], mender: Mender) -> Mended[Model]:
    repairs: Repairs = {}
    kept: dict[Steps, list[int]] = {}
    value = source.value
    for _ in range(MOST_ROUNDS):
        try:
            return Mended(model.model_validate(value), repairs, kept)
        except ValidationError as reason:
            errors = reason.errors(include_url=False)
        if len(errors) > MOST_ERRORS:
            break
        now = Mended[Model](None, repairs, kept)
        reread = Document(main=source.main, value=value)
        fresh = dict(mender(now.original(reread.trimmed(each["loc"])), each, repairs) for each in errors)
        repairs = {**repairs, **fresh}
        if () in repairs:
            break
        kept = {}
        value = _repaired(source.value, _ByParent(repairs), (), (), kept)
    return Mended(None, repairs, kept)


def _errors(model: type[BaseModel], value: Any) -> list[ErrorDetails]:
    try:
        model.model_validate(value)
    except ValidationError as reason:
        return reason.errors(include_url=False)
    return []


def _follows_from_an_entry(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether a list is too short only because entries of it are wrong, which is said of each."""
    depth = len(error["loc"])
    return error["type"] == "too_short" and any(
        len(each["loc"]) > depth and each["loc"][:depth] == error["loc"] for each in errors
    )


def _is_of_a_broken_file(source: Document, error: ErrorDetails) -> bool:
    return bool(error["loc"]) and error["loc"][0] in source.unreadable


class _ByParent:
    """Repairs by the path of what holds them, so that untouched parts of a document are passed by."""

    def __init__(self, repairs: Repairs) -> None:
        self.at: dict[Steps, dict[str | int, Any]] = {}
        for path, value in repairs.items():
            self.at.setdefault(path[:-1], {})[path[-1]] = value
        self.touched = {path[:length] for path in repairs for length in range(len(path))}


def _repaired(value: Any, repairs: _ByParent, path: Steps, new_path: Steps, kept: dict[Steps, list[int]]) -> Any:
    """A copy with the repairs made; notes for each shortened list which entries of the document are left."""
    if path not in repairs.touched:
        return value
    here = repairs.at.get(path, {})
    if isinstance(value, dict):
        merged = {**value, **{key: each for key, each in here.items() if isinstance(key, str)}}
        return {
            key: _repaired(each, repairs, (*path, key), (*new_path, key), kept)
            for key, each in merged.items()
            if each is not LEFT_OUT
        }
    if isinstance(value, list):
        merged_list = [here.get(index, each) for index, each in enumerate(value)]
        kept[new_path] = [index for index, each in enumerate(merged_list) if each is not LEFT_OUT]
        return [
            _repaired(merged_list[index], repairs, (*path, index), (*new_path, new), kept)
            for new, index in enumerate(kept[new_path])
        ]
    return value
