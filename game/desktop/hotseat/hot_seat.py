"""The conference of several people at one laptop: which screen follows which. One session, one log, the usual rules."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from game.desk.recap import recap
from game.desk.session_desk import SessionDesk
from game.desktop.hotseat.codes import fits, is_code, new_code
from game.desktop.hotseat.curtain import CurtainScene
from game.desktop.hotseat.handover import BetweenScene
from game.desktop.hotseat.laptop import Laptop, LaptopSeat, keep, seated, waits
from game.desktop.hotseat.public_table import PublicTable
from game.desktop.hotseat.seat_scenes import AnswerScene, OwnResultScene, TurnScene
from game.desktop.hotseat.shared_result import SharedResultScene
from game.desktop.hotseat.shared_scenes import BriefingScene, CeremonyScene, SharedSummaryScene
from game.desktop.hotseat.turn_order import HandedFor, NextStep, next_step
from game.desktop.navigation import Only
from game.desktop.scene import Scene
from game.desktop.title.last_result import keep as keep_result
from game.desktop.title.last_result import result_of
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


def sit_down(session: Session, seats: Sequence[LaptopSeat]) -> Laptop:
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


class HotSeat:
    """Hands the laptop round: what people at it want is done here, and leads to the screen that comes next."""

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
        self.step = NextStep(HandedFor.ROOM)
        self._keep(laptop)

    def _keep(self, laptop: Laptop) -> None:
        self.laptop = laptop
        if self.session.path is not None:
            self.is_kept = keep(self.session.path, laptop)

    @property
    def table(self) -> PublicTable:
        """What a shared screen may know."""
        return PublicTable(
            public=self.session.public(),
            laptop=self.laptop,
            led=self.session.people,
            is_kept=self.is_kept,
            is_lost=self.is_lost,
        )

    # whose turn it is

    def next(self) -> Only:
        """The curtain for whoever is next, or what everybody sees."""
        public = self.session.public()
        if public.session != self.laptop.session:
            self._keep(self.laptop.in_session(public.session))
        try:
            self._skip_those_who_pass(public.phase)
        except LogError as problem:
            return self._stopped(problem)
        self.step = next_step(self.session.public().phase, self.laptop, self.session.people, self.session.due)
        match self.step.what:
            case HandedFor.CEREMONY:
                return Only(CeremonyScene(self.session, self.table, self.seen, self, self.wording))
            case HandedFor.ROOM:
                return Only(BetweenScene(self.table, self, self.wording))
        return self._curtain()

    def _skip_those_who_pass(self, phase: Phase) -> None:
        """Whoever passes the session takes no part in its votes."""
        if phase is Phase.VOTING:
            here = {each.delegation for each in self.laptop.seats}
            for each in self.session.due:
                if each in here and self.laptop.seat(each).passed == self.laptop.session:
                    self.session.submit(CastBallot(delegation=each, ballot=Ballot.NOT_PARTICIPATING))

    def _curtain(self, *, refused: bool = False) -> Only:
        return Only(CurtainScene(self.table, self.step, self, self.wording, refused=refused, clock=self.clock))

    # at the curtain

    def lift(self) -> Only:
        """The right person is at the laptop: the curtain goes up, if there is no code."""
        return self._behind() if self.laptop.seat(self.step.delegation).code is None else self._curtain()

    def guess_code(self, delegation: DelegationId, letters: str) -> Only:
        """Behind the curtain with the right code; each wrong one makes the next wait longer."""
        seat, now = self.laptop.seat(delegation), self.clock()
        if waits(seat, now) > 0:
            return self._curtain(refused=True)
        if seat.code is not None and not fits(seat.code, letters):
            self._keep(self.laptop.with_wrong_code(delegation, now))
            return self._curtain(refused=True)
        self._keep(self.laptop.with_right_code(delegation))
        return self._behind()

    def set_code(self, delegation: DelegationId, letters: str) -> Only:
        """A forgotten code is set anew; no letters for none."""
        code = new_code(letters) if is_code(letters) else None
        self._keep(self.laptop.with_new_code(delegation, code))
        return self._curtain()

    def pass_session(self, delegation: DelegationId) -> Only:
        """A delegation says nothing in this session."""
        self._keep(self.laptop.with_pass(delegation))
        return self.next()

    def leave_seat(self, delegation: DelegationId) -> Only:
        """The computer leads a delegation until its person is back."""
        return self._change(delegation, leads=False)

    def take_back(self, delegation: DelegationId) -> Only:
        """A person is back, and leads the delegation again."""
        return self._change(delegation, leads=True)

    def _change(self, delegation: DelegationId, *, leads: bool) -> Only:
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

    # behind it

    def _behind(self) -> Only:
        """What is behind the curtain, for whom it was lifted."""
        who = self.step.delegation
        match self.step.what:
            case HandedFor.SIGNATURE:
                return Only(AnswerScene(self.session, who, self.next, self.wording))
            case HandedFor.RESULT:
                record = self.record_of(self.session)
                return Only(OwnResultScene(self.session, who, self._where, record, self.wording, self.shared_result))
            case HandedFor.TURN if (briefing := self._briefing(who)) is not None:
                return Only(briefing)
        return self._turn(who)

    def _turn(self, who: DelegationId) -> Only:
        return Only(TurnScene(self.session, who, self._turn_over, self.wording))

    def _briefing(self, who: DelegationId) -> Scene | None:
        """What the last session came to for one delegation alone, where a promise makes it more than all have seen."""
        last = self.session.public().session - 1
        if last < 1:
            return None
        desk = SessionDesk(self.session, who, self.wording)
        if not recap(desk.reader, desk.events(), desk.view, last).promises:
            return None
        return BriefingScene(desk, last, partial(self._turn, who))

    def _turn_over(self) -> Only:
        """The delegation has done what it was given the laptop for."""
        if self.step.what is HandedFor.TURN:
            self._keep(self.laptop.with_done(self.step.delegation))
        return self.next()

    # what all see

    def go_on(self) -> Only:
        """Everybody has had a turn: the chair has the floor; then what all see of it."""
        step = self.session.public().step
        try:
            self.session.advance(stops=True)
        except LogError as problem:
            return self._stopped(problem)
        closed = [each.session for each in self.session.events(None, step) if isinstance(each, SessionClosed)]
        if closed:
            return Only(SharedSummaryScene(self.session, self.table, closed[-1], self.next, self.wording))
        return self.next()

    def _stopped(self, problem: LogError) -> Only:
        return Only(BetweenScene(self.table, self, self.wording, self.wording.text("screen.not_kept", problem=problem)))

    def hand_to(self, delegation: DelegationId, seen: int) -> Only:
        """The ceremony waits for this delegation. seen: how many answers of the roll all have seen."""
        self.seen = seen
        self.step = NextStep(HandedFor.SIGNATURE, delegation)
        return self._curtain()

    # the end

    @property
    def _where(self) -> str:
        return self.session.header.where

    def own_result(self, delegation: DelegationId) -> Only:
        """One delegation wants to see how it did against its own brief."""
        self.step = NextStep(HandedFor.RESULT, delegation)
        return self._curtain()

    def shared_result(self) -> Only:
        """The result that everybody sees."""
        conference = self.session.public().conference
        names = [conference.delegation(each.delegation).name for each in self.laptop.seats]
        keep_result(result_of(self.session, self.wording.listing_up_to(3, names)))
        record = self.record_of(self.session)
        return Only(SharedResultScene(self.session, self.table, self._where, record, self.wording, own=self.own_result))


def numbered(seats: Sequence[LaptopSeat], roll: Sequence[DelegationId]) -> tuple[LaptopSeat, ...]:
    """The seats in the order of the roll, each person with a number."""
    order = sorted(seats, key=lambda each: roll.index(each.delegation))
    return tuple(replace(each, person=number) for number, each in enumerate(order, start=1))
