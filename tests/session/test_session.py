"""One conference in progress: people decide when they are due, AI seats and the chair do the rest, nothing is lost."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from session_toy import HEADS, ROUTING_ALL, SPAM_SOME, simple_chair, simple_seats, toy

from game.model.actions import (
    AcceptOffer,
    Ballot,
    CastBallot,
    Consult,
    MoveVote,
    OfferDeal,
    OpenFloor,
    Refuse,
    Sign,
    Support,
    TakeTemperature,
)
from game.model.events import BallotCast, ConferenceClosed, OfferAccepted, OfferMade, RollAnswered, SessionOpened
from game.model.objections import OutOfOrderError
from game.model.state import Phase
from game.session.conduct import Heads
from game.session.digest import digest_of
from game.session.log import LogError, read_log
from game.session.session import NotYourSeatError, Session, StaleStepError
from tests.whole import whole_state


def begin(path: Path | None = None, people: tuple[str, ...] = ("ARC",), heads: Heads = HEADS) -> Session:
    return Session.begin(toy(), seed=1, people=people, path=path, heads=heads)


def names(events: tuple[object, ...]) -> list[str]:
    return [type(each).__name__ for each in events]


OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)
VOTE_ON_SPAM = MoveVote(delegation="ARC", item="spam", option="some")


def test_when_a_conference_opens_the_ai_seats_have_used_the_corridor() -> None:
    session = begin()

    assert names(session.all_events()) == ["ConferenceOpened", "SessionOpened", "FloorRequested", "FloorRequested"]
    assert session.public().phase is Phase.CORRIDOR
    assert session.due == ()


def test_advance_stops_where_the_next_session_opens_for_a_person() -> None:
    session = begin()

    happened = session.advance()

    assert SessionOpened(session=2) in happened
    assert session.public().session == 2
    assert session.public().phase is Phase.CORRIDOR
    assert {"BOR", "CAL"} == set(session.public().on_list)


def test_without_people_a_conference_runs_to_its_last_gavel() -> None:
    session = begin(people=())

    assert session.advance()[-1] == ConferenceClosed(signatures=3)
    assert session.is_over
    assert session.advance() == ()


def test_an_ai_seat_answers_an_offer_at_once() -> None:
    session = begin()

    assert names(session.submit(OFFER)) == ["OfferMade", "OfferAccepted"]
    assert names(session.events("BOR", since=4)) == ["OfferMade", "OfferAccepted"]
    assert session.events("CAL", since=4) == ()


def test_an_offer_to_another_person_waits_for_that_person() -> None:
    session = begin(people=("ARC", "BOR"))

    assert session.submit(OFFER) == (
        OfferMade(offer=1, delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL, until=2),
    )
    assert session.submit(AcceptOffer(delegation="BOR", offer=1)) == (
        OfferAccepted(offer=1, delegation="BOR", to="ARC"),
    )


def test_everybody_waits_for_a_persons_ballot() -> None:
    session = begin()
    session.submit(VOTE_ON_SPAM)
    session.advance()

    assert session.public().phase is Phase.VOTING
    assert session.due == ("ARC",)
    assert session.advance() == ()

    assert session.submit(CastBallot(delegation="ARC", ballot=Ballot.AGAINST))[0] == BallotCast(
        delegation="ARC", ballot=Ballot.AGAINST
    )
    assert session.due == ()
    session.advance()
    assert [(each.in_favour, each.against) for each in session.public().votes] == [(2, 1)]


def test_everybody_waits_for_a_persons_signature() -> None:
    session = begin()
    session.advance()
    session.advance()

    assert session.public().phase is Phase.SIGNING
    assert session.due == ("ARC",)
    session.submit(Refuse(delegation="ARC"))
    assert session.advance()[-1] == ConferenceClosed(signatures=2)


def test_a_head_that_gives_no_answer_keeps_nobody_waiting() -> None:
    silent = Heads(seats=lambda views: [], chair=lambda public: [])
    session = begin(people=(), heads=silent)

    happened = session.advance()

    assert {"deferred"} == {each.kind for each in happened if isinstance(each, RollAnswered)}
    assert session.is_over


def test_a_silent_seat_takes_no_part_in_a_vote() -> None:
    session = begin(heads=Heads(seats=lambda views: [], chair=simple_chair))
    session.submit(VOTE_ON_SPAM)
    session.advance()
    if session.due:
        session.submit(CastBallot(delegation="ARC", ballot=Ballot.FOR))
        session.advance()

    assert all(each.not_participating == 2 for each in session.public().votes)


def test_ai_actions_that_came_out_of_order_are_passed_over() -> None:
    eager = Heads(
        seats=lambda views: [*simple_seats(views), *(Sign(delegation=each.delegation) for each in views)],
        chair=lambda public: [TakeTemperature(item="nowhere"), *simple_chair(public)],
    )
    session = begin(people=(), heads=eager)
    session.advance()

    assert session.is_over
    assert whole_state(session).signatures == 3


def test_an_action_chosen_at_an_earlier_step_is_refused() -> None:
    session = begin()
    seen = session.view("ARC").public.step
    session.submit(Support(delegation="ARC", item="spam", option="some"), step=seen)

    with pytest.raises(StaleStepError, match=f"chosen at step {seen}"):
        session.submit(Consult(delegation="ARC", to="BOR", item="spam"), step=seen)


def test_nobody_acts_for_the_chair_or_for_a_seat_that_is_not_theirs() -> None:
    session = begin()
    with pytest.raises(NotYourSeatError, match="chair"):
        session.submit(OpenFloor())
    with pytest.raises(NotYourSeatError, match="BOR"):
        session.submit(Support(delegation="BOR", item="spam", option="some"))


def test_an_action_out_of_order_changes_nothing_and_says_why(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    with begin(path) as session:
        before, content = whole_state(session), path.read_bytes()
        with pytest.raises(OutOfOrderError) as refusal:
            session.submit(Sign(delegation="ARC"))
        assert refusal.value.objections == session.objections(Sign(delegation="ARC"))
        assert whole_state(session) is before
        assert path.read_bytes() == content


def test_what_a_session_reports_is_in_the_log_by_then(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    with begin(path) as session:
        assert tuple(read_log(path).events) == session.all_events()
        for act in (lambda: session.submit(OFFER), session.advance, session.advance):
            act()
            assert tuple(read_log(path).events) == session.all_events()
            assert len(session.all_events()) == session.public().step


def test_on_a_full_disk_the_action_is_not_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(descriptor: int, content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with begin(tmp_path / "toy.jsonl") as session:
        before = whole_state(session)
        with monkeypatch.context() as full:
            full.setattr(os, "write", no_space)
            with pytest.raises(LogError, match="Nothing was accepted"):
                session.submit(OFFER)
            with pytest.raises(LogError, match="Nothing was accepted"):
                session.advance()
        assert whole_state(session) is before
        assert names(session.submit(OFFER)) == ["OfferMade", "OfferAccepted"]


def test_a_seat_that_does_not_exist_cannot_be_led(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Session.begin(toy(), seed=1, people=["ATL"], path=tmp_path / "toy.jsonl", heads=HEADS)
    assert not list(tmp_path.iterdir())


def test_the_scenario_as_loaded_is_known_by_its_digest() -> None:
    mended = toy(summary="Another word.", title="Another title")
    other = toy(programme=toy().conference.programme[:1])
    digests = [
        Session.begin(each, seed=1, heads=HEADS).header.digest
        for each in (toy(), mended, other, replace(toy(), instructions={}))
        if each.instructions
    ]
    assert digests[0] == digests[1] != digests[2]


def test_a_brief_told_in_other_words_does_not_orphan_a_log() -> None:
    spoken = tuple(replace(each, about="You came for spam.") for each in toy().conference.delegations)

    assert digest_of(toy(delegations=spoken)) == begin().header.digest


# --- what is to be seen ---


def test_a_view_is_made_once_a_step() -> None:
    session = begin()
    public, own = session.public(), session.view("ARC")

    assert public is session.public()
    assert own is session.view("ARC")
    assert public is own.public

    session.submit(OFFER)

    assert session.step == session.public().step == session.view("ARC").public.step
    assert ("ARC", "BOR") == next((each.delegation, each.to) for each in session.view("ARC").offers)


def test_an_event_is_asked_for_by_its_place_as_somebody_may_see_it() -> None:
    session = begin()
    at = session.step
    session.submit(OFFER)

    assert session.event_at(at, "BOR") == session.events("BOR", since=at)[0]
    assert session.event_at(at, "CAL") is None
    assert session.event_at(at, None) is None


def test_the_whole_conference_is_told_only_once_it_is_closed() -> None:
    session = begin()
    with pytest.raises(ValueError, match="closed"):
        session.ended()

    session = begin(people=())
    session.advance()

    assert Phase.CLOSED is session.ended().phase
