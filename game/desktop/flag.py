"""Flags, where a delegation is introduced. Each with a thin outline; one that is not in the atlas leaves no gap."""

import json
from functools import lru_cache

import pygame
from pygame import Rect, Surface

from game import places
from game.desktop.theme import Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.widget import Widget

WIDE, TALL = 44, 33  # du


@lru_cache(maxsize=1)
def _index() -> tuple[dict[str, list[int]], str, int, int]:
    """Places in the large atlas, its file, the size of one flag. No places if the atlas is missing or damaged."""
    try:
        kept = json.loads((places.assets() / "flags" / "index.json").read_text(encoding="utf-8"))
        large = kept["atlases"]["large"]
        return dict(kept["flags"]), str(large["file"]), int(large["width"]), int(large["height"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}, "", 0, 0


@lru_cache(maxsize=1)
def _atlas() -> Surface | None:
    try:
        return pygame.image.load(str(places.assets() / "flags" / _index()[1]))
    except (OSError, pygame.error):
        return None


@lru_cache(maxsize=32)
def _picture(code: str, size: tuple[int, int]) -> Surface | None:
    flags, _, width, height = _index()
    atlas = _atlas() if code in flags else None
    if atlas is None:
        return None
    column, row = flags[code]
    box = Rect(column * width, row * height, width, height)
    if not atlas.get_rect().contains(box):
        return None
    part = atlas.subsurface(box)
    return pygame.transform.smoothscale(part.convert(32, 0) if part.get_bitsize() < 24 else part, size)


def has_flag(code: str) -> bool:
    """Whether the atlas has a flag for this delegation."""
    return code in _index()[0]


class Flag(Widget):
    """The flag of a delegation as it was in 2012."""

    role = "flag"

    def __init__(self, code: str, *, name: str = "", wide: float = WIDE, tall: float = TALL):
        """`code` is ISO 3166 alpha-3; `wide` and `tall` in du."""
        super().__init__(name=name or code)
        self.code, self.wide, self.tall = code, wide, tall

    def natural_width(self, look: Look) -> int:
        """Its width, nothing if there is none."""
        return look.text_du(self.wide) if has_flag(self.code) else 0

    def height_for(self, look: Look, width: int) -> int:
        """Its height."""
        return look.text_du(self.tall) if has_flag(self.code) else 0

    def draw(self, surface: Surface) -> None:
        """The flag and its outline."""
        if not has_flag(self.code) or self.rect.width < 2 or self.rect.height < 2:
            return
        picture = _picture(self.code, (self.rect.width, self.rect.height))
        if picture is not None:
            surface.blit(picture, self.rect)
            strokes.outline(surface, self.rect, self.look.palette.rule, self.look.du(1))
