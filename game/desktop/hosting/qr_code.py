"""A QR code, to be scanned from the screen: dark on light under every theme, or phones do not read it."""

from collections.abc import Sequence
from typing import Unpack

import pygame
from pygame import Rect, Surface

from game.desktop.theme import Look
from game.desktop.toolkit.widget import Named, Widget

QUIET = 3  # modules of light round the code
DARK, LIGHT = (0, 0, 0), (255, 255, 255)


class Scan(Widget):
    """The code on its light ground, `size` du wide with the margin; modules are whole pixels."""

    role = "image"

    def __init__(self, modules: Sequence[Sequence[bool]], *, size: float, **more: Unpack[Named]):
        """Rows of modules, True for dark."""
        super().__init__(**more)
        self.modules, self.size = modules, size

    def _module(self, look: Look) -> int:
        return max(1, look.du(self.size) // (len(self.modules) + 2 * QUIET))

    def natural_width(self, look: Look) -> int:
        """Whole modules, as near to the size as they come."""
        return self._module(look) * (len(self.modules) + 2 * QUIET)

    def height_for(self, look: Look, width: int) -> int:
        """A square."""
        return self.natural_width(look)

    def draw(self, surface: Surface) -> None:
        """The ground, then every dark module."""
        side, module = self.natural_width(self.look), self._module(self.look)
        ground = Rect(self.rect.topleft, (side, side))
        pygame.draw.rect(surface, LIGHT, ground)
        for down, row in enumerate(self.modules):
            for across, is_dark in enumerate(row):
                if is_dark:
                    place = (ground.left + (across + QUIET) * module, ground.top + (down + QUIET) * module)
                    surface.fill(DARK, (*place, module, module))
