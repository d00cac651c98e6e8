"""The conference of several people at one laptop: which screen follows which. One session, one log, the usual rules."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from game.desk.recap import recap
from game.desk.session_desk import SessionDesk
from game.desktop.hotseat import intents as wish
from game.desktop.hotseat.between import BetweenScene
from game.desktop.hotseat.codes import fits, is_code, new_code
from game.desktop.hotseat.curtain import CurtainScene
from game.desktop.hotseat.laptop import Laptop, Seat, keep, seated, waits
from game.desktop.hotseat.outcome import SharedResultScene
from game.desktop.hotseat.sitting import Sitting
from game.desktop.hotseat.together import BriefingScene, CeremonyScene, SharedSummaryScene
from game.desktop.hotseat.turn import AnswerScene, OwnResultScene, TurnScene
from game.desktop.hotseat.turns import Step, What, next_step
from game.desktop.scene import Scene
from game.desktop.title.last import keep as keep_result
from game.desktop.title.last import result_of
from game.model.actions import Ballot, CastBallot
from game.model.conference import DelegationId
from game.model.events import SessionClosed
from game.model.record import Record
from game.model.state import Phase
from game.session.log import LogError
from game.session.seats import SeatChange, Why, sitting
from game.session.session import Session
from game.wording.catalogue import Wording

RecordOf = Callable[[Session], Record | None]


def sit_down(session: Session, seats: Sequence[Seat]) -> Laptop:
    """People take their seats in a conference that nobody leads a seat in yet. LogError if that cannot be kept."""
    session.change_seats(
        [SeatChange(delegation=each.delegation, person=each.person, leads=True, because=Why.JOINED) for each in seats]
    )
    session.let_ai_open()
    return Laptop(seats=tuple(seats))


def come_back(session: Session, laptop: Laptop | None) -> tuple[Laptop, bool]:
    """The seats of a conference that is gone on with, and whether names and codes were lost."""
    roll = [each.id for each in session.public().conference.delegations]
    if laptop is not None and {each.delegation for each in laptop.seats} <= set(roll):
        return laptop, False
    joined = sitting(session.changes)
    people = list(joined.items()) + [
        (len(joined) + number, each) for number, each in enumerate(sorted(session.header.people), start=1)
    ]
    return seated(people, roll), True


class Table:
    """Carries out what people at the laptop want, and gives the screen that comes next."""

    def __init__(
        self,
        session: Session,
        laptop: Laptop,
        wording: Wording,
        *,
        record_of: RecordOf,
        is_lost: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """record_of: loads the record, once all is over. clock: seconds, for how long a wrong code makes one wait."""
        self.session, self.laptop, self.wording = session, laptop, wording
        self.record_of, self.is_lost, self.clock = record_of, is_lost, clock
        self.is_kept = True
        self.seen = 0  # answers of the roll that everybody has seen
        self.step = Step(What.ROOM)
        self._keep(laptop)

    def _keep(self, laptop: Laptop) -> None:
        self.laptop = laptop
        if self.session.path is not None:
            self.is_kept = keep(self.session.path, laptop)

    @property
    def sitting(self) -> Sitting:
        """What a shared screen may know."""
        return Sitting(
            public=self.session.public(),
            laptop=self.laptop,
            led=self.session.people,
            is_kept=self.is_kept,
            is_lost=self.is_lost,
        )

    # whose turn it is

    def next(self) -> Scene:
        """The curtain for whoever is next, or what everybody sees."""
        number = self.session.state.session
        if number != self.laptop.session:
            self._keep(self.laptop.in_session(number))
        try:
            self._skip_those_who_pass()
        except LogError as problem:
            return self._stopped(problem)
        phase = self.session.state.phase
        self.step = next_step(phase, self.laptop, self.session.people, self.session.due)
        match self.step.what:
            case What.CEREMONY:
                return CeremonyScene(self.session, self.sitting, self.seen, self.wording)
            case What.ROOM:
                return BetweenScene(self.sitting, self.wording)
        return self._curtain()

    def _skip_those_who_pass(self) -> None:
        """Whoever passes the session takes no part in its votes."""
        if self.session.state.phase is Phase.VOTING:
            for each in self.session.due:
                if each in self._here and self.laptop.seat(each).passed == self.laptop.session:
                    self.session.submit(CastBallot(delegation=each, ballot=Ballot.NOT_PARTICIPATING))

    @property
    def _here(self) -> frozenset[DelegationId]:
        return frozenset(each.delegation for each in self.laptop.seats)

    def _curtain(self, *, refused: bool = False) -> Scene:
        return CurtainScene(self.sitting, self.step, self.wording, refused=refused, clock=self.clock)

    # what people want

    def carry_out(self, intent: object) -> Scene | None:
        """The screen that an intent leads to; None for one that is not about this table."""
        match intent:
            case wish.Lift():
                return self._behind() if self._has_no_code else self._curtain()
            case wish.GuessCode(delegation=delegation, letters=letters):
                return self._guessed(delegation, letters)
            case wish.SetCode(delegation=delegation, letters=letters):
                code = new_code(letters) if is_code(letters) else None
                self._keep(self.laptop.with_new_code(delegation, code))
                return self._curtain()
            case wish.BriefingRead(delegation=delegation):
                return TurnScene(self.session, delegation, self.wording)
            case wish.TurnOver(delegation=delegation):
                if self.step.what is What.TURN:
                    self._keep(self.laptop.with_done(delegation))
                return self.next()
            case wish.PassSession(delegation=delegation):
                self._keep(self.laptop.with_pass(delegation))
                return self.next()
            case wish.LeaveSeat(delegation=delegation):
                return self._change(delegation, leads=False)
            case wish.TakeBack(delegation=delegation):
                return self._change(delegation, leads=True)
            case wish.HandTo(delegation=delegation, seen=seen):
                self.seen = seen
                self.step = Step(What.SIGNATURE, delegation)
                return self._curtain()
            case wish.RoomGoesOn():
                return self._go_on()
            case wish.SeenTogether():
                return self.next()
            case wish.ToOwnResult(delegation=delegation):
                self.step = Step(What.RESULT, delegation)
                return self._curtain()
            case wish.ToSharedResult():
                return self._result()
        return None

    @property
    def _has_no_code(self) -> bool:
        return self.laptop.seat(self.step.delegation).code is None

    def _guessed(self, delegation: DelegationId, letters: str) -> Scene:
        """Behind the curtain with the right code; each wrong one makes the next wait longer."""
        seat, now = self.laptop.seat(delegation), self.clock()
        if waits(seat, now) > 0:
            return self._curtain(refused=True)
        if seat.code is not None and not fits(seat.code, letters):
            self._keep(self.laptop.with_wrong_code(delegation, now))
            return self._curtain(refused=True)
        self._keep(self.laptop.with_right_code(delegation))
        return self._behind()

    def _behind(self) -> Scene:
        """What is behind the curtain, for whom it was lifted."""
        who = self.step.delegation
        match self.step.what:
            case What.SIGNATURE:
                return AnswerScene(self.session, who, self.wording)
            case What.RESULT:
                return OwnResultScene(self.session, who, self._where, self.record_of(self.session), self.wording)
            case What.TURN if (briefing := self._briefing(who)) is not None:
                return briefing
        return TurnScene(self.session, who, self.wording)

    def _briefing(self, who: DelegationId) -> Scene | None:
        """What the last session came to for one delegation alone, where a promise makes it more than all have seen."""
        last = self.session.state.session - 1
        if last < 1:
            return None
        desk = SessionDesk(self.session, who, self.wording)
        if not recap(desk.reader, desk.events(), desk.view, last).promises:
            return None
        return BriefingScene(desk, last)

    def _change(self, delegation: DelegationId, *, leads: bool) -> Scene:
        """A person comes back, or the computer leads meanwhile."""
        seat = self.laptop.seat(delegation)
        change = SeatChange(
            delegation=delegation, person=seat.person, leads=leads, because=Why.BACK if leads else Why.AWAY
        )
        try:
            if (delegation in self.session.people) is not leads:
                self.session.change_seats([change])
        except LogError as problem:
            return self._stopped(problem)
        if leads:
            self._keep(self.laptop.with_back(delegation))
        return self.next()

    def _stopped(self, problem: LogError) -> Scene:
        told = self.wording.text("screen.not_kept", problem=problem)
        return BetweenScene(self.sitting, self.wording, told)

    def _go_on(self) -> Scene:
        """The chair has the floor; then what all see of it."""
        step = self.session.state.step
        try:
            self.session.advance(stops=True)
        except LogError as problem:
            return self._stopped(problem)
        closed = [each.session for each in self.session.events(None, step) if isinstance(each, SessionClosed)]
        if closed:
            return SharedSummaryScene(self.session, self.sitting, closed[-1], self.wording)
        return self.next()

    # the end

    @property
    def _where(self) -> str:
        return self.session.header.folder or self.session.header.scenario

    def _result(self) -> Scene:
        conference = self.session.state.conference
        names = [conference.delegation(each.delegation).name for each in self.laptop.seats]
        keep_result(result_of(self.session, self.wording.listing_up_to(3, names)))
        return SharedResultScene(self.session, self.sitting, self._where, self.record_of(self.session), self.wording)


def numbered(seats: Sequence[Seat], roll: Sequence[DelegationId]) -> tuple[Seat, ...]:
    """The seats in the order of the roll, each person with a number."""
    order = sorted(seats, key=lambda each: roll.index(each.delegation))
    return tuple(replace(each, person=number) for number, each in enumerate(order, start=1))
