"""The figures of the arena, against examples that can be checked by hand and against numpy."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from tests.arena.figures import difference, figures
from tests.arena.play import Game, Plan
from tests.arena.table import as_text


def game(strategy: str, seat: str, seed: int, worth: float, texts: str = "a") -> Game:
    return Game(
        strategy=strategy,
        seat=seat,
        seed=seed,
        worth=worth,
        gain=worth,
        pips=(1, 2, 3),
        signed=("ARC",),
        texts=(("spam", texts),),
        legitimacy=80,
        credibility=100,
        votes=0,
    )


ROWS = [
    game("idle", "ARC", 1, 10.0),
    game("idle", "ARC", 2, 20.0),
    game("idle", "BOR", 1, 0.0),
    game("idle", "BOR", 2, 4.0),
    game("votes early", "ARC", 1, 11.0),
    game("votes early", "ARC", 2, 19.0, texts="b"),
    game("votes early", "BOR", 1, 6.0),
    game("votes early", "BOR", 2, 6.0),
]


def test_each_game_is_compared_with_the_idle_one_of_its_seat_and_seed() -> None:
    lines = {each.strategy: each for each in figures(ROWS).lines}

    assert lines["votes early"].worth_more.mean == pytest.approx((1 - 1 + 6 + 2) / 4)
    assert lines["votes early"].worth_more.median == pytest.approx(1.5)
    assert lines["idle"].worth_more.mean == lines["idle"].worth_more.margin == 0.0


def test_the_order_of_the_games_changes_nothing() -> None:
    shuffled = list(ROWS)
    Random(1).shuffle(shuffled)

    assert {each.strategy: each for each in figures(shuffled).lines} == {
        each.strategy: each for each in figures(ROWS).lines
    }


def test_a_game_without_its_idle_pair_is_not_compared_with_another() -> None:
    with pytest.raises(ValueError, match="nobody idle to compare with as BOR on seed 2"):
        figures([each for each in ROWS if (each.strategy, each.seat, each.seed) != ("idle", "BOR", 2)])


def test_the_interval_is_that_of_the_mean_of_the_differences() -> None:
    lots = np.random.default_rng(3)
    before, after = lots.normal(10, 5, 40), lots.normal(12, 5, 40)

    found = difference(list(zip(before.tolist(), after.tolist(), strict=True)))

    apart = after - before
    assert found.mean == pytest.approx(apart.mean())
    assert found.median == pytest.approx(np.median(apart))
    assert found.margin == pytest.approx(1.96 * apart.std(ddof=1) / np.sqrt(40))


def test_the_interval_holds_the_truth_in_about_95_of_100_samples() -> None:
    lots = np.random.default_rng(5)
    held = 0
    for _sample in range(400):
        found = difference([(0.0, each) for each in lots.normal(2.0, 3.0, 60).tolist()])
        held += abs(found.mean - 2.0) <= found.margin

    assert 0.92 <= held / 400 <= 0.98


def test_pairs_by_hand() -> None:
    found = difference([(1.0, 2.0), (5.0, 8.0)])

    assert (found.mean, found.median) == (2.0, 2.0)
    assert found.margin == pytest.approx(1.96 * np.sqrt(2.0) / np.sqrt(2.0))  # differences 1 and 3: deviation root 2


def test_one_pair_has_no_interval_and_none_no_mean() -> None:
    assert difference([(1.0, 4.0)]).margin == 0.0
    with pytest.raises(ValueError, match="no pairs"):
        difference([])


def test_who_is_best_is_told_pair_by_pair_and_seat_by_seat() -> None:
    found = figures(ROWS)
    lines = {each.strategy: each for each in found.lines}

    assert lines["votes early"].best == 0.75  # all but ARC on seed 2
    assert lines["idle"].best == 0.25
    assert found.best_in == {"idle": 1, "votes early": 2}  # as ARC both are worth 15
    assert (found.good, found.bad, found.apart.mean) == ("votes early", "idle", 2.0)


def test_equally_good_games_are_all_best() -> None:
    rows = [replace(each, worth=5.0) for each in ROWS]

    assert {each.best for each in figures(rows).lines} == {1.0}


def test_endings_are_counted_with_and_without_who_signs() -> None:
    rows = [*ROWS[:-1], replace(ROWS[-1], signed=("ARC", "BOR"))]
    found = figures(rows)

    assert (found.texts, found.endings) == (2, 3)
    assert found.modal == 7 / 8


def test_what_was_refused_is_in_the_table() -> None:
    rows = [*ROWS[:-1], replace(ROWS[-1], refused=(("Object: item-closed", 2),), unheard=3)]
    plan = Plan(scenario="toy", seats=("ARC", "BOR"), seeds=(1, 2), strategies=("idle", "votes early"))

    text = as_text(plan, figures(rows))

    assert "refused: votes early: Object: item-closed x2" in text
    assert [line.split()[-2:] for line in text.splitlines() if line.startswith("votes early")] == [["2", "3"]]
