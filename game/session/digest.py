"""Fingerprints: of a scenario, so that a log knows its conference again, and of a state, so that two runs compare."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from hashlib import blake2b
from typing import Any

from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.session.codec import Json, dump

# fmt: off
_UNREAD = frozenset({
    "about", "basis", "bloc_instructions", "capital", "chair", "civil_society", "house_rules", "known_before",
    "label", "length", "lesson", "name", "note", "opens", "organisation", "own_entries", "place", "region",
    "roll_call", "short", "sources", "statements", "summary", "text", "then", "title", "until", "visions", "when",
    "without_right", "words",
})
# fmt: on
"""Fields that no rule reads (words, sources, what only studies use): mending one does not orphan the logs."""

_FIXED = frozenset({"conference", "instructions"})


def digest_of(scenario: Scenario) -> str:
    """16 hexadecimal digits that depend on everything in a scenario that the rules read."""
    return _hash(canonical(scenario, without=_UNREAD))


def state_hash(state: ConferenceState) -> str:
    """16 hexadecimal digits that depend on everything in the state that changes, and on the conference's id."""
    return _hash([state.conference.id, canonical(state, without=_FIXED)])


def canonical(value: Any, without: frozenset[str] = frozenset()) -> Json:
    """Plain JSON values in one order, for hashing. without: names of fields to leave out, at any depth.

    Fields that have their default are left out too, so that a field added later does not change older fingerprints.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {
            each.name: canonical(part, without)
            for each in sorted(fields(value), key=lambda each: each.name)
            if each.name not in without and not _is_default(each, part := getattr(value, each.name))
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return sorted([str(key), canonical(part, without)] for key, part in value.items())
    if isinstance(value, frozenset):
        return sorted(dump(canonical(part, without)) for part in value)
    if isinstance(value, tuple):
        return [canonical(part, without) for part in value]
    if isinstance(value, float):
        return repr(value)
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"no canonical form for {type(value)}")


def _is_default(field: Field[Any], value: Any) -> bool:
    if field.default is not MISSING:
        return bool(field.default == value)
    return field.default_factory is not MISSING and bool(field.default_factory() == value)


def _hash(value: Json) -> str:
    return blake2b(dump(value).encode(), digest_size=8).hexdigest()
