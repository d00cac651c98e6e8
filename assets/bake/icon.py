"""Bake assets/icon.png: a pair of square brackets on slate, 256 x 256, for the window and the task bar.

Needs pygame-ce, as the game does. From the root: python -m assets.bake.icon
"""

from pathlib import Path

import pygame

OUT = Path(__file__).parents[1] / "icon.png"
SIZE = 256
SLATE, PAPER = "#28323D", "#F3EFE7"
STROKE, ARM, TOP, SIDE = 26, 62, 46, 44


def main() -> None:
    icon = pygame.Surface((SIZE, SIZE), pygame.SRCALPHA)
    pygame.draw.rect(icon, SLATE, icon.get_rect(), border_radius=28)
    height = SIZE - 2 * TOP
    for left, arm in ((SIDE, SIDE), (SIZE - SIDE - STROKE, SIZE - SIDE - ARM)):
        pygame.draw.rect(icon, PAPER, (left, TOP, STROKE, height))
        pygame.draw.rect(icon, PAPER, (arm, TOP, ARM, STROKE))
        pygame.draw.rect(icon, PAPER, (arm, TOP + height - STROKE, ARM, STROKE))
    pygame.image.save(icon, OUT)


if __name__ == "__main__":
    main()
