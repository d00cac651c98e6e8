"""Rectangles: nothing leaves the rectangle it was cut from, no pixel is lost."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from game.desktop.toolkit import layout
from game.desktop.toolkit.layout import Track

SIZES = ((1024, 640), (1280, 720), (1920, 1080))
tracks = st.lists(st.builds(Track, st.integers(0, 400), st.sampled_from([0, 0, 1, 2.5])), min_size=1, max_size=8)


def test_side_columns_keep_their_width_and_the_middle_takes_the_rest() -> None:
    for width, height in SIZES:
        left, middle, right = layout.row(Rect(0, 44, width, height - 44), [Track(212), Track(0, 1), Track(324)])

        assert (212, 324) == (left.width, right.width)
        assert width - 212 - 324 == middle.width
        assert (left.right, middle.right, right.right) == (middle.left, right.left, width)


def test_too_little_room_is_taken_from_what_can_scroll_not_from_the_foot() -> None:
    text, foot = layout.column(Rect(0, 0, 300, 100), [Track(400, grow=1), Track(52)])

    assert (48, 52) == (text.height, foot.height)
    assert foot.bottom == 100


@given(st.integers(0, 4000), tracks, st.integers(0, 48))
def test_a_row_never_leaves_its_rectangle_nor_overlaps(width: int, given_tracks: list[Track], gap: int) -> None:
    whole = Rect(7, 5, width, 40)

    places = layout.row(whole, given_tracks, gap)

    assert all(whole.left <= place.left and place.right <= whole.right for place in places)
    assert all(one.right <= other.left for one, other in itertools.pairwise(places))


@given(st.integers(0, 4000), tracks, st.integers(0, 48))
def test_growing_tracks_use_every_spare_pixel(total: int, given_tracks: list[Track], gap: int) -> None:
    sizes = layout.share(total, [*given_tracks, Track(0, 1)], gap)

    assert max(0, total - gap * len(given_tracks)) == sum(sizes)


@given(st.integers(0, 2000), tracks)
def test_right_to_left_is_the_mirror_image(width: int, given_tracks: list[Track]) -> None:
    whole = Rect(30, 0, width, 10)

    forward, backward = layout.row(whole, given_tracks, 4), layout.row(whole, given_tracks, 4, rtl=True)

    assert [place.left - whole.left for place in forward] == [whole.right - place.right for place in backward]


@given(st.integers(1, 9), st.integers(0, 30), st.integers(0, 900), st.integers(0, 700))
def test_cells_of_a_grid_stay_inside(columns: int, count: int, width: int, height: int) -> None:
    whole = Rect(0, 0, width, height)

    cells = layout.grid(whole, columns, count, 8, 30)

    assert count == len(cells)
    assert all(whole.contains(cell) or cell.width == 0 or cell.height == 0 for cell in cells)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 99), st.integers(0, 99))
def test_padding_never_turns_a_rectangle_inside_out(width: int, height: int, across: int, down: int) -> None:
    inner = layout.pad(Rect(0, 0, width, height), across, down)

    assert inner.width >= 0
    assert inner.height >= 0
    assert Rect(0, 0, width, height).contains(inner) or inner.width == 0 or inner.height == 0
