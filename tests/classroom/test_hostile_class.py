"""What a curious or hostile class tries: other seats, guesses, other origins, long bodies, names that are code."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lesson import GENEROUS, Browser, room_in, started
from session_toy import ROUTING_ALL, SPAM_SOME

from game.classroom.lesson import delegates
from game.classroom.lesson.people import tidy_name
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.security import Limits
from game.classroom.parts.choices import choices
from game.classroom.parts.parts import EVERYBODY, of_person, of_seat
from game.classroom.parts.screens import HALL, Screens, of_phone
from game.classroom.parts.teacher import Address
from game.classroom.printing.exports import file
from game.classroom.web.host import ClassHost
from game.model.actions import Consult, OfferDeal, ShowPlacards, Sign, Support
from game.model.instructions import Position
from game.session.codec import dump
from game.wording.advisor import advice
from tests.whole import whole_state

Hosted = Callable[..., tuple[ClassHost, Browser]]
OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)
HERE = Address(addresses=("http://127.0.0.1:1",), lan=False)


def phone(host: ClassHost, seat: str | None = None) -> Browser:
    browser = Browser(host.port)
    assert browser.join(host.room.code, seat).status == 200
    return browser


# --- secrets ---


def seen_by(room: Classroom, number: int) -> dict[str, str]:
    """Everything that a person's phone and the hall can ask for, as JSON, but for the code and the pass."""
    screens = Screens(room, HERE)
    person = room.people[number]
    reader = screens.reader(person.seat)
    asked: dict[str, object] = {"choices": choices(room, person.seat)}
    asked |= {f"choices with {to}": choices(room, person.seat, to) for to in ("BOR", "CAL")}
    asked["advice"] = advice(reader, room.session.view(person.seat))
    asked["check"] = [delegates.why_not(room, person, each) for each in (OFFER, Sign(delegation=person.seat))]
    parts = screens.parts.since((*of_phone(person), *HALL), 0)
    shown = {each.name: each.value.replace(person.code, "") for each in parts if each.name != "door"}
    return shown | {name: dump(value) for name, value in asked.items()}


WISHES = st.tuples(
    *[
        st.builds(
            Position,
            ideal=st.floats(0, 100),
            salience=st.floats(0, 100),
            lowest=st.none() | st.floats(0, 100),
            highest=st.none() | st.floats(0, 100),
        )
    ]
    * 2
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes=WISHES)
def test_another_seats_instructions_change_nothing_on_my_screen_or_the_projector(
    wishes: tuple[Position, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    room, [ann, _bob] = started(tmp_path_factory.mktemp("room"), "ARC", "BOR")
    before = seen_by(room, ann)
    state = whole_state(room.session)

    room.session._state = replace(state, instructions={**state.instructions, "BOR": wishes})

    assert seen_by(room, ann) == before
    room.session.close()


@pytest.mark.parametrize(
    "secret",
    [
        Consult(delegation="BOR", to="CAL", item="spam"),
        OfferDeal(delegation="BOR", to="CAL", gives=SPAM_SOME, asks=ROUTING_ALL),
        ShowPlacards(delegation="BOR", placards=(SPAM_SOME,)),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_others_do_in_the_corridor_changes_nothing_on_my_screen_or_the_projector(
    hosted: Hosted, tmp_path: Path, secret: Any
) -> None:
    room, _ = started(tmp_path)
    host, teacher = hosted(room)
    ann, bob = phone(host, "ARC"), phone(host, "BOR")
    before = (ann.parts(), teacher.parts("/api/hall"))

    assert bob.act(secret, "message-1").json["accepted"]

    assert (ann.parts(), teacher.parts("/api/hall")) == before


def test_what_somebody_will_say_is_not_known_before_it_is_said(hosted: Hosted, tmp_path: Path) -> None:
    room, _ = started(tmp_path, "BOR")
    host, _teacher = hosted(room)
    ann = phone(host, "CAL")
    bob = Browser(host.port)
    bob.post("/api/return", {"pass": room.people[1].code})
    before = ann.parts()

    bob.act(Support(delegation="BOR", item="routing", option="all"), "message-1")

    after = ann.parts()
    assert after["floor"]["on_list"] == [*before["floor"]["on_list"][:1], "BOR", "CAL"]
    assert {name for name in after if after[name] != before[name]} == {"floor"}


def test_the_answer_to_an_action_holds_no_secret_of_the_other_side(hosted: Hosted, tmp_path: Path) -> None:
    from game.model.actions import Press

    room, _ = started(tmp_path)
    host, _teacher = hosted(room)
    ann = phone(host, "ARC")

    told = ann.act(Press(delegation="ARC", to="BOR", asks=ROUTING_ALL), "message-1").content.decode()

    assert "resent" not in told


def test_names_and_passes_of_others_are_on_no_phone_and_not_on_the_projector(hosted: Hosted) -> None:
    host, teacher = hosted()
    Browser(host.port).join(host.room.code, "BOR", "Very Special Name")
    ann = phone(host, "ARC")
    code = host.room.people[1].code

    texts = [ann.get("/api/seat"), teacher.get("/api/hall"), ann.post("/api/look", {"code": host.room.code})]

    assert not any("Special" in each.content.decode() or code in each.content.decode() for each in texts)


def test_the_seat_parts_of_others_are_in_no_scope_of_a_phone(tmp_path: Path) -> None:
    room, [ann, bob] = started(tmp_path, "ARC", "BOR")

    assert of_phone(room.people[ann]) == (EVERYBODY, of_seat("ARC"), of_person(ann))
    assert set(of_phone(room.people[ann])) & set(of_phone(room.people[bob])) == {EVERYBODY}


# --- who somebody is ---


@pytest.mark.parametrize("path", ["/api/seat", "/api/seat/stream", "/api/seat/choices", "/api/seat/advice"])
def test_without_a_seat_nothing_of_a_seat_is_shown(hosted: Hosted, path: str) -> None:
    host, _ = hosted()

    for cookies in ({}, {"seat": ""}, {"seat": "guessed"}, {"seat": host.room.code}):
        assert Browser(host.port, dict(cookies)).get(path).status == 401


@pytest.mark.parametrize("path", ["/api/hall", "/api/teacher", "/api/hall/stream", "/api/teacher/export/everybody.zip"])
def test_a_student_is_not_the_facilitator(hosted: Hosted, path: str) -> None:
    host, _ = hosted()
    ann = phone(host)
    ann.cookies["teacher"] = ann.cookies["seat"]

    assert ann.get(path).status == 401
    assert ann.post("/api/teacher/do", {"message": "message-1", "do": "start"}).status == 401


def test_a_phone_cannot_act_for_another_delegation_nor_for_the_chair(hosted: Hosted, tmp_path: Path) -> None:
    room, _ = started(tmp_path)
    host, _teacher = hosted(room)
    bob = phone(host, "BOR")

    assert bob.act(OFFER, "message-1").json["refused"] == "not-yours"
    chair = {"step": 0, "message": "message-2", "action": {"OpenFloor": {}}}
    assert bob.post("/api/seat/act", chair).json["refused"] == "not-yours"


# --- guesses and floods ---


def test_guessing_is_slow(hosted: Hosted) -> None:
    host, _ = hosted(limits=replace(GENEROUS, guesses=(5, 60.0)))
    browser = Browser(host.port)
    wrong = "QQQQQ" if host.room.code != "QQQQQ" else "ZZZZZ"

    found = [browser.post("/api/look", {"code": wrong}).status for _ in range(7)]
    last = browser.post("/api/return", {"pass": "QQQQ-QQQQ"})

    assert found == [403] * 5 + [429] * 2
    assert (last.status, int(last.headers["retry-after"]) > 0) == (429, True)
    assert browser.post("/api/look", {"code": host.room.code}).status == 429


def test_guessing_the_facilitators_link_is_slow_too(hosted: Hosted) -> None:
    host, _ = hosted(limits=replace(GENEROUS, guesses=(3, 60.0)))
    browser = Browser(host.port)

    assert [browser.get(f"/enter/guess{number}/teacher").status for number in range(5)] == [401] * 3 + [429] * 2


def test_one_phone_does_not_take_the_whole_room(hosted: Hosted) -> None:
    host, _ = hosted(limits=replace(GENEROUS, joins=(2, 60.0)))

    found = [Browser(host.port).join(host.room.code, None).status for _ in range(3)]

    assert found == [200, 200, 429]


def test_a_script_that_hammers_is_held_up_alone(hosted: Hosted) -> None:
    host, _ = hosted(limits=replace(GENEROUS, actions=(10, 60.0)))
    ann, bob = phone(host, "ARC"), phone(host, "BOR")

    found = [ann.post("/api/seat/here", {}).status for _ in range(12)]

    assert found == [200] * 10 + [429] * 2
    assert bob.post("/api/seat/here", {}).status == 200


def test_too_many_streams_of_one_person_push_out_the_oldest(hosted: Hosted) -> None:
    host, _ = hosted(limits=replace(GENEROUS, streams_each=2))
    ann = phone(host, "ARC")

    streams = [ann.stream("/api/seat/stream") for _ in range(3)]
    for each in streams[1:]:
        each.until("own")

    assert list(streams[0])[-1][0] in ("hello", "part")  # it ends
    assert len(host.worker.lines) == 2
    for each in streams:
        each.close()


# --- where a request comes from, and what is in it ---


def sent(browser: Browser, **headers: str) -> int:
    usual = {"Origin": f"http://127.0.0.1:{browser.port}", "Content_Type": "application/json"}
    return browser.send("POST", "/api/seat/here", b"{}", **(usual | headers)).status


def test_other_sites_cannot_post(hosted: Hosted) -> None:
    host, _ = hosted()
    ann = phone(host)

    assert sent(ann) == 200
    assert sent(ann, Origin="http://evil.example") == 403
    assert sent(ann, Origin="null") == 403
    assert sent(ann, Origin=f"http://localhost:{host.port}") == 403
    assert sent(ann, Sec_Fetch_Site="cross-site") == 403
    assert sent(ann, Content_Type="text/plain") == 400
    assert ann.send("POST", "/api/seat/here", b"{}", Content_Type="application/json").status == 403


def test_a_name_that_is_not_the_hosts_is_not_answered(hosted: Hosted) -> None:
    host, _ = hosted()

    for name in ("evil.example", f"evil.example:{host.port}", f"127.0.0.1:{host.port + 1}", ""):
        assert Browser(host.port).send("GET", "/", Host=name).status == 403
    assert Browser(host.port).send("GET", "/", Host=f"localhost:{host.port}").status == 200


def test_long_bodies_are_refused(hosted: Hosted) -> None:
    host, _ = hosted()
    ann = phone(host)

    reply = ann.post("/api/seat/check", {"action": {"Sign": {"delegation": "A" * 20_000}}})

    assert (reply.status, reply.json["refused"]) == (413, "too-large")


@pytest.mark.parametrize(
    "path",
    [
        "/static/../server.py",
        "/static/%2e%2e/%2e%2e/security.py",
        "/static/..%2f..%2fsecurity.py",
        "/static/fonts/../../../pyproject.toml",
        "/static//etc/passwd",
        "/pages/join.html",
        "/docs",
        "/openapi.json",
        "/static/fonts/",
        "/api/teacher/export/../../toy.jsonl",
    ],
)
def test_no_address_leads_out_of_what_is_served(hosted: Hosted, path: str) -> None:
    host, _ = hosted()

    assert Browser(host.port).get(path).status == 404


@pytest.mark.parametrize("path", ["/", "/api/room", "/api/seat", "/static/nothing", "/api/conference"])
def test_every_answer_has_the_headers_of_the_policy(hosted: Hosted, path: str) -> None:
    host, _ = hosted()

    headers = Browser(host.port).get(path).headers

    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


def test_cookies_are_seen_by_no_script_and_sent_from_no_other_site(hosted: Hosted) -> None:
    host, _ = hosted()

    cookie = Browser(host.port).join(host.room.code, None).headers["set-cookie"].lower()

    assert "httponly" in cookie
    assert "samesite=strict" in cookie


MESSAGES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=MESSAGES)
def test_whatever_is_sent_the_host_refuses_it_and_goes_on(hosted: Hosted, value: Any) -> None:
    host, _teacher = _one(hosted)
    browser = Browser(host.port)
    for path in ("/api/look", "/api/join", "/api/return"):
        assert browser.post(path, value).status in (400, 403)
    assert browser.get("/api/room").status == 200


_HOSTS: dict[int, tuple[ClassHost, Browser]] = {}


def _one(hosted: Hosted) -> tuple[ClassHost, Browser]:
    """The same host for every example of a property."""
    if id(hosted) not in _HOSTS:
        _HOSTS[id(hosted)] = hosted()
    return _HOSTS[id(hosted)]


# --- names ---


@given(st.text(max_size=200))
def test_a_name_is_one_short_line(given_name: str) -> None:
    name = tidy_name(given_name)

    assert len(name) <= 40
    assert name == name.strip()
    assert not any(each in name for each in "\n\r\t\u202e\u200b\x00")


def test_a_name_that_is_code_is_only_text_on_the_printed_page(tmp_path: Path) -> None:
    from lesson import join

    room = room_in(tmp_path)
    join(room, "ARC", name="<script>alert(1)</script>&\"'")

    page = file(room, "1.html").content.decode()

    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_limits_of_a_class_are_met_by_a_class() -> None:
    limits = Limits()

    assert limits.joins[0] >= 30  # a whole class behind one address: a router between, a virtual machine
    assert limits.actions[0] / limits.actions[1] >= 2
