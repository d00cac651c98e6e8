"""What one person did: where they sat when, what they decided, promises, whom they moved, what came of it for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.classroom.lesson.people import Person
from game.consensus.worth import Worth, worth_of
from game.model.actions import Action
from game.model.conference import DelegationId, ItemId
from game.model.events import Because, Event, Move, SessionOpened, SignatureKind, TemperatureTaken
from game.model.state import Promise, PromiseStatus
from game.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A person led a delegation from one session to another."""

    delegation: DelegationId
    first: int
    last: int

    def covers(self, delegation: DelegationId, session: int) -> bool:
        """Whether the person led that delegation in that session."""
        return delegation == self.delegation and self.first <= session <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Something a person decided. together: a partner agreed."""

    session: int
    action: Action
    together: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Another delegation changed its stance because of this one."""

    session: int
    item: ItemId
    move: Move


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """What one person did. worth: what came of it for the seat; before the end, as if the conference ended now."""

    person: Person
    periods: tuple[Period, ...]
    decisions: tuple[Decision, ...]
    promises: tuple[Promise, ...]
    moved: tuple[Moved, ...]
    worth: Worth
    signature: SignatureKind | None

    def count(self, status: PromiseStatus) -> int:
        """How many of its promises came to that."""
        return sum(each.status is status for each in self.promises)


def participation_of(session: Session, person: Person) -> Participation:
    """All that the log says of a person."""
    sessions = _sessions(session)
    periods = _periods(session, person.number, sessions)
    view = session.view(person.seat)
    decisions = []
    moved = []
    for entry, number in zip(session.entries, sessions[1:], strict=True):
        if person.number in entry.by:
            decisions.append(Decision(session=number, action=entry.action, together=len(entry.by) > 1))
        moved += [each for each in _moves(entry.events, number) if _is_by(periods, each)]
    signature = view.seat.signature
    return Participation(
        person=person,
        periods=periods,
        decisions=tuple(decisions),
        promises=tuple(_promises(session, periods)),
        moved=tuple(moved),
        worth=worth_of(view.public, person.seat, view.instructions),
        signature=None if signature is None else signature.kind,
    )


def promises_of(session: Session, seat: DelegationId) -> tuple[Promise, ...]:
    """What a delegation owes or owed others."""
    return tuple(each for each in session.view(seat).promises if each.delegation == seat)


def _promises(session: Session, periods: Sequence[Period]) -> Iterator[Promise]:
    """What a person's delegations promised while the person led them."""
    for seat in dict.fromkeys(each.delegation for each in periods):
        for promise in promises_of(session, seat):
            if any(each.covers(seat, promise.made) for each in periods):
                yield promise


def _sessions(session: Session) -> list[int]:
    """The session that was on before the first entry, and the one in which each entry was made."""
    number = _opened(session.header.opening, 0)
    found = [number]
    for entry in session.entries:
        found.append(number)
        number = _opened(entry.events, number)
    return found


def _opened(events: Sequence[Event], number: int) -> int:
    return next((each.session for each in reversed(events) if isinstance(each, SessionOpened)), number)


def _periods(session: Session, person: int, sessions: Sequence[int]) -> tuple[Period, ...]:
    """When a person led what. Short absences within one session do not cut a period in two."""
    found: list[Period] = []

    def add(seat: DelegationId, first: int, last: int) -> None:
        if found and found[-1].delegation == seat and first <= found[-1].last + 1:
            first, last = found[-1].first, max(found.pop().last, last)
        found.append(Period(delegation=seat, first=first, last=last))

    seat, since = None, 0
    for at, change in (each for each in session.changes_at if each[1].person == person):
        number = max(sessions[min(at + 1, len(sessions) - 1)], 1)
        if seat is not None and (not change.leads or change.delegation != seat):
            add(seat, since, number)
            seat = None
        if change.leads and seat is None:
            seat, since = change.delegation, number
    if seat is not None:
        add(seat, since, max(session.public().session, 1))
    return tuple(found)


def _moves(events: Sequence[Event], session: int) -> Iterator[Moved]:
    for event in events:
        if isinstance(event, TemperatureTaken):
            yield from (Moved(session=session, item=event.item, move=each) for each in event.moved)


def _is_by(periods: Sequence[Period], moved: Moved) -> bool:
    """Whether a person's delegation is behind a move of another."""
    of = moved.move.of
    if of is None or of == moved.move.delegation or moved.move.because is Because.BLOC:
        return False
    return any(period.covers(of, moved.session) for period in periods)
