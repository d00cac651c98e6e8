"""A back-test to read, and as JSON."""

import json
from dataclasses import asdict
from typing import Any

from game.studies.baselines import QUOTED_FROM
from game.studies.free_run import FreeRun, as_dict
from game.studies.scores import Backtest, Baseline, Forecast, score

_TITLES = {
    "before_dubai": "Before the conference: only what was known before the opening",
    "eve_of_signing": "On the eve of signing: also what had been said on the record",
}
_DIGITS = 4


def as_json(of: Backtest, free: FreeRun | None = None) -> str:
    """One JSON object; probabilities are of each delegation left out in turn. free: adds the free run."""
    found: dict[str, Any] = {
        "scenario": of.scenario,
        "delegations": len(of.delegations),
        "signed_recorded": int(of.signed.sum()),
        "forecasts": {name: _forecast(of, each) for name, each in of.forecasts.items()},
        "baselines": {name: _baseline(each) for name, each in of.baselines.items()},
        "by_basis": {
            name: {grade: _rounded(asdict(each)) for grade, each in grades.items()}
            for name, grades in of.by_basis.items()
        },
    }
    if free is not None:
        found["free_run"] = as_dict(free)
    return json.dumps(found, indent=2, ensure_ascii=False)


def _forecast(of: Backtest, each: Forecast) -> dict[str, Any]:
    left_out = each.scores(of.signed)
    without_bloc = score(of.signed, each.without_bloc)
    low, high = each.parameter_range
    return {
        "correct": score(of.signed, each.in_sample).correct,
        "loo_correct": left_out.correct,
        "lobo_correct": without_bloc.correct,
        "brier": round(left_out.brier, _DIGITS),
        "lobo_brier": round(without_bloc.brier, _DIGITS),
        "signatures": round(each.signatures, 1),
        "signatures_spread": round(each.spread, 1),
        "parameters": asdict(each.parameters),
        "parameters_lowest": asdict(low),
        "parameters_highest": asdict(high),
        "probability": {
            who: round(float(chance), _DIGITS) for who, chance in zip(of.delegations, each.probability, strict=True)
        },
        "misses": [of.delegations[row] for row in each.missed(of.signed)],
    }


def _baseline(each: Baseline) -> dict[str, Any]:
    return {
        "loo_correct": each.loo_correct,
        "brier": round(each.brier, _DIGITS),
        "difference": each.difference.mean,
        "difference_interval": [round(each.difference.low, 1), round(each.difference.high, 1)],
        "only_engine_right": each.difference.better,
        "only_baseline_right": each.difference.worse,
        "quoted": each.quoted,
    }


def _rounded(values: dict[str, Any]) -> dict[str, Any]:
    return {key: round(value, _DIGITS) if isinstance(value, float) else value for key, value in values.items()}


def as_text(of: Backtest) -> str:
    """The same to read, a screen or two."""
    count, recorded = len(of.delegations), int(of.signed.sum())
    lines = [
        f"Back-test of {of.scenario}: {count} delegations, {recorded} signed, {count - recorded} did not.",
        "Six numbers: five fitted without what was said, one on the eve. No delegation's own row helps to forecast it.",
    ]
    for name, each in of.forecasts.items():
        lines += ["", *_forecast_lines(of, name, each)]
    lines += ["", "Baselines (left out in turn), and how many more of the delegations the engine gets right:"]
    lines += [_baseline_line(name, each, count) for name, each in of.baselines.items()]
    if any(each.quoted for each in of.baselines.values()):
        lines.append(f"  * quoted from {QUOTED_FROM}")
    lines += ["", "By how the most salient positions are known, and where a document confirms the vote's row:"]
    for name, grades in of.by_basis.items():
        lines.append(f"  {name}")
        lines += [
            f"    {grade:<22}{each.loo_correct:>4} of {each.delegations:<4} Brier {each.brier:.3f}"
            for grade, each in grades.items()
            if each.delegations
        ]
    return "\n".join(lines)


def _forecast_lines(of: Backtest, name: str, each: Forecast) -> list[str]:
    count = len(of.delegations)
    left_out, without_bloc = each.scores(of.signed), score(of.signed, each.without_bloc)
    numbers = ", ".join(f"{key} {value:g}" for key, value in asdict(each.parameters).items())
    missed = each.missed(of.signed)
    lines = [
        _TITLES.get(name, name),
        f"  right, one left out        {left_out.correct:>4} of {count}   Brier {left_out.brier:.3f}",
        f"  right, one bloc left out   {without_bloc.correct:>4} of {count}   Brier {without_bloc.brier:.3f}",
        f"  right, fitted to all       {score(of.signed, each.in_sample).correct:>4} of {count}",
        f"  signatures                 {each.signatures:>6.1f} +/- {2 * each.spread:.1f}",
        f"  fitted to all: {numbers}",
        f"  {len(missed)} missed:" if missed else "  none missed",
    ]
    for row in missed:
        what = "signed" if of.signed[row] else "did not sign"
        lines.append(f"    {of.delegations[row]} {of.names[row]}: {each.probability[row]:.2f}, {what}")
    return lines


def _baseline_line(name: str, each: Baseline, count: int) -> str:
    gap = each.difference
    mark = " *" if each.quoted else ""
    return (
        f"  {name + mark:<52}{each.loo_correct:>4} of {count}  Brier {each.brier:.3f}  "
        f"{gap.mean:+d} ({gap.low:+.0f} to {gap.high:+.0f})"
    )
