"""The schema that editors read says what the format says, and says something about every key."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel, TypeAdapter

from game import places
from game.scenario import agenda_format
from game.scenario import format as scenario_format
from game.scenario.chronicle import HistoryFile, HistoryMove, RecordFile, Temperature, Vote
from game.scenario.handbook import reference
from game.scenario.kinds import Written
from game.scenario.schema import FILE, first_line, scenario_schema, stale
from game.scenario.source import find, read_scenario
from game.scenario.tree import parse

MODELS = [
    *(
        each
        for each in [*vars(scenario_format).values(), *vars(agenda_format).values()]
        if isinstance(each, type) and issubclass(each, Written)
    ),
    RecordFile,
    Vote,
    Temperature,
    HistoryMove,
]
KEYS = [
    pytest.param(model, name, id=f"{model.__name__}.{name}")
    for model in dict.fromkeys(MODELS)
    if model is not Written
    for name in model.model_fields
]


def outline(schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """What matters to an author: keys, descriptions, limits and choices; how pydantic words the rest may change."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            yield from outline(value, f"{path}/{key}")
    elif isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from outline(value, f"{path}/{index}")
    elif any(word in path for word in ("/properties/", "/enum/", "/required/")) and not path.endswith("/title"):
        yield path, schema


def test_the_schema_beside_the_scenarios_is_current() -> None:
    stored = json.loads((places.scenarios() / FILE).read_text("utf-8"))

    assert dict(outline(stored)) == dict(outline(scenario_schema())), "run: python -m game.scenario.schema"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(scenario_schema())


@pytest.mark.parametrize("scenario", sorted(each.parent for each in places.scenarios().glob("*/scenario.yaml")))
def test_the_scenarios_of_the_shelf_follow_the_schema(scenario: Path) -> None:
    validator = jsonschema.Draft202012Validator(scenario_schema())

    assert [] == [each.message for each in validator.iter_errors(read_scenario(find(scenario)).value)]


def test_the_schema_refuses_a_misspelt_key() -> None:
    validator = jsonschema.Draft202012Validator(scenario_schema())

    assert not validator.is_valid({"title": "A conference", "delegatoins": {}})


@pytest.mark.parametrize(("model", "name"), KEYS)
def test_every_key_has_a_description_and_a_valid_example(model: type[BaseModel], name: str) -> None:
    field = model.model_fields[name]

    assert field.description
    assert field.description.endswith(".")
    assert field.examples
    for example in field.examples:
        TypeAdapter(field.rebuild_annotation()).validate_python(example)


def test_history_is_a_list_of_moves() -> None:
    assert HistoryFile.model_validate([]).root == ()


SHELF_FILES = sorted(places.scenarios().glob("*/*.yaml"))


@pytest.mark.parametrize("path", SHELF_FILES, ids=lambda each: f"{each.parent.name}/{each.name}")
def test_every_file_of_the_shelf_names_the_part_of_the_schema_that_it_holds(path: Path) -> None:
    assert first_line(path.name, f"../{FILE}") == path.read_text("utf-8").split("\n", 1)[0]


@pytest.mark.parametrize("path", SHELF_FILES, ids=lambda each: f"{each.parent.name}/{each.name}")
def test_every_file_of_the_shelf_follows_the_part_it_names(path: Path) -> None:
    way = first_line(path.name, FILE).split("$schema=")[1].partition("#")[2]
    whole = scenario_schema()
    part = {"$ref": f"#{way}", "$defs": whole["$defs"], "properties": whole["properties"]} if way else whole

    value = parse(path.read_text("utf-8"), path).value

    assert [] == [each.message for each in jsonschema.Draft202012Validator(part).iter_errors(value)]


def test_what_is_written_from_the_models_is_current() -> None:
    assert [] == stale(), "run: square-brackets schema"


def test_the_reference_names_every_key_of_the_format() -> None:
    page = reference(scenario_schema())

    for model, name in (each.values for each in KEYS):
        assert f"`{model.model_fields[name].alias or name}`" in page
