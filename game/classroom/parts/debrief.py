"""The part `debrief`: where it turned, the conference beside the record, questions to talk about, once it is closed.

Reasons are left out, and whom a text lost: they tell what a capital wanted, and its person may not want to tell that to
the room.
"""

from collections.abc import Mapping

from game.classroom.lesson.history import record_of
from game.classroom.lesson.room import Classroom
from game.classroom.parts.parts import DOOR, Parts
from game.debrief.comparison import OtherText, compare
from game.debrief.turning_points import course_of
from game.debrief.turning_text import course_in_a_sentence, turning_point_text
from game.model.conference import OptionId
from game.model.record import Record
from game.wording.reader import Reader


def put_debrief(parts: Parts, room: Classroom, reader: Reader) -> None:
    """Put what hall and facilitator show after the end; null until then."""
    is_over = room.session.is_over
    parts.put(DOOR, "debrief", (is_over,), lambda: _debrief(room, reader) if is_over else None)


def _debrief(room: Classroom, reader: Reader) -> Mapping[str, object]:
    record = record_of(room.session)
    return {
        "questions": reader.conference.lesson.debrief,
        "turned": _turned(room, reader),
        "compared": None if record is None else _compared(room, reader, record),
    }


def _turned(room: Classroom, reader: Reader) -> Mapping[str, object]:
    course = course_of(room.session.ended(), room.session.all_events())
    lines = [(each, turning_point_text(reader, each)) for each in course.turning_points]
    return {
        "lead": course_in_a_sentence(reader.wording, course),
        "hinges": [
            {
                "item": hinge.item,
                "session": line.session,
                "when": line.when,
                "change": line.change,
                "what": line.what,
                "how": line.how,
            }
            for hinge, line in lines
        ],
    }


def _compared(room: Classroom, reader: Reader, record: Record) -> Mapping[str, object]:
    found = compare(room.session.ended(), record)
    return {
        "signed_here": len(found.signed_here),
        "signed_history": len(found.signed_history),
        "otherwise": [{"delegation": each.delegation, "signed": each.signed_here} for each in found.otherwise],
        "texts": [_text(reader, each) for each in found.texts],
    }


def _text(reader: Reader, other: OtherText) -> Mapping[str, object]:
    def words(option: OptionId | None) -> str:
        if option is None:
            return reader.wording.text("result.text.nothing")
        return reader.conference.item(other.item).option(option).short

    return {"item": other.item, "here": words(other.here), "history": words(other.history)}
