"""The hall: seats as glyphs, the own one ringed, names of the blocs outside."""

import math
from collections.abc import Sequence
from typing import Unpack

import pygame
from pygame import Rect, Surface

from game.desktop.hall.seating_plan import Plan, Wedge, plan
from game.desktop.theme import SMALL, Colour, Look
from game.desktop.toolkit.glyph import glyph, shape_of
from game.desktop.toolkit.icons import SMOOTHING, blank, smooth
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.text import Text
from game.desktop.worldmap.pointing import Point, Pointing, PointingOptions

LARGEST_SEAT, FEW_SEAT = 22, 30  # du; the second in a hall of few
FEW = 8  # delegations up to which each seat bears its code: they sit in one row, with room below each
FEW_SHARE = 0.48  # of the way from seat to seat: below each there is room for its code
FEW_RADIUS, RADIUS_A_SEAT = 90, 16  # du; a hall of few is no larger than this
HIT = 0.75  # of the distance between rows


class Hall(Pointing):
    """A hemicycle. `podium` names who sits in front of it. For the rest see `Pointing`."""

    role = "hall"

    def __init__(self, groups: Sequence[Wedge], *, name: str, podium: str = "", **more: Unpack[PointingOptions]):
        """Wedges from the left; see `seats.wedges`."""
        self.plan: Plan = plan(groups)
        self._spots = {place.delegation: place for place in self.plan.places}
        super().__init__(name=name, stops=list(self._spots), **more)
        self.podium = podium
        self.centre = (0, 0)
        self.radius = 1.0

    def height_for(self, look: Look, width: int) -> int:
        """A half circle and the names round it."""
        return round(width * 0.42)

    def natural_width(self, look: Look) -> int:
        """It is stretched."""
        return look.du(self.fixed_width) if self.fixed_width is not None else look.du(240)

    def place(self, look: Look, rect: Rect) -> None:
        """As large as fits with the names of the blocs at its sides."""
        super().place(look, rect)
        line = look.type_size(SMALL)[1]
        names = max((Text(self._words(wedge), SMALL).width(look) for wedge, _ in self.plan.names), default=0)
        side = names + look.du(14)
        seat = look.text_du(FEW_SEAT) if self._are_few else look.du(12)
        above = seat / 2 + self._clearance(look) + 1.3 * line  # the last row's seats, the name over them
        self.radius = max(1.0, min((rect.width - 2 * side - seat) / 2, rect.height - above - line))
        if self._are_few:
            self.radius = min(self.radius, look.text_du(FEW_RADIUS + RADIUS_A_SEAT * len(self._spots)))
        high = above + self.radius + line
        top = rect.top + max(0.0, (rect.height - high) / 2)
        self.centre = rect.centerx, round(top + above + self.radius)

    def _clearance(self, look: Look) -> int:
        """Between the last row and the names."""
        return look.du(16 if self._are_few else 12)

    @property
    def seat_size(self) -> int:
        """Pixels of a seat's glyph."""
        if self._are_few:
            apart = math.pi * self.radius / max(1, len(self._spots))
            return max(4, min(self.look.text_du(FEW_SEAT), round(FEW_SHARE * apart)))
        return max(4, round(min(self.plan.seat * self.radius, self.look.text_du(LARGEST_SEAT))))

    @property
    def _are_few(self) -> bool:
        return len(self._spots) <= FEW

    def point(self, place: str) -> Point | None:
        """The middle of a seat."""
        spot = self._spots.get(place)
        if spot is None:
            return None
        return self.centre[0] + spot.x * self.radius, self.centre[1] - spot.y * self.radius

    def hit(self, position: tuple[int, int]) -> str | None:
        """The seat nearest the pointer, within reach."""
        reach = max(self.look.du(9), HIT * self.plan.pitch * self.radius)
        near = []
        for name in self._spots:
            spot = self.point(name)
            if spot is not None:
                near.append((math.hypot(spot[0] - position[0], spot[1] - position[1]), name))
        far, found = min(near, default=(math.inf, ""))
        return found if far <= reach else None

    def hidden(self, box: Rect) -> float:
        """Seats under a callout, a seat counting as a tenth."""
        near = box.inflate(self.seat_size, self.seat_size)
        spots = (self.point(name) for name in self._spots)
        return min(1.0, 0.1 * sum(1 for spot in spots if spot is not None and near.collidepoint(spot)))

    def reserved(self) -> list[Rect]:
        """Where the names of the blocs and of the podium stand, and in a hall of few the codes of the seats."""
        names = [self._name_rect(wedge, angle) for wedge, angle in self.plan.names]
        return [*names, self._podium_rect()] + [self._code_rect(seat) for seat in self._spots if self._bears_code(seat)]

    def _bears_code(self, seat: str) -> bool:
        return self._are_few and seat != self.own  # the own one bears a name

    def _code_rect(self, seat: str) -> Rect:
        """Below a seat's glyph."""
        text, spot = Text(escape(seat), SMALL), self._spots[seat]
        wide, half = text.width(self.look) + 2, self.seat_size / 2
        x, y = self.centre[0] + spot.x * self.radius, self.centre[1] - spot.y * self.radius
        return Rect(round(x - wide / 2), round(y + half) + self.look.du(2), wide, text.height(self.look))

    def draw(self, surface: Surface) -> None:
        """Names, seats, callouts."""
        if self.rect.width < 2 or self.rect.height < 2:
            return
        look, own = self.look, self.own
        for wedge, angle in self.plan.names:
            mine = any(seat == own for seat, _ in wedge.seats)
            text = Text(f"**{self._words(wedge)}**" if mine else self._words(wedge), SMALL)
            text.draw(surface, look, self._name_rect(wedge, angle), look.palette.ink if mine else look.palette.muted)
        if self.podium:
            Text(self.podium, SMALL).draw(surface, look, self._podium_rect(), look.palette.muted)
        size = self.seat_size
        for name, seat in self._spots.items():
            spot = self.point(name)
            if spot is not None:
                picture = glyph(shape_of(seat.location), size, look.palette)
                surface.blit(picture, (round(spot[0] - size / 2), round(spot[1] - size / 2)))
                if self._bears_code(name):
                    Text(escape(name), SMALL).draw(surface, look, self._code_rect(name))
        self.draw_callouts(surface)

    def outline(self, surface: Surface, place: str, ink: Colour, stroke: int) -> None:
        """A ring round a seat."""
        spot = self.point(place)
        if spot is None:
            return
        radius = self.seat_size * 0.5 + 2.2 * stroke
        side = round(2 * (radius + stroke)) + 2
        canvas = blank((side, side), ink)
        middle = (side * SMOOTHING / 2, side * SMOOTHING / 2)
        pygame.draw.circle(canvas, ink, middle, radius * SMOOTHING, width=stroke * SMOOTHING)
        surface.blit(smooth(canvas), (round(spot[0] - side / 2), round(spot[1] - side / 2)))

    def _podium_rect(self) -> Rect:
        text = Text(self.podium, SMALL)
        place = Rect(0, 0, text.width(self.look) + 2, text.height(self.look)) if self.podium else Rect(0, 0, 0, 0)
        place.center = self.centre
        return place

    def _words(self, wedge: Wedge) -> str:
        return f"{escape(wedge.name)} {len(wedge.seats)}" if wedge.name else ""

    def _name_rect(self, wedge: Wedge, angle: float) -> Rect:
        """Outside the last row, beside or above the middle of its wedge."""
        look = self.look
        mine = any(seat == self.own for seat, _ in wedge.seats)
        text = Text(f"**{self._words(wedge)}**" if mine else self._words(wedge), SMALL)
        wide, high = text.width(look), look.type_size(SMALL)[1]
        reach = self.radius + self.seat_size / 2 + self._clearance(look)
        x = self.centre[0] + math.cos(angle) * reach
        y = self.centre[1] - math.sin(angle) * (reach + high * 0.3)
        lean = math.cos(angle)
        left = x + wide * (lean - 1) / 2  # from the left edge at the right end to the right edge at the left one
        return Rect(round(left), round(y - high / 2 - high * 0.35 * math.sin(angle)), wide + look.du(2), high)
