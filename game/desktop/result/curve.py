"""The course of a conference as a curve in steps: a band a session, marks where it turned, who signed at the end.

Steps, since text is decided at one moment and not in between; from nought, so that a fall looks as large as it was.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Unpack

from pygame import Rect, Surface

from game.debrief.turning_points import Course
from game.desktop.theme import CODE, UNDERLINE, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.bars import draw_bar
from game.desktop.toolkit.glyph import SIGNED
from game.desktop.toolkit.insets import draw_plate, plate_height, plate_width
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import HANDLED, Key, Named, Response, Widget

LINES = 4  # at most so many lines across, above nought
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
LABEL_ROOM = 26  # du that the number of a session needs
DASH = 6  # du


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveWords:
    """What stands at the curve. said: all of it in words. history: at the line of the record, "" for no line."""

    said: str
    opening: str
    signed: str
    history: str = ""


class Curve(Widget):
    """Left and right, or a click, choose a session; brackets stand round the one that is chosen."""

    role = "chart"
    focusable = True

    def __init__(
        self,
        course: Course,
        *,
        seats: int,
        chosen: int,
        choose: Callable[[int], None],
        words: CurveWords,
        marks: Mapping[int, tuple[str, ...]],
        history: int | None = None,
        tall: float = 190,
        **more: Unpack[Named],
    ):
        """marks: per session, what is marked there. tall in du."""
        super().__init__(**more)
        self.opening, self.ends, self.signed, self.seats = course.opening, course.ends, course.signed, max(1, seats)
        self.chosen, self.choose, self.words = chosen, choose, words
        self.marks, self.history, self.tall = marks, history, tall

    @property
    def value(self) -> str:
        """The whole curve in words."""
        return self.words.said

    def natural_width(self, look: Look) -> int:
        """It is stretched."""
        return look.du(320)

    def height_for(self, look: Look, width: int) -> int:
        """As given; it grows with the text."""
        return look.text_du(self.tall)

    # what it does

    def on_key(self, key: Key) -> Response | None:
        """Left, right, Home, End."""
        to = {"left": self.chosen - 1, "right": self.chosen + 1, "home": 1, "end": len(self.ends)}.get(key.name)
        return None if to is None else self._choose(to)

    def on_click(self, position: tuple[int, int]) -> Response | None:
        """The session under the pointer."""
        for session in range(1, len(self.ends) + 1):
            if self._band(session).collidepoint(position):
                return self._choose(session)
        return HANDLED

    def _choose(self, session: int) -> Response:
        inside = min(len(self.ends), max(1, session))
        return HANDLED if inside == self.chosen else Response(partial(self.choose, inside))

    # where things are

    @property
    def _plot(self) -> Rect:
        """Where the curve is: right of the numbers, above those of the sessions, below the highest mark."""
        look = self.look
        left = Text(str(self.seats), CODE).width(look) + look.du(8)
        top, below = plate_height(look) + look.du(6), look.type_size(CODE)[1] + look.du(4)
        return Rect(
            self.rect.left + left, self.rect.top + top, self.rect.width - left, max(1, self.rect.height - top - below)
        )

    def _ends_wide(self) -> tuple[int, int]:
        look = self.look
        opening, signed = (Text(escape(each), CODE).width(look) for each in (self.words.opening, self.words.signed))
        return opening + look.du(10), signed + look.du(16)

    def _band(self, session: int) -> Rect:
        """The place of a session; 0 is the opening, one more than the last is the roll."""
        plot, (first, last) = self._plot, self._ends_wide()
        room, count = max(1, plot.width - first - last), max(1, len(self.ends))
        if session == 0:
            return Rect(plot.left, plot.top, first, plot.height)
        if session > count:
            return Rect(plot.right - last, plot.top, last, plot.height)
        start, end = (plot.left + first + room * number // count for number in (session - 1, session))
        return Rect(start, plot.top, end - start, plot.height)

    def _height(self, expected: float) -> int:
        plot = self._plot
        return plot.bottom - round(plot.height * min(float(self.seats), max(0.0, expected)) / self.seats)

    # how it looks

    def draw(self, surface: Surface) -> None:
        """Lines across, the area under the curve, the curve, its marks, the roll."""
        self._draw_lines(surface)
        self._draw_steps(surface)
        self._draw_roll(surface)
        self._draw_sessions(surface)
        self._draw_marks(surface)

    def _draw_lines(self, surface: Surface) -> None:
        look, plot = self.look, self._plot
        step = next((each for each in STEPS if self.seats / each <= LINES), self.seats)
        for number in range(0, self.seats + 1, step):
            y = self._height(number)
            strokes.hairline(surface, look.palette.hair if number else look.palette.rule, plot.left, y, plot.width)
            high = look.type_size(CODE)[1]
            beside = Rect(self.rect.left, y - high // 2, plot.left - self.rect.left - look.du(8), high)
            Text(str(number), CODE).draw(surface, look, beside, look.palette.muted, "end")

    def _draw_steps(self, surface: Surface) -> None:
        look, levels = self.look, (self.opening, *self.ends)
        stroke, before = look.du(UNDERLINE), self._height(self.opening)
        for session, level in enumerate(levels):
            band, y = self._band(session), self._height(level)
            surface.fill(look.palette.land, (band.left, y, band.width, band.bottom - y))
            surface.fill(look.palette.ink, (band.left, y - stroke // 2, band.width, stroke))
            high = abs(y - before) + stroke
            surface.fill(look.palette.ink, (band.left - stroke // 2, min(y, before) - stroke // 2, stroke, high))
            before = y
        if self.history is not None:
            self._draw_history(surface, self.history)

    def _draw_history(self, surface: Surface, count: int) -> None:
        """The record's line in dashes, and its words under it."""
        look, plot, words = self.look, self._plot, Text(escape(self.words.history), CODE)
        y, dash = self._height(count), look.du(DASH)
        for x in range(plot.left, plot.right, 2 * dash):
            surface.fill(look.palette.muted, (x, y, min(dash, plot.right - x), look.du(1)))
        place = Rect(plot.left + look.du(6), y + look.du(3), words.width(look), look.type_size(CODE)[1])
        words.draw(surface, look, place, look.palette.muted)

    def _draw_roll(self, surface: Surface) -> None:
        look, band = self.look, self._band(len(self.ends) + 1)
        y = self._height(self.signed)
        column = Rect(band.left + look.du(8), y, band.width - look.du(12), band.bottom - y)
        draw_bar(surface, column, SIGNED, look)
        high = look.type_size(CODE)[1]
        number = Rect(column.left, y - high - look.du(2), column.width, high)
        Text(f"**{self.signed}**", CODE).draw(surface, look, number, look.palette.ink, "middle")

    def _draw_sessions(self, surface: Surface) -> None:
        look, plot = self.look, self._plot
        high, top = look.type_size(CODE)[1], plot.bottom + look.du(4)
        count = len(self.ends)
        wide = max(1, self._band(1).width)
        every = next((each for each in STEPS if each * wide >= look.text_du(LABEL_ROOM)), count)
        named = {session: str(session) for session in range(1, count + 1) if session % every == 0 or every == 1}
        named = {each: words for each, words in named.items() if abs(each - self.chosen) >= every}
        named |= {0: self.words.opening, self.chosen: f"**{self.chosen}**", count + 1: self.words.signed}
        for session, words in named.items():
            band = self._band(session)
            room = Text(words, CODE).width(look)
            left = min(band.centerx - room // 2, plot.right - room)
            ink = look.palette.ink if session == self.chosen else look.palette.muted
            Text(words, CODE).draw(surface, look, Rect(left, top, room + 1, high), ink)
        chosen = self._band(self.chosen).inflate(look.du(4), 0)
        strokes.square_brackets(surface, chosen, look.palette.ink, look.du(2))

    def _draw_marks(self, surface: Surface) -> None:
        """Numbers over the curve, those of one session above one another."""
        look = self.look
        for session, names in self.marks.items():
            band, high = self._band(session), plate_height(look)
            before = self.ends[session - 2] if session > 1 else self.opening
            foot = min(self._height(self.ends[session - 1]), self._height(before)) - look.du(4)
            for number, name in enumerate(reversed(names)):
                wide = plate_width(name, look)
                top = max(self.rect.top, foot - (number + 1) * (high + look.du(2)))
                place = Rect(band.centerx - wide // 2, top, wide, high)
                draw_plate(surface, name, look, place, own=True, ink=look.palette.ink)
