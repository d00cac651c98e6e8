"""What a delegation sees at its desk, and what comes of what it hands in."""

import pytest

from game.desk.session_desk import SessionDesk
from game.model.actions import Consult, LeaveSpeakersList, ShowPlacards
from game.model.events import Consulted, PlacardsChosen
from game.model.state import Phase
from game.session.log import LogError


def test_what_was_done_is_told_with_what_came_of_it(caldera: SessionDesk) -> None:
    outcome = caldera.submit(Consult(delegation="CAL", to="ARC", item="bulk"))

    assert [Consulted] == [type(each) for each in outcome.learnt]
    assert "" == outcome.refused
    assert 1 == len(caldera.view.seat.reports)


def test_what_is_out_of_order_is_refused_with_the_reason_and_what_to_do_instead(caldera: SessionDesk) -> None:
    before = caldera.view
    outcome = caldera.submit(LeaveSpeakersList(delegation="CAL"))

    assert () == outcome.learnt
    assert "Your name is not on the speakers’ list." in outcome.refused
    assert before == caldera.view


def test_another_delegations_move_is_refused(caldera: SessionDesk) -> None:
    assert "not yours to decide for" in caldera.submit(ShowPlacards(delegation="ARC", placards=())).refused


def test_what_the_disk_does_not_take_is_not_done(caldera: SessionDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise LogError("The disk is full.")

    monkeypatch.setattr(caldera.session, "submit", full)
    monkeypatch.setattr(caldera.session, "advance", full)
    for outcome in (caldera.submit(LeaveSpeakersList(delegation="CAL")), caldera.advance()):
        assert not outcome.is_kept
        assert "That could not be kept, so it was not done. The disk is full." == outcome.refused


def test_the_room_goes_on_to_the_next_session(caldera: SessionDesk) -> None:
    outcome = caldera.advance()

    assert outcome.learnt == caldera.events()[-len(outcome.learnt) :]
    assert (2, Phase.CORRIDOR) == (caldera.view.public.session, caldera.phase)


def test_only_what_the_delegation_may_know_is_learnt(caldera: SessionDesk) -> None:
    caldera.advance()
    chosen = [each for each in caldera.session.all_events() if isinstance(each, PlacardsChosen)]

    assert chosen
    assert not any(isinstance(each, PlacardsChosen) for each in caldera.events())


def test_nobody_sits_at_a_desk_that_does_not_exist(caldera: SessionDesk) -> None:
    with pytest.raises(KeyError):
        SessionDesk(caldera.session, "ATL")
