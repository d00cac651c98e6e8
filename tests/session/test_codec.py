"""Every action and every event survives being written and read back; what is not ours is refused with a reason."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.actions import Action, Backing, CastBallot, OfferDeal, OpenFloor
from game.model.events import Consulted, Event, RollAnswered, SessionOpened
from game.session.codec import (
    ACTIONS,
    EVENTS,
    CodecError,
    decode_action,
    decode_event,
    dump,
    encode_action,
    encode_event,
    parse,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
st.register_type_strategy(str, TEXT)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
ANY_ACTION = st.one_of(*(st.from_type(kind) for kind in ACTIONS.values()))
ANY_EVENT = st.one_of(*(st.from_type(kind) for kind in EVENTS.values()))


@given(ANY_ACTION)
def test_every_action_survives_a_log(action) -> None:
    assert action == decode_action(parse(dump(encode_action(action))))


@given(ANY_EVENT)
def test_every_event_survives_a_log(event: Event) -> None:
    assert event == decode_event(parse(dump(encode_event(event))))


def test_every_kind_of_action_and_event_has_a_name_of_its_own_in_a_log() -> None:
    assert set(get_args(Action)) == set(ACTIONS.values())
    assert set(get_args(Event)) == set(EVENTS.values())
    assert not ACTIONS.keys() & EVENTS.keys()


def test_a_line_of_a_log_can_be_read_by_a_person() -> None:
    event = decode_event(
        {
            "Spoke": {
                "delegation": "KEN",
                "intervention": {"PointOfOrder": {"delegation": "KEN", "kind": "late_text", "item": "spam"}},
                "second": "GHA",
                "in_order": True,
            }
        }
    )
    assert dump(encode_event(event)) == (
        '{"Spoke":{"delegation":"KEN","intervention":{"PointOfOrder":{"delegation":"KEN","kind":"late_text",'
        '"item":"spam"}},"second":"GHA","in_order":true,"instead":null}}'
    )


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"Abdicate": {}}, 'this game knows no action "Abdicate"'),
        ({"OpenFloor": {"speed": 3}}, 'OpenFloor: no field "speed"'),
        ({"CastBallot": {"delegation": "KEN"}}, 'CastBallot: the field "ballot" is missing'),
        ({"CastBallot": {"delegation": "KEN", "ballot": "maybe"}}, "CastBallot: ballot: \"maybe\" should be 'for', "),
        ({"AcceptOffer": {"delegation": "KEN", "offer": True}}, "AcceptOffer: offer: true should be a whole number"),
        ({"AcceptOffer": {"delegation": "KEN", "offer": 1.5}}, "AcceptOffer: offer: 1.5 should be a whole number"),
        ({"ShowPlacards": {"delegation": "KEN", "placards": "a"}}, 'ShowPlacards: placards: "a" should be a list'),
        ({"Caucus": {"delegation": "KEN", "backing": []}}, "Caucus: backing: [] should be a mapping"),
        ({"OpenFloor": {}, "CloseVote": {}}, "this is no action"),
        ("OpenFloor", "this is no action"),
        ({"SessionOpened": {"session": 1}}, 'this game knows no action "SessionOpened"'),
    ],
)
def test_an_action_that_is_not_ours_is_refused_with_its_reason(value, reason: str) -> None:
    with pytest.raises(CodecError) as refusal:
        decode_action(value)
    assert str(refusal.value).startswith(reason)


@pytest.mark.parametrize(
    "line",
    ["", "{", "nonsense", '{"a":1,"a":2}', "[NaN]", "[-Infinity]", "[" * 100_000, "[1" + "0" * 5_000 + "]", "\x00"],
)
def test_a_line_that_is_no_json_is_refused(line: str) -> None:
    with pytest.raises(CodecError):
        parse(line)


def test_a_number_beyond_all_bounds_is_refused() -> None:
    line = '{"Consulted":{"delegation":"A","to":"B","item":"i","at":1e999,"salience":1.0,"has_red_line":true}}'
    with pytest.raises(CodecError, match="at: Infinity should be a number"):
        decode_event(parse(line))


def test_text_that_no_file_can_hold_is_refused() -> None:
    with pytest.raises(CodecError):
        decode_action(parse('{"Sign":{"delegation":"\\ud800"}}'))


def test_a_whole_number_in_the_place_of_a_measure_is_written_as_a_measure() -> None:
    event = Consulted(delegation="A", to="B", item="i", at=5, salience=1, has_red_line=False)
    assert event == decode_event(parse(dump(encode_event(event))))


def test_a_field_that_came_later_may_be_missing_from_an_older_log() -> None:
    assert RollAnswered(delegation="KEN", kind="signed") == decode_event(
        {"RollAnswered": {"delegation": "KEN", "kind": "signed"}}
    )


def test_what_is_no_action_cannot_be_written_as_one() -> None:
    with pytest.raises(CodecError, match="SessionOpened"):
        encode_action(SessionOpened(session=1))  # type: ignore[arg-type]


def test_examples_of_the_two_forms() -> None:
    deal = OfferDeal(
        delegation="KEN", to="GHA", gives=Backing(item="spam", option="b"), asks=Backing(item="roam", option="a")
    )
    assert encode_action(deal) == {
        "OfferDeal": {
            "delegation": "KEN",
            "to": "GHA",
            "gives": {"item": "spam", "option": "b"},
            "asks": {"item": "roam", "option": "a"},
        }
    }
    assert encode_action(OpenFloor()) == {"OpenFloor": {}}
    assert CastBallot(delegation="KEN", ballot="for") == decode_action(
        {"CastBallot": {"delegation": "KEN", "ballot": "for"}}
    )
