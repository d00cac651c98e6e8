"""The table as text."""

from __future__ import annotations

from collections.abc import Iterator

from tests.arena.figures import Difference, Figures, Line
from tests.arena.play import Plan

HEAD = (
    f"{'strategy':18}{'n':>5}{'worth':>7}{'over idle':>14}{'median':>8}{'best':>6}{'pips':>7}{'over idle':>14}"
    f"{'sign':>7}{'leg':>5}{'cred':>5}{'votes':>6}{'own':>5}{'points':>8}{'over idle':>14}{'refused':>8}{'unheard':>8}"
)


def as_text(plan: Plan, found: Figures) -> str:
    """Everything that `figures` found, for people."""
    return "\n".join(_lines(plan, found)) + "\n"


def _lines(plan: Plan, found: Figures) -> Iterator[str]:
    seats = " ".join(plan.seats)
    yield f"{plan.scenario}, {len(plan.seats)} seats ({seats}), seeds {_seeds(plan)}: {found.games} games"
    yield ""
    yield HEAD
    yield from (_line(each) for each in found.lines)
    yield ""
    yield f"{'seat':6}{'idle':>7}   worst .. best strategy, by mean worth"
    for seat in found.seats:
        yield (
            f"{seat.seat:6}{seat.idle:7.2f}   {seat.worst_worth:.2f} {seat.worst} .. {seat.best_worth:.2f} {seat.best}"
        )
    yield ""
    best_in = sorted(((count, name) for name, count in found.best_in.items() if count), reverse=True)
    yield f"best in so many of {len(found.seats)} seats: " + ", ".join(f"{name} {count}" for count, name in best_in)
    yield f"good less bad play ({found.good} less {found.bad}): {_signed(found.apart)}"
    yield (
        f"endings: {found.texts} Final Acts, {found.endings} with who signs; "
        f"the commonest Final Acts end {100 * found.modal:.0f} % of the games"
    )
    reasons = [f"{each.strategy}: {reason} x{n}" for each in found.lines for reason, n in each.refused.items()]
    if reasons:
        yield "refused: " + "; ".join(reasons)


def _line(each: Line) -> str:
    return (
        f"{each.strategy:18}{each.n:5}{each.worth:7.2f}{_signed(each.worth_more):>14}{each.worth_more.median:+8.2f}"
        f"{100 * each.best:5.0f}%{each.pips:7.2f}{_signed(each.pips_more):>14}"
        f"{each.signatures:7.1f}{each.legitimacy:5.0f}{each.credibility:5.0f}{each.votes:6.1f}{100 * each.signs:4.0f}%"
        f"{each.gain:8.2f}{_signed(each.gain_more):>14}{sum(each.refused.values()):8}{each.unheard:8}"
    )


def _signed(of: Difference) -> str:
    return f"{of.mean:+.2f} ±{of.margin:.2f}"


def _seeds(plan: Plan) -> str:
    first, last = plan.seeds[0], plan.seeds[-1]
    if plan.seeds == tuple(range(first, last + 1)):
        return f"{first} to {last}" if last > first else str(first)
    return ", ".join(str(each) for each in plan.seeds)
