"""Promises: what an accepted deal binds to, when it is kept, and what breaking it costs in public."""

import pytest

from game.model.actions import (
    AcceptOffer,
    Ballot,
    CastBallot,
    CloseVote,
    DeclareAgreed,
    LinkPackage,
    MoveVote,
    Object,
    OfferDeal,
    OpenFloor,
    Oppose,
    PutToVote,
    ShowPlacards,
    Support,
    TakeTemperature,
)
from game.model.events import PromiseBroken, PromiseKept
from game.model.state import ConferenceState, PromiseStatus
from game.rules import public_view, visible
from tests.toy import SEATS, adopted, after, codes, heard, opened, play, text

DEAL = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))


def bound() -> ConferenceState:
    """CAL owes BOR its backing for no article on spam; BOR owes CAL the hard text on routing."""
    return after(opened(), DEAL, AcceptOffer(delegation="BOR", offer=1))


def status_of(state: ConferenceState, who: str) -> PromiseStatus:
    return next(each.status for each in state.promises if each.delegation == who)


def test_an_accepted_deal_binds_both_sides() -> None:
    promises = bound().promises

    assert [(each.delegation, each.to, each.backing) for each in promises] == [
        ("CAL", "BOR", text("spam/none")),
        ("BOR", "CAL", text("routing/hard")),
    ]


def test_the_placard_follows_the_promise() -> None:
    assert bound().seats["BOR"].placards["routing"] == "hard"


def test_nobody_promises_two_texts_of_one_item() -> None:
    second = OfferDeal(delegation="CAL", to="ELB", gives=text("spam/hard"), asks=text("access/full"))

    assert codes(bound(), second) == ("promised-otherwise",)


def test_what_a_third_party_cannot_deliver_any_more_cannot_be_accepted() -> None:
    waiting = after(opened(), OfferDeal(delegation="ELB", to="CAL", gives=text("access/full"), asks=text("spam/hard")))
    state = after(waiting, DEAL, AcceptOffer(delegation="BOR", offer=2))

    assert codes(state, AcceptOffer(delegation="CAL", offer=1)) == ("promised-otherwise",)


def test_what_the_offering_side_has_promised_away_meanwhile_cannot_be_accepted() -> None:
    waiting = after(opened(), OfferDeal(delegation="CAL", to="ELB", gives=text("spam/hard"), asks=text("access/full")))
    bargain = OfferDeal(delegation="BOR", to="CAL", gives=text("routing/hard"), asks=text("spam/none"))
    state = after(waiting, bargain, AcceptOffer(delegation="CAL", offer=2))

    assert codes(state, AcceptOffer(delegation="ELB", offer=1)) == ("promised-otherwise",)


@pytest.mark.parametrize(
    "said",
    [
        Support(delegation="BOR", item="routing", option="none"),
        Oppose(delegation="BOR", item="routing", option="hard"),
        Object(delegation="BOR", item="routing", option="hard"),
        MoveVote(delegation="BOR", item="routing", option="none"),
        LinkPackage(delegation="BOR", texts=(text("routing/none"), text("spam/none"))),
    ],
    ids=lambda said: type(said).__name__,
)
def test_speaking_against_ones_promise_breaks_it(said: Support) -> None:
    state, events = play(bound(), said, OpenFloor())

    assert [each.delegation for each in events if isinstance(each, PromiseBroken)] == ["BOR"]
    assert status_of(state, "BOR") is PromiseStatus.BROKEN
    assert status_of(state, "CAL") is PromiseStatus.RELEASED


def test_speaking_for_another_item_breaks_nothing() -> None:
    state = heard(bound(), Support(delegation="BOR", item="spam", option="hard"))

    assert status_of(state, "BOR") is PromiseStatus.OPEN


def test_showing_another_text_when_the_chair_asks_breaks_a_promise() -> None:
    state = after(bound(), ShowPlacards(delegation="BOR", placards=(text("routing/none"),)), OpenFloor())
    state, events = play(state, TakeTemperature(item="routing"))

    assert [each.delegation for each in events if isinstance(each, PromiseBroken)] == ["BOR"]
    assert state.seats["BOR"].credibility == 75


def test_a_broken_promise_costs_credibility_and_goodwill() -> None:
    state = heard(bound(), Object(delegation="BOR", item="routing", option="hard"))

    assert state.seats["BOR"].credibility == 75
    assert state.seats["CAL"].goodwill["BOR"] < 0
    assert state.seats["CAL"].credibility == 100


def test_everybody_sees_a_broken_promise() -> None:
    state, events = play(bound(), Object(delegation="BOR", item="routing", option="hard"), OpenFloor())
    broken = next(each for each in events if isinstance(each, PromiseBroken))

    assert all(visible(broken, each) == broken for each in (*SEATS, None))
    assert [each.delegation for each in public_view(state).broken_promises] == ["BOR"]
    assert public_view(state).credibility["BOR"] == 75


def test_a_promise_is_kept_when_its_item_is_agreed_and_the_backing_was_shown() -> None:
    state, events = play(heard(bound()), TakeTemperature(item="spam"), DeclareAgreed(item="spam", option="none"))

    assert [each.delegation for each in events if isinstance(each, PromiseKept)] == ["CAL"]
    assert status_of(state, "CAL") is PromiseStatus.KEPT
    assert state.seats["BOR"].goodwill["CAL"] > 0


def test_only_the_two_sides_see_a_kept_promise() -> None:
    _, events = play(heard(bound()), TakeTemperature(item="spam"), DeclareAgreed(item="spam", option="none"))
    kept = next(each for each in events if isinstance(each, PromiseKept))

    assert [each for each in (*SEATS, None) if visible(kept, each)] == ["BOR", "CAL"]


def test_a_promise_is_kept_even_if_the_room_chose_another_text() -> None:
    """Backing is what was owed, not success."""
    state = after(heard(bound()), TakeTemperature(item="routing"), DeclareAgreed(item="routing", option="none"))

    assert status_of(state, "BOR") is PromiseStatus.KEPT


def vote_on_routing(ballot: Ballot) -> ConferenceState:
    """CAL moves the vote on the hard text that BOR owes it; BOR answers with that ballot, the others for."""
    state = heard(bound(), MoveVote(delegation="CAL", item="routing", option="hard"))
    state = after(state, PutToVote(item="routing", option="hard"), CastBallot(delegation="BOR", ballot=ballot))
    others = (CastBallot(delegation=each, ballot=Ballot.FOR) for each in SEATS if each != "BOR")
    return after(state, *others, CloseVote())


def test_a_ballot_against_the_promised_text_breaks_the_promise() -> None:
    assert status_of(vote_on_routing(Ballot.AGAINST), "BOR") is PromiseStatus.BROKEN


def test_a_ballot_for_the_promised_text_keeps_it() -> None:
    assert status_of(vote_on_routing(Ballot.FOR), "BOR") is PromiseStatus.KEPT


def test_a_vote_that_adopts_another_text_settles_the_promises_on_its_item() -> None:
    state = heard(bound(), MoveVote(delegation="ARC", item="routing", option="none"))
    state = after(state, PutToVote(item="routing", option="none"))
    state = after(state, *(CastBallot(delegation=each, ballot=Ballot.FOR) for each in ("ARC", "ELB")), CloseVote())

    assert state.items["routing"].agreed == "none"
    assert status_of(state, "BOR") is PromiseStatus.KEPT


def test_promises_on_items_never_agreed_are_settled_at_adoption() -> None:
    assert status_of(bound(), "CAL") is PromiseStatus.OPEN
    assert all(each.status is PromiseStatus.KEPT for each in adopted(bound()).promises)


def test_four_promises_broken_in_one_breath_leave_no_credibility() -> None:
    state = opened()
    for number, other in enumerate(("ARC", "BOR", "DOR", "ELB"), start=1):
        offer = OfferDeal(delegation=other, to="CAL", gives=text("access/full"), asks=text("spam/none"))
        state = after(state, offer, AcceptOffer(delegation="CAL", offer=number))
    state = heard(state, Object(delegation="CAL", item="spam", option="none"))

    assert state.seats["CAL"].credibility == 0
    assert {each.status for each in state.promises if each.delegation == "CAL"} == {PromiseStatus.BROKEN}


def test_showing_nothing_breaks_no_promise() -> None:
    """A placard for text that is not on the table shows nothing."""
    state = after(bound(), ShowPlacards(delegation="BOR", placards=(text("routing/soft"),)), OpenFloor())
    state = after(state, TakeTemperature(item="routing"))

    assert status_of(state, "BOR") is PromiseStatus.OPEN
