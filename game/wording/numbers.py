"""Counts, dates, sessions and pips as words."""

from datetime import date

from game.model.conference import Conference
from game.wording.catalogue import Wording

FULL = 100


def count(wording: Wording, thing: str, number: int) -> str:
    """A number of things: count(w, "contact", 2) is "2 contacts". thing: an id under `count.`."""
    return wording.text(f"count.{thing}", count=number)


def spelled(wording: Wording, number: int) -> str:
    """A small number as a word ("no", "one" .. "twelve"), a larger one in figures."""
    key = f"number.{number}"
    return wording.text(key) if wording.has(key) else str(number)


def pips(value: float, of: int = 4) -> int:
    """A value 0..100 as filled pips 0..of; only nothing at all shows none."""
    if value <= 0:
        return 0
    return min(of, max(1, round(value / FULL * of)))


def pips_in_words(wording: Wording, value: float, of: int = 4) -> str:
    """A value 0..100 as "3 of 4"."""
    return wording.text("number.of", count=pips(value, of), all=of)


def signed(number: int) -> str:
    """A whole number with its sign: "+32", "-5", "0"."""
    return f"{number:+d}" if number else "0"


def day(wording: Wording, iso: str) -> str:
    """An ISO date in words ("3 December 2012"); anything else as it stands."""
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    return wording.text("date.day", day=when.day, month=wording.text(f"month.{when.month}"), year=when.year)


def session_of(wording: Wording, conference: Conference, session: int) -> str:
    """Where a session stands: "Session 7 of 20"."""
    return wording.sentence("session.of", session=session, sessions=conference.sessions)


def session_when(conference: Conference, session: int) -> str:
    """When a session sits, as its author wrote it ("Thu 6 Dec, afternoon"); empty outside the programme."""
    return conference.programme[session - 1].when if 1 <= session <= conference.sessions else ""
