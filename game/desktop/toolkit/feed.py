"""Lines that come and go: the feed of what was said on the floor, and a short notice."""

from collections.abc import Sequence
from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import SMALL, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.markup import plain
from game.desktop.toolkit.motion import Motion
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import Widget, WidgetOptions

ENTERS, RISES = 0.16, 8  # seconds a new line takes, du it rises


class Feed(Widget):
    """The newest lines side by side, as many as fit whole; a new one rises into place."""

    role = "feed"

    def __init__(self, lines: Sequence[str], *, name: str = "", gap: float = 24, **more: Unpack[WidgetOptions]):
        """Mark-up, oldest first."""
        super().__init__(name=name, **more)
        self.lines, self.gap = tuple(lines), gap
        self._enters = Motion(0.0)

    @property
    def value(self) -> str:
        """All lines in words."""
        return " · ".join(plain(line) for line in self.lines)

    def inherit(self, before: Widget) -> None:
        """A line that was not there before enters."""
        if isinstance(before, Feed):
            self._enters = Motion(ENTERS) if self.lines[-1:] != before.lines[-1:] else before._enters

    def advance(self, seconds: float) -> bool:
        """The entering line."""
        return self._enters.advance(seconds, reduced=self.look.reduced_motion)

    def height_for(self, look: Look, width: int) -> int:
        """One line."""
        return look.type_size(SMALL)[1]

    def fitting(self) -> tuple[str, ...]:
        """The newest lines that fit, oldest first."""
        room = self.rect.width
        kept: list[str] = []
        for line in reversed(self.lines):
            wide = Text(line, SMALL).width(self.look) + (self.look.du(self.gap) if kept else 0)
            if wide > room and kept:
                break
            kept.append(line)
            room -= wide
        return tuple(reversed(kept))

    def draw(self, surface: Surface) -> None:
        """The fitting lines."""
        look, fitting = self.look, self.fitting()
        high = look.type_size(SMALL)[1]
        with strokes.clipped(surface, self.rect):
            x = 0
            for number, line in enumerate(fitting):
                text = Text(line, SMALL)
                wide = text.width(look)
                left = self.rect.right - x - wide if look.rtl else self.rect.left + x
                rise = round(look.du(RISES) * (1 - self._enters.share)) if number == len(fitting) - 1 else 0
                text.draw(surface, look, Rect(left, self.rect.centery - high // 2 + rise, max(1, wide), high))
                x += wide + look.du(self.gap)


class Toast(Widget):
    """A notice that goes by itself; the same words belong in a lasting place too. Lay it over with `Layers`."""

    role = "notice"

    def __init__(self, words: str, *, seconds: float = 6.0):
        """Mark-up, and how long it stays."""
        super().__init__(name=plain(words))
        self.words = words
        self._stays = Motion(seconds)
        self.bubble = Rect(0, 0, 0, 0)

    def inherit(self, before: Widget) -> None:
        """The same notice goes on fading away."""
        if isinstance(before, Toast) and before.words == self.words:
            self._stays = before._stays

    def advance(self, seconds: float) -> bool:
        """Reading takes the same time under reduced motion."""
        return self._stays.advance(seconds) and not self._stays.running

    def contains(self, position: tuple[int, int]) -> bool:
        """It is never in the way of the pointer."""
        return False

    def place(self, look: Look, rect: Rect) -> None:
        """Over the foot of its place, in the middle."""
        self.look, self.rect = look, Rect(rect)
        text = Text(self.words, SMALL)
        width = min(text.width(look) + 2 * look.du(16), max(1, rect.width - 2 * look.du(16)))
        high = text.height(look, max(1, width - 2 * look.du(16))) + 2 * look.du(10)
        self.bubble = Rect(rect.centerx - width // 2, max(rect.top, rect.bottom - high - look.du(72)), width, high)

    def draw(self, surface: Surface) -> None:
        """Ink ground, light words."""
        if not self._stays.running:
            return
        look = self.look
        surface.fill(look.palette.ink, self.bubble)
        inner = self.bubble.inflate(-2 * look.du(16), -2 * look.du(10))
        Text(self.words, SMALL).draw(surface, look, inner, look.palette.sheet)
