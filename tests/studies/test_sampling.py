"""Many conferences: a row a run, the same whoever computes it, and a failure is a row, too."""

from dataclasses import replace

import pytest

from game.model.conference import DelegationId
from game.scenario import load
from game.session.run import run_conference
from game.studies import sampling
from game.studies.sampling import outcome, outcomes

LESSON = load("first-session")


def test_a_row_says_what_came_of_the_conference_with_that_seed() -> None:
    state = run_conference(LESSON, 7)
    row = outcome(LESSON, 7)

    assert (7, "") == (row.seed, row.failure)
    assert state.signatures == len(row.signed)
    assert state.final_acts == row.final_text
    assert state.legitimacy == row.legitimacy


def test_where_everything_stays_as_it_was_nobody_gains(monkeypatch: pytest.MonkeyPatch) -> None:
    state = run_conference(LESSON, 7)
    nothing = dict.fromkeys(state.final_acts or {})
    monkeypatch.setattr(sampling, "run_conference", lambda *_given: replace(state, final_acts=nothing))

    assert {0.0} == {round(each, 9) for each in outcome(LESSON, 7).gains.values()}


def test_two_processes_give_the_same_rows_in_the_same_order_as_one() -> None:
    assert list(outcomes(LESSON, 6, seed=3, jobs=1)) == list(outcomes(LESSON, 6, seed=3, jobs=2))


def test_seeds_follow_one_another() -> None:
    assert [11, 12, 13] == [each.seed for each in outcomes(LESSON, 3, seed=11)]


def test_a_run_that_fails_is_a_row_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def sometimes(scenario: object, seed: int) -> object:
        if seed == 2:
            raise RuntimeError("the gavel broke\nin two")
        return run_conference(LESSON, seed)

    monkeypatch.setattr(sampling, "run_conference", sometimes)
    rows = list(outcomes(LESSON, 3, seed=1))

    assert ["", "RuntimeError: the gavel broke", ""] == [each.failure for each in rows]
    assert frozenset[DelegationId]() == rows[1].signed
    assert {} == rows[1].final_text
