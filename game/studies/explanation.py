"""Why a delegation is expected to sign a text or not: named terms, item by item, that add up to its log-odds."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np

from game.consensus.encode import mandates, room, text_locations
from game.consensus.settling import logistic
from game.consensus.signing import TERMS, explain, forecast
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.instructions import Scenario
from game.session.run import run_conference
from game.studies.evidence import on_the_eve, public_word

UNRECORDED = 1
"""Seed of the conference that makes a text where no record has one."""

_ORDER = {name: number for number, name in enumerate(TERMS)}
_WORDS = {
    "readiness": "what everybody brings along",
    "items": "what the text is worth to it",
    "red_lines": "red line",
    "bloc": "what its bloc is expected to do",
    "leaders": "what its leaders and partners are expected to do",
    "spoken": "what it has said in public",
    "procedure": "how it was treated",
}


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
    terms = []
    for name, weight in explain(outlook, row):
        term, _, about = name.partition(":")
        if not about:
            terms.append(Term(term=term, log_odds=weight))
            continue
        item = ItemId(about)
        column = of.rows[item]
        terms.append(
            Term(
                term=term,
                log_odds=weight,
                item=item,
                title=scenario.conference.item(item).title,
                wants=float(wants.ideal[row, column]),
                salience=float(wants.salience[row, column]),
                text=float(texts[0, column]),
                status_quo=float(of.status_quo[column]),
            )
        )
    total = math.fsum(each.log_odds for each in terms)
    return Explanation(
        scenario=scenario.conference.id,
        delegation=who,
        name=scenario.conference.delegation(who).name,
        of_record=recorded is not None,
        probability=float(logistic(np.array([total]))[0]),
        log_odds=total,
        terms=tuple(terms),
    )


def as_json(of: Explanation) -> str:
    """One JSON object; the terms' log_odds add up to the whole's."""
    return json.dumps(asdict(of), indent=2, ensure_ascii=False)


def as_text(of: Explanation) -> str:
    """A line a term, by kind, heaviest first; then the sum."""
    text = "the recorded text" if of.of_record else f"the text of a conference of AI seats (seed {UNRECORDED})"
    lines = [f"{of.name} ({of.delegation}) and {text} of {of.scenario}: log-odds of signing"]
    for each in sorted(of.terms, key=lambda each: (_ORDER[each.term], -abs(each.log_odds))):
        lines.append(f"  {each.log_odds:+7.3f}  {_about(each)}")
    lines.append(f"  {of.log_odds:+7.3f}  in all: signs with a probability of {of.probability:.2f}")
    return "\n".join(lines)


def _about(each: Term) -> str:
    if each.item is None:
        return _WORDS[each.term]
    told = f"{each.title}: wants {each.wants:.0f} (salience {each.salience:.0f}), text {each.text:.0f}"
    return f"{told}, without it {each.status_quo:.0f}" if each.term == "items" else f"{_WORDS[each.term]}, {told}"
