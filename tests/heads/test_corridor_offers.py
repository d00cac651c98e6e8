"""Deals that are worth an answer: both sides move, somebody calls on a person, and a refusal says why."""

from dataclasses import replace

import pytest

from game.heads.corridor import answers
from game.heads.registry import ai_actions
from game.heads.situation import Reading, read
from game.model.actions import CloseSession, DeclineOffer, OfferDeal, OpenFloor, Unwilling
from game.model.conference import Temperament
from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.rules import open_conference, view_for, views_for
from game.session.conduct import go_on, usual_heads
from tests.toy import after, opened, text


@pytest.fixture(scope="module")
def corridor(dubai: Scenario) -> ConferenceState:
    """The corridor of the seventh session, before anybody has done anything in it."""
    state, _events = open_conference(dubai, seed=12)
    heads = usual_heads()
    for _session in range(5):
        state, _entries = go_on(state, (), heads, stops=True)
    return after(state, OpenFloor(), CloseSession())


def offered(state: ConferenceState, *people: str) -> list[OfferDeal]:
    seats = [each.id for each in state.conference.delegations if each.id not in people]
    return [each for each in ai_actions(views_for(state, seats)) if isinstance(each, OfferDeal)]


def test_nobody_offers_what_it_would_back_anyway_nor_asks_what_it_would_get(corridor: ConferenceState) -> None:
    reading = read(views_for(corridor, [each.id for each in corridor.conference.delegations]))
    made = offered(corridor)

    assert made
    for each in made:
        assert _column(reading, each.gives.item, each.gives.option) != _backs(reading, each.delegation, each.gives.item)
        row = reading.room.rows[each.asks.item]
        expected = int(reading.standing[reading.room.seats[each.to], row])
        assert _column(reading, each.asks.item, each.asks.option) != expected


def test_nobody_offers_to_back_what_it_would_object_to(corridor: ConferenceState) -> None:
    reading = read(views_for(corridor, [each.id for each in corridor.conference.delegations]))

    for each in offered(corridor):
        seat, row = reading.room.seats[each.delegation], reading.room.rows[each.gives.item]
        assert not reading.would_object[seat, row, _column(reading, each.gives.item, each.gives.option)]


def test_somebody_calls_on_whoever_cannot_walk_the_corridor(corridor: ConferenceState) -> None:
    people = ("SWE", "BRA", "IRN", "KEN")

    assert {each.to for each in offered(corridor, *people)} >= set(people)


def _column(reading: Reading, item: str, option: str) -> int:
    return reading.room.option_index(item, option)


def _backs(reading: Reading, who: str, item: str) -> int:
    return int(reading.favourite[reading.room.seats[who], reading.room.rows[item]])


def declined(state: ConferenceState, offer: OfferDeal) -> Unwilling | None:
    """What the seat that is offered a deal says when it declines."""
    state = after(state, offer)
    (answer,) = answers(read([view_for(state, offer.to)]))
    assert isinstance(answer, DeclineOffer)
    return answer.because


def plain(state: ConferenceState) -> ConferenceState:
    """Where nobody is given to counter-offers."""
    conference = state.conference
    seats = tuple(replace(each, temperament=Temperament.BRIDGE_BUILDER) for each in conference.delegations)
    return replace(state, conference=replace(conference, delegations=seats))


@pytest.mark.parametrize(
    ("by", "gives", "asks", "because"),
    [
        ("ELB", "routing/none", "spam/hard", Unwilling.RED_LINE),  # Arcadia signs nothing beyond 60 on spam
        ("BOR", "spam/hard", "access/full", Unwilling.NO_USE),
        ("ELB", "access/plain", "routing/hard", Unwilling.TOO_DEAR),
    ],
)
def test_whoever_declines_says_why(by: str, gives: str, asks: str, because: Unwilling) -> None:
    offer = OfferDeal(delegation=by, to="ARC", gives=text(gives), asks=text(asks))

    assert declined(plain(opened()), offer) is because


def test_what_one_does_anyway_is_no_price() -> None:
    state = plain(opened())
    offer = OfferDeal(delegation="BOR", to="ARC", gives=text("spam/none"), asks=text("routing/hard"))

    assert declined(state, offer) is Unwilling.EXPECTED


def test_a_word_that_does_not_hold_is_told_so() -> None:
    state = plain(opened())
    offer = OfferDeal(delegation="CAL", to="ARC", gives=text("spam/none"), asks=text("routing/hard"))
    broken = {**state.seats, "CAL": replace(state.seats["CAL"], credibility=0)}

    assert declined(replace(state, seats=broken), offer) is Unwilling.DISTRUST


def test_who_has_promised_otherwise_says_so() -> None:
    state = plain(opened())
    offer = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/none"))
    state = after(state, offer)
    (answer,) = answers(read([view_for(state, "BOR")]))
    state = after(state, answer)

    again = OfferDeal(delegation="DOR", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))
    assert declined(state, again) is Unwilling.PROMISED
