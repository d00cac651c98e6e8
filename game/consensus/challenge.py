"""The challenge model: who would challenge whom, and who gives way, round after round, one item at a time.

After Bueno de Mesquita's expected-utility model as pieced together by Scholz, Calbert and Smith ("Unravelling Bueno de
Mesquita's group decision model", Journal of Theoretical Politics 23, 2011). Their text leaves choices open; ours:
- security is what the others expect to gain by challenging an actor, as the prose says (an appendix prints otherwise);
- distances are relative to the spread of positions of the round, and nobody gains by not challenging (their Q = 1);
- where both expect to win, the outcome is open and nobody moves;
- of the offers made to it an actor takes the one that moves it least;
- it ends when the median has moved by less than STEADY of the spread for two rounds.
With these the case of the emission standards (Bueno de Mesquita 1994) ends at 9.53, where Scholz et al. find 9.9 and
the original 9.05.
"""

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.case import Case

STEADY = 1.0 / 12.0
"""Share of the first spread by which the median may move and still count as steady: half a year of the six there."""

MOST_ROUNDS = 20
STEADY_ROUNDS = 2


def challenge(case: Case) -> FloatArray:
    """(i,) the weighted median once nobody gives way any more."""
    return np.array(
        [
            rounds(case.positions[:, item], case.influence, case.salience[:, item] / 100.0)[-1]
            if case.weight[:, item].sum() > 0
            else case.status_quo[item]
            for item in range(case.status_quo.size)
        ]
    )


def rounds(positions: FloatArray, influence: FloatArray, salience: FloatArray) -> list[float]:
    """The weighted median at the start and after each round; positions, influence, salience (0..1): (d,)."""
    at, weight = positions.astype(np.float64), influence * salience
    medians = [_median(at, weight)]
    steady, tolerance = 0, STEADY * float(np.ptp(at))
    for _ in range(MOST_ROUNDS):
        if np.ptp(at) <= 0:
            break
        at = _after(at, weight, salience)
        medians.append(_median(at, weight))
        steady = steady + 1 if abs(medians[-1] - medians[-2]) < tolerance else 0
        if steady >= STEADY_ROUNDS:
            break
    return medians


def _median(at: FloatArray, weight: FloatArray) -> float:
    order = np.argsort(at, kind="stable")
    heaped = np.cumsum(weight[order])
    return float(at[order][int(np.argmax(heaped >= heaped[-1] / 2.0))])


def winning_chances(at: FloatArray, weight: FloatArray) -> FloatArray:
    """(d, d) the chance that the row's position beats the column's: backing of the one over backing of both.

    Exact, by prefix sums over sorted positions: a voter left of both, or right of both, is worth the whole distance to
    the nearer one; a voter between them is worth what its distances differ by. So n^2 log n instead of n^3.
    """
    order = np.argsort(at, kind="stable")
    place, heavy = at[order], weight[order]
    mass = np.concatenate([[0.0], np.cumsum(heavy)])
    moment = np.concatenate([[0.0], np.cumsum(heavy * place)])
    low, high = np.minimum(at[:, None], at[None, :]), np.maximum(at[:, None], at[None, :])
    left = np.searchsorted(place, low, side="right")
    middle = np.searchsorted(place, (low + high) / 2.0, side="right")
    right = np.searchsorted(place, high, side="left")
    right = np.maximum(right, middle)
    apart, both = high - low, low + high
    for_low = apart * mass[left] + both * (mass[middle] - mass[left]) - 2.0 * (moment[middle] - moment[left])
    between = 2.0 * (moment[right] - moment[middle]) - both * (mass[right] - mass[middle])
    for_high = between + apart * (mass[-1] - mass[right])
    total = for_low + for_high
    for_row = np.where(at[:, None] <= at[None, :], for_low, for_high)
    chances: FloatArray = np.divide(for_row, total, out=np.full_like(total, 0.5), where=total > 0)
    return chances


def _after(at: FloatArray, weight: FloatArray, salience: FloatArray) -> FloatArray:
    """Positions after one round of challenges and offers."""
    distance = np.abs(at[:, None] - at[None, :]) / float(np.ptp(at))
    wins = winning_chances(at, weight)
    timid = _expected(distance, wins, salience, np.ones_like(at))
    exposed = timid.sum(axis=0)
    spread = float(np.ptp(exposed))
    risk = (2.0 * exposed - exposed.max() - exposed.min()) / spread if spread > 0 else np.zeros_like(exposed)
    gain = _expected(distance, wins, salience, (1.0 - risk / 3.0) / (1.0 + risk / 3.0))
    return _give_way(at, gain)


def _expected(distance: FloatArray, wins: FloatArray, salience: FloatArray, exponent: FloatArray) -> FloatArray:
    """(d, d) what the row's actor expects to gain by challenging the column's; exponent (d,) is its taste for risk."""
    taste = exponent[:, None]
    won = 2.0 - 4.0 * (0.5 - 0.5 * distance) ** taste
    lost = 2.0 - 4.0 * (0.5 + 0.5 * distance) ** taste
    resists = salience[None, :]
    expected = resists * (wins * won + (1.0 - wins) * lost) + (1.0 - resists) * won - (2.0 - 4.0 * 0.5**taste)
    np.fill_diagonal(expected, 0.0)
    return np.asarray(expected, dtype=np.float64)


def _give_way(at: FloatArray, gain: FloatArray) -> FloatArray:
    """Who expects to lose against a challenger that expects to win moves to it, in part if its loss is the smaller."""
    weak = (gain < 0) & (gain.T > 0)
    part = np.divide(-gain, gain.T, out=np.ones_like(gain), where=weak & (-gain < gain.T))
    step = np.where(weak, part * (at[None, :] - at[:, None]), np.inf)
    least = np.argmin(np.round(np.abs(np.where(step == 0.0, np.inf, step)), 9), axis=1)
    move = step[np.arange(at.size), least]
    return at + np.where(np.isfinite(move), move, 0.0)
