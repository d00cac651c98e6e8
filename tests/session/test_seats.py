"""People come, go and come back while a conference is on, and the log knows who led which seat when."""

from pathlib import Path

import pytest
from session_toy import HEADS, ROUTING_ALL, SPAM_SOME, toy

from game.model.actions import (
    Ballot,
    CastBallot,
    CloseSession,
    MoveVote,
    OfferDeal,
    OpenFloor,
    ShowPlacards,
    Sign,
    TakeTemperature,
)
from game.model.events import SessionOpened
from game.model.state import Phase
from game.session.log import LogError, read_log
from game.session.replay import replay
from game.session.resume import resume
from game.session.seats import SeatChange, Why, leading, sitting
from game.session.session import NotYourSeatError, Session
from tests.whole import whole_state

OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)


def sits(seat: str, person: int = 1, because: Why = Why.JOINED) -> SeatChange:
    return SeatChange(delegation=seat, person=person, leads=True, because=because)


def gets_up(seat: str, person: int = 1, because: Why = Why.AWAY) -> SeatChange:
    return SeatChange(delegation=seat, person=person, leads=False, because=because)


def hosted(path: Path | None = None) -> Session:
    return Session.begin(toy(), seed=1, path=path, heads=HEADS, opens=False)


def again(path: Path) -> Session:
    return resume(path, toy(), HEADS, opens=False)


def test_people_may_choose_their_seats_before_the_computer_uses_the_corridor() -> None:
    session = hosted()
    session.change_seats([sits("BOR")])

    session.let_ai_open()

    assert session.people == {"BOR"}
    assert set(session.public().on_list) == {"ARC", "CAL"}


def test_whoever_has_got_up_leads_no_more() -> None:
    session = hosted()
    session.change_seats([sits("ARC")])
    session.change_seats([gets_up("ARC")])

    with pytest.raises(NotYourSeatError):
        session.submit(OFFER)


def test_a_pair_keeps_its_seat_while_one_of_them_sits_there() -> None:
    assert leading((), [sits("ARC", 1), sits("ARC", 2), gets_up("ARC", 1)]) == {"ARC"}


def test_whoever_moves_sits_in_one_seat_only() -> None:
    assert sitting([sits("ARC"), sits("BOR", because=Why.MOVED)]) == {1: "BOR"}


def test_nobody_sits_at_a_seat_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        hosted().change_seats([sits("XYZ")])


def test_a_resumed_log_knows_every_seat_again(tmp_path: Path) -> None:
    with hosted(tmp_path / "class.jsonl") as session:
        session.change_seats([sits("ARC", 1), sits("BOR", 2)])
        session.let_ai_open()
        session.submit(OFFER, by=(1,), message="1-hello")
        session.change_seats([gets_up("BOR", 2)])

    with again(tmp_path / "class.jsonl") as resumed:
        assert resumed.people == {"ARC"}
        assert resumed.changes == session.changes
        assert whole_state(resumed) == whole_state(session)


def test_a_message_that_was_accepted_is_known_after_a_crash(tmp_path: Path) -> None:
    with hosted(tmp_path / "class.jsonl") as session:
        session.change_seats([sits("ARC")])
        happened = session.submit(OFFER, by=(1,), message="1-hello")

    with again(tmp_path / "class.jsonl") as resumed:
        assert resumed.answered("1-hello") == happened[:1]
        assert resumed.answered("1-other") is None


def test_the_log_says_who_decided(tmp_path: Path) -> None:
    with hosted(tmp_path / "class.jsonl") as session:
        session.change_seats([sits("ARC", 1), sits("ARC", 2)])
        session.submit(OFFER, by=(2, 1), message="2-x")

    entry, answer = read_log(tmp_path / "class.jsonl").entries
    assert (entry.by, entry.message) == ((2, 1), "2-x")
    assert answer.by == ()


def test_a_log_with_people_in_it_replays(tmp_path: Path) -> None:
    with hosted(tmp_path / "class.jsonl") as session:
        session.change_seats([sits("ARC")])
        session.let_ai_open()
        session.submit(OFFER, by=(1,))
        session.change_seats([gets_up("ARC")])
        session.advance(stops=True)

    assert replay(read_log(tmp_path / "class.jsonl"), toy()) is None


def test_a_log_of_the_first_format_still_opens(tmp_path: Path) -> None:
    path = tmp_path / "old.jsonl"
    with Session.begin(toy(), seed=1, people=("ARC",), path=path, heads=HEADS) as session:
        session.submit(OFFER)
    path.write_text(path.read_text(encoding="utf-8").replace('"format":3', '"format":1', 1), encoding="utf-8")

    with resume(path, toy(), HEADS) as resumed:
        assert (resumed.people, whole_state(resumed)) == ({"ARC"}, whole_state(session))


@pytest.mark.parametrize(
    "line",
    [
        '{"step":4,"seat":{"delegation":"ARC","person":"one","leads":true,"because":"joined"}}',
        '{"step":4,"seat":{"delegation":"ARC","person":1,"leads":true,"because":"bored"}}',
        '{"step":4,"seat":{"delegation":"ARC","person":1,"leads":true}}',
        '{"step":4,"seat":{"delegation":"ARC","person":1,"leads":true,"because":"joined","name":"Ann"}}',
        '{"step":4,"seat":{"delegation":"ARC","person":1,"leads":true,"because":"joined"},"by":[1]}',
        '{"step":9,"seat":{"delegation":"ARC","person":1,"leads":true,"because":"joined"}}',
    ],
)
def test_a_damaged_line_about_a_seat_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "class.jsonl"
    with Session.begin(toy(), seed=1, path=path, heads=HEADS) as session:
        assert session.public().step == 5
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")

    with pytest.raises(LogError, match="line 5"):
        read_log(path)


def test_a_seat_of_another_conference_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "class.jsonl"
    with hosted(path) as session:
        session.change_seats([sits("ARC")])
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"seat":{"delegation":"ARC"', '"seat":{"delegation":"XYZ"'), encoding="utf-8")

    with pytest.raises(LogError, match="no such delegation"):
        again(path)


def test_with_nobody_in_any_seat_a_hosted_conference_still_stops_where_a_session_opens() -> None:
    session = hosted()
    session.let_ai_open()

    session.advance(stops=True)

    assert (session.public().session, session.public().phase) == (2, Phase.CORRIDOR)


def test_the_computer_answers_once_for_those_who_keep_everybody_waiting() -> None:
    session = hosted()
    session.change_seats([sits("ARC")])
    session.let_ai_open()
    session.submit(MoveVote(delegation="ARC", item="spam", option="some"))
    session.advance()
    assert session.due == ("ARC",)

    session.answer_for(["ARC"])

    assert session.due == ()
    assert session.people == {"ARC"}


def test_a_person_in_the_chair_conducts_the_floor_item_by_item() -> None:
    session = hosted()
    session.change_seats([sits("ARC")])
    session.let_ai_open()

    session.preside(OpenFloor(), by=(0,))
    session.preside(TakeTemperature(item="spam"), by=(0,))
    happened = session.preside(CloseSession(), by=(0,))

    assert SessionOpened(session=2) in happened
    assert set(session.public().on_list) == {"BOR", "CAL"}
    assert session.entries[-3].by == (0,)


def test_a_person_in_the_chair_waits_for_the_ballots_of_people_only() -> None:
    session = hosted()
    session.change_seats([sits("ARC")])
    session.let_ai_open()
    session.submit(MoveVote(delegation="ARC", item="spam", option="some"))
    session.preside(OpenFloor())
    session.preside(session.suggestion())
    assert (session.public().phase, session.due) == (Phase.VOTING, ("ARC",))

    session.submit(CastBallot(delegation="ARC", ballot=Ballot.FOR))

    assert session.due == ()
    assert set(whole_state(session).ballot_box.ballots) == {"ARC", "BOR", "CAL"}


def test_whatever_people_decide_before_they_are_called_stays_out_of_the_signing() -> None:
    session = hosted()
    session.change_seats([sits("ARC")])
    session.let_ai_open()
    session.submit(ShowPlacards(delegation="ARC", placards=(SPAM_SOME,)), by=(1,))
    session.advance(stops=True)
    session.advance(stops=True)
    assert session.due == ("ARC",)

    session.submit(Sign(delegation="ARC"), by=(1,))
    session.advance(stops=True)

    assert session.is_over
