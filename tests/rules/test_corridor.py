"""The corridor: contacts, consultations, offers, pledges, pressure, caucuses and placards."""

from game.model.actions import (
    AcceptOffer,
    Caucus,
    CloseSession,
    Consult,
    CounterOffer,
    DeclareAgreed,
    DeclineOffer,
    OfferDeal,
    OpenFloor,
    Pledge,
    Press,
    ShowPlacards,
    TakeTemperature,
    Unwilling,
)
from game.model.conference import Procedure
from game.model.events import CaucusHeld, Consulted, OfferExpired, PledgeMade, Pressed
from game.model.state import OfferStatus
from tests.toy import after, codes, heard, in_session, next_session, opened, play, text, toy

OFFER = OfferDeal(delegation="ELB", to="CAL", gives=text("routing/hard"), asks=text("spam/none"))


def test_two_contacts_a_session_and_no_third() -> None:
    state = after(
        opened(),
        Consult(delegation="ELB", to="ARC", item="spam"),
        Consult(delegation="ELB", to="CAL", item="spam"),
    )

    assert codes(state, Consult(delegation="ELB", to="DOR", item="spam")) == ("no-contacts-left",)


def test_contacts_are_fresh_in_the_next_session_and_those_left_over_are_lost() -> None:
    state = next_session(after(opened(), Consult(delegation="ELB", to="ARC", item="spam")))

    assert state.seats["ELB"].contacts_left == 2


def test_a_house_may_grant_more_contacts() -> None:
    assert opened(toy(procedure=Procedure(contacts=5))).seats["ARC"].contacts_left == 5


def test_a_consultation_tells_a_location_near_the_truth() -> None:
    for seed in range(40):
        _, (answer,) = play(opened(seed=seed), Consult(delegation="ELB", to="DOR", item="spam"))

        assert isinstance(answer, Consulted)
        assert 80 - 14 <= answer.at <= 80 + 14
        assert 70 - 14 <= answer.salience <= 70 + 14


def test_a_friend_in_the_bloc_is_told_more_exactly() -> None:
    for seed in range(40):
        _, (answer,) = play(opened(seed=seed), Consult(delegation="CAL", to="DOR", item="spam"))

        assert 80 - 6 <= answer.at <= 80 + 6


def test_a_stranger_learns_of_a_red_line_only_on_what_matters_most() -> None:
    _, (cherished,) = play(opened(), Consult(delegation="ELB", to="ARC", item="spam"))
    _, (without,) = play(opened(), Consult(delegation="ELB", to="ARC", item="routing"))

    assert (cherished.has_red_line, without.has_red_line) == (True, False)


def test_a_second_answer_on_the_same_item_replaces_the_first() -> None:
    ask = Consult(delegation="ELB", to="ARC", item="spam")

    assert len(after(opened(), ask, ask).seats["ELB"].reports) == 1


def test_an_offer_waits_until_the_end_of_the_next_session() -> None:
    state = after(opened(), OFFER)

    assert next_session(state).offers[1].status is OfferStatus.OPEN
    assert in_session(3, state).offers[1].status is OfferStatus.EXPIRED


def test_an_expired_offer_is_reported_once_and_cannot_be_accepted() -> None:
    state = after(next_session(after(opened(), OFFER)), OpenFloor())
    state, events = play(state, CloseSession())

    assert [each.offer for each in events if isinstance(each, OfferExpired)] == [1]
    assert codes(state, AcceptOffer(delegation="CAL", offer=1)) == ("offer-closed",)


def test_only_the_delegation_it_was_made_to_may_answer_an_offer() -> None:
    state = after(opened(), OFFER)

    assert codes(state, AcceptOffer(delegation="DOR", offer=1)) == ("offer-not-to-you",)
    assert codes(state, DeclineOffer(delegation="ELB", offer=1)) == ("offer-not-to-you",)


def test_a_declined_offer_is_closed_and_binds_nobody() -> None:
    state = after(opened(), OFFER, DeclineOffer(delegation="CAL", offer=1))

    assert codes(state, AcceptOffer(delegation="CAL", offer=1)) == ("offer-closed",)
    assert state.promises == ()


def test_a_counter_offer_declines_the_first_and_turns_round() -> None:
    counter = CounterOffer(delegation="CAL", offer=1, gives=text("spam/none"), asks=text("access/full"))
    state = after(opened(), OFFER, counter)

    assert state.offers[1].status is OfferStatus.DECLINED
    assert (state.offers[2].delegation, state.offers[2].to) == ("CAL", "ELB")
    assert state.offers[2].asks == text("access/full")


def test_a_delegation_without_contacts_can_still_counter() -> None:
    busy = after(opened(), OFFER, *(Consult(delegation="CAL", to=each, item="spam") for each in ("ARC", "BOR")))
    counter = CounterOffer(delegation="CAL", offer=1, gives=text("spam/none"), asks=text("access/full"))

    assert codes(busy, counter) == ()
    assert after(busy, counter).seats["CAL"].contacts_left == 0


def test_an_offer_needs_two_items() -> None:
    swap = OfferDeal(delegation="ELB", to="CAL", gives=text("spam/soft"), asks=text("spam/none"))

    assert codes(opened(), swap) == ("deal-on-one-item",)


def test_the_same_offer_is_not_made_twice_while_it_is_open() -> None:
    assert codes(after(opened(), OFFER), OFFER) == ("offered-already",)


def test_nobody_bargains_with_itself_or_with_a_stranger() -> None:
    assert "with-yourself" in codes(opened(), Consult(delegation="ELB", to="ELB", item="spam"))
    assert "unknown-delegation" in codes(opened(), Consult(delegation="ELB", to="ZZZ", item="spam"))
    assert codes(opened(), Consult(delegation="ZZZ", to="ELB", item="spam")) == ("unknown-delegation",)


def test_an_offer_on_text_agreed_meanwhile_cannot_be_accepted() -> None:
    state = after(heard(after(opened(), OFFER)), DeclareAgreed(item="spam", option="none"), CloseSession())

    assert codes(state, AcceptOffer(delegation="CAL", offer=1)) == ("item-closed",)


def test_a_pledge_is_one_of_few() -> None:
    pledge = Pledge(delegation="BOR", to="ELB", asks=text("spam/none"))
    state = after(opened(), pledge)

    assert state.seats["BOR"].pledges_left == 0
    assert codes(state, pledge) == ("no-pledges-left",)


def test_a_pledge_wins_backing_where_the_text_costs_little() -> None:
    state, (made,) = play(opened(), Pledge(delegation="BOR", to="ELB", asks=text("spam/none")))

    assert isinstance(made, PledgeMade)
    assert made.moved
    assert state.seats["ELB"].placards["spam"] == "none"


def test_no_pledge_buys_text_beyond_a_red_line() -> None:
    state, (made,) = play(opened(), Pledge(delegation="ARC", to="CAL", asks=text("routing/none")))

    assert (made.moved, made.because) == (False, Unwilling.RED_LINE)
    assert state.seats["CAL"].commitments == ()


def test_the_strong_move_the_weak_by_pressure_and_are_remembered() -> None:
    state, (pressed,) = play(opened(), Press(delegation="ARC", to="ELB", asks=text("routing/none")))

    assert isinstance(pressed, Pressed)
    assert (pressed.moved, pressed.resented) == (True, False)
    assert state.seats["ELB"].goodwill["ARC"] < 0


def test_the_weak_do_not_move_the_strong_and_are_resented() -> None:
    state, (pressed,) = play(opened(), Press(delegation="ELB", to="ARC", asks=text("routing/hard")))

    assert (pressed.moved, pressed.resented, pressed.because) == (False, True, Unwilling.TOO_DEAR)
    assert state.seats["ARC"].resentment > 0
    assert state.seats["ARC"].placards == {}


def test_the_further_ahead_in_influence_the_more_pressure_moves() -> None:
    """The hard text costs ELB 12 more than none; an equal moves it by 7 points at most, ARC by 28."""
    _, (by_an_equal,) = play(opened(), Press(delegation="DOR", to="ELB", asks=text("routing/hard")))
    _, (by_the_strongest,) = play(opened(), Press(delegation="ARC", to="ELB", asks=text("routing/hard")))

    assert (by_an_equal.moved, by_the_strongest.moved) == (False, True)


def test_a_bloc_caucuses_once_a_session() -> None:
    state = after(opened(), Caucus(delegation="CAL", backing=text("spam/hard")))

    assert codes(state, Caucus(delegation="DOR", backing=text("routing/soft"))) == ("bloc-has-met",)
    assert codes(state, Caucus(delegation="ARC", backing=text("spam/none"))) == ()
    assert codes(next_session(state), Caucus(delegation="DOR", backing=text("routing/soft"))) == ()


def test_a_delegation_without_a_bloc_has_none_to_call() -> None:
    assert codes(opened(), Caucus(delegation="ELB", backing=text("spam/soft"))) == ("no-bloc",)


def test_members_join_a_caucus_only_behind_text_they_can_bear() -> None:
    _, (bearable,) = play(opened(), Caucus(delegation="CAL", backing=text("spam/hard")))
    _, (too_far,) = play(opened(), Caucus(delegation="CAL", backing=text("spam/none")))

    assert isinstance(bearable, CaucusHeld)
    assert (bearable.joined, too_far.joined) == (("CAL", "DOR"), ("CAL",))


def test_placards_stay_private_until_the_chair_asks_for_them() -> None:
    hidden = heard(after(opened(), ShowPlacards(delegation="ELB", placards=(text("spam/hard"),))))
    shown = after(hidden, TakeTemperature(item="spam"))

    assert "ELB" not in hidden.items["spam"].stances
    assert shown.items["spam"].stances["ELB"] == "hard"


def test_the_corridor_closes_when_the_floor_opens() -> None:
    state = heard(opened())

    assert codes(state, Consult(delegation="ELB", to="ARC", item="spam")) == ("not-in-corridor",)
    assert codes(state, ShowPlacards(delegation="ELB", placards=())) == ("not-in-corridor",)


def test_a_counter_offer_costs_no_contact() -> None:
    counter = CounterOffer(delegation="CAL", offer=1, gives=text("spam/none"), asks=text("access/full"))

    assert after(opened(), OFFER, counter).seats["CAL"].contacts_left == 2
