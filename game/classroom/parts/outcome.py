"""The parts `outcome` of a phone and `outcomes` of the facilitator: what came of what people did, once all is over."""

from collections.abc import Mapping

from game.classroom.lesson.participation import Participation, participation_of
from game.classroom.lesson.participation_text import moved, promises, signature
from game.classroom.lesson.people import Person, Presence
from game.classroom.lesson.room import Classroom
from game.classroom.parts.parts import FACILITATOR, Parts, of_person
from game.desk.result import how_all_fared
from game.wording.grades import PIPS
from game.wording.numbers import pips, signed
from game.wording.reader import Reader
from game.wording.worth import whole_terms


def put_outcome(parts: Parts, room: Classroom, person: Person, gallery: Reader) -> None:
    """Put what one person's choices did, and what to talk about; null until the end."""
    is_over = room.session.is_over

    def make() -> Mapping[str, object]:
        did = participation_of(room.session, person)
        return {
            "decisions": len(did.decisions),
            "promises": promises(did, gallery),
            "moved": moved(did, gallery),
            "questions": gallery.conference.lesson.debrief,
        }

    parts.put(of_person(person.number), "outcome", (is_over, person.seat), lambda: make() if is_over else None)


def put_outcomes(parts: Parts, room: Classroom, gallery: Reader) -> None:
    """Put a row for each person in the room, for the facilitator only: it tells what each capital wanted."""
    is_over = room.session.is_over
    people = [each for each in room.people.values() if each.presence is not Presence.REMOVED]
    key = (is_over, tuple((each.number, each.seat) for each in people))
    parts.put(
        FACILITATOR,
        "outcomes",
        key,
        lambda: [_row(room, participation_of(room.session, each), gallery) for each in people] if is_over else None,
    )


def _row(room: Classroom, did: Participation, gallery: Reader) -> Mapping[str, object]:
    person = did.person
    fared = how_all_fared(room.session)[person.seat]
    return {
        "person": person.number,
        "name": person.name,
        "delegation": person.seat,
        "signature": signature(did, gallery),
        "brief": gallery.wording.text(
            "room.outcome.brief",
            pips=pips(fared.merit, PIPS),
            of=PIPS,
            points=signed(sum(whole_terms(fared.worth))),
            crossed=len(fared.worth.shame),
        ),
        "promises": promises(did, gallery),
        "moved": len({each.move.delegation for each in did.moved}),
    }
