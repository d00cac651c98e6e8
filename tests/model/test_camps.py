"""The five camps along an item's line, which window and phone share."""

import pytest

from game.model.camps import BOUNDS, Camp, camp_at


@pytest.mark.parametrize(
    ("location", "camp"),
    [
        (0, Camp.LOW),
        (20, Camp.LOW),
        (21, Camp.LEAN_LOW),
        (44, Camp.LEAN_LOW),
        (45, Camp.MIDDLE),
        (54, Camp.MIDDLE),
        (55, Camp.LEAN_HIGH),
        (79, Camp.LEAN_HIGH),
        (80, Camp.HIGH),
        (100, Camp.HIGH),
    ],
)
def test_the_camp_of_a_location(location: float, camp: Camp) -> None:
    assert camp is camp_at(location)


@pytest.mark.parametrize("location", [-1, 100.5])
def test_a_location_off_the_line_is_in_no_camp(location: float) -> None:
    with pytest.raises(ValueError, match="0 to 100"):
        camp_at(location)


def test_every_camp_but_the_last_ends_at_a_bound() -> None:
    assert list(Camp)[1:] == [camp_at(bound) for bound in BOUNDS]


def test_a_camp_leans_to_one_vision_or_to_none() -> None:
    assert [0, 0, None, 1, 1] == [each.end for each in Camp]
