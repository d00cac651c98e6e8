"""What many games say: every strategy beside the idle player of the same seat and seed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median, stdev

from game.model.conference import DelegationId
from tests.arena.play import Game

IDLE = "idle"
NORMAL = 1.96
"""Standard errors to either side of a mean that hold it 95 times of 100."""

SAME = 1e-6
"""Points of worth within which two games are equally good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A mean of paired differences: give or take `margin`, in 95 of 100 samples."""

    mean: float
    margin: float
    median: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One strategy. All but `n`, `refused` and `unheard` are means over its games.

    worth_more, gain_more, pips_more: than the idle player of the same seat and seed. best: in which share (0..1) of
    the pairs of seat and seed no strategy is worth more; those that are equally good all count. refused: actions that
    were out of order, by reason, in all games together; unheard: interventions that came to nothing.
    """

    strategy: str
    n: int
    worth: float
    worth_more: Difference
    best: float
    pips: float
    pips_more: Difference
    signatures: float
    legitimacy: float
    credibility: float
    votes: float
    signs: float
    gain: float
    gain_more: Difference
    refused: Mapping[str, int]
    unheard: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """One seat: mean worth of the idle player, and of the worst and the best strategy there."""

    seat: DelegationId
    idle: float
    worst: str
    worst_worth: float
    best: str
    best_worth: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A table. games: rows it rests on. texts, endings: distinct Final Acts, and Final Acts with who signs them.

    modal: the share 0..1 of games that end in the commonest Final Acts. best_in: in how many seats each strategy has
    the highest mean worth, those that are equally good all counting. apart: the best strategy less the worst, by mean
    worth, over the same seats and seeds.
    """

    games: int
    lines: tuple[Line, ...]
    seats: tuple[SeatLine, ...]
    texts: int
    endings: int
    modal: float
    best_in: Mapping[str, int]
    good: str
    bad: str
    apart: Difference


def difference(pairs: Sequence[tuple[float, float]]) -> Difference:
    """Of the second over the first of each pair; the margin is 0 for a single pair. ValueError for none."""
    if not pairs:
        raise ValueError("there are no pairs to compare")
    apart = [after - before for before, after in pairs]
    margin = NORMAL * stdev(apart) / sqrt(len(apart)) if len(apart) > 1 else 0.0
    return Difference(mean=fmean(apart), margin=margin, median=median(apart))


def figures(rows: Sequence[Game]) -> Figures:
    """The table of some games. ValueError if a seat and seed was not played by the idle player."""
    strategies = list(dict.fromkeys(each.strategy for each in rows))
    seats = list(dict.fromkeys(each.seat for each in rows))
    by = {(each.strategy, each.seat, each.seed): each for each in rows}
    missing = sorted({(each.seat, each.seed) for each in rows if (IDLE, each.seat, each.seed) not in by})
    if missing:
        raise ValueError(f"nobody idle to compare with as {missing[0][0]} on seed {missing[0][1]}")
    most: dict[tuple[DelegationId, int], float] = {}
    for each in rows:
        most[each.seat, each.seed] = max(each.worth, most.get((each.seat, each.seed), each.worth))
    lines = [_line(name, [each for each in rows if each.strategy == name], by, most) for name in strategies]
    mean = {
        (name, seat): fmean(each.worth for each in rows if (each.strategy, each.seat) == (name, seat))
        for name in strategies
        for seat in seats
    }
    ranked = sorted(lines, key=lambda each: -each.worth)
    good, bad = ranked[0].strategy, ranked[-1].strategy
    texts = Counter(each.texts for each in rows)
    return Figures(
        games=len(rows),
        lines=tuple(ranked),
        seats=tuple(_seat(seat, {name: mean[name, seat] for name in strategies}) for seat in seats),
        texts=len(texts),
        endings=len({(each.texts, each.signed) for each in rows}),
        modal=max(texts.values()) / len(rows),
        best_in={
            name: sum(mean[name, seat] >= max(mean[other, seat] for other in strategies) - SAME for seat in seats)
            for name in strategies
        },
        good=good,
        bad=bad,
        apart=difference([(by[bad, each.seat, each.seed].worth, each.worth) for each in rows if each.strategy == good]),
    )


def _line(
    strategy: str,
    rows: Sequence[Game],
    by: Mapping[tuple[str, DelegationId, int], Game],
    most: Mapping[tuple[DelegationId, int], float],
) -> Line:
    pairs = [(by[IDLE, each.seat, each.seed], each) for each in rows]
    refused: Counter[str] = Counter()
    for each in rows:
        refused.update(dict(each.refused))
    return Line(
        strategy=strategy,
        n=len(rows),
        worth=fmean(each.worth for each in rows),
        worth_more=difference([(idle.worth, each.worth) for idle, each in pairs]),
        best=fmean(each.worth >= most[each.seat, each.seed] - SAME for each in rows),
        pips=fmean(sum(each.pips) for each in rows),
        pips_more=difference([(sum(idle.pips), sum(each.pips)) for idle, each in pairs]),
        signatures=fmean(len(each.signed) for each in rows),
        legitimacy=fmean(each.legitimacy for each in rows),
        credibility=fmean(each.credibility for each in rows),
        votes=fmean(each.votes for each in rows),
        signs=fmean(each.seat in each.signed for each in rows),
        gain=fmean(each.gain for each in rows),
        gain_more=difference([(idle.gain, each.gain) for idle, each in pairs]),
        refused=dict(sorted(refused.items())),
        unheard=sum(each.unheard for each in rows),
    )


def _seat(seat: DelegationId, mean: Mapping[str, float]) -> SeatLine:
    worst, best = min(mean, key=lambda name: mean[name]), max(mean, key=lambda name: mean[name])
    return SeatLine(
        seat=seat,
        idle=mean[IDLE],
        worst=worst,
        worst_worth=mean[worst],
        best=best,
        best_worth=mean[best],
    )
