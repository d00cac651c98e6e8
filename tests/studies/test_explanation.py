"""Why a delegation signs or not, told in terms that add up."""

import json
import math

import pytest

from game.consensus.encode import mandates, room, text_locations
from game.consensus.signing import forecast
from game.model.instructions import Scenario
from game.model.record import Record
from game.scenario import load
from game.studies.evidence import on_the_eve, public_word
from game.studies.explanation import as_json, as_text, explain_signature


@pytest.mark.parametrize("who", ["KEN", "USA", "RUS", "EGY", "ARM"])
def test_the_terms_add_up_to_the_forecast_of_the_engine(dubai: Scenario, record: Record, who: str) -> None:
    of = room(dubai.conference)
    wants = mandates(of, on_the_eve(of, dubai).instructions)
    text = text_locations(of, record.final_text)[None, :]
    outlook = forecast(of, wants, text, announced=public_word(of, dubai))

    found = explain_signature(dubai, who, record.final_text)

    assert math.fsum(each.log_odds for each in found.terms) == found.log_odds
    assert found.log_odds == pytest.approx(float(outlook.log_odds[0, of.seats[who]]), abs=1e-12)
    assert found.probability == pytest.approx(float(outlook.probability[0, of.seats[who]]), abs=1e-12)


def test_kenya_is_told_by_its_own_word(dubai: Scenario, record: Record) -> None:
    """It said in public that it had to consult first; that outweighs all else."""
    found = explain_signature(dubai, "KEN", record.final_text)

    assert found.terms[0].term == "spoken"
    assert found.terms[0].log_odds < 0


def test_every_term_about_an_item_says_what_was_wanted_and_what_came(dubai: Scenario, record: Record) -> None:
    beyond_the_line_of_its_bloc = {**record.final_text, "internet_naming": "c"}
    found = explain_signature(dubai, "GBR", beyond_the_line_of_its_bloc)

    about = [each for each in found.terms if each.item is not None]
    assert {each.term for each in about} == {"items", "red_lines"}
    assert all(each.wants is not None and each.text is not None for each in about)
    access = next(each for each in about if each.item == "pre_access" and each.term == "items")
    assert (access.text, access.status_quo) == (65.0, 10.0)
    assert access.log_odds < 0


def test_a_conference_without_a_record_is_explained_by_a_text_of_its_own() -> None:
    lesson = load("first-session")

    found = explain_signature(lesson, lesson.conference.delegations[0].id, None)

    assert not found.of_record
    assert any(each.item for each in found.terms)
    assert "AI seats" in as_text(found)


def test_it_reads_as_text_and_as_json(dubai: Scenario, record: Record) -> None:
    found = explain_signature(dubai, "KEN", record.final_text)

    told = json.loads(as_json(found))
    assert sum(each["log_odds"] for each in told["terms"]) == pytest.approx(told["log_odds"], abs=1e-12)
    assert f"{found.log_odds:+.3f}" in as_text(found)
    assert as_text(found).count("\n") == len(found.terms) + 1
