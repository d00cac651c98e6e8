"""Who signs: a logit with pull of peers, and its explanation, term by term.

P(sign) = logistic(readiness + gains and losses + red lines + pull of bloc and leaders + public word + procedure). Since
each delegation looks at the others, the answer is a fixed point (Brock and Durlauf, "Discrete choice with social
interactions", 2001). Started from "nobody signs" and from "all sign" it may end in two places: between them lies a
tipping point.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays, Mandates
from game.consensus.parameters import FITTED, JUDGED, Judgement, SigningParameters
from game.consensus.peers import bloc_shares, leader_shares
from game.consensus.preference import gains_and_losses, item_gains, tallies
from game.consensus.settling import logistic, seen_by_others, settle

HINGE = 10.0
"""Points beyond a red line at which it is fully crossed; a hair's breadth over it is half the matter."""

TERMS = ("readiness", "items", "red_lines", "bloc", "leaders", "spoken", "procedure")
"""The terms of the log-odds, in the order in which they are added up."""


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """What decides before anybody looks round: arrays (w, d), or (d,) for what is the same in every world.

    better, worse: points by which the items are better and worse than the status quo. crossed: red lines crossed.
    word: who is bound by what it has said or done, -1..1. done: (d,) who has answered the roll: 1 signed, -1 not, 0 not
    yet. procedure: log-odds lost to resentment, the more the less legitimate the house, and to the house's disrepute.
    """

    better: FloatArray
    worse: FloatArray
    crossed: FloatArray
    word: FloatArray
    done: FloatArray
    procedure: FloatArray


@dataclass(frozen=True, kw_only=True)
class SigningForecast:
    """How likely each delegation is to sign each package; arrays (w, d).

    probability: the fixed point reached from what everybody wants itself. log_odds: the sum of `terms` (keys TERMS);
    probability is its logistic.
    """

    room: Arrays
    mandates: Mandates
    texts: FloatArray
    parameters: SigningParameters
    judgement: Judgement
    grounds: Grounds
    probability: FloatArray
    log_odds: FloatArray
    terms: Mapping[str, FloatArray]

    @property
    def signatures(self) -> FloatArray:
        """(w,) expected number of signatures."""
        return np.asarray(self.probability.sum(axis=1), dtype=np.float64)

    @cached_property
    def low(self) -> FloatArray:
        """The fixed point reached from "nobody signs"; below `high` where there is a tipping point."""
        return self._settled_from(np.zeros_like(self.probability))

    @cached_property
    def high(self) -> FloatArray:
        """The fixed point reached from "all sign"."""
        return self._settled_from(np.ones_like(self.probability))

    def _settled_from(self, start: FloatArray) -> FloatArray:
        alone = _alone(self.grounds, self.parameters, self.judgement)
        return settle(self.room, alone, self.grounds.done, self.parameters.bloc, self.parameters.leaders, start)


def forecast(
    room: Arrays,
    mandates: Mandates,
    texts: FloatArray,
    *,
    signed: FloatArray | None = None,
    announced: FloatArray | None = None,
    resentment: FloatArray | None = None,
    legitimacy: FloatArray | float = 100.0,
    parameters: SigningParameters = FITTED,
    judgement: Judgement = JUDGED,
) -> SigningForecast:
    """Forecast the signing of packages.

    texts: (w, i) location of every item in each package, the status quo where nothing is agreed.
    signed: (d,) who has answered the roll already: 1 signed, -1 refused or deferred, 0 not yet; others see the fact.
    announced: what was said about signing: 1 will, -1 will not or must first consult, 0 nothing; it binds whoever said
    it, and others expect accordingly. resentment: 0..100. Both are (d,), or (w, d) where the packages are of different
    days. legitimacy: 0..100, or (w, 1).
    """
    found = grounds(
        room,
        mandates,
        texts,
        signed=signed,
        announced=announced,
        resentment=resentment,
        legitimacy=legitimacy,
        judgement=judgement,
    )
    alone = _alone(found, parameters, judgement)
    choice = settle(room, alone, found.done, parameters.bloc, parameters.leaders, logistic(alone))
    seen = seen_by_others(choice, found.done)
    shape = alone.shape
    terms = {
        "readiness": np.broadcast_to(np.float64(parameters.readiness), shape),
        "items": parameters.gain * found.better - parameters.loss * found.worse,
        "red_lines": judgement.red_line * found.crossed,
        "bloc": parameters.bloc * (seen @ bloc_shares(room).T),
        "leaders": parameters.leaders * (seen @ leader_shares(room).T),
        "spoken": np.broadcast_to(parameters.spoken * found.word, shape),
        "procedure": np.broadcast_to(found.procedure, shape),
    }
    log_odds = alone + terms["bloc"] + terms["leaders"]
    return SigningForecast(
        room=room,
        mandates=mandates,
        texts=texts,
        parameters=parameters,
        judgement=judgement,
        grounds=found,
        probability=logistic(log_odds),
        log_odds=log_odds,
        terms=terms,
    )


def grounds(
    room: Arrays,
    mandates: Mandates,
    texts: FloatArray,
    *,
    signed: FloatArray | None = None,
    announced: FloatArray | None = None,
    resentment: FloatArray | None = None,
    legitimacy: FloatArray | float = 100.0,
    judgement: Judgement = JUDGED,
) -> Grounds:
    """What decides before anybody looks round; arguments as for `forecast`."""
    count = len(room.delegations)
    nothing = np.zeros(count)
    done = nothing if signed is None else np.asarray(signed, dtype=np.float64)
    said = nothing if announced is None else np.asarray(announced, dtype=np.float64)
    hurt = nothing if resentment is None else np.asarray(resentment, dtype=np.float64)
    better, worse = gains_and_losses(room, mandates, texts)
    return Grounds(
        better=better,
        worse=worse,
        crossed=red_line_crossings(room, mandates, texts),
        word=np.where(done != 0, done, said),
        done=done,
        procedure=-_treatment(hurt, legitimacy, judgement) - _disrepute(legitimacy, judgement),
    )


def _treatment(hurt: FloatArray, legitimacy: FloatArray | float, judgement: Judgement) -> FloatArray:
    """Log-odds that resentment costs whoever feels it, the more the less legitimate the house."""
    return np.asarray(
        judgement.resentment * hurt / 100.0 * (1.0 + judgement.legitimacy * (1.0 - legitimacy / 100.0)),
        dtype=np.float64,
    )


def _disrepute(legitimacy: FloatArray | float, judgement: Judgement) -> FloatArray:
    """Log-odds that it costs everybody to put its name to what a house of little legitimacy has made."""
    missing = np.maximum(0.0, 1.0 - np.asarray(legitimacy, dtype=np.float64) / judgement.from_below)
    return np.asarray(judgement.disrepute * missing, dtype=np.float64)


def _alone(of: Grounds, parameters: SigningParameters, judgement: Judgement) -> FloatArray:
    return np.asarray(
        parameters.readiness
        + parameters.gain * of.better
        - parameters.loss * of.worse
        + judgement.red_line * of.crossed
        + parameters.spoken * of.word
        + of.procedure,
        dtype=np.float64,
    )


def red_line_crossings(room: Arrays, mandates: Mandates, texts: FloatArray) -> FloatArray:
    """(w, d) how many red lines each package crosses for each delegation, a partly crossed one counting in part."""

    def per_text(item: int, at: FloatArray) -> FloatArray:
        return _crossing(mandates, at, item)

    if not (np.isfinite(mandates.lowest).any() or np.isfinite(mandates.highest).any()):
        return np.zeros((texts.shape[0], mandates.ideal.shape[0]))
    return tallies(per_text, texts)


def _crossing(mandates: Mandates, at: FloatArray, item: int) -> FloatArray:
    return crossing(at[:, None], mandates.lowest[:, item], mandates.highest[:, item])


def crossing(at: FloatArray, lowest: FloatArray, highest: FloatArray) -> FloatArray:
    """How far texts at those locations lie beyond red lines, 0 (within) or 0.5 to 1 (HINGE points beyond)."""
    over = np.maximum(at - highest, lowest - at)
    return np.where(over > 0, np.clip(0.5 + 0.5 * over / HINGE, 0.0, 1.0), 0.0)


def explain(of: SigningForecast, delegation: int, world: int = 0) -> list[tuple[str, float]]:
    """Why one delegation signs or not: (term, log-odds), heaviest first; they add up to its log-odds.

    Items and red lines are given one by one, as "items:ID" and "red_lines:ID"; terms of no weight are left out.
    """
    saved = item_gains(of.room, of.mandates, of.texts[world : world + 1])[0, delegation]
    crossed = crossing(of.texts[world], of.mandates.lowest[delegation], of.mandates.highest[delegation])
    about = {
        "items": np.where(saved > 0, of.parameters.gain, of.parameters.loss) * saved,
        "red_lines": of.judgement.red_line * crossed,
    }
    found: list[tuple[str, float]] = []
    for name in TERMS:
        if name in about:
            weights = about[name].tolist()
            found += [(f"{name}:{item}", weight) for item, weight in zip(of.room.items, weights, strict=True)]
        else:
            found.append((name, float(of.terms[name][world, delegation])))
    return sorted((each for each in found if each[1] != 0.0), key=lambda each: (-abs(each[1]), each[0]))
