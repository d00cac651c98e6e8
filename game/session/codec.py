"""Actions, events and what is kept beside a log, to JSON and back, strictly: what is not meant is refused by name.

An action or an event is written as `{"ClassName": {field: value}}`, any other dataclass as `{field: value}`. A field
that a class has gained since (and that has a default) may be missing, so that older logs still open; nothing else may.
pydantic's core checks and builds the values; the schema it works by is read from the dataclasses.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from pydantic_core import ErrorDetails, SchemaValidator, ValidationError
from pydantic_core import core_schema as schema

from game.model.actions import Action
from game.model.events import Event

Json = Any
"""What json.loads gives."""

T = TypeVar("T")

ACTIONS: Mapping[str, type] = {each.__name__: each for each in get_args(Action)}
"""Every class of action by its name in a log."""

EVENTS: Mapping[str, type] = {each.__name__: each for each in get_args(Event)}
"""Every class of event by its name in a log."""

WRITTEN_AS = "written as"
"""In the metadata of a dataclass's field: its key in JSON, where that is not its name."""


class CodecError(ValueError):
    """A JSON value that is not what it should be; the message says which part and why."""


def encode_action(action: Action) -> Json:
    """The action as plain JSON values."""
    return _named(action, ACTIONS)


def decode_action(value: Json) -> Action:
    """The action that `encode_action` wrote; CodecError for anything else."""
    return cast(Action, _checked(_validator(Action), value))


def encode_event(event: Event) -> Json:
    """The event as plain JSON values."""
    return _named(event, EVENTS)


def decode_event(value: Json) -> Event:
    """The event that `encode_event` wrote; CodecError for anything else."""
    return cast(Event, _checked(_validator(Event), value))


def encode(value: Any) -> Json:
    """A dataclass, or what stands in one, as plain JSON values."""
    kind: type = type(value)
    if kind in _SCALARS:
        return value
    if kind is tuple:
        return [encode(each) for each in value]
    if kind is frozenset:
        return sorted(encode(each) for each in value)
    parts = _parts(kind)
    if parts is None:
        return value
    body = {key: encode(getattr(value, name)) for key, name in parts}
    return {kind.__name__: body} if kind.__name__ in ACTIONS or kind.__name__ in EVENTS else body


def decode(kind: type[T], value: Json) -> T:
    """The value of a dataclass that `encode` wrote; CodecError for anything else."""
    of: type = kind
    return cast(T, _checked(_validator(of), value))


def dump(value: Json) -> str:
    """One line of compact JSON; ValueError for a number that JSON does not know (not a number, infinity)."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def parse(line: str) -> Json:
    """The value of one line of JSON; CodecError if it is none, names a key twice or holds what no file can hold."""
    try:
        value = json.loads(line, parse_constant=_refuse_constant, object_pairs_hook=_without_doubles)
        if "\\u" in line:
            json.dumps(value, ensure_ascii=False).encode()
    except CodecError:
        raise
    except (ValueError, RecursionError) as problem:
        raise CodecError("this is not JSON") from problem
    return value


def _refuse_constant(constant: str) -> Json:
    raise CodecError(f"{constant} is not a number of JSON")


def _without_doubles(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise CodecError("a key stands twice")
    return found


def _named(value: Any, known: Mapping[str, type]) -> Json:
    if not isinstance(value, known.get(type(value).__name__, NoneType)):
        raise CodecError(f'"{type(value).__name__}" cannot be written to a log')
    return encode(value)


@cache
def _parts(kind: type) -> tuple[tuple[str, str], ...] | None:
    """The key and the name of each field; None for what is no dataclass."""
    return tuple((_key(each), each.name) for each in fields(kind)) if is_dataclass(kind) else None


def _key(field: Any) -> str:
    return str(field.metadata.get(WRITTEN_AS, field.name))


# --- the schemas ---


@cache
def _validator(kind: Any) -> SchemaValidator:
    return SchemaValidator(_schema(kind))


_SCALARS: Mapping[object, Callable[[], schema.CoreSchema]] = {
    str: lambda: schema.str_schema(strict=True),
    int: lambda: schema.int_schema(strict=True),
    bool: lambda: schema.bool_schema(strict=True),
    float: lambda: schema.float_schema(strict=True, allow_inf_nan=False),
}


@cache
def _schema(kind: Any) -> schema.CoreSchema:
    if isinstance(kind, NewType):
        kind = kind.__supertype__
    if kind in _SCALARS:
        return _SCALARS[kind]()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return schema.enum_schema(kind, list(kind))
    if is_dataclass(kind):
        return _of_fields(cast(type, kind))
    parts = get_args(kind)
    if get_origin(kind) is frozenset:
        return schema.frozenset_schema(_schema(parts[0]))
    if get_origin(kind) is tuple:
        if parts[-1] is Ellipsis:
            return schema.tuple_variable_schema(_schema(parts[0]))
        return schema.tuple_positional_schema([_schema(each) for each in parts])
    if get_origin(kind) in (UnionType, Union):
        others = tuple(each for each in parts if each is not NoneType)
        found = _schema(others[0]) if len(others) == 1 else _one_of(others)
        return schema.nullable_schema(found) if NoneType in parts else found
    raise TypeError(f"no way to read {kind} from JSON")


def _of_fields(kind: type) -> schema.CoreSchema:
    hints = get_type_hints(kind)
    found = []
    for each in fields(kind):
        part = _schema(hints[each.name])
        if each.default is not MISSING:
            part = schema.with_default_schema(part, default=each.default)
        elif each.default_factory is not MISSING:
            part = schema.with_default_schema(part, default_factory=each.default_factory)
        found.append(schema.dataclass_field(each.name, part, kw_only=True, validation_alias=_key(each)))
    return schema.dataclass_schema(
        kind,
        schema.dataclass_args_schema(kind.__name__, found, extra_behavior="forbid"),
        [each.name for each in fields(kind)],
        slots="__slots__" in vars(kind),
    )


def _one_of(kinds: Sequence[type]) -> schema.CoreSchema:
    """Actions or events, whose class is named beside them."""
    noun = "event" if kinds[0].__name__ in EVENTS else "action"
    return schema.tagged_union_schema(
        {each.__name__: schema.no_info_before_validator_function(_body, _schema(each)) for each in kinds},
        _name,
        custom_error_type=_STRANGE,
        custom_error_message=noun,
    )


def _name(value: Json) -> str | None:
    return next(iter(value)) if isinstance(value, dict) and len(value) == 1 else None


def _body(value: Json) -> Json:
    return next(iter(value.values()))


# --- what is wrong, in words ---

_STRANGE = "strange"

_SHOULD_BE = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "float_type": "a number",
    "finite_number": "a number",
    "tuple_type": "a list",
    "frozen_set_type": "a list",
    "dataclass_type": "a mapping",
}


def _checked(validator: SchemaValidator, value: Json) -> Any:
    try:
        return validator.validate_python(value)
    except ValidationError as problem:
        found = problem.errors(include_url=False)
        unknown = [each for each in found if each["type"] == "unexpected_keyword_argument"]
        raise CodecError(_in_words((unknown or found)[0])) from None


def _in_words(error: ErrorDetails) -> str:
    where: tuple[int | str, ...] = error["loc"]
    match error["type"]:
        case "unexpected_keyword_argument":
            where, said = where[:-1], f'no field "{where[-1]}"'
        case "missing":
            where, said = where[:-1], f'the field "{where[-1]}" is missing'
        case "strange":
            name = _name(error["input"])
            said = f"this is no {error['msg']}" if name is None else f'this game knows no {error["msg"]} "{name}"'
        case "enum":
            said = f"{_shown(error['input'])} should be {error['ctx']['expected']}"
        case kind if kind in _SHOULD_BE:
            said = f"{_shown(error['input'])} should be {_SHOULD_BE[kind]}"
        case _:
            said = f"{_shown(error['input'])} will not do: {error['msg'][:1].lower()}{error['msg'][1:]}"
    return ": ".join([*(str(each + 1) if isinstance(each, int) else each for each in where), said])


def _shown(value: Json) -> str:
    text = json.dumps(value)
    return text if len(text) <= 40 else f"{text[:37]}..."
