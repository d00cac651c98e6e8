"""What a delegation may do now, kind by kind, and why it may not do the rest: what a phone builds its menus from."""

from collections.abc import Mapping

from game.classroom.lesson.room import Classroom
from game.desk.available import all_choices, available
from game.desk.session_desk import SessionDesk
from game.model.conference import DelegationId
from game.model.grammar import KINDS, Part


def choices(room: Classroom, seat: DelegationId, to: DelegationId | None = None) -> Mapping[str, object]:
    """Every kind of action with what may be chosen for each of its parts now, or why it cannot be done.

    to: for the kinds that are done with one other delegation. Without one those say at least why they can be done with
    nobody.
    """
    desk = SessionDesk(room.session, seat)
    found = all_choices(desk, to)
    why_not = {each.kind.action.__name__: each.why_not for each in found if each.why_not}
    if to is None:
        with_somebody = (available(desk, each) for each in KINDS if Part.TO in each.parts)
        why_not |= {each.kind.action.__name__: each.why for each in with_somebody if each.why}
    return {
        "step": room.seen_events.seen(seat),
        "to": to,
        "open": {each.kind.action.__name__: each.parts for each in found if not each.why_not},
        "why_not": why_not,
    }
