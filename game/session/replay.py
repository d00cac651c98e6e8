"""Replaying a log: every action is decided again, and the first thing that comes out otherwise is reported."""

from dataclasses import dataclass
from itertools import zip_longest

from game.model.events import Event
from game.model.instructions import Scenario
from game.model.objections import OutOfOrderError
from game.rules import apply, open_conference
from game.session.codec import dump, encode_event
from game.session.log import Log, LogError
from game.session.resume import mismatch_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The first difference between a log and what the rules give now.

    line: of the log. event: which of the line's events, from 1; 0 if the whole line. stored, now: what each side has,
    None for nothing. reason: in words, where there is more to say than the two sides.
    """

    line: int
    event: int = 0
    stored: Event | None = None
    now: Event | None = None
    reason: str = ""

    def __str__(self) -> str:
        """A sentence, or three lines with both sides."""
        if self.reason:
            return f"line {self.line}: {self.reason}"
        sides = f"  in the log: {_shown(self.stored)}\n  now:        {_shown(self.now)}"
        return f"line {self.line}, event {self.event}\n{sides}"


def replay(log: Log, scenario: Scenario) -> Difference | None:
    """Decide every action of a log again; the first difference, None if there is none.

    LogError if the log belongs to another scenario.
    """
    if mismatch := mismatch_of(log, scenario):
        raise LogError(mismatch)
    state, opening = open_conference(scenario, log.header.seed, log.header.digest)
    if difference := _compare(1, log.header.opening, opening):
        return difference
    for line, entry in zip(log.lines, log.entries, strict=True):
        try:
            state, events = apply(state, entry.action)
        except OutOfOrderError as refusal:
            name = type(entry.action).__name__
            return Difference(line=line, reason=f"{name} was accepted then and is out of order now: {refusal}.")
        if difference := _compare(line, entry.events, events):
            return difference
    return None


def _compare(line: int, stored: tuple[Event, ...], now: tuple[Event, ...]) -> Difference | None:
    for number, (then, today) in enumerate(zip_longest(stored, now), start=1):
        if then != today:
            return Difference(line=line, event=number, stored=then, now=today)
    return None


def _shown(event: Event | None) -> str:
    return "nothing" if event is None else dump(encode_event(event))
