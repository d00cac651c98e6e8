"""The part `debrief`: where it turned, the conference beside the record, questions to talk about, once it is closed.

Reasons are left out, and whom a text lost: they tell what a capital wanted, and its person may not want to tell that to
the room.
"""

from collections.abc import Mapping

from game.classroom.lesson.history import record_of
from game.classroom.lesson.room import Classroom
from game.classroom.parts.lines import fields
from game.classroom.parts.parts import DOOR, Parts
from game.debrief.turning_text import course_in_a_sentence
from game.desk.result import result, text_rows, turning
from game.wording.reader import Reader


def put_debrief(parts: Parts, room: Classroom, reader: Reader) -> None:
    """Put what hall and facilitator show after the end; null until then."""
    is_over = room.session.is_over
    parts.put(DOOR, "debrief", (is_over,), lambda: _debrief(room, reader) if is_over else None)


def _debrief(room: Classroom, reader: Reader) -> Mapping[str, object]:
    return {
        "questions": reader.conference.lesson.debrief,
        "turned": _turned(room, reader),
        "compared": _compared(room, reader),
    }


def _turned(room: Classroom, reader: Reader) -> Mapping[str, object]:
    found = turning(room.session, reader)
    return {
        "lead": course_in_a_sentence(reader.wording, found.course),
        "hinges": [
            {"item": hinge.item, **fields(line, "session when change what how")}
            for hinge, line in zip(found.course.turning_points, found.lines, strict=True)
        ],
    }


def _compared(room: Classroom, reader: Reader) -> Mapping[str, object] | None:
    record = record_of(room.session)
    found = None if record is None else result(room.session, reader, record).comparison
    if found is None:
        return None
    return {
        "signed_here": len(found.signed_here),
        "signed_history": len(found.signed_history),
        "otherwise": [{"delegation": each.delegation, "signed": each.signed_here} for each in found.otherwise],
        "texts": [fields(each, "item here history") for each in text_rows(reader, found.texts)],
    }
