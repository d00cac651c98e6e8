"""Reference models of collective bargaining behind one signature, each re-derived from its paper.

They are what the game's own conference is compared with. The one to beat is the weighted mean: on 351 issues of the
European Union no structural model has clearly beaten it (Achen, in Thomson et al., "The European Union Decides", 2006).
"""

from collections.abc import Mapping

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.case import Case, Model
from game.consensus.challenge import challenge, winning_chances
from game.consensus.exchange import exchange

LINE = np.linspace(0.0, 100.0, 101)
"""The locations that searching models try on every item."""

WALK_AWAY = 5.0
"""Points of gain over which a Nash bargainer's walking away softens from certain to unlikely."""

OBJECTORS = 1.0 / 3.0
"""Share of influence that, standing against a change of the single text, stops it."""

_ROUNDS = 50


def status_quo(case: Case) -> FloatArray:
    """Nothing is agreed."""
    return case.status_quo.copy()


def weighted_mean(case: Case) -> FloatArray:
    """The compromise model: the mean position, weighted by influence times salience (Van den Bos 1991)."""
    total = case.weight.sum(axis=0)
    mean = (case.weight * case.positions).sum(axis=0) / np.where(total > 0, total, 1.0)
    return np.where(total > 0, mean, case.status_quo)


def mean_by_influence(case: Case) -> FloatArray:
    """The mean position weighted by influence alone, as if every item mattered alike to everybody."""
    mean = case.influence @ case.positions / case.influence.sum()
    return np.where(case.weight.sum(axis=0) > 0, mean, case.status_quo)


def weighted_median(case: Case) -> FloatArray:
    """The position that beats every other if votes weigh influence times salience (Black 1948); the lower of two."""
    order = np.argsort(case.positions, axis=0, kind="stable")
    heaped = np.cumsum(np.take_along_axis(case.weight, order, axis=0), axis=0)
    middle = np.argmax(heaped >= heaped[-1] / 2.0, axis=0)
    found = np.take_along_axis(case.positions, order, axis=0)[middle, np.arange(case.positions.shape[1])]
    return np.where(heaped[-1] > 0, found, case.status_quo)


def nash_product(case: Case) -> FloatArray:
    """Maximise the product of gains, each raised to the actor's influence, over all items jointly (Nash 1950).

    With the status quo as the point of disagreement as printed, one loser makes the product nought and nothing moves.
    So walking away is soft: a gain u counts as log(1 + exp(u / WALK_AWAY)), which is small and not nought for a loser.
    Items are improved in turn until none can be, starting from the weighted mean.
    """
    share = case.salience / np.maximum(case.salience.sum(axis=1, keepdims=True), 1e-12)
    before = share * np.abs(case.positions - case.status_quo)
    text = weighted_mean(case)
    gain = (before - share * np.abs(case.positions - text)).sum(axis=1)
    for _ in range(_ROUNDS):
        start = text.copy()
        for item in np.flatnonzero(case.salience.any(axis=0)):
            others = gain + share[:, item] * np.abs(case.positions[:, item] - text[item])
            tried = others[:, None] - share[:, [item]] * np.abs(case.positions[:, [item]] - LINE)
            value = case.influence @ np.log(np.logaddexp(0.0, tried / WALK_AWAY))
            at = int(np.argmax(np.round(value, 9)))
            text[item], gain = LINE[at], tried[:, at]
        if np.array_equal(start, text):
            break
    return text


def probabilistic_condorcet(case: Case) -> FloatArray:
    """The expected winner of a weighted election in which victories are uncertain (Wise and Bankes 2015, after KTAB).

    Candidates are the actors' positions. One beats another with the chance that its backing bears to both backings; the
    election is a Markov chain in which a challenger, drawn by weight, replaces the incumbent when it beats it.
    """
    return np.array([_condorcet(case, item) for item in range(case.status_quo.size)])


def _condorcet(case: Case, item: int) -> float:
    places, where = np.unique(case.positions[:, item], return_inverse=True)
    weight = np.bincount(where.reshape(-1), weights=case.weight[:, item]).astype(np.float64)
    if weight.sum() <= 0:
        return float(case.status_quo[item])
    beats = winning_chances(places, weight)
    change = (weight / weight.sum())[None, :] * beats.T  # from incumbent to challenger
    np.fill_diagonal(change, 0.0)
    np.fill_diagonal(change, 1.0 - change.sum(axis=1))
    system = np.vstack([change.T - np.eye(places.size), np.ones(places.size)])
    resting = np.linalg.lstsq(system, np.append(np.zeros(places.size), 1.0), rcond=None)[0]
    return float(resting @ places)


def single_text(case: Case) -> FloatArray:
    """A mediator edits one draft; all vote on each change (Raiffa 1982, after the single text at Camp David).

    Each round the mediator tries up to ten points up or down on every item and keeps the change with the best balance,
    as long as those against it hold less than a third of the influence that cares. It starts from the status quo.
    """
    text = case.status_quo.copy()
    steps = np.array([-10.0, -5.0, 5.0, 10.0])
    for _ in range(_ROUNDS * text.size):
        tried = np.clip(text[:, None] + steps, 0.0, 100.0)
        nearer = np.abs(case.positions - text)[:, :, None] - np.abs(case.positions[:, :, None] - tried)
        backing = np.einsum("di,dio->io", case.weight, nearer > 1e-9)
        against = np.einsum("di,dio->io", case.weight, nearer < -1e-9)
        allowed = against < OBJECTORS * np.maximum(case.weight.sum(axis=0), 1e-12)[:, None]
        balance = np.where(allowed, backing - against, -np.inf)
        item, step = np.unravel_index(int(np.argmax(np.round(balance, 9))), balance.shape)
        if balance[item, step] <= 0:
            break
        text[item] = tried[item, step]
    return text


MODELS: Mapping[str, Model] = {
    "weighted mean": weighted_mean,
    "mean by influence alone": mean_by_influence,
    "weighted median": weighted_median,
    "Nash product": nash_product,
    "challenge": challenge,
    "probabilistic Condorcet": probabilistic_condorcet,
    "exchange": exchange,
    "single text": single_text,
    "status quo": status_quo,
}
