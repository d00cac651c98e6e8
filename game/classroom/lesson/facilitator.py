"""What the facilitator does: begin, pause, hurry, move people, sit in the chair, go back, end. `do` takes a message."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import assert_never, get_args

from game.classroom.lesson import messages as say
from game.classroom.lesson.delegates import PAIR, leave, take_seat
from game.classroom.lesson.people import Person, Presence
from game.classroom.lesson.refusals import RefusedError, guarded
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import LessonStage, room_path
from game.classroom.lesson.seen_events import SeenEvents
from game.model.actions import Action, ChairAction
from game.model.conference import DelegationId
from game.model.objections import OutOfOrderError
from game.model.state import Phase
from game.session.log import read_log
from game.session.rewind import rewound
from game.session.seats import Why
from game.wording.catalogue import Wording
from game.wording.objections import refusal
from game.wording.reader import Reader

CHAIR = 0
"""The number under which the log names the facilitator."""

_CHAIR_ACTIONS = get_args(ChairAction)
MOST_STEPS = 10_000


def do(room: Classroom, message: say.Instruction, open_lan: Callable[[], None], now: float) -> str:
    """Do what a message of the facilitator says; a sentence. RefusedError says why not, and nothing has changed.

    A message that came before is not done again. open_lan: lets other machines in; RefusedError if that cannot be.
    """
    if message.message in room.did:
        return Wording().sentence("room.done_already")
    says = _do(room, message, open_lan, now)
    room.did = [*room.did, message.message]
    room.keep(now)
    return says or Wording().of(room.scenario.conference).sentence(f"room.did.{message.do}")


def _do(room: Classroom, message: say.Instruction, open_lan: Callable[[], None], now: float) -> str:
    match message:
        case say.Plain(do=verb):
            _plainly(room, verb, open_lan, now)
        case say.Extend(seconds=seconds):
            room.clock = room.clock.longer(float(seconds), now)
        case say.Say(text=text, to=to):
            _check_seat(room, to)
            room.say(text, None if to is None else DelegationId(to), now)
        case say.MovePerson(person=number, delegation=seat):
            _move(room, _person(room, number), DelegationId(seat), now)
        case say.OfPerson(do="remove", person=number):
            leave(room, _person(room, number), now, Why.REMOVED)
        case say.OfPerson(person=number):
            _let_back(room, _person(room, number), now)
        case say.Rewind(session=session):
            _rewind(room, session, now)
        case say.Temperatures(shown=shown):
            room.settings = replace(room.settings, temperatures=shown)
        case say.Joining(open=is_open):
            room.settings = replace(room.settings, joining=is_open)
        case say.Pairs(allowed=allowed, both_confirm=both):
            room.settings = replace(room.settings, pairs=allowed, both_confirm=both)
            room.proposals.clear()
        case say.ChoosePreset(name=name):
            room.settings = replace(room.settings, preset=name)
            room.start_clock(now)
        case say.Gavel(taken=taken):
            room.settings = replace(room.settings, gavel=taken)
            room.move_on(now)
        case say.Preside():
            _preside(room, say.read_action(message.action), message.message, now)
        case _:
            assert_never(message)
    return ""


def _plainly(room: Classroom, verb: say.Verb, open_lan: Callable[[], None], now: float) -> None:
    match verb:
        case "lan":
            open_lan()
        case "start":
            _start(room, now)
        case "pause":
            room.check_acting()
            room.settings = replace(room.settings, paused=True)
            room.clock = room.clock.stopped(now)
        case "go_on":
            _go_on(room, now)
        case "advance_slowest":
            room.check_acting()
            room.answer_for_slowest(now)
        case "end_session":
            _end_session(room, now)
        case "end":
            _end(room, now)
        case _:
            assert_never(verb)


def _start(room: Classroom, now: float) -> None:
    """From the lobby into the first session: only now do AI seats use the corridor."""
    if room.stage is not LessonStage.LOBBY:
        raise RefusedError("not-now")
    room.book(guarded(room.session.let_ai_open))
    room.stage = LessonStage.PLAYING
    room.people = {number: replace(each, seen=now) for number, each in room.people.items()}
    room.start_clock(now)


def _go_on(room: Classroom, now: float) -> None:
    if not room.is_played or not room.settings.paused:
        raise RefusedError("not-now")
    room.settings = replace(room.settings, paused=False)
    room.clock = room.clock.going(now)
    room.people = {number: replace(each, seen=now) for number, each in room.people.items()}
    room.move_on(now)


def _end_session(room: Classroom, now: float) -> None:
    """Everybody is taken as done until the next session opens, or the signing begins."""
    session, gavel = room.session.public().session, room.settings.gavel
    _hurry(room, lambda: room.session.public().session != session, now)
    room.settings = replace(room.settings, gavel=gavel)
    room.move_on(now)


def _end(room: Classroom, now: float) -> None:
    """Straight to the signing: what is left of the programme is held without waiting for anybody."""
    preset = room.settings.preset
    room.settings = replace(room.settings, preset="none")  # between two lessons is no place to stop any more
    try:
        _hurry(room, lambda: False, now)
    finally:
        room.settings = replace(room.settings, preset=preset)
    room.start_clock(now)
    room.move_on(now)


def _hurry(room: Classroom, is_there: Callable[[], bool], now: float) -> None:
    """Go on without waiting for anybody, at most up to the signing; the computer sits in the chair meanwhile."""
    room.check_acting()
    room.settings = replace(room.settings, gavel=False)
    for _ in range(MOST_STEPS):
        if room.session.is_over or room.session.public().phase is Phase.SIGNING or room.settings.paused or is_there():
            return
        if room.waiting_for():
            room.answer_for_slowest(now)
        else:
            room.book(guarded(lambda: room.session.advance(stops=True)))
            room.note_session(now)


def _preside(room: Classroom, action: Action, message: str, now: float) -> None:
    if not room.settings.gavel or not isinstance(action, _CHAIR_ACTIONS):
        raise RefusedError("not-now")
    room.check_acting()
    if room.session.due:
        says = Wording().of(room.scenario.conference).sentence("room.chair_waits")
        raise RefusedError("not-now", says)
    try:
        happened = guarded(lambda: room.session.preside(action, by=(CHAIR,), message=f"{CHAIR}-{message}"))
    except OutOfOrderError as problem:
        reader = Reader(wording=Wording(), conference=room.scenario.conference)
        raise RefusedError("out-of-order", refusal(reader, problem.objections, action)) from problem
    room.book(happened)
    room.note_session(now)
    room.move_on(now)


# --- people ---


def _person(room: Classroom, number: int) -> Person:
    if number not in room.people:
        raise RefusedError("not-here")
    return room.people[number]


def _check_seat(room: Classroom, seat: str | None) -> None:
    if seat is not None and seat not in room.scenario.conference.delegations_by_id:
        raise RefusedError("no-seat")


def _move(room: Classroom, person: Person, seat: DelegationId, now: float) -> None:
    """The promises of a seat stay with the seat."""
    _check_seat(room, seat)
    if person.presence is Presence.REMOVED:
        raise RefusedError("not-now")
    if seat == person.seat:
        return
    if len(room.sitting(seat)) >= (PAIR if room.settings.pairs else 1):
        raise RefusedError("seat-taken")
    after = replace(person, seat=seat, presence=Presence.HERE, seen=now)
    gone = [person.gets_up(Why.MOVED)] if person.presence.leads else []
    room.change_people([after], [*gone, after.sits_down(Why.MOVED)], now)
    room.computer_leads([person.seat], now)


def _let_back(room: Classroom, person: Person, now: float) -> None:
    """Whoever was removed may come back by the old pass; the seat is theirs again."""
    if person.presence is not Presence.REMOVED:
        raise RefusedError("not-now")
    take_seat(room, person, now)


def _rewind(room: Classroom, session: int, now: float) -> None:
    """A new log from the opening of a session on; the old one keeps what came after."""
    old, old_log, old_path = room.session, room.session.path, room.path
    if room.stage is LessonStage.LOBBY or old_log is None or not 1 <= session <= old.public().session:
        raise RefusedError("not-now")
    log = _next_log(room)
    room.session = guarded(lambda: rewound(read_log(old_log), session, log, room.scenario, room.heads))
    room.path = room_path(log)
    room.seen_events = SeenEvents(room.scenario.conference)
    room.seen_events.add(room.session.all_events())
    room.stage = LessonStage.PLAYING
    room.done = set()
    room.proposals.clear()
    room.settings = replace(room.settings, paused=False)
    room.people = {number: replace(each, seen=now) for number, each in room.people.items()}
    room.start_clock(now)
    old.close()
    old_path.unlink(missing_ok=True)
    room.move_on(now)


def _next_log(room: Classroom) -> Path:
    stem = (room.session.path or room.path).stem.split("-again-")[0]
    number = 2
    while (found := room.path.with_name(f"{stem}-again-{number}.jsonl")).exists():
        number += 1
    return found
