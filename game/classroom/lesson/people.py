"""Who is in the room: people by number, with name, pass and seat. Names and passes stay on the teacher's machine."""

import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from game.model.actions import SeatAction
from game.model.conference import DelegationId
from game.session.seats import SeatChange, Why

MOST_PEOPLE = 400
LONGEST_NAME = 40
MOST_PHONES = 6
"""Phones on which one person may be at home at the same time; the oldest is forgotten."""

WARN_AFTER = 240.0
AWAY_AFTER = 300.0
"""Seconds without a sign of life after which a person is warned, and after which the computer leads the seat."""


class Presence(StrEnum):
    """Whether a person is there."""

    HERE = "here"
    WARNED = "idle"
    AWAY = "away"
    LEFT = "left"
    REMOVED = "removed"

    @property
    def leads(self) -> bool:
        """Whether the person leads their delegation now, or else the computer (or a partner)."""
        return self in (Presence.HERE, Presence.WARNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who has joined. cookies: fingerprints of what their phones show; seen: the last sign of life."""

    number: int
    name: str
    code: str
    seat: DelegationId
    cookies: tuple[str, ...] = ()
    presence: Presence = Presence.HERE
    seen: float = 0.0

    def with_phone(self, cookie: str) -> "Person":
        """The person, at home on one more phone."""
        return replace(self, cookies=(*self.cookies, cookie)[-MOST_PHONES:])

    def sits_down(self, why: Why) -> SeatChange:
        """The line of the log that says that the person leads their seat."""
        return SeatChange(delegation=self.seat, person=self.number, leads=True, because=why)

    def gets_up(self, why: Why) -> SeatChange:
        """The line of the log that says that the person no longer leads their seat."""
        return SeatChange(delegation=self.seat, person=self.number, leads=False, because=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What one of a pair wants to do and the other has still to confirm. step: what the seat had seen then."""

    number: int
    seat: DelegationId
    person: int
    action: SeatAction
    step: int
    message: str


def tidy_name(given: str) -> str:
    """A name as it may stand in a list: one line, no control or direction characters, at most 40; may be empty."""
    text = unicodedata.normalize("NFC", given)
    kept = "".join(" " if each.isspace() else each for each in text if each.isspace() or _may_stand(each))
    return " ".join(kept.split())[:LONGEST_NAME].strip()


def _may_stand(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")
