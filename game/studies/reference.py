"""The reference models beside the record: how many items each gets right, and how far it lies off."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np

from game.consensus.arrays import FloatArray, IntArray
from game.consensus.case import case_of
from game.consensus.encode import Arrays, mandates, room, text_locations
from game.consensus.models import MODELS
from game.model.conference import ItemId, OptionId
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.evidence import before_the_conference


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What one model expects. distance: mean over items, points of their lines, between it and the record."""

    text: Mapping[ItemId, OptionId]
    locations: Mapping[ItemId, float]
    items_matched: int
    distance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What was agreed on an item: its location, and the option nearest to it (the older treaty's if none was)."""

    option: OptionId
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelComparison:
    """All models on one case, beside what was really agreed."""

    scenario: str
    items: int
    recorded: Mapping[ItemId, Recorded]
    models: Mapping[str, Expected]


def compare_models(scenario: Scenario, record: Record) -> ModelComparison:
    """Every reference model on the positions known before the conference, compared with the recorded text."""
    of = room(scenario.conference)
    case = case_of(of, mandates(of, before_the_conference(of, scenario).instructions))
    agreed = text_locations(of, record.final_text)
    return ModelComparison(
        scenario=scenario.conference.id,
        items=len(of.items),
        recorded={
            item: Recorded(option=of.option_id(item, int(column)), at=float(at))
            for item, column, at in zip(of.items, nearest_options(of, agreed), agreed, strict=True)
        },
        models={name: _expected(of, model(case), agreed) for name, model in MODELS.items()},
    )


def _expected(of: Arrays, locations: FloatArray, agreed: FloatArray) -> Expected:
    nearest, recorded = nearest_options(of, locations), nearest_options(of, agreed)
    return Expected(
        text={item: of.option_id(item, int(nearest[row])) for row, item in enumerate(of.items)},
        locations={item: round(float(locations[row]), 1) for row, item in enumerate(of.items)},
        items_matched=int(np.sum(nearest == recorded)),
        distance=float(np.mean(np.abs(locations - agreed))),
    )


def nearest_options(of: Arrays, locations: FloatArray) -> IntArray:
    """(i,) the column of the option nearest to a location on each item; the lower of two."""
    apart = np.where(of.exists, np.round(np.abs(of.locations - locations[:, None]), 6), np.inf)
    return np.asarray(np.argmin(apart, axis=1), dtype=np.int64)


def as_json(of: ModelComparison) -> str:
    """One JSON object."""
    return json.dumps(asdict(of), indent=2, ensure_ascii=False)


def as_text(of: ModelComparison) -> str:
    """A line a model, best first; then a line an item, with the option that each model expects."""
    best_first = sorted(of.models.items(), key=lambda each: (each[1].distance, each[0]))
    lines = [f"Reference models on {of.scenario}: positions known before, beside the record of {of.items} items."]
    lines += [
        f"  {number}  {name:<26}{each.items_matched:>3} of {of.items} items   {each.distance:5.1f} points off"
        for number, (name, each) in enumerate(best_first, start=1)
    ]
    heads = "".join(f"{number:>8}" for number in range(1, len(best_first) + 1))
    lines += ["", f"{'  item':<22}{'record':>8}{heads}   option and location; * as recorded"]
    for item, recorded in of.recorded.items():
        cells = "".join(f"{_cell(each, item, recorded.option):>8}" for _name, each in best_first)
        lines.append(f"  {item:<20}{f'{recorded.option} {recorded.at:.0f}':>8}{cells}")
    return "\n".join(lines)


def _cell(of: Expected, item: ItemId, recorded: OptionId) -> str:
    same = "*" if of.text[item] == recorded else " "
    return f"{of.text[item]} {of.locations[item]:.0f}{same}"
