"""Why a delegation is expected to sign a text or not: named terms, item by item, that add up to its log-odds."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from game.consensus.encode import mandates, room, text_locations
from game.consensus.settling import logistic
from game.consensus.signing import TERMS, SigningForecast, explain, forecast
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.instructions import Scenario
from game.session.run import run_conference
from game.studies.evidence import on_the_eve, public_word
from game.wording.catalogue import Wording
from game.wording.reader import Reader

UNRECORDED = 1
"""Seed of the conference that makes a text where no record has one."""

_ORDER = {name: number for number, name in enumerate(TERMS)}
_WORDING = Wording()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One summand. item, wants, text, status_quo: for terms about an item (locations 0..100), else None."""

    term: str
    log_odds: float
    item: ItemId | None = None
    title: str | None = None
    wants: float | None = None
    salience: float | None = None
    text: float | None = None
    status_quo: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why one delegation signs or not. log_odds is the sum of the terms, probability its logistic.

    of_record: whether the text is that of the record, else of one conference played by AI.
    """

    scenario: str
    delegation: DelegationId
    name: str
    of_record: bool
    probability: float
    log_odds: float
    terms: tuple[Term, ...]


def explain_signature(
    scenario: Scenario, who: DelegationId, recorded: Mapping[ItemId, OptionId | None] | None
) -> Explanation:
    """Explain the forecast for one delegation and the recorded text (a text of the game's own if there is none).

    The forecast knows what was known on the eve of signing, what was said in public included; nobody has been slighted.
    """
    of = room(scenario.conference)
    wants = mandates(of, on_the_eve(of, scenario).instructions)
    acts = recorded if recorded is not None else run_conference(scenario, UNRECORDED).final_acts or {}
    texts = text_locations(of, acts)[None, :]
    row = of.seats[who]
    outlook = forecast(of, wants, texts, announced=public_word(of, scenario))
    terms = terms_of(outlook, row)
    total = math.fsum(each.log_odds for each in terms)
    return Explanation(
        scenario=scenario.conference.id,
        delegation=who,
        name=scenario.conference.delegation(who).name,
        of_record=recorded is not None,
        probability=_probability(total),
        log_odds=total,
        terms=terms,
    )


def terms_of(outlook: SigningForecast, row: int) -> tuple[Term, ...]:
    """The terms of the delegation in that row of the forecast's first text, heaviest first; none of no weight."""
    of, wants = outlook.room, outlook.mandates
    found = []
    for name, weight in explain(outlook, row):
        term, _, about = name.partition(":")
        if not about:
            found.append(Term(term=term, log_odds=weight))
            continue
        item = ItemId(about)
        column = of.rows[item]
        found.append(
            Term(
                term=term,
                log_odds=weight,
                item=item,
                title=of.conference.item(item).title,
                wants=float(wants.ideal[row, column]),
                salience=float(wants.salience[row, column]),
                text=float(outlook.texts[0, column]),
                status_quo=float(of.status_quo[column]),
            )
        )
    return tuple(found)


def because(reader: Reader, term: Term) -> str:
    """A difference between two texts as a reason within a sentence: "bulk messages (5B) suits it better"."""
    way = "for" if term.log_odds > 0 else "against"
    item = reader.item(term.item) if term.item is not None else ""
    return reader.wording.text(f"because.{term.term}.{way}", item=item)


def as_json(of: Explanation) -> str:
    """One JSON object; the terms' log_odds add up to the whole's."""
    return json.dumps(asdict(of), indent=2, ensure_ascii=False)


def as_text(of: Explanation) -> str:
    """A line a term, by kind, heaviest first; then the sum."""
    text = "the recorded text" if of.of_record else f"the text of a conference of AI seats (seed {UNRECORDED})"
    lines = [f"{of.name} ({of.delegation}) and {text} of {of.scenario}: log-odds of signing"]
    return "\n".join([*lines, *lines_of(of.terms)])


def lines_of(terms: Sequence[Term]) -> list[str]:
    """A line a term, by kind, heaviest first; then the sum, and the probability it makes."""
    lines = [
        f"  {each.log_odds:+7.3f}  {_about(each)}"
        for each in sorted(terms, key=lambda each: (_ORDER[each.term], -abs(each.log_odds)))
    ]
    total = math.fsum(each.log_odds for each in terms)
    return [*lines, f"  {total:+7.3f}  in all: signs with a probability of {_probability(total):.2f}"]


def _probability(log_odds: float) -> float:
    return float(logistic(np.array([log_odds]))[0])


def _about(each: Term) -> str:
    words = _WORDING.text(f"reason.{each.term}")
    if each.item is None:
        return words
    told = f"{each.title}: wants {each.wants:.0f} (salience {each.salience:.0f}), text {each.text:.0f}"
    return f"{told}, without it {each.status_quo:.0f}" if each.term == "items" else f"{words}, {told}"
