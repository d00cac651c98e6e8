"""Scattered places one points at: by pointer, or by arrow keys to the nearest neighbour. See the map and the hall."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Unpack

import pygame
from pygame import Rect, Surface

from game.desktop.theme import SMALL, STRONG, Colour, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.focus import DIRECTIONS
from game.desktop.toolkit.icons import SMOOTHING, blank, smooth, thick_line
from game.desktop.toolkit.markup import escape, plain
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import HANDLED, Key, Options, Response, Widget, WordIntent
from game.desktop.worldmap import bearing, callout_places
from game.desktop.worldmap.arcs import Arc, curve, draw_arc

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Callout:
    """Words beside a place: a line in bold, lines below it (mark-up). `filled` for you and for who is chosen."""

    title: str
    lines: tuple[str, ...] = ()
    filled: bool = False


class PointingOptions(Options, total=False):
    """What `Pointing` takes besides its name and stops."""

    here: str
    own: str
    callout: Callable[[str], Callout] | None
    moved: WordIntent | None
    chosen: WordIntent | None
    names_own: bool
    arcs: Sequence[Arc]


class Pointing(Widget):
    """Places with a current one. Give it `point` and `hit`, and draw with `draw_callouts` at the end."""

    focusable = True
    ring_gap = 2.0

    def __init__(
        self,
        *,
        name: str,
        stops: Collection[str],
        here: str = "",
        own: str = "",
        callout: Callable[[str], Callout] | None = None,
        moved: WordIntent | None = None,
        chosen: WordIntent | None = None,
        names_own: bool = True,
        arcs: Sequence[Arc] = (),
        **more: Unpack[Options],
    ):
        """Make it.

        stops: the places one can be on. here: the current one, kept by the widget if the scene gives none. own: the
        reader's. callout: the words beside a place (default: its code). moved, chosen: intents that take a place, when
        it becomes current and on Enter; a click moves, or chooses where nothing hears of moves. names_own: always name
        the own. arcs: lines of influence, drawn under the callouts.
        """
        super().__init__(name=name, **more)
        self.stops, self.own, self.moved, self.chosen = tuple(stops), own, moved, chosen
        self._given, self.here = here, here
        self._callout = callout
        self._names_own = names_own
        self.arcs = tuple(arcs)
        self.pointed = ""
        self._by_pointer = False
        self._callout_rect: Rect | None = None

    # what a subclass gives

    def point(self, place: str) -> Point | None:
        """Pixels of the window where a place is; None if it cannot be shown."""
        raise NotImplementedError

    def hit(self, position: tuple[int, int]) -> str | None:
        """The place at a point of the window."""
        raise NotImplementedError

    def hidden(self, box: Rect) -> float:
        """The share 0..1 of a rectangle that would hide something worth seeing."""
        return 0.0

    def outline(self, surface: Surface, place: str, ink: Colour, stroke: int) -> None:
        """Draw round a place."""

    def reserved(self) -> list[Rect]:
        """Rectangles that callouts must leave free."""
        return []

    # words

    def callout(self, place: str) -> Callout:
        """The words beside a place."""
        return self._callout(place) if self._callout is not None else Callout(escape(place))

    @property
    def value(self) -> str:
        """The current place in words."""
        if not self.here:
            return ""
        words = self.callout(self.here)
        return " · ".join(plain(line) for line in (words.title, *words.lines))

    def inherit(self, before: Widget) -> None:
        """Stay on the same place, unless the scene gives another than before."""
        if isinstance(before, Pointing):
            if self._given in ("", before._given) and before.here in self.stops:
                self.here = before.here
            self.pointed, self._by_pointer = before.pointed, before._by_pointer

    # input

    def on_key(self, key: Key) -> Response | None:
        """Arrows lead to the nearest neighbour; at the edge they stay."""
        if key.name not in DIRECTIONS or not self.stops:
            return None
        self._by_pointer = False
        spots = {place: spot for place in self.stops if (spot := self.point(place)) is not None}
        if self.here not in spots:
            first = self.own if self.own in spots else next(iter(spots), "")
            return self._move_to(first) if first else None
        found = bearing.neighbour(spots, self.here, key.name)
        return HANDLED if found is None else self._move_to(found)

    def _move_to(self, place: str) -> Response:
        self.here = place
        return Response(partial(self.moved, place)) if self.moved is not None else HANDLED

    def use(self) -> Response | None:
        """Enter chooses the current place."""
        if not self.enabled or not self.here or self.chosen is None:
            return None
        return Response(partial(self.chosen, self.here))

    def on_hover(self, position: tuple[int, int]) -> Response | None:
        """Name what the pointer is on."""
        found = self.hit(position) or ""
        if found == self.pointed:
            return None
        self.pointed, self._by_pointer = found, True
        return HANDLED

    def on_press(self, position: tuple[int, int]) -> Response | None:
        """The pointer has taken over from the keys."""
        self._by_pointer = True
        return None

    def on_click(self, position: tuple[int, int]) -> Response | None:
        """What is clicked becomes current, or is chosen where nothing hears of moves."""
        found = self.hit(position)
        if found is None or found not in self.stops:
            return HANDLED
        if self.moved is None and self.chosen is not None:
            self.here = found
            return Response(partial(self.chosen, found))
        return self._move_to(found)

    # drawing

    @property
    def shown(self) -> str:
        """The place that is named beside the own one: under the pointer, else current while that matters."""
        if self.hovered and self.pointed and self._by_pointer:
            return self.pointed
        return self.here if self.here and (self._given or self.focused) else ""

    def ring_rect(self) -> Rect:
        """Round the callout, not the whole field, once there is one."""
        return self._callout_rect or self.rect

    def draw_callouts(self, surface: Surface) -> None:
        """Outlines, leader lines and words of the own and the shown place; call it last."""
        self._callout_rect = None
        self._draw_arcs(surface)
        taken = self.reserved()
        if self.own and self._names_own and self.own != self.shown:
            self._draw_callout(surface, self.own, self.look.palette.ink, taken)
        if self.shown:
            by_key = self.focused and not self._by_pointer
            ink = self.look.palette.focus if by_key else self.look.palette.ink
            box = self._draw_callout(surface, self.shown, ink, taken)
            if self.shown == self.here and not self._by_pointer:
                self._callout_rect = box

    def _draw_arcs(self, surface: Surface) -> None:
        palette = self.look.palette
        for each in self.arcs:
            start, end = self.point(each.start), self.point(each.end)
            if start is not None and end is not None:
                points = curve(start, end)
                grown = points[: max(2, round(len(points) * each.share))]
                draw_arc(surface, grown, palette.ink, palette.ground, self.look.scale, along=each.along)

    def _draw_callout(self, surface: Surface, place: str, ink: Colour, taken: list[Rect]) -> Rect | None:
        spot = self.point(place)
        if spot is None:
            return None
        look = self.look
        self.outline(surface, place, ink, look.du(2))
        words = self.callout(place)
        lines = (Text(f"**{words.title}**", STRONG), *(Text(line, SMALL) for line in words.lines))
        size = _size(lines, look)
        bounds = self.rect.inflate(-look.du(8), -look.du(8))
        box = callout_places.place_callout(size, spot, bounds, look.scale, taken, self.hidden)
        draw_leader(surface, callout_places.touch(box, spot), spot, ink, max(1.0, 1.4 * look.scale))
        _draw_words(surface, lines, box, look, filled=words.filled, edge=look.palette.ink)
        taken.append(box)
        return box


def _size(lines: Sequence[Text], look: Look) -> tuple[int, int]:
    wide = max(line.width(look) for line in lines) + 2 * look.du(10)
    high = sum(line.height(look) for line in lines) + 2 * look.du(4)
    return wide, high


def _draw_words(surface: Surface, lines: Sequence[Text], box: Rect, look: Look, *, filled: bool, edge: Colour) -> None:
    palette = look.palette
    surface.fill(palette.ink if filled else palette.sheet, box)
    if not filled:
        strokes.outline(surface, box, edge, look.du(2))
    inner = box.inflate(-2 * look.du(10), -2 * look.du(4))
    top = inner.top
    for number, line in enumerate(lines):
        ink = palette.sheet if filled else palette.ink if number == 0 else palette.muted
        line.draw(surface, look, Rect(inner.left, top, inner.width + look.du(4), 0), ink)
        top += line.height(look)


def draw_leader(surface: Surface, start: Point, end: Point, ink: Colour, wide: float) -> None:
    """A smooth line from a callout to its place."""
    left, top = min(start[0], end[0]) - 3, min(start[1], end[1]) - 3
    size = round(abs(start[0] - end[0])) + 7, round(abs(start[1] - end[1])) + 7
    if size[0] * size[1] > 900_000:  # a very long line is not worth a large canvas
        pygame.draw.aaline(surface, ink, start, end)
        return
    canvas = blank(size, ink)
    ends = [((x - left) * SMOOTHING, (y - top) * SMOOTHING) for x, y in (start, end)]
    thick_line(canvas, ink, ends, wide * SMOOTHING)
    surface.blit(smooth(canvas), (round(left), round(top)))
