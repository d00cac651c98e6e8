"""Actions and events to JSON and back, strictly: what was written by somebody else, or is not meant, is refused.

A value of a union is written as `{"ClassName": {field: value}}`, any other dataclass as `{field: value}`. A field that
a class has gained since (and that has a default) may be missing, so that older logs still open; nothing else may.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, NewType, Union, cast, get_args, get_origin, get_type_hints

from game.model.actions import Action
from game.model.events import Event

Json = Any
"""What json.loads gives."""

ACTIONS: Mapping[str, type] = {each.__name__: each for each in get_args(Action)}
"""Every class of action by its name in a log."""

EVENTS: Mapping[str, type] = {each.__name__: each for each in get_args(Event)}
"""Every class of event by its name in a log."""

_Decoder = Callable[[Json], Any]
_Encoder = Callable[[Any], Json]


class CodecError(ValueError):
    """A JSON value that is no action or event of this game; the message says which part and why."""


def encode_action(action: Action) -> Json:
    """The action as plain JSON values."""
    return _action_to_json(action)


def decode_action(value: Json) -> Action:
    """The action that `encode_action` wrote; CodecError for anything else."""
    return cast(Action, _json_to_action(value))


def encode_event(event: Event) -> Json:
    """The event as plain JSON values."""
    return _event_to_json(event)


def decode_event(value: Json) -> Event:
    """The event that `encode_event` wrote; CodecError for anything else."""
    return cast(Event, _json_to_event(value))


def encoder_of(kind: type) -> Callable[[Any], Json]:
    """What writes values of a dataclass as plain JSON values."""
    return _encoder(kind)


def decoder_of(kind: type) -> Callable[[Json], Any]:
    """What reads values of a dataclass back; it raises CodecError for anything else."""
    return _decoder(kind)


def dump(value: Json) -> str:
    """One line of compact JSON; ValueError for a number that JSON does not know (not a number, infinity)."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def parse(line: str) -> Json:
    """The value of one line of JSON; CodecError if it is none, names a key twice or holds no finite number."""
    try:
        return json.loads(line, parse_constant=_refuse_constant, object_pairs_hook=_without_doubles)
    except CodecError:
        raise
    except (ValueError, RecursionError) as problem:
        raise CodecError("this is not JSON") from problem


def _refuse_constant(constant: str) -> Json:
    raise CodecError(f"{constant} is not a number of JSON")


def _without_doubles(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise CodecError("a key stands twice")
    return found


# --- values of a union: the class's name says which ---


def _tagged_encoder(known: Mapping[str, type]) -> _Encoder:
    def encode(value: Any) -> Json:
        name = type(value).__name__
        if not isinstance(value, known.get(name, NoneType)):
            raise CodecError(f'"{name}" cannot be written to a log')
        return {name: _encoder(known[name])(value)}

    return encode


def _tagged_decoder(known: Mapping[str, type], noun: str) -> _Decoder:
    def decode(value: Json) -> Any:
        if not isinstance(value, dict) or len(value) != 1:
            raise CodecError(f"this is no {noun}")
        ((name, body),) = value.items()
        if name not in known:
            raise CodecError(f'this game knows no {noun} "{name}"')
        try:
            return _decoder(known[name])(body)
        except CodecError as problem:
            raise CodecError(f"{name}: {problem}") from None

    return decode


# --- any other type ---


@cache
def _encoder(kind: Any) -> _Encoder:
    kind = _plain(kind)
    if kind in (str, int, bool):
        return _itself
    if kind is float:
        return float
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _value_of
    if is_dataclass(kind):
        return _fields_encoder(cast(type, kind))
    if get_origin(kind) is tuple:
        return _tuple_encoder(get_args(kind))
    if get_origin(kind) in (UnionType, Union):
        return _choice_encoder(get_args(kind))
    raise TypeError(f"no way to write {kind} to a log")


@cache
def _decoder(kind: Any) -> _Decoder:
    kind = _plain(kind)
    if kind in (str, int, bool, float):
        return _scalar_decoder(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum_decoder(kind)
    if is_dataclass(kind):
        return _fields_decoder(cast(type, kind))
    if get_origin(kind) is tuple:
        return _tuple_decoder(get_args(kind))
    if get_origin(kind) in (UnionType, Union):
        return _choice_decoder(get_args(kind))
    raise TypeError(f"no way to read {kind} from a log")


def _plain(kind: Any) -> Any:
    return kind.__supertype__ if isinstance(kind, NewType) else kind


def _itself(value: Any) -> Json:
    return value


def _value_of(value: Any) -> Json:
    return value.value


def _fields_encoder(kind: type) -> _Encoder:
    hints = get_type_hints(kind)
    parts = [(each.name, _encoder(hints[each.name])) for each in fields(kind)]

    def encode(value: Any) -> Json:
        return {name: part(getattr(value, name)) for name, part in parts}

    return encode


def _tuple_encoder(parts: tuple[Any, ...]) -> _Encoder:
    if len(parts) == 2 and parts[1] is Ellipsis:
        every = _encoder(parts[0])
        return lambda value: [every(each) for each in value]
    encoders = [_encoder(each) for each in parts]
    return lambda value: [encode(each) for encode, each in zip(encoders, value, strict=True)]


def _choice_encoder(choices: tuple[Any, ...]) -> _Encoder:
    others = _other_than_none(choices)
    if len(others) == len(choices):
        return _tagged_encoder({each.__name__: each for each in others})
    inner = _encoder(others[0])
    return lambda value: None if value is None else inner(value)


def _scalar_decoder(kind: type) -> _Decoder:
    words = {str: "text", int: "a whole number", bool: "true or false", float: "a number"}[kind]

    def decode(value: Json) -> Any:
        if type(value) is not kind or not _may_stand(value):
            raise CodecError(f"{_shown(value)} should be {words}")
        return value

    return decode


def _may_stand(value: Any) -> bool:
    """False for a number beyond all bounds (JSON lets 1e999 through) and for text that no file can hold."""
    if isinstance(value, float):
        return isfinite(value)
    return not isinstance(value, str) or value.isascii() or not any("\ud800" <= each <= "\udfff" for each in value)


def _enum_decoder(kind: type[Enum]) -> _Decoder:
    def decode(value: Json) -> Any:
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(str(each.value) for each in kind)
            raise CodecError(f"{_shown(value)} should be one of {known}") from None

    return decode


def _fields_decoder(kind: type) -> _Decoder:
    hints = get_type_hints(kind)
    parts = {each.name: _decoder(hints[each.name]) for each in fields(kind)}
    needed = {each.name for each in fields(kind) if each.default is MISSING and each.default_factory is MISSING}

    def decode(value: Json) -> Any:
        if not isinstance(value, dict):
            raise CodecError(f"{_shown(value)} should be a mapping")
        for name in value:
            if name not in parts:
                raise CodecError(f'no field "{name}"')
        if missing := sorted(needed - value.keys()):
            raise CodecError(f'the field "{missing[0]}" is missing')
        return kind(**{name: _of_field(name, parts[name], each) for name, each in value.items()})

    return decode


def _of_field(name: str, decode: _Decoder, value: Json) -> Any:
    try:
        return decode(value)
    except CodecError as problem:
        raise CodecError(f"{name}: {problem}") from None


def _tuple_decoder(parts: tuple[Any, ...]) -> _Decoder:
    if len(parts) == 2 and parts[1] is Ellipsis:
        every = _decoder(parts[0])
        return lambda value: tuple(every(each) for each in _list(value))
    decoders = [_decoder(each) for each in parts]

    def decode(value: Json) -> Any:
        if len(_list(value)) != len(decoders):
            raise CodecError(f"{_shown(value)} should have {len(decoders)} entries")
        return tuple(each(part) for each, part in zip(decoders, value, strict=True))

    return decode


def _choice_decoder(choices: tuple[Any, ...]) -> _Decoder:
    others = _other_than_none(choices)
    if len(others) == len(choices):
        return _tagged_decoder({each.__name__: each for each in others}, "action")
    inner = _decoder(others[0])
    return lambda value: None if value is None else inner(value)


def _other_than_none(choices: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(each for each in choices if each is not NoneType)


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise CodecError(f"{_shown(value)} should be a list")
    return value


def _shown(value: Json) -> str:
    text = json.dumps(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


_action_to_json = _tagged_encoder(ACTIONS)
_event_to_json = _tagged_encoder(EVENTS)
_json_to_action = _tagged_decoder(ACTIONS, "action")
_json_to_event = _tagged_decoder(EVENTS, "event")
