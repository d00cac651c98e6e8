"""The few icons, drawn on a 14 du grid and smoothed: each means one thing and stands beside a word."""

import itertools
import math
from collections.abc import Callable
from functools import lru_cache, partial

import pygame
from pygame import Surface

from game.desktop.theme import Colour

GRID = 14.0
SMOOTHING = 4  # drawn this many times larger, then averaged down


def blank(size: tuple[int, int], tint: Colour) -> Surface:
    """A large empty canvas whose emptiness already has the tint, so that smoothed edges mix with it and not black."""
    canvas = Surface((max(1, size[0]) * SMOOTHING, max(1, size[1]) * SMOOTHING), pygame.SRCALPHA)
    canvas.fill((*tint, 0))
    return canvas


def smooth(canvas: Surface) -> Surface:
    """The canvas averaged down to its real size."""
    return pygame.transform.smoothscale(canvas, (canvas.width // SMOOTHING, canvas.height // SMOOTHING))


def thick_line(canvas: Surface, ink: Colour, points: list[tuple[float, float]], stroke: float) -> None:
    """A line of any thickness and slope through the points, mitred at its bends by discs."""
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        length = math.hypot(x1 - x0, y1 - y0) or 1.0
        dx, dy = (y1 - y0) / length * stroke / 2, (x0 - x1) / length * stroke / 2
        corners = [(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)]
        pygame.draw.polygon(canvas, ink, corners)
    for point in points[1:-1]:
        pygame.draw.circle(canvas, ink, point, stroke / 2)


@lru_cache(maxsize=512)
def icon(name: str, size: int, ink: Colour) -> Surface:
    """The icon `size` pixels high and wide. Shared: blit it, never draw on it. KeyError for an unknown name."""
    canvas = blank((size, size), ink)
    _DRAWN[name](canvas, size * SMOOTHING / GRID, ink)
    return smooth(canvas)


def _scaled(unit: float, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(x * unit, y * unit) for x, y in points]


def _tick(canvas: Surface, unit: float, ink: Colour) -> None:
    thick_line(canvas, ink, _scaled(unit, [(1.6, 7.6), (5.2, 11.2), (12.4, 3.0)]), 2.2 * unit)


def _cross(canvas: Surface, unit: float, ink: Colour) -> None:
    thick_line(canvas, ink, _scaled(unit, [(2.6, 2.6), (11.4, 11.4)]), 2.2 * unit)
    thick_line(canvas, ink, _scaled(unit, [(11.4, 2.6), (2.6, 11.4)]), 2.2 * unit)


def _barred(canvas: Surface, unit: float, ink: Colour) -> None:
    pygame.draw.circle(canvas, ink, (7 * unit, 7 * unit), 5.8 * unit, width=max(1, round(1.8 * unit)))
    thick_line(canvas, ink, _scaled(unit, [(3.4, 10.6), (10.6, 3.4)]), 1.8 * unit)


def _arrow(canvas: Surface, unit: float, ink: Colour) -> None:
    thick_line(canvas, ink, _scaled(unit, [(1, 7), (12.4, 7)]), 1.6 * unit)
    thick_line(canvas, ink, _scaled(unit, [(8, 2.8), (12.4, 7), (8, 11.2)]), 1.6 * unit)


def _brackets(canvas: Surface, unit: float, ink: Colour) -> None:
    thick_line(canvas, ink, _scaled(unit, [(5.2, 2.2), (2.2, 2.2), (2.2, 11.8), (5.2, 11.8)]), 2 * unit)
    thick_line(canvas, ink, _scaled(unit, [(8.8, 2.2), (11.8, 2.2), (11.8, 11.8), (8.8, 11.8)]), 2 * unit)
    for x in (2.2, 11.8):  # square the corners that discs rounded
        for y in (2.2, 11.8):
            canvas.fill(ink, pygame.Rect((x - 1) * unit, (y - 1) * unit, 2 * unit, 2 * unit))


def _clock(canvas: Surface, unit: float, ink: Colour) -> None:
    pygame.draw.circle(canvas, ink, (7 * unit, 7 * unit), 5.8 * unit, width=max(1, round(1.6 * unit)))
    thick_line(canvas, ink, _scaled(unit, [(7, 3.6), (7, 7.2), (9.6, 8.8)]), 1.6 * unit)


def _dot(canvas: Surface, unit: float, ink: Colour) -> None:
    pygame.draw.circle(canvas, ink, (7 * unit, 7 * unit), 5.5 * unit)


def _ring(canvas: Surface, unit: float, ink: Colour) -> None:
    pygame.draw.circle(canvas, ink, (7 * unit, 7 * unit), 5.5 * unit, width=max(1, round(1.6 * unit)))


def _bars(canvas: Surface, unit: float, ink: Colour, filled: int) -> None:
    """Three rising bars: how contested an item is, none to three of them filled."""
    for number in range(3):
        high = 4 + 3 * number
        bar = pygame.Rect(
            round((0.6 + 4.6 * number) * unit), round((12.5 - high) * unit), round(3.6 * unit), round(high * unit)
        )
        pygame.draw.rect(canvas, ink, bar, width=0 if number < filled else max(1, round(unit)))


_DRAWN: dict[str, Callable[[Surface, float, Colour], None]] = {
    "tick": _tick,
    "cross": _cross,
    "barred": _barred,
    "arrow": _arrow,
    "brackets": _brackets,
    "clock": _clock,
    "dot": _dot,
    "ring": _ring,
    **{f"bars{filled}": partial(_bars, filled=filled) for filled in range(4)},
}
