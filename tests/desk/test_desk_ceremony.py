"""The ceremony at a desk: the roll as it was called, the Final Acts against the brief, the four ways to answer."""

import pytest

from game.desk.ceremony import answer, answered, final_acts, reservable, roll_call, tally, why_not
from game.model.actions import Ballot, CastBallot, Refuse, Sign, SignWithReservation
from game.model.conference import DelegationId
from game.model.events import RollAnswered, SignatureKind, WaveCalled
from game.model.instructions import Scenario
from game.model.state import Phase
from game.session.session import Session
from game.wording.brief import Verdict
from game.wording.catalogue import Wording
from game.wording.reader import Reader

A, B, C, D, E = (DelegationId(f"{letter}AA") for letter in "ABCDE")
EVENTS = (
    WaveCalled(wave=1, delegations=(A, B)),
    RollAnswered(delegation=B, kind=SignatureKind.SIGNED, reservations=()),
    RollAnswered(delegation=A, kind=SignatureKind.REFUSED, reservations=()),
    WaveCalled(wave=2, delegations=(C, D)),
    RollAnswered(delegation=C, kind=SignatureKind.RESERVED, reservations=("spam",)),
)


@pytest.fixture(scope="module")
def signing(dubai: Scenario) -> tuple[Reader, Session]:
    """Dubai, where Kenya, which said nothing all along, is called to sign."""
    session = Session.begin(dubai, seed=3, people=["KEN"])
    while session.public().phase is not Phase.SIGNING or not session.due:
        if session.due:
            session.submit(CastBallot(delegation="KEN", ballot=Ballot.ABSTAIN))
        session.advance()
    return Reader(wording=Wording(), conference=dubai.conference, delegation="KEN"), session


def test_answers_stand_in_their_waves_in_the_order_in_which_they_were_given() -> None:
    roll = roll_call(EVENTS, seats=5)

    assert [B, A, C] == [each.delegation for each in roll.answers]
    assert (2, 3) == roll.ends
    assert 3 == roll.all_waves
    assert [1, 1] == [each.wave for each in roll.first_answers(2)]


def test_the_next_names_leave_out_who_is_told_and_whose_turn_it_is() -> None:
    roll = roll_call(EVENTS, seats=5)

    assert (A, C) == roll.coming(1, most=2)
    assert (D,) == roll.coming(2, most=2, own_turn=C)


def test_before_the_first_wave_the_whole_roll_is_to_come() -> None:
    roll = roll_call((), seats=5)

    assert ((), (), 1) == (roll.answers, roll.ends, roll.all_waves)


def test_a_reservation_counts_as_a_signature() -> None:
    count = tally((each.kind for each in roll_call(EVENTS, 5).answers), seats=5)

    assert (2, 1, 2) == (count.signed, count.not_signed, count.to_come)


def test_every_item_of_the_final_acts_is_held_against_the_brief(signing: tuple[Reader, Session]) -> None:
    reader, session = signing
    rows = final_acts(reader, session.view("KEN"))

    assert [each.wish.rank for each in rows] == list(range(1, len(reader.conference.items) + 1))
    assert all(each.is_red_line for each in rows if each.verdict is Verdict.CROSSED)
    assert {row.wish.item for row in rows if row.text} == set(reservable(reader, session.view("KEN")))


def test_nothing_crosses_a_red_line_that_was_not_adopted(signing: tuple[Reader, Session]) -> None:
    reader, session = signing

    left_as_before = [each for each in final_acts(reader, session.view("KEN")) if not each.text]

    assert Verdict.CROSSED not in {each.verdict for each in left_as_before}


def test_all_four_answers_are_in_order_when_a_delegation_is_called(signing: tuple[Reader, Session]) -> None:
    reader, session = signing
    view = session.view("KEN")

    assert [""] * 4 == [why_not(reader, view, session.objections, kind) for kind in SignatureKind]


def test_an_answer_is_an_action() -> None:
    assert Sign(delegation=A) == answer(A, SignatureKind.SIGNED)
    assert Refuse(delegation=A) == answer(A, SignatureKind.REFUSED)
    assert SignWithReservation(delegation=A, items=("spam",)) == answer(A, SignatureKind.RESERVED, ["spam"])


def test_what_was_answered_is_told_with_the_provisions_it_is_about(signing: tuple[Reader, Session]) -> None:
    reader, session = signing
    item = reservable(reader, session.view("KEN"))[0]

    assert answered(reader, "KEN", SignatureKind.SIGNED, ()) == "Kenya signed the Final Acts."
    assert reader.item(item) in answered(reader, "KEN", SignatureKind.RESERVED, (item,))
