"""What a back-test found, as values: forecasts, baselines, and how the two compare."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray
from game.consensus.parameters import SigningParameters
from game.model.conference import DelegationId

EVEN = 0.5
"""A delegation is forecast to sign from this probability on."""

NINETY_FIVE = 1.96
"""Standard errors each side of a 95 % interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """correct: how many on the right side of one half. brier: mean squared error of the probability."""

    correct: int
    brier: float


def score(signed: BoolArray, chance: FloatArray) -> Scores:
    """Compare probabilities (d,) with what happened (d,); nobody at all scores nothing."""
    if not signed.size:
        return Scores(correct=0, brier=0.0)
    return Scores(correct=int(np.sum((chance >= EVEN) == signed)), brier=float(np.mean((chance - signed) ** 2)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedDifference:
    """How many more delegations the engine gets right than a baseline, on the same delegations, and its 95 % interval.

    better, worse: delegations that only the engine, and that only the baseline, gets right.
    """

    better: int
    worse: int
    low: float
    high: float

    @property
    def mean(self) -> int:
        """Delegations gained, less delegations lost."""
        return self.better - self.worse


def paired(ours: BoolArray, theirs: BoolArray) -> PairedDifference:
    """The paired difference of two rows of hits (d,); normal interval over delegations."""
    each = ours.astype(np.float64) - theirs.astype(np.float64)
    spread = NINETY_FIVE * float(np.sqrt(each.size * np.var(each)))
    mean = float(each.sum())
    return PairedDifference(
        better=int(np.sum(ours & ~theirs)), worse=int(np.sum(theirs & ~ours)), low=mean - spread, high=mean + spread
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """A rule to beat. quoted: taken from an earlier study instead of computed in this run."""

    loo_correct: int
    brier: float
    difference: PairedDifference
    quoted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """How the delegations of one grade fared."""

    delegations: int
    loo_correct: int
    brier: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Forecast:
    """One forecast; arrays (d,).

    probability: each delegation by numbers fitted to all others; without_bloc: to all other blocs; in_sample: to all.
    parameters: fitted to all; parameter_range: the ends of what they are with one delegation left out.
    """

    probability: FloatArray
    without_bloc: FloatArray
    in_sample: FloatArray
    parameters: SigningParameters
    parameter_range: tuple[SigningParameters, SigningParameters]

    def scores(self, signed: BoolArray) -> Scores:
        """Each delegation left out in turn."""
        return score(signed, self.probability)

    @property
    def signatures(self) -> float:
        """Expected number of signatures, each delegation left out in turn."""
        return float(self.probability.sum())

    @property
    def spread(self) -> float:
        """Standard deviation of that number if delegations decide apart from one another: a lower bound."""
        return float(np.sqrt(np.sum(self.probability * (1.0 - self.probability))))

    def missed(self, signed: BoolArray) -> tuple[int, ...]:
        """Rows on the wrong side of one half when left out."""
        return tuple(int(row) for row in np.flatnonzero((self.probability >= EVEN) != signed))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Backtest:
    """Everything that a back-test found. forecasts and by_basis are keyed by the forecast's name."""

    scenario: str
    delegations: tuple[DelegationId, ...]
    names: tuple[str, ...]
    signed: BoolArray
    forecasts: Mapping[str, Forecast]
    baselines: Mapping[str, Baseline]
    by_basis: Mapping[str, Mapping[str, Graded]]
