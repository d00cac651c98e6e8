"""A weight as a bar from a middle line: towards signing on one side, away from it on the other."""

from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.bars import draw_bar
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED
from game.desktop.toolkit.widget import Widget, WidgetOptions

WIDE, TALL = 84, 10  # du


class WeightBar(Widget):
    """weight: log-odds; `most` is what half the bar stands for. The number stands beside it."""

    role = "bar"

    def __init__(self, weight: float, most: float, **more: Unpack[WidgetOptions]):
        """A weight beyond `most` fills its half."""
        super().__init__(**more)
        self.weight, self.most = weight, max(most, 1e-9)

    def natural_width(self, look: Look) -> int:
        """Both halves."""
        return look.du(WIDE)

    def height_for(self, look: Look, width: int) -> int:
        """The bar."""
        return look.text_du(TALL)

    def draw(self, surface: Surface) -> None:
        """The middle line, and the bar from it."""
        look, rect = self.look, self.rect
        half = rect.width // 2
        long = max(look.du(1), round(half * min(1.0, abs(self.weight) / self.most)))
        forward = (self.weight > 0) is not look.rtl
        high = look.text_du(TALL)
        bar = Rect(rect.left + half if forward else rect.left + half - long, rect.centery - high // 2, long, high)
        if self.weight:
            draw_bar(surface, bar, SIGNED if self.weight > 0 else NOT_SIGNED, look)
        strokes.plate(
            surface, Rect(rect.left + half, bar.top - look.du(2), look.du(1), high + look.du(4)), look.palette.rule
        )
