"""Plane geometry for the map baker: thinning, areas, seams for holes, the middle of a country, dots apart.

Needs numpy. Used by world_map.py only.
"""

import math
from itertools import pairwise

import numpy as np

Points = list[tuple[float, float]]

PULL_HOME = 0.02  # share of the way back to its place a dot takes each round
ROUNDS = 400


def thin(points: Points, tolerance: float) -> Points:
    """Douglas-Peucker. A closed line keeps its ends and its farthest point, so an island keeps a body."""
    if len(points) < 4:
        return points
    line = np.array(points)
    keep = np.zeros(len(line), dtype=bool)
    keep[[0, -1]] = True
    if points[0] == points[-1]:
        far = int(np.argmax(np.hypot(*(line - line[0]).T)))
        keep[far] = True
        keep[[farthest(line, 0, far)[0], farthest(line, far, len(line) - 1)[0]]] = True
    marks = list(np.flatnonzero(keep))
    todo = list(pairwise(marks))
    while todo:
        start, end = todo.pop()
        middle, distance = farthest(line, start, end)
        if distance > tolerance:
            keep[middle] = True
            todo += [(start, middle), (middle, end)]
    return [points[i] for i in np.flatnonzero(keep)]


def farthest(line: np.ndarray, start: int, end: int) -> tuple[int, float]:
    """Index and distance of the point farthest from the segment start-end, among those between."""
    if end - start < 2:
        return start, 0.0
    chord = line[end] - line[start]
    rest = line[start + 1 : end] - line[start]
    length2 = float(chord @ chord)
    along = np.clip(rest @ chord / length2, 0, 1) if length2 else np.zeros(len(rest))
    distance = np.hypot(*(rest - along[:, None] * chord).T)
    best = int(np.argmax(distance))
    return start + 1 + best, float(distance[best])


def area(ring: Points) -> float:
    """Signed area: positive and negative tell the two ways round."""
    x, y = np.array(ring, dtype=float).T
    return float(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2


def cut_holes(rings: list[Points]) -> list[Points]:
    """Outer rings only: a ring inside another is joined to it by a seam, there and back on one line."""
    outer: list[Points] = []
    for ring in sorted(rings, key=lambda r: -abs(area(r))):
        host = next((i for i, big in enumerate(outer) if _surrounds(big, ring)), None)
        if host is None:
            outer.append(ring)
        else:
            outer[host] = _seamed(outer[host], ring)
    return outer


def _surrounds(big: Points, small: Points) -> bool:
    # the middle of a side of the small ring: a corner may lie exactly on the big one
    x, y = (small[0][0] + small[1][0]) / 2, (small[0][1] + small[1][1]) / 2
    within = False
    for (x1, y1), (x2, y2) in zip(big, big[1:] + big[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            within = not within
    return within


def _seamed(big: Points, hole: Points) -> Points:
    a, b = np.array(big, dtype=float), np.array(hole, dtype=float)
    distance = ((a[:, None] - b[None]) ** 2).sum(axis=2)
    i, j = np.unravel_index(int(np.argmin(distance)), distance.shape)
    if (area(big) > 0) == (area(hole) > 0):
        hole, j = hole[::-1], len(hole) - 1 - j
    return [*big[: i + 1], *hole[j:], *hole[: j + 1], *big[i:]]


def centre_of_land(ring: Points) -> tuple[float, float]:
    """The point inside a ring that is farthest from its outline, by a grid made finer four times."""
    line = np.array(ring, dtype=float)
    (left, top), (right, bottom) = line.min(axis=0), line.max(axis=0)
    best = (float(line[:, 0].mean()), float(line[:, 1].mean()))
    best_distance = -math.inf
    for _ in range(5):
        for x in np.linspace(left, right, 15):
            for y in np.linspace(top, bottom, 15):
                distance = _depth(x, y, line)
                if distance > best_distance:
                    best, best_distance = (float(x), float(y)), distance
        width, height = (right - left) / 8, (bottom - top) / 8
        left, right, top, bottom = best[0] - width, best[0] + width, best[1] - height, best[1] + height
    return best


def _depth(x: float, y: float, line: np.ndarray) -> float:
    """Distance to the outline, negative outside."""
    a, b = line, np.roll(line, -1, axis=0)
    side = b - a
    to = np.array([x, y]) - a
    along = np.clip((to * side).sum(axis=1) / np.maximum((side**2).sum(axis=1), 1e-9), 0, 1)
    distance = float(np.hypot(*(to - along[:, None] * side).T).min())
    crosses = (a[:, 1] > y) != (b[:, 1] > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = a[:, 0] + (y - a[:, 1]) * side[:, 0] / side[:, 1]
    return distance if np.count_nonzero(crosses & (x < at)) % 2 else -distance


def near_mainland(rings: list[Points], reach: float) -> list[float]:
    """Bounds of the largest ring and of every ring that can be reached from it in steps of at most reach."""
    boxes = [[*np.min(r, axis=0), *np.max(r, axis=0)] for r in sorted(rings, key=lambda r: -abs(area(r)))]
    box, rest = boxes[0], boxes[1:]
    grown = True
    while grown:
        grown = False
        for other in list(rest):
            gap_x = max(other[0] - box[2], box[0] - other[2], 0)
            gap_y = max(other[1] - box[3], box[1] - other[3], 0)
            if math.hypot(gap_x, gap_y) <= reach:
                box = [min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3])]
                rest.remove(other)
                grown = True
    return [float(v) for v in box]


def push_apart(points: Points, distance: float) -> Points:
    """Move points until no two are nearer than distance, each as little as that allows."""
    home = np.array(points)
    at = home.copy()
    for turn in range(ROUNDS):
        gap = at[:, None] - at[None]
        length = np.hypot(gap[..., 0], gap[..., 1])
        np.fill_diagonal(length, math.inf)
        short = np.maximum(distance * 1.002 - length, 0)
        push = (gap / np.maximum(length, 1e-6)[..., None] * short[..., None] / 2).sum(axis=1)
        pull = (home - at) * PULL_HOME if turn < ROUNDS * 3 // 4 else 0
        at += push * 0.6 + pull
    return [(float(x), float(y)) for x, y in at]
