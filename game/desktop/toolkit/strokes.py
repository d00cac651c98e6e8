"""Straight strokes on whole pixels: square brackets, outlines, hairlines, the focus ring."""

from collections.abc import Iterator
from contextlib import contextmanager

import pygame
from pygame import Rect, Surface

from game.desktop.theme import ARM_TO_STROKE, Colour


@contextmanager
def clipped(surface: Surface, rect: Rect) -> Iterator[None]:
    """Nothing is drawn outside the rectangle meanwhile."""
    before = surface.get_clip()
    surface.set_clip(rect.clip(before))
    yield
    surface.set_clip(before)


def square_brackets(surface: Surface, rect: Rect, ink: Colour, stroke: int, arm: int | None = None) -> None:
    """A pair of brackets on the left and right edges of the rectangle; `arm` in pixels, three strokes by default."""
    arm = min(arm if arm is not None else ARM_TO_STROKE * stroke, rect.width // 2)
    if rect.width <= 0 or rect.height <= 0:
        return
    for edge, tips in ((rect.left, rect.left), (rect.right - stroke, rect.right - arm)):
        surface.fill(ink, (edge, rect.top, stroke, rect.height))
        surface.fill(ink, (tips, rect.top, arm, stroke))
        surface.fill(ink, (tips, rect.bottom - stroke, arm, stroke))


def outline(surface: Surface, rect: Rect, ink: Colour, stroke: int = 1, corner: int = 0) -> None:
    """The inside edge of a rectangle."""
    if rect.width > 0 and rect.height > 0:
        pygame.draw.rect(surface, ink, rect, width=max(1, stroke), border_radius=corner or -1)


def plate(surface: Surface, rect: Rect, fill: Colour, corner: int = 0) -> None:
    """A filled rectangle with small corners."""
    if rect.width > 0 and rect.height > 0:
        pygame.draw.rect(surface, fill, rect, border_radius=corner or -1)


def focus_ring(surface: Surface, around: Rect, ink: Colour, stroke: int, gap: int) -> None:
    """The plum rectangle round what the keyboard is on; it takes no room of its own."""
    reach = stroke + gap
    ring = around.inflate(2 * reach, 2 * reach).clip(surface.get_rect())
    outline(surface, ring, ink, stroke)


def hairline(surface: Surface, ink: Colour, left: int, y: int, width: int, stroke: int = 1) -> None:
    """A line across, from `left`."""
    if width > 0:
        surface.fill(ink, (left, y, width, stroke))
