"""Rectangles only: rows, columns, grids and padding. No result ever leaves the rectangle it was cut from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pygame import Rect


@dataclass(frozen=True, slots=True)
class Track:
    """One place in a row or column: at least `minimum` pixels, and `grow` shares of what is left over."""

    minimum: int
    grow: float = 0.0


def share(total: int, tracks: Sequence[Track], gap: int = 0) -> list[int]:
    """Sizes in pixels of the tracks; left-over pixels go by `grow`.

    Too little room is taken from those that grow, then from the last: what does not grow (a foot with the button
    that moves on) is never pushed out by what could be scrolled.
    """
    room = max(0, total - gap * max(0, len(tracks) - 1))
    sizes = [0] * len(tracks)
    for growing_ones in (False, True):
        for at, track in enumerate(tracks):
            if bool(track.grow) is growing_ones:
                sizes[at] = min(max(0, track.minimum), room - sum(sizes))
    growing = sum(track.grow for track in tracks)
    spare = room - sum(sizes)
    if growing <= 0 or spare <= 0:
        return sizes
    given = 0
    shares = 0.0
    for at, track in enumerate(tracks):
        shares += track.grow
        upto = round(spare * shares / growing)  # cumulative, so that rounding loses no pixel
        sizes[at] += upto - given
        given = upto
    return sizes


def row(rect: Rect, tracks: Sequence[Track], gap: int = 0, *, rtl: bool = False) -> list[Rect]:
    """The rectangle cut into side by side places, from the reading side."""
    rects, x = [], rect.left
    for size in share(rect.width, tracks, gap):
        rects.append(Rect(min(x, rect.right), rect.top, size, rect.height))
        x += size + gap
    return mirror(rects, rect) if rtl else rects


def column(rect: Rect, tracks: Sequence[Track], gap: int = 0) -> list[Rect]:
    """The rectangle cut into places below one another."""
    rects, y = [], rect.top
    for size in share(rect.height, tracks, gap):
        rects.append(Rect(rect.left, min(y, rect.bottom), rect.width, size))
        y += size + gap
    return rects


def grid(rect: Rect, columns: int, count: int, gap: int = 0, row_height: int | None = None) -> list[Rect]:
    """`count` equal cells, filled row by row; without a height the rows share the rectangle."""
    if count <= 0:
        return []
    columns = max(1, columns)
    lines = -(-count // columns)
    across = row(rect, [Track(0, 1)] * columns, gap)
    if row_height is None:
        down = column(rect, [Track(0, 1)] * lines, gap)
    else:
        down = column(rect, [Track(row_height)] * lines, gap)
    return [
        Rect(across[at % columns].left, down[at // columns].top, across[at % columns].width, down[at // columns].height)
        for at in range(count)
    ]


def pad(rect: Rect, horizontal: int, vertical: int | None = None) -> Rect:
    """The rectangle without a margin on each side; never smaller than nothing."""
    vertical = horizontal if vertical is None else vertical
    across, down = min(horizontal, rect.width // 2), min(vertical, rect.height // 2)
    return Rect(rect.left + across, rect.top + down, rect.width - 2 * across, rect.height - 2 * down)


def trim(rect: Rect, *, left: int = 0, top: int = 0, right: int = 0, bottom: int = 0) -> Rect:
    """The rectangle with its sides moved inward; never smaller than nothing."""
    left, top = min(left, rect.width), min(top, rect.height)
    right, bottom = min(right, rect.width - left), min(bottom, rect.height - top)
    return Rect(rect.left + left, rect.top + top, rect.width - left - right, rect.height - top - bottom)


def centre(size: tuple[int, int], within: Rect) -> Rect:
    """A rectangle of that size in the middle of another, cut to fit."""
    width, height = min(size[0], within.width), min(size[1], within.height)
    return Rect(within.left + (within.width - width) // 2, within.top + (within.height - height) // 2, width, height)


def mirror(rects: Iterable[Rect], within: Rect) -> list[Rect]:
    """The same places for writing that runs from right to left."""
    return [Rect(within.left + within.right - r.right, r.top, r.width, r.height) for r in rects]
