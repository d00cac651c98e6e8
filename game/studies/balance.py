"""Whether a scenario is a good game: who signs how often, which texts pass, whose wishes come true, what is a hinge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, pvariance

from game.model.conference import Conference, DelegationId, ItemId, OptionId
from game.studies.sampling import RunOutcome
from game.wording.grades import PIPS
from game.wording.numbers import pips

BETTER_OFF = 1.0
"""Points (of 100) by which a text must be better for a seat to count as a gain; less is noise."""

FEWEST_ON_A_SIDE = 5
"""Runs with and without a text that it takes to compare them."""

SURE = 3.0
"""Standard errors by which signatures must differ before a text counts as a hinge; many texts are compared."""

MOST_MOVED = 5
"""Delegations that are named with a hinge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatBalance:
    """One seat. Shares 0..1 of the runs: signs (with or without a reservation), reserves, better and worse off.

    gain: mean points (-100..100) by which the text is better for it than what held before, whoever signs. worth: mean
    points that the end is worth to it. pips: of its brief, 0..5, the mean.
    """

    delegation: DelegationId
    name: str
    signs: float
    reserves: float
    better: float
    worse: float
    gain: float
    worth: float
    pips: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemBalance:
    """One item and what becomes of it: (option, share 0..1 of the runs), most frequent first; None = nothing agreed."""

    item: ItemId
    title: str
    texts: tuple[tuple[OptionId | None, float], ...]

    @property
    def agreed(self) -> float:
        """Share of the runs in which anything was agreed on it."""
        return sum(share for option, share in self.texts if option is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class HingeText:
    """A text with which the number of signatures goes, up or down. It need not be the cause.

    runs: how many ended with the text. with_it, without_it: mean signatures. moved: delegations whose signing differs
    most, the most first, with the difference of their shares -1..1.
    """

    item: ItemId
    option: OptionId | None
    runs: int
    with_it: float
    without_it: float
    moved: tuple[tuple[DelegationId, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What many runs of one scenario have in common. Means are over the runs that did not fail.

    called: what the scenario calls delegations.
    """

    title: str
    runs: int
    failures: tuple[RunOutcome, ...]
    delegations: int
    signatures: float
    fewest: int
    most: int
    agreed: float
    legitimacy: float
    seats: tuple[SeatBalance, ...]
    items: tuple[ItemBalance, ...]
    hinges: tuple[HingeText, ...]
    called: str = "delegations"


def balance(conference: Conference, rows: Sequence[RunOutcome]) -> Balance:
    """The balance of a scenario, from at least one run; with nothing but failures all figures are 0."""
    done = [each for each in rows if not each.failure]
    counts = [len(each.signed) for each in done]
    return Balance(
        title=conference.title,
        runs=len(rows),
        failures=tuple(each for each in rows if each.failure),
        delegations=len(conference.delegations),
        signatures=fmean(counts) if counts else 0.0,
        fewest=min(counts, default=0),
        most=max(counts, default=0),
        agreed=fmean(_agreed(each) for each in done) if done else 0.0,
        legitimacy=fmean(each.legitimacy for each in done) if done else 0.0,
        seats=tuple(_seat(each.id, each.name, done) for each in conference.delegations) if done else (),
        items=tuple(_item(each.id, each.title, done) for each in conference.items) if done else (),
        hinges=_hinges(conference, done),
        called=conference.words["delegation"].many if "delegation" in conference.words else "delegations",
    )


def _agreed(row: RunOutcome) -> int:
    return sum(option is not None for option in row.final_text.values())


def _seat(delegation: DelegationId, name: str, rows: Sequence[RunOutcome]) -> SeatBalance:
    points = [each.gains[delegation] for each in rows]
    return SeatBalance(
        delegation=delegation,
        name=name,
        signs=fmean(delegation in each.signed for each in rows),
        reserves=fmean(delegation in each.reserved for each in rows),
        better=fmean(each > BETTER_OFF for each in points),
        worse=fmean(each < -BETTER_OFF for each in points),
        gain=fmean(points),
        worth=fmean(each.worth[delegation] for each in rows),
        pips=fmean(pips(each.merit[delegation], PIPS) for each in rows),
    )


def _item(item: ItemId, title: str, rows: Sequence[RunOutcome]) -> ItemBalance:
    counted = Counter(each.final_text.get(item) for each in rows)
    ordered = sorted(counted.items(), key=lambda each: (-each[1], each[0] or ""))
    return ItemBalance(item=item, title=title, texts=tuple((option, count / len(rows)) for option, count in ordered))


def _hinges(conference: Conference, rows: Sequence[RunOutcome]) -> tuple[HingeText, ...]:
    """At most one hinge an item: the text that divides the runs most; the sharpest item first."""
    found: list[tuple[float, HingeText]] = []
    for item in conference.items:
        texts = sorted({each.final_text.get(item.id) for each in rows}, key=lambda each: each or "")
        compared = [each for option in texts if (each := _compared(item.id, option, rows)) is not None]
        if compared:
            found.append(max(compared, key=lambda each: abs(each[0])))
    found.sort(key=lambda each: (-abs(each[0]), each[1].item))
    return tuple(_with_moved(hinge, conference, rows) for difference, hinge in found if difference)


def _compared(item: ItemId, option: OptionId | None, rows: Sequence[RunOutcome]) -> tuple[float, HingeText] | None:
    """How many more sign with a text than without it, if that is more than chance."""
    counts_with = [len(each.signed) for each in rows if each.final_text.get(item) == option]
    counts_without = [len(each.signed) for each in rows if each.final_text.get(item) != option]
    if min(len(counts_with), len(counts_without)) < FEWEST_ON_A_SIDE:
        return None
    with_it, without_it = fmean(counts_with), fmean(counts_without)
    error = sqrt(pvariance(counts_with) / len(counts_with) + pvariance(counts_without) / len(counts_without))
    difference = with_it - without_it
    if abs(difference) <= SURE * error or abs(difference) < 1e-9:
        return None
    hinge = HingeText(item=item, option=option, runs=len(counts_with), with_it=with_it, without_it=without_it, moved=())
    return difference, hinge


def _with_moved(hinge: HingeText, conference: Conference, rows: Sequence[RunOutcome]) -> HingeText:
    """The hinge with the delegations whose signing goes with it."""
    with_it = [each for each in rows if each.final_text.get(hinge.item) == hinge.option]
    without_it = [each for each in rows if each.final_text.get(hinge.item) != hinge.option]
    differences = [
        (each.id, fmean(each.id in row.signed for row in with_it) - fmean(each.id in row.signed for row in without_it))
        for each in conference.delegations
    ]
    ordered = sorted((each for each in differences if each[1]), key=lambda each: (-abs(each[1]), each[0]))
    return HingeText(
        item=hinge.item,
        option=hinge.option,
        runs=hinge.runs,
        with_it=hinge.with_it,
        without_it=hinge.without_it,
        moved=tuple(ordered[:MOST_MOVED]),
    )
