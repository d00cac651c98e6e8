"""What pydantic found wrong with the format, at its place and in words an author understands."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from game.scenario.finding import Finding, did_you_mean
from game.scenario.hints import as_a_list, as_a_number, of_a_bare_word, plain_name
from game.scenario.source import Document, Steps

LEFT_OUT: Any = object()
MAPPINGS = frozenset({"dict_type", "model_type", "model_attributes_type"})


def explain(source: Document, model: type[BaseModel], error: ErrorDetails) -> Finding:
    """One of pydantic's errors as a finding."""
    path = source.trimmed(error["loc"])
    match error["type"]:
        case "missing":
            return _missing(source, model, path, str(error["loc"][-1]))
        case "extra_forbidden":
            return _unknown_key(source, model, path)
        case _:
            return _wrong_value(source, model, path, error)


def is_misspelt_elsewhere(
    source: Document, model: type[BaseModel], error: ErrorDetails, errors: list[ErrorDetails]
) -> bool:
    """Whether a missing key stands beside a misspelling of it: that is one mistake, reported where it is written."""
    if error["type"] != "missing":
        return False
    path = source.trimmed(error["loc"])
    known = [name for owner in _models(model, path) for name in _keys(owner)]
    beside = [
        each["loc"][-1]
        for each in errors
        if each["type"] == "extra_forbidden" and each["loc"][:-1] == error["loc"][:-1]
    ]
    left = [name for name in known if name not in source.at(path)]
    wanted = str(error["loc"][-1])
    return any(
        did_you_mean(str(each), left) == f'did you mean "{wanted}"?' or str(each).startswith(f"{wanted}:")
        for each in beside
    )


def example_at(model: type[BaseModel], path: Steps) -> Any:
    """A valid value for the field at a path; LEFT_OUT where the path leads to no field or the field has no example."""
    field = _field_at(model, path)
    return field.examples[0] if field is not None and field.examples else LEFT_OUT


def _missing(source: Document, model: type[BaseModel], path: Steps, key: str) -> Finding:
    field = next((found for owner in _models(model, path) if (found := _field(owner, key))), None)
    hint = ""
    if field is not None:
        hint = f"{field.description or ''} For example: {key}: {_written(field)}".strip()
    owner = f'"{path[-1]}"' if path and isinstance(path[-1], str) else "this entry" if path else "the scenario"
    return source.finding(source.key_place(path), "missing-key", f'{owner} needs the key "{key}"', hint)


def _unknown_key(source: Document, model: type[BaseModel], path: Steps) -> Finding:
    known = [name for owner in _models(model, path[:-1]) for name in _keys(owner)]
    here = source.at(path[:-1])
    left = [name for name in known if name not in here] or known
    text = f'there is no key "{path[-1]}" here'
    hint = did_you_mean(str(path[-1]), left)
    if len(path) == 1 and path[0] in source.parts:
        text = f'"{path[0]}" is no key of a scenario, so this file cannot be one of its parts'
        hint = hint if hint.endswith("?") else "move it elsewhere, or give it another ending, such as .txt"
    elif source.at(path) is None:
        hint = of_a_bare_word(str(path[-1])) or hint
    elif not hint.endswith("?") and (owner := _where_it_belongs(model, path)):
        hint = f'it belongs below "{owner}"'
    return source.finding(source.key_place(path), "unknown-key", text, hint)


def _where_it_belongs(model: type[BaseModel], path: Steps) -> str:
    """The one key beside it that holds such a key: debrief belongs below lesson; empty if there is none."""
    beside = [name for owner in _models(model, path[:-1]) for name in _keys(owner)]
    owners = [
        name for name in beside if any(str(path[-1]) in _keys(each) for each in _models(model, (*path[:-1], name)))
    ]
    return owners[0] if len(owners) == 1 else ""


def _wrong_value(source: Document, model: type[BaseModel], path: Steps, error: ErrorDetails) -> Finding:
    about_key = bool(error["loc"]) and error["loc"][-1] == "[key]"
    named = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    subject = f'"{named}"' if named else "the file"
    if path and isinstance(path[-1], int):
        subject = f'each entry of "{named}"' if named else "each entry"
    field = _field_at(model, path)
    hint = f"for example: {named}: {_written(field)}" if field is not None and isinstance(path[-1], str) else ""
    if not path and "title" in _keys(model):
        hint = "begin with: title: My conference"
    code, text, better = _sentence(error, subject, error["input"])
    if error["type"] in MAPPINGS and isinstance(error["input"], str) and (shown := _shortest(model, path)):
        better = f"for example: {named}: {shown}"
    place = source.key_place(path) if about_key else source.value_place(path)
    return source.finding(place, code, text, better or hint)


def _sentence(error: ErrorDetails, subject: str, value: Any) -> tuple[str, str, str]:
    """Code, sentence and, where it says more than an example would, a hint."""
    facts = error.get("ctx", {})
    given = _kind(value)
    match error["type"]:
        case "string_type":
            hint = "put it between quotes" if isinstance(value, int | float) else ""
            if isinstance(value, dict):
                hint = "if it is one text, put it between quotes, since it has a colon and a space in it"
            return "wrong-type", f"{subject} must be text, this is {given}", hint
        case "float_type" | "int_type" | "int_from_float" | "finite_number" | "float_parsing" | "int_parsing":
            whole = "a whole number" if error["type"].startswith("int") else "a number"
            hint = as_a_number(value) if isinstance(value, str) else ""
            return "wrong-type", f"{subject} must be {whole}, this is {given}", hint
        case "bool_type" | "bool_parsing":
            return "wrong-type", f"{subject} must be true or false, this is {given}", ""
        case "tuple_type" | "list_type":
            return "wrong-type", f"{subject} must be a list, this is {given}", as_a_list(value)
        case kind if kind in MAPPINGS:
            if isinstance(value, list) and value:
                named = all(isinstance(each, dict) and len(each) == 1 for each in value)
                hint = "leave the dashes away" if named else "instead of each dash write a name and a colon"
            elif subject == "the file":
                hint = ""
            else:
                hint = "put its keys on the following lines, each further indented"
            return "wrong-type", f"{subject} must be a mapping of keys and values, this is {given}", hint
        case "shape":
            return "wrong-type", f"{subject} {error['msg']}, this is {given}", ""
        case "greater_than_equal":
            return "out-of-range", f"{subject} must be {_number(facts['ge'])} or more", ""
        case "less_than_equal":
            return "out-of-range", f"{subject} must be {_number(facts['le'])} or less", ""
        case "too_short":
            return (
                "too-few",
                f"{subject} must have at least {_entries(facts['min_length'])}, this has {len(value)}",
                "",
            )
        case "too_long":
            return (
                "too-many",
                f"{subject} must have at most {_entries(facts['max_length'])}, this has {len(value)}",
                "",
            )
        case "string_too_short":
            return "empty", f"{subject} must not be empty", ""
        case "string_too_long":
            return "too-long", f"{subject} must have at most {facts['max_length']} characters", ""
        case "literal_error":
            allowed = [each.strip(" '") for each in str(facts["expected"]).replace(" or ", ", ").split(",")]
            nearest = did_you_mean(value, allowed) if isinstance(value, str) else ""
            hint = nearest if nearest.endswith("?") else ""  # the sentence itself says what is known
            return "bad-value", f"{subject} must be one of: {', '.join(allowed)}", hint
        case "string_pattern_mismatch":
            return _unlike_the_pattern(facts["pattern"], subject, str(value))
        case _:
            return "bad-value", f"{subject} cannot be this: {error['msg']}", ""


def _unlike_the_pattern(pattern: str, subject: str, given: str) -> tuple[str, str, str]:
    if "above" in pattern:
        return "bad-value", f"{subject} must be above or below, a space, and an option or a number", ""
    if r"\d{4}" in pattern:
        return "bad-value", f'{subject} must be a day written year-month-day, not "{given}"', "for example: 2012-12-03"
    if "{}|" in pattern:
        return "bad-value", f"{subject} must be words on one line, without braces or |, and must not be blank", ""
    if pattern == r"^\S+$":
        return "bad-name", f'"{given}" cannot be a name', "write it without spaces"
    hint = "letters from A to Z, digits, - and _, at most 60 in all, a letter first"
    if plain := plain_name(given):
        hint = f"write {plain}, here and wherever it is named: {hint}"
    return "bad-name", f'"{given}" cannot be a name', hint


def _entries(number: int) -> str:
    return "one entry" if number == 1 else f"{number} entries"


def _kind(value: Any) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return "true" if value else "false"
        case str():
            return "text"
        case int() | float():
            return f"the number {value}"
        case list() | tuple():
            return "a list"
        case _:
            return "a mapping"


def _number(value: Any) -> str:
    return f"{value:g}"


# --- the format's own description, to name the keys that are known at a place -----------------------------------------


def _models(model: Any, path: Steps) -> list[type[BaseModel]]:
    """The models that may describe the mapping at `path`."""
    return [each for each in _types_at(model, path) if isinstance(each, type) and issubclass(each, BaseModel)]


def _types_at(annotation: Any, path: Steps) -> list[Any]:
    found = list(_alternatives(annotation))
    for step in path:
        found = [deeper for each in found for deeper in _step(each, step)]
    return found


def _alternatives(annotation: Any) -> Iterator[Any]:
    """The types that an annotation allows, without the wrappings."""
    origin = get_origin(annotation)
    if hasattr(annotation, "__metadata__"):
        yield from _alternatives(annotation.__origin__)
    elif origin in (Union, types.UnionType):
        for each in get_args(annotation):
            yield from _alternatives(each)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel) and "root" in annotation.model_fields:
        yield from _alternatives(annotation.model_fields["root"].annotation)
    else:
        yield annotation


def _step(annotation: Any, step: str | int) -> Iterator[Any]:
    origin = get_origin(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if isinstance(step, str) and (field := _field(annotation, step)):
            yield from _alternatives(field.annotation)
    elif origin is dict:
        yield from _alternatives(get_args(annotation)[1])
    elif origin is tuple and isinstance(step, int):
        yield from _alternatives(get_args(annotation)[0])


def _keys(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield field.alias or name


def _field(model: type[BaseModel], key: str) -> FieldInfo | None:
    return next((field for name, field in model.model_fields.items() if key == (field.alias or name)), None)


def _field_at(model: Any, path: Steps) -> FieldInfo | None:
    if not path or not isinstance(path[-1], str):
        return None
    return next((found for owner in _models(model, path[:-1]) if (found := _field(owner, path[-1]))), None)


def _shortest(model: type[BaseModel], path: Steps) -> str:
    """The mapping at a path with the keys that must be written; empty where none must."""
    for owner in _models(model, path):
        must = {field.alias or name: field for name, field in owner.model_fields.items() if field.is_required()}
        if must:
            return "{" + ", ".join(f"{key}: {_written(field)}" for key, field in must.items()) + "}"
    return ""


def _written(field: FieldInfo) -> str:
    """The field's first example as an author would write it on one line."""
    return _flow(field.examples[0]) if field.examples else "..."


def _flow(value: Any) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(_flow(each) for each in value) + "]"
        case bool():
            return str(value).lower()
        case _:
            return str(value)
