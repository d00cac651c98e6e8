"""All screens of one room: keeps every part current, and says which parts which screen gets."""

import secrets
from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from game.classroom.lesson.people import Person, Presence
from game.classroom.lesson.room import Classroom
from game.classroom.parts.debrief import put_debrief
from game.classroom.parts.outcome import put_outcome, put_outcomes
from game.classroom.parts.parts import DOOR, EVERYBODY, FACILITATOR, Parts, Scope, of_person, of_seat
from game.classroom.parts.recap import put_recap
from game.classroom.parts.seat import put_brief, put_person, put_seat
from game.classroom.parts.shared import put_shared
from game.classroom.parts.teacher import Address, put_door, put_facilitator
from game.model.conference import DelegationId
from game.wording.catalogue import Wording
from game.wording.reader import Reader

BRIEFS_AT_ONCE = 3
"""Between these, actions that are waiting have their turn."""

HALL = (EVERYBODY, DOOR)
TEACHER = (EVERYBODY, DOOR, FACILITATOR)


def of_phone(person: Person) -> tuple[Scope, ...]:
    """The scopes of a person's phone."""
    return (EVERYBODY, of_seat(person.seat), of_person(person.number))


class Screens:
    """The parts of one room. `refresh` after each change, in the room's thread; the rest may be read at any time."""

    def __init__(self, room: Classroom, address: Address) -> None:
        self.room = room
        self.address = address
        self.parts = Parts(secrets.token_hex(4))
        self.places: dict[int, tuple[Scope, ...]] = {}
        self._gallery = Reader(wording=Wording(), conference=room.scenario.conference)
        self._readers: dict[DelegationId, Reader] = {}
        self._briefed: dict[DelegationId, object] = {}
        self._outdated: list[DelegationId] = []

    def reader(self, seat: DelegationId | None) -> Reader:
        """Somebody who reads from a seat; None from the gallery."""
        if seat is None:
            return self._gallery
        if seat not in self._readers:
            self._readers[seat] = replace(self._gallery, delegation=seat)
        return self._readers[seat]

    def refresh(self, connected: Collection[int], now: float) -> bool:
        """Make anew what has changed; whether anything has."""
        room, parts = self.room, self.parts
        put_shared(parts, room, self._gallery)
        put_door(parts, room, self.address)
        put_recap(parts, room, self._gallery)
        put_debrief(parts, room, self._gallery)
        put_facilitator(parts, room, self._gallery, connected, now)
        put_outcomes(parts, room, self._gallery)
        people = [each for each in room.people.values() if each.presence is not Presence.REMOVED]
        seats = dict.fromkeys(each.seat for each in people)
        for seat in seats:
            put_seat(parts, room, seat, self.reader(seat))
            if seat not in self._briefed:
                self._brief(seat)
        self._outdated = [each for each in seats if self._briefed[each] is not room.session.public().items]
        leading = Counter(each.seat for each in people if each.presence.leads)
        due = frozenset(room.session.due) if room.is_played else frozenset()
        for person in people:
            reader = self.reader(person.seat)
            put_person(parts, room, person, reader, due=due, pair=leading[person.seat] > 1)
            put_outcome(parts, room, person, self._gallery)
        self.places = {each.number: of_phone(each) for each in people}
        return parts.turn()

    @property
    def has_more(self) -> bool:
        """Whether briefs have still to be made anew; nobody waits for those."""
        return bool(self._outdated)

    def refresh_briefs(self) -> bool:
        """Make a few briefs anew; whether anything has changed. Call again while there are more."""
        for _ in range(BRIEFS_AT_ONCE):
            if self._outdated:
                self._brief(self._outdated.pop())
        return self.parts.turn()

    def _brief(self, seat: DelegationId) -> None:
        put_brief(self.parts, self.room, seat, self.reader(seat))
        self._briefed[seat] = self.room.session.public().items
