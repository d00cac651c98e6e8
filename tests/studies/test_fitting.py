"""Fitting finds what it should, and no more than the data allow."""

import numpy as np
import pytest

from game.consensus.encode import mandates, room, text_locations
from game.consensus.settling import logistic
from game.consensus.signing import Grounds, grounds
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.baselines import best_cut, group_share, majority, regression
from game.studies.evidence import before_the_conference
from game.studies.fitting import NAMES, PRIOR_MEAN, fit, leaving_out
from game.studies.scores import paired, score


def test_leaving_out_counts_everybody_but_one_group() -> None:
    counted = leaving_out(np.array([0, 1, 1, 2]))

    assert counted.tolist() == [[False, True, True, True], [True, False, False, True], [True, True, True, False]]


def test_no_number_is_ever_negative(dubai: Scenario, record: Record) -> None:
    of = room(dubai.conference)
    reasons = grounds(of, mandates(of, dubai.instructions), text_locations(of, record.final_text)[None, :])
    backwards = np.array([each not in record.signed for each in of.delegations])

    found = fit(of, reasons, backwards, np.ones((1, backwards.size), dtype=bool))

    assert (found.parameters >= 0.0).all()


def test_without_any_outcome_the_numbers_stay_what_was_expected(dubai: Scenario, record: Record) -> None:
    of = room(dubai.conference)
    reasons = grounds(of, mandates(of, dubai.instructions), text_locations(of, record.final_text)[None, :])

    found = fit(of, reasons, np.zeros(144, dtype=bool), np.zeros((1, 144), dtype=bool))

    assert found.parameters[0] == pytest.approx(PRIOR_MEAN)


def test_numbers_that_are_held_do_not_move(dubai: Scenario, record: Record) -> None:
    of = room(dubai.conference)
    reasons = grounds(of, mandates(of, dubai.instructions), text_locations(of, record.final_text)[None, :])
    held = np.array([[0.7, 0.02, 0.1, 0.5, 0.9, 2.0]])
    signed = np.array([each in record.signed for each in of.delegations])

    found = fit(of, reasons, signed, np.ones((1, 144), dtype=bool), free=("spoken",), held=held)

    assert found.parameters[0, :5].tolist() == held[0, :5].tolist()


def test_a_stronger_loss_is_found_where_losers_refuse(dubai: Scenario) -> None:
    of = room(dubai.conference)
    rows = np.arange(144)
    worse = np.where(rows % 2 == 0, 20.0, 0.0)[None, :]
    zeros = np.zeros((1, 144))
    reasons = Grounds(better=zeros, worse=worse, crossed=zeros, word=zeros[0], done=zeros[0], procedure=zeros[0])
    signed = worse[0] == 0.0

    found = fit(of, reasons, signed, np.ones((1, 144), dtype=bool))

    assert found.named().loss > 0.15
    assert ((found.probability[0] >= 0.5) == signed).all()


# --- baselines and scores ---


def test_the_majority_forecasts_the_share_of_the_others() -> None:
    signed = np.array([True, True, True, False])

    assert majority(signed)[3] == pytest.approx(1.0)
    assert majority(signed)[0] == pytest.approx(2 / 3)


def test_a_group_share_is_shrunk_toward_everybody() -> None:
    signed = np.array([True, True, False, False])

    assert group_share(signed, np.array([0, 0, 1, 1]))[0] == pytest.approx((1 + 1 / 3) / 2)


def test_a_cut_finds_a_threshold_in_either_direction() -> None:
    line = np.linspace(-1, 1, 40)

    assert score(line < 0.1, best_cut(line < 0.1, line)).correct >= 39
    assert score(line > 0.1, best_cut(line > 0.1, line)).correct >= 39


def test_a_regression_finds_a_slope() -> None:
    column = np.linspace(-2, 2, 60)
    signed = column + np.sin(np.arange(60)) * 0.3 < 0

    assert score(signed, regression(signed, column[:, None])).correct >= 52


def test_a_paired_difference_counts_who_only_one_side_gets_right() -> None:
    ours, theirs = np.array([1, 1, 0, 1], dtype=bool), np.array([1, 0, 1, 0], dtype=bool)
    gap = paired(ours, theirs)

    assert (gap.better, gap.worse, gap.mean) == (2, 1, 1)
    assert gap.low < 1 < gap.high


def test_equal_forecasts_differ_by_nought_for_sure() -> None:
    hits = np.array([True, False, True])

    assert paired(hits, hits).low == paired(hits, hits).high == 0.0


def test_the_brier_score_punishes_being_sure_and_wrong() -> None:
    signed = np.array([True, False])

    assert score(signed, np.array([1.0, 1.0])).brier == 0.5
    assert score(signed, np.array([0.5, 0.5])).brier == 0.25


def test_numbers_have_names_in_a_fixed_order() -> None:
    assert NAMES == ("readiness", "gain", "loss", "bloc", "leaders", "spoken")
    assert float(logistic(np.array([0.0]))[0]) == 0.5


def test_a_brief_grades_every_delegation(dubai: Scenario) -> None:
    of = room(dubai.conference)

    assert set(before_the_conference(of, dubai).grades) == set(of.delegations)
