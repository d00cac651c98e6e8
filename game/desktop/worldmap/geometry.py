"""The map at one size in pixels: a mask for each country, the lines, the dots. Made once a size and kept."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import pygame
from pygame import Rect, Surface
from pygame.mask import Mask

from game import places
from game.world import Country, Point, World, load_world

FINE_UP_TO = 2_400  # pixels of width; above it the map is drawn at its own size, as ui.md's measurements advise
HIT_RADIUS = 12  # du in which a pointer finds a dot
DOT_RADIUS = 4.0  # du


@lru_cache(maxsize=1)
def world() -> World:
    """The map of the game. WorldError if its file is missing or damaged."""
    return load_world(places.assets() / "map" / "world.bin")


@dataclass(frozen=True, slots=True)
class Area:
    """A country in pixels of the fine picture: where its mask's corner is, the mask, its rings."""

    corner: tuple[int, int]
    mask: Mask
    rings: tuple[tuple[Point, ...], ...]


class Geometry:
    """The map `width` pixels wide; `fine` times larger while it is drawn. `scale` is pixels a du."""

    def __init__(self, width: int, scale: float) -> None:
        """Nothing is cut out before it is asked for."""
        self.world = world()
        self.width = max(1, width)
        self.height = max(1, round(self.width * self.world.size[1] / self.world.size[0]))
        self.scale = scale
        self.fine = 2 if self.width <= FINE_UP_TO else 1
        self._areas: dict[str, Area] = {}

    @property
    def fine_size(self) -> tuple[int, int]:
        """Pixels of the fine picture."""
        return self.width * self.fine, self.height * self.fine

    @property
    def dot_radius(self) -> float:
        """Pixels, in the small picture."""
        share = min(1.15, max(0.72, self.width / (824 * self.scale)))
        return DOT_RADIUS * self.scale * share

    def small(self, point: Point) -> Point:
        """A point of the map in pixels from the picture's corner."""
        factor = self.width / self.world.size[0]
        return point[0] * factor, point[1] * factor

    def place(self, iso3: str) -> Point:
        """Where a country is spoken of, in pixels from the picture's corner."""
        return self.small(self.world.countries[iso3].label)

    def box(self, iso3: str) -> Rect:
        """The main land of a country in pixels, at least as large as a dot."""
        left, top = self.small(self.world.countries[iso3].box[:2])
        right, bottom = self.small(self.world.countries[iso3].box[2:])
        box = Rect(round(left), round(top), round(right - left), round(bottom - top))
        if self.world.countries[iso3].dot is not None:
            reach = math.ceil(self.dot_radius)
            x, y = self.place(iso3)
            return Rect(round(x) - reach, round(y) - reach, 2 * reach, 2 * reach)
        return box

    def area(self, iso3: str) -> Area:
        """The land of a country in the fine picture."""
        if iso3 not in self._areas:
            self._areas[iso3] = self._cut(self.world.countries[iso3])
        return self._areas[iso3]

    def _fine(self, ring: Iterable[Point]) -> tuple[Point, ...]:
        """A ring in fine pixels, without points closer than half a pixel to the last."""
        factor = self.fine_size[0] / self.world.size[0]
        kept: list[Point] = []
        for x, y in ring:
            at = (x * factor, y * factor)
            if not kept or abs(at[0] - kept[-1][0]) + abs(at[1] - kept[-1][1]) >= 0.5:
                kept.append(at)
        return tuple(kept)

    def _cut(self, country: Country) -> Area:
        rings = tuple(thinned for ring in country.rings if len(thinned := self._fine(ring)) >= 3)
        if not rings:
            return Area((0, 0), Mask((1, 1)), ())
        left = math.floor(min(x for ring in rings for x, _ in ring))
        top = math.floor(min(y for ring in rings for _, y in ring))
        right = math.ceil(max(x for ring in rings for x, _ in ring)) + 1
        bottom = math.ceil(max(y for ring in rings for _, y in ring)) + 1
        stencil = Surface((max(1, right - left), max(1, bottom - top)), depth=8)
        stencil.set_palette([(0, 0, 0), (255, 255, 255)])
        for ring in rings:
            pygame.draw.polygon(stencil, 1, [(x - left, y - top) for x, y in ring])
        stencil.set_colorkey(0)
        return Area((left, top), pygame.mask.from_surface(stencil), rings)

    @cached_property
    def land(self) -> Mask:
        """All land in small pixels, a quarter as fine: what a label had better not hide."""
        whole = Mask((max(1, self.fine_size[0]), max(1, self.fine_size[1])))
        for iso3 in self.world.countries:
            area = self.area(iso3)
            whole.draw(area.mask, area.corner)
        return whole.scale((max(1, self.width // 4), max(1, self.height // 4)))

    def land_under(self, box: Rect) -> float:
        """The share of a rectangle of the small picture that is land."""
        wide, high = max(1, box.width // 4), max(1, box.height // 4)
        return self.land.overlap_area(_full(wide, high), (box.left // 4, box.top // 4)) / (wide * high)

    @cached_property
    def borders(self) -> tuple[tuple[tuple[Point, ...], tuple[str, ...]], ...]:
        """Lines between two countries in fine pixels, with the two codes."""
        return tuple((self._fine(line.points), line.sides) for line in self.world.borders)

    @cached_property
    def coast(self) -> tuple[tuple[Point, ...], ...]:
        """Coastlines in fine pixels."""
        return tuple(self._fine(line.points) for line in self.world.coast)

    def hit(self, position: Point, dots: Mapping[str, object]) -> str | None:
        """The country at a point in small pixels: dots within reach first, then land."""
        reach = HIT_RADIUS * self.scale
        near = []
        for iso3 in dots:
            if iso3 in self.world.countries and self.world.countries[iso3].dot is not None:
                x, y = self.place(iso3)
                near.append((math.hypot(x - position[0], y - position[1]), iso3))
        found = min(near, default=(math.inf, ""))
        if found[0] <= self.dot_radius * 1.6:
            return found[1]
        fine = round(position[0] * self.fine), round(position[1] * self.fine)
        for iso3 in reversed(tuple(self.world.countries)):
            area = self.area(iso3)
            inside = fine[0] - area.corner[0], fine[1] - area.corner[1]
            if Rect((0, 0), area.mask.get_size()).collidepoint(inside) and area.mask.get_at(inside):
                return iso3
        return found[1] if found[0] <= reach else None


@lru_cache(maxsize=64)
def _full(width: int, height: int) -> Mask:
    return Mask((width, height), fill=True)


@lru_cache(maxsize=6)
def geometry(width: int, scale: float) -> Geometry:
    """The map at that width, shared by all that show it."""
    return Geometry(width, scale)
