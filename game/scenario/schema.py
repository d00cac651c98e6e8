"""The JSON Schema of the scenario format, for editors: `python -m game.scenario.schema` writes it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from game import places
from game.scenario.format import ScenarioFile

FILE = "scenario.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def scenario_schema() -> dict[str, Any]:
    """The schema as a value. What may stand in a companion file is not required in `scenario.yaml` itself."""
    schema = ScenarioFile.model_json_schema(by_alias=True)
    schema["title"] = "Scenario"
    schema["required"] = [key for key in schema["required"] if key in ("title",)]
    whole: dict[str, Any] = _whole_numbers({"$schema": DIALECT, **schema})
    return whole


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


def write(folder: Path | None = None) -> Path:
    """Write the schema beside the scenarios; returns where."""
    path = (places.scenarios() if folder is None else folder) / FILE
    path.write_text(written(), encoding="utf-8", newline="\n")
    return path


if __name__ == "__main__":
    sys.stdout.write(f"{write()}\n")
