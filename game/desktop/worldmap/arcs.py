"""Lines of influence between places: an arrow for who did the same, dashes with a bar for who did otherwise."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect, Surface

from game.desktop.theme import Colour, Look
from game.desktop.toolkit.icons import thick_line
from game.desktop.toolkit.widget import Widget

Point = tuple[float, float]
STEPS = 40
BULGE = 0.22  # of the distance, upwards
CASING, LINE, DASH, GAP, HEAD = 5.0, 1.8, 5.0, 4.0, 8.0  # du
FINE = 2


@dataclass(frozen=True, slots=True)
class Arc:
    """From one place to another; `along` draws an arrow, else dashes and a bar. share: how much has grown, 0..1."""

    start: str
    end: str
    along: bool
    share: float = 1.0


class ArcSign(Widget):
    """A short piece of either line, for a legend; the words stand beside it."""

    role = "sign"

    def __init__(self, *, along: bool):
        """As of `Arc`."""
        super().__init__()
        self.along = along

    def natural_width(self, look: Look) -> int:
        """Long enough for three dashes."""
        return look.text_du(30)

    def height_for(self, look: Look, width: int) -> int:
        """A line."""
        return look.text_du(14)

    def draw(self, surface: Surface) -> None:
        """The line and its end."""
        look, margin = self.look, self.look.du(2)
        points = [
            (self.rect.left + margin + (self.rect.width - 2 * margin) * step / 10, float(self.rect.centery))
            for step in range(11)
        ]
        draw_arc(surface, points, look.palette.ink, look.palette.ground, look.scale, along=self.along)


def curve(start: Point, end: Point) -> list[Point]:
    """Points of the arc, in pixels."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    middle = (start[0] + end[0]) / 2 + dy * 0.06, (start[1] + end[1]) / 2 - BULGE * math.hypot(dx, dy)
    points = []
    for step in range(STEPS + 1):
        t = step / STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append((a * start[0] + b * middle[0] + c * end[0], a * start[1] + b * middle[1] + c * end[1]))
    return points


def draw_arc(
    surface: Surface, points: Sequence[Point], ink: Colour, ground: Colour, scale: float, *, along: bool
) -> None:
    """Draw an arc through its points, its end sign included."""
    if len(points) < 2 or math.dist(points[0], points[-1]) < 4:
        return
    margin = math.ceil((CASING + HEAD) * scale)
    left, top = math.floor(min(x for x, _ in points)) - margin, math.floor(min(y for _, y in points)) - margin
    right, bottom = math.ceil(max(x for x, _ in points)) + margin, math.ceil(max(y for _, y in points)) + margin
    box = Rect(left, top, right - left, bottom - top)
    canvas = Surface((box.width * FINE, box.height * FINE), pygame.SRCALPHA)
    canvas.fill((*ground, 0))
    path = [((x - left) * FINE, (y - top) * FINE) for x, y in points]
    unit = scale * FINE
    thick_line(canvas, ground, path, CASING * unit)
    for piece in [path] if along else _dashes(path, DASH * unit, GAP * unit):
        thick_line(canvas, ink, piece, LINE * unit)
    _draw_end(canvas, ink, path, unit, along=along)
    surface.blit(pygame.transform.smoothscale(canvas, box.size), box)


def _dashes(path: Sequence[Point], dash: float, gap: float) -> list[list[Point]]:
    """The path in pieces of `dash` with `gap` between them."""
    pieces: list[list[Point]] = []
    now: list[Point] = [path[0]]
    run, drawing = 0.0, True
    for one, other in itertools.pairwise(path):
        length = math.dist(one, other)
        done = 0.0
        while length - done > 0:
            left = (dash if drawing else gap) - run
            step = min(left, length - done)
            done += step
            run += step
            share = done / length if length else 1.0
            here = (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)
            if drawing:
                now.append(here)
            if run >= (dash if drawing else gap) - 1e-6:
                if drawing:
                    pieces.append(now)
                drawing, run, now = not drawing, 0.0, [here]
    if drawing and len(now) > 1:
        pieces.append(now)
    return pieces


def _draw_end(canvas: Surface, ink: Colour, path: Sequence[Point], unit: float, *, along: bool) -> None:
    (x0, y0), (x1, y1) = path[-3 if len(path) > 2 else -2], path[-1]
    angle = math.atan2(y1 - y0, x1 - x0)
    if along:
        long = HEAD * unit
        sides = [(x1 - long * math.cos(angle + turn), y1 - long * math.sin(angle + turn)) for turn in (0.42, -0.42)]
        pygame.draw.polygon(canvas, ink, [(x1, y1), *sides])
        return
    across = 4 * unit
    ends = [(x1 + side * across * math.sin(angle), y1 - side * across * math.cos(angle)) for side in (-1, 1)]
    thick_line(canvas, ink, ends, LINE * 1.4 * unit)
