"""The desk of one delegation: its session, its words, its screen. Everything else in text mode works at a desk."""

from collections.abc import Iterable, Sequence

from game.model.actions import Action
from game.model.conference import DelegationId
from game.model.events import BallotCast, Event, RollAnswered
from game.model.objections import Objection, OutOfOrderError
from game.model.view import View
from game.session.log import LogError
from game.session.session import Session, StaleStepError
from game.textmode.screen import Screen
from game.wording.catalogue import Wording
from game.wording.events import tell
from game.wording.objections import refusal
from game.wording.reader import Reader


class UndoneError(Exception):
    """An empty line: the person thought better of it; nothing is done."""


class TurnToError(UndoneError):
    """Another command was typed in the middle of a dialogue: that is undone, and `answer` is to be carried out."""

    def __init__(self, answer: str) -> None:
        super().__init__(answer)
        self.answer = answer


class LeavingError(Exception):
    """The person wants to go; all that was acknowledged is in the log."""


class Desk:
    """What one person in text mode works with."""

    def __init__(self, session: Session, delegation: DelegationId, screen: Screen, wording: Wording) -> None:
        self.session = session
        self.delegation = delegation
        self.screen = screen
        self.is_kept = True  # whether the last move is in the log
        conference = session.public().conference
        self.reader = Reader(wording=wording, conference=conference, delegation=delegation)

    @property
    def view(self) -> View:
        """What the delegation sees now."""
        return self.session.view(self.delegation)

    @property
    def wording(self) -> Wording:
        """The catalogue of this desk's language."""
        return self.reader.wording

    def words(self, key: str, /, **parameters: object) -> str:
        """A message of text mode, as a sentence."""
        return self.wording.sentence(f"terminal.{key}", **parameters)

    def say(self, key: str, /, indent: int = 0, **parameters: object) -> None:
        """Write a message of text mode."""
        self.screen.line(self.words(key, **parameters), indent)

    def heading(self, key: str, /, **parameters: object) -> None:
        """Write a message after an empty line, so that a reader hears where a new part begins."""
        self.screen.gap()
        self.screen.line(self.words(key, **parameters))

    def rows(self, rows: Iterable[str], indent: int = 2) -> None:
        """Write lines under a heading."""
        for row in rows:
            self.screen.line(row, indent)

    def ask(self, key: str, /, **parameters: object) -> str:
        """Ask; an empty answer raises UndoneError, a word for leaving LeavingError."""
        answer = self.screen.ask(self.words(key, **parameters))
        if not answer:
            raise UndoneError
        if answer.casefold() in words_of(self.wording, "quit"):
            raise LeavingError
        return answer

    def turn_to(self, answer: str) -> None:
        """Raise TurnToError if an answer that fits no question begins with the word of a command."""
        first = answer.split(" ", 1)[0].casefold()
        if any(first in words_of(self.wording, command) for command in self.wording.names("terminal.word")):
            raise TurnToError(answer)

    def examples(self) -> dict[str, str]:
        """Labels and a code of this conference, for the examples in help."""
        conference = self.reader.conference
        today = self.view.public.programme
        labels = [self.reader.label(each) for each in today] + [each.label for each in conference.items]
        other = next(each for each in conference.delegations if each.id != self.delegation)
        return {"item": labels[0], "second": labels[-1], "code": other.id, "other": other.name}

    def objections(self, action: Action) -> tuple[Objection, ...]:
        """Why an action would be out of order now."""
        return self.session.objections(action)

    def refuse(self, reasons: Sequence[Objection], action: Action | None = None) -> None:
        """Say why something was not done, and what to do instead."""
        self.screen.line(refusal(self.reader, reasons, action))

    def submit(self, action: Action) -> bool:
        """Do what was decided, and say what happened, or why it did not; whether it was done."""
        step = self.view.public.step
        try:
            self.session.submit(action, step)
        except OutOfOrderError as problem:
            self.refuse(problem.objections, action)
            return False
        except StaleStepError:
            self.refuse([Objection(code="stale-step")])
            return False
        except LogError as problem:
            self.not_written(problem)
            return False
        self.is_kept = True
        self.tell(self.since(step))
        return True

    def not_written(self, problem: LogError) -> None:
        """Say that the disk would not take the last move, so that it was not done."""
        self.is_kept = False
        self.say("not_written", problem=problem)

    def since(self, step: int) -> tuple[Event, ...]:
        """What the delegation has learnt since a step."""
        return self.session.events(self.delegation, step)

    def tell(self, events: Sequence[Event], indent: int = 0) -> None:
        """Say what happened, a line an event; others' ballots and signatures are told together elsewhere."""
        offers = self.view.offers
        for event in events:
            if isinstance(event, RollAnswered | BallotCast) and event.delegation != self.delegation:
                continue
            self.screen.line(str(tell(self.reader, event, offers)), indent)


def words_of(wording: Wording, command: str) -> tuple[str, ...]:
    """The words under which a command is known, the first the one to show."""
    return tuple(each.strip() for each in wording.text(f"terminal.word.{command}").split(","))
