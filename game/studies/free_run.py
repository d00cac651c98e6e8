"""The free run: nobody follows a script, AI plays every seat from its opening position, many times over.

Then the final text and the signatures are compared with the record, and the reference models with the same record on
the same positions. A conference knows nothing of the record; it is read only to compare.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.case import case_of
from game.consensus.encode import Arrays, mandates, room, text_locations
from game.consensus.models import MODELS
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.reference import nearest_options
from game.studies.sampling import RunOutcome, outcomes

BROAD_SHARE = 125 / 144
"""Share of delegations from which on their signatures count as a broad consensus: 125 of Dubai's 144."""

_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """How near a text comes to the record's. distance: mean over items, points of their lines 0..100."""

    items_matched: int
    distance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeRun:
    """Many free conferences beside the record; tuples hold one entry a run, in the order of the seeds.

    map_right: share 0..1 of delegations that signed or did not as recorded. broad: signatures that make a broad
    consensus. map_right_by_delegation: share of runs. majority: share that is right if all do as most did.
    """

    scenario: str
    items: int
    delegations: int
    texts: tuple[Hits, ...]
    map_right: tuple[float, ...]
    signatures: tuple[int, ...]
    broad: int
    majority: float
    map_right_by_delegation: Mapping[DelegationId, float]
    reference_models: Mapping[str, Hits]

    @property
    def broad_consensus_share(self) -> float:
        """Share of runs that end in broad consensus."""
        return float(np.mean(np.array(self.signatures) >= self.broad))


def free_run(scenario: Scenario, record: Record, seeds: int, first: int = 0, jobs: int = 1) -> FreeRun:
    """Play `seeds` conferences with the seeds `first`, `first + 1` and so on, in `jobs` processes.

    An item that is left at the older treaty counts at its location. RuntimeError if a run fails.
    """
    return compared(scenario, record, outcomes(scenario, seeds, first, jobs))


def compared(scenario: Scenario, record: Record, played: Iterable[RunOutcome]) -> FreeRun:
    """Runs that have been played, beside the record. RuntimeError if one of them failed."""
    of = room(scenario.conference)
    agreed = text_locations(of, record.final_text)
    signed = np.array([each in record.signed for each in of.delegations], dtype=np.bool_)
    texts, right, signatures = [], [], []
    for run in played:
        if run.failure:
            raise RuntimeError(f"run {run.seed} failed: {run.failure}")
        texts.append(_hits(of, text_locations(of, run.final_text), agreed))
        right.append(np.array([each in run.signed for each in of.delegations]) == signed)
        signatures.append(len(run.signed))
    case = case_of(of, mandates(of, scenario.instructions))
    by_delegation = np.mean(right, axis=0)
    return FreeRun(
        scenario=scenario.conference.id,
        items=len(of.items),
        delegations=len(of.delegations),
        texts=tuple(texts),
        map_right=tuple(float(each.mean()) for each in right),
        signatures=tuple(signatures),
        broad=int(np.ceil(round(BROAD_SHARE * len(of.delegations), 6))),
        majority=float(max(signed.mean(), 1 - signed.mean())),
        map_right_by_delegation=dict(zip(of.delegations, by_delegation.tolist(), strict=True)),
        reference_models={name: _hits(of, model(case), agreed) for name, model in MODELS.items()},
    )


def _hits(of: Arrays, locations: FloatArray, agreed: FloatArray) -> Hits:
    matched = nearest_options(of, locations) == nearest_options(of, agreed)
    return Hits(items_matched=int(matched.sum()), distance=float(np.mean(np.abs(locations - agreed))))


def as_dict(of: FreeRun) -> dict[str, Any]:
    """The summary as JSON has it."""
    return {
        "seeds": len(of.texts),
        "items": of.items,
        "items_matched_median": float(np.median([each.items_matched for each in of.texts])),
        "items_matched_mean": round(float(np.mean([each.items_matched for each in of.texts])), _DIGITS),
        "distance_mean": round(float(np.mean([each.distance for each in of.texts])), _DIGITS),
        "map_right_mean": round(float(np.mean(of.map_right)), _DIGITS),
        "map_right_majority": round(of.majority, _DIGITS),
        "signatures_median": float(np.median(of.signatures)),
        "broad_consensus": of.broad,
        "broad_consensus_share": round(of.broad_consensus_share, _DIGITS),
        "reference_models": {
            name: {"items_matched": each.items_matched, "distance_mean": round(each.distance, _DIGITS)}
            for name, each in of.reference_models.items()
        },
    }


def as_text(of: FreeRun) -> str:
    """The same to read."""
    found = as_dict(of)
    low, high = (int(each) for each in np.quantile(of.signatures, (0.05, 0.95), method="nearest"))
    lines = [
        f"Free run of {of.scenario}: {found['seeds']} conferences, AI in every seat, nobody follows the record.",
        f"  text        {found['items_matched_median']:g} of {of.items} items as recorded (median), "
        f"{found['distance_mean']:.1f} points off",
        f"  map         {100 * found['map_right_mean']:.1f} % of {of.delegations} delegations right on average "
        f"(all as most did: {100 * of.majority:.1f} %)",
        f"  signatures  {found['signatures_median']:g} (median), nine in ten from {low} to {high}",
        f"  broad consensus ({of.broad} signatures or more) in {100 * of.broad_consensus_share:.1f} % of the runs",
        "  Reference models on the same positions:",
    ]
    best_first = sorted(of.reference_models.items(), key=lambda each: (each[1].distance, each[0]))
    lines += [
        f"    {name:<26}{each.items_matched:>3} of {of.items} items   {each.distance:5.1f} points off"
        for name, each in best_first
    ]
    return "\n".join(lines)
