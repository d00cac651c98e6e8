"""Where an arrow key leads among scattered places: the nearest one in that direction. Geometry only, no window."""

import math
from collections.abc import Mapping

from game.desktop.toolkit.focus import DIRECTIONS

Point = tuple[float, float]
WIDEST = math.radians(68)  # how far from straight ahead a neighbour may lie
ASIDE_COSTS = 2.2  # how much further away the widest one counts


def neighbour(places: Mapping[str, Point], now: str, direction: str) -> str | None:
    """The nearest other place in a direction (left, right, up, down), one straight ahead before one aside; or None."""
    dx, dy = DIRECTIONS[direction]
    x, y = places[now]
    best: str | None = None
    least = math.inf
    for name, (other_x, other_y) in places.items():
        ahead = (other_x - x) * dx + (other_y - y) * dy
        if name == now or ahead <= 0:
            continue
        far = math.hypot(other_x - x, other_y - y)
        turn = math.acos(min(1.0, ahead / far))
        if turn > WIDEST:
            continue
        costs = far * (1 + ASIDE_COSTS * (turn / WIDEST) ** 2)
        if costs < least:
            best, least = name, costs
    return best
