"""Bars with the camps' hatches: how many stand where, and how an outcome splits."""

from collections.abc import Sequence
from dataclasses import dataclass

from pygame import Rect, Surface

from game.desktop.theme import SMALL, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.glyph import Shape, edge_colour, fill_rect, glyph, shape_of
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import Widget


class StanceBar(Widget):
    """An option and how many spoke for it: glyph, letter, words, count, and a hatched bar below."""

    role = "bar"

    def __init__(self, words: str, count: int, most: int, location: float | None, *, letter: str = "", camp: str = ""):
        """most: what the longest bar stands for; location: None for those who have not spoken; camp: its words."""
        super().__init__(name=f"{letter} {words}".strip())
        self.words, self.count, self.most, self.letter = words, count, max(1, most), letter
        self.shape, self.camp = shape_of(location), camp

    @property
    def value(self) -> str:
        """The count and the camp."""
        return f"{self.count} · {self.camp}" if self.camp else str(self.count)

    def natural_width(self, look: Look) -> int:
        """The words and the count."""
        return look.text_du(210)

    def height_for(self, look: Look, width: int) -> int:
        """A line of words and the bar."""
        return look.type_size(SMALL)[1] + look.text_du(10)

    def draw(self, surface: Surface) -> None:
        """Glyph, letter, words, count, bar."""
        look = self.look
        line = look.type_size(SMALL)[1]
        size = look.text_du(13)
        box = Rect(self.rect.left, self.rect.top, self.rect.width, line)
        left = box.right - size if look.rtl else box.left
        surface.blit(glyph(self.shape, size, look.palette), (left, box.centery - size // 2))
        count = Text(f"**{self.count}**", SMALL)
        wide = count.width(look)
        shift = 0 if look.rtl else size + look.du(7)
        count.draw(surface, look, box, align="end")
        letter = f"**{escape(self.letter)}**  " if self.letter else ""
        room = Rect(box.left + shift, box.top, max(1, box.width - size - look.du(15) - wide), line)
        if look.rtl:
            room.left = box.left + wide + look.du(8)
        with strokes.clipped(surface, room):
            Text(letter + escape(self.words), SMALL).draw(surface, look, room)
        long = round(self.rect.width * min(self.count, self.most) / self.most)
        bar = Rect(self.rect.left, box.bottom + look.du(1), long, look.text_du(8))
        if look.rtl:
            bar.right = self.rect.right
        draw_bar(surface, bar, self.shape, look)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a split bar: whose, how many, and what they are called."""

    shape: Shape
    count: int
    words: str


class SplitBar(Widget):
    """One bar cut by counts, for an outcome; the widths are true to the counts."""

    role = "bar"

    def __init__(self, segments: Sequence[Segment], *, name: str = "", tall: float = 12):
        """From the reading side; `tall` in du."""
        super().__init__(name=name)
        self.segments, self.tall = tuple(segments), tall

    @property
    def value(self) -> str:
        """The counts in words."""
        return ", ".join(f"{segment.count} {segment.words}" for segment in self.segments)

    def natural_width(self, look: Look) -> int:
        """It is stretched."""
        return look.du(120)

    def height_for(self, look: Look, width: int) -> int:
        """Its height."""
        return look.text_du(self.tall)

    def draw(self, surface: Surface) -> None:
        """Each part, one du of ground between two."""
        total = sum(segment.count for segment in self.segments)
        if total <= 0:
            strokes.outline(surface, self.rect, self.look.palette.rule, self.look.du(1))
            return
        done = 0
        for segment in self.segments:
            start = round(self.rect.width * done / total)
            done += segment.count
            end = round(self.rect.width * done / total)
            part = Rect(self.rect.left + start, self.rect.top, end - start - self.look.du(1), self.rect.height)
            if self.look.rtl:
                part.right = self.rect.right - start
            draw_bar(surface, part, segment.shape, self.look)


def draw_bar(surface: Surface, bar: Rect, which: Shape, look: Look) -> None:
    """A bar in a camp's hatch, with the outline it carries."""
    fill_rect(surface, bar, which, look.palette, look.scale)
    if (edge := edge_colour(which, look.palette)) is not None:
        strokes.outline(surface, bar, edge, look.du(1))
