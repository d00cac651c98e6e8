"""Reference models beside the record."""

import json

import numpy as np

from game.consensus.encode import room
from game.consensus.models import MODELS
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.reference import as_json, as_text, compare_models, nearest_options


def test_every_model_is_compared_on_every_item(dubai: Scenario, record: Record) -> None:
    found = compare_models(dubai, record)

    assert set(found.models) == set(MODELS)
    assert all(set(each.text) == set(record.final_text) for each in found.models.values())


def test_bargaining_explains_more_than_standing_still(dubai: Scenario, record: Record) -> None:
    found = compare_models(dubai, record).models

    assert found["weighted mean"].distance < 15.0 < 30.0 < found["status quo"].distance
    assert found["weighted mean"].items_matched > found["status quo"].items_matched


def test_the_nearest_option_never_is_one_that_does_not_exist(dubai: Scenario) -> None:
    of = room(dubai.conference)

    chosen = nearest_options(of, np.full(len(of.items), 100.0))

    assert of.exists[np.arange(chosen.size), chosen].all()


def test_it_reads_as_a_table_and_as_json(dubai: Scenario, record: Record) -> None:
    found = compare_models(dubai, record)

    assert all(name in as_text(found) for name in MODELS)
    assert set(json.loads(as_json(found))["models"]) == set(MODELS)
