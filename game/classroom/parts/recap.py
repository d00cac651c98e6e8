"""What the session that has closed changed, for the room on the projector and for each delegation on its phone.

The floor passes in a moment, since the computer speaks at once; here people read what became of what they said.
"""

from collections.abc import Mapping

from game.classroom.lesson.room import Classroom
from game.classroom.parts.lines import fields
from game.classroom.parts.parts import DOOR, Parts
from game.desk import recap as desk
from game.wording.reader import Reader


def put_recap(parts: Parts, room: Classroom, reader: Reader) -> None:
    """Put the part `recap` of hall and facilitator; null until a session has closed."""
    session = desk.last_closed(room.session.public())
    parts.put(DOOR, "recap", (session, room.settings.temperatures), lambda: recap(room, reader))


def recap(room: Classroom, reader: Reader) -> Mapping[str, object] | None:
    """The recap as the reader sees it, a delegation or the gallery; None until a session has closed."""
    session = desk.last_closed(room.session.public())
    if not session:
        return None
    seat = reader.delegation
    events = room.session.events(seat)
    if seat is None:
        told = desk.public_recap(reader, events, room.session.public(), session)
    else:
        told = desk.recap(reader, events, room.session.view(seat), session)
    return _in_words(told, shows_moves=room.settings.temperatures)


def _in_words(told: desk.Recap, *, shows_moves: bool) -> Mapping[str, object]:
    """shows_moves: who moved is told with the temperature of the room, and hidden with it."""
    return {
        **fields(told, "session when headline"),
        "changes": [fields(each, "kind text why") for each in told.changes],
        "moved": [fields(each, "item groups own") for each in told.moved if shows_moves],
        "promises": [fields(each, "text state") for each in told.promises],
        "chair": told.chair_says,
        "next": [fields(each, "item note") for each in told.next],
    }
