"""A text option of an agenda item: its camp's glyph, its letter, its words between drawn brackets."""

from enum import StrEnum
from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import ARM_TO_STROKE, BRACKET, LETTER, ROW_RING_GAP, SHORT_TREATY, SMALL, TREATY, Ground, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.glyph import glyph, shape_of
from game.desktop.toolkit.icons import icon
from game.desktop.toolkit.insets import draw_plate, plate_height, plate_width
from game.desktop.toolkit.layout import trim
from game.desktop.toolkit.markup import escape, plain
from game.desktop.toolkit.motion import Motion
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import Intent, Widget, WidgetOptions

LEAD, LEAD_COMPACT, LEAD_SHORT = 54, 44, 36  # du before the brackets: glyph and letter
FALL, SLIDE, TICK = 0.24, 8, 0.16  # seconds the brackets take, du they slide apart, seconds until the tick stands


class OptionState(StrEnum):
    """Where an option is: between brackets, agreed, or fallen."""

    IN_BRACKETS = "in brackets"
    AGREED = "agreed"
    FALLEN = "fallen"


class OptionCard(Widget):
    """One option. The brackets fall away when it is agreed; the text does not move."""

    role = "option"
    focusable = True
    ring_gap = ROW_RING_GAP

    def __init__(
        self,
        letter: str,
        location: float,
        text: str,
        *,
        sponsors: str = "",
        state: OptionState = OptionState.IN_BRACKETS,
        own_plate: str = "",
        camp: str = "",
        short: bool = False,
        intent: Intent | None = None,
        **more: Unpack[WidgetOptions],
    ):
        """Make it.

        location: 0..100. text: mark-up, `_underlined_` where it differs from the others. sponsors: mark-up, small.
        own_plate: your code if this is your stance. camp: in words. short: the narrow form above a map.
        """
        super().__init__(name=f"{letter}: {plain(text)}", intent=intent, **more)
        self.letter, self.location, self.text, self.sponsors = letter, location, text, sponsors
        self.state, self.own_plate, self.short, self.camp = state, own_plate, short, camp
        self.key = self.key or f"option:{letter}"
        self._fall = Motion(0.0)

    @property
    def states(self) -> tuple[str, ...]:
        """Its state, and "your stance"."""
        return (*super().states, str(self.state), *(("your stance",) if self.own_plate else ()))

    @property
    def value(self) -> str:
        """Its camp and its sponsors."""
        return " · ".join(part for part in (self.camp, plain(self.sponsors)) if part)

    def _lead(self, look: Look) -> int:
        if self.short:
            return look.text_du(LEAD_SHORT)
        return look.text_du(LEAD_COMPACT if look.compact else LEAD)

    def _words(self) -> Text:
        return Text(self.text, SHORT_TREATY if self.short else TREATY)

    def _text_width(self, look: Look, width: int) -> int:
        beside = look.pick(20, 16) if not self.short else look.du(15)
        return max(1, width - self._lead(look) - 2 * beside)

    def natural_width(self, look: Look) -> int:
        """Everything on one line."""
        words = max(self._words().width(look), Text(self.sponsors, SMALL).width(look))
        return words + self._lead(look) + 2 * look.du(20)

    def height_for(self, look: Look, width: int) -> int:
        """The text, the sponsors' line and a margin; one line if fallen."""
        if self.state is OptionState.FALLEN:
            return look.type_size(SMALL)[1] + look.du(4)
        room = self._text_width(look, width)
        high = self._words().height(look, room) + look.du(12)
        if self.sponsors or self.own_plate:
            high += max(Text(self.sponsors, SMALL).height(look, self._sponsor_width(look, room)), 1)
        return high

    def _sponsor_width(self, look: Look, room: int) -> int:
        plate = plate_width(self.own_plate, look) + look.du(10) if self.own_plate else 0
        return max(1, room - plate)

    def inherit(self, before: Widget) -> None:
        """An option that was between brackets a moment ago lets them fall."""
        if isinstance(before, OptionCard):
            self._fall = before._fall
            if before.state is OptionState.IN_BRACKETS and self.state is OptionState.AGREED:
                self._fall = Motion(FALL + TICK)

    def advance(self, seconds: float) -> bool:
        """The fall of the brackets."""
        return self._fall.advance(seconds, reduced=self.look.reduced_motion)

    def draw(self, surface: Surface) -> None:
        """Glyph, letter, brackets, words, sponsors."""
        look, palette = self.look, self.look.palette
        if self.state is OptionState.FALLEN:
            line = f"{{@{self.location}}} **{escape(self.letter)}**  {self.text} · fallen"
            Text(line, SMALL).draw(surface, look, self.rect, palette.muted)
            return
        words, lead = self._words(), self._lead(look)
        line_high = look.type_size(words.style)[1]
        frame = trim(self.rect, left=0 if look.rtl else lead, right=lead if look.rtl else 0)
        left = self.rect.right - lead if look.rtl else self.rect.left
        self._draw_lead(surface, look, Rect(left, self.rect.top + look.du(6), lead, line_high))
        self._draw_brackets(surface, look, frame)
        room = self._text_width(look, self.rect.width)
        beside = (frame.width - room) // 2
        place = Rect(frame.left + beside, frame.top + look.du(6), room, 0)
        words.draw(surface, look, place)
        place = place.move(0, words.height(look, room))
        if self.sponsors or self.own_plate:
            self._draw_sponsors(surface, look, place)

    def _draw_lead(self, surface: Surface, look: Look, box: Rect) -> None:
        size = look.text_du(15)
        left = box.right - size if look.rtl else box.left
        if self.state is OptionState.AGREED and self._fall.after(FALL):
            surface.blit(icon("tick", size, look.palette.ink), (left, box.centery - size // 2))
        else:
            surface.blit(glyph(shape_of(self.location), size, look.palette), (left, box.centery - size // 2))
        letter = Text(escape(self.letter), LETTER)
        indent = size + look.du(8)
        place = trim(box, left=0 if look.rtl else indent, right=indent if look.rtl else 0)
        letter.draw(surface, look, place.move(0, (box.height - look.type_size(LETTER)[1]) // 2))

    def _draw_brackets(self, surface: Surface, look: Look, frame: Rect) -> None:
        ink = look.palette.slate2 if self.hovered and not self.focused else look.palette.ink
        stroke = look.du(BRACKET)
        if self.state is OptionState.IN_BRACKETS:
            strokes.square_brackets(surface, frame, ink, stroke, look.du(4) * ARM_TO_STROKE)
        elif self._fall.running and not self._fall.after(FALL):
            apart = round(look.du(SLIDE) * self._fall.seconds / FALL)
            strokes.square_brackets(surface, frame.inflate(2 * apart, 0), ink, stroke, look.du(4) * ARM_TO_STROKE)

    def _draw_sponsors(self, surface: Surface, look: Look, place: Rect) -> None:
        room = self._sponsor_width(look, place.width)
        block = Text(self.sponsors, SMALL).lay_out(look, room)
        left = place.right - room if look.rtl else place.left
        Text(self.sponsors, SMALL).draw(surface, look, Rect(left, place.top, room, 0), look.palette.muted)
        if self.own_plate:
            after = block.width + look.du(10) if self.sponsors else 0
            wide, high = plate_width(self.own_plate, look), plate_height(look)
            left = place.left + after if not look.rtl else place.right - after - wide
            middle = place.top + look.type_size(SMALL)[1] // 2
            plate = Rect(left, middle - high // 2, wide, high)
            draw_plate(surface, self.own_plate, look.on(Ground.SHEET), plate, own=True, ink=look.palette.ink)
