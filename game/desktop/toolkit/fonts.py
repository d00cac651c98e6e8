"""Fonts, words already measured and words already drawn. Needs `pygame.font.init()`, no window."""

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


@lru_cache(maxsize=256)
def font(*, serif: bool, bold: bool, italic: bool, size: int) -> pygame.font.Font:
    """The font of that face at `size` pixels to the em. Sans has no italic here and stays upright."""
    if not pygame.font.get_init():
        pygame.font.init()
    file = font_file(serif=serif, bold=bold, italic=italic)
    return pygame.font.Font(str(file) if file else None, max(1, size))


def face(style: TypeStyle, look: Look, *, bold: bool = False, italic: bool = False) -> pygame.font.Font:
    """The font a style is set in under this look; emphasis inside it adds bold or italic."""
    return font(
        serif=style.serif,
        bold=style.bold or bold,
        italic=(style.italic or italic) and not (style.bold or bold),
        size=look.type_size(style)[0],
    )


@lru_cache(maxsize=20_000)
def word_width(the_font: pygame.font.Font, word: str, tracking: int = 0) -> int:
    """Pixels a word takes; `tracking` pixels are added after each letter."""
    return the_font.size(word)[0] + tracking * len(word) if word else 0


@lru_cache(maxsize=4_000)
def word_picture(the_font: pygame.font.Font, word: str, ink: Colour, tracking: int = 0) -> pygame.Surface:
    """A word drawn on nothing. Shared: blit it, never draw on it."""
    if not tracking:
        return the_font.render(word, True, ink)
    picture = pygame.Surface((max(1, word_width(the_font, word, tracking)), the_font.get_height()), pygame.SRCALPHA)
    picture.fill((*ink, 0))  # the letters' edges mix with ink, not with black
    x = 0
    for letter in word:
        picture.blit(the_font.render(letter, True, ink), (x, 0))
        x += the_font.size(letter)[0] + tracking
    return picture


def forget() -> None:
    """Drop every font and word, for when pygame.font was shut down and started again."""
    font.cache_clear()
    word_width.cache_clear()
    word_picture.cache_clear()
