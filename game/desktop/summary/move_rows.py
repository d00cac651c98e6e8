"""Who moved on the line of an item: a nameplate, a ring where it stood, a dot where it stands, and why."""

import pygame
from pygame import Rect, Surface

from game.desk.recap import MovedOn, MoveStep
from game.desktop import marked
from game.desktop.theme import SMALL, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.glyph import glyph, shape_of
from game.desktop.toolkit.icons import icon
from game.desktop.toolkit.insets import draw_plate, plate_height, plate_width
from game.desktop.toolkit.markup import escape, plain
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import Widget

PLATE, LINE, GAP = 54, 290, 20  # du: the plate's column, the line, the space before the words
LINE_COMPACT = 190
MARK, DOT = 11, 11  # du


def _line_rect(look: Look, rect: Rect) -> Rect:
    """Where the item's line 0..100 runs; it is not mirrored, nor are its digits."""
    wide = min(look.pick(LINE, LINE_COMPACT), rect.width // 2)
    return Rect(rect.left + look.text_du(PLATE), rect.top, wide, rect.height)


def _x(line: Rect, at: float, margin: int) -> int:
    return line.left + margin + round((line.width - 2 * margin) * at / 100)


class Marks(Widget):
    """The options of the item over its line."""

    role = "scale"

    def __init__(self, moves: MovedOn):
        """Letters and locations."""
        super().__init__(name=", ".join(f"{letter} {at:g}" for letter, at in moves.marks))
        self.marks = moves.marks

    def height_for(self, look: Look, width: int) -> int:
        """A line of glyphs."""
        return look.type_size(SMALL)[1] + look.du(6)

    def draw(self, surface: Surface) -> None:
        """Glyph and letter at each location; letters give way where two are near."""
        look, line = self.look, _line_rect(self.look, self.rect)
        size, margin, before = look.text_du(13), look.du(8), -(10**6)
        for letter, at in self.marks:
            x = _x(line, at, margin)
            surface.blit(glyph(shape_of(at), size, look.palette), (x - size // 2, self.rect.centery - size // 2))
            text = Text(f"**{escape(letter)}**", SMALL)
            wide = text.width(look)
            if x - before > size + wide:
                text.draw(surface, look, Rect(x + size // 2 + look.du(4), self.rect.top + look.du(3), wide + 2, 0))
            before = x + size // 2 + wide


class MoveRow(Widget):
    """One delegation's way on the line, and the reason."""

    role = "move"

    def __init__(self, step: MoveStep, moves: MovedOn, *, is_own: bool):
        """is_own: whether it is the reader's."""
        self.words = marked.begun(step.text, step.name)
        super().__init__(name=plain(self.words))
        self.step, self.marks, self.is_own = step, moves.marks, is_own

    @property
    def value(self) -> str:
        """From where to where."""
        before = "-" if self.step.before is None else f"{self.step.before:g}"
        return f"{self.step.delegation}: {before} to {self.step.after:g}"

    def _words(self) -> Text:
        return Text(self.words, SMALL)

    def _room(self, look: Look, width: int) -> int:
        line = min(look.pick(LINE, LINE_COMPACT), width // 2)
        return max(1, width - look.text_du(PLATE) - line - look.du(GAP))

    def height_for(self, look: Look, width: int) -> int:
        """A row, or as many lines as the reason needs."""
        return max(look.text_du(30), self._words().height(look, self._room(look, width)) + look.du(10))

    def draw(self, surface: Surface) -> None:
        """Hairline, plate, ticks, ring, arrow, dot, words."""
        look, palette, step = self.look, self.look.palette, self.step
        strokes.hairline(surface, palette.hair, self.rect.left, self.rect.top, self.rect.width, look.du(1))
        high = plate_height(look)
        wide = plate_width(step.delegation, look)
        plate = Rect(self.rect.left, self.rect.centery - high // 2, wide, high)
        draw_plate(surface, step.delegation, look, plate, own=self.is_own, ink=palette.ink)
        line, middle, margin = _line_rect(look, self.rect), self.rect.centery, look.du(8)
        strokes.hairline(surface, palette.hair, line.left, middle, line.width, look.du(1))
        for _, at in self.marks:
            tick = look.du(MARK)
            surface.fill(palette.rule, (_x(line, at, margin), middle - tick // 2, look.du(1), tick))
        self._draw_way(surface, line, middle, margin)
        words, room = self._words(), self._room(look, self.rect.width)
        place = Rect(line.right + look.du(GAP), middle - words.height(look, room) // 2, room, 0)
        words.draw(surface, look, place, palette.ink)

    def _draw_way(self, surface: Surface, line: Rect, middle: int, margin: int) -> None:
        look, palette, size = self.look, self.look.palette, self.look.du(DOT)
        after = _x(line, self.step.after, margin)
        if self.step.before is not None and self.step.before != self.step.after:
            before = _x(line, self.step.before, margin)
            way = 1 if after > before else -1
            start, end = before + way * size // 2, after - way * (size // 2 + look.du(2))
            left = min(start, end)
            surface.fill(palette.ink, (left, middle - look.du(1), abs(end - start), look.du(2)))
            head = look.du(5)
            points = [(end, middle), (end - way * head, middle - head * 0.8), (end - way * head, middle + head * 0.8)]
            pygame.draw.polygon(surface, palette.ink, points)
            surface.blit(icon("ring", size, palette.ink), (before - size // 2, middle - size // 2))
        surface.blit(icon("dot", size, palette.ink), (after - size // 2, middle - size // 2))
