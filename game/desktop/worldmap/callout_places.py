"""Where a callout stands: near what it speaks of, off the land if it can, inside its bounds, over nothing taken."""

import math
from collections.abc import Callable, Iterable

from pygame import Rect

Point = tuple[float, float]
DISTANCES = (26.0, 38.0, 50.0, 70.0, 95.0, 125.0, 165.0)  # du from the place to the nearest edge of the callout
ANGLES = 16
CLEAR = 7.0  # du between a callout and what others have taken
LAND_COSTS, FAR_COSTS, TAKEN_COSTS = 240.0, 1.7, 4_000.0


def place_callout(
    size: tuple[int, int],
    anchor: Point,
    bounds: Rect,
    scale: float,
    taken: Iterable[Rect] = (),
    land: Callable[[Rect], float] = lambda _: 0.0,
) -> Rect:
    """The rectangle for a callout of `size` pixels that speaks of `anchor`.

    taken: rectangles of others. land: the share 0..1 of a rectangle that would hide something. Without any room it
    stands as near as the bounds let it.
    """
    others = [each.inflate(round(2 * CLEAR * scale), round(2 * CLEAR * scale)) for each in taken]
    best = Rect((0, 0), size)
    best.center = round(anchor[0]), round(anchor[1])
    best.clamp_ip(bounds)
    least = math.inf
    for distance in DISTANCES:
        for step in range(ANGLES):
            angle = 2 * math.pi * step / ANGLES
            box = _beside(size, anchor, distance * scale, angle)
            if not bounds.contains(box):
                continue
            hidden = sum(_overlap(box, each) for each in others) / max(1, size[0] * size[1])
            costs = FAR_COSTS * distance + TAKEN_COSTS * hidden + LAND_COSTS * land(box)
            if costs < least:
                best, least = box, costs
    return best


def touch(box: Rect, anchor: Point) -> tuple[int, int]:
    """The point on a callout's edge where its leader line begins."""
    x = min(max(anchor[0], box.left), box.right - 1)
    y = min(max(anchor[1], box.top), box.bottom - 1)
    if box.left < x < box.right - 1 and not box.top < y < box.bottom - 1:
        return round(x), round(y)
    return round(x), box.centery


def _beside(size: tuple[int, int], anchor: Point, distance: float, angle: float) -> Rect:
    """The rectangle whose nearest edge lies `distance` from the anchor at an angle."""
    width, height = size
    box = Rect(0, 0, width, height)
    x = anchor[0] + math.cos(angle) * (distance + width / 2)
    y = anchor[1] + math.sin(angle) * (distance + height / 2)
    box.center = round(x), round(y)
    return box


def _overlap(one: Rect, other: Rect) -> int:
    common = one.clip(other)
    return common.width * common.height
