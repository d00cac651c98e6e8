"""Phones, hall and facilitator over real sockets: joining, acting, streams that take up where they left."""

import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from lesson import Browser, room_in, started
from session_toy import ROUTING_ALL, SPAM_SOME

from game.classroom.web.host import ClassHost
from game.classroom.web.static_payload import conference_as_json
from game.model.actions import Consult, OfferDeal, Sign
from game.scenario import load

OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)
CONSULT = Consult(delegation="ARC", to="CAL", item="spam")
Hosted = Callable[..., tuple[ClassHost, Browser]]
NEIGHBOUR = "127.0.0.2"
"""Stands for an address in the local network; it is this machine on Linux."""
_NUMBERS = count(1000)


def do(teacher: Browser, what: str, **more: Any) -> Any:
    reply = teacher.post("/api/teacher/do", {"message": f"message-{next(_NUMBERS)}", "do": what} | more)
    assert reply.status == 200, reply.content
    return reply.json


def phone(host: ClassHost, seat: str | None, name: str = "Ann") -> Browser:
    browser = Browser(host.port)
    assert browser.join(host.room.code, seat, name).status == 200
    return browser


def wait_until_it_answers(address: str, port: int, patience: float = 5.0) -> bool:
    """Whether somebody listens there before patience (seconds) ends."""
    late = time.monotonic() + patience
    while time.monotonic() < late:
        with socket.socket() as asking:
            if asking.connect_ex((address, port)) == 0:
                return True
        time.sleep(0.02)
    return False


def test_the_first_page_takes_no_seat(hosted: Hosted) -> None:
    host, _ = hosted()

    reply = Browser(host.port).get(f"/j/{host.room.code}")

    assert (reply.status, reply.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert host.room.people == {}


def test_a_seat_is_seen_before_it_is_taken(hosted: Hosted) -> None:
    host, _ = hosted()
    phone(host, "ARC")

    seats = Browser(host.port).post("/api/look", {"code": host.room.code}).json["seats"]

    assert seats == [
        {"delegation": "ARC", "free": False, "pair": True},
        {"delegation": "BOR", "free": True, "pair": False},
        {"delegation": "CAL", "free": True, "pair": False},
    ]


def test_after_a_reload_the_phone_is_in_the_same_seat(hosted: Hosted) -> None:
    host, _ = hosted()
    ann = phone(host, "ARC")

    assert ann.parts()["own"]["delegation"] == "ARC"
    assert ann.join(host.room.code, "BOR").json == {
        "delegation": "ARC",
        "pass": ann.parts()["own"]["pass"],
        "again": True,
    }


def test_another_phone_gets_the_seat_by_the_pass(hosted: Hosted) -> None:
    host, _ = hosted()
    code = phone(host, "ARC").parts()["own"]["pass"]
    other = Browser(host.port)

    assert other.post("/api/return", {"pass": code}).json["delegation"] == "ARC"
    assert other.parts()["own"]["delegation"] == "ARC"
    assert len(host.room.people) == 1


def test_a_lesson_is_played_to_its_end(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    do(teacher, "start")

    assert ann.act(OFFER, "message-1").json["accepted"]
    for number in (1, 2):
        step = ann.parts()["own"]["step"]
        assert ann.post("/api/seat/done", {"step": step, "message": f"done-{number:04d}", "done": True}).status == 200
    assert ann.parts()["own"]["due"] == "sign"
    assert ann.act(Sign(delegation="ARC"), "message-2").json["accepted"]

    parts = ann.parts()
    assert parts["room"]["stage"] == "over"
    assert parts["signing"]["count"] == 3
    assert len(parts["grades"]) == 3


def test_what_may_be_done_is_what_the_rules_allow(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    do(teacher, "start")

    choices = ann.get("/api/seat/choices").json
    others = ann.get("/api/seat/choices?to=BOR").json

    assert choices["open"]["Support"] == {"text": {item: ["none", "some", "all"] for item in ("spam", "routing")}}
    assert "Sign" not in choices["open"]
    assert "Sign" in choices["why_not"]
    assert others["open"]["OfferDeal"]["gives"]["spam"] == ["none", "some", "all"]
    assert ann.post("/api/seat/check", {"action": {"Sign": {"delegation": "ARC"}}}).json["in_order"] is False
    assert len(ann.get("/api/seat/advice").json["sentences"]) >= 2


def test_a_message_that_is_sent_twice_counts_once(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    do(teacher, "start")
    step = ann.parts()["own"]["step"]

    first, second = (ann.act(CONSULT, "message-1", step) for _ in range(2))

    assert first.json == second.json
    assert ann.parts()["own"]["contacts"] == 1


def test_a_stale_decision_is_refused_with_a_sentence_to_show(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    do(teacher, "start")
    step = ann.parts()["own"]["step"]
    do(teacher, "end_session")

    reply = ann.act(CONSULT, "message-1", step)

    assert (reply.status, reply.json["refused"]) == (409, "stale")
    assert "nothing was done" in reply.json["says"]


def test_forty_join_at_once_and_no_seat_is_doubled(hosted: Hosted, tmp_path: Path) -> None:
    host, _ = hosted(room_in(tmp_path, pairs=False))

    def come(_: int) -> int:
        return Browser(host.port).join(host.room.code, None).status

    with ThreadPoolExecutor(20) as pool:
        found = sorted(pool.map(come, range(40)))

    assert found == [200] * 3 + [409] * 37
    assert sorted(each.seat for each in host.room.people.values()) == ["ARC", "BOR", "CAL"]


# --- streams ---


def test_a_stream_begins_with_everything_and_then_tells_what_changes(hosted: Hosted) -> None:
    host, teacher = hosted()
    stream = phone(host, "ARC").stream("/api/seat/stream")
    events = iter(stream)
    assert next(events)[0] == "hello"
    first = [next(events)[2]["name"]]
    while first[-1] != "own":
        first.append(next(events)[2]["name"])
    assert {"room", "items", "brief"} <= set(first)

    do(teacher, "say", text="Welcome.", to=None)
    _number, messages = stream.until("messages")

    assert [each["text"] for each in messages] == ["Welcome."]
    stream.close()


def test_after_a_lost_connection_only_what_has_changed_is_sent(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    stream = ann.stream("/api/seat/stream")
    do(teacher, "say", text="One.", to=None)
    while True:
        last, messages = stream.until("messages")
        if messages:
            break
    stream.close()
    do(teacher, "say", text="Two.", to="ARC")

    again = ann.stream("/api/seat/stream", last=last)
    events = iter(again)
    assert next(events)[0] == "hello"
    _kind, _number, data = next(events)

    assert data["name"] == "messages"
    assert [each["text"] for each in data["value"]] == ["One.", "Two."]
    again.close()


def test_a_stream_of_another_run_of_the_host_gets_everything(hosted: Hosted) -> None:
    host, _ = hosted()
    stream = phone(host, "ARC").stream("/api/seat/stream", last="00000000-7")

    names = {data["name"] for (_kind, _number, data), _ in zip(_parts(stream), range(15), strict=False)}

    assert "items" in names
    stream.close()


def _parts(stream: Any) -> Any:
    return (each for each in stream if each[0] == "part")


def test_whoever_is_moved_sees_the_other_seat_without_a_reload(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    stream = ann.stream("/api/seat/stream")
    stream.until("own")

    do(teacher, "move", person=1, delegation="CAL")

    kinds = []
    for kind, _number, data in stream:
        kinds.append(kind)
        if kind == "part" and data["name"] == "own" and data["value"]["delegation"] == "CAL":
            break
    assert "moved" in kinds
    stream.close()


def test_the_stream_of_somebody_who_was_removed_ends(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    stream = ann.stream("/api/seat/stream")
    stream.until("own")

    do(teacher, "remove", person=1)

    assert [kind for kind, _number, _data in stream][-1] == "gone"
    assert ann.get("/api/seat").status == 401
    stream.close()


def test_the_facilitator_sees_who_has_a_phone_on_the_line(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    roster = teacher.stream("/api/teacher/stream")
    assert roster.until("roster")[1][0]["connected"] is False

    stream = ann.stream("/api/seat/stream")

    assert roster.until("roster")[1][0]["connected"] is True
    stream.close()
    roster.close()


def test_hidden_temperatures_are_hidden_everywhere(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    do(teacher, "start")
    do(teacher, "end_session")
    do(teacher, "end")

    do(teacher, "temperatures", shown=False)

    for parts in (ann.parts(), teacher.parts("/api/hall"), teacher.parts("/api/teacher")):
        assert all(each["warmth"] is None for each in parts["items"].values())
        assert "TemperatureTaken" not in {each["kind"] for each in [*parts["news"], *parts.get("heard", [])]}


# --- a host that was killed ---


def test_phones_go_on_with_a_host_that_was_started_anew(hosted: Hosted, tmp_path: Path) -> None:
    from lesson import resumed

    room, _ = started(tmp_path)
    first, _teacher = hosted(room)
    ann = phone(first, "ARC")
    assert ann.act(CONSULT, "message-1").json["accepted"]
    step = ann.parts()["own"]["step"]
    room.session.close()

    second, _teacher = hosted(resumed(tmp_path))
    ann.port = second.port

    assert ann.parts()["own"]["delegation"] == "ARC"
    assert ann.act(CONSULT, "message-1", step).json["accepted"]
    assert ann.parts()["own"]["contacts"] == 1


@pytest.mark.parametrize("path", ["/api/teacher/export/1.csv", "/api/teacher/export/everybody.csv"])
def test_tables_are_for_the_facilitator_only(hosted: Hosted, path: str) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC", "=1+1")
    do(teacher, "start")
    ann.act(CONSULT, "message-1")

    assert ann.get(path).status == 401
    text = teacher.get(path).content.decode("utf-8-sig")

    assert "'=1+1" in text
    assert "ARC" in text


def test_the_chair_waits_for_people_only(hosted: Hosted) -> None:
    host, teacher = hosted()
    ann = phone(host, "ARC")
    do(teacher, "gavel", taken=True)
    do(teacher, "start")
    before = teacher.parts("/api/teacher")

    step = ann.parts()["own"]["step"]
    ann.post("/api/seat/done", {"step": step, "message": "ann-is-done", "done": True})
    after = teacher.parts("/api/teacher")

    assert (before["people"]["done"], before["people"]["count"], before["chair"]["waiting"]) == (0, 1, True)
    assert (after["people"]["done"], after["people"]["count"], after["chair"]["waiting"]) == (1, 1, False)


def test_the_facilitators_button_opens_the_local_network(hosted: Hosted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.web.host.lan_addresses", lambda: (NEIGHBOUR,))
    host, teacher = hosted()
    closed = teacher.parts("/api/teacher")["door"]

    do(teacher, "lan")

    door = teacher.parts("/api/teacher")["door"]
    assert (closed["lan"], door["lan"], host.room.lan) == (False, True, True)
    assert door["link"] == f"http://{NEIGHBOUR}:{host.port}/j/{host.room.code}"
    assert wait_until_it_answers(NEIGHBOUR, host.port)


def test_without_a_local_network_the_button_says_so(hosted: Hosted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.web.host.lan_addresses", lambda: ())
    _, teacher = hosted()

    reply = teacher.post("/api/teacher/do", {"message": "message-lan", "do": "lan"})

    assert (reply.status, teacher.parts("/api/teacher")["door"]["lan"]) == (409, False)
    assert "no local network" in reply.json["says"]


def test_a_page_gets_names_as_they_stand_within_a_sentence(tmp_path: Path) -> None:
    told: Any = conference_as_json(load("dubai-45").conference)

    within = {each["id"]: each["within"] for each in told["delegations"]}

    assert (within["USA"], within["KEN"]) == ("the United States", "Kenya")
