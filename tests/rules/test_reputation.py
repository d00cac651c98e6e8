"""What deeds do to reputations: credibility in everybody's eyes, goodwill and resentment of one delegation."""

from dataclasses import replace

from game.model.actions import (
    AcceptOffer,
    DeclareAgreed,
    Object,
    OfferDeal,
    Pledge,
    Press,
    TakeTemperature,
)
from game.model.state import ConferenceState
from tests.toy import after, heard, opened, text


def bound() -> ConferenceState:
    """CAL owes BOR its backing for no article on spam; BOR owes CAL the hard text on routing."""
    deal = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))
    return after(opened(), deal, AcceptOffer(delegation="BOR", offer=1))


def with_credibility(state: ConferenceState, who: str, points: int) -> ConferenceState:
    return replace(state, seats=state.seats | {who: replace(state.seats[who], credibility=points)})


def spam_agreed(state: ConferenceState) -> ConferenceState:
    return after(heard(state), TakeTemperature(item="spam"), DeclareAgreed(item="spam", option="none"))


def test_a_kept_promise_restores_five_points_of_credibility_and_wins_ten_of_goodwill() -> None:
    state = spam_agreed(with_credibility(bound(), "CAL", 40))

    assert state.seats["CAL"].credibility == 45
    assert state.seats["BOR"].goodwill == {"CAL": 10}


def test_nobody_is_more_credible_than_wholly() -> None:
    assert spam_agreed(with_credibility(bound(), "CAL", 98)).seats["CAL"].credibility == 100


def test_a_broken_promise_costs_twenty_five_points_of_credibility_and_half_as_much_again_of_goodwill() -> None:
    state = heard(bound(), Object(delegation="BOR", item="routing", option="hard"))

    assert state.seats["BOR"].credibility == 75
    assert state.seats["CAL"].goodwill == {"BOR": -38}


def test_a_pledge_wins_goodwill_whether_it_moves_or_not() -> None:
    moved = after(opened(), Pledge(delegation="ARC", to="ELB", asks=text("spam/none")))
    held = after(opened(), Pledge(delegation="ARC", to="CAL", asks=text("routing/none")))

    assert moved.seats["ELB"].goodwill == {"ARC": 25}
    assert held.seats["CAL"].goodwill == {"ARC": 25}


def test_pressure_costs_goodwill_whether_it_moves_or_not_and_is_resented_where_it_does_not() -> None:
    moved = after(opened(), Press(delegation="ARC", to="ELB", asks=text("routing/none")))
    held = after(opened(), Press(delegation="ELB", to="ARC", asks=text("routing/hard")))

    assert (moved.seats["ELB"].goodwill, moved.seats["ELB"].resentment) == ({"ARC": -15}, 0)
    assert (held.seats["ARC"].goodwill, held.seats["ARC"].resentment) == ({"ELB": -15}, 6)


def test_goodwill_adds_up_and_ends_at_a_hundred() -> None:
    state = after(
        opened(),
        Pledge(delegation="ARC", to="ELB", asks=text("spam/none")),
        Press(delegation="ARC", to="ELB", asks=text("routing/none")),
    )
    fond = replace(opened().seats["ELB"], goodwill={"ARC": 90})
    foe = replace(opened().seats["ELB"], goodwill={"ARC": -90})

    assert state.seats["ELB"].goodwill == {"ARC": 10}
    for seat, deed, expected in (
        (fond, Pledge(delegation="ARC", to="ELB", asks=text("spam/none")), 100),
        (foe, Press(delegation="ARC", to="ELB", asks=text("routing/none")), -100),
    ):
        start = replace(opened(), seats=opened().seats | {"ELB": seat})
        assert after(start, deed).seats["ELB"].goodwill == {"ARC": expected}


def test_each_deed_of_the_corridor_takes_one_contact() -> None:
    asked = Pledge(delegation="ARC", to="ELB", asks=text("spam/none"))
    leaned = Press(delegation="ARC", to="ELB", asks=text("spam/none"))
    offered = OfferDeal(delegation="ARC", to="ELB", gives=text("spam/none"), asks=text("routing/none"))

    assert [after(opened(), each).seats["ARC"].contacts_left for each in (asked, leaned, offered)] == [1, 1, 1]
    assert after(opened(), asked, leaned).seats["ARC"].contacts_left == 0


def test_influence_brings_one_pledge_less_than_its_points() -> None:
    assert {who: seat.pledges_left for who, seat in opened().seats.items()} == {
        "ARC": 3,
        "BOR": 1,
        "CAL": 2,
        "DOR": 0,
        "ELB": 0,
    }
