"""What the session that has closed changed, for the room on the projector and for each delegation on its phone.

The floor passes in a moment, since the computer speaks at once; here people read what became of what they said.
"""

from collections.abc import Mapping

from game.classroom.lesson.room import Classroom
from game.classroom.parts.parts import DOOR, Parts
from game.model.conference import DelegationId
from game.model.events import Event
from game.model.state import Phase
from game.model.view import PublicView
from game.wording.reader import Reader
from game.wording.summary import Summary, of_session, public_summary, session_summary


def put_recap(parts: Parts, room: Classroom, reader: Reader) -> None:
    """Put the part `recap` of hall and facilitator; null until a session has closed."""
    session = last_closed(room.session.public())
    parts.put(DOOR, "recap", (session, room.settings.temperatures), lambda: recap(room, reader))


def recap(room: Classroom, reader: Reader) -> Mapping[str, object] | None:
    """The recap as the reader sees it, a delegation or the gallery; None until a session has closed."""
    session = last_closed(room.session.public())
    if not session:
        return None
    seat = reader.delegation
    events = _seen(room, seat, session)
    if seat is None:
        told = public_summary(reader, events, room.session.public(), session)
    else:
        told = session_summary(reader, events, room.session.view(seat), session)
    return {"session": session, **_in_words(told, shows_moves=room.settings.temperatures)}


def last_closed(public: PublicView) -> int:
    """The number of the last session that is over, 0 if none is."""
    is_on = public.phase in (Phase.CORRIDOR, Phase.FLOOR, Phase.VOTING)
    return public.session - 1 if is_on else public.session


def _seen(room: Classroom, seat: DelegationId | None, session: int) -> list[Event]:
    return list(of_session(room.session.events(seat), session))


def _in_words(told: Summary, *, shows_moves: bool) -> Mapping[str, object]:
    """shows_moves: who moved is told with the temperature of the room, and hidden with it."""
    return {
        "when": told.when,
        "headline": told.headline,
        "changes": [{"kind": each.kind, "text": each.text, "why": each.why} for each in told.changes],
        "moved": [{"item": each.item, "groups": each.groups, "own": each.own} for each in told.moved if shows_moves],
        "promises": [{"text": each.text, "state": each.state} for each in told.promises],
        "chair": told.chair_says,
        "next": [{"item": each.item, "note": each.note} for each in told.next],
    }
