"""The terms of a signature in numbers: grievance, red lines, words and deeds, and who explains what."""

from dataclasses import replace

import numpy as np
import pytest

from game.consensus.encode import Arrays, Mandates, mandates, text_locations
from game.consensus.parameters import FITTED, Judgement, SigningParameters
from game.consensus.peers import bloc_shares, leader_shares
from game.consensus.settling import logistic, settle
from game.consensus.signing import explain, forecast, grounds, red_line_crossings
from game.model.instructions import Position
from tests.consensus.engine_toy import ELB, HARD, INSTRUCTIONS, SOFT, SPAM

PLAIN = SigningParameters(readiness=1.0, gain=0.02, loss=0.1, bloc=0.0, leaders=0.0, spoken=2.0)
"""Nobody looks at anybody: what remains can be added up by hand."""


def older(hall: Arrays) -> np.ndarray:
    return hall.status_quo[None, :]


@pytest.mark.parametrize(
    ("resentment", "legitimacy", "lost"),
    [
        (0.0, 0.0, 0.0),
        (100.0, 100.0, 3.0),
        (100.0, 0.0, 7.5),
        (100.0, 60.0, 4.8),
        (50.0, 100.0, 1.5),
        (50.0, 0.0, 3.75),
    ],
)
def test_grievance_costs_three_in_log_odds_and_two_and_a_half_times_that_in_a_house_without_legitimacy(
    hall: Arrays, wants: Mandates, resentment: float, legitimacy: float, lost: float
) -> None:
    well_reputed = Judgement(disrepute=0.0)
    hurt = np.full(5, resentment)
    found = forecast(hall, wants, older(hall), resentment=hurt, legitimacy=legitimacy, judgement=well_reputed)

    assert found.terms["procedure"][0] == pytest.approx(np.full(5, -lost))


@pytest.mark.parametrize(("legitimacy", "lost"), [(100.0, 0.0), (50.0, 0.0), (25.0, 0.25), (0.0, 0.5)])
def test_below_half_its_legitimacy_a_house_loses_even_those_whom_it_treated_well(
    hall: Arrays, wants: Mandates, legitimacy: float, lost: float
) -> None:
    found = forecast(hall, wants, older(hall), legitimacy=legitimacy)

    assert found.terms["procedure"][0] == pytest.approx(np.full(5, -lost))


def test_a_house_of_which_nothing_is_said_has_all_its_legitimacy(hall: Arrays, wants: Mandates) -> None:
    assert grounds(hall, wants, older(hall), resentment=np.full(5, 100.0)).procedure.tolist() == [-3] * 5


def test_only_the_aggrieved_lose_by_their_grievance(hall: Arrays, wants: Mandates) -> None:
    sore = np.array([100.0, 0.0, 0.0, 0.0, 0.0])

    assert forecast(hall, wants, older(hall), resentment=sore).terms["procedure"].tolist() == [[-3, 0, 0, 0, 0]]


@pytest.mark.parametrize(
    ("at", "crossed"), [(40.0, 0.0), (40.1, 0.505), (45.0, 0.75), (50.0, 1.0), (90.0, 1.0), (0.0, 0.0)]
)
def test_a_red_line_is_half_crossed_at_once_and_fully_ten_points_beyond(
    hall: Arrays, wants: Mandates, at: float, crossed: float
) -> None:
    """ARC has ruled out anything above 40 on spam."""
    text = np.array([[at, 0.0, 20.0]])

    assert red_line_crossings(hall, wants, text)[0] == pytest.approx([crossed, 0, 0, 0, 0])


def test_a_red_line_from_below_is_crossed_alike_and_two_lines_add_up(hall: Arrays) -> None:
    lines = (
        Position(ideal=60, salience=50, lowest=40),
        Position(ideal=60, salience=50, lowest=40),
        Position(ideal=60, salience=50, highest=80),
    )
    wants = mandates(hall, {**INSTRUCTIONS, ELB: lines})
    texts = np.array([[35.0, 0.0, 20.0], [40.0, 40.0, 80.0], [50.0, 39.0, 81.0]])

    assert red_line_crossings(hall, wants, texts)[:, 4] == pytest.approx([0.75 + 1.0, 0.0, 0.55 + 0.55])


def test_what_decides_before_anybody_looks_round_adds_up(hall: Arrays, wants: Mandates) -> None:
    """The hard text on spam: ARC loses 80/180 of 90 points and crosses its line; DOR gains 70/130 of 70."""
    text = text_locations(hall, {SPAM: HARD})[None, :]
    said = np.array([0.0, 0.0, 0.0, 1.0, -1.0])
    found = forecast(hall, wants, text, announced=said, parameters=PLAIN).log_odds[0]

    assert found[0] == pytest.approx(1.0 - 0.1 * (80 / 180 * 90) - 4.0)
    assert found[3] == pytest.approx(1.0 + 0.02 * (70 / 130 * 70) + 2.0)


def test_what_was_done_counts_before_what_was_said(hall: Arrays, wants: Mandates) -> None:
    done, said = np.array([1.0, -1.0, 0.0, 0.0, 0.0]), np.array([-1.0, 1.0, 1.0, 0.0, 0.0])
    found = forecast(hall, wants, older(hall), signed=done, announced=said, parameters=PLAIN)

    assert found.terms["spoken"][0].tolist() == [2, -2, 2, 0, 0]


def test_the_pull_of_others_is_their_share_times_what_is_seen_of_them(hall: Arrays, wants: Mandates) -> None:
    """BOR's only bloc mate, and its strongest leader, has signed: a fact, seen as 1."""
    done = np.array([1.0, 0.0, -1.0, 0.0, 0.0])
    found = forecast(hall, wants, older(hall), signed=done)
    seen = np.where(done != 0, done, 2 * found.probability[0] - 1)

    assert found.terms["bloc"][0, 1] == pytest.approx(FITTED.bloc)
    assert found.terms["bloc"][0, 3] == pytest.approx(-FITTED.bloc)
    assert found.terms["bloc"][0] == pytest.approx(FITTED.bloc * (bloc_shares(hall) @ seen), abs=1e-6)
    assert found.terms["leaders"][0] == pytest.approx(FITTED.leaders * (leader_shares(hall) @ seen), abs=1e-6)


def test_signatures_are_the_sum_of_chances(hall: Arrays, wants: Mandates) -> None:
    texts = np.stack([hall.status_quo, text_locations(hall, {SPAM: HARD})])
    found = forecast(hall, wants, texts)

    assert found.signatures == pytest.approx(found.probability.sum(axis=1))
    assert found.signatures.shape == (2,)


def test_a_roll_that_has_begun_keeps_its_facts_at_both_fixed_points(hall: Arrays, wants: Mandates) -> None:
    crowd = SigningParameters(readiness=0.0, gain=0.0, loss=0.0, bloc=4.0, leaders=4.0, spoken=0.0)
    free = forecast(hall, wants, older(hall), parameters=crowd)
    refused = forecast(hall, wants, older(hall), parameters=crowd, signed=np.array([-1.0, 0.0, -1.0, 0.0, 0.0]))

    assert free.high[0, 1] > 0.9
    assert refused.high[0, 1] < 0.1


def test_an_explanation_tells_gains_and_losses_by_their_own_weights(hall: Arrays, wants: Mandates) -> None:
    """CAL gains 30/140 of 90 on spam; DOR, on access, 40/130 of 30 by the soft text, and nothing elsewhere."""
    text = text_locations(hall, {SPAM: HARD, "access": SOFT})[None, :]
    found = forecast(hall, wants, text, parameters=PLAIN)

    assert dict(explain(found, hall.seats["CAL"]))["items:spam"] == pytest.approx(0.02 * 30 / 140 * 90)
    assert dict(explain(found, hall.seats["DOR"]))["items:access"] == pytest.approx(0.02 * 40 / 130 * 30)
    assert dict(explain(found, hall.seats["ARC"])) == pytest.approx(
        {
            "readiness": 1.0,
            "items:spam": -0.1 * 80 / 180 * 90,
            "items:access": -0.1 * 60 / 180 * 30,
            "red_lines:spam": -4.0,
        }
    )


def test_an_explanation_is_of_the_package_that_is_asked_for(hall: Arrays, wants: Mandates) -> None:
    texts = np.stack([hall.status_quo, text_locations(hall, {SPAM: HARD}), hall.status_quo])
    found = forecast(hall, wants, texts, parameters=PLAIN)

    assert [len(explain(found, 0, world)) for world in range(3)] == [1, 3, 1]


def test_terms_of_equal_weight_stand_in_the_order_of_their_names(hall: Arrays) -> None:
    """ELB loses the same on routing and on spam."""
    same = Position(ideal=0, salience=50)
    wants = mandates(hall, {**INSTRUCTIONS, ELB: (same, same, Position(ideal=20, salience=0))})
    text = text_locations(hall, {"routing": HARD, SPAM: HARD})[None, :]
    names = [name for name, _ in explain(forecast(hall, wants, text, parameters=PLAIN), hall.seats[ELB])]

    assert names == ["items:routing", "items:spam", "readiness"]


def test_a_term_of_weight_one_is_told_and_one_of_no_weight_is_not(hall: Arrays, wants: Mandates) -> None:
    calm = replace(PLAIN, readiness=1.0)

    assert explain(forecast(hall, wants, older(hall), parameters=calm), 0) == [("readiness", 1.0)]
    assert explain(forecast(hall, wants, older(hall), parameters=replace(PLAIN, readiness=0.0)), 0) == []


def test_another_judgement_weighs_red_lines_otherwise(hall: Arrays, wants: Mandates) -> None:
    text = text_locations(hall, {SPAM: HARD})[None, :]
    found = forecast(hall, wants, text, parameters=PLAIN, judgement=Judgement(red_line=-1.0))

    assert found.terms["red_lines"][0].tolist() == [-1, 0, 0, 0, 0]


# --- settling ---


def settled_by_hand(hall: Arrays, alone: np.ndarray, done: np.ndarray, bloc: float, leaders: float) -> np.ndarray:
    """Everybody looks at everybody two thousand times."""
    choice = logistic(alone)
    for _ in range(2000):
        seen = np.where(done != 0, done, 2 * choice - 1)
        choice = logistic(alone + bloc * seen @ bloc_shares(hall).T + leaders * seen @ leader_shares(hall).T)
    return choice


@pytest.mark.parametrize("worlds", [1, 3, 250, 251, 620])
@pytest.mark.parametrize("done", [(0, 0, 0, 0, 0), (1, 0, -1, 0, 0)])
def test_many_worlds_settle_where_each_settles_alone(hall: Arrays, worlds: int, done: tuple[int, ...]) -> None:
    drawn = np.random.default_rng(7).normal(0.0, 2.0, (worlds, 5))
    facts = np.array(done, dtype=float)
    expected = settled_by_hand(hall, drawn, facts, 0.6, 1.9)

    assert settle(hall, drawn, facts, 0.6, 1.9, logistic(drawn)) == pytest.approx(expected, abs=1e-6)


def test_each_world_may_have_pulls_of_its_own(hall: Arrays) -> None:
    drawn = np.random.default_rng(7).normal(0.0, 2.0, (300, 5))
    bloc, leaders = np.linspace(0.0, 2.0, 300)[:, None], np.linspace(2.0, 0.0, 300)[:, None]
    found = settle(hall, drawn, np.zeros(5), bloc, leaders, logistic(drawn))

    for world in (0, 100, 249, 250, 299):
        alone = drawn[[world]]
        pulls = (float(bloc[world, 0]), float(leaders[world, 0]))
        assert found[world] == pytest.approx(settled_by_hand(hall, alone, np.zeros(5), *pulls)[0], abs=1e-6)


def test_a_room_in_two_minds_ends_where_it_starts(hall: Arrays) -> None:
    """Strong pulls and nothing else: everybody signs because everybody does, or nobody because nobody does."""
    alone = np.zeros((2, 5))
    start = np.array([[0.9] * 5, [0.1] * 5])
    found = settle(hall, alone, np.zeros(5), 6.0, 6.0, start)

    assert (found[0, :4] > 0.9).all()
    assert (found[1, :4] < 0.1).all()


def test_no_log_odds_are_too_large() -> None:
    assert logistic(np.array([-1000.0, 0.0, np.log(3.0), 1000.0])) == pytest.approx([0.0, 0.5, 0.75, 1.0])
