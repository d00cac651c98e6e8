"""Buttons: plain ones, the one primary button of a screen, and keys named in a bar."""

import math
from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import BODY, CONTROL_RING_GAP, CORNER, SMALL, STRONG, Look, TypeStyle
from game.desktop.toolkit import fonts, strokes
from game.desktop.toolkit.insets import cap_size, draw_cap
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import Intent, Widget, WidgetOptions

_CAP_NAMES = {
    "return": "Enter", "escape": "Esc", "space": "Space", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "page up": "PgUp", "page down": "PgDn", "tab": "Tab",
}  # fmt: skip


def cap_name(key: str) -> str:
    """What is printed on a key."""
    return _CAP_NAMES.get(key, key.upper())


class Button(Widget):
    """Words in an outline, with the key that uses it before them."""

    role = "button"
    focusable = True
    ring_gap = CONTROL_RING_GAP

    usual_style: TypeStyle = BODY

    def __init__(
        self,
        label: str,
        intent: Intent | None = None,
        *,
        tall: float = 30,
        style: TypeStyle | None = None,
        **more: Unpack[WidgetOptions],
    ):
        """`label` in plain words; `tall` in du. The first of `keys` is shown."""
        super().__init__(name=label, intent=intent, **more)
        self.tall, self.style = tall, style or self.usual_style

    def _content_width(self, look: Look) -> int:
        words = Text(escape(self.name), self.style).width(look)
        return words + (self._key_width(look) + look.du(8) if self.keys else 0)

    def _key_width(self, look: Look) -> int:
        return (
            math.ceil(fonts.word_width(fonts.face(self.style, look, bold=True), cap_name(self.keys[0])))
            if self.keys
            else 0
        )

    def natural_width(self, look: Look) -> int:
        """The words, the key and a margin; a fixed width is never too narrow for them."""
        least = look.du(self.fixed_width) if self.fixed_width is not None else 0
        return max(least, self._content_width(look) + 2 * look.du(12))

    def least_width(self, look: Look) -> int:
        """The words, the key and the smallest margin."""
        return self._content_width(look) + 2 * look.du(5)

    def height_for(self, look: Look, width: int) -> int:
        """Its height, and below it the reason if it is disabled."""
        return look.text_du(self.tall) + self._reason_height(look, width)

    def _reason_height(self, look: Look, width: int) -> int:
        if self.enabled or not self.reason:
            return 0
        return look.du(4) + Text(escape(self.reason), SMALL).height(look, width)

    def face_rect(self) -> Rect:
        """The button without the reason below it."""
        return Rect(self.rect.topleft, (self.rect.width, min(self.rect.height, self.look.text_du(self.tall))))

    def ring_rect(self) -> Rect:
        """Round the button, not the reason."""
        return self.face_rect()

    def draw(self, surface: Surface) -> None:
        """Outline, key and words; the reason below."""
        palette, face, corner = self.look.palette, self.face_rect(), self.look.du(CORNER)
        ink, edge = palette.ink, palette.ink if self.hovered else palette.rule
        if not self.enabled:
            ink, edge = palette.muted, palette.hair
        if self.pressed and self.enabled:
            strokes.plate(surface, face, palette.ink, corner)
            ink = palette.sheet
        else:
            strokes.outline(surface, face, edge, self.look.du(1), corner)
        self._draw_words(surface, face, ink)
        self._draw_reason(surface, face)

    def _draw_words(self, surface: Surface, face: Rect, ink: tuple[int, int, int]) -> None:
        look = self.look
        words = Text(escape(self.name), self.style)
        x = face.centerx - min(self._content_width(look), face.width) // 2
        if self.keys:
            key_ink = ink if self.pressed or not self.enabled else look.palette.slate2
            picture = fonts.word_picture(fonts.face(self.style, look, bold=True), cap_name(self.keys[0]), key_ink)
            surface.blit(picture, (x, face.centery - picture.height // 2))
            x += self._key_width(look) + look.du(8)
        high = look.type_size(self.style)[1]
        words.draw(surface, look, Rect(x, face.centery - high // 2, max(1, words.width(look)), high), ink)

    def _draw_reason(self, surface: Surface, face: Rect) -> None:
        if not self.enabled and self.reason:
            below = Rect(face.left, face.bottom + self.look.du(4), face.width, 0)
            Text(escape(self.reason), SMALL).draw(surface, self.look, below, self.look.palette.muted)


class Primary(Button):
    """The one button of a screen that moves on: filled ink, bold, its key in a cap after the words."""

    usual_style = STRONG

    def __init__(self, label: str, intent: Intent | None = None, *, tall: float = 40, **more: Unpack[WidgetOptions]):
        """As a plain button, a little taller."""
        super().__init__(label, intent, tall=tall, **more)

    def _key_width(self, look: Look) -> int:
        return cap_size(cap_name(self.keys[0]), look)[0] if self.keys else 0

    def draw(self, surface: Surface) -> None:
        """Filled; one du lower while pressed; only an outline while disabled."""
        palette, face, corner = self.look.palette, self.face_rect(), self.look.du(CORNER)
        if self.enabled:
            ground = palette.slate2 if self.hovered or self.pressed else palette.ink
            strokes.plate(surface, face, ground, corner)
            ink = palette.sheet
        else:
            strokes.outline(surface, face, palette.hair, self.look.du(1), corner)
            ink = palette.muted
        self._draw_words(surface, face.move(0, self.look.du(1)) if self.pressed and self.enabled else face, ink)
        self._draw_reason(surface, face)

    def _draw_words(self, surface: Surface, face: Rect, ink: tuple[int, int, int]) -> None:
        look = self.look
        words, high = Text(escape(self.name), self.style), look.type_size(self.style)[1]
        x = face.centerx - min(self._content_width(look), face.width) // 2
        wide = words.width(look)
        words.draw(surface, look, Rect(x, face.centery - high // 2, max(1, wide), high), ink)
        if self.keys:
            cap = cap_name(self.keys[0])
            width, tall = cap_size(cap, look)
            draw_cap(surface, cap, look, Rect(x + wide + look.du(8), face.centery - tall // 2, width, tall), ink, ink)


class KeyHint(Button):
    """A key and what it does, in a bar: the key bold, no outline ("A Advisor"); underlined while hovered."""

    def __init__(
        self, label: str, intent: Intent | None = None, *, capped: bool = False, **more: Unpack[WidgetOptions]
    ):
        """`capped` draws the key as a cap."""
        super().__init__(label, intent, tall=24, **more)
        self.capped = capped

    usual_style = SMALL
    takes_focus = False  # one comes back from what it shows to where one was

    def _key_width(self, look: Look) -> int:
        if self.capped and self.keys:
            return cap_size(cap_name(self.keys[0]), look)[0]
        return super()._key_width(look)

    def natural_width(self, look: Look) -> int:
        """The key and the words."""
        return self._content_width(look)

    def draw(self, surface: Surface) -> None:
        """Key and words."""
        look, face = self.look, self.face_rect()
        ink = look.palette.ink if self.enabled else look.palette.muted
        x = face.left
        if self.keys:
            cap = cap_name(self.keys[0])
            wide = self._key_width(look)
            if self.capped:
                tall = cap_size(cap, look)[1]
                place = Rect(x, face.centery - tall // 2, wide, tall)
                draw_cap(surface, cap, look, place, look.palette.muted, look.palette.rule)
            else:
                picture = fonts.word_picture(fonts.face(self.style, look, bold=True), cap, ink)
                surface.blit(picture, (x, face.centery - picture.height // 2))
            x += wide + look.du(8)
        words, high = Text(escape(self.name), self.style), look.type_size(self.style)[1]
        place = Rect(x, face.centery - high // 2, max(1, words.width(look)), high)
        words.draw(surface, look, place, look.palette.muted if self.capped else ink)
        if self.hovered:
            strokes.hairline(surface, ink, x, place.bottom, words.width(look), look.du(1))
