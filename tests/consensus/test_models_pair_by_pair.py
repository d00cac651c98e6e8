"""Challenge and exchange beside the plainest program that does what their papers say, one pair after another."""

from itertools import permutations, product

import numpy as np
import pytest

from game.consensus.case import Case
from game.consensus.challenge import MOST_ROUNDS, STEADY, STEADY_ROUNDS, rounds
from game.consensus.exchange import exchange

DRAWS = range(25)


def drawn(seed: int, actors: int, items: int) -> Case:
    """A small problem of round numbers, so that ties come up."""
    lots = np.random.default_rng(seed)
    return Case(
        positions=lots.integers(0, 11, (actors, items)) * 10.0,
        salience=lots.integers(1, 11, (actors, items)) * 10.0,
        influence=lots.integers(1, 5, actors).astype(float),
        status_quo=np.full(items, 50.0),
    )


# --- exchange ---


def trade_by_trade(case: Case) -> list[float]:
    """Every pair, every two items: the trade that gains most is made, until none gains."""
    at, weight = case.positions.copy(), case.influence[:, None] * case.salience
    total, care = weight.sum(axis=0), case.salience
    actors, items = range(at.shape[0]), range(at.shape[1])
    traded: set[tuple[int, int]] = set()
    while True:
        outcome = (weight * at).sum(axis=0) / total
        best, found = 1e-9, None
        for first, second, p, q in product(actors, actors, items, items):
            if p == q or traded & {(first, p), (first, q), (second, p), (second, q)}:
                continue
            side = np.sign(at - outcome)
            if side[first, p] * side[second, p] >= 0 or side[first, q] * side[second, q] >= 0:
                continue
            far_p = abs(at[first, p] - at[second, p]) * weight[first, p] / total[p]
            far_q = abs(at[first, q] - at[second, q]) * weight[second, q] / total[q]
            both_p, both_q = care[first, p] + care[second, p], care[first, q] + care[second, q]
            moved_p = min(far_p, far_q * both_q / both_p)
            moved_q = moved_p * both_p / both_q
            gain = round(care[first, q] * moved_q - care[first, p] * moved_p, 9)
            if gain > best:
                best, found = gain, (first, second, p, q, side[first, p] * moved_p, side[second, q] * moved_q)
        if found is None:
            return outcome.tolist()
        first, second, p, q, by_p, by_q = found
        at[first, p] -= by_p * total[p] / weight[first, p]
        at[second, q] -= by_q * total[q] / weight[second, q]
        traded |= {(first, p), (first, q), (second, p), (second, q)}


@pytest.mark.parametrize("seed", DRAWS)
def test_trades_are_those_that_trying_all_pairs_finds(seed: int) -> None:
    case = drawn(seed, actors=5, items=3)

    assert exchange(case) == pytest.approx(trade_by_trade(case), abs=1e-6)


# --- challenge ---


def median(at: list[float], weight: list[float]) -> float:
    heaped = 0.0
    for place, heavy in sorted(zip(at, weight, strict=True), key=lambda each: each[0]):
        heaped += heavy
        if heaped >= sum(weight) / 2:
            return place
    return at[-1]


def chance(at: list[float], weight: list[float], one: float, other: float) -> float:
    """How the votes go between two positions, each voter giving what it would gain."""
    nearer = [heavy * (abs(place - other) - abs(place - one)) for place, heavy in zip(at, weight, strict=True)]
    both = sum(abs(each) for each in nearer)
    return sum(each for each in nearer if each > 0) / both if both else 0.5


def expected(at: list[float], weight: list[float], salience: list[float], taste: list[float]) -> list[list[float]]:
    """What each expects to gain by challenging each other."""
    spread = max(at) - min(at)
    table = [[0.0] * len(at) for _ in at]
    for one, other in permutations(range(len(at)), 2):
        apart, risk = abs(at[one] - at[other]) / spread, taste[one]
        won, lost, as_it_is = (2 - 4 * each**risk for each in (0.5 - apart / 2, 0.5 + apart / 2, 0.5))
        wins = chance(at, weight, at[one], at[other])
        fought = wins * won + (1 - wins) * lost
        table[one][other] = salience[other] * fought + (1 - salience[other]) * won - as_it_is
    return table


def next_positions(at: list[float], weight: list[float], salience: list[float]) -> list[float]:
    timid = expected(at, weight, salience, [1.0] * len(at))
    exposed = [sum(row[column] for row in timid) for column in range(len(at))]
    high, low = max(exposed), min(exposed)
    risk = [(2 * each - high - low) / (high - low) if high > low else 0.0 for each in exposed]
    gain = expected(at, weight, salience, [(1 - each / 3) / (1 + each / 3) for each in risk])
    after = []
    for one, place in enumerate(at):
        steps = []
        for other, there in enumerate(at):
            mine, theirs = gain[one][other], gain[other][one]
            if mine < 0 < theirs:
                steps.append(min(1.0, -mine / theirs) * (there - place))
        after.append(place + min((each for each in steps if each), key=lambda each: round(abs(each), 9), default=0.0))
    return after


def round_by_round(at: list[float], influence: list[float], salience: list[float]) -> list[float]:
    weight = [heavy * cares for heavy, cares in zip(influence, salience, strict=True)]
    medians, steady, tolerance = [median(at, weight)], 0, STEADY * (max(at) - min(at))
    for _ in range(MOST_ROUNDS):
        if max(at) == min(at):
            break
        at = next_positions(at, weight, salience)
        medians.append(median(at, weight))
        steady = steady + 1 if abs(medians[-1] - medians[-2]) < tolerance else 0
        if steady >= STEADY_ROUNDS:
            break
    return medians


@pytest.mark.parametrize("actors", [2, 3, 6])
@pytest.mark.parametrize("seed", DRAWS)
def test_rounds_of_challenges_are_those_that_trying_all_pairs_finds(seed: int, actors: int) -> None:
    case = drawn(seed, actors=actors, items=1)
    at, cares = case.positions[:, 0], case.salience[:, 0] / 100

    assert rounds(at, case.influence, cares) == pytest.approx(
        round_by_round(at.tolist(), case.influence.tolist(), cares.tolist()), abs=1e-6
    )


def test_two_of_equal_weight_end_at_the_lower_and_neither_is_more_exposed() -> None:
    assert rounds(np.array([0.0, 100.0]), np.ones(2), np.ones(2)) == [0, 0, 0]
