"""What the host sends is what the pages are written for: TypeScript's checker compares its JSON with `host.d.ts`."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from lesson import Facilitator, act, finish, started
from session_toy import ROUTING_ALL, SPAM_SOME

from game.classroom.lesson.room import Classroom
from game.classroom.parts.choices import choices
from game.classroom.parts.recap import recap
from game.classroom.parts.screens import HALL, TEACHER, Screens, of_phone
from game.classroom.parts.teacher import Address
from game.classroom.web.static_payload import conference_as_json
from game.model.actions import AcceptOffer, Consult, OfferDeal, Support
from game.model.conference import DelegationId
from game.session.codec import dump
from tests.whole import whole_state

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / ".venv" / "js" / "node_modules" / ".bin" / "tsc"
TYPES = ROOT / "game" / "classroom" / "pages" / "host.d.ts"

pytestmark = pytest.mark.skipif(not CHECKER.exists(), reason="make js installs the checker")


def told(room: Classroom, moment: str) -> Iterator[str]:
    """Everything that the screens of a room get at one moment, as constants of the types by which the pages take it."""
    screens = Screens(room, Address(addresses=("http://127.0.0.1:8000",), lan=False))
    screens.refresh((), 0.0)
    person = room.people[1]
    reader = screens.reader(person.seat)
    for kind, scopes in {"Seat": of_phone(person), "Hall": HALL, "Teacher": TEACHER}.items():
        yield f"{moment}_{kind}: Host.{kind} = {dump(json.loads(screens.parts.whole(scopes, 0.0))['parts'])}"
    yield f"{moment}_recap: Host.Recap | null = {dump(recap(room, reader))}"
    yield f"{moment}_choices: Host.Choices = {dump(choices(room, person.seat))}"
    yield f"{moment}_choices_with: Host.Choices = {dump(choices(room, person.seat, DelegationId('BOR')))}"


def checked(constants: list[str], folder: Path) -> str:
    """What the checker says of constants; empty if each is of its type, with nothing missing and nothing more."""
    source = folder / "told.ts"
    source.write_text("".join(f"export const {each};\n" for each in constants), "utf-8")
    found = subprocess.run(
        [CHECKER, "--strict", "--noEmit", "--target", "es2020", "--module", "es2020", TYPES, source],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return found.stdout


def test_all_that_a_lesson_sends_is_of_the_types_that_the_pages_read(tmp_path: Path) -> None:
    room, [ann, bob] = started(tmp_path, "ARC", "BOR")
    constants = [f"conference: Host.Conference = {dump(conference_as_json(room.scenario.conference))}"]
    Facilitator(room).do("say", text="Two minutes left.", to=None)
    Facilitator(room).do("gavel", taken=True)
    act(room, ann, OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL))
    constants += told(room, "offered")
    act(room, bob, AcceptOffer(delegation="BOR", offer=next(iter(whole_state(room.session).offers))))
    act(room, ann, Consult(delegation="ARC", to="CAL", item="spam"))
    act(room, ann, Support(delegation="ARC", item="spam", option="some"))
    constants += told(room, "spoken")
    Facilitator(room).do("gavel", taken=False)
    for number in (ann, bob):
        finish(room, number)
    constants += told(room, "recapped")
    Facilitator(room).do("end")
    constants += told(room, "signing")
    Facilitator(room).do("advance_slowest")
    Facilitator(room).do("advance_slowest")
    constants += told(room, "over")

    assert "" == checked(constants, tmp_path)
    assert "over" in room.stage


def test_the_checker_would_notice_what_is_missing_or_not_declared(tmp_path: Path) -> None:
    assert "TS2741" in checked(["line: Host.Line = {id: 1, text: '', why: ''}"], tmp_path)
    assert "TS2353" in checked(["line: Host.Line = {id: 1, text: '', why: '', kind: '', secret: 1}"], tmp_path)
