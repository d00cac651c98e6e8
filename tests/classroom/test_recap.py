"""What a session changed, when it has closed: for the room on the projector, and for each delegation on its phone."""

from collections.abc import Callable
from pathlib import Path

from lesson import Browser, Facilitator, act, finish, join, room_in, started
from session_toy import ROUTING_ALL, SPAM_SOME, toy

from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import RoomSettings
from game.classroom.parts.recap import recap
from game.classroom.web.host import ClassHost
from game.desk.recap import last_closed
from game.model.actions import AcceptOffer, OfferDeal, Support
from game.scenario import load
from game.wording.catalogue import Wording
from game.wording.reader import Reader
from tests.whole import whole_state

Hosted = Callable[..., tuple[ClassHost, Browser]]

OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)


def reader(seat: str | None) -> Reader:
    return Reader(wording=Wording(), conference=toy().conference, delegation=seat)


def after_a_deal(folder: Path) -> Classroom:
    """Ann and Bob have made a deal, Ann has spoken, and the first session is over."""
    room, [ann, bob] = started(folder, "ARC", "BOR")
    act(room, ann, OFFER)
    act(room, bob, AcceptOffer(delegation="BOR", offer=next(iter(whole_state(room.session).offers))))
    act(room, ann, Support(delegation="ARC", item="spam", option="some"))
    finish(room, ann)
    finish(room, bob)
    return room


def test_before_a_session_has_closed_there_is_nothing_to_tell(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC")

    assert 0 == last_closed(room.session.public())
    assert recap(room, reader(None)) is None


def test_the_last_session_is_told_while_the_text_is_signed(tmp_path: Path) -> None:
    room = after_a_deal(tmp_path)
    for number in list(room.people):
        finish(room, number)

    found = recap(room, reader(None))
    assert found is not None
    assert 2 == found["session"] == last_closed(room.session.public())


def test_a_delegation_reads_its_promises_and_the_room_does_not(tmp_path: Path) -> None:
    room = after_a_deal(tmp_path)

    own, public = recap(room, reader("ARC")), recap(room, reader(None))

    assert own is not None
    assert public is not None
    assert 2 == len(own["promises"])  # type: ignore[arg-type]
    assert [] == public["promises"]
    assert own["headline"] == public["headline"] != ""


def test_who_moved_is_hidden_with_the_temperature_of_the_room(tmp_path: Path) -> None:
    scenario = load("first-session")
    room, _ = Classroom.opened(scenario, tmp_path / "first.jsonl", seed=1, settings=RoomSettings(preset="none"))
    join(room, "ARC")
    Facilitator(room).do("start")
    Facilitator(room).do("end_session")
    gallery = Reader(wording=Wording(), conference=scenario.conference)

    shown = recap(room, gallery)
    Facilitator(room).do("temperatures", shown=False)
    hidden = recap(room, gallery)

    assert shown is not None
    assert shown["moved"]
    assert hidden == {**shown, "moved": []}


def test_a_phone_asks_for_its_own_recap_and_the_hall_is_sent_the_public_one(tmp_path: Path, hosted: Hosted) -> None:
    room = room_in(tmp_path)
    host, teacher = hosted(room)
    ann = Browser(host.port)
    ann.join(room.code, "ARC")
    assert ann.get("/api/seat/recap").json is None
    assert teacher.parts("/api/hall")["recap"] is None

    opened = teacher.post("/api/teacher/do", {"message": "message-start", "do": "start"})
    done = ann.post("/api/seat/done", {"step": ann.parts()["own"]["step"], "done": True, "message": "message-done"})
    assert (200, 200) == (opened.status, done.status), done.content

    assert 1 == ann.get("/api/seat/recap").json["session"] == teacher.parts("/api/hall")["recap"]["session"]
    assert "recap" not in ann.parts()
