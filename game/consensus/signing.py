"""Who signs: a logit with pull of peers, and its explanation, term by term.

P(sign) = logistic(readiness + gain + red lines + pull of bloc and leaders + public word + procedure). Since each
delegation looks at the others, the answer is a fixed point (Brock and Durlauf, "Discrete choice with social
interactions", 2001). Started from "nobody signs" and from "all sign" it may end in two places: between them lies a
tipping point, and both are reported.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Mandates, Room
from game.consensus.parameters import FITTED, PROCEDURE, Procedure, SigningParameters
from game.consensus.peers import bloc_pull, leader_pull
from game.consensus.preference import gains, item_gains

HINGE = 10.0
"""Points beyond a red line at which it is fully crossed; a hair's breadth over it is half the matter."""

ROUNDS = 60
"""Rounds of looking at one another; the pull of peers is weak enough to settle long before."""

READINESS, ITEMS, RED_LINES, BLOC, LEADERS, SPOKEN, PROCEDURE_TERM = (
    "readiness",
    "items",
    "red_lines",
    "bloc",
    "leaders",
    "spoken",
    "procedure",
)
TERMS = (READINESS, ITEMS, RED_LINES, BLOC, LEADERS, SPOKEN, PROCEDURE_TERM)


@dataclass(frozen=True, kw_only=True)
class SigningForecast:
    """How likely each delegation is to sign each package; arrays (w, d).

    probability: from where everybody starts with what it wants itself. low, high: the fixed points reached from "nobody
    signs" and "all sign". log_odds: the sum of `terms`, and probability is its logistic.
    """

    room: Room
    mandates: Mandates
    texts: FloatArray
    parameters: SigningParameters
    probability: FloatArray
    low: FloatArray
    high: FloatArray
    log_odds: FloatArray
    terms: Mapping[str, FloatArray]

    @property
    def signatures(self) -> FloatArray:
        """(w,) expected number of signatures."""
        return np.asarray(self.probability.sum(axis=1), dtype=np.float64)


def forecast(
    room: Room,
    mandates: Mandates,
    texts: FloatArray,
    *,
    signed: FloatArray | None = None,
    resentment: FloatArray | None = None,
    legitimacy: float = 100.0,
    parameters: SigningParameters = FITTED,
    procedure: Procedure = PROCEDURE,
) -> SigningForecast:
    """Forecast the signing of packages.

    texts: (w, i) location of every item in each package, the status quo where nothing is agreed.
    signed: (d,) what is public already: 1 signed or says it will, -1 refused or says it will refuse, -0.5 must consult
    first, 0 nothing. resentment: (d,) 0..100. legitimacy: 0..100.
    """
    count = len(room.delegations)
    word = np.zeros(count) if signed is None else np.asarray(signed, dtype=np.float64)
    hurt = np.zeros(count) if resentment is None else np.asarray(resentment, dtype=np.float64)
    shape = (texts.shape[0], count)
    lost = -procedure.resentment * hurt / 100.0 - procedure.legitimacy * (1.0 - legitimacy / 100.0)
    terms = {
        READINESS: np.full(shape, parameters.readiness),
        ITEMS: parameters.gain * gains(room, mandates, texts),
        RED_LINES: parameters.red_line * red_line_crossings(room, mandates, texts),
        SPOKEN: np.broadcast_to(parameters.spoken * word, shape),
        PROCEDURE_TERM: np.broadcast_to(lost, shape),
    }
    alone = np.sum(list(terms.values()), axis=0)

    def settle(start: FloatArray) -> FloatArray:
        choice = start
        for _ in range(ROUNDS):
            after = logistic(alone + _pull(room, choice, word, parameters)[2])
            done = float(np.max(np.abs(after - choice), initial=0.0)) < 1e-10
            choice = after
            if done:
                break
        return choice

    settled = settle(logistic(alone))
    low, high = settle(np.zeros(shape)), settle(np.ones(shape))
    terms[BLOC], terms[LEADERS], _ = _pull(room, settled, word, parameters)
    ordered = {name: np.asarray(terms[name], dtype=np.float64) for name in TERMS}
    log_odds = np.sum(list(ordered.values()), axis=0)
    return SigningForecast(
        room=room,
        mandates=mandates,
        texts=texts,
        parameters=parameters,
        probability=logistic(log_odds),
        low=low,
        high=high,
        log_odds=log_odds,
        terms=ordered,
    )


def _pull(
    room: Room, choice: FloatArray, word: FloatArray, parameters: SigningParameters
) -> tuple[FloatArray, FloatArray, FloatArray]:
    seen = np.where(word != 0, word, 2.0 * choice - 1.0)
    bloc = parameters.bloc * bloc_pull(room, seen)
    leaders = parameters.leaders * leader_pull(room, seen)
    return bloc, leaders, bloc + leaders


def logistic(log_odds: FloatArray) -> FloatArray:
    """1 / (1 + exp(-x)) without overflow."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * log_odds)), dtype=np.float64)


def red_line_crossings(room: Room, mandates: Mandates, texts: FloatArray) -> FloatArray:
    """(w, d) how many red lines each package crosses for each delegation, a partly crossed one counting in part."""
    total = np.zeros((texts.shape[0], len(room.delegations)))
    for item in range(texts.shape[1]):
        if np.isfinite(mandates.lowest[:, item]).any() or np.isfinite(mandates.highest[:, item]).any():
            total += _crossing(mandates, texts[:, item], item)
    return total


def _crossing(mandates: Mandates, at: FloatArray, item: int) -> FloatArray:
    over = np.maximum(at[:, None] - mandates.highest[:, item], mandates.lowest[:, item] - at[:, None])
    return np.where(over > 0, np.clip(0.5 + 0.5 * over / HINGE, 0.0, 1.0), 0.0)


def explain(of: SigningForecast, delegation: int, world: int = 0) -> list[tuple[str, float]]:
    """Why one delegation signs or not: (term, log-odds), heaviest first; they add up to its log-odds.

    Items and red lines are given one by one, as "items:ID" and "red_lines:ID"; terms of no weight are left out.
    """
    text = of.texts[world : world + 1]
    each_gain = item_gains(of.room, of.mandates, text)[0, delegation]
    found: list[tuple[str, float]] = []
    for name in TERMS:
        if name == ITEMS:
            found += [
                (f"{ITEMS}:{item}", of.parameters.gain * float(each_gain[row]))
                for row, item in enumerate(of.room.items)
            ]
        elif name == RED_LINES:
            found += [
                (
                    f"{RED_LINES}:{item}",
                    of.parameters.red_line * float(_crossing(of.mandates, text[:, row], row)[0, delegation]),
                )
                for row, item in enumerate(of.room.items)
            ]
        else:
            found.append((name, float(of.terms[name][world, delegation])))
    return sorted((each for each in found if each[1] != 0.0), key=lambda each: (-abs(each[1]), each[0]))
