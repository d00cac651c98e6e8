"""`Session`: one conference in progress, with its log. Every front end talks to this and to nothing below it.

It holds no thread and no timer. People's actions come in by `submit`; when nobody has anything to add, `advance`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from game import __version__
from game.model.actions import Action, ChairAction
from game.model.conference import DelegationId
from game.model.events import Event
from game.model.instructions import Scenario
from game.model.objections import Objection
from game.model.state import ConferenceState, Phase
from game.model.view import PublicView, View
from game.rules import apply, is_visible, objections, open_conference, public_view, view_for, visible
from game.session.conduct import Heads, answer_for, answer_offers, due, go_on, open_session, preside, usual_heads
from game.session.digest import digest_of
from game.session.log import Header, LogEntry
from game.session.seats import SeatChange, leading
from game.session.writer import LogWriter, create_log


class StaleStepError(ValueError):
    """An action that was chosen before something else happened; look again and choose anew."""


class NotYourSeatError(ValueError):
    """An action for the chair or for a seat that no person leads."""


class _Seen:
    """What is to be seen of one state: the public view, and those of delegations that were asked for."""

    def __init__(self, state: ConferenceState) -> None:
        self.state = state
        self.views: dict[DelegationId, View] = {}

    @cached_property
    def public(self) -> PublicView:
        return public_view(self.state)


class Session:
    """One conference in progress. Made by `begin` or `resume.resume`; close it, or use it in a `with`."""

    def __init__(
        self,
        *,
        header: Header,
        state: ConferenceState,
        events: tuple[Event, ...],
        writer: LogWriter | None,
        heads: Heads,
        entries: Sequence[LogEntry] = (),
        changes: Sequence[tuple[int, SeatChange]] = (),
    ) -> None:
        """Use `begin` or `resume.resume`. events: all since the opening gavel, as many as `state.step`."""
        self.header = header
        self._state = state
        self._events = list(events)
        self._writer = writer
        self._heads = heads
        self._entries = list(entries)
        self._changes = list(changes)
        self._answered = {each.message: each.events for each in entries if each.message}
        self._people = leading(header.people, self.changes)
        self._seen = _Seen(state)

    @classmethod
    def begin(
        cls,
        scenario: Scenario,
        *,
        seed: int,
        people: Collection[DelegationId] = (),
        path: Path | None = None,
        folder: str = "",
        heads: Heads | None = None,
        opens: bool = True,
    ) -> Self:
        """Open a conference and let the AI seats use the corridor, up to where people decide.

        people: the seats that people lead. path: where to keep the log, None for none. folder: where the scenario lies
        if it is not on the shelf. opens: False leaves the corridor empty until `let_ai_open`, so that people can choose
        their seats first. LogError if no log can be kept there; KeyError for a seat that does not exist.
        """
        for each in people:
            scenario.conference.delegation(each)
        digest = digest_of(scenario)
        state, opening = open_conference(scenario, seed, digest)
        header = Header(
            game=__version__,
            scenario=scenario.conference.id,
            digest=digest,
            seed=seed,
            people=tuple(sorted(people)),
            started=datetime.now(UTC).isoformat(timespec="seconds"),
            folder=folder,
            opening=opening,
        )
        writer = create_log(path, header) if path is not None else None
        session = cls(header=header, state=state, events=opening, writer=writer, heads=heads or usual_heads())
        if opens:
            session.let_ai_open()
        return session

    # --- looking ---

    @property
    def people(self) -> frozenset[DelegationId]:
        """The seats that people lead; all others are AI."""
        return self._people

    @property
    def path(self) -> Path | None:
        """Where the log is; None if none is kept."""
        return self._writer.path if self._writer else None

    @property
    def is_over(self) -> bool:
        """Whether the last gavel has fallen."""
        return self._state.phase is Phase.CLOSED

    @property
    def due(self) -> tuple[DelegationId, ...]:
        """The people for whom everybody waits: those with a ballot to cast or called to sign."""
        return due(self._state, self._people)

    @property
    def step(self) -> int:
        """How many events there have been; a decision that was taken at an earlier one is stale."""
        return self._state.step

    def public(self) -> PublicView:
        """What everybody in the room sees; made once a step, so asking again costs nothing."""
        return self._seen_now().public

    def view(self, delegation: DelegationId) -> View:
        """What that delegation sees; made once a step. KeyError if there is none such."""
        seen = self._seen_now()
        if delegation not in seen.views:
            seen.views[delegation] = view_for(seen.state, delegation, seen.public)
        return seen.views[delegation]

    def _seen_now(self) -> "_Seen":
        """Kept with its state, so that another thread that looks in while something happens never sees old and new."""
        state, seen = self._state, self._seen
        if seen.state is not state:
            self._seen = seen = _Seen(state)
        return seen

    def ended(self) -> ConferenceState:
        """The whole conference, secrets included, for debrief and studies. ValueError before the last gavel."""
        if not self.is_over:
            raise ValueError("what was secret is told only once the conference is closed")
        return self._state

    def objections(self, action: Action) -> tuple[Objection, ...]:
        """Every reason why an action would be out of order now; empty if it is in order."""
        return objections(self._state, action)

    def events(self, delegation: DelegationId | None, since: int = 0) -> tuple[Event, ...]:
        """What a delegation (None: everybody) has learnt since that step, in order, without others' secrets."""
        return self.as_seen_by(delegation, self._events[since:])

    def event_at(self, place: int, delegation: DelegationId | None) -> Event | None:
        """The event after so many others, as a delegation (None: everybody) may see it; None if it may not."""
        return visible(self._events[place], delegation)

    @staticmethod
    def may_see(delegation: DelegationId | None, event: Event) -> bool:
        """Whether a delegation (None: everybody) may learn of an event when it happens."""
        return is_visible(event, delegation)

    @staticmethod
    def as_seen_by(delegation: DelegationId | None, events: Iterable[Event]) -> tuple[Event, ...]:
        """Those of some events that a delegation (None: everybody) may see, without others' secrets."""
        seen = (visible(each, delegation) for each in events)
        return tuple(each for each in seen if each is not None)

    def all_events(self, since: int = 0) -> tuple[Event, ...]:
        """Everything that has happened since that step, secrets included: for the debrief when all is over."""
        return tuple(self._events[since:])

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """Every accepted action with its events, since the opening gavel; secrets included."""
        return tuple(self._entries)

    @property
    def changes(self) -> tuple[SeatChange, ...]:
        """Everybody who sat down or got up, in order."""
        return tuple(change for _at, change in self._changes)

    @property
    def changes_at(self) -> tuple[tuple[int, SeatChange], ...]:
        """The same, each with how many entries stand before it."""
        return tuple(self._changes)

    def answered(self, message: str) -> tuple[Event, ...] | None:
        """What came of a message that was accepted before; None for one that was not."""
        return self._answered.get(message)

    # --- acting ---

    def submit(
        self, action: Action, step: int | None = None, *, by: tuple[int, ...] = (), message: str = ""
    ) -> tuple[Event, ...]:
        """Do what a person decided; what happened, with the AI's answer to an offer, once it is on the disk.

        step: the step of the view the person looked at; StaleStepError if something has happened since. by, message:
        see `log.Entry`.
        NotYourSeatError if no person leads that seat, OutOfOrderError with every reason, LogError if the log cannot be
        written. After an error nothing has changed.
        """
        if step is not None and step != self._state.step:
            raise StaleStepError(f"chosen at step {step}, and the conference is at step {self._state.step}")
        who = getattr(action, "delegation", None)
        if who not in self._people:
            raise NotYourSeatError("no person leads the chair" if who is None else f"no person leads {who}")
        state, events = apply(self._state, action)
        entry = LogEntry(action=action, events=events, by=by, message=message)
        state, answers = answer_offers(state, entry, self._people, self._heads)
        return self._accept(state, [entry, *answers])

    def advance(self, *, stops: bool | None = None) -> tuple[Event, ...]:
        """Nobody has anything to add: on until a person has something to decide, or the conference ends.

        stops: whether to stop where a session opens even if no person leads a seat. Returns what happened, all of it on
        the disk; nothing while a person is due. LogError: nothing has changed.
        """
        return self._accept(*go_on(self._state, self._people, self._heads, stops=stops))

    def preside(self, action: ChairAction, *, by: tuple[int, ...] = (), message: str = "") -> tuple[Event, ...]:
        """Do what a person in the chair decided, and let AI seats answer. Errors as those of `submit`."""
        state, entries = preside(self._state, action, self._people, self._heads)
        return self._accept(state, [replace(entries[0], by=by, message=message), *entries[1:]])

    def answer_for(self, seats: Collection[DelegationId]) -> tuple[Event, ...]:
        """The computer decides for some seats this once, as their people keep everybody waiting. LogError as above."""
        return self._accept(*answer_for(self._state, seats, self._heads))

    def change_seats(self, changes: Sequence[SeatChange]) -> None:
        """People sit down or get up; on the disk before this returns. KeyError for a seat that does not exist."""
        for each in changes:
            self._state.conference.delegation(each.delegation)
        if self._writer is not None:
            self._writer.append(changes)
        self._changes += [(len(self._entries), each) for each in changes]
        self._people = leading(self.header.people, self.changes)

    def suggestion(self) -> Action | None:
        """What a chair by the book would do now; None if it has no idea."""
        return next(iter(self._heads.chair(self.public())), None)

    def let_ai_open(self) -> tuple[Event, ...]:
        """AI seats use the corridor at the opening of the first session; `begin` and `resume` see to it."""
        return self._accept(*open_session(self._state, self._people, self._heads))

    def _accept(self, state: ConferenceState, entries: list[LogEntry]) -> tuple[Event, ...]:
        if self._writer is not None:
            self._writer.append(entries)
        happened = tuple(event for entry in entries for event in entry.events)
        self._state = state
        self._events += happened
        self._entries += entries
        self._answered |= {entry.message: happened for entry in entries if entry.message}
        return happened

    # --- leaving ---

    def close(self) -> None:
        """Let go of the log; all that was acknowledged is in it."""
        if self._writer is not None:
            self._writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
