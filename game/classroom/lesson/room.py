"""`Room`: one lesson. It owns the one session, knows who sits where, and is the only one who writes.

All of it runs in one thread at a time (the host's worker); time comes in as a number of seconds. What people on phones
do stands in `delegates.py`, what the facilitator does in `facilitator.py`; both use what is here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from game.classroom.lesson.clock import PRESETS, Countdown, countdown
from game.classroom.lesson.people import AWAY_AFTER, WARN_AFTER, Person, Presence, Proposal
from game.classroom.lesson.refusals import RefusedError, guarded
from game.classroom.lesson.room_store import Announcement, Kept, LessonStage, RoomSettings, load, room_path, save
from game.classroom.lesson.security import fingerprint, new_code, new_secret
from game.classroom.lesson.seen_events import SeenEvents
from game.model.conference import DelegationId
from game.model.events import Event, TemperatureTaken
from game.model.instructions import Scenario
from game.model.state import Phase
from game.session.conduct import Heads
from game.session.resume import resume
from game.session.seats import SeatChange, Why
from game.session.session import Session

SHOWN = 5
"""How many messages of the facilitator a screen shows."""

REMEMBERED = 200
"""How many of the facilitator's messages are known again when they are sent twice."""


class Classroom:
    """One lesson in progress. Made by `opened` or `resumed`; close it."""

    def __init__(self, *, session: Session, scenario: Scenario, kept: Kept, path: Path, heads: Heads | None) -> None:
        """Use `opened` or `resumed`. path: of the room's file."""
        self.scenario = scenario
        self.session = session
        self.path = path
        self.heads = heads
        self.code = kept.code
        self.teachers = kept.teachers
        self.stage = kept.stage
        self.settings = kept.settings
        self.people = {each.number: each for each in kept.people}
        self.done = set(kept.done) if kept.session == session.public().session else set()
        self.clock = Countdown(of=kept.of, left=kept.left)
        self.said = list(kept.said)
        self.did = list(kept.did)
        self.port, self.lan = kept.port, kept.lan
        self.proposals: dict[DelegationId, Proposal] = {}
        self.proposed = 0
        self.seen_events = SeenEvents(scenario.conference)
        self.seen_events.add(session.all_events())

    @classmethod
    def opened(
        cls,
        scenario: Scenario,
        log: Path,
        *,
        seed: int,
        folder: str = "",
        settings: RoomSettings | None = None,
        heads: Heads | None = None,
    ) -> tuple["Classroom", str]:
        """A new room in its lobby, and the facilitator's secret. LogError if nothing can be kept there."""
        session = Session.begin(scenario, seed=seed, path=log, folder=folder, heads=heads, opens=False)
        kept = Kept(log=log.name, code=new_code(), settings=settings or RoomSettings())
        room = cls(session=session, scenario=scenario, kept=kept, path=room_path(log), heads=heads)
        return room, room.new_teacher()

    @classmethod
    def resumed(
        cls, path: Path, scenario: Scenario, *, now: float = 0.0, heads: Heads | None = None
    ) -> tuple["Classroom", str]:
        """The room of that file as it was, and a new secret for the facilitator. LogError if it cannot be gone on with.

        Who leads which seat is what the log says; the room's file says who they are.
        """
        kept = load(path)
        session = resume(path.with_name(kept.log), scenario, heads, opens=kept.stage is not LessonStage.LOBBY)
        room = cls(session=session, scenario=scenario, kept=kept, path=path, heads=heads)
        room.people = {each.number: replace(each, seen=now) for each in kept.people}
        room._agree_with_log()
        if room.is_played and not room.settings.paused:
            room.clock = room.clock.going(now)
        return room, room.new_teacher()

    def _agree_with_log(self) -> None:
        """What the log and the room's file say apart, because the host was killed between the two, goes by the log.

        Somebody in the log without a name had not been told of the seat yet: the computer leads it.
        """
        seats: dict[int, SeatChange] = {each.person: each for each in self.session.changes}
        left = {Why.AWAY: Presence.AWAY, Why.LEFT: Presence.LEFT, Why.REMOVED: Presence.REMOVED}
        orphans = []
        for number, last in seats.items():
            if number not in self.people:
                orphans += [replace(last, leads=False, because=Why.LEFT)] if last.leads else []
                continue
            presence = Presence.HERE if last.leads else left.get(last.because, Presence.AWAY)
            self.people[number] = replace(self.people[number], seat=last.delegation, presence=presence)
        for number in [each for each in self.people if each not in seats]:
            del self.people[number]
        if orphans:
            self.session.change_seats(orphans)

    # --- looking ---

    @property
    def is_played(self) -> bool:
        """Whether the conference is on."""
        return self.stage is LessonStage.PLAYING

    def sitting(self, seat: DelegationId) -> tuple[Person, ...]:
        """The people who lead a seat now: none, one or a pair."""
        return tuple(each for each in self.people.values() if each.seat == seat and each.presence.leads)

    def waiting_for(self) -> tuple[DelegationId, ...]:
        """The seats of people that everybody waits for, in roll-call order."""
        if not self.is_played:
            return ()
        if self.session.public().phase is not Phase.CORRIDOR:
            return self.session.due
        busy = self.session.people - self.done
        return tuple(each.id for each in self.scenario.conference.delegations if each.id in busy)

    def said_to(self, seat: DelegationId | None) -> tuple[Announcement, ...]:
        """The last few messages of the facilitator that a seat (None: everybody) may read."""
        return tuple(each for each in self.said if each.to in (None, seat))[-SHOWN:]

    def last_seen(self, seat: DelegationId | None, most: int) -> list[tuple[int, Event]]:
        """The last events that a seat (None: the gallery) has seen, with their numbers; no temperature while hidden."""
        last = [(number, self.session.event_at(place, seat)) for number, place in self.seen_events.last(seat, most)]
        hidden = () if self.settings.temperatures else (TemperatureTaken,)
        return [(number, event) for number, event in last if event is not None and not isinstance(event, hidden)]

    def check_acting(self) -> None:
        """Refuse what is done in the lobby, in a pause, or when all is over."""
        if not self.is_played or self.settings.paused:
            raise RefusedError("not-now")

    # --- writing ---

    def keep(self, now: float) -> None:
        """Put the room's file on the disk. RefusedError if that cannot be done."""
        kept = Kept(
            log=self.session.path.name if self.session.path else "",
            code=self.code,
            teachers=self.teachers,
            stage=self.stage,
            settings=self.settings,
            people=tuple(self.people.values()),
            session=self.session.public().session,
            done=tuple(sorted(self.done)),
            of=self.clock.of,
            left=self.clock.left_at(now),
            said=tuple(self.said),
            did=tuple(self.did[-REMEMBERED:]),
            port=self.port,
            lan=self.lan,
        )
        guarded(lambda: save(self.path, kept))

    def new_teacher(self) -> str:
        """A new secret for the facilitator; the last few still count, so that an open page goes on."""
        secret = new_secret()
        self.teachers = (*self.teachers, fingerprint(secret))[-4:]
        self.keep(0.0)
        return secret

    def book(self, happened: Iterable[Event]) -> None:
        """Tell the screens what has happened in the session."""
        self.seen_events.add(happened)

    def change_people(self, people: Sequence[Person], changes: Sequence[SeatChange], now: float) -> None:
        """New or changed people, and where they sit: both on the disk before this returns."""
        before = dict(self.people)
        self.people |= {each.number: each for each in people}
        try:
            self.keep(now)
            if changes:
                guarded(lambda: self.session.change_seats(changes))
        except RefusedError:
            self.people = before
            raise

    # --- the course of the lesson ---

    def move_on(self, now: float) -> None:
        """Go on as far as nobody has anything to decide, and start the clock for whoever has."""
        before = self._moment()
        while self.is_played and not self.settings.paused and self._can_go_on():
            self.book(guarded(lambda: self.session.advance(stops=True)))
            self.note_session(now)
        if self.session.is_over and self.stage is LessonStage.PLAYING:
            self.stage = LessonStage.OVER
            self.clock = Countdown()
            self.keep(now)
        if self._moment() != before:
            self.start_clock(now)

    def _can_go_on(self) -> bool:
        if self.session.is_over or self.settings.gavel or self.waiting_for():
            return False
        return self.session.public().phase is not Phase.CORRIDOR or bool(self.session.people)

    def _moment(self) -> tuple[object, ...]:
        public = self.session.public()
        return (public.session, public.phase, public.wave, len(public.votes))

    def note_session(self, now: float) -> None:
        """A session has opened: nobody is done, nobody idle; between two lessons there is a pause."""
        public = self.session.public()
        if public.phase is not Phase.CORRIDOR:
            return
        self.done = set()
        self.proposals.clear()
        self.people = {number: replace(each, seen=now) for number, each in self.people.items()}
        if PRESETS[self.settings.preset].pauses_before(public.session, public.conference.sessions):
            self.settings = replace(self.settings, paused=True)

    def start_clock(self, now: float) -> None:
        """A full clock for what people have to do now."""
        public = self.session.public()
        seconds = PRESETS[self.settings.preset].seconds(public.phase, public.conference.sessions)
        self.clock = countdown(seconds if self.is_played else None)
        if self.is_played and not self.settings.paused:
            self.clock = self.clock.going(now)
        self.keep(now)

    def tick(self, now: float) -> bool:
        """Time has passed: warn who is idle, let the computer lead for who is away, end what is out of time.

        True if anything has changed.
        """
        if not self.is_played or self.settings.paused:
            return False
        changed = self._look_for_idle(now)
        if self.clock.is_up(now) and self.waiting_for():
            self.answer_for_slowest(now)
            changed = True
        return changed

    def answer_for_slowest(self, now: float) -> None:
        """Whoever is not done is taken as done; for a ballot or a signature the computer answers this once."""
        waiting = self.waiting_for()
        if self.session.public().phase is Phase.CORRIDOR:
            self.done |= set(waiting)
            self.keep(now)
        else:
            self.book(guarded(lambda: self.session.answer_for(waiting)))
        self.move_on(now)

    def _look_for_idle(self, now: float) -> bool:
        """A person who is done keeps nobody waiting and is not asked for signs of life."""
        waiting = set(self.waiting_for())
        warned, away = [], []
        for each in self.people.values():
            if not each.presence.leads or each.seat not in waiting:
                continue
            idle = now - each.seen
            if idle >= AWAY_AFTER:
                away.append(replace(each, presence=Presence.AWAY))
            elif idle >= WARN_AFTER and each.presence is Presence.HERE:
                warned.append(replace(each, presence=Presence.WARNED))
        self.people |= {each.number: each for each in warned}
        if away:
            gone = [each.gets_up(Why.AWAY) for each in away]
            self.change_people(away, gone, now)
            self.computer_leads({each.seat for each in away}, now)
        return bool(warned or away)

    def computer_leads(self, seats: Iterable[DelegationId], now: float) -> None:
        """The computer does what is still to do in seats that nobody leads any more, and all goes on."""
        empty = [each for each in seats if not self.sitting(each)]
        for each in empty:
            self.proposals.pop(each, None)
        if empty and self.is_played and not self.settings.paused:
            self.book(guarded(lambda: self.session.answer_for(empty)))
        self.move_on(now)

    def say(self, text: str, to: DelegationId | None, now: float) -> None:
        """A message from the facilitator to one delegation, or to all."""
        number = self.said[-1].number + 1 if self.said else 1
        self.said = [*self.said, Announcement(number=number, text=text, to=to)][-50:]
        self.keep(now)

    def close(self, now: float) -> None:
        """Let go of the log; the room can be resumed."""
        try:
            self.keep(now)
        finally:
            self.session.close()
