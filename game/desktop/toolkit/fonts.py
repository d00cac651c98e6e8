"""Fonts, words already measured and words already drawn. Needs `pygame.font.init()`, no window."""

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pygame

from game import places
from game.desktop.theme import Colour, Look, TypeStyle

FILES = {
    (False, False, False): "NotoSans-Regular.ttf",
    (False, True, False): "NotoSans-Bold.ttf",
    (True, False, False): "NotoSerif-Regular.ttf",
    (True, True, False): "NotoSerif-Bold.ttf",
    (True, False, True): "NotoSerif-Italic.ttf",
}  # (serif, bold, italic)
_SYSTEM_FOLDERS = (Path("/usr/share/fonts/truetype/noto"), Path("/usr/share/fonts/noto"))


def font_file(*, serif: bool, bold: bool, italic: bool) -> Path | None:
    """Where the font is: shipped, or installed on this system; None if only pygame's own is left."""
    name = FILES[(serif, bold, serif and italic and not bold)]
    for folder in (places.assets() / "fonts", *_SYSTEM_FOLDERS):
        if (folder / name).is_file():
            return folder / name
    return None


@dataclass(frozen=True, slots=True)
class Face:
    """A font at one size, drawn finer than the screen and averaged down.

    The font engine moves letters to whole pixels, which makes small words uneven. Drawn `fine` times larger and
    averaged, letters stand where their designer put them; the baseline is kept on a whole pixel so it stays sharp.
    """

    font: pygame.font.Font
    fine: int

    @property
    def ascent(self) -> int:
        """Pixels from the top of a picture to the baseline."""
        return -(-self.font.get_ascent() // self.fine)

    @property
    def height(self) -> int:
        """Pixels of a picture."""
        return self.ascent + -(-abs(self.font.get_descent()) // self.fine)


def _fineness(size: int) -> int:
    """How much finer than the screen to draw letters of that size; large ones are even by themselves."""
    return 4 if size < 24 else 2 if size < 48 else 1


@lru_cache(maxsize=256)
def _face(serif: bool, bold: bool, italic: bool, size: int) -> Face:
    if not pygame.font.get_init():
        pygame.font.init()
    file = font_file(serif=serif, bold=bold, italic=italic)
    fine = _fineness(size)
    return Face(pygame.font.Font(str(file) if file else None, max(1, size * fine)), fine)


def face(style: TypeStyle, look: Look, *, bold: bool = False, italic: bool = False) -> Face:
    """The face a style is set in under this look; emphasis inside it adds bold or italic. Sans has no italic."""
    is_bold = style.bold or bold
    return _face(style.serif, is_bold, (style.italic or italic) and not is_bold, look.type_size(style)[0])


def tracking(style: TypeStyle, look: Look) -> float:
    """Pixels between the letters of a style, beyond their own."""
    return style.tracking * look.scale * look.text_scale


@lru_cache(maxsize=20_000)
def word_width(the_face: Face, word: str, tracked: float = 0.0) -> float:
    """Pixels a word takes, to a fraction; `tracked` pixels are added after each letter."""
    if tracked:  # tracked letters are set one by one, without kerning
        return sum(the_face.font.size(letter)[0] for letter in word) / the_face.fine + tracked * len(word)
    return the_face.font.size(word)[0] / the_face.fine if word else 0.0


@lru_cache(maxsize=4_000)
def word_picture(the_face: Face, word: str, ink: Colour, tracked: float = 0.0) -> pygame.Surface:
    """A word drawn on nothing, its baseline `ascent` pixels from the top. Shared: blit it, never draw on it."""
    fine = the_face.fine
    width = math.ceil(word_width(the_face, word, tracked))
    canvas = pygame.Surface((max(1, width) * fine, the_face.height * fine), pygame.SRCALPHA)
    canvas.fill((*ink, 0))  # the letters' edges mix with ink, not with black
    top = the_face.ascent * fine - the_face.font.get_ascent()
    if tracked:
        x = 0.0
        for letter in word:
            _put(canvas, the_face.font, letter, ink, (round(x), top))
            x += the_face.font.size(letter)[0] + tracked * fine
    elif word:
        _put(canvas, the_face.font, word, ink, (0, top))
    if fine == 1:
        return canvas
    return pygame.transform.smoothscale(canvas, (max(1, width), the_face.height))


def forget() -> None:
    """Drop every font and word, for when pygame.font was shut down and started again."""
    _face.cache_clear()
    word_width.cache_clear()
    word_picture.cache_clear()


def _put(canvas: pygame.Surface, font: pygame.font.Font, word: str, ink: Colour, at: tuple[int, int]) -> None:
    """Draw a word; one that takes no room (a soft hyphen, a joiner) is none that the font engine would draw."""
    if font.size(word)[0]:
        canvas.blit(font.render(word, True, ink), at)
