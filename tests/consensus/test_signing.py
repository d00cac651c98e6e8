"""Who signs, why, and what must never happen to a probability."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.consensus.encode import Arrays, Mandates, mandates, room, text_locations
from game.consensus.parameters import FITTED, SigningParameters
from game.consensus.signing import TERMS, explain, forecast, red_line_crossings
from tests.consensus.engine_toy import ARC, BOR, CAL, CONFERENCE, DOR, HARD, INSTRUCTIONS, ROUTING, SPAM

LOCATIONS = st.floats(0.0, 100.0)
PACKAGES = arrays(np.float64, (3, 3), elements=LOCATIONS)
STRENGTHS = st.floats(0.0, 4.0)
ANY_PARAMETERS = st.builds(
    SigningParameters,
    readiness=STRENGTHS,
    gain=st.floats(0.0, 0.5),
    loss=st.floats(0.0, 0.5),
    bloc=STRENGTHS,
    leaders=STRENGTHS,
    spoken=STRENGTHS,
)
MEMBERS = (ARC, BOR, CAL, DOR)
APART = replace(FITTED, bloc=0.0, leaders=0.0)


def the_hall() -> tuple[Arrays, Mandates]:
    hall = room(CONFERENCE)
    return hall, mandates(hall, INSTRUCTIONS)


def test_a_hard_text_is_refused_by_whom_it_harms_and_signed_by_whom_it_suits(hall: Arrays, wants: Mandates) -> None:
    text = text_locations(hall, {SPAM: HARD, ROUTING: HARD})[None, :]

    arcadia, _, caldera, *_ = forecast(hall, wants, text).probability[0]

    assert arcadia < 0.05
    assert caldera > 0.8


@given(PACKAGES, ANY_PARAMETERS)
def test_terms_add_up_to_the_log_odds(packages: np.ndarray, parameters: SigningParameters) -> None:
    hall, wants = the_hall()

    found = forecast(hall, wants, packages, parameters=parameters)

    assert np.sum([found.terms[name] for name in TERMS], axis=0) == pytest.approx(found.log_odds, abs=1e-9)
    assert 1 / (1 + np.exp(-found.log_odds)) == pytest.approx(found.probability, abs=1e-9)


@given(PACKAGES, ANY_PARAMETERS, st.integers(0, 4), st.integers(0, 2))
def test_an_explanation_adds_up_to_the_log_odds(
    packages: np.ndarray, parameters: SigningParameters, who: int, world: int
) -> None:
    hall, wants = the_hall()

    found = forecast(hall, wants, packages, parameters=parameters, legitimacy=60.0, resentment=np.full(5, 30.0))

    assert sum(value for _, value in explain(found, who, world)) == pytest.approx(found.log_odds[world, who], abs=1e-9)


def test_an_explanation_names_items_and_red_lines_heaviest_first(hall: Arrays, wants: Mandates) -> None:
    text = text_locations(hall, {SPAM: HARD, ROUTING: HARD})[None, :]
    reasons = explain(forecast(hall, wants, text), hall.seats[ARC])

    assert {"items:spam", "items:routing", "red_lines:spam"} <= {name for name, _ in reasons}
    assert [abs(value) for _, value in reasons] == sorted((abs(value) for _, value in reasons), reverse=True)


# --- what must hold whatever the text ---


@given(PACKAGES, st.integers(0, 4), st.integers(0, 2), st.floats(0.0, 1.0))
def test_moving_a_text_toward_a_delegation_never_lowers_its_probability(
    packages: np.ndarray, who: int, item: int, share: float
) -> None:
    hall, wants = the_hall()
    nearer = packages.copy()
    nearer[:, item] += share * (wants.ideal[who, item] - packages[:, item])

    before = forecast(hall, wants, packages, parameters=APART).probability[:, who]
    after = forecast(hall, wants, nearer, parameters=APART).probability[:, who]

    assert (after >= before - 1e-9).all()


@given(PACKAGES)
def test_the_older_treaty_gains_nothing_crosses_nothing_and_costs_nobody_its_signature(packages: np.ndarray) -> None:
    hall, wants = the_hall()
    older = hall.status_quo[None, :]

    found = forecast(hall, wants, np.concatenate([older, packages]))

    assert not found.terms["items"][0].any()
    assert not found.terms["red_lines"][0].any()
    assert (found.probability[0] >= 0.5).all()


@given(PACKAGES, ANY_PARAMETERS)
def test_everybody_lies_between_the_two_fixed_points(packages: np.ndarray, parameters: SigningParameters) -> None:
    hall, wants = the_hall()

    found = forecast(hall, wants, packages, parameters=parameters)

    assert (found.low <= found.probability + 1e-6).all()
    assert (found.probability <= found.high + 1e-6).all()


def test_where_peers_pull_hard_there_is_a_tipping_point(hall: Arrays, wants: Mandates) -> None:
    crowd = SigningParameters(readiness=0.0, gain=0.0, loss=0.0, bloc=4.0, leaders=4.0, spoken=0.0)

    found = forecast(hall, wants, hall.status_quo[None, :], parameters=crowd)

    assert (found.high - found.low)[0, : len(MEMBERS)] == pytest.approx(np.ones(len(MEMBERS)), abs=0.2)


def test_the_fitted_numbers_leave_the_older_treaty_no_tipping_point(hall: Arrays, wants: Mandates) -> None:
    found = forecast(hall, wants, hall.status_quo[None, :])

    assert found.high == pytest.approx(found.low, abs=1e-6)


@given(PACKAGES)
def test_a_crossed_red_line_outweighs_every_gain_that_the_items_can_offer(packages: np.ndarray) -> None:
    hall, wants = the_hall()
    packages[:, 0] = 90.0

    found = forecast(hall, wants, packages)

    assert (found.terms["red_lines"][:, 0] + FITTED.gain * 100.0 < 0).all()


@given(st.floats(0.0, 100.0), st.floats(0.0, 100.0))
def test_a_red_line_is_a_hinge_that_never_turns_back(one: float, other: float) -> None:
    hall, wants = the_hall()
    texts = np.repeat(hall.status_quo[None, :], 2, axis=0)
    texts[:, 0] = sorted((one, other))

    nearer, farther = red_line_crossings(hall, wants, texts)[:, 0]

    assert nearer <= farther


# --- what is public, and how it was reached ---


def test_a_public_refusal_binds_whoever_made_it(hall: Arrays, wants: Mandates) -> None:
    text = hall.status_quo[None, :]
    said = np.array([0.0, 0.0, -1.0, 0.0, 0.0])

    silent, spoken = forecast(hall, wants, text), forecast(hall, wants, text, announced=said)

    assert spoken.probability[0, 2] < 0.5 < silent.probability[0, 2]


def test_others_see_a_refusal_on_the_roll_as_a_fact_and_an_announced_one_as_likely(
    hall: Arrays, wants: Mandates
) -> None:
    text = hall.status_quo[None, :]
    who = np.array([0.0, 0.0, -1.0, 0.0, 0.0])

    silent = forecast(hall, wants, text).probability[0, 3]
    announced = forecast(hall, wants, text, announced=who).probability[0, 3]
    done = forecast(hall, wants, text, signed=who).probability[0, 3]

    assert done < announced < silent


@given(st.floats(0.0, 100.0), st.floats(0.0, 100.0))
def test_resentment_and_lost_legitimacy_only_ever_cost_signatures(resentment: float, legitimacy: float) -> None:
    hall, wants = the_hall()
    text = hall.status_quo[None, :]

    fair = forecast(hall, wants, text)
    foul = forecast(hall, wants, text, resentment=np.full(5, resentment), legitimacy=legitimacy)

    assert (foul.probability <= fair.probability + 1e-9).all()


@given(PACKAGES)
def test_a_batch_of_packages_equals_package_after_package(packages: np.ndarray) -> None:
    hall, wants = the_hall()

    together = forecast(hall, wants, packages).probability

    for world in range(3):
        assert forecast(hall, wants, packages[[world]]).probability[0] == pytest.approx(together[world], abs=1e-7)
