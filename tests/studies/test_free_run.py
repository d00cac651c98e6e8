"""Conferences that nobody scripts, beside the record."""

from collections.abc import Mapping

import pytest

from game.consensus.models import MODELS
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.free_run import FreeRun, as_dict, as_text, compared, free_run
from game.studies.sampling import RunOutcome


def run(text: Mapping[ItemId, OptionId | None], signed: frozenset[DelegationId], seed: int = 0) -> RunOutcome:
    return RunOutcome(seed=seed, signed=signed, final_text=text, gains={})


@pytest.fixture(scope="module")
def two_ends(dubai: Scenario, record: Record) -> FreeRun:
    """One run that ends exactly as recorded, and one in which nothing is agreed and all sign."""
    everybody = frozenset(each.id for each in dubai.conference.delegations)
    nothing = dict.fromkeys(record.final_text)
    return compared(dubai, record, [run(record.final_text, frozenset(record.signed)), run(nothing, everybody, seed=1)])


def test_a_run_that_repeats_history_is_right_everywhere(two_ends: FreeRun) -> None:
    assert (two_ends.texts[0].items_matched, two_ends.texts[0].distance) == (21, 0.0)
    assert (two_ends.map_right[0], two_ends.signatures[0]) == (1.0, 89)


def test_an_item_left_alone_counts_as_the_older_treaty(two_ends: FreeRun) -> None:
    assert two_ends.texts[1] == two_ends.reference_models["status quo"]


def test_if_all_sign_the_map_is_right_for_those_who_did(two_ends: FreeRun) -> None:
    assert two_ends.map_right[1] == pytest.approx(89 / 144)
    assert two_ends.majority == pytest.approx(89 / 144)


def test_a_broad_consensus_in_dubai_is_125_signatures(two_ends: FreeRun) -> None:
    assert two_ends.broad == 125
    assert two_ends.broad_consensus_share == 0.5


def test_a_smaller_conference_has_a_lower_bar(dubai: Scenario, record: Record) -> None:
    """The bar is a share of the delegations, so every scenario with a record can be measured."""
    found = compared(dubai, record, [run(record.final_text, frozenset())])

    assert found.broad / found.delegations == pytest.approx(125 / 144)


def test_every_reference_model_stands_beside_it(two_ends: FreeRun) -> None:
    assert set(two_ends.reference_models) == set(MODELS)
    assert all(name in as_text(two_ends) for name in MODELS)


def test_the_summary_has_what_the_back_test_prints(two_ends: FreeRun) -> None:
    found = as_dict(two_ends)

    assert found["seeds"] == 2
    assert found["items_matched_median"] == (21 + two_ends.texts[1].items_matched) / 2
    assert found["map_right_mean"] == pytest.approx((1 + 89 / 144) / 2, abs=1e-4)
    assert set(found["reference_models"]["weighted mean"]) == {"items_matched", "distance_mean"}


def test_a_run_that_fails_is_not_passed_over(dubai: Scenario, record: Record) -> None:
    with pytest.raises(RuntimeError, match="run 7 failed: KeyError"):
        compared(dubai, record, [RunOutcome(seed=7, final_text={}, gains={}, failure="KeyError")])


def test_left_to_itself_the_conference_ends_nearer_to_history_than_any_reference_model(
    dubai: Scenario, record: Record
) -> None:
    """Six seeds here, so that the median may be off by one; docs/decisions/0009 quotes five hundred."""
    found = free_run(dubai, record, 6, first=500)
    told = as_dict(found)

    assert told["items_matched_median"] >= 15
    assert told["distance_mean"] < min(9.0, *(each.distance for each in found.reference_models.values()))
    assert told["map_right_mean"] >= 0.88
