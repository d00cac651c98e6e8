"""What every conference of the shelf promises to whoever takes it down: sound, complete, playable, worth a seat."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

import pytest

from game.model.conference import Conference, DelegationId, ItemId, OptionId
from game.model.instructions import Position, Scenario
from game.scenario import Severity, check, load, load_record
from game.session.run import run_conference

SHELF = Path(__file__).parents[2] / "scenarios"
CONFERENCES = ("dubai-45", "dubai-etno", "herring-summit", "melbourne-1988")
WITH_RECORD = tuple(each for each in CONFERENCES if (SHELF / each / "record.yaml").exists())
RUNS = 8
DEAREST = 3
"""How many of its items a capital asks about first when the delegation comes home."""

LIVE_WITH = 25.0
"""Points of an item's line within which a text is one that a delegation can show at home."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How one conference of AI seats ended."""

    signatures: int
    texts: dict[ItemId, OptionId | None]


@cache
def scenario(name: str) -> Scenario:
    return load(SHELF / name)


@cache
def endings(name: str) -> tuple[Ending, ...]:
    finals = (run_conference(scenario(name), seed) for seed in range(RUNS))
    return tuple(Ending(each.signatures, dict(each.final_acts or {})) for each in finals)


def conference(name: str) -> Conference:
    return scenario(name).conference


@pytest.mark.parametrize("name", CONFERENCES)
def test_nothing_in_it_is_wrong(name: str) -> None:
    findings = check(SHELF / name)
    assert [str(each) for each in findings if each.severity is not Severity.ADVICE] == []


@pytest.mark.parametrize("name", CONFERENCES)
def test_the_programme_takes_up_every_item_at_least_twice(name: str) -> None:
    """A first reading hears, a second decides."""
    plans = conference(name).programme
    times = {item.id: sum(item.id in plan.items for plan in plans) for item in conference(name).items}
    assert {item: count for item, count in times.items() if count < 2} == {}


@pytest.mark.parametrize("name", CONFERENCES)
def test_a_session_has_room_for_its_items(name: str) -> None:
    assert all(2 <= len(plan.items) <= 5 for plan in conference(name).programme)


@pytest.mark.parametrize("name", CONFERENCES)
def test_every_seat_knows_what_it_wants_of_every_item(name: str) -> None:
    for who, instructions in scenario(name).instructions.items():
        assert all(each.salience > 0 for each in instructions), who


@pytest.mark.parametrize("name", CONFERENCES)
def test_every_item_has_a_text_that_somebody_brings_and_gives_a_choice(name: str) -> None:
    for item in conference(name).items:
        assert any(option.is_tabled_at_opening or option.by_chair for option in item.options), item.id
        assert len(item.options) >= 3, item.id


@pytest.mark.parametrize("name", CONFERENCES)
def test_it_comes_with_aims_and_questions(name: str) -> None:
    lesson = conference(name).lesson
    assert len(lesson.aims) >= 3
    assert len(lesson.debrief) >= 4


@pytest.mark.parametrize("name", WITH_RECORD)
def test_the_record_names_each_seat_once_and_says_how_sure_it_is(name: str) -> None:
    record = load_record(SHELF / name)
    seats = {each.id for each in conference(name).delegations}
    assert record.signed | record.did_not_sign == seats
    assert record.signed.isdisjoint(record.did_not_sign)
    assert set(record.evidence) == seats
    assert set(record.final_text) == {each.id for each in conference(name).items}


@pytest.mark.parametrize("name", CONFERENCES)
def test_ai_delegations_agree_at_least_half_of_the_items(name: str) -> None:
    agreed = [sum(option is not None for option in each.texts.values()) for each in endings(name)]
    assert fmean(agreed) >= len(conference(name).items) / 2


@pytest.mark.parametrize("name", CONFERENCES)
def test_it_does_not_end_the_same_way_every_time(name: str) -> None:
    assert len({each.signatures for each in endings(name)}) > 1
    assert len({tuple(sorted(each.texts.items(), key=str)) for each in endings(name)}) > 1


@pytest.mark.parametrize("name", CONFERENCES)
def test_in_some_ending_a_delegation_signs_and_in_some_one_does_not(name: str) -> None:
    seats = len(conference(name).delegations)
    assert any(each.signatures > 0 for each in endings(name))
    assert any(each.signatures < seats for each in endings(name))


@pytest.mark.parametrize("name", CONFERENCES)
def test_no_seat_always_goes_home_with_empty_hands(name: str) -> None:
    always = [
        who for who in scenario(name).instructions if not any(_has_won(name, who, each) for each in endings(name))
    ]
    assert always == []


def _has_won(name: str, who: DelegationId, ending: Ending) -> bool:
    """Whether one of the dearest items ended nearer to its wish than the older treaty, or where it can live with it."""
    items = conference(name).items
    instructions = scenario(name).instructions[who]
    dearest = sorted(range(len(items)), key=lambda index: -instructions[index].salience)[:DEAREST]
    for index in dearest:
        option = ending.texts.get(items[index].id)
        if option is None:
            continue
        apart = abs(items[index].option(option).at - instructions[index].ideal)
        before = abs(items[index].status_quo.at - instructions[index].ideal)
        if apart < before or apart <= LIVE_WITH:
            return True
    return False


# --- the brief in prose ---

EVERY = (*CONFERENCES, "first-session", "wcit-2012")
# fmt: off
MOST_LED = frozenset({
    "USA", "GBR", "SWE", "RUS", "CHN", "IND", "BRA", "KEN", "EGY", "ARE", "SAU", "IRN",
    "NGA", "GHA", "ZAF", "MEX", "CHL", "JPN", "KOR", "AUS", "TUR", "UKR", "TUN", "CUB",
})
# fmt: on


@pytest.mark.parametrize("name", EVERY)
def test_whoever_may_be_led_there_is_spoken_to_by_its_capital(name: str) -> None:
    silent = {each.id for each in conference(name).delegations if not each.about}
    assert silent & MOST_LED == set()
    assert name == "wcit-2012" or not silent


@pytest.mark.parametrize("name", EVERY)
def test_a_capital_that_says_it_has_no_red_line_has_none(name: str) -> None:
    drawn = {who for who, wants in scenario(name).instructions.items() if any(_line(each) for each in wants)}
    said = {each.id for each in conference(name).delegations if "no red line" in each.about}
    assert said & drawn == set()


@pytest.mark.parametrize("name", EVERY)
def test_a_capital_that_says_what_it_cannot_sign_has_a_red_line(name: str) -> None:
    drawn = {who for who, wants in scenario(name).instructions.items() if any(_line(each) for each in wants)}
    said = {each.id for each in conference(name).delegations if "cannot sign" in each.about}
    assert said - drawn == set()


@pytest.mark.parametrize("name", EVERY)
def test_no_capital_lets_on_how_it_ended(name: str) -> None:
    told = [each.id for each in conference(name).delegations if {"signed", "refused"} & _words(each.about)]
    assert told == []


def _line(position: Position) -> bool:
    return position.lowest is not None or position.highest is not None


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))
