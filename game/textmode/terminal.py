"""Where one person in text mode sits: a session desk with a screen, questions and answers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from game.desk.session_desk import Outcome, SessionDesk
from game.model.actions import Action
from game.model.conference import DelegationId
from game.model.events import BallotCast, Event, RollAnswered
from game.session.session import Session
from game.textmode.screen import Screen
from game.wording.catalogue import Wording
from game.wording.events import tell
from game.wording.objections import refusal


class UndoneError(Exception):
    """An empty line: the person thought better of it; nothing is done."""


class TurnToError(UndoneError):
    """Another command was typed in the middle of a dialogue: that is undone, and the next answer is the command."""


class LeavingError(Exception):
    """The person wants to go; all that was acknowledged is in the log."""


class Terminal(SessionDesk):
    """The place of somebody who reads and types: a session desk with a screen."""

    def __init__(self, session: Session, delegation: DelegationId, screen: Screen, wording: Wording) -> None:
        super().__init__(session, delegation, wording)
        self.screen = screen
        self.is_kept = True  # whether the last move is in the log
        self._turned_to = ""  # a command that was typed in the middle of a dialogue

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
        answer, self._turned_to = self._turned_to or self.screen.ask(self.words(key, **parameters)), ""
        if not answer:
            raise UndoneError
        if answer.casefold() in words_of(self.wording, "quit"):
            raise LeavingError
        return answer

    def turn_to(self, answer: str) -> None:
        """Raise TurnToError if an answer that fits no question begins with the word of a command."""
        first = answer.split(" ", 1)[0].casefold()
        if any(first in words_of(self.wording, command) for command in self.wording.names("terminal.word")):
            self._turned_to = answer
            raise TurnToError

    def carry_out(self, deed: Callable[[], object]) -> None:
        """Do what was asked for; it is said if the person thinks better of it, unless another command was typed."""
        try:
            deed()
        except TurnToError:
            pass
        except UndoneError:
            self.say("undone")

    def examples(self) -> dict[str, str]:
        """Labels and a code of this conference, for the examples in help."""
        conference = self.reader.conference
        today = self.view.public.programme
        labels = [self.reader.label(each) for each in today] + [each.label for each in conference.items]
        other = next(each for each in conference.delegations if each.id != self.delegation)
        return {"item": labels[0], "second": labels[-1], "code": other.id, "other": other.name}

    def is_refused(self, action: Action) -> bool:
        """Whether an action is out of order now; if so, why and what to do instead is written."""
        reasons = self.objections(action)
        if reasons:
            self.screen.line(refusal(self.reader, reasons, action))
        return bool(reasons)

    def hand_in(self, action: Action) -> bool:
        """Do what was decided and write what happened, or why nothing did; whether it was done."""
        return self._heard(self.submit(action))

    def go_on(self) -> tuple[Event, ...]:
        """Let the room go on; what was learnt. LeavingError, with the reason written, if that cannot be kept."""
        outcome = self.advance()
        if not self._heard(replace(outcome, learnt=())):
            raise LeavingError
        return outcome.learnt

    def _heard(self, outcome: Outcome) -> bool:
        if outcome.refused:
            self.is_kept = self.is_kept and outcome.is_kept
            self.screen.line(outcome.refused)
            return False
        self.is_kept = True
        self.tell(outcome.learnt)
        return True

    def tell(self, events: Sequence[Event], indent: int = 0) -> None:
        """Say what happened, a line an event; others' ballots and signatures are told together elsewhere."""
        offers = self.view.offers
        for event in events:
            if isinstance(event, RollAnswered | BallotCast) and event.delegation != self.delegation:
                continue
            self.screen.line(str(tell(self.reader, event, offers)), indent)


def words_of(wording: Wording, command: str) -> tuple[str, ...]:
    """The words under which a command is known, the first the one to show."""
    return listed(wording, f"terminal.word.{command}")


def listed(wording: Wording, key: str) -> tuple[str, ...]:
    """The answers that a message lists: "y, yes"."""
    return tuple(each.strip() for each in wording.text(key).split(","))
