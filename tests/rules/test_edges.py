"""What stands at the edge: moves nobody knows, halves of a room, what an event still tells of what came to nothing."""

from dataclasses import dataclass, replace

import pytest

from game.model import actions as act
from game.model.actions import BySeat, Unwilling
from game.model.events import OfferDeclined, Spoke
from game.model.objections import Objection, OutOfOrderError
from game.model.state import ConferenceState
from game.rules import apply, objections
from tests.toy import after, heard, next_session, opened, play, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Whistle(BySeat):
    """Something that no row of the grammar describes."""


def test_a_move_that_the_grammar_does_not_know_is_refused_by_name_and_binds_nothing() -> None:
    reason = Objection(code="unknown-action", about="Whistle")

    assert objections(opened(), Whistle(delegation="ARC")) == (reason,)
    with pytest.raises(OutOfOrderError) as refused:
        apply(opened(), Whistle(delegation="ARC"))
    assert refused.value.objections == (reason,)


def test_an_objection_cannot_be_withdrawn_once_the_item_is_agreed() -> None:
    state = heard(opened(), act.Object(delegation="ARC", item="spam", option="hard"))
    state = next_session(after(state, act.DeclareAgreed(item="spam", option="none")))

    assert objections(state, act.WithdrawObjection(delegation="ARC", item="spam")) == (
        Objection(code="item-closed", about="spam"),
    )


def test_an_intervention_that_came_to_nothing_is_still_told_as_it_was_meant() -> None:
    first = act.Table(delegation="CAL", item="spam", option="soft")
    again = act.Table(delegation="DOR", item="spam", option="soft")

    events = play(after(opened(), first, again), act.OpenFloor())[1]
    told = {each.delegation: each for each in events if isinstance(each, Spoke)}

    assert told["CAL"].in_order
    assert told["DOR"] == Spoke(delegation="DOR", intervention=again, in_order=False)


def test_a_motion_without_a_second_is_still_told_as_it_was_meant() -> None:
    motion = act.MoveVote(delegation="BOR", item="spam", option="hard")
    alone = opened()
    alone = replace(
        alone,
        items={**alone.items, "spam": replace(alone.items["spam"], stances={})},
        instructions=dict.fromkeys(alone.instructions, alone.instructions["ARC"]),
    )

    events = play(after(alone, motion), act.OpenFloor())[1]

    assert Spoke(delegation="BOR", intervention=motion, in_order=False) in events


def test_whoever_objects_to_what_it_stood_for_stands_for_nothing_instead() -> None:
    events = play(after(opened(), act.Object(delegation="CAL", item="spam", option="hard")), act.OpenFloor())[1]

    assert [each.instead for each in events if isinstance(each, Spoke)] == [None]


def test_reopened_text_is_as_if_it_had_never_been_agreed() -> None:
    state = next_session(after(heard(opened()), act.DeclareAgreed(item="routing", option="none")))
    assert state.items["routing"].agreed_in == 1

    reopened = heard(state, act.PlaceBrackets(delegation="CAL", item="routing")).items["routing"]

    assert (reopened.agreed, reopened.agreed_in, reopened.agreed_over) == (None, 0, ())


def test_whoever_declines_an_offer_may_say_why_and_the_other_side_is_told() -> None:
    deal = act.OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))
    no = act.DeclineOffer(delegation="BOR", offer=1, because=Unwilling.TOO_DEAR)

    assert play(after(opened(), deal), no)[1] == (
        OfferDeclined(offer=1, delegation="BOR", to="CAL", because=Unwilling.TOO_DEAR),
    )


def countered() -> ConferenceState:
    """CAL and BOR are bound by a deal, and CAL has offered BOR another."""
    first = act.OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))
    other = act.OfferDeal(delegation="CAL", to="BOR", gives=text("access/full"), asks=text("spam/hard"))
    return after(opened(), first, act.AcceptOffer(delegation="BOR", offer=1), other)


def test_an_offer_is_not_countered_with_what_is_promised_already() -> None:
    again = act.CounterOffer(delegation="BOR", offer=2, gives=text("routing/hard"), asks=text("spam/none"))

    assert {each.code for each in objections(countered(), again)} == {"promised-already"}
    assert len(objections(countered(), again)) == 2


@pytest.mark.parametrize(("share", "codes"), [(6, ()), (7, ("room-is-against",))])
def test_a_chair_may_gavel_while_half_of_the_room_and_no_more_is_against(share: int, codes: tuple[str, ...]) -> None:
    """The room weighs 12; DOR, of weight 1, objects, and others speak against the text up to that share of 12."""
    state = opened()
    weights = {"ARC": share - 1, "BOR": 12 - share - 1, "CAL": 1, "DOR": 1, "ELB": 0}
    seats = tuple(replace(each, influence=weights[each.id]) for each in state.conference.delegations)
    spam = replace(
        state.items["spam"], stances={}, objections={"DOR": "soft"}, opposed={"ARC": "soft"}, on_table=("none", "soft"),
        temperature_in=1,
    )  # fmt: skip
    state = replace(state, conference=replace(state.conference, delegations=seats), items={**state.items, "spam": spam})

    declared = act.DeclareAgreed(item="spam", option="soft")

    assert tuple(each.code for each in objections(heard(state), declared)) == codes
