"""What the facilitator can do, and that doing it twice by accident does it once."""

from pathlib import Path

import pytest
from lesson import Facilitator, act, finish, join, resumed, room_in, started
from session_toy import ROUTING_ALL, SPAM_SOME, toy

from game.classroom.lesson import delegates, facilitator, messages
from game.classroom.lesson.people import Presence
from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.room_store import LessonStage
from game.model.actions import Consult, OfferDeal
from game.model.state import Phase
from game.session.log import read_log
from game.session.replay import replay
from tests.whole import whole_state

OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)


def refused(code: str) -> "pytest.RaisesExc[RefusedError]":
    return pytest.raises(RefusedError, match=f"^{code}$")


def test_the_conference_begins_once(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    join(room, "BOR")

    Facilitator(room).do("start")

    assert set(room.session.public().on_list) == {"ARC", "CAL"}
    with refused("not-now"):
        Facilitator(room).do("start")


def test_in_a_pause_nobody_acts_and_the_clock_stands(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC", preset="45")
    teacher = Facilitator(room)
    teacher.do("pause", 30.0)
    left = room.clock.left

    with refused("not-now"):
        act(room, ann, OFFER, 40.0)
    assert not room.tick(10_000.0)
    teacher.do("go_on", 10_000.0)

    assert room.clock.left_at(10_000.0) == left
    assert room.people[ann].presence is Presence.HERE
    assert act(room, ann, OFFER, 10_001.0).happened


def test_more_time_is_added_to_what_is_left(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC", preset="45")
    before = room.clock.left_at(10.0)

    Facilitator(room).do("extend", 10.0, seconds=120)

    assert room.clock.left_at(10.0) == (before or 0.0) + 120


def test_a_message_that_comes_twice_is_done_once(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC", preset="45")
    body = b'{"message":"message-1234","do":"extend","seconds":60}'
    before = room.clock.left_at(0.0) or 0.0

    for _ in range(2):
        facilitator.do(room, messages.read_do(body), lambda: None, 0.0)
    room.session.close()
    again = resumed(tmp_path)
    facilitator.do(again, messages.read_do(body), lambda: None, 0.0)

    assert again.clock.left_at(0.0) == before + 60


def test_a_session_ends_now_whoever_is_not_done(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC", "BOR")

    Facilitator(room).do("end_session")

    assert (room.session.public().session, room.session.public().phase) == (2, Phase.CORRIDOR)


def test_the_slowest_are_not_waited_for(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")
    finish(room, ann)

    Facilitator(room).do("advance_slowest")

    assert room.session.public().session == 2
    assert room.session.people == {"ARC", "BOR"}


def test_a_message_reaches_one_or_all(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC")
    teacher = Facilitator(room)

    teacher.do("say", text="Five minutes left.", to=None)
    teacher.do("say", text="Read your red line again.", to="ARC")

    assert [(each.text, each.to) for each in room.said] == [
        ("Five minutes left.", None),
        ("Read your red line again.", "ARC"),
    ]
    with refused("no-seat"):
        teacher.do("say", text="Hello.", to="XYZ")


def test_whoever_is_moved_leads_the_other_seat_and_the_promises_stay(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")
    act(room, ann, OFFER)

    Facilitator(room).do("move", person=ann, delegation="CAL")

    assert room.session.people == {"CAL"}
    assert room.session.view("ARC").promises
    assert not room.session.view("CAL").promises


def test_a_pair_has_no_room_for_a_third(tmp_path: Path) -> None:
    room, [_ann, _ben, cem] = started(tmp_path, "ARC", "ARC", "BOR")

    with refused("seat-taken"):
        Facilitator(room).do("move", person=cem, delegation="ARC")


def test_whoever_is_removed_is_out_until_let_back(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    seated = join(room, "ARC")
    join(room, "BOR")
    teacher = Facilitator(room)
    teacher.do("start")

    teacher.do("remove", person=seated.person.number)
    assert room.session.people == {"BOR"}
    with refused("who-are-you"):
        delegates.person_of(room, seated.cookie)
    with refused("wrong-code"):
        delegates.come_back(room, seated.person.code, 0.0)

    teacher.do("let_back", person=seated.person.number)
    assert delegates.come_back(room, seated.person.code, 0.0).person.seat == "ARC"


def test_back_to_a_session_everybody_sits_where_they_sit_now(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")
    finish(room, ann)
    second = whole_state(room.session)
    act(room, ann, Consult(delegation="ARC", to="BOR", item="spam"))
    bob = join(room, "BOR").person.number
    teacher = Facilitator(room)

    teacher.do("rewind", session=2)

    assert whole_state(room.session) == second
    assert room.session.people == {"ARC", "BOR"}
    assert act(room, bob, Consult(delegation="BOR", to="ARC", item="spam")).happened
    room.session.close()
    names = sorted(each.name for each in tmp_path.iterdir())
    assert names == ["toy-again-2.jsonl", "toy-again-2.room.json", "toy.jsonl"]
    assert replay(read_log(tmp_path / "toy-again-2.jsonl"), toy()) is None


def test_nobody_goes_back_to_a_session_that_has_not_been(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC")

    with refused("not-now"):
        Facilitator(room).do("rewind", session=2)


def test_a_finished_conference_can_be_taken_up_again(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC")
    teacher = Facilitator(room)
    teacher.do("end")
    teacher.do("advance_slowest")
    assert room.stage is LessonStage.OVER

    teacher.do("rewind", session=1)

    assert (room.stage, room.session.public().session) == (LessonStage.PLAYING, 1)


def test_the_facilitator_takes_the_gavel_and_gives_it_back(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")
    teacher = Facilitator(room)
    teacher.do("gavel", taken=True)
    finish(room, ann)
    assert (room.session.public().session, room.session.public().phase) == (1, Phase.CORRIDOR)

    teacher.do("preside", action={"OpenFloor": {}})
    teacher.do("preside", action={"TakeTemperature": {"item": "spam"}})
    assert room.session.public().phase is Phase.FLOOR
    teacher.do("gavel", taken=False)

    assert (room.session.public().session, room.session.public().phase) == (2, Phase.CORRIDOR)


def test_without_the_gavel_nobody_presides(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC")

    with refused("not-now"):
        Facilitator(room).do("preside", action={"OpenFloor": {}})


def test_the_chair_cannot_do_what_a_delegation_does(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC", gavel=True)

    with refused("not-now"):
        Facilitator(room).do("preside", action={"Sign": {"delegation": "ARC"}})


def test_ending_goes_straight_to_the_signing(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC", preset="two-lessons")

    Facilitator(room).do("end")

    assert (room.session.public().phase, room.session.due) == (Phase.SIGNING, ("ARC",))
    assert room.settings.preset == "two-lessons"


def test_between_two_lessons_the_conference_pauses(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC", preset="two-lessons")

    finish(room, ann)

    assert room.session.public().session == 2
    assert room.settings.paused
    assert not room.clock.is_running


def test_only_what_is_meant_is_understood() -> None:
    for body in (b"", b"[]", b'{"do":"start"}', b'{"message":"12345678","do":"dance"}', b"\xff", b'{"a":NaN}'):
        with refused("not-understood"):
            messages.read_do(body)
