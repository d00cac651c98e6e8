"""What lies on a delegation's desk: its session, what it sees, and who reads. The only way to the session."""

from collections.abc import Callable

from game.model.actions import Action
from game.model.conference import Conference, DelegationId
from game.model.events import Event
from game.model.objections import Objection, OutOfOrderError
from game.model.state import Phase
from game.model.view import View
from game.session.log import LogError
from game.session.session import NotYourSeatError, Session, StaleStepError
from game.wording.brief import Brief, brief
from game.wording.catalogue import Wording
from game.wording.objections import refusal
from game.wording.reader import Reader

Objections = Callable[[Action], tuple[Objection, ...]]
"""Every reason why an action is out of order now; empty if it is in order."""


class Desk:
    """One delegation's place in a session. What it sees is kept until something happens."""

    def __init__(
        self, session: Session, delegation: DelegationId, wording: Wording | None = None, *, takes_turns: bool = False
    ) -> None:
        """takes_turns: the laptop goes round, so a session ends when all have had a turn. KeyError for no such seat."""
        self.session, self.takes_turns = session, takes_turns
        view = session.view(delegation)
        self.delegation = view.delegation
        self.reader = Reader(
            wording=wording or Wording(), conference=view.public.conference, delegation=self.delegation
        )
        self._seen: tuple[int, View] | None = (view.public.step, view)
        self._brief: Brief | None = None
        self._learnt: tuple[int, tuple[Event, ...]] | None = None

    @property
    def wording(self) -> Wording:
        """The sentences."""
        return self.reader.wording

    @property
    def conference(self) -> Conference:
        """What is fixed and public."""
        return self.reader.conference

    @property
    def view(self) -> View:
        """What the delegation sees now."""
        step = self.session.state.step  # the number alone: asking for a view to learn it would cost a view
        if self._seen is None or self._seen[0] != step:
            self._seen = (step, self.session.view(self.delegation))
        return self._seen[1]

    @property
    def brief(self) -> Brief:
        """What its capital wants, in words; the same all through the conference."""
        if self._brief is None:
            self._brief = brief(self.reader, self.delegation, self.view.instructions)
        return self._brief

    @property
    def phase(self) -> Phase:
        """Where in the order of business the conference is."""
        return self.view.public.phase

    @property
    def is_due(self) -> bool:
        """Whether everybody waits for this delegation: it has a ballot to cast, or is called to sign."""
        return self.delegation in self.session.due

    def events(self, since: int = 0) -> tuple[Event, ...]:
        """What the delegation has learnt since that step."""
        if since:
            return self.session.events(self.delegation, since)
        step = self.session.state.step
        if self._learnt is None or self._learnt[0] != step:
            self._learnt = (step, self.session.events(self.delegation))
        return self._learnt[1]

    def objections(self, action: Action) -> tuple[Objection, ...]:
        """Every reason why an action is out of order now."""
        return self.session.objections(action)

    def submit(self, action: Action) -> tuple[tuple[Event, ...], str]:
        """Do what the person decided. What the delegation learnt by it, and a sentence why not if it was refused."""
        step = self.view.public.step
        try:
            self.session.submit(action, step)
        except OutOfOrderError as refused:
            return (), refusal(self.reader, refused.objections, action)
        except StaleStepError:
            return (), refusal(self.reader, (Objection(code="stale-step"),))
        except NotYourSeatError:
            return (), refusal(self.reader, (Objection(code="not-your-seat"),))
        except LogError as problem:
            return (), self.wording.text("screen.not_kept", problem=problem)
        return self.events(step), ""

    def advance(self) -> str:
        """Let the room go on until the delegation has something to decide. A sentence why not, if the log failed."""
        try:
            self.session.advance()
        except LogError as problem:
            return self.wording.text("screen.not_kept", problem=problem)
        return ""
