"""What a forecast must beat: simple rules on the same delegations, each left out in turn; and figures quoted."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray, IntArray
from game.consensus.settling import logistic

RIDGE = 0.1
"""Weight of the penalty that keeps a regression's coefficients finite, per standardised column."""

_NEWTON_STEPS = 30


def majority(signed: BoolArray) -> FloatArray:
    """(d,) chance of each delegation if all that is known is how many of the others signed."""
    return group_share(signed, np.zeros(signed.shape[0], dtype=np.int64))


def group_share(signed: BoolArray, groups: IntArray) -> FloatArray:
    """(d,) the share of signers among the others of its group (d,), shrunk by one delegation at everybody's share."""
    outcome = signed.astype(np.float64)
    others = (outcome.sum() - outcome) / max(1, outcome.size - 1)
    same = (groups[:, None] == groups[None, :]) & ~np.eye(groups.size, dtype=np.bool_)
    return np.asarray((same @ outcome + others) / (same.sum(axis=1) + 1.0), dtype=np.float64)


def best_cut(signed: BoolArray, score: FloatArray) -> FloatArray:
    """(d,) chance by the one threshold on a score (d,) that gets most of the others right, in either direction.

    The chance is the share of signers among the others on the same side, shrunk by one at everybody's share.
    """
    chance = np.empty(signed.size)
    for left in range(signed.size):
        kept = np.arange(signed.size) != left
        threshold = _threshold(signed[kept], score[kept])
        side = (score > threshold) == (score[left] > threshold)
        mates = signed[kept & side].astype(np.float64)
        chance[left] = (mates.sum() + signed[kept].mean()) / (mates.size + 1.0)
    return chance


def _threshold(signed: BoolArray, score: FloatArray) -> float:
    """The middle one of the thresholds with the most hits."""
    values = np.unique(score)
    between = (values[:-1] + values[1:]) / 2.0
    above = score[None, :] > between[:, None]
    hits = np.sum(above == signed, axis=1)
    hits = np.maximum(hits, signed.size - hits)
    best = np.flatnonzero(hits == hits.max())
    return float(between[best[best.size // 2]])


def regression(signed: BoolArray, columns: FloatArray) -> FloatArray:
    """(d,) chance by a ridge logit on columns (d, k), standardised, fitted to all others."""
    outcome = signed.astype(np.float64)
    spread = columns.std(axis=0)
    standard = (columns - columns.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    design = np.column_stack([np.ones(outcome.size), standard])
    penalty = np.diag([1e-6, *([RIDGE] * columns.shape[1])])
    chance = np.empty(outcome.size)
    for left in range(outcome.size):
        kept = np.arange(outcome.size) != left
        numbers = np.zeros(design.shape[1])
        for _ in range(_NEWTON_STEPS):
            fitted = logistic(design[kept] @ numbers)
            bend = (design[kept] * (fitted * (1.0 - fitted))[:, None]).T @ design[kept] + penalty
            numbers = numbers + np.linalg.solve(bend, design[kept].T @ (outcome[kept] - fitted) - penalty @ numbers)
        chance[left] = float(logistic(design[left] @ numbers))
    return chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A baseline that is quoted, since what it was computed from may not be shipped; `missed` are ISO codes."""

    brier: float
    missed: tuple[str, ...]


QUOTED_FROM = "our covariate study, 2026-11-24: leave-one-out, 144 delegations"


def _missed(codes: str) -> tuple[str, ...]:
    return tuple(codes.split())


QUOTED: Mapping[str, Mapping[str, Quoted]] = {
    "wcit-2012": {
        "OECD membership": Quoted(
            brier=0.157,
            missed=_missed(
                "ALB AND ARM BGR BLR COL CRI CYP GEO GMB HRV IND KEN KOR LIE LTU LVA MDA MEX MHL MLT MNE MNG MWI PER "
                "PHL SRB TUR"
            ),
        ),
        "UN sub-region": Quoted(
            brier=0.118,
            missed=_missed("ARM CHL CHN COL CRI CYP GEO GMB IND ISR JPN KEN KOR MHL MNG MWI PER PHL RUS UKR"),
        ),
        "UN voting (smoothed), cut": Quoted(
            brier=0.105, missed=_missed("ARM BLR CHL COL CRI CYP GMB IND KEN KOR MNG MWI PER PHL SRB TUR UKR")
        ),
        "UN voting and Freedom House, regression": Quoted(
            brier=0.086, missed=_missed("ARM BLR CHL COL CRI GMB IND KEN KOR MNG MWI PAN PER PHL TUR UKR")
        ),
        "best of sixteen: nine covariates and sub-region": Quoted(
            brier=0.092, missed=_missed("ARM BLR CHL COL CRI GMB IND KEN KOR MNG MWI PER PHL TUR UKR")
        ),
    }
}
