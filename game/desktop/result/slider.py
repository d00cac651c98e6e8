"""One map of two worlds, cut by a line one can move: at its left this conference, at its right history."""

from collections.abc import Mapping
from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.widget import HANDLED, Key, Response, Widget
from game.desktop.worldmap.map import MapOptions, WorldMap
from game.desktop.worldmap.paint import Fill
from game.desktop.worldmap.picture import painter

STEP = 0.05


class SplitMap(WorldMap):
    """Drag the line, click beside it, or use the left and right arrow keys."""

    role = "slider"

    def __init__(
        self, here: Mapping[str, Fill], history: Mapping[str, Fill], /, *, name: str, **more: Unpack[MapOptions]
    ):
        """`here` is drawn left of the line, `history` right of it."""
        super().__init__(here, name=name, **more)
        self.history = {code: fill for code, fill in history.items() if code in self.fills}
        self.share = 0.5

    @property
    def value(self) -> str:
        """Where the line stands."""
        return f"{round(100 * self.share)} %"

    def inherit(self, before: Widget) -> None:
        """The line stays."""
        super().inherit(before)
        if isinstance(before, SplitMap):
            self.share = before.share

    @property
    def line(self) -> int:
        """Where the line is, in pixels of the window."""
        return self.picture_rect.left + round(self.share * self.picture_rect.width)

    def ring_rect(self) -> Rect:
        """Round the line's handle."""
        return self._handle(self.look)

    def _handle(self, look: Look) -> Rect:
        wide, high = look.du(26), look.du(18)
        return Rect(self.line - wide // 2, self.picture_rect.bottom - high, wide, high)

    def on_key(self, key: Key) -> Response | None:
        """Left, right, Home, End."""
        moves = {"left": self.share - STEP, "right": self.share + STEP, "home": 0.0, "end": 1.0}
        if key.name not in moves:
            return None
        self.share = min(1.0, max(0.0, moves[key.name]))
        return HANDLED

    def on_press(self, position: tuple[int, int]) -> Response | None:
        """The line comes to the pointer."""
        return self.on_drag(position)

    def on_drag(self, position: tuple[int, int]) -> Response | None:
        """The line follows the pointer."""
        wide = max(1, self.picture_rect.width)
        self.share = min(1.0, max(0.0, (position[0] - self.picture_rect.left) / wide))
        return HANDLED

    def on_click(self, position: tuple[int, int]) -> Response | None:
        """Nothing more than the press."""
        return HANDLED

    def draw(self, surface: Surface) -> None:
        """This world, history over its right part, the line and its handle."""
        super().draw(surface)
        if self.rect.width < 2 or self.rect.height < 2:
            return
        look, place = self.look, self.picture_rect
        right = Rect(self.line, place.top, place.right - self.line, place.height)
        before = surface.get_clip()
        surface.set_clip(right.clip(before))
        surface.blit(painter(place.width, look.scale, look.palette).picture(self.history), place)
        for code in self.brackets:
            self._draw_brackets(surface, code)
        surface.set_clip(before)
        strokes.plate(surface, Rect(self.line - look.du(1), place.top, look.du(2), place.height), look.palette.ink)
        handle = self._handle(look)
        strokes.plate(surface, handle, look.palette.ink, look.du(2))
        for shift in (-3, 3):
            middle = handle.move(look.du(shift), 0).centerx
            surface.fill(
                look.palette.ground, (middle, handle.top + look.du(5), look.du(1), handle.height - look.du(10))
            )
