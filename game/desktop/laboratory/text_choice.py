"""An item with the letters of its texts: one is on; arrows, its letter or a click choose another at once."""

from collections.abc import Callable
from functools import partial

from pygame import Rect, Surface

from game.desktop.laboratory.laboratory_lines import ItemLine
from game.desktop.theme import BODY, CONTROL_RING_GAP, SMALL, STRONG, Ground, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.glyph import glyph, shape_of
from game.desktop.toolkit.insets import BADGE_PADDING, badge_width, draw_badge
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import HANDLED, Key, Response, Widget
from game.model.conference import ItemId, OptionId

INSET, LABEL_WIDE, CELL_WIDE, GAP, AIR = 16, 48, 21, 8, 6  # du


class TextChoice(Widget):
    """Brackets round the label mark an item that says something else than at the start; there, a letter is outlined."""

    role = "choice"
    focusable = True
    ring_gap = -CONTROL_RING_GAP

    def __init__(self, line: ItemLine, chose: Callable[[ItemId, OptionId | None], None]):
        """chose: the intent that takes the item and a text."""
        super().__init__(name=line.short, key=f"item {line.item}")
        self.line, self.chose = line, chose

    @property
    def states(self) -> tuple[str, ...]:
        """ "changed" if it says something else than at the start."""
        return (*super().states, *(("changed",) if self.line.is_changed else ()))

    @property
    def value(self) -> str:
        """The text that is on: its letter and words."""
        return f"{self.line.letters[self.line.on]} {self.line.names[self.line.on]}"

    # where it is

    def _cell(self, look: Look) -> int:
        return look.text_du(CELL_WIDE)

    def _cells(self, look: Look) -> int:
        return self._cell(look) * len(self.line.letters)

    def _title_room(self, look: Look, width: int) -> int:
        return max(1, width - 2 * look.du(INSET) - look.text_du(LABEL_WIDE) - look.du(GAP) - self._cells(look))

    def _words(self) -> Text:
        return Text(escape(self.line.names[self.line.on]), SMALL)

    def _title(self) -> Text:
        return Text(f"**{escape(self.line.short)}**", BODY)

    def natural_width(self, look: Look) -> int:
        """Label, title and letters side by side."""
        return (
            2 * look.du(INSET) + look.text_du(LABEL_WIDE) + look.du(GAP) + self._title().width(look) + self._cells(look)
        )

    def height_for(self, look: Look, width: int) -> int:
        """Title and words."""
        words = max(1, width - 2 * look.du(INSET) - look.text_du(LABEL_WIDE) - look.text_du(20))
        title = max(self._title().height(look, self._title_room(look, width)), self._cell(look))
        return title + self._words().height(look, words) + 2 * look.du(AIR)

    def _places(self) -> list[Rect]:
        """Where each letter is."""
        look, cell = self.look, self._cell(self.look)
        inner = self.rect.inflate(-2 * look.du(INSET), 0)
        left = inner.left if look.rtl else inner.right - self._cells(look)
        order = range(len(self.line.letters))
        spots = [Rect(left + number * cell, self.rect.top + look.du(AIR), cell, cell) for number in order]
        return spots[::-1] if look.rtl else spots

    # what it does

    def _choose(self, number: int) -> Response:
        line = self.line
        if not 0 <= number < len(line.options) or number == line.on:
            return HANDLED
        return Response(partial(self.chose, line.item, line.options[number]))

    def on_key(self, key: Key) -> Response | None:
        """Left and right along the line; its letter, or the dash, chooses a text, Backspace that of the start."""
        if key.ctrl:
            return None
        if key.name in ("left", "right"):
            return self._choose(self.line.on + (1 if (key.name == "right") is not self.look.rtl else -1))
        if key.name == "backspace":
            return self._choose(self.line.start)
        wanted = "–" if key.name == "-" else key.name
        return self._choose(self.line.letters.index(wanted)) if wanted in self.line.letters else None

    def use(self) -> Response | None:
        """The next text, round and round."""
        return self._choose((self.line.on + 1) % len(self.line.options))

    def on_click(self, position: tuple[int, int]) -> Response | None:
        """The letter that was clicked; beside the letters nothing."""
        found = [number for number, place in enumerate(self._places()) if place.collidepoint(position)]
        return self._choose(found[0]) if found else HANDLED

    # how it looks

    def draw(self, surface: Surface) -> None:
        """Label, title, letters; below them the glyph and words of the text that is on."""
        look, line = self.look, self.line
        if self.hovered:
            surface.fill(look.on(Ground.SHEET).palette.ground, self.rect)
        strokes.hairline(surface, look.palette.hair, self.rect.left, self.rect.top, self.rect.width, look.du(1))
        inner = self.rect.inflate(-2 * look.du(INSET), -2 * look.du(AIR))
        lead = look.text_du(LABEL_WIDE)
        height = look.type_size(BODY)[1]
        cells = self._places()
        middle = cells[0].centery if cells else inner.top
        self._draw_label(surface, Rect(0, middle - height // 2, lead, height), inner)
        room = self._title_room(look, self.rect.width)
        left = inner.right - lead - room if look.rtl else inner.left + lead
        self._title().draw(surface, look, Rect(left, middle - height // 2, room, 0), look.palette.ink)
        title = max(self._title().height(look, room), self._cell(look))
        for number, place in enumerate(cells):
            self._draw_letter(surface, number, place)
        size = look.text_du(13)
        below = Rect(inner.left + lead, inner.top + title, inner.width - lead - look.text_du(20), 0)
        if look.rtl:
            below.left = inner.left
        mark = below.right + look.text_du(20) - size if look.rtl else below.left
        line_high = look.type_size(SMALL)[1]
        picture = glyph(shape_of(line.location), size, look.palette)
        surface.blit(picture, (mark, below.top + (line_high - size) // 2))
        words = below if look.rtl else below.move(look.text_du(20), 0)
        self._words().draw(surface, look, words, look.palette.muted)

    def _draw_label(self, surface: Surface, box: Rect, inner: Rect) -> None:
        look, line = self.look, self.line
        wide = badge_width(line.label, BODY, look)
        box.left = inner.right - wide if look.rtl else inner.left
        if line.is_changed:
            draw_badge(surface, line.label, BODY, look, box, look.palette.ink)
        else:
            Text(f"**{escape(line.label)}**", BODY).draw(
                surface, look, box.move(look.du(BADGE_PADDING), 0), look.palette.slate2
            )

    def _draw_letter(self, surface: Surface, number: int, place: Rect) -> None:
        look, line, palette = self.look, self.line, self.look.palette
        on = number == line.on
        face = place.inflate(-look.du(2), -look.du(2))
        if on:
            strokes.plate(surface, face, palette.ink)
        elif number == line.start:
            strokes.outline(surface, face, palette.rule, look.du(1))
        ink = palette.ground if on else palette.ink
        text = Text(escape(line.letters[number]), STRONG if on else BODY)
        high = look.type_size(BODY)[1]
        text.draw(surface, look, Rect(face.left, face.centery - high // 2, face.width + 2, high), ink, "middle")
