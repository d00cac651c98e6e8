"""Melbourne 1988 says of itself what it is: an illustration from thin sources, with the outcome that is known."""

from pathlib import Path

import pytest

from game.model.instructions import Basis, Scenario
from game.scenario import load, load_record

FOLDER = Path(__file__).parents[2] / "scenarios" / "melbourne-1988"


@pytest.fixture(scope="module")
def melbourne() -> Scenario:
    return load(FOLDER)


def test_no_position_counts_as_known_before_the_result(melbourne: Scenario) -> None:
    assert not any(each.known_before for instructions in melbourne.instructions.values() for each in instructions)


def test_every_position_names_its_source_if_only_as_a_judgement(melbourne: Scenario) -> None:
    assert all(each.sources for instructions in melbourne.instructions.values() for each in instructions)


def test_only_statements_that_were_read_count_as_announced_and_nothing_as_documented(melbourne: Scenario) -> None:
    said = {
        who
        for who, instructions in melbourne.instructions.items()
        for each in instructions
        if each.basis in (Basis.ANNOUNCED, Basis.DOCUMENTED)
    }
    assert said <= {"GBR", "NLD", "ESP"}


def test_the_summary_warns_whoever_takes_it_from_the_shelf(melbourne: Scenario) -> None:
    assert "illustration" in melbourne.conference.summary.lower()


def test_the_treaty_that_came_of_it_is_the_compromise_text_throughout(melbourne: Scenario) -> None:
    final = load_record(FOLDER).final_text
    for item in melbourne.conference.items:
        assert item.option(final[item.id]).by_chair, item.id
