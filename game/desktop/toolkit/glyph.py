"""The camps: a shape says which, a fill says how far. Derived from a location, 0..100, and never chosen by hand."""

import math
from enum import StrEnum
from functools import lru_cache
from typing import assert_never

import pygame
from pygame import Rect, Surface

from game.desktop.theme import Colour, Palette
from game.desktop.toolkit.icons import SMOOTHING, blank, smooth, thick_line
from game.model.camps import Camp, camp_at

LINE_APART, LINE_WIDE, LEAN_LINE_WIDE = 4.6, 1.1, 1.3  # du
DOT_RADIUS, DOT_GRID = 1.05, 4.4  # du; the grid is turned 45 degrees
Point = tuple[float, float]


class Outside(StrEnum):
    """What stands in no camp."""

    SILENT = "silent"  # has not spoken
    NO_VOTE = "no_vote"


Shape = Camp | Outside
SIGNED, NOT_SIGNED = Camp.HIGH, Camp.LOW  # outcomes use the same two ends


def shape_of(location: float | None) -> Shape:
    """The camp of a location 0..100; None has not spoken. ValueError outside the line."""
    return Outside.SILENT if location is None else camp_at(location)


@lru_cache(maxsize=1_024)
def glyph(which: Shape, size: int, palette: Palette) -> Surface:
    """The camp's shape in a square of `size` pixels. Shared: blit it, never draw on it."""
    unit = size * SMOOTHING / 14
    edge = _edge(which, palette)
    canvas = blank((size, size), edge)
    match which:
        case Camp.LOW:
            box = Rect(round(1 * unit), round(1 * unit), round(12 * unit), round(12 * unit))
            canvas.fill(palette.blue, box)
            for shift in (-6, 0, 6):
                ends = [((7 + shift / 2 - 9) * unit, (7 + shift / 2 + 9) * unit)]
                ends.append(((7 + shift / 2 + 9) * unit, (7 + shift / 2 - 9) * unit))
                _line_within(canvas, palette.blue_line, ends, 1.5 * unit, box.inflate(-2 * unit, -2 * unit))
        case Camp.LEAN_LOW:
            box = Rect(round(1 * unit), round(1 * unit), round(12 * unit), round(12 * unit))
            canvas.fill(palette.blue_tint, box)
            thick_line(canvas, palette.blue, [(2 * unit, 12 * unit), (12 * unit, 2 * unit)], 1.8 * unit)
            pygame.draw.rect(canvas, palette.blue, box, width=round(1.5 * unit))
        case Camp.MIDDLE:
            _outlined(canvas, [(7, 0.8), (13.2, 7), (7, 13.2), (0.8, 7)], 1.6, palette.slate2, palette.sheet, unit)
        case Camp.LEAN_HIGH:
            _outlined(canvas, _TRIANGLE, 1.4, palette.orange_ink, palette.orange_tint, unit)
            pygame.draw.circle(canvas, palette.orange_ink, (7 * unit, 9.2 * unit), 1.5 * unit)
        case Camp.HIGH:
            _outlined(canvas, _TRIANGLE, 1.2, palette.orange_edge, palette.orange, unit)
        case Outside.SILENT:
            pygame.draw.circle(canvas, palette.grey_edge, (7 * unit, 7 * unit), 5.6 * unit)
            pygame.draw.circle(canvas, palette.grey, (7 * unit, 7 * unit), 4.5 * unit)
        case Outside.NO_VOTE:
            box = Rect(round(2 * unit), round(2 * unit), round(10 * unit), round(10 * unit))
            canvas.fill(palette.rule, box)
            canvas.fill(palette.land, box.inflate(-2 * unit, -2 * unit))
        case _:
            assert_never(which)
    return smooth(canvas)


_TRIANGLE = [(7.0, 0.9), (13.9, 13.0), (0.1, 13.0)]


def _edge(which: Shape, palette: Palette) -> Colour:
    """The outermost colour of a glyph: what its smoothed edge mixes with."""
    match which:
        case Camp.LOW | Camp.LEAN_LOW:
            return palette.blue
        case Camp.MIDDLE:
            return palette.slate2
        case Camp.LEAN_HIGH:
            return palette.orange_ink
        case Camp.HIGH:
            return palette.orange_edge
        case Outside.SILENT:
            return palette.grey_edge
        case Outside.NO_VOTE:
            return palette.rule
        case _:
            assert_never(which)


def _outlined(canvas: Surface, points: list[Point], stroke: float, edge: Colour, fill: Colour, unit: float) -> None:
    """A polygon in the edge colour with a smaller one of the fill inside it, so that corners stay sharp."""
    pygame.draw.polygon(canvas, edge, [(x * unit, y * unit) for x, y in points])
    middle = (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))
    inradius = min(
        abs((x1 - x0) * (y0 - middle[1]) - (x0 - middle[0]) * (y1 - y0)) / math.hypot(x1 - x0, y1 - y0)
        for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True)
    )
    by = max(0.0, 1 - stroke / inradius)
    inner = [(middle[0] + (x - middle[0]) * by, middle[1] + (y - middle[1]) * by) for x, y in points]
    pygame.draw.polygon(canvas, fill, [(x * unit, y * unit) for x, y in inner])


def _line_within(canvas: Surface, ink: Colour, ends: list[Point], stroke: float, box: Rect) -> None:
    """A line that does not leave the box."""
    before = canvas.get_clip()
    canvas.set_clip(box)
    thick_line(canvas, ink, ends, stroke)
    canvas.set_clip(before)


@lru_cache(maxsize=256)
def pattern(which: Shape, scale: float, palette: Palette) -> Surface:
    """One seamless tile of the camp's fill; laid from the window's corner, neighbours share their lines."""
    match which:
        case Camp.LOW:
            return _lined(palette.blue, palette.blue_line, LINE_WIDE, scale)
        case Camp.LEAN_LOW:
            return _lined(palette.blue_tint, palette.blue, LEAN_LINE_WIDE, scale)
        case Camp.MIDDLE:
            return _lined(palette.sheet, palette.slate2, LINE_WIDE, scale, crossed=True)
        case Camp.LEAN_HIGH:
            return _dotted(palette.orange_tint, palette.orange_ink, DOT_RADIUS, scale)
        case Camp.HIGH:
            return _flat(palette.orange)
        case Outside.SILENT:
            return _flat(palette.grey)
        case Outside.NO_VOTE:
            return _flat(palette.land)
        case _:
            assert_never(which)


def _flat(fill: Colour) -> Surface:
    tile = Surface((64, 64))
    tile.fill(fill)
    return tile


def _lined(fill: Colour, ink: Colour, wide: float, scale: float, *, crossed: bool = False) -> Surface:
    """Diagonals; the tile is two of their periods wide, rounded to whole pixels."""
    size = max(2, round(2 * LINE_APART * math.sqrt(2) * scale))
    canvas = blank((size, size), fill)
    canvas.fill(fill)
    full, half, stroke = size * SMOOTHING, size * SMOOTHING / 2, wide * scale * SMOOTHING
    for shift in (-2, -1, 0, 1, 2):
        x = shift * half
        thick_line(canvas, ink, [(x - full, 2 * full), (x + 2 * full, -full)], stroke)
        if crossed:
            thick_line(canvas, ink, [(x - full, -full), (x + 2 * full, 2 * full)], stroke)
    return smooth(canvas)


def _dotted(fill: Colour, ink: Colour, radius: float, scale: float) -> Surface:
    """Dots on a grid turned 45 degrees: one in each corner of a cell and one in its middle, two cells a side."""
    size = max(2, round(2 * DOT_GRID * math.sqrt(2) * scale))
    canvas = blank((size, size), fill)
    canvas.fill(fill)
    cell = size * SMOOTHING / 2
    for across in range(-1, 6):
        for down in range(-1, 6):
            if (across + down) % 2 == 0:
                centre = (across * cell / 2, down * cell / 2)
                pygame.draw.circle(canvas, ink, centre, radius * scale * SMOOTHING)
    return smooth(canvas)


def tiled(size: tuple[int, int], origin: tuple[int, int], tile: Surface) -> Surface:
    """The tile laid over an area whose top left corner is at `origin`, so that all areas share one origin."""
    area = Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA)
    wide, high = tile.get_size()
    for x in range(-(origin[0] % wide), area.width, wide):
        for y in range(-(origin[1] % high), area.height, high):
            area.blit(tile, (x, y))
    return area


def fill_rect(surface: Surface, rect: Rect, which: Shape, palette: Palette, scale: float) -> None:
    """Fill an upright rectangle with the camp's pattern."""
    rect = rect.clip(surface.get_rect())
    if rect.width > 0 and rect.height > 0:
        surface.blit(tiled(rect.size, rect.topleft, pattern(which, scale, palette)), rect)


def edge_colour(which: Shape, palette: Palette) -> Colour | None:
    """The outline a bar or dot of the camp carries; a lined blue one carries none."""
    return None if which is Camp.LOW else _edge(which, palette)
