"""Camps: the shape and the fill follow from the location; areas share their lines; no area spills."""

import pygame
import pytest
from pygame import Rect, Surface

from game.desktop.theme import CEREMONY, DARK, LIGHT, Palette
from game.desktop.toolkit.glyph import Outside, Shape, fill_rect, glyph, pattern, shape_of
from game.desktop.toolkit.icons import icon
from game.desktop.toolkit.markup import ICON_NAMES
from game.model.camps import Camp

SEA = (1, 2, 3)


def test_whoever_has_not_spoken_is_in_no_camp() -> None:
    assert [Outside.SILENT, Camp.HIGH] == [shape_of(None), shape_of(100)]


@pytest.mark.parametrize("palette", [LIGHT, DARK, CEREMONY], ids=lambda palette: palette.name)
def test_each_camp_has_a_shape_of_its_own_even_without_colour(palette: Palette) -> None:
    outlines = {}
    for which in (*Camp, *Outside):
        picture = glyph(which, 14, palette)
        shape = pygame.mask.from_surface(picture, 127)
        inside = pygame.transform.average_color(picture, Rect(3, 3, 8, 8))
        outlines[which] = (shape.count(), tuple(shape.outline()), sum(inside[:3]) // 6)
    assert len(Camp) + len(Outside) == len(set(outlines.values()))


@pytest.mark.parametrize("which", [*Camp, *Outside])
@pytest.mark.parametrize("scale", [1.0, 1.5, 3.0])
def test_a_tile_of_a_fill_has_no_seam(which: Shape, scale: float) -> None:
    tile = pattern(which, scale, LIGHT)
    wide, high = tile.get_size()
    step = max(_difference(tile, (x, y), (x + 1, y)) for x in range(wide - 1) for y in range(high))

    seam = max(_difference(tile, (wide - 1, y), (0, y)) for y in range(high))

    assert seam <= step


def _difference(surface: Surface, one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(abs(a - b) for a, b in zip(surface.get_at(one)[:3], surface.get_at(other)[:3], strict=True))


def test_blue_is_lined_and_firm_orange_is_plain() -> None:
    def tints(which: Shape) -> int:
        tile = pattern(which, 1.0, LIGHT)
        return len({tuple(tile.get_at((x, y))) for x in range(tile.width) for y in range(tile.height)})

    assert tints(Camp.LOW) > 1
    assert tints(Camp.LEAN_LOW) > 1
    assert tints(Camp.LEAN_HIGH) > 1
    assert tints(Camp.HIGH) == tints(Outside.SILENT) == 1


def test_neighbouring_areas_share_their_lines() -> None:
    whole, parts = Surface((80, 40)), Surface((80, 40))

    fill_rect(whole, Rect(0, 0, 80, 40), Camp.LOW, LIGHT, 1.0)
    for left, width in ((0, 13), (13, 30), (43, 37)):
        fill_rect(parts, Rect(left, 0, width, 40), Camp.LOW, LIGHT, 1.0)

    assert pygame.image.tobytes(whole, "RGB") == pygame.image.tobytes(parts, "RGB")


@pytest.mark.parametrize("name", sorted(ICON_NAMES))
def test_every_icon_of_the_mark_up_is_drawn(name: str) -> None:
    assert pygame.mask.from_surface(icon(name, 14, LIGHT.ink), 127).count() > 8
