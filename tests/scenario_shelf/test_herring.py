"""The Herring Summit: what its notes promise about its design, and that it knows no telephones."""

import re
from pathlib import Path

import pytest

from game.model.conference import ItemId
from game.model.instructions import Position, Scenario
from game.scenario import load

FOLDER = Path(__file__).parents[2] / "scenarios" / "herring-summit"
TRAPS = tuple(map(ItemId, ("catch", "banks", "watch")))
CAKES = tuple(map(ItemId, ("shares", "light")))


@pytest.fixture(scope="module")
def herring() -> Scenario:
    return load(FOLDER)


def wishes(of: Scenario, item: ItemId) -> list[Position]:
    index = [each.id for each in of.conference.items].index(item)
    return [each[index] for each in of.instructions.values()]


def test_it_knows_nothing_of_telecommunications() -> None:
    words = re.findall(r"[a-z]+", (FOLDER / "scenario.yaml").read_text(encoding="utf-8").lower())
    assert set(words).isdisjoint({"internet", "telephone", "spam", "itu", "roaming"})


@pytest.mark.parametrize("item", TRAPS)
def test_in_a_trap_some_text_is_better_for_everybody_than_no_rule(herring: Scenario, item: ItemId) -> None:
    of = herring.conference.item(item)
    assert any(
        all(abs(each.ideal - option.at) < abs(each.ideal - of.status_quo.at) for each in wishes(herring, item))
        for option in of.options
    )


@pytest.mark.parametrize("item", CAKES)
def test_of_a_cake_no_slice_pleases_everybody(herring: Scenario, item: ItemId) -> None:
    of = herring.conference.item(item)
    for option in of.options:
        assert any(abs(each.ideal - option.at) > abs(each.ideal - of.status_quo.at) for each in wishes(herring, item))


def test_every_seat_holds_one_item_dearer_than_all_others(herring: Scenario) -> None:
    for who, instructions in herring.instructions.items():
        first, second = sorted((each.salience for each in instructions), reverse=True)[:2]
        assert first > second, who


def test_every_item_has_a_text_that_crosses_nobodys_red_line(herring: Scenario) -> None:
    for item in herring.conference.items:
        assert any(
            not any(each.is_crossed_by(option.at) for each in wishes(herring, item.id)) for option in item.options
        ), item.id


def test_each_bloc_is_of_two_minds_about_something_dear(herring: Scenario) -> None:
    ids = [each.id for each in herring.conference.items]
    for members in herring.conference.members.values():
        dearest = {ids[max(range(len(ids)), key=lambda i: herring.instructions[who][i].salience)] for who in members}
        assert len(dearest) > 1
