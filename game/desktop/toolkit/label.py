"""Words on the screen: paragraphs, headings, section labels, and small icons beside them."""

from dataclasses import dataclass
from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import BODY, LABEL, SMALL, Colour, Look, TypeStyle
from game.desktop.toolkit import strokes
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.text import Text, draw_block
from game.desktop.toolkit.widget import Widget, WidgetOptions


class Label(Widget):
    """A paragraph of mark-up. `tone` is a palette colour's name: ink, muted, slate2..."""

    role = "text"

    def __init__(
        self,
        source: str,
        style: TypeStyle = BODY,
        *,
        tone: str = "ink",
        align: str = "start",
        heading: bool = False,
        name: str = "",
        **more: Unpack[WidgetOptions],
    ):
        """`heading` tells readers that it opens a section."""
        self.text = Text(source, style)
        super().__init__(name=name or self.text.said, **more)
        self.tone, self.align = tone, align
        if heading:
            self.role = "heading"

    def natural_width(self, look: Look) -> int:
        """One line, unless a width was given."""
        return look.du(self.fixed_width) if self.fixed_width is not None else self.text.width(look)

    def height_for(self, look: Look, width: int) -> int:
        """All its lines at that width."""
        return self.text.height(look, width)

    def draw(self, surface: Surface) -> None:
        """Draw the lines."""
        block = self.text.lay_out(self.look, self.rect.width)
        draw_block(surface, block, self.look, self.rect, getattr(self.look.palette, self.tone), self.align)


def heading(source: str, style: TypeStyle, **more: Unpack[WidgetOptions]) -> Label:
    """A title."""
    return Label(source, style, heading=True, **more)


def section(words: str, **more: Unpack[WidgetOptions]) -> Label:
    """The small capitals over a section; plain words, no mark-up."""
    return Label(escape(words), LABEL, tone="muted", heading=True, **more)


def muted(words: str, **more: Unpack[WidgetOptions]) -> Label:
    """Small words beside what matters; plain words, no mark-up."""
    return Label(escape(words), SMALL, tone="muted", **more)


class OneLine(Label):
    """Words that stay on one line; what does not fit is left out whole, from the end, word by word."""

    def height_for(self, look: Look, width: int) -> int:
        """One line."""
        return look.type_size(self.text.style)[1]

    def draw(self, surface: Surface) -> None:
        """Draw the first line, in the middle of the height."""
        block = self.text.lay_out(self.look, self.rect.width)
        top = self.rect.centery - block.line_height // 2
        with strokes.clipped(surface, Rect(self.rect.left, top, self.rect.width, block.line_height)):
            place = Rect(self.rect.left, top, self.rect.width, block.line_height)
            draw_block(surface, block, self.look, place, getattr(self.look.palette, self.tone), self.align)


@dataclass(frozen=True, slots=True)
class TwoLines:
    """A title and, below it, what is said about it, smaller and muted; either may wrap. No detail is no second line."""

    title: Text
    detail: Text

    def width(self, look: Look) -> int:
        """Pixels of the wider of the two on one line each."""
        return max(self.title.width(look), self.detail.width(look))

    def height(self, look: Look, width: int) -> int:
        """Pixels of both at that width."""
        return self.title.height(look, width) + (self.detail.height(look, width) if self.detail.source else 0)

    def draw(self, surface: Surface, look: Look, place: Rect, ink: Colour, muted: Colour | None = None) -> None:
        """Both from the top of a place, of which only corner and width count."""
        self.title.draw(surface, look, place, ink)
        if self.detail.source:
            below = place.move(0, self.title.height(look, place.width))
            self.detail.draw(surface, look, below, muted or look.palette.muted)
