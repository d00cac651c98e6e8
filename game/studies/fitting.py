"""Fitting the signing model's six numbers to who signed, many subsets of the delegations at once.

The likelihood has the delegations' expectations of one another in it. They are found by nested pseudo-likelihood
(Aguirregabiria and Mira, "Sequential estimation of dynamic discrete games", Econometrica 75, 2007): fit a logit given
what everybody expects, work out what everybody then expects, and so on until both agree. A recorded signature is only
ever what is fitted to; what a delegation sees of others is the model's own probability or a public word.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray, IntArray
from game.consensus.encode import Arrays
from game.consensus.parameters import JUDGED, Judgement, SigningParameters
from game.consensus.peers import bloc_shares, leader_shares
from game.consensus.settling import logistic, seen_by_others, settle
from game.consensus.signing import Grounds

NAMES = ("readiness", "gain", "loss", "bloc", "leaders", "spoken")
"""The fitted numbers, in the order of the columns here; none may be negative."""

PRIOR_MEAN = np.array([1.0, 0.03, 0.0, 0.0, 0.0, 3.0])
"""What is expected of each number before any record is seen. A text that helps and harms nobody is mostly signed."""

PRIOR_SPREAD = np.array([0.5, 0.025, 0.18, 1.8, 1.8, 1.0])
"""Standard deviations of that expectation: wide where only the record can tell, narrow where it can hardly tell."""

_SCALE = np.array([1.0, 0.1, 0.1, 1.0, 1.0, 1.0])  # points of gain and loss come in tens, to keep steps comparable
_ROUNDS = 200
_SWEEPS = 6
_LONGEST_STEP = 1.0
_SETTLED = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """One fit a row. parameters: (w, 6) in the order of NAMES. probability: (w, d) of all, fitted to or not."""

    parameters: FloatArray
    probability: FloatArray

    def named(self, row: int = 0) -> SigningParameters:
        """The numbers of one fit, rounded to four decimals."""
        return SigningParameters(**{name: round(float(self.parameters[row, at]), 4) for at, name in enumerate(NAMES)})


def fit(
    room: Arrays,
    grounds: Grounds,
    signed: BoolArray,
    counted: BoolArray,
    *,
    free: Collection[str] = NAMES,
    held: FloatArray | None = None,
    judgement: Judgement = JUDGED,
) -> Fit:
    """Fit the model to who signed.

    grounds: of one package. signed: (d,) the recorded outcome. counted: (w, d) which outcomes each fit may look at; all
    delegations are forecast, and seen by the others, in any case. free: the names of the numbers to be fitted; the rest
    stay as in `held` (w, 6), or at what is expected of them.
    """
    worlds, delegations = counted.shape
    outcome = signed.astype(np.float64)
    fixed = judgement.red_line * grounds.crossed[0] + grounds.procedure
    own = [np.ones(delegations), grounds.better[0], -grounds.worse[0]]
    word = grounds.word
    start = np.repeat(PRIOR_MEAN[None, :], worlds, axis=0) if held is None else held
    numbers = start / _SCALE
    fitted = [at for at, name in enumerate(NAMES) if name in free]
    mean, precision = PRIOR_MEAN / _SCALE, (_SCALE / PRIOR_SPREAD) ** 2
    chance = np.full((worlds, delegations), 0.5)
    for _ in range(_ROUNDS):
        before = numbers.copy()
        seen = seen_by_others(chance, grounds.done)
        columns = [*own, seen @ bloc_shares(room).T, seen @ leader_shares(room).T, word]
        scaled = [np.broadcast_to(column * scale, counted.shape) for column, scale in zip(columns, _SCALE, strict=True)]
        log_odds = fixed + sum(column * numbers[:, [at]] for at, column in enumerate(scaled))
        for _ in range(_SWEEPS):
            log_odds = _sweep(fitted, scaled, numbers, log_odds, outcome, counted, mean, precision)
        chance = logistic(log_odds)
        if float(np.max(np.abs(numbers - before))) < _SETTLED:
            break
    parameters = numbers * _SCALE
    alone = fixed + parameters[:, [0]] + parameters[:, [1]] * own[1] + parameters[:, [2]] * own[2]
    alone = alone + parameters[:, [5]] * word
    settled = settle(room, alone, grounds.done, parameters[:, [3]], parameters[:, [4]], logistic(alone))
    return Fit(parameters=parameters, probability=settled)


def _sweep(
    fitted: list[int],
    columns: list[FloatArray],
    numbers: FloatArray,
    log_odds: FloatArray,
    outcome: FloatArray,
    counted: BoolArray,
    mean: FloatArray,
    precision: FloatArray,
) -> FloatArray:
    """One Newton step for each fitted number in turn, kept from falling below nought; changes `numbers` in place."""
    for at in fitted:
        column = columns[at]
        chance = logistic(log_odds)
        used = counted * column
        slope = np.sum(used * (outcome - chance), axis=1) - precision[at] * (numbers[:, at] - mean[at])
        bend = np.sum(used * column * chance * (1.0 - chance), axis=1) + precision[at]
        step = np.clip(slope / bend, -_LONGEST_STEP, _LONGEST_STEP)
        after = np.maximum(numbers[:, at] + step, 0.0)
        log_odds = log_odds + column * (after - numbers[:, at])[:, None]
        numbers[:, at] = after
    return log_odds


def leaving_out(groups: IntArray) -> BoolArray:
    """(g, d) one row a group, counting everybody else; groups (d,) gives each delegation's group, 0..g-1."""
    return np.asarray(np.arange(int(groups.max()) + 1)[:, None] != groups[None, :], dtype=np.bool_)
