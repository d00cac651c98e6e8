"""The words of the game explained: what F1 and "glossary" show."""

from dataclasses import dataclass
from difflib import get_close_matches

from game.wording.catalogue import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One term and its meaning."""

    term: str
    means: str


def entries(wording: Wording) -> tuple[Entry, ...]:
    """Every term, in the order of the alphabet."""
    found = [
        Entry(term=wording.text(f"term.{slug}"), means=wording.text(f"term.{slug}.means"))
        for slug in wording.names("term")
    ]
    return tuple(sorted(found, key=lambda each: each.term.casefold()))


def look_up(wording: Wording, word: str) -> Entry | None:
    """The entry of a term: the term itself, else one that contains the word, else the nearest in spelling."""
    wanted = word.strip().casefold()
    if not wanted:
        return None
    by_term = {each.term.casefold(): each for each in entries(wording)}
    if wanted in by_term:
        return by_term[wanted]
    containing = sorted((term for term in by_term if wanted in term), key=len)
    close = containing or get_close_matches(wanted, by_term, n=1, cutoff=0.7)
    return by_term[close[0]] if close else None
