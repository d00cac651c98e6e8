"""What the end of a session shows, from the summary in words. Pure."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from game.desktop.toolkit.markup import escape
from game.model.conference import DelegationId, ItemId
from game.model.view import PublicView
from game.wording.reader import Reader
from game.wording.summary import MovedOn, Summary

MOST_CHANGES = 3
SIGNS = {
    "agreed": "tick",
    "voted": "tick",
    "undecided": "brackets",  # voted down, or put off
    "brackets": "brackets",
    "reopened": "brackets",
    "promise": "arrow",
    "refusal": "barred",
    "compromise": "arrow",
    "dropped": "cross",
    "happening": "clock",
    "unheard": "barred",
}
"""The icon before a change, by its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A change as mark-up: its icon, the sentence with the item's name in bold, why."""

    sign: str
    text: str
    why: str
    item: ItemId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One delegation on the line of an item. before: None if it had not spoken; words: mark-up."""

    delegation: DelegationId
    is_own: bool
    before: float | None
    after: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """Who moved on one item. marks: (letter, location) of the options on its line."""

    item: ItemId
    title: str
    marks: tuple[tuple[str, float], ...]
    steps: tuple[Step, ...]


def change_lines(reader: Reader, summary: Summary) -> tuple[ChangeLine, ...]:
    """All changes, most important first."""
    found = []
    for each in summary.changes:
        short = reader.conference.item(each.item).short if each.item is not None else ""
        text = escape(each.text)
        if short and text.startswith(escape(short)):
            text = f"**{escape(short)}**{text[len(escape(short)) :]}"
        sign = SIGNS.get(each.kind, "arrow")
        found.append(ChangeLine(sign=sign, text=text, why=escape(each.why), item=each.item))
    return tuple(found)


def moves(
    reader: Reader, public: PublicView, summary: Summary, rank: Mapping[ItemId, int] | None = None
) -> tuple[Moves, ...]:
    """Items on which somebody moved in public. rank: from the one that matters most to the reader's capital, 1."""
    moved = sorted(summary.moved, key=lambda each: (rank or {}).get(each.item, 0))
    return tuple(_moves(reader, public, each) for each in moved)


def _moves(reader: Reader, public: PublicView, moved: MovedOn) -> Moves:
    of, own = reader.conference.item(moved.item), reader.delegation
    steps = [
        Step(
            delegation=each.delegation,
            is_own=each.delegation == own,
            before=None if each.before is None else of.option(each.before).at,
            after=of.option(each.after).at,
            words=_named(reader, each.delegation, each.text),
        )
        for each in moved.lines
    ]
    stance = public.items[moved.item].stances.get(own) if own is not None else None
    if moved.own and own is not None and stance is not None:
        at = of.option(stance).at
        steps.insert(0, Step(delegation=own, is_own=True, before=at, after=at, words=escape(moved.own)))
    entry = public.items[moved.item]
    shown = {each.after for each in moved.lines} | {each.before for each in moved.lines} | set(entry.on_table)
    marks = tuple((of.letter(each.id), each.at) for each in of.options if each.id in shown)
    title = reader.wording.text("screen.moved", label=of.label, short=of.short)
    return Moves(item=moved.item, title=title, marks=marks, steps=_varied(steps))


def _named(reader: Reader, delegation: DelegationId, sentence: str) -> str:
    """The sentence with who it is about in bold."""
    name = reader.who(delegation).text
    name = name[:1].upper() + name[1:]
    if not sentence.startswith(name):
        return escape(sentence)
    return f"**{escape(name)}**{escape(sentence[len(name) :])}"


def _varied(steps: list[Step]) -> tuple[Step, ...]:
    """Those who changed their mind before those who spoke for the first time: that is the news."""
    return tuple(sorted(steps, key=lambda each: (not each.is_own, each.before is None)))


def rest_in_words(reader: Reader, hidden: tuple[Step, ...], item: ItemId) -> str:
    """How many more moved, and where most of them went."""
    of = reader.conference.item(item)
    where = Counter(each.after for each in hidden)
    parts = [
        reader.wording.text("screen.moved.to", count=number, option=of.letter(of.nearest(at).id))
        for at, number in sorted(where.items())
    ]
    return reader.wording.text("screen.moved.more", count=len(hidden), words=reader.wording.listing(parts))
