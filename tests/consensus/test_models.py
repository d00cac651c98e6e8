"""Reference models: published cases, and what each must do whatever it is given."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.consensus.case import Case, by_bloc, case_of
from game.consensus.challenge import rounds, winning_chances
from game.consensus.encode import Arrays, Mandates
from game.consensus.models import (
    MODELS,
    nash_product,
    probabilistic_condorcet,
    single_text,
    status_quo,
    weighted_mean,
    weighted_median,
)

# Emission standards for cars in the European Community, years of delay: Bueno de Mesquita 1994, table 1
# NLD BEL LUX DEU FRA ITA GBR IRL DNK GRC
DELAY = np.array([4.0, 7.0, 4.0, 4.0, 10.0, 10.0, 10.0, 7.0, 4.0, 7.0])
VOTES = np.array([0.08, 0.08, 0.03, 0.16, 0.16, 0.16, 0.16, 0.05, 0.05, 0.08])
CARES = np.array([80.0, 40.0, 20.0, 80.0, 60.0, 60.0, 90.0, 10.0, 100.0, 70.0])

CASES = st.builds(
    lambda positions, salience, influence, older: Case(
        positions=positions, salience=salience, influence=influence, status_quo=older
    ),
    arrays(np.float64, (6, 3), elements=st.integers(0, 100).map(float)),
    arrays(np.float64, (6, 3), elements=st.integers(1, 100).map(float)),
    arrays(np.float64, 6, elements=st.integers(1, 4).map(float)),
    arrays(np.float64, 3, elements=st.integers(0, 100).map(float)),
)


def one_item(positions: list[float], *, older: float = 0.0, influence: list[float] | None = None) -> Case:
    return Case(
        positions=np.array(positions)[:, None],
        salience=np.full((len(positions), 1), 50.0),
        influence=np.array(influence or [1.0] * len(positions)),
        status_quo=np.array([older]),
    )


# --- published cases ---


def test_the_emission_standards_end_at_nine_and_a_half_years() -> None:
    assert rounds(DELAY, VOTES, CARES / 100.0)[-1] == pytest.approx(9.53, abs=0.005)


def test_the_emission_standards_start_from_seven_years_and_a_mean_of_seven_and_a_bit() -> None:
    case = Case(positions=DELAY[:, None], salience=CARES[:, None], influence=VOTES, status_quo=np.array([0.0]))

    assert weighted_median(case)[0] == 7.0
    assert weighted_mean(case)[0] == pytest.approx(7.39, abs=0.01)


@given(
    arrays(np.float64, 7, elements=st.integers(0, 20).map(float)),
    arrays(np.float64, 7, elements=st.floats(0.1, 4.0)),
)
def test_prefix_sums_count_the_same_votes_as_the_literal_sum(at: np.ndarray, weight: np.ndarray) -> None:
    nearer = np.abs(at[None, None, :] - at[None, :, None]) - np.abs(at[None, None, :] - at[:, None, None])
    backing = (weight * np.maximum(nearer, 0.0)).sum(axis=2)
    both = (weight * np.abs(nearer)).sum(axis=2)
    literal = np.where(both > 0, backing / np.where(both > 0, both, 1.0), 0.5)

    assert winning_chances(at, weight) == pytest.approx(literal, abs=1e-9)


# --- what holds for all ---


@pytest.mark.parametrize("name", MODELS)
@given(case=CASES)
def test_every_model_answers_within_the_line(name: str, case: Case) -> None:
    text = MODELS[name](case)

    assert text.shape == (3,)
    assert (text >= -1e-6).all()
    assert (text <= 100.0 + 1e-6).all()


@pytest.mark.parametrize("name", sorted(set(MODELS) - {"status quo", "single text"}))
def test_where_all_want_the_same_they_get_it(name: str) -> None:
    assert MODELS[name](one_item([40.0] * 5))[0] == pytest.approx(40.0, abs=1e-6)


@pytest.mark.parametrize("name", sorted(MODELS))
@given(case=CASES)
def test_no_model_changes_what_it_is_given(name: str, case: Case) -> None:
    before = case.positions.copy(), case.status_quo.copy()

    MODELS[name](case)

    assert (case.positions == before[0]).all()
    assert (case.status_quo == before[1]).all()


@pytest.mark.parametrize("name", sorted(MODELS))
def test_an_item_that_nobody_cares_about_stays_as_it_is(name: str) -> None:
    case = Case(
        positions=np.array([[10.0], [90.0]]),
        salience=np.zeros((2, 1)),
        influence=np.ones(2),
        status_quo=np.array([30.0]),
    )

    assert MODELS[name](case)[0] == pytest.approx(30.0)


# --- each of them ---


def test_the_status_quo_is_what_holds_already() -> None:
    assert status_quo(one_item([80.0, 90.0], older=20.0)).tolist() == [20.0]


def test_the_mean_weighs_influence() -> None:
    assert weighted_mean(one_item([0.0, 100.0], influence=[3.0, 1.0])).tolist() == [25.0]


def test_the_median_does_not_care_how_far_the_far_are() -> None:
    assert weighted_median(one_item([0.0, 40.0, 50.0])) == weighted_median(one_item([0.0, 40.0, 100.0]))


def test_a_soft_walk_away_moves_though_one_actor_loses() -> None:
    moved = nash_product(one_item([0.0, 80.0, 80.0, 80.0], older=0.0))

    assert 5.0 < moved[0] < weighted_mean(one_item([0.0, 80.0, 80.0, 80.0]))[0]


def test_the_uncertain_election_leans_to_the_heavier_side() -> None:
    assert probabilistic_condorcet(one_item([0.0, 100.0], influence=[3.0, 1.0]))[0] == pytest.approx(10.0)


def test_the_single_text_stops_where_a_third_stands_against_the_next_step() -> None:
    case = one_item([60.0] * 6 + [20.0] * 4, older=0.0)

    assert single_text(case)[0] == pytest.approx(20.0)


def test_an_exchange_gives_each_side_the_item_that_it_cares_about() -> None:
    case = Case(
        positions=np.array([[0.0, 0.0], [100.0, 100.0]]),
        salience=np.array([[90.0, 10.0], [10.0, 90.0]]),
        influence=np.ones(2),
        status_quo=np.array([50.0, 50.0]),
    )

    spam, routing = MODELS["exchange"](case)

    assert spam < weighted_mean(case)[0]
    assert routing > weighted_mean(case)[1]


def test_a_bloc_as_one_actor_carries_its_members_joint_influence(hall: Arrays, wants: Mandates) -> None:
    apart, together = case_of(hall, wants), by_bloc(hall, wants)

    assert together.influence.tolist() == [5.0, 5.0, 1.0]
    assert together.influence.sum() == apart.influence.sum()
    assert (together.positions[2] == wants.ideal[4]).all()
