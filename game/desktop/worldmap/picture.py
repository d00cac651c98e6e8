"""The map as a picture: fills under lines, dots on top. Kept; a new colouring repaints only what differs."""

from collections import OrderedDict
from collections.abc import Mapping
from functools import lru_cache

import pygame
from pygame import Surface
from pygame.mask import Mask

from game.desktop.theme import Palette
from game.desktop.toolkit.glyph import Outside, tiled
from game.desktop.toolkit.icons import SMOOTHING, blank, smooth
from game.desktop.worldmap.geometry import Geometry, geometry
from game.desktop.worldmap.paint import Fill, dot_edge, tile

KEPT = 5  # pictures of one size and palette
BORDER, COAST, DIVISION = 0.8, 0.5, 1.5  # du
Colouring = Mapping[str, Fill]


class Painter:
    """Paints one size of the map in one palette."""

    def __init__(self, width: int, scale: float, palette: Palette) -> None:
        """Nothing is painted before a colouring comes."""
        self.geometry: Geometry = geometry(width, scale)
        self.palette = palette
        self._fills: Surface | None = None
        self._filled: dict[str, Fill] = {}
        self._grounds: dict[Fill, Surface] = {}
        self._lines: Surface | None = None
        self._pictures: OrderedDict[tuple[tuple[str, Fill], ...], Surface] = OrderedDict()

    def picture(self, colouring: Colouring) -> Surface:
        """The map so coloured; what is not named has no vote. Shared: blit it, never draw on it."""
        key = tuple(sorted(colouring.items()))
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        made = self._paint(colouring)
        self._pictures[key] = made
        while len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)
        return made

    def _paint(self, colouring: Colouring) -> Surface:
        place = self.geometry
        if self._fills is None:
            self._fills = Surface(place.fine_size)
            self._fills.fill(self.palette.ground)
        changed = [
            iso3 for iso3 in place.world.countries if self._filled.get(iso3) != colouring.get(iso3, Outside.NO_VOTE)
        ]
        for iso3 in changed:
            self._fill(self._fills, iso3, colouring.get(iso3, Outside.NO_VOTE))
        whole = self._fills.copy()
        whole.blit(self._line_layer(), (0, 0))
        if place.fine != 1:
            whole = pygame.transform.smoothscale(whole, (place.width, place.height))
        for iso3, country in place.world.countries.items():
            if country.dot is not None and (country.kind == "state" or iso3 in colouring):
                self._dot(whole, iso3, colouring.get(iso3, Outside.NO_VOTE))
        return whole

    def _fill(self, target: Surface, iso3: str, fill: Fill) -> None:
        area = self.geometry.area(iso3)
        self._filled[iso3] = fill
        if fill not in self._grounds:
            fine_tile = tile(fill, self.geometry.scale * self.geometry.fine, self.palette)
            self._grounds[fill] = tiled(self.geometry.fine_size, (0, 0), fine_tile).convert(target)
        box = pygame.Rect(area.corner, area.mask.get_size())
        inside = box.clip(target.get_rect())
        if inside.size != box.size:
            return
        ground = self._grounds[fill].subsurface(inside)
        area.mask.to_surface(target, setsurface=ground, unsetcolor=None, dest=area.corner)

    def _line_layer(self) -> Surface:
        """Borders and coast, once a size."""
        if self._lines is None:
            place = self.geometry
            self._lines = Surface(place.fine_size, pygame.SRCALPHA)
            unit = place.scale * place.fine * min(1.0, place.width / (700 * place.scale))
            for points in place.coast:
                _stroke(self._lines, self.palette.coast, points, COAST * unit)
            for points, _ in place.borders:
                _stroke(self._lines, self.palette.ground, points, BORDER * unit)
        return self._lines

    def _dot(self, whole: Surface, iso3: str, fill: Fill) -> None:
        place = self.geometry
        share = 0.62 if fill is Outside.NO_VOTE else 1.0
        picture = _dot_picture(round(place.dot_radius * share * 10), fill, place.scale, self.palette)
        x, y = place.place(iso3)
        whole.blit(picture, (round(x - picture.width / 2), round(y - picture.height / 2)))


@lru_cache(maxsize=256)
def _dot_picture(tenths: int, fill: Fill, scale: float, palette: Palette) -> Surface:
    """A disc of the fill in its outline; the radius is in tenths of a pixel."""
    radius, edge = tenths / 10, max(1.0, 1.1 * scale)
    side = round(2 * radius) + 2
    middle = (side * SMOOTHING / 2, side * SMOOTHING / 2)
    canvas = blank((side, side), dot_edge(fill, palette))
    pygame.draw.circle(canvas, dot_edge(fill, palette), middle, radius * SMOOTHING)
    disc = Surface(canvas.get_size(), pygame.SRCALPHA)
    pygame.draw.circle(disc, (255, 255, 255), middle, (radius - edge) * SMOOTHING)
    mask: Mask = pygame.mask.from_surface(disc)
    ground = tiled(canvas.get_size(), (0, 0), tile(fill, scale * SMOOTHING * 0.8, palette))
    mask.to_surface(canvas, setsurface=ground, unsetcolor=None)
    return smooth(canvas)


def _stroke(layer: Surface, ink: tuple[int, int, int], points: tuple[tuple[float, float], ...], wide: float) -> None:
    if len(points) < 2:
        return
    if wide <= 1.2:
        pygame.draw.lines(layer, ink, False, points, 1)
    else:
        pygame.draw.lines(layer, ink, False, points, max(1, round(wide)))


@lru_cache(maxsize=8)
def painter(width: int, scale: float, palette: Palette) -> Painter:
    """The painter of that size and palette, shared."""
    return Painter(width, scale, palette)
