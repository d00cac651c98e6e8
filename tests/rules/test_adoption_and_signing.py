"""Adoption of the Final Acts, and the signing ceremony in waves."""

import pytest

from game.model.actions import (
    AdoptFinalActs,
    CallWave,
    CloseConference,
    DeclareAgreed,
    Defer,
    Refuse,
    Sign,
    SignWithReservation,
)
from game.model.events import ConferenceClosed, FinalActsAdopted, SignatureKind, WaveCalled
from game.model.state import ConferenceState, Phase
from game.rules import public_view
from tests.toy import SEATS, adopted, after, all_signed, codes, hall, heard, next_session, opened, play, toy


def acts() -> ConferenceState:
    """Final Acts with text on spam and nothing on the rest."""
    return adopted(after(heard(opened()), DeclareAgreed(item="spam", option="hard")))


def called() -> ConferenceState:
    """The first wave, which is ARC."""
    return after(acts(), CallWave())


def test_the_final_acts_are_adopted_after_the_last_session_and_not_before() -> None:
    state = opened(toy(sessions=1))

    assert codes(state, AdoptFinalActs()) == ("not-in-adoption",)
    assert codes(heard(state), AdoptFinalActs()) == ("not-in-adoption",)
    assert codes(next_session(state), AdoptFinalActs()) == ()


def test_where_nothing_was_agreed_the_older_treaty_stays() -> None:
    assert acts().final_acts == {"spam": "hard", "routing": None, "access": None}


def test_adoption_opens_the_signing() -> None:
    last = next_session(opened(toy(sessions=1)))
    state, events = play(last, AdoptFinalActs())

    assert events == (FinalActsAdopted(texts=(("spam", None), ("routing", None), ("access", None))),)
    assert state.phase is Phase.SIGNING


def test_nobody_signs_before_anything_is_adopted() -> None:
    assert codes(opened(), Sign(delegation="ARC")) == ("nothing-adopted-yet",)
    assert codes(opened(), SignWithReservation(delegation="ARC", items=("spam",))) == ("nothing-adopted-yet",)


def test_nobody_signs_before_being_called() -> None:
    assert codes(acts(), Sign(delegation="ARC")) == ("not-called-yet",)
    assert codes(called(), Sign(delegation="ELB")) == ("not-called-yet",)


def test_the_roll_is_called_in_five_waves_in_its_order() -> None:
    state, waves = acts(), []
    while state.signatures < 5:
        state, events = play(state, CallWave())
        waves += [each.delegations for each in events if isinstance(each, WaveCalled)]
        state = after(state, *(Sign(delegation=each) for each in state.called))

    assert waves == [(each,) for each in SEATS]


@pytest.mark.parametrize("seats", [2, 4, 6, 11, 144])
def test_everybody_is_called_once_however_many_there_are(seats: int) -> None:
    state, names = adopted(opened(hall(seats))), []
    while any(seat.signature is None for seat in state.seats.values()):
        state = after(state, CallWave())
        names += state.called
        state = after(state, *(Sign(delegation=each) for each in state.called))

    assert names == list(state.seats)
    assert state.wave <= 5


def test_early_signers_are_seen_by_later_ones() -> None:
    state = after(called(), Refuse(delegation="ARC"), CallWave())

    assert public_view(state).signatures["ARC"].kind is SignatureKind.REFUSED
    assert public_view(state).called == ("BOR",)


def test_the_next_wave_waits_for_the_answers_of_this_one() -> None:
    assert codes(called(), CallWave()) == ("roll-unanswered",)


def test_a_delegation_answers_once() -> None:
    state = after(called(), Defer(delegation="ARC"))

    assert codes(state, Sign(delegation="ARC")) == ("answered-already",)


def test_only_signatures_count_as_signed() -> None:
    state = called()
    answers = (
        SignWithReservation(delegation="ARC", items=("spam",)),
        Sign(delegation="BOR"),
        Defer(delegation="CAL"),
        Refuse(delegation="DOR"),
        Sign(delegation="ELB"),
    )
    for answer in answers:
        state = after(state, answer)
        if answer.delegation != "ELB":
            state = after(state, CallWave())

    assert state.signatures == 3
    assert state.seats["ARC"].signature.reservations == ("spam",)
    assert [seat.signature.wave for seat in state.seats.values()] == [1, 2, 3, 4, 5]


def test_a_reservation_names_an_item_of_the_final_acts() -> None:
    state = called()

    assert codes(state, SignWithReservation(delegation="ARC", items=())) == ("reservation-needs-an-item",)
    assert codes(state, SignWithReservation(delegation="ARC", items=("routing",))) == ("not-in-final-acts",)
    assert codes(state, SignWithReservation(delegation="ARC", items=("tea",))) == ("unknown-item",)
    assert codes(state, SignWithReservation(delegation="ARC", items=("spam",))) == ()


def test_who_may_not_vote_may_sign() -> None:
    state = after(adopted(opened(toy(without_vote=["ARC"]))), CallWave())

    assert codes(state, Sign(delegation="ARC")) == ()


def test_the_conference_closes_when_everybody_has_answered() -> None:
    state = all_signed(acts())
    closed, events = play(state, CloseConference())

    assert codes(called(), CloseConference()) == ("roll-unanswered",)
    assert codes(state, CallWave()) == ("roll-finished",)
    assert events == (ConferenceClosed(signatures=5),)
    assert closed.phase is Phase.CLOSED


def test_after_the_last_gavel_nothing_is_in_order() -> None:
    state = after(all_signed(acts()), CloseConference())

    for action in (Sign(delegation="ARC"), CloseConference(), CallWave(), AdoptFinalActs()):
        assert codes(state, action) != ()
