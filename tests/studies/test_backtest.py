"""The back-test is honest, complete and says where it fails."""

import json
from dataclasses import replace

import numpy as np
import pytest

from game.consensus.encode import mandates, room, text_locations
from game.consensus.parameters import FITTED
from game.consensus.signing import forecast
from game.model.instructions import Basis, Scenario
from game.model.record import Record
from game.studies.backtest import BEFORE, EVE, as_json, as_text, backtest
from game.studies.evidence import (
    KNOWN_BEFORE,
    LEAST_SALIENCE_OF_A_STATEMENT,
    before_the_conference,
    on_the_eve,
    public_word,
)
from game.studies.scores import Backtest

FLOOR_BEFORE, FLOOR_EVE = 127, 129  # what honest work reached, less one: falling below is a loss to be explained


def shuffled(record: Record, seed: int) -> Record:
    """The same record with the vote dealt out anew."""
    voters = sorted(record.signed | record.did_not_sign)
    order = np.random.default_rng(seed).permutation(len(voters))
    signed = frozenset(voters[row] for row in order[: len(record.signed)])
    return replace(record, signed=signed, did_not_sign=frozenset(voters) - signed)


# --- how good it is ---


def test_it_reaches_what_was_reached_before(result: Backtest) -> None:
    assert result.forecasts[BEFORE].scores(result.signed).correct >= FLOOR_BEFORE
    assert result.forecasts[EVE].scores(result.signed).correct >= FLOOR_EVE


def test_it_beats_the_majority_beyond_doubt(result: Backtest) -> None:
    assert result.baselines["majority"].difference.low > 20


def test_the_game_plays_with_the_numbers_that_the_record_gives(result: Backtest) -> None:
    fitted = result.forecasts[EVE].parameters

    for name in ("readiness", "gain", "loss", "bloc", "leaders", "spoken"):
        assert getattr(FITTED, name) == pytest.approx(getattr(fitted, name), abs=2e-3)


def test_game_and_back_test_are_one_engine(dubai: Scenario, record: Record, result: Backtest) -> None:
    of = room(dubai.conference)
    wants = mandates(of, on_the_eve(of, dubai).instructions)
    text = text_locations(of, record.final_text)[None, :]

    played = forecast(of, wants, text, announced=public_word(of, dubai), parameters=FITTED)

    assert played.probability[0] == pytest.approx(result.forecasts[EVE].in_sample, abs=0.01)


# --- that it is honest ---


def test_shuffling_the_record_moves_no_prediction(dubai: Scenario, record: Record) -> None:
    of = room(dubai.conference)

    def predicted(known: Record) -> np.ndarray:
        wants = mandates(of, on_the_eve(of, dubai).instructions)
        text = text_locations(of, known.final_text)[None, :]
        return forecast(of, wants, text, announced=public_word(of, dubai)).probability

    assert (predicted(record) == predicted(shuffled(record, 1))).all()


def test_fitted_to_a_shuffled_vote_it_is_no_better_than_the_majority(dubai: Scenario, record: Record) -> None:
    hits = [
        backtest(dubai, shuffled(record, seed))
        .forecasts[BEFORE]
        .scores(np.array([each in shuffled(record, seed).signed for each in room(dubai.conference).delegations]))
        for seed in range(3)
    ]

    assert max(each.correct for each in hits) <= len(record.signed) + 6
    assert min(each.brier for each in hits) > 0.22


def test_a_delegations_own_row_never_helps_to_forecast_it(dubai: Scenario, record: Record, result: Backtest) -> None:
    who = result.delegations.index("KEN")
    other = replace(record, signed=record.signed | {"KEN"}, did_not_sign=record.did_not_sign - {"KEN"})

    turned = backtest(dubai, other)

    for name in (BEFORE, EVE):
        assert turned.forecasts[name].probability[who] == pytest.approx(
            result.forecasts[name].probability[who], abs=1e-4
        )


def test_the_forecast_before_dubai_uses_nothing_that_was_known_only_after(dubai: Scenario) -> None:
    of = room(dubai.conference)
    brief = before_the_conference(of, dubai)
    late = {
        (who, item.id)
        for who, entries in dubai.instructions.items()
        for item, entry in zip(dubai.conference.items, entries, strict=True)
        if (who, item.id) in dubai.own_entries and not (entry.known_before and entry.basis in KNOWN_BEFORE)
    }
    used = {
        (who, item.id)
        for who, entries in brief.instructions.items()
        for item, entry in zip(dubai.conference.items, entries, strict=True)
        if entry is dubai.instructions[who][of.rows[item.id]]
    }

    assert late
    assert not late & used


def test_the_eve_knows_what_was_announced_and_takes_no_estimate_of_how_dear_it_was(dubai: Scenario) -> None:
    of = room(dubai.conference)
    eve = on_the_eve(of, dubai).instructions
    announced = [
        (eve[who][column], entry)
        for who, entries in dubai.instructions.items()
        for column, (item, entry) in enumerate(zip(dubai.conference.items, entries, strict=True))
        if (who, item.id) in dubai.own_entries and entry.basis is Basis.ANNOUNCED
    ]

    assert len(announced) > 50
    assert all(known.ideal == entry.ideal for known, entry in announced)
    assert all(known.salience >= LEAST_SALIENCE_OF_A_STATEMENT for known, _ in announced)
    dearer = replace(
        dubai,
        instructions={
            who: tuple(
                replace(each, salience=99.0, lowest=None, highest=20.0) if each.basis is Basis.ANNOUNCED else each
                for each in entries
            )
            for who, entries in dubai.instructions.items()
        },
    )
    assert on_the_eve(of, dearer).instructions == eve


def test_statements_move_only_the_eve(dubai: Scenario, record: Record, result: Backtest) -> None:
    silent = backtest(replace(dubai, statements=()), record)

    assert silent.forecasts[BEFORE].probability == pytest.approx(result.forecasts[BEFORE].probability)
    assert silent.forecasts[EVE].probability != pytest.approx(result.forecasts[EVE].probability)


def test_everybody_who_announced_anything_is_entered_those_included_who_then_did_otherwise(dubai: Scenario) -> None:
    of = room(dubai.conference)
    word = public_word(of, dubai)

    assert word[of.seats["EGY"]] == word[of.seats["QAT"]] == word[of.seats["KEN"]] == -1.0
    assert np.count_nonzero(word) == len({each.delegation for each in dubai.statements})


# --- what it says ---


def test_it_prints_every_miss_by_name(result: Backtest) -> None:
    text = as_text(result)

    for name in (BEFORE, EVE):
        for row in result.forecasts[name].missed(result.signed):
            assert f"{result.delegations[row]} {result.names[row]}" in text


def test_the_json_holds_what_it_promises(result: Backtest) -> None:
    found = json.loads(as_json(result))

    assert {"delegations", "signed_recorded", "forecasts", "baselines", "by_basis"} <= set(found)
    assert (found["delegations"], found["signed_recorded"]) == (144, 89)
    for name in (BEFORE, EVE):
        one = found["forecasts"][name]
        assert {"correct", "loo_correct", "lobo_correct", "brier", "signatures", "probability", "misses"} <= set(one)
        assert len(one["probability"]) == 144
        assert one["loo_correct"] == 144 - len(one["misses"])
    assert all({"loo_correct", "brier"} <= set(each) for each in found["baselines"].values())


def test_grades_cover_everybody_once(result: Backtest) -> None:
    for grades in result.by_basis.values():
        by_grade = sum(each.delegations for name, each in grades.items() if name in set(Basis))
        assert by_grade == len(result.delegations)


def test_the_rows_that_a_document_confirms_are_scored_apart(result: Backtest, record: Record) -> None:
    sure = sum(1 for each in record.evidence.values() if each == "documented")

    assert result.by_basis[BEFORE]["vote_row_documented"].delegations == sure
