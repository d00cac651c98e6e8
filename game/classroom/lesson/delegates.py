"""What people on phones do: join, come back, act, confirm for a pair, be done, leave. Each takes the room first.

Every function either has done what it says, on the disk, or raises RefusedError and has changed nothing.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import get_args

from game.classroom.lesson.people import MOST_PEOPLE, Person, Presence, Proposal, tidy_name
from game.classroom.lesson.refusals import RefusedError, guarded
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import LessonStage
from game.classroom.lesson.security import fingerprint, is_among, new_pass, new_secret, same_code
from game.model.actions import Action, SeatAction
from game.model.conference import DelegationId
from game.model.events import Event
from game.model.objections import OutOfOrderError
from game.session.seats import SeatChange, Why
from game.wording.actions import describe
from game.wording.catalogue import Wording
from game.wording.objections import refusal
from game.wording.reader import Reader

PAIR = 2
_SEAT_ACTIONS = get_args(SeatAction)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """Somebody who has a seat. cookie: the secret for this phone; again: the seat was theirs already."""

    person: Person
    cookie: str
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came of an action. says: a sentence; waiting: a partner must agree. happened may hold secrets of others."""

    says: str
    happened: tuple[Event, ...] = ()
    waiting: bool = False


def person_of(room: Classroom, cookie: str) -> Person:
    """Whose phone shows this cookie. RefusedError if nobody's, or if the person was removed."""
    found = None
    for each in room.people.values():
        if is_among(cookie, each.cookies):
            found = each
    if found is None or found.presence is Presence.REMOVED:
        raise RefusedError("who-are-you")
    return found


def seats_open(room: Classroom, code: str) -> list[tuple[DelegationId, bool, bool]]:
    """Every seat with whether it is free, and whether a second person may join. RefusedError for a wrong code."""
    _check_code(room, code)
    return [(each.id, *_open(room, each.id)) for each in room.scenario.conference.delegations]


def join(room: Classroom, code: str, name: str, wish: DelegationId | None, now: float) -> Seated:
    """Somebody new takes a seat: the one wished for, or one that is dealt. RefusedError says why not."""
    _check_code(room, code)
    if not room.settings.joining or room.stage is LessonStage.OVER or len(room.people) >= MOST_PEOPLE:
        raise RefusedError("joining-closed")
    seat = _dealt(room) if wish is None else _wished(room, wish)
    cookie = new_secret()
    number = max(room.people, default=0) + 1
    kept = tidy_name(name) or Wording().text("room.nameless", number=number)
    person = Person(number=number, name=kept, code=_new_pass(room), seat=seat, seen=now).with_phone(fingerprint(cookie))
    room.change_people([person], [person.sits_down(Why.JOINED)], now)
    return Seated(person=person, cookie=cookie)


def come_back(room: Classroom, code: str, now: float) -> Seated:
    """Somebody comes back by their pass, on this phone or another. RefusedError if it is nobody's."""
    found = None
    for each in room.people.values():
        if same_code(code, each.code):
            found = each
    if found is None or found.presence is Presence.REMOVED:
        raise RefusedError("wrong-code")
    cookie = new_secret()
    person = found.with_phone(fingerprint(cookie))
    room.change_people([person], [], now)
    return Seated(person=take_seat(room, person, now), cookie=cookie, again=True)


def take_seat(room: Classroom, person: Person, now: float, why: Why = Why.BACK) -> Person:
    """A person shows a sign of life: whoever was away or had left leads their seat again."""
    back = replace(person, presence=Presence.HERE, seen=now)
    if person.presence.leads:
        room.people[person.number] = back
        return back
    if len(room.sitting(person.seat)) >= PAIR:
        raise RefusedError("seat-taken")
    room.change_people([back], [back.sits_down(why)], now)
    return back


def leave(room: Classroom, person: Person, now: float, why: Why = Why.LEFT) -> None:
    """A person goes; the computer leads, or the partner alone."""
    presence = Presence.REMOVED if why is Why.REMOVED else Presence.LEFT
    gone: list[SeatChange] = [person.gets_up(why)] if person.presence.leads else []
    if why is Why.REMOVED and not gone:
        gone = [person.gets_up(why)]
    after = replace(person, presence=presence, cookies=() if why is Why.REMOVED else person.cookies)
    room.change_people([after], gone, now)
    room.computer_leads([person.seat], now)


def done(room: Classroom, person: Person, step: int, is_done: bool, now: float) -> None:
    """A person has nothing to add in this session, or has after all."""
    room.check_acting()
    person = take_seat(room, person, now)
    if room.seen_events.is_stale(person.seat, step) and is_done:
        raise RefusedError("stale")
    room.done = room.done | {person.seat} if is_done else room.done - {person.seat}
    room.keep(now)
    room.move_on(now)


# --- acting ---


def act(room: Classroom, person: Person, step: int, message: str, action: Action, now: float) -> Reply:
    """What a person has decided is done, or put to the partner. RefusedError says why not; nothing has changed then.

    A message that was accepted before is not done again: the answer is the same.
    """
    key = f"{person.number}-{message}"
    if (happened := room.session.answered(key)) is not None:
        return Reply(says=_says(room, person, action), happened=happened)
    waiting = room.proposals.get(person.seat)
    if waiting is not None and waiting.message == key:
        return Reply(says=_waits(room), waiting=True)
    check_action(person, action)
    room.check_acting()
    person = take_seat(room, person, now)
    if room.seen_events.is_stale(person.seat, step):
        raise RefusedError("stale")
    if room.settings.both_confirm and len(room.sitting(person.seat)) == PAIR:
        return _propose(room, person, step, key, action)
    return _submit(room, person, action, by=(person.number,), key=key, now=now)


def confirm(room: Classroom, person: Person, number: int, agree: bool, now: float) -> Reply:
    """The partner agrees to what was proposed, or not; whoever proposed it may take it back."""
    room.check_acting()
    person = take_seat(room, person, now)
    proposal = room.proposals.get(person.seat)
    if proposal is None or proposal.number != number:
        raise RefusedError("stale")
    if not agree:
        del room.proposals[person.seat]
        return Reply(says=Wording().sentence("room.proposal_dropped"))
    if proposal.person == person.number:
        raise RefusedError("not-yours", _waits(room))
    del room.proposals[person.seat]
    if room.seen_events.is_stale(person.seat, proposal.step):
        raise RefusedError("stale")
    by = (proposal.person, person.number)
    return _submit(room, person, proposal.action, by=by, key=proposal.message, now=now)


def check_action(person: Person, action: Action) -> None:
    """Refuse an action of the chair or of another delegation."""
    if not isinstance(action, _SEAT_ACTIONS) or getattr(action, "delegation", None) != person.seat:
        raise RefusedError("not-yours")


def why_not(room: Classroom, person: Person, action: Action) -> str:
    """Why an action would be out of order now, in sentences; empty if it is in order."""
    found = room.session.objections(action)
    return refusal(_reader(room, person.seat), found, action) if found else ""


def _propose(room: Classroom, person: Person, step: int, key: str, action: Action) -> Reply:
    if reasons := why_not(room, person, action):
        raise RefusedError("out-of-order", reasons)
    if not isinstance(action, _SEAT_ACTIONS):
        raise RefusedError("not-yours")
    room.proposed += 1
    room.proposals[person.seat] = Proposal(
        number=room.proposed, seat=person.seat, person=person.number, action=action, step=step, message=key
    )
    return Reply(says=_waits(room), waiting=True)


def _submit(room: Classroom, person: Person, action: Action, *, by: tuple[int, ...], key: str, now: float) -> Reply:
    try:
        happened = guarded(lambda: room.session.submit(action, by=by, message=key))
    except OutOfOrderError as problem:
        says = refusal(_reader(room, person.seat), problem.objections, action)
        raise RefusedError("out-of-order", says) from problem
    room.book(happened)
    room.proposals.pop(person.seat, None)
    room.move_on(now)
    return Reply(says=_says(room, person, action), happened=happened)


def _says(room: Classroom, person: Person, action: Action) -> str:
    return describe(_reader(room, person.seat), action)


def _waits(room: Classroom) -> str:
    return Wording().sentence("room.proposal_waits")


def _reader(room: Classroom, seat: DelegationId) -> Reader:
    return Reader(wording=Wording(), conference=room.scenario.conference, delegation=seat)


# --- seats ---


def _check_code(room: Classroom, code: str) -> None:
    if not same_code(code, room.code):
        raise RefusedError("wrong-code")


def _open(room: Classroom, seat: DelegationId) -> tuple[bool, bool]:
    """Whether nobody belongs to a seat, and whether a second person may join the one who leads it."""
    gone = (Presence.REMOVED, Presence.LEFT)
    owners = [each for each in room.people.values() if each.seat == seat and each.presence not in gone]
    leading = room.sitting(seat)
    return not owners, room.settings.pairs and len(owners) == 1 and len(leading) == 1


def _wished(room: Classroom, wish: DelegationId) -> DelegationId:
    if wish not in room.scenario.conference.delegations_by_id:
        raise RefusedError("no-seat")
    if not any(_open(room, wish)):
        raise RefusedError("seat-taken")
    return wish


def _dealt(room: Classroom) -> DelegationId:
    """A seat by lot among the weightiest that are free; where none is, a partner for somebody who is alone."""
    seats = room.scenario.conference.delegations
    free = [each for each in seats if _open(room, each.id)[0]]
    lonely = [each for each in seats if _open(room, each.id)[1]]
    if choice := free or lonely:
        most = max(each.influence for each in choice)
        return secrets.choice([each.id for each in choice if each.influence == most])
    raise RefusedError("no-seat")


def _new_pass(room: Classroom) -> str:
    taken: Iterable[str] = [each.code for each in room.people.values()]
    while (found := new_pass()) in taken:
        pass
    return found
