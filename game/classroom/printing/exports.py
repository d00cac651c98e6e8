"""What people did, to take home: a table and a printed page for each, and all together. Made when asked for only."""

import csv
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO

from game.classroom.lesson.participation import Participation, participation_of
from game.classroom.lesson.people import Person
from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.room import Classroom
from game.classroom.printing.pages import brief_slips, handout, person_page, person_pages
from game.model.state import PromiseStatus
from game.wording.actions import describe
from game.wording.catalogue import Wording
from game.wording.reader import Reader

CSV, HTML, ZIP = "text/csv; charset=utf-8", "text/html; charset=utf-8", "application/zip"
_OF_PERSON = re.compile(r"([0-9]{1,6})\.(csv|html)")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file for the facilitator. is_download: to be saved, not shown."""

    name: str
    content: bytes
    kind: str
    is_download: bool = True


def file(room: Classroom, name: str) -> File:
    """The file of that name: a person's number with .csv or .html, or one of those below for the whole class."""
    session, reader = room.session, _reader(room)
    match name:
        case "handout.html":
            return _page(name, handout(session, reader))
        case "briefs.html":
            return _page(name, brief_slips(room.scenario, reader))
        case "sheets.html":
            return _page(name, person_pages(session, _all(room), reader))
        case "everybody.csv":
            return File(name=name, content=_everybody(_all(room)), kind=CSV)
        case "everybody.zip":
            return File(name=name, content=_zip(room), kind=ZIP)
    found = _OF_PERSON.fullmatch(name)
    if found is None or int(found[1]) not in room.people:
        raise RefusedError("not-here")
    did = participation_of(session, room.people[int(found[1])])
    if found[2] == "csv":
        return File(name=name, content=_decisions(did, reader), kind=CSV)
    return _page(name, person_page(session, did, reader))


def own_page(room: Classroom, person: Person) -> bytes:
    """A person's own page, as the facilitator prints it."""
    return person_page(room.session, participation_of(room.session, person), _reader(room)).encode()


def _page(name: str, document: str) -> File:
    return File(name=name, content=document.encode(), kind=HTML, is_download=False)


def _all(room: Classroom) -> list[Participation]:
    return [participation_of(room.session, each) for each in room.people.values()]


def _reader(room: Classroom) -> Reader:
    """Reads from no seat, so that a page about somebody does not say "you"."""
    return Reader(wording=Wording(), conference=room.scenario.conference)


def _decisions(did: Participation, reader: Reader) -> bytes:
    """One row a decision."""
    rows = [
        {
            "person": did.person.number,
            "name": did.person.name,
            "delegation": getattr(each.action, "delegation", ""),
            "session": each.session,
            "kind": type(each.action).__name__,
            "decision": describe(reader, each.action),
            "together": "yes" if each.together else "no",
        }
        for each in did.decisions
    ]
    return _csv(("person", "name", "delegation", "session", "kind", "decision", "together"), rows)


_SUMMARY: Mapping[str, Callable[[Participation], object]] = {
    "person": lambda did: did.person.number,
    "name": lambda did: did.person.name,
    "delegation": lambda did: did.person.seat,
    "sessions_led": lambda did: sum(each.last - each.first + 1 for each in did.periods),
    "decisions": lambda did: len(did.decisions),
    "promises_kept": lambda did: did.count(PromiseStatus.KEPT),
    "promises_broken": lambda did: did.count(PromiseStatus.BROKEN),
    "promises_open": lambda did: did.count(PromiseStatus.OPEN),
    "delegations_moved": lambda did: len({each.move.delegation for each in did.moved}),
    "worth_of_text": lambda did: round(did.worth.treaty, 1),
    "worth_of_red_lines": lambda did: round(did.worth.red_lines, 1),
    "worth_of_organisation": lambda did: round(did.worth.organisation, 1),
    "worth": lambda did: round(did.worth.total, 1),
    "signature": lambda did: did.signature or "",
}
"""The columns of the table of everybody."""


def _everybody(people: Sequence[Participation]) -> bytes:
    """One row a person."""
    return _csv(tuple(_SUMMARY), [{name: tell(each) for name, tell in _SUMMARY.items()} for each in people])


def _csv(columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> bytes:
    """With a byte order mark, so that spreadsheets read names in every script."""
    out = StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> object:
    """Text that a spreadsheet would take for a formula is quoted: a student's name must not run on a teacher's desk."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value


def _zip(room: Classroom) -> bytes:
    out, reader, people = BytesIO(), _reader(room), _all(room)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("everybody.csv", _everybody(people))
        archive.writestr("handout.html", handout(room.session, reader))
        for each in people:
            stem = f"{each.person.number:03d}-{each.person.seat}"
            archive.writestr(f"{stem}.csv", _decisions(each, reader))
            archive.writestr(f"{stem}.html", person_page(room.session, each, reader))
    return out.getvalue()
