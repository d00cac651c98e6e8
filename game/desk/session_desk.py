"""A delegation's place in a session: what it sees, what it has learnt, and the way to hand something in."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from game.model.actions import Action
from game.model.conference import Conference, DelegationId
from game.model.events import Event
from game.model.objections import Objection, OutOfOrderError
from game.model.state import Phase
from game.model.view import View
from game.session.log import LogError
from game.session.session import NotYourSeatError, Session
from game.wording.brief import Brief, brief
from game.wording.catalogue import Wording
from game.wording.objections import refusal
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a decision. learnt: what the delegation may know of it; refused: why nothing was done, in sentences.

    is_kept: False if nothing was done because the log could not be written.
    """

    learnt: tuple[Event, ...] = ()
    refused: str = ""
    is_kept: bool = True


class SessionDesk:
    """One delegation's place in a session. What it sees is kept until something happens."""

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """KeyError for a delegation that does not exist."""
        self.session = session
        conference = session.public().conference
        self.delegation = conference.delegation(delegation).id
        self.reader = Reader(wording=wording or Wording(), conference=conference, delegation=self.delegation)
        self._learnt: tuple[int, tuple[Event, ...]] = (-1, ())

    @property
    def wording(self) -> Wording:
        """The sentences, in the reader's language."""
        return self.reader.wording

    @property
    def conference(self) -> Conference:
        """What is fixed and public."""
        return self.reader.conference

    @property
    def view(self) -> View:
        """What the delegation sees now."""
        return self.session.view(self.delegation)

    @cached_property
    def brief(self) -> Brief:
        """What its capital wants, in words; the same all through the conference."""
        return brief(self.reader, self.delegation, self.view.instructions)

    @property
    def phase(self) -> Phase:
        """Where in the order of business the conference is."""
        return self.session.public().phase

    @property
    def is_due(self) -> bool:
        """Whether everybody waits for this delegation: it has a ballot to cast, or is called to sign."""
        return self.delegation in self.session.due

    def events(self, since: int = 0) -> tuple[Event, ...]:
        """What the delegation has learnt since that step."""
        if since:
            return self.session.events(self.delegation, since)
        if self._learnt[0] != self.session.step:
            self._learnt = (self.session.step, self.session.events(self.delegation))
        return self._learnt[1]

    def objections(self, action: Action) -> tuple[Objection, ...]:
        """Every reason why an action is out of order now."""
        return self.session.objections(action)

    def submit(self, action: Action) -> Outcome:
        """Do what the person decided, and give what came of it or why it was refused."""
        return self._tried(action, partial(self.session.submit, action))

    def advance(self) -> Outcome:
        """Let the room go on until the delegation has something to decide."""
        return self._tried(None, self.session.advance)

    def _tried(self, action: Action | None, decide: Callable[[], object]) -> Outcome:
        step = self.session.step
        try:
            decide()
        except OutOfOrderError as refused:
            return Outcome(refused=refusal(self.reader, refused.objections, action))
        except NotYourSeatError:
            return Outcome(refused=refusal(self.reader, (Objection(code="not-your-seat"),)))
        except LogError as problem:
            return Outcome(refused=self.wording.text("screen.not_kept", problem=problem), is_kept=False)
        return Outcome(learnt=self.events(step))
