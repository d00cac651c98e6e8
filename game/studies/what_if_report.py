"""What another text would have led to, to read, and as JSON."""

import json
import math
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from game.model.conference import DelegationId, ItemId, OptionId
from game.studies.explanation import Term, because, lines_of
from game.studies.what_if import BEFORE, EVEN, HISTORY, ChangedMind, Laboratory, Package, SingleChange, Start, settled
from game.wording.catalogue import Wording
from game.wording.reader import Reader

MOST_TERMS, MOST_STEPS = 3, 5
"""How many terms of a change, and how many single changes, are worth a line."""

TELLING = 0.05
"""Log-odds below which a difference explains nothing."""

_DIGITS = 4
_WORDING = Wording()


def as_json(lab: Laboratory, start: Start, package: Package, who: DelegationId | None = None) -> str:
    """One JSON object: the package, who signs it, who changes against the start, the best single changes.

    who: adds the terms of that delegation, which add up to its log-odds.
    """
    one, other = lab.expect(start.package), lab.expect(package)
    found: dict[str, Any] = {
        "scenario": lab.conference.id,
        "from": start.key,
        "known_before_the_conference": lab.is_without_hindsight,
        "text": dict(other.package),
        "changed": {item: [one.package[item], option] for item, option in _changed(one.package, other.package)},
        "delegations": len(lab.room.delegations),
        "signatures": round(other.signatures, _DIGITS),
        "signatures_spread": round(other.spread, _DIGITS),
        "signatures_from_none": round(other.from_none, _DIGITS),
        "signatures_from_all": round(other.from_all, _DIGITS),
        "signatures_of_start": round(one.signatures, _DIGITS),
        "probability": {each: round(chance, _DIGITS) for each, chance in other.probability.items()},
        "changes": [
            {
                "delegation": each.delegation,
                "before": round(each.before, _DIGITS),
                "after": round(each.after, _DIGITS),
                "changes_sides": each.changes_sides,
                "terms": _terms(each.terms),
            }
            for each in lab.changes(one.package, other.package)
        ],
        "one_at_a_time": [asdict(each) for each in lab.one_at_a_time(other.package)],
    }
    if who is not None:
        terms = lab.terms(other.package, who)
        log_odds = math.fsum(each.log_odds for each in terms)
        found["why"] = {"delegation": who, "log_odds": log_odds, "terms": _terms(terms)}
    return json.dumps(found, indent=2, ensure_ascii=False)


def _terms(terms: Sequence[Term]) -> list[dict[str, Any]]:
    return [{"term": each.term, "item": each.item, "log_odds": each.log_odds} for each in terms]


def _changed(before: Package, after: Package) -> list[tuple[ItemId, OptionId | None]]:
    return [(item, option) for item, option in after.items() if option != before[item]]


def as_text(lab: Laboratory, start: Start, package: Package, who: DelegationId | None = None) -> str:
    """The same to read; who: adds why that delegation signs or not."""
    whole = settled(lab.conference, package)
    one, other = lab.expect(start.package), lab.expect(whole)
    changed = _changed(one.package, whole)
    lines = [f"What if in {lab.conference.id}: {_start(lab, start)}{':' if changed else ', as it is'}"]
    if changed:
        lines[0] = lines[0][:-1] + ", but"
    for item, option in changed:
        lines.append(f"  {_item(lab, item)}: {text_in_words(lab, item, option)}")
        lines.append(f"    instead of {text_in_words(lab, item, one.package[item])}")
    count = len(lab.room.delegations)
    gained = f", {other.signatures - one.signatures:+.1f}" if changed else ""
    spread = f"+/- {2 * other.spread:.1f} if each decides apart"
    lines += ["", f"{other.signatures:.1f} of {count} are expected to sign{gained}; {spread}."]
    if other.tips:
        lines.append(
            f"There is a tipping point: who expects that nobody signs ends at {other.from_none:.1f}, "
            f"who expects that all sign at {other.from_all:.1f}."
        )
    if not lab.is_without_hindsight:
        lines.append("Nothing was known before this conference: positions are those that the game is played with.")
    if changed:
        lines += ["", *_changes(lab, lab.changes(one.package, whole))]
    lines += ["", *_steps(lab, lab.one_at_a_time(whole))]
    if who is not None:
        name = lab.conference.delegation(who).name
        lines += ["", f"{name} ({who}): log-odds of signing this text", *lines_of(lab.terms(whole, who))]
    return "\n".join(lines)


def _start(lab: Laboratory, start: Start) -> str:
    match start.key:
        case each if each == HISTORY:
            return "the recorded text"
        case each if each == BEFORE:
            return "what stood before"
        case bloc:
            short = next((each.short for each in lab.conference.blocs if each.id == bloc), bloc)
            return f"the common position of {short}"


def _item(lab: Laboratory, item: ItemId) -> str:
    of = lab.conference.item(item)
    return f"{of.short} [{of.label}] {item}"


def text_in_words(lab: Laboratory, item: ItemId, option: OptionId | None) -> str:
    """A text as its id and its short words; "nothing" for what stood before."""
    of = lab.conference.item(item)
    if option is None:
        return "nothing (what stood before)"
    stood = " (as it stood before)" if option == of.status_quo.option else ""
    return f"{option} {of.option(option).short}{stood}"


def _changes(lab: Laboratory, found: Sequence[ChangedMind]) -> list[str]:
    reader = Reader(wording=_WORDING, conference=lab.conference)
    sides = [each for each in found if each.changes_sides]
    rest = len(found) - len(sides)
    lines = [
        f"{len(sides)} change sides"
        + (f"; {rest} more move without doing so" if rest else "")
        + (":" if sides else ".")
    ]
    for each in sides:
        name = lab.conference.delegation(each.delegation).name
        why = "; ".join(f"{because(reader, term)} {term.log_odds:+.1f}" for term in _telling(each.terms))
        turn = "now signs" if each.after >= EVEN else "no longer signs"
        lines.append(f"  {each.delegation} {name}: {each.before:.2f} -> {each.after:.2f}, {turn}: {why}")
    return lines


def _telling(terms: Sequence[Term]) -> list[Term]:
    return [each for each in terms if abs(each.log_odds) >= TELLING][:MOST_TERMS]


def _steps(lab: Laboratory, found: Sequence[SingleChange]) -> list[str]:
    best = [each for each in found if round(each.gain, 1) > 0][:MOST_STEPS]
    if not best:
        return ["No single change of this text would add a signature."]
    lines = ["One change at a time, what would add most:"]
    lines += [
        f"  {each.gain:+5.1f}  {_item(lab, each.item)}: {text_in_words(lab, each.item, each.option)}" for each in best
    ]
    return lines
