"""The reference of the scenario format in words: docs/scenario-format.md, written from the JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

INTRODUCTION = """\
# The scenario format

Every key of every file, written from the models that check them (`square-brackets schema` rewrites this page; do not
edit it). To learn the format, read [writing a scenario](writing-a-scenario.md); this page is for looking things up.

A scenario is a folder. `scenario.yaml` may hold everything; any of its top-level keys may instead live in a file of the
same name beside it (`items.yaml` holds the value of `items`). `record.yaml` and `history.yaml` always stand apart. The
folder's name is the scenario's id. Files are YAML 1.2 in UTF-8: `NO` is Norway, `1:30` and dates are plain words.

A *name* begins with a letter and goes on with letters, digits, `-` and `_`, at most 60 in all. Keys in **bold** must be
written. Nothing else may stand anywhere: a key that is not on this page is a mistake, and is probably misspelt.
"""

PLACES = (
    ("scenario.yaml", "", "The whole."),
    ("record.yaml", "record", "Optional. Read only when a conference is over, and by `backtest`."),
    ("history.yaml", "history", "Optional. A list of moves that scripted heads play in order."),
)


def reference(schema: Schema) -> str:
    """The page, as Markdown."""
    writer = _Writer(schema)
    parts = [INTRODUCTION]
    for file, definition, remark in PLACES:
        top = schema["$defs"][definition] if definition else schema
        parts.append(f"## {file}\n\n{remark}\n")
        parts.extend(writer.section(top))
    return "\n".join(parts)


class _Writer:
    def __init__(self, schema: Schema) -> None:
        self.definitions: dict[str, Schema] = schema["$defs"]
        self.told: set[str] = set()

    def section(self, top: Schema) -> Iterator[str]:
        """The table of a mapping, and after it those of what it holds."""
        if "properties" in top:
            yield self._table(top)
        else:
            yield f"{_sentence(self._kind(top))}\n"
        for name in self._named_in(top):
            if name not in self.told:
                self.told.add(name)
                yield f"### {_title(name)}\n"
                yield f"{self.definitions[name].get('description', '')}\n"
                yield from self.section(self.definitions[name])

    def _named_in(self, schema: Any) -> Iterator[str]:
        """The definitions that a schema refers to, in the order of its keys."""
        if isinstance(schema, dict):
            for key, value in schema.items():
                if key == "$ref":
                    yield value.rsplit("/", 1)[1]
                elif key not in ("$defs", "examples", "default"):
                    yield from self._named_in(value)
        elif isinstance(schema, list):
            for each in schema:
                yield from self._named_in(each)

    def _table(self, of: Schema) -> str:
        required = set(of.get("required", ()))
        if of.get("title") == "Scenario":  # what may stand in a companion file is required all the same
            required |= {"title", "visions", "sessions", "delegations", "items", "positions"}
        lines = ["| key | what it is | value | for example |", "| --- | --- | --- | --- |"]
        for key, value in of["properties"].items():
            shown = f"**`{key}`**" if key in required else f"`{key}`"
            kind = self._kind(value)
            default = value.get("default")
            if default not in (None, [], {}) and not isinstance(default, dict):
                kind += f"; `{_flow(default)}` if left out"
            example = value["examples"][0] if value.get("examples") else None
            says = value.get("description", "")
            lines.append(f"| {shown} | {_plain(says)} | {_cell(kind)} | {_example(example)} |")
        return "\n".join(lines) + "\n"

    def _kind(self, schema: Schema) -> str:
        """What may be written, in words."""
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[1]
            return f"[{_title(name).lower()}](#{_anchor(name)})"
        if "enum" in schema:
            return "one of " + ", ".join(f"`{each}`" for each in schema["enum"])
        if "anyOf" in schema or "oneOf" in schema:
            kinds = [self._kind(each) for each in schema.get("anyOf") or schema["oneOf"] if each.get("type") != "null"]
            return " or ".join(kinds)
        match schema.get("type"):
            case "string":
                return _kind_of_text(schema)
            case "integer" | "number":
                whole = "whole number" if schema["type"] == "integer" else "number"
                return f"{whole}{_between(schema.get('minimum'), schema.get('maximum'))}"
            case "boolean":
                return "`true` or `false`"
            case "array":
                return f"list{_how_many(schema, 'Items')} of: {self._kind(schema['items'])}"
            case "object" if isinstance(held := _held(schema), dict):
                return f"mapping{_how_many(schema, 'Properties')}, by id, of: {self._kind(held)}"
            case _:
                return "mapping"


def _held(schema: Schema) -> Any:
    """What a mapping by id holds, however the version of pydantic writes it; None where keys have names."""
    return next(iter(schema.get("patternProperties", {}).values()), schema.get("additionalProperties"))


def _kind_of_text(schema: Schema) -> str:
    pattern = schema.get("pattern", "")
    if pattern.startswith("^[A-Za-z]"):
        return "name"
    if "above" in pattern:
        return "`above X` or `below X`, X an option or a number"
    if r"\d{4}" in pattern:
        return "day, year-month-day"
    longest = schema.get("maxLength")
    return f"text, at most {longest} characters" if longest else "text"


def _between(lowest: float | None, highest: float | None) -> str:
    if lowest is None or highest is None:
        return ""
    return f", {lowest:g} to {highest:g}"


def _how_many(schema: Schema, what: str) -> str:
    fewest, most = schema.get(f"min{what}"), schema.get(f"max{what}")
    if fewest and most:
        return f" ({fewest} to {most})"
    return f" (at least {fewest})" if fewest else ""


def _title(name: str) -> str:
    """`SalienceEffect` as "Salience effect"."""
    bare = name.removesuffix("File").removesuffix("Entry")
    words = "".join(f" {each.lower()}" if each.isupper() else each for each in bare)
    return words.strip().capitalize()


def _anchor(name: str) -> str:
    return _title(name).lower().replace(" ", "-")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _plain(text: str) -> str:
    """Words of the models as Markdown: an underscore is an underscore."""
    return _cell(text).replace("_", "\\_")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _example(value: Any) -> str:
    return f"`{_cell(_flow(value))}`" if value not in (None, []) else ""


def _flow(value: Any) -> str:
    """A value as an author would write it on one line."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(_flow(each) for each in value) + "]"
        case bool():
            return str(value).lower()
        case str() if ": " in value or value.startswith(("_", "[", "{")):
            return f'"{value}"'
        case _:
            return str(value)
