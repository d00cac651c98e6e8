"""How well each did by its own lights: the middle, everything, and never against worth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays, Mandates, mandates, room
from game.consensus.stakes import SLIGHT, WAY, Stakes, best_texts, middle_text, stakes
from game.consensus.worth import worth
from tests.consensus.engine_toy import CONFERENCE, INSTRUCTIONS

POINTS = arrays(np.float64, (2, 5), elements=st.floats(-60.0, 60.0))
OPTIONS = st.sampled_from([0.0, 50.0, 90.0])
PACKAGE = st.tuples(OPTIONS, OPTIONS, st.sampled_from([0.0, 20.0, 50.0, 90.0]))
SIGNING = arrays(np.float64, (3, 5), elements=st.floats(0.0, 1.0))


def the_toy() -> tuple[Arrays, Mandates, Stakes]:
    hall = room(CONFERENCE)
    wants = mandates(hall, INSTRUCTIONS)
    return hall, wants, stakes(hall, wants)


def test_the_middle_text_is_the_option_nearest_to_what_all_want_by_weight(hall: Arrays, wants: Mandates) -> None:
    """The compromise of spam is at 34, of routing at 59, of access at 19.5; their options stand at 0, 50 and 90."""
    weight = hall.influence[:, None] * wants.salience
    assert ((weight * wants.ideal).sum(axis=0) / weight.sum(axis=0)).round(1).tolist() == [34.0, 59.1, 19.5]

    assert middle_text(hall, wants).tolist() == [50.0, 50.0, 0.0]


def test_everybody_s_best_text_is_the_nearest_or_the_older_treaty(hall: Arrays, wants: Mandates) -> None:
    """On access, where the older treaty stands at 20, BOR wants 10: no option is nearer."""
    found = best_texts(hall, wants)

    assert found[1].tolist() == [0.0, 0.0, 20.0]
    assert found[2].tolist() == [90.0, 90.0, 50.0]


def test_whoever_comes_out_at_its_middle_has_half_the_merit() -> None:
    _, _, found = the_toy()

    assert found.merit(found.middle).tolist() == [50.0] * 5


def test_a_share_of_the_way_to_everything_is_the_whole_merit() -> None:
    found = Stakes(middle=np.array([10.0]), everything=np.array([58.0]))

    assert found.merit(np.array([10.0 + WAY * 48.0])).tolist() == [100.0]
    assert found.merit(np.array([10.0 + WAY * 24.0])).tolist() == [75.0]


def test_where_little_is_at_stake_a_point_is_no_triumph() -> None:
    found = Stakes(middle=np.array([0.0]), everything=np.array([2.0]))

    assert found.merit(np.array([1.0])).tolist() == [50.0 + 50.0 / SLIGHT]


def test_whoever_could_win_much_has_no_merit_where_the_older_treaty_stays() -> None:
    found = Stakes(middle=np.array([20.0, -4.0]), everything=np.array([50.0, 8.0]))

    assert found.merit(np.array([0.0, 0.0])).tolist() == [0.0, pytest.approx(90.0)]


@given(POINTS)
def test_merit_never_falls_with_worth(points: FloatArray) -> None:
    _, _, found = the_toy()
    lower, higher = np.sort(points, axis=0)

    assert (found.merit(lower) <= found.merit(higher)).all()
    assert ((found.merit(points) >= 0) & (found.merit(points) <= 100)).all()


@given(st.lists(PACKAGE, min_size=3, max_size=3), SIGNING)
def test_nothing_is_worth_more_than_everything(texts: list[tuple[float, ...]], signed: FloatArray) -> None:
    hall, wants, found = the_toy()
    packages = np.array(texts)

    assert (worth(hall, wants, packages, signed, 100.0) <= found.everything + 1e-9).all()
