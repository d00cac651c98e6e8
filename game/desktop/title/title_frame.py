"""The title's heavy brackets round one child."""

from typing import Any

from pygame import Rect, Surface

from game.desktop.theme import TITLE_BRACKET, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.widget import Widget

ARM = 44  # du


class TitleFrame(Widget):
    """Brackets as tall as their place, with what they hold inside them."""

    def __init__(self, child: Widget, **more: Any):
        """Margins grow with the brackets."""
        super().__init__(child, **more)

    def place(self, look: Look, rect: Rect) -> None:
        """The child between the arms."""
        self.look, self.rect = look, Rect(rect)
        side, above = look.pick(34, 24), look.pick(32, 24)
        inner = rect.inflate(-2 * side, -2 * above)
        for child in self.children:
            child.place(look, inner)

    def draw(self, surface: Surface) -> None:
        """Brackets, then the child."""
        look = self.look
        strokes.square_brackets(surface, self.rect, look.palette.ink, look.du(TITLE_BRACKET), look.du(ARM))
        super().draw(surface)
