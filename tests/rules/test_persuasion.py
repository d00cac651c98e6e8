"""How far a delegation comes round: points of loss that help, pressure and the bloc can overcome, and what trust adds.

In all of these the hard text on routing costs whoever is asked so many points more than having none: it wants none (0),
the text lies at 100, and its salience says how much that matters.
"""

from dataclasses import replace

import pytest

from game.model.actions import AcceptOffer, Backing, Caucus, Object, OfferDeal, Pledge, Press, Unwilling
from game.model.events import CaucusHeld, PledgeMade, Pressed
from game.model.instructions import Position
from game.model.state import ConferenceState
from tests.toy import SEATS, after, heard, next_session, opened, play, text, toy

HARD = text("routing/hard")


def room(cost: float) -> ConferenceState:
    """The toy, in which the hard text on routing costs everybody so many points more than none."""
    mine = Position(ideal=0, salience=cost)
    return opened(replace(toy(), instructions=dict.fromkeys(SEATS, (mine, mine, mine))))


def trusting(state: ConferenceState, by: str, *, goodwill: int = 0, credibility: int = 100) -> ConferenceState:
    """ELB and DOR feel so much goodwill towards `by`, whose word counts for so much."""
    seats = {
        who: replace(seat, credibility=credibility) if who == by else replace(seat, goodwill={by: goodwill})
        for who, seat in state.seats.items()
    }
    return replace(state, seats=seats)


def pressed(state: ConferenceState, by: str, to: str = "ELB") -> bool:
    _, (event,) = play(state, Press(delegation=by, to=to, asks=HARD))
    assert isinstance(event, Pressed)
    assert event.because is (None if event.moved else Unwilling.TOO_DEAR)
    return event.moved


def helped(state: ConferenceState, by: str) -> bool:
    _, (event,) = play(state, Pledge(delegation=by, to="ELB", asks=HARD))
    assert isinstance(event, PledgeMade)
    return event.moved


def joined(state: ConferenceState, by: str) -> tuple[str, ...]:
    _, (event,) = play(state, Caucus(delegation=by, backing=HARD))
    assert isinstance(event, CaucusHeld)
    return event.joined


@pytest.mark.parametrize(("by", "overcomes"), [("DOR", 7), ("BOR", 14), ("CAL", 21), ("ARC", 28)])
def test_pressure_overcomes_seven_points_from_an_equal_and_seven_more_for_each_step_ahead(
    by: str, overcomes: int
) -> None:
    assert pressed(room(overcomes), by)
    assert not pressed(room(overcomes + 0.01), by)


def test_the_weaker_moves_nobody_even_to_a_text_that_costs_nothing() -> None:
    """DOR is two steps behind CAL; one step behind, pressure weighs nothing, and what costs nothing is done."""
    assert not pressed(room(0), "DOR", to="CAL")
    assert pressed(room(0), "DOR", to="BOR")


@pytest.mark.parametrize(("by", "overcomes"), [("BOR", 20), ("CAL", 30), ("ARC", 40)])
def test_help_buys_ten_points_for_each_point_of_influence(by: str, overcomes: int) -> None:
    assert helped(room(overcomes), by)
    assert not helped(room(overcomes + 0.01), by)


def test_a_member_swallows_nine_points_for_its_bloc_and_two_for_each_point_of_the_callers_influence() -> None:
    """CAL has influence 3, and calls DOR; DOR has 1, and calls CAL."""
    assert joined(room(15), "CAL") == ("CAL", "DOR")
    assert joined(room(16), "CAL") == ("CAL",)
    assert joined(room(11), "DOR") == ("CAL", "DOR")
    assert joined(room(12), "DOR") == ("DOR",)


@pytest.mark.parametrize(("goodwill", "overcomes"), [(100, 21), (50, 17), (-50, 10), (-100, 7)])
def test_a_friend_moves_half_as_much_again_and_a_foe_half_as_much(goodwill: int, overcomes: int) -> None:
    """BOR overcomes 14 points where nobody feels anything; 200 points of goodwill are worth a whole reputation."""
    assert pressed(trusting(room(overcomes), "BOR", goodwill=goodwill), "BOR")
    assert not pressed(trusting(room(overcomes + 1), "BOR", goodwill=goodwill), "BOR")


def test_whose_word_counts_for_six_tenths_moves_six_tenths_as_far() -> None:
    assert pressed(trusting(room(8), "BOR", credibility=60), "BOR")
    assert not pressed(trusting(room(9), "BOR", credibility=60), "BOR")
    assert helped(trusting(room(12), "BOR", credibility=60), "BOR")
    assert not helped(trusting(room(13), "BOR", credibility=60), "BOR")
    assert joined(trusting(room(9), "CAL", credibility=60), "CAL") == ("CAL", "DOR")
    assert joined(trusting(room(10), "CAL", credibility=60), "CAL") == ("CAL",)


def test_below_sixty_a_word_moves_nobody_whatever_the_goodwill() -> None:
    assert not helped(trusting(room(1), "BOR", credibility=59, goodwill=100), "BOR")
    assert joined(trusting(room(1), "CAL", credibility=59, goodwill=100), "CAL") == ("CAL",)


def test_nobody_is_moved_backwards_by_a_foe_without_a_reputation() -> None:
    """Trust ends at nothing; what costs nothing is still done."""
    nobody = trusting(room(0), "BOR", goodwill=-100, credibility=0)

    assert pressed(nobody, "BOR")
    assert not pressed(trusting(room(1), "BOR", goodwill=-100, credibility=0), "BOR")


def test_what_a_text_costs_is_told_from_the_best_on_the_table() -> None:
    """ELB would rather have the soft text (40), but it is not on the table: hard costs 12 more than none, not 18."""
    assert pressed(opened(), "BOR")
    assert not pressed(opened(), "DOR")


def test_an_open_promise_of_its_own_holds_a_delegation_to_the_promised_text() -> None:
    """BOR owes CAL the hard text on routing; none is what it would rather have, and what ARC asks of it."""
    deal = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=HARD)
    bound = after(opened(), deal, AcceptOffer(delegation="BOR", offer=1))
    freed = next_session(heard(bound, Object(delegation="BOR", item="routing", option="hard")))

    def answer(state: ConferenceState, to: str, asks: Backing) -> Unwilling | None:
        _, (event,) = play(state, Press(delegation="ARC", to=to, asks=asks))
        assert isinstance(event, Pressed)
        return event.because

    assert answer(opened(), "BOR", text("routing/none")) is None
    assert answer(bound, "BOR", text("routing/none")) is Unwilling.PROMISED
    assert answer(bound, "BOR", HARD) is Unwilling.TOO_DEAR
    assert answer(bound, "BOR", text("access/plain")) is None
    assert answer(bound, "ELB", text("routing/none")) is None
    assert answer(freed, "BOR", text("routing/none")) is None
