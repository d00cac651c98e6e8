"""Choosing one of several: radio rows of equal weight, and tabs."""

from typing import Unpack

import pygame
from pygame import Rect, Surface

from game.desktop.theme import BODY, ROW_RING_GAP, SMALL, STRONG, UNDERLINE, Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.button import cap_name
from game.desktop.toolkit.icons import SMOOTHING, blank, smooth
from game.desktop.toolkit.insets import cap_size, draw_cap
from game.desktop.toolkit.label import TwoLines
from game.desktop.toolkit.markup import escape, plain
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import Choosable, Intent, Response, Widget


class Radio(Widget):
    """One way to decide: a circle, its name, what it means, its key. Put several in a `Group`; choose none for them."""

    role = "radio"
    focusable = True
    answers = True
    ring_gap = ROW_RING_GAP - 4.0

    def __init__(self, title: str, intent: Intent | None = None, *, detail: str = "", **more: Unpack[Choosable]):
        """Plain title; the detail is mark-up. A disabled one shows its reason as the detail."""
        super().__init__(name=title, intent=intent, **more)
        self.detail = detail

    @property
    def states(self) -> tuple[str, ...]:
        """ "chosen" or "not chosen"."""
        return (*super().states, *(() if self.is_chosen else ("not chosen",)))

    def use(self) -> Response | None:
        """Choose it; once chosen, Enter is free for the button that carries the choice out."""
        return None if self.is_chosen and self.enabled else super().use()

    @property
    def value(self) -> str:
        """What it means."""
        return plain(self._second)

    @property
    def _second(self) -> str:
        return escape(self.reason) if not self.enabled and self.reason else self.detail

    def _room(self, look: Look, width: int) -> int:
        cap = cap_size(cap_name(self.keys[0]), look)[0] + look.du(8) if self.keys else 0
        return max(1, width - look.text_du(30) - cap - 2 * look.du(12))

    def _words(self) -> TwoLines:
        return TwoLines(Text(escape(self.name), STRONG), Text(self._second, SMALL))

    def natural_width(self, look: Look) -> int:
        """Everything on one line."""
        return (
            self._words().width(look)
            + look.text_du(30)
            + 2 * look.du(12)
            + (cap_size("0", look)[0] + look.du(8) if self.keys else 0)
        )

    def height_for(self, look: Look, width: int) -> int:
        """Both lines and room for a finger."""
        high = self._words().height(look, self._room(look, width))
        return max(look.text_du(40 if look.compact else 48), high + look.pick(16, 10))

    def draw(self, surface: Surface) -> None:
        """Circle, words, key."""
        look, palette = self.look, self.look.palette
        ink = palette.ink if self.enabled else palette.muted
        inside = self.rect.inflate(-2 * look.du(12), 0)
        room, words = self._room(look, self.rect.width), self._words()
        high = words.height(look, room)
        line, size = look.type_size(STRONG)[1], look.text_du(18)
        left = inside.right - look.text_du(30) - room if look.rtl else inside.left + look.text_du(30)
        place = Rect(left, self.rect.centery - high // 2, room, 0)
        circle = inside.right - size if look.rtl else inside.left
        picture = radio_circle(size, palette.ink if self.enabled else palette.rule, palette.ground, self.is_chosen)
        surface.blit(picture, (circle, place.top + (line - size) // 2))
        words.draw(surface, look, place, ink)
        if self.keys:
            cap = cap_name(self.keys[0])
            wide, tall = cap_size(cap, look)
            at = inside.left if look.rtl else inside.right - wide
            cap_place = Rect(at, place.top + (line - tall) // 2, wide, tall)
            draw_cap(surface, cap, look, cap_place, palette.muted, palette.rule)


def radio_circle(size: int, ink: tuple[int, int, int], ground: tuple[int, int, int], chosen: bool) -> Surface:
    """The circle, with a disc in it when chosen."""
    canvas = blank((size, size), ink)
    middle, unit = (size * SMOOTHING / 2, size * SMOOTHING / 2), size * SMOOTHING / 18
    pygame.draw.circle(canvas, ink, middle, 8.4 * unit)
    pygame.draw.circle(canvas, ground, middle, 6.8 * unit)
    if chosen:
        pygame.draw.circle(canvas, ink, middle, 4.2 * unit)
    return smooth(canvas)


class Tab(Widget):
    """One of several views of the same thing; the one that is on is bold and underlined."""

    role = "tab"
    focusable = True
    ring_gap = 2.0

    def __init__(self, label: str, intent: Intent | None = None, **more: Unpack[Choosable]):
        """Plain words. Put several in a `RowGroup` with a gap of 18."""
        super().__init__(name=label, intent=intent, **more)

    def natural_width(self, look: Look) -> int:
        """The words in bold, so that nothing moves when it is chosen."""
        return Text(escape(self.name), STRONG).width(look)

    def height_for(self, look: Look, width: int) -> int:
        """A line and its underline."""
        return look.type_size(BODY)[1] + 2 * look.du(6)

    def draw(self, surface: Surface) -> None:
        """Words and underline."""
        look, palette = self.look, self.look.palette
        ink = palette.ink if self.is_chosen or self.hovered else palette.muted
        high = look.type_size(BODY)[1]
        place = Rect(self.rect.left, self.rect.centery - high // 2, self.rect.width, high)
        Text(escape(self.name), STRONG if self.is_chosen else BODY).draw(surface, look, place, ink)
        if self.is_chosen:
            stroke = look.du(UNDERLINE + 1)
            strokes.hairline(surface, palette.ink, self.rect.left, self.rect.bottom - stroke, self.rect.width, stroke)
