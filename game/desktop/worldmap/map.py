"""The world map: one fill a country, names in the sea, brackets round what differs, the own country outlined."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from statistics import median
from typing import Unpack

import pygame
from pygame import Rect, Surface

from game.desktop.theme import BODY, STRONG, Colour, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.icons import SMOOTHING, blank, smooth, thick_line
from game.desktop.toolkit.text import Text
from game.desktop.worldmap import callout_places
from game.desktop.worldmap.geometry import Geometry, geometry, world
from game.desktop.worldmap.paint import Fill
from game.desktop.worldmap.picture import DIVISION, painter
from game.desktop.worldmap.pointing import Point, Pointing, PointingOptions, draw_leader

NAMES_ACROSS = 7  # a name wider than this part of the map is left out


@dataclass(frozen=True, slots=True)
class MapName:
    """Words on the map for a group of countries: a bold line and one below. `over`: the countries, weightiest first."""

    title: str
    detail: str
    over: tuple[str, ...]


def on_map(delegations: Collection[str]) -> bool:
    """Whether these delegations can be shown on the map at all: every one of them is a country of it."""
    known = world().countries
    return bool(delegations) and all(each in known for each in delegations)


class MapOptions(PointingOptions, total=False):
    """What a map takes besides its fills and name."""

    stops: Collection[str] | None
    divisions: Mapping[str, str] | None
    names: Sequence[MapName]
    brackets: Collection[str]


class WorldMap(Pointing):
    """Countries by ISO 3166 alpha-3 code, each with its fill; the rest of the land is pale.

    fills: code to camp or tint. divisions: code to group; borders between two groups are drawn strongly. names: words
    for groups. brackets: countries set in square brackets. For `here`, `own`, `callout`, `moved`, `chosen` see
    `Pointing`; the stops are the countries with a fill unless `stops` names others.
    """

    role = "map"

    def __init__(
        self,
        fills: Mapping[str, Fill],
        *,
        name: str,
        stops: Collection[str] | None = None,
        divisions: Mapping[str, str] | None = None,
        names: Sequence[MapName] = (),
        brackets: Collection[str] = (),
        **more: Unpack[PointingOptions],
    ):
        """See the class."""
        known = world().countries
        self.fills = {code: fill for code, fill in fills.items() if code in known}
        wanted = self.fills if stops is None else stops
        super().__init__(name=name, stops=[code for code in wanted if code in known], **more)
        self.divisions = dict(divisions or {})
        self.names = tuple(names)
        self.brackets = tuple(code for code in brackets if code in known)
        self.picture_rect = Rect(0, 0, 0, 0)

    # places

    @property
    def geometry(self) -> Geometry:
        """The map at its present size."""
        return geometry(self.picture_rect.width, self.look.scale)

    def height_for(self, look: Look, width: int) -> int:
        """As high as the world is at this width."""
        size = world().size
        return round(width * size[1] / size[0])

    def natural_width(self, look: Look) -> int:
        """It is stretched."""
        return look.du(self.fixed_width) if self.fixed_width is not None else look.du(240)

    def place(self, look: Look, rect: Rect) -> None:
        """As large as fits, in the middle."""
        super().place(look, rect)
        size = world().size
        width = min(rect.width, int(rect.height * size[0] / size[1]))
        width = max(1, width)
        high = max(1, round(width * size[1] / size[0]))
        self.picture_rect = Rect(rect.centerx - width // 2, rect.centery - high // 2, width, high)

    def point(self, place: str) -> Point | None:
        """Where a country is spoken of."""
        if place not in world().countries:
            return None
        x, y = self.geometry.place(place)
        return self.picture_rect.left + x, self.picture_rect.top + y

    def hit(self, position: tuple[int, int]) -> str | None:
        """The country under a point: a stop, or any other land with a fill."""
        inside = position[0] - self.picture_rect.left, position[1] - self.picture_rect.top
        found = self.geometry.hit(inside, dict.fromkeys(self.stops))
        return found if found in self.stops else None

    def hidden(self, box: Rect) -> float:
        """Land."""
        return self.geometry.land_under(box.move(-self.picture_rect.left, -self.picture_rect.top))

    # drawing

    def draw(self, surface: Surface) -> None:
        """The picture, group borders, names, brackets, callouts."""
        if self.rect.width < 2 or self.rect.height < 2:
            return
        palette = self.look.palette
        picture = painter(self.picture_rect.width, self.look.scale, palette).picture(self.fills)
        surface.blit(picture, self.picture_rect)
        if self.divisions:
            self._draw_divisions(surface)
        self._names_taken: list[Rect] = []
        for each in self.names:
            self._draw_name(surface, each)
        for code in self.brackets:
            self._draw_brackets(surface, code)
        self.draw_callouts(surface)

    def reserved(self) -> list[Rect]:
        """Where the names of groups stand."""
        return list(self._names_taken)

    def _draw_divisions(self, surface: Surface) -> None:
        place = self.geometry
        wide = max(1, round(DIVISION * self.look.scale))
        for points, sides in place.borders:
            one, other = (self.divisions.get(side) for side in sides)
            if one is not None and other is not None and one != other and len(points) > 1:
                moved = [
                    (x / place.fine + self.picture_rect.left, y / place.fine + self.picture_rect.top) for x, y in points
                ]
                pygame.draw.lines(surface, self.look.palette.ink, False, moved, wide)

    def _draw_name(self, surface: Surface, words: MapName) -> None:
        look = self.look
        title, detail = Text(f"**{words.title}**", STRONG), Text(words.detail, BODY)
        size = max(title.width(look), detail.width(look)), title.height(look) + detail.height(look)
        over = [code for code in words.over if code in world().countries]
        if not over or size[0] * NAMES_ACROSS > self.picture_rect.width:
            return  # words so large would hide the map
        box = self._inside(size, over)
        if box is None:
            spot = self._middle(over)
            box = callout_places.place_callout(size, spot, self.rect, look.scale, self._names_taken, self.hidden)
            gap = look.du(6)
            start = callout_places.touch(box.inflate(2 * gap, 0), spot)
            draw_leader(surface, start, spot, look.palette.ink, max(1.0, look.scale))
        ink = look.palette.ink
        title.draw(surface, look, Rect(box.left, box.top, box.width + 2, 0), ink, "middle")
        below = Rect(box.left, box.top + title.height(look), box.width + 2, 0)
        detail.draw(surface, look, below, ink, "middle")
        self._names_taken.append(box)

    def _middle(self, codes: Sequence[str]) -> Point:
        """Where the country is that lies nearest the middle of them all."""
        spots = [spot for code in codes if (spot := self.point(code)) is not None]
        x, y = median(spot[0] for spot in spots), median(spot[1] for spot in spots)
        return min(spots, key=lambda spot: hypot(spot[0] - x, spot[1] - y))

    def _inside(self, size: tuple[int, int], over: Sequence[str]) -> Rect | None:
        """A rectangle of that size on the land of one of the countries, if one is large enough."""
        place = self.geometry
        for code in over[:6]:
            x, y = place.place(code)
            main = place.box(code)
            for centre in ((x, y), main.center):
                box = Rect((0, 0), size)
                box.center = round(centre[0]), round(centre[1])
                area = place.area(code)
                fine = pygame.mask.Mask((size[0] * place.fine, size[1] * place.fine), fill=True)
                corner = box.left * place.fine - area.corner[0], box.top * place.fine - area.corner[1]
                if area.mask.overlap_area(fine, corner) >= 0.9 * fine.count():
                    return box.move(self.picture_rect.topleft)
        return None

    def _draw_brackets(self, surface: Surface, code: str) -> None:
        look = self.look
        box = self.geometry.box(code).move(self.picture_rect.topleft)
        least = look.du(14)
        box.inflate_ip(max(look.du(6), least - box.width), max(look.du(6), least - box.height))
        strokes.square_brackets(surface, box, look.palette.ink, look.du(2), look.du(6))

    def outline(self, surface: Surface, place: str, ink: Colour, stroke: int) -> None:
        """Round a country's land, or its dot."""
        found = self.geometry
        country = world().countries.get(place)
        if country is None:
            return
        if country.dot is not None:
            spot = self.point(place)
            assert spot is not None
            _ring(surface, spot, found.dot_radius + stroke * 1.4, ink, stroke)
            return
        box = pygame.Rect(found.area(place).corner, found.area(place).mask.get_size())
        margin = stroke * found.fine + 2
        # `blank` makes it SMOOTHING times larger; here that is the fine picture of the country
        size = (box.width + 2 * margin) // SMOOTHING + 1, (box.height + 2 * margin) // SMOOTHING + 1
        canvas = blank(size, ink)
        for ring in found.area(place).rings:
            moved = [(x - box.left + margin, y - box.top + margin) for x, y in ring]
            thick_line(canvas, ink, [*moved, moved[0]], stroke * found.fine)
        small = pygame.transform.smoothscale(canvas, (canvas.width // found.fine, canvas.height // found.fine))
        corner = (box.left - margin) / found.fine, (box.top - margin) / found.fine
        surface.blit(small, (self.picture_rect.left + round(corner[0]), self.picture_rect.top + round(corner[1])))


def _ring(surface: Surface, centre: Point, radius: float, ink: Colour, stroke: int) -> None:
    side = round(2 * (radius + stroke)) + 2
    canvas = blank((side, side), ink)
    middle = (side * SMOOTHING / 2, side * SMOOTHING / 2)
    pygame.draw.circle(canvas, ink, middle, radius * SMOOTHING, width=stroke * SMOOTHING)
    surface.blit(smooth(canvas), (round(centre[0] - side / 2), round(centre[1] - side / 2)))
