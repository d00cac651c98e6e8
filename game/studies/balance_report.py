"""The balance of a scenario on paper: a page for the terminal, and a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from textwrap import fill

from game.studies.balance import Balance, HingeText, ItemBalance, SeatBalance

MOST_SEATS = 24
"""Seats that are listed one by one; of more, only the ends of the table are."""

ENDS = 8
"""Seats listed at either end of a long table."""

ENOUGH_RUNS = 200
"""So many runs show the hinges of most scenarios."""

TELLS = 0.05
"""Share of the runs by which a delegation's signing must differ to be named with a hinge."""

MOST_FAILURES = 5
BAR = 20
WIDTH = 100


def as_text(of: Balance) -> str:
    """The report for a terminal of 80 columns or more."""
    blocks = [_head(of)]
    if of.seats:
        blocks += [_seats(of.seats), _items(of.items), _hinges(of), _worth_a_look(of)]
    return "\n\n".join(each for each in blocks if each)


def _head(of: Balance) -> str:
    lines = [f"{_count(of.runs, 'run')} of {of.title}"]
    if of.seats:
        lines.append(
            f"{of.signatures:.1f} of {of.delegations} {of.called} sign ({of.fewest} to {of.most}); "
            f"{of.agreed:.1f} of {len(of.items)} items are agreed; legitimacy ends at {of.legitimacy:.0f} of 100."
        )
    if of.failures:
        lines.append(f"{_count(len(of.failures), 'run')} failed:")
        lines += [f"  seed {each.seed}: {each.failure}" for each in of.failures[:MOST_FAILURES]]
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


# --- tables -----------------------------------------------------------------------------------------------------------


def _seats(seats: Sequence[SeatBalance]) -> str:
    ordered = sorted(seats, key=lambda each: (-each.gain, each.delegation))
    width = max(len(_called(each)) for each in ordered)
    title = f"{'Who, by what the text brings it':{width}}  signs reserves better worse  gain worth pips"
    left = len(ordered) - 2 * ENDS
    if len(ordered) <= MOST_SEATS:
        rows = [_seat_row(each, width) for each in ordered]
    else:
        rows = [_seat_row(each, width) for each in ordered[:ENDS]]
        rows.append(f"... {left} more; --csv FILE has them all")
        rows += [_seat_row(each, width) for each in ordered[-ENDS:]]
    notes = (
        "Better, worse: runs whose text is better or worse for it than what held before. Gain: mean, of 100 points.",
        "Worth: that gain as far as others sign it, less red lines signed away, and the house. Pips: its grade.",
    )
    return "\n".join([title, *rows, *notes])


def _called(seat: SeatBalance) -> str:
    return f"{seat.delegation} {seat.name}"


def _seat_row(seat: SeatBalance, width: int) -> str:
    title = max(width, len("Who, by what the text brings it"))
    shares = f"{seat.signs:6.0%} {seat.reserves:8.0%} {seat.better:6.0%} {seat.worse:5.0%}"
    return f"{_called(seat):{title}} {shares} {seat.gain:+5.0f} {seat.worth:+5.0f} {seat.pips:4.1f}"


def _items(items: Sequence[ItemBalance]) -> str:
    lines = ["What becomes of the items"]
    width = max(len(each.item) for each in items)
    for each in items:
        texts = ", ".join(f"{option or 'not agreed'} {share:.0%}" for option, share in each.texts)
        filled = round(each.agreed * BAR)
        lines.append(f"{each.item:{width}}  {'#' * filled}{'.' * (BAR - filled)} {each.agreed:4.0%} agreed: {texts}")
    return "\n".join(lines)


def _hinges(of: Balance) -> str:
    if not of.hinges:
        more = "" if of.runs >= ENOUGH_RUNS else f" More runs may show some: --runs {ENOUGH_RUNS}."
        return _wrapped(f"Hinges: with no text do the signatures go up or down more than by chance.{more}")
    lines = ["Hinges: texts that signatures go with (which need not mean because of them)"]
    for each in of.hinges:
        signing = f"{each.with_it:.1f} sign, in the other runs {each.without_it:.1f}"
        lines.append(_wrapped("; ".join([f"{_text(each)} ({_count(each.runs, 'run')}): {signing}", *_moved(each)])))
    return "\n".join(lines)


def _moved(hinge: HingeText) -> Iterator[str]:
    """Who signs in more, and who in fewer of the runs with the text than of the others."""
    for words, sign in (("more often", 1), ("less often", -1)):
        named = [f"{delegation} {moved:+.0%}" for delegation, moved in hinge.moved if moved * sign >= TELLS]
        if named:
            yield f"{words} {', '.join(named)}"


def _text(hinge: HingeText) -> str:
    return f"{hinge.item}={hinge.option}" if hinge.option is not None else f"{hinge.item} not agreed"


# --- what an author should look at ------------------------------------------------------------------------------------


def _worth_a_look(of: Balance) -> str:
    lines = list(_oddities(of))
    return "\n".join(["Worth a look", *(_wrapped(f"- {each}") for each in lines)]) if lines else ""


def _oddities(of: Balance) -> Iterator[str]:
    if of.runs - len(of.failures) < 2:
        return  # one run has no pattern
    always = [each.item for each in of.items if len(each.texts) == 1 and each.texts[0][0] is not None]
    never = [each.item for each in of.items if each.agreed == 0]
    if always:
        yield (
            f"The same text in every run: {', '.join(always)}. Where everybody can live with one option, move "
            "it away from the middle, or let somebody want it less."
        )
    if never:
        yield f"Never agreed: {', '.join(never)}. Look at the red lines, or write an option in between."
    if names := [each.delegation for each in of.seats if each.better == 0]:
        yield (
            f"Never better off than before: {_some(names)}. Give each an item that matters to "
            "it and little to others, or tell whoever sits there."
        )
    if names := [each.delegation for each in of.seats if each.signs == 0]:
        yield f"Never signs: {_some(names)}. Move a red line out, or write an option that it wants."
    if all(each.signs == 1 for each in of.seats):
        yield (
            "Everybody signs in every run: nobody has to be won over. Raise what somebody has to lose: a red line, "
            "or a wish that an option goes past."
        )


def _wrapped(line: str) -> str:
    return fill(line, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _some(names: Sequence[str]) -> str:
    if len(names) <= MOST_SEATS:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_SEATS])} and {len(names) - MOST_SEATS} more"


# --- for a spreadsheet ------------------------------------------------------------------------------------------------


def as_csv(of: Balance) -> str:
    """The report as one table: what a row is about, its id, the measure, the text it is of, the figure."""
    page = io.StringIO(newline="")
    table = csv.writer(page, lineterminator="\n")
    table.writerow(["about", "id", "measure", "text", "value"])
    table.writerows(_rows(of))
    return page.getvalue()


def _rows(of: Balance) -> Iterator[tuple[str, str, str, str, float | int]]:
    yield "scenario", of.title, "runs", "", of.runs
    yield "scenario", of.title, "failures", "", len(of.failures)
    yield "scenario", of.title, "mean signatures", "", round(of.signatures, 4)
    yield "scenario", of.title, "mean items agreed", "", round(of.agreed, 4)
    yield "scenario", of.title, "mean legitimacy", "", round(of.legitimacy, 4)
    for seat in of.seats:
        for measure in ("signs", "reserves", "better", "worse", "gain", "worth", "pips"):
            yield "delegation", seat.delegation, measure, "", round(getattr(seat, measure), 4)
    for item in of.items:
        for option, share in item.texts:
            yield "item", item.item, "share of runs", option or "", round(share, 4)
    for hinge in of.hinges:
        yield "hinge", hinge.item, "mean signatures with it", hinge.option or "", round(hinge.with_it, 4)
        yield "hinge", hinge.item, "mean signatures without it", hinge.option or "", round(hinge.without_it, 4)
        for delegation, difference in hinge.moved:
            yield "hinge", hinge.item, f"signs more with it: {delegation}", hinge.option or "", round(difference, 4)
    for row in of.failures:
        yield "failure", str(row.seed), row.failure, "", 1
