"""The back-test: history's final text, the engine's forecast of who signs it, and the record beside it.

Each delegation is forecast by numbers fitted to all the others (leave one out), and once more by numbers fitted to all
other blocs (leave one bloc out). Nothing that predicts reads the record: it is only fitted to, with the delegation's
own row left out, and compared with.
"""

from collections.abc import Mapping

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.consensus.encode import Arrays, Mandates, mandates, room, text_locations
from game.consensus.parameters import SigningParameters
from game.consensus.preference import gains
from game.consensus.signing import grounds
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.backtest_report import as_json, as_text
from game.studies.baselines import QUOTED, best_cut, group_share, majority, regression
from game.studies.evidence import before_the_conference, on_the_eve, public_word
from game.studies.fitting import NAMES, Fit, fit, leaving_out
from game.studies.scores import Backtest, Baseline, Forecast, Graded, paired, score

__all__ = ["Backtest", "as_json", "as_text", "backtest", "fit_forecasts"]

BEFORE, EVE = "before_dubai", "eve_of_signing"
SPOKEN = "spoken"
UNSPOKEN = tuple(name for name in NAMES if name != SPOKEN)


def backtest(scenario: Scenario, record: Record) -> Backtest:
    """Compare the engine with the record; every delegation that the record names counts."""
    of = room(scenario.conference)
    signed = np.array([each in record.signed for each in of.delegations], dtype=np.bool_)
    briefs = {BEFORE: before_the_conference(of, scenario), EVE: on_the_eve(of, scenario)}
    wants = {name: mandates(of, each.instructions) for name, each in briefs.items()}
    text = text_locations(of, record.final_text)[None, :]
    forecasts = fit_forecasts(of, wants[BEFORE], wants[EVE], text, signed, public_word(of, scenario))
    main = forecasts[BEFORE]
    sure = np.array([record.evidence.get(each) == "documented" for each in of.delegations], dtype=np.bool_)
    grades = {name: np.array([str(brief.grades[each]) for each in of.delegations]) for name, brief in briefs.items()}
    return Backtest(
        scenario=scenario.conference.id,
        delegations=of.delegations,
        names=tuple(each.name for each in scenario.conference.delegations),
        signed=signed,
        forecasts=forecasts,
        baselines=_baselines(of, wants[BEFORE], text, signed, main),
        by_basis={
            name: {
                **{grade: _graded(each, signed, grades[name] == grade) for grade in sorted(set(grades[name].tolist()))},
                "vote_row_documented": _graded(each, signed, sure),
            }
            for name, each in forecasts.items()
        },
    )


def fit_forecasts(
    of: Arrays, before: Mandates, eve: Mandates, text: FloatArray, signed: BoolArray, word: FloatArray
) -> Mapping[str, Forecast]:
    """Both forecasts, each by numbers fitted to all, to all but one, and to all but one bloc.

    Five numbers are fitted without what was said; on the eve they stand, and only what a public word weighs is fitted.
    So there are six in all, the same that the game plays with. before, eve: what was wanted, as known then. text
    (1, i), signed (d,), word (d,).
    """
    alone = np.arange(len(of.delegations))
    by_bloc = _groups(of)
    everybody = np.ones((1, alone.size), dtype=np.bool_)
    counted = np.concatenate([everybody, leaving_out(alone), leaving_out(by_bloc)])
    silent = fit(of, grounds(of, before, text), signed, counted, free=UNSPOKEN)
    spoken = fit(of, grounds(of, eve, text, announced=word), signed, counted, free=(SPOKEN,), held=silent.parameters)
    return {BEFORE: _forecast(silent, alone, by_bloc), EVE: _forecast(spoken, alone, by_bloc)}


def _forecast(found: Fit, alone: IntArray, by_bloc: IntArray) -> Forecast:
    return Forecast(
        probability=found.probability[1 + alone, alone],
        without_bloc=found.probability[1 + alone.size + by_bloc, alone],
        in_sample=found.probability[0],
        parameters=found.named(),
        parameter_range=_range(found, alone.size),
    )


def _groups(of: Arrays) -> IntArray:
    """Blocs as groups 0..; those without a bloc are one group."""
    _, groups = np.unique(np.where(of.bloc == NOBODY, NOBODY, of.bloc), return_inverse=True)
    return np.asarray(groups.reshape(-1), dtype=np.int64)


def _range(of: Fit, count: int) -> tuple[SigningParameters, SigningParameters]:
    """The smallest and largest value that each number takes when one delegation is left out."""
    rows = of.parameters[1 : 1 + count]
    ends = Fit(parameters=np.stack([rows.min(axis=0), rows.max(axis=0)]), probability=of.probability[:2])
    return ends.named(0), ends.named(1)


def _baselines(
    of: Arrays, wants: Mandates, text: FloatArray, signed: BoolArray, main: Forecast
) -> Mapping[str, Baseline]:
    gain = gains(of, wants, text)[0]
    computed = {
        "majority": majority(signed),
        "bloc majority": group_share(signed, _groups(of)),
        "UN voting, cut": best_cut(signed, of.alignment),
        "UN voting, regression": regression(signed, of.alignment[:, None]),
        "UN voting and bloc gain, regression": regression(signed, np.column_stack([of.alignment, gain])),
    }
    right = (main.probability >= 0.5) == signed
    found = {name: _baseline(signed, chance, right) for name, chance in computed.items()}
    for name, quoted in QUOTED.get(of.conference.id, {}).items():
        theirs = np.array([each not in quoted.missed for each in of.delegations], dtype=np.bool_)
        found[name] = Baseline(
            loo_correct=int(theirs.sum()), brier=quoted.brier, difference=paired(right, theirs), quoted=True
        )
    return found


def _baseline(signed: BoolArray, chance: FloatArray, right: BoolArray) -> Baseline:
    theirs = (chance >= 0.5) == signed
    scores = score(signed, chance)
    return Baseline(loo_correct=scores.correct, brier=scores.brier, difference=paired(right, theirs), quoted=False)


def _graded(of: Forecast, signed: BoolArray, rows: BoolArray) -> Graded:
    scores = score(signed[rows], of.probability[rows])
    return Graded(delegations=int(rows.sum()), loo_correct=scores.correct, brier=scores.brier)
