"""Who sits at the laptop, and who has had a turn: kept beside the log, never in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.desktop.hotseat.codes import Code, wait_after
from game.disk import write_whole
from game.model.conference import DelegationId
from game.session.codec import Json, decode, dump, encode, parse

FEWEST, MOST = 2, 12
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class LaptopSeat:
    """A delegation that somebody at this laptop leads.

    person: its number in the log, from 1. name: of the person, may be empty. wrong: codes guessed wrong in a row.
    free_at: when the next guess is taken, in seconds of the computer's clock. passed: the session it passes, or 0.
    """

    delegation: DelegationId
    person: int
    name: str = ""
    code: Code | None = None
    wrong: int = 0
    free_at: float = 0.0
    passed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Laptop:
    """All seats in roll order. done: who has had a turn in `session`. resets: seats whose code was set anew in it."""

    seats: tuple[LaptopSeat, ...]
    session: int = 1
    done: frozenset[DelegationId] = field(default_factory=frozenset)
    resets: frozenset[DelegationId] = field(default_factory=frozenset)

    def seat(self, delegation: DelegationId) -> LaptopSeat:
        """One seat. KeyError if nobody at this laptop leads it."""
        for each in self.seats:
            if each.delegation == delegation:
                return each
        raise KeyError(delegation)

    def with_seat(self, seat: LaptopSeat) -> "Laptop":
        """The same with one seat changed."""
        return replace(self, seats=tuple(seat if each.delegation == seat.delegation else each for each in self.seats))

    def in_session(self, session: int) -> "Laptop":
        """As it is when that session is on: in a new one nobody has had a turn."""
        if session == self.session:
            return self
        return replace(self, session=session, done=frozenset(), resets=frozenset())

    def taken_back(self, session: int) -> "Laptop":
        """As it is when that session opens again: nobody has had a turn, and nobody passes."""
        seats = tuple(replace(each, passed=0) for each in self.seats)
        return Laptop(seats=seats, session=session)

    def with_done(self, delegation: DelegationId) -> "Laptop":
        """Its turn in this session is over."""
        return replace(self, done=self.done | {delegation})

    def with_pass(self, delegation: DelegationId) -> "Laptop":
        """It passes this session."""
        return self.with_seat(replace(self.seat(delegation), passed=self.session)).with_done(delegation)

    def with_back(self, delegation: DelegationId) -> "Laptop":
        """Its person is back: a session that it passed is its own again."""
        seat = self.seat(delegation)
        if seat.passed != self.session:
            return self
        return replace(self.with_seat(replace(seat, passed=0)), done=self.done - {delegation})

    def with_wrong_code(self, delegation: DelegationId, now: float) -> "Laptop":
        """A wrong code was given: the next guess has to wait."""
        seat = self.seat(delegation)
        wrong = seat.wrong + 1
        return self.with_seat(replace(seat, wrong=wrong, free_at=now + wait_after(wrong)))

    def with_right_code(self, delegation: DelegationId) -> "Laptop":
        """The right code was given: wrong guesses are forgotten."""
        return self.with_seat(replace(self.seat(delegation), wrong=0, free_at=0.0))

    def with_new_code(self, delegation: DelegationId, code: Code | None) -> "Laptop":
        """The code was set anew, which everybody is told."""
        seat = replace(self.seat(delegation), code=code, wrong=0, free_at=0.0)
        return replace(self.with_seat(seat), resets=self.resets | {delegation})


def waits(seat: LaptopSeat, now: float) -> float:
    """Seconds until a code is taken; a clock that was set back makes nobody wait longer than a wrong code does."""
    return max(0.0, min(seat.free_at - now, wait_after(seat.wrong)))


def file_of(log: Path) -> Path:
    """Where the seats of a log are kept."""
    return log.with_suffix(".seats.json")


def keep(log: Path, laptop: Laptop) -> bool:
    """Keep the seats beside their log, readable by its owner alone; false if they cannot be written."""
    try:
        write_whole(file_of(log), dump(encode(laptop)) + "\n", private=True)
    except OSError:
        return False
    return True


def kept(log: Path) -> Laptop | None:
    """The seats of a log; None if there are none, or they make no sense."""
    try:
        laptop = decode(Laptop, _of_today(parse(file_of(log).read_text(encoding="utf-8"))))
        for code in (each.code for each in laptop.seats if each.code is not None):
            bytes.fromhex(code.salt + code.digest)
    except (OSError, ValueError):
        return None
    delegations = {each.delegation for each in laptop.seats}
    return laptop if laptop.seats and len(delegations) == len(laptop.seats) else None


def _of_today(found: Json) -> Json:
    """0.1.0 wrote the two parts of a code beside the name, empty for none."""
    match found:
        case {"seats": list(seats)}:
            for seat in (each for each in seats if isinstance(each, dict) and "salt" in each):
                code = {part: seat.pop(part, None) for part in ("salt", "digest")}
                seat["code"] = code if code["digest"] else None
    return found


def seated(people: Iterable[tuple[int, DelegationId]], roll: Iterable[DelegationId]) -> Laptop:
    """Seats without names or codes, for a log whose own file is lost."""
    by_delegation = {delegation: person for person, delegation in people}
    order = [each for each in roll if each in by_delegation]
    return Laptop(seats=tuple(LaptopSeat(delegation=each, person=by_delegation[each]) for each in order))
