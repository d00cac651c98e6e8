"""Fingerprints: of a scenario, so that a log knows its conference again, and of a state, so that two runs compare."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import blake2b
from typing import Any, get_type_hints

from game.model.conference import UNREAD
from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.session.codec import Json, dump

_FIXED = frozenset({"conference", "instructions"})


_last: tuple[Scenario, str] | None = None


def digest_of(scenario: Scenario) -> str:
    """16 hexadecimal digits that depend on everything in a scenario that the rules read.

    Of the same scenario object it is worked out once: many runs ask for it, one after another.
    """
    global _last
    known = _last
    if known is None or known[0] is not scenario:
        known = _last = scenario, _hash(canonical(scenario))
    return known[1]


def state_hash(state: ConferenceState) -> str:
    """16 hexadecimal digits that depend on everything in the state that changes, and on the conference's id."""
    return _hash([state.conference.id, canonical(state, without=_FIXED)])


def canonical(value: Any, without: frozenset[str] = frozenset()) -> Json:
    """Plain JSON values in one order, for hashing. without: names of fields to leave out, at any depth.

    Fields that no rule reads are left out, and those that have their default, so that a field added later does not
    change older fingerprints.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {
            each.name: canonical(part, without)
            for each in read_fields(type(value))
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


@cache
def read_fields(kind: type) -> tuple[Field[Any], ...]:
    """The fields of a dataclass that are not marked as unread, by name."""
    hints = get_type_hints(kind, include_extras=True)
    read = [each for each in fields(kind) if UNREAD not in getattr(hints[each.name], "__metadata__", ())]
    return tuple(sorted(read, key=lambda each: each.name))


def _is_default(field: Field[Any], value: Any) -> bool:
    if field.default is not MISSING:
        return bool(field.default == value)
    return field.default_factory is not MISSING and bool(field.default_factory() == value)


def _hash(value: Json) -> str:
    return blake2b(dump(value).encode(), digest_size=8).hexdigest()
