"""What the laboratory shows: items with their choices, who changes sides, reasons, in words. Without pygame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.model.conference import DelegationId, ItemId, OptionId
from game.studies.explanation import Term, because
from game.studies.what_if import (
    BEFORE,
    HISTORY,
    ChangedMind,
    Expectation,
    Laboratory,
    Package,
    SingleChange,
    Start,
    choices,
)
from game.wording.grammar import capitalised
from game.wording.reader import Reader

RESULT = "result"
"""Key of the text that came of a conference just played."""

BANDS = (0.2, 0.45, 0.55, 0.8)
"""Where the five bands of likelihood on the map meet."""

CERTAIN = 99.0  # percent; nothing is told to be surer
LEAST_WEIGHT = 0.005  # log-odds that would be told as 0.00


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item: the letters of its texts (a dash for what stood before), which is on, which was at the start."""

    item: ItemId
    label: str
    short: str
    options: tuple[OptionId | None, ...]
    letters: tuple[str, ...]
    names: tuple[str, ...]
    on: int
    start: int
    location: float

    @property
    def is_changed(self) -> bool:
        """Whether it says something else than at the start."""
        return self.on != self.start


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A delegation that thinks otherwise: probabilities before and after, and the weightiest reason."""

    delegation: DelegationId
    name: str
    before: float
    after: float
    why: str
    changes_sides: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """One change that would add signatures, and how many."""

    item: ItemId
    option: OptionId | None
    label: str
    words: str
    gain: float


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One term: what it is about, log-odds now, and how much more or less than at the start."""

    title: str
    detail: str
    weight: float
    moved: float


def percent(chance: float) -> int:
    """A probability in whole percent; nothing is quite sure."""
    return round(min(CERTAIN, max(100 - CERTAIN, 100 * chance)))


def band(chance: float) -> int:
    """Which of the five bands, from will not sign to will sign."""
    return sum(chance >= edge for edge in BANDS)


def in_bands(of: Expectation) -> tuple[int, ...]:
    """How many delegations are in each band."""
    found = [band(chance) for chance in of.probability.values()]
    return tuple(found.count(each) for each in range(len(BANDS) + 1))


def text_name(reader: Reader, item: ItemId, option: OptionId | None) -> str:
    """A text in a few words; what stood before as such."""
    of = reader.conference.item(item)
    if option is None:
        return reader.wording.text("lab.before")
    short = of.option(option).short
    return reader.wording.text("lab.as_before", text=short) if option == of.status_quo.option else short


def item_lines(reader: Reader, start: Package, package: Package) -> tuple[ItemLine, ...]:
    """All items, in the order of the conference; both packages whole."""
    lines = []
    for item in reader.conference.items:
        options, on = choices(reader.conference, item.id), package[item.id]
        lines.append(
            ItemLine(
                item=item.id,
                label=item.label,
                short=item.short,
                options=options,
                letters=tuple("–" if each is None else item.letter(each) for each in options),
                names=tuple(text_name(reader, item.id, each) for each in options),
                on=options.index(on),
                start=options.index(start[item.id]),
                location=item.status_quo.at if on is None else item.option(on).at,
            )
        )
    return tuple(lines)


def change_lines(reader: Reader, found: Sequence[ChangedMind]) -> tuple[ChangeLine, ...]:
    """Those who have moved, in the order given."""
    return tuple(
        ChangeLine(
            each.delegation,
            reader.name(each.delegation),
            each.before,
            each.after,
            capitalised(because(reader, each.terms[0])) if each.terms else "",
            each.changes_sides,
        )
        for each in found
    )


def step_lines(reader: Reader, found: Sequence[SingleChange]) -> tuple[StepLine, ...]:
    """The single changes that would add something that can be told."""
    return tuple(
        StepLine(
            each.item,
            each.option,
            reader.label(each.item),
            reader.wording.text(
                "lab.step", item=reader.conference.item(each.item).short, text=text_name(reader, each.item, each.option)
            ),
            each.gain,
        )
        for each in found
        if round(each.gain, 1) > 0
    )


def reason_lines(reader: Reader, before: Sequence[Term], now: Sequence[Term]) -> tuple[ReasonLine, ...]:
    """The terms of a delegation, heaviest first, those that are gone at the end; they add up to its log-odds."""
    old, new = (_weights(terms) for terms in (before, now))
    lines = []
    for key, term in {**{_key(each): each for each in before}, **{_key(each): each for each in now}}.items():
        weight = new.get(key, 0.0)
        moved = weight - old.get(key, 0.0)
        if max(abs(weight), abs(moved)) >= LEAST_WEIGHT:
            lines.append(ReasonLine(*_about(reader, term), weight, moved if abs(moved) >= LEAST_WEIGHT else 0.0))
    return tuple(sorted(lines, key=lambda each: (-abs(each.weight), -abs(each.moved))))


def _key(term: Term) -> tuple[str, ItemId | None]:
    return term.term, term.item


def _weights(terms: Sequence[Term]) -> Mapping[tuple[str, ItemId | None], float]:
    return {_key(each): each.log_odds for each in terms}


def _about(reader: Reader, term: Term) -> tuple[str, str]:
    if term.item is None:
        return reader.wording.text(f"lab.reason.{term.term}"), ""
    wanted = reader.conference.item(term.item).nearest(term.wants or 0.0)
    key = "lab.reason.red_line" if term.term == "red_lines" else "lab.reason.item"
    title = capitalised(reader.wording.text(key, item=reader.item(term.item)))
    return title, reader.wording.text("lab.reason.wants", text=reader.within(wanted.short))


def start_name(reader: Reader, key: str) -> str:
    """What one starts from, as a title."""
    if key in (HISTORY, BEFORE, RESULT):
        return reader.wording.text(f"lab.start.{key}")
    short = next((bloc.short for bloc in reader.conference.blocs if bloc.id == key), key)
    return reader.wording.text("lab.start.wish", bloc=short)


def start_lines(reader: Reader, lab: Laboratory, starts: Sequence[Start]) -> tuple[tuple[str, str, str], ...]:
    """(key, name, how many would sign) of each text one may start from."""
    count = len(lab.room.delegations)
    return tuple(
        (
            each.key,
            start_name(reader, each.key),
            reader.wording.text("lab.start.detail", signatures=f"{lab.expect(each.package).signatures:.1f}", all=count),
        )
        for each in starts
    )
