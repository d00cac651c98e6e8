"""Small signs that stand beside words: nameplates, tags, pips, tokens, glyphs, icons, progress."""

from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.glyph import Outside, Shape, glyph, shape_of
from game.desktop.toolkit.icons import icon
from game.desktop.toolkit.insets import draw_plate, plate_height, plate_width
from game.desktop.toolkit.widget import Intent, Widget, WidgetOptions
from game.model.camps import Camp


class Nameplate(Widget):
    """A delegation's code in a plate: outlined for somebody, filled ink for you. With an intent it can be chosen."""

    role = "nameplate"
    ring_gap = 2.0

    def __init__(self, code: str, intent: Intent | None = None, *, own: bool = False, **more: Unpack[WidgetOptions]):
        """`own` for the delegation of the person who looks."""
        super().__init__(name=code, intent=intent, **more)
        self.own = own
        self.focusable = intent is not None

    @property
    def states(self) -> tuple[str, ...]:
        """ "you" for one's own."""
        return (*super().states, *(("you",) if self.own else ()))

    def natural_width(self, look: Look) -> int:
        """The code and its margins."""
        return plate_width(self.name, look)

    def height_for(self, look: Look, width: int) -> int:
        """A plate's height."""
        return plate_height(look)

    def draw(self, surface: Surface) -> None:
        """The plate, in the middle of its place's height."""
        high = min(plate_height(self.look), self.rect.height)
        wide = min(self.rect.width, plate_width(self.name, self.look))
        place = Rect(self.rect.left, self.rect.centery - high // 2, wide, high)
        draw_plate(surface, self.name, self.look, place, own=self.own, ink=self.look.palette.ink)


class Tag(Nameplate):
    """The kind of a change against the old text: ADD, MOD, SUP, NOC. Say it in words beside it too."""

    role = "tag"


class Pips(Widget):
    """Squares filled from the reading side: credibility, legitimacy, grades. Say the same in words beside them."""

    role = "meter"
    gap = 3.0  # du between two
    tokens = False  # circles instead: contacts and interventions left

    def __init__(self, filled: int, of: int, *, name: str = "", size: float = 10):
        """`filled` of `of`; `size` of one in du."""
        super().__init__(name=name)
        self.of = max(0, of)
        self.filled, self.size = min(max(0, filled), self.of), size

    @property
    def value(self) -> str:
        """ "3 of 4"."""
        return f"{self.filled} of {self.of}"

    def natural_width(self, look: Look) -> int:
        """The row of them."""
        return max(0, self.of * (look.text_du(self.size) + look.du(self.gap)) - look.du(self.gap))

    def height_for(self, look: Look, width: int) -> int:
        """One of them."""
        return look.text_du(self.size)

    def draw(self, surface: Surface) -> None:
        """Filled ones, then outlines."""
        look, size = self.look, self.look.text_du(self.size)
        top = self.rect.centery - size // 2
        for number in range(self.of):
            across = number * (size + look.du(self.gap))
            left = self.rect.right - across - size if look.rtl else self.rect.left + across
            self._draw_one(surface, Rect(left, top, size, size), full=number < self.filled)

    def _draw_one(self, surface: Surface, place: Rect, *, full: bool) -> None:
        ink = self.look.palette.ink
        if self.tokens:
            surface.blit(icon("dot" if full else "ring", place.width, ink), place)
        elif full:
            surface.fill(ink, place)
        else:
            strokes.outline(surface, place, ink, self.look.du(1.5))


class Tokens(Pips):
    """Circles for contacts and interventions left; an outline remains of a spent one."""

    tokens = True
    gap = 1.0

    def __init__(self, left: int, of: int, *, name: str = "", size: float = 14):
        """`left` of `of`; `size` in du."""
        super().__init__(left, of, name=name, size=size)


class Progress(Widget):
    """Small blocks, one a session: past ones filled, the present one taller."""

    role = "meter"

    def __init__(self, now: int, of: int, *, name: str = ""):
        """The present one counts from 1."""
        super().__init__(name=name)
        self.now, self.of = now, max(0, of)

    @property
    def value(self) -> str:
        """ "8 of 20"."""
        return f"{self.now} of {self.of}"

    def natural_width(self, look: Look) -> int:
        """Seven du a block, narrower when there are many."""
        return look.du(7 if self.of <= 24 else 4) * self.of

    def height_for(self, look: Look, width: int) -> int:
        """The present block's height."""
        return look.du(12)

    def draw(self, surface: Surface) -> None:
        """Past, present, to come."""
        look, palette = self.look, self.look.palette
        pitch = look.du(7 if self.of <= 24 else 4)
        wide = max(1, pitch - look.du(2))
        for number in range(1, self.of + 1):
            tall = look.du(12 if number == self.now else 6)
            ink = palette.ink if number <= self.now else palette.hair
            across = (number - 1) * pitch
            left = self.rect.right - across - wide if look.rtl else self.rect.left + across
            surface.fill(ink, (left, self.rect.centery - tall // 2, wide, tall))


class Square(Widget):
    """A picture in a square, `size` du wide. A subclass gives `picture`."""

    size: float

    def picture(self, size: int) -> Surface:
        """What is drawn, so many pixels wide and high."""
        raise NotImplementedError

    def natural_width(self, look: Look) -> int:
        """A square."""
        return look.text_du(self.size)

    def height_for(self, look: Look, width: int) -> int:
        """A square."""
        return look.text_du(self.size)

    def draw(self, surface: Surface) -> None:
        """The picture, in the middle of the height."""
        picture = self.picture(self.look.text_du(self.size))
        surface.blit(picture, (self.rect.left, self.rect.centery - picture.height // 2))


class CampGlyph(Square):
    """The shape of a camp. Give it the words of the camp or option beside it."""

    role = "glyph"

    def __init__(self, location: float | Shape | None, *, size: float = 16):
        """A location 0..100, None for one who has not spoken, or a camp; `size` in du."""
        self.shape = location if isinstance(location, Camp | Outside) else shape_of(location)
        super().__init__(name=str(self.shape))
        self.size = size

    def picture(self, size: int) -> Surface:
        """The shape."""
        return glyph(self.shape, size, self.look.palette)


class Icon(Square):
    """One of the few icons; `name` is what it means here, for those who do not see it."""

    role = "icon"

    def __init__(self, which: str, *, name: str = "", size: float = 14, tone: str = "ink"):
        """`which`: tick, cross, barred, arrow, brackets, clock, dot, ring or bars0 to bars3; `size` in du."""
        super().__init__(name=name or which)
        self.which, self.size, self.tone = which, size, tone

    def picture(self, size: int) -> Surface:
        """The icon."""
        return icon(self.which, size, getattr(self.look.palette, self.tone))
