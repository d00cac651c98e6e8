"""The JSON Schema of the scenario format, for editors, and all else that is written from the format's models.

One file serves every file of a scenario: scenario.yaml names it as it is, a companion names the part that it holds
(`scenario.schema.json#/properties/items`), record and history theirs (`scenario.schema.json#/$defs/record`).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from game import places
from game.disk import write_whole
from game.scenario.chronicle import HistoryFile, RecordFile
from game.scenario.format import ScenarioFile
from game.scenario.source import APART, MAIN

FILE = "scenario.schema.json"
REFERENCE = "scenario-format.md"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
DEFINITION = "#/$defs/{model}"


def scenario_schema() -> dict[str, Any]:
    """The schema as a value. What may stand in a companion file is not required in `scenario.yaml` itself."""
    schema = _schema_of(ScenarioFile)
    schema["title"] = "Scenario"
    schema["required"] = [key for key in schema["required"] if key in ("title",)]
    for name, model in (("record", RecordFile), ("history", HistoryFile)):
        apart = _schema_of(model)
        schema["$defs"] |= apart.pop("$defs", {})
        schema["$defs"][name] = apart
    for definition in schema["$defs"].values():
        definition["title"] = definition["title"].removesuffix("Entry")
        _allow_numbers_as_keys(definition)
    whole: dict[str, Any] = _whole_numbers({"$schema": DIALECT, **schema})
    return whole


def _allow_numbers_as_keys(definition: dict[str, Any]) -> None:
    """Name keys such as 0 and 100 as patterns, too: yaml-language-server compares them as numbers with our words."""
    keys = [key for key in definition.get("properties", {}) if key.isdigit()]
    if keys:
        definition["patternProperties"] = {f"^{key}$": {"type": "string"} for key in keys}


def _schema_of(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True, ref_template=DEFINITION)


def first_line(file: str, schema: str) -> str:
    """The line by which an editor finds what may stand in a file of that name; `schema` is the way to `FILE`."""
    stem = Path(file).stem
    if file == MAIN:
        part = ""
    elif stem in APART:
        part = f"#/$defs/{stem}"
    else:
        part = f"#/properties/{stem}"
    return f"# yaml-language-server: $schema={schema}{part}"


def _whole_numbers(value: Any) -> Any:
    """1.0 as 1, so that every version of pydantic writes the same file."""
    if isinstance(value, dict):
        return {key: _whole_numbers(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_whole_numbers(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def written() -> str:
    """The schema as it stands in the file."""
    return json.dumps(scenario_schema(), ensure_ascii=False, indent=2) + "\n"


def products() -> dict[Path, str]:
    """What is written from the models, by where it belongs; an installed game has no documents."""
    from game.scenario.handbook import reference

    found = {places.scenarios() / FILE: written()}
    documents = places.scenarios().parent / "docs"
    if documents.is_dir():
        found[documents / REFERENCE] = reference(scenario_schema())
    return found


def write() -> list[Path]:
    """Write the schema beside the scenarios and the reference among the documents; returns where."""
    for path, text in products().items():
        write_whole(path, text)
    return list(products())


def stale() -> list[Path]:
    """Which of the written files are missing or not what the models say now."""
    return [path for path, text in products().items() if not path.is_file() or path.read_text(encoding="utf-8") != text]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{each}\n" for each in write()))
