"""The editions cut from the whole Dubai say of the world what the whole says, save where they announce a change."""

from pathlib import Path

import pytest

from game.model.conference import DelegationId, ItemId, OptionId
from game.model.instructions import Position, Scenario
from game.scenario import load, load_record

SHELF = Path(__file__).parents[2] / "scenarios"
EDITIONS = ("dubai-45", "dubai-etno")
INVENTED = "IF"
"""The source of everything that the counterfactual changes."""

ROUNDING = 0.5


@pytest.fixture(scope="module")
def whole() -> Scenario:
    return load(SHELF / "wcit-2012")


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Scenario:
    return load(SHELF / request.param)


@pytest.fixture(scope="module")
def what_if() -> Scenario:
    return load(SHELF / "dubai-etno")


@pytest.fixture(scope="module")
def lesson() -> Scenario:
    return load(SHELF / "dubai-45")


def position(of: Scenario, who: DelegationId, item: ItemId) -> Position:
    return of.instructions[who][[each.id for each in of.conference.items].index(item)]


def everything_wanted(of: Scenario) -> list[tuple[DelegationId, ItemId]]:
    return [(who, item.id) for who in of.instructions for item in of.conference.items]


def test_a_delegation_wants_what_it_wants_in_the_whole_conference(whole: Scenario, edition: Scenario) -> None:
    for who, item in everything_wanted(edition):
        here, there = position(edition, who, item), position(whole, who, item)
        if INVENTED in here.sources:
            continue
        assert here.ideal == pytest.approx(there.ideal, abs=ROUNDING), (who, item)
        assert here.salience == there.salience, (who, item)
        assert (here.lowest, here.highest) == (there.lowest, there.highest), (who, item)
        assert here.known_before == there.known_before, (who, item)


def test_a_text_lies_where_it_lies_in_the_whole_conference(whole: Scenario, edition: Scenario) -> None:
    for item in edition.conference.items:
        there = whole.conference.item(item.id)
        assert item.status_quo == there.status_quo
        assert [(each.id, each.at, each.text) for each in item.options] == [
            (each.id, each.at, each.text) for each in there.options
        ]


def test_the_record_is_the_whole_record_cut(edition: Scenario) -> None:
    here, there = load_record(SHELF / edition.conference.id), load_record(SHELF / "wcit-2012")
    assert here.signed == there.signed & set(edition.instructions)
    assert dict(here.final_text) == {item.id: there.final_text[item.id] for item in edition.conference.items}
    assert dict(here.evidence) == {who: there.evidence[who] for who in edition.instructions}


def test_every_bloc_has_somebody_to_quarrel_with(edition: Scenario) -> None:
    assert all(len(members) >= 2 for members in edition.conference.members.values())
    assert len(edition.conference.blocs) == 6


def test_the_lesson_seats_thirty_in_pairs_and_ends_as_the_house_did(lesson: Scenario) -> None:
    seats = len(lesson.conference.delegations)
    assert 12 <= seats <= 16
    assert 2 * seats >= 30
    signed = len(load_record(SHELF / "dubai-45").signed) / seats
    assert signed == pytest.approx(89 / 144, abs=0.02)


def test_the_counterfactual_changes_charging_and_nothing_else(what_if: Scenario) -> None:
    changed = {item for who, item in everything_wanted(what_if) if INVENTED in position(what_if, who, item).sources}
    assert changed == {"charging"}


def test_sender_pays_is_on_the_table_and_in_2012_it_was_not(what_if: Scenario, whole: Scenario) -> None:
    assert what_if.conference.item(ItemId("charging")).option(OptionId("e")).is_tabled_at_opening
    assert not whole.conference.item(ItemId("charging")).option(OptionId("e")).is_tabled_at_opening


def test_those_who_table_it_care(what_if: Scenario) -> None:
    for who in map(DelegationId, ("GHA", "NGA", "SEN")):
        wanted = position(what_if, who, ItemId("charging"))
        assert wanted.ideal == 100
        assert wanted.salience == max(each.salience for each in what_if.instructions[who])
