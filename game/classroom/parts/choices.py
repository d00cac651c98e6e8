"""What a delegation can do now, as its phone asks for it: what may be chosen for every kind of action, and why not."""

from collections.abc import Mapping

from game.classroom.lesson.room import Classroom
from game.desk.available import Choices, all_choices
from game.desk.session_desk import SessionDesk
from game.model.conference import DelegationId


def choices(room: Classroom, seat: DelegationId, to: DelegationId | None = None) -> Mapping[str, object]:
    """What may be done with another delegation, or what needs no other."""
    found = all_choices(SessionDesk(room.session, seat), to)
    return {
        "step": room.seen_events.seen(seat),
        "to": to,
        "open": {_name(each): each.parts for each in found if not each.why_not},
        "why_not": {_name(each): each.why_not for each in found if each.why_not},
    }


def _name(of: Choices) -> str:
    return of.kind.action.__name__
