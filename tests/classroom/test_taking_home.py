"""What people did, on paper and in tables; and that it can be forgotten."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from lesson import Browser, Facilitator, act, finish, join, room_in, started
from markupsafe import escape
from session_toy import ROUTING_ALL, SPAM_SOME

from game.classroom.lesson.participation import Period, participation_of
from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import LessonStage, RoomSettings, forget, last_room, load, room_path
from game.classroom.parts.screens import HALL, TEACHER, Screens, of_phone
from game.classroom.parts.teacher import Address
from game.classroom.printing.exports import file
from game.classroom.web.host import ClassHost
from game.classroom.web.static_payload import conference_as_json
from game.consensus.worth import worth_of
from game.model.actions import Consult, OfferDeal, Sign, Support
from game.model.events import SignatureKind
from game.scenario import load as load_scenario
from game.scenario import load_record
from game.session.log import LogError, read_log

Hosted = Callable[..., tuple[ClassHost, Browser]]

OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)


def played(folder: Path) -> Classroom:
    """Ann leads Arcadia to the end, after a deal; Bob moves from Caldera to Borduria."""
    room, [ann, bob] = started(folder, "ARC", "CAL")
    act(room, ann, OFFER)
    act(room, ann, Support(delegation="ARC", item="spam", option="some"))
    finish(room, ann)
    finish(room, bob)
    Facilitator(room).do("move", person=bob, delegation="BOR")
    finish(room, ann)
    finish(room, bob)
    act(room, ann, Sign(delegation="ARC"))
    return room


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def dubai(folder: Path) -> Classroom:
    """The short conference of Dubai, in its lobby."""
    settings = RoomSettings(preset="none")
    return Classroom.opened(load_scenario("dubai-45"), folder / "dubai.jsonl", seed=1, settings=settings)[0]


def test_a_table_has_a_row_for_each_decision(tmp_path: Path) -> None:
    found = rows(file(played(tmp_path), "1.csv").content)

    assert [each["kind"] for each in found] == ["OfferDeal", "Support", "Sign"]
    assert {each["delegation"] for each in found} == {"ARC"}
    assert found[0]["session"] == "1"


def test_one_table_has_a_row_for_each_student(tmp_path: Path) -> None:
    ann, bob = rows(file(played(tmp_path), "everybody.csv").content)

    assert (ann["decisions"], ann["signature"], ann["sessions_led"]) == ("3", "signed", "2")
    assert int(ann["promises_kept"]) + int(ann["promises_broken"]) + int(ann["promises_open"]) == 1
    parts = ("worth_of_text", "worth_of_red_lines", "worth_of_organisation")
    assert float(ann["worth"]) == pytest.approx(sum(float(ann[each]) for each in parts), abs=0.2)
    assert bob["delegation"] == "BOR"


def test_whoever_led_two_delegations_has_two_periods(tmp_path: Path) -> None:
    room = played(tmp_path)

    assert participation_of(room.session, room.people[2]).periods == (
        Period(delegation="CAL", first=1, last=2),
        Period(delegation="BOR", first=2, last=2),
    )


def test_what_the_computer_did_while_somebody_was_away_is_not_theirs(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")
    room.tick(300.0)
    Facilitator(room).do("end_session", 301.0)

    assert participation_of(room.session, room.people[ann]).decisions == ()


def test_what_came_of_it_is_what_it_was_worth_to_the_seat(tmp_path: Path) -> None:
    room = played(tmp_path)
    ann = participation_of(room.session, room.people[1])

    assert ann.signature is SignatureKind.SIGNED
    assert ann.worth.signed
    assert ann.worth == worth_of(room.session.public(), "ARC", room.scenario.instructions["ARC"])


def test_the_printed_page_tells_of_it(tmp_path: Path) -> None:
    page = file(played(tmp_path), "1.html").content.decode()

    assert page.startswith("<!doctype html>")
    for words in ("Ann", "Arcadia", "Worth to Arcadia: ", "signed"):
        assert words in page


def test_all_of_it_comes_in_one_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(file(played(tmp_path), "everybody.zip").content)) as archive:
        assert sorted(archive.namelist()) == [
            "001-ARC.csv",
            "001-ARC.html",
            "002-BOR.csv",
            "002-BOR.html",
            "everybody.csv",
            "handout.html",
        ]


def test_the_printed_pages_of_all_come_in_one_document(tmp_path: Path) -> None:
    page = file(played(tmp_path), "sheets.html").content.decode()

    assert 2 == page.count("<main>")
    assert "<h1>Ann, Arcadia</h1>" in page
    assert "<h1>Ann, Borduria</h1>" in page


def test_a_page_sets_the_text_beside_what_the_capital_wanted(tmp_path: Path) -> None:
    page = file(played(tmp_path), "1.html").content.decode()

    assert "<tr><td>Spam</td><td>a, no article</td><td>important</td><td>b, some</td></tr>" in page


def test_the_hand_out_names_no_student_and_no_brief(tmp_path: Path) -> None:
    room = dubai(tmp_path)
    person = join(room, "KEN", name="Amira Q.").person.number
    Facilitator(room).do("start")
    Facilitator(room).do("end")
    act(room, person, Sign(delegation="KEN"))

    page = file(room, "handout.html").content.decode()

    assert "Amira" not in page
    assert all(f"<td>{each.name}</td>" in page for each in room.scenario.conference.delegations)
    assert all(item.title in page for item in room.scenario.conference.items)
    assert "In history" in page
    assert room.scenario.conference.lesson.debrief[0] in page


def test_no_capital_speaks_on_what_lies_on_every_table(tmp_path: Path) -> None:
    room = dubai(tmp_path)
    said = [escape(each.about) for each in room.scenario.conference.delegations]
    page = file(room, "handout.html").content.decode()

    assert all(said)
    assert [each for each in said if each in page] == []
    assert [each for each in said if each in str(conference_as_json(room.scenario.conference))] == []


def test_a_phone_is_told_first_what_its_own_capital_says_and_no_other(tmp_path: Path) -> None:
    room = dubai(tmp_path)
    screens = Screens(room, Address(addresses=("http://127.0.0.1:1",), lan=False))
    person = join(room, "KEN").person
    screens.refresh((), 0.0)

    told = of(screens, of_phone(person))

    says = {each.id: each.about for each in room.scenario.conference.delegations}
    assert told["brief"]["about"] == says.pop("KEN")
    everything = json.dumps(told)
    assert [each for each in says.values() if json.dumps(each)[1:-1] in everything] == []


def test_a_students_page_recalls_what_the_capital_said(tmp_path: Path) -> None:
    room = dubai(tmp_path)
    join(room, "KEN")

    assert escape(room.scenario.conference.delegation("KEN").about) in file(room, "1.html").content.decode()


def test_briefs_to_cut_out_say_of_every_delegation_what_its_phone_says(tmp_path: Path) -> None:
    room = dubai(tmp_path)
    slips = file(room, "briefs.html").content.decode().split('<section class="slip">')[1:]

    assert [each.name for each in room.scenario.conference.delegations] == [
        each.split("<h2>")[1].split("</h2>")[0] for each in slips
    ]
    assert all(
        escape(each.about) in slip for each, slip in zip(room.scenario.conference.delegations, slips, strict=True)
    )
    kenya = next(each for each in slips if "<h2>Kenya</h2>" in each)
    assert "<li>Internet article: a, no Internet at all (must)</li>" in kenya
    assert "<h3>Red lines: cannot be signed</h3>" in kenya
    assert (
        "<li>Access of states: c, access of states; d, no blocking of others; e, blocking, with complaints</li>"
        in kenya
    )


def test_briefs_on_paper_are_for_the_facilitator_only(hosted: Hosted) -> None:
    host, teacher = hosted()

    assert teacher.get("/api/teacher/export/briefs.html").status == 200
    assert Browser(host.port).get("/api/teacher/export/briefs.html").status in (401, 403)


def test_after_the_end_each_phone_has_its_own_outcome_and_the_facilitator_all(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    screens = Screens(room, Address(addresses=("http://127.0.0.1:1",), lan=False))
    person = join(room, "ARC").person
    join(room, "BOR")
    Facilitator(room).do("start")
    screens.refresh((), 0.0)
    before = [of(screens, TEACHER)["outcomes"], of(screens, of_phone(person))["outcome"]]

    Facilitator(room).do("end")
    for number in room.people:
        act(room, number, Sign(delegation=room.people[number].seat))
    screens.refresh((), 0.0)

    assert [None, None] == before
    assert ["ARC", "BOR"] == [each["delegation"] for each in of(screens, TEACHER)["outcomes"]]
    assert 1 == of(screens, of_phone(person))["outcome"]["decisions"]
    assert "outcomes" not in of(screens, HALL)
    assert "outcome" not in of(screens, HALL)


def test_a_phone_gets_its_own_page_after_the_end_and_no_other(tmp_path: Path, hosted: Hosted) -> None:
    room = room_in(tmp_path)
    host, teacher = hosted(room)
    ann, stranger = Browser(host.port), Browser(host.port)
    ann.join(room.code, "ARC", name="Ann")
    before = ann.get("/api/seat/page")
    for number, what in enumerate(("start", "end")):
        teacher.post("/api/teacher/do", {"message": f"message-{number}", "do": what})
    ann.act(Sign(delegation="ARC"), "message-sign")

    page = ann.get("/api/seat/page")

    assert (409, 401) == (before.status, stranger.get("/api/seat/page").status)
    assert (200, "no-store") == (page.status, page.headers["cache-control"])
    assert "<h1>Ann, Arcadia</h1>" in page.content.decode()


def test_the_facilitator_sees_who_has_done_nothing_yet(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")
    screens = Screens(room, Address(addresses=("http://127.0.0.1:1",), lan=False))
    act(room, ann, Consult(delegation="ARC", to="BOR", item="spam"))
    screens.refresh((), 0.0)

    assert {"ARC": True, "BOR": False} == {each["delegation"]: each["moves"] for each in of(screens, TEACHER)["roster"]}


@pytest.mark.parametrize("name", ["9.csv", "1.exe", "../toy.jsonl", "1.csv/..", "everybody.html", ""])
def test_there_is_nothing_else_to_take(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedError, match="not-here"):
        file(played(tmp_path), name)


def test_names_are_in_the_rooms_file_and_not_in_the_log(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    person = join(room, "ARC", name="Amira Q.").person
    Facilitator(room).do("start")
    act(room, person.number, Consult(delegation="ARC", to="BOR", item="spam"))
    room.close(0.0)

    log, kept = (tmp_path / "toy.jsonl").read_bytes(), (tmp_path / "toy.room.json").read_bytes()

    assert b"Amira" in kept
    assert b"Amira" not in log
    assert person.code.encode() not in log


def test_forgetting_deletes_what_is_kept_about_people_and_leaves_the_log(tmp_path: Path) -> None:
    room = played(tmp_path)
    room.close(0.0)

    assert forget(tmp_path) == (tmp_path / "toy.room.json",)

    assert last_room(tmp_path) is None
    assert read_log(tmp_path / "toy.jsonl").entries == room.session.entries
    assert forget(tmp_path) == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[1]",
        b"\xff\xfe",
        b'{"log":"../../elsewhere.jsonl","code":"BCDFG"}',
        b'{"log":"toy.jsonl","code":"BCDFG","format":99}',
        b'{"log":"toy.jsonl","code":"BCDFG","people":[{"number":"one"}]}',
    ],
)
def test_a_damaged_room_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = room_path(tmp_path / "toy.jsonl")
    path.write_bytes(content)

    with pytest.raises(LogError) as problem:
        load(path)
    assert str(problem.value).startswith(str(path))


def test_after_the_end_the_hall_has_the_debrief_and_the_record_beside_it(tmp_path: Path) -> None:
    scenario = load_scenario("dubai-45")
    room = Classroom.opened(scenario, tmp_path / "dubai.jsonl", seed=1, settings=RoomSettings(preset="none"))[0]
    screens = Screens(room, Address(addresses=("http://127.0.0.1:1",), lan=False))
    person = join(room, "KEN").person.number
    teacher = Facilitator(room)
    teacher.do("start")
    screens.refresh((), 0.0)
    before = parts_of(screens)["debrief"]

    teacher.do("end")
    act(room, person, Sign(delegation="KEN"))
    screens.refresh((), 0.0)

    told = parts_of(screens)["debrief"]
    record = load_record("dubai-45")
    signatures = room.session.public().signatures
    signed = {who for who, each in signatures.items() if each.kind.is_signature}
    assert (room.stage, before) == (LessonStage.OVER, None)
    turned = told["turned"]
    assert f"{len(signed)} signed" in turned["lead"]
    assert 1 <= len(turned["hinges"]) <= 5
    assert all(each["what"] and each["when"] and each["change"][0] in "+−" for each in turned["hinges"])
    assert not any("promised" in each["how"] for each in turned["hinges"])
    assert told["questions"] == list(scenario.conference.lesson.debrief)
    assert (told["compared"]["signed_here"], told["compared"]["signed_history"]) == (len(signed), len(record.signed))
    assert {each["delegation"] for each in told["compared"]["otherwise"]} == signed ^ record.signed


def parts_of(screens: Screens) -> dict[str, Any]:
    """What the hall gets."""
    return of(screens, HALL)


def of(screens: Screens, scopes: Sequence[str]) -> dict[str, Any]:
    """What a screen of these scopes gets."""
    return {each.name: json.loads(each.value) for each in screens.parts.since(scopes, 0)}
