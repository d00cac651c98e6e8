"""This conference beside the record: who chose otherwise, why, and which texts."""

from dataclasses import replace

import pytest

from game.debrief.comparison import SigningReason, abstainers, compare, signatories
from game.model.actions import Refuse, Sign
from game.model.instructions import Scenario
from game.model.record import Record
from game.model.state import ConferenceState
from game.scenario import load
from game.session.session import Session
from tests.whole import whole_state


@pytest.fixture(scope="module")
def lesson() -> Scenario:
    return load("first-session")


def played(scenario: Scenario, *, signs: bool, seed: int = 3) -> ConferenceState:
    """A whole conference in which Borduna lets things happen and answers the roll so."""
    with Session.begin(scenario, seed=seed, people=["BOR"]) as session:
        while not session.is_over:
            if session.due:
                session.submit(Sign(delegation="BOR") if signs else Refuse(delegation="BOR"))
            session.advance()
        return whole_state(session)


def record_of(state: ConferenceState, *, but: str = "") -> Record:
    """The same end as a record, with one delegation the other way round."""
    signed = signatories(state) ^ ({but} if but else set())
    return Record(
        signed=frozenset(signed),
        did_not_sign=frozenset(state.seats) - signed,
        final_text={item: option for item, option in (state.final_acts or {}).items() if option is not None},
        evidence={},
    )


def test_the_same_end_shows_no_difference(lesson: Scenario) -> None:
    state = played(lesson, signs=True)
    found = compare(state, record_of(state))

    assert () == found.otherwise
    assert () == found.texts


def test_one_signature_more_than_in_history_is_one_line(lesson: Scenario) -> None:
    state = played(lesson, signs=True)
    found = compare(state, record_of(state, but="BOR"))

    assert ["BOR"] == [each.delegation for each in found.otherwise]
    assert found.otherwise[0].signed_here
    assert "BOR" not in found.signed_history


def test_what_no_term_explains_is_said_to_be_chance(lesson: Scenario) -> None:
    state = played(lesson, signs=True)
    found = compare(state, record_of(state, but="BOR"))

    assert SigningReason(term="chance", towards_signing=True) == found.otherwise[0].reason


def test_a_text_that_crosses_a_red_line_is_the_reason(lesson: Scenario) -> None:
    state = played(lesson, signs=False)
    items = {item.id: item for item in state.conference.items}
    position = dict(zip(items, state.instructions["BOR"], strict=True))
    crossed = next(
        (item, option.id)
        for item, of in items.items()
        for option in of.options
        if position[item].is_crossed_by(option.at)
    )
    acts = {**dict(state.final_acts or {}), crossed[0]: crossed[1]}
    worse = replace(state, final_acts=acts)
    history = replace(record_of(worse, but="BOR"), final_text={})
    found = next(each for each in compare(worse, history).otherwise if each.delegation == "BOR")

    assert ("red_lines", crossed[0]) == (found.reason.term, found.reason.item)


def test_a_text_that_came_out_otherwise_is_listed_with_both(lesson: Scenario) -> None:
    state = played(lesson, signs=True)
    item, option = next((item, option) for item, option in (state.final_acts or {}).items() if option is not None)
    record = record_of(state)
    other = replace(record, final_text={key: value for key, value in record.final_text.items() if key != item})
    found = compare(state, other).texts

    assert [(item, option, None)] == [(each.item, each.here, each.history) for each in found]


def test_without_a_record_those_who_did_not_sign_are_told(lesson: Scenario) -> None:
    state = played(lesson, signs=False)

    assert {each.delegation for each in abstainers(state)} == set(state.seats) - signatories(state)


def test_a_conference_that_is_on_is_not_compared(lesson: Scenario) -> None:
    with Session.begin(lesson, seed=1, people=["BOR"]) as session, pytest.raises(ValueError, match="closed"):
        abstainers(whole_state(session))
