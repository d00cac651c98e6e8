"""What a country is filled with: the hatch of a camp, or a plain tint where no camp is meant."""

from enum import StrEnum
from functools import lru_cache
from typing import assert_never

from pygame import Surface

from game.desktop.theme import Colour, Palette
from game.desktop.toolkit.glyph import Outside, Shape, edge_colour, pattern
from game.model.camps import Camp


class Tint(StrEnum):
    """Fills that are no camp: on the map one chooses from, and faint outcomes on the title."""

    MEMBER = "has a seat"
    BLOC = "in the bloc"
    CHOSEN = "chosen"
    FAINT_SIGNED = "signed"
    FAINT_NOT_SIGNED = "did not sign"


Fill = Shape | Tint


@lru_cache(maxsize=64)
def tile(fill: Fill, scale: float, palette: Palette) -> Surface:
    """One seamless tile of the fill; `scale` is pixels a du, times the supersampling."""
    match fill:
        case Camp() | Outside():
            return pattern(fill, scale, palette)
        case Tint.FAINT_NOT_SIGNED:
            return pattern(Camp.LEAN_LOW, scale, palette)
    flat = Surface((64, 64))
    flat.fill(_plain(fill, palette))
    return flat


def _plain(fill: Tint, palette: Palette) -> Colour:
    match fill:
        case Tint.BLOC:
            return mixed(palette.muted, palette.ground, 0.22)
        case Tint.CHOSEN:
            return palette.ink
        case Tint.FAINT_SIGNED:
            return palette.orange_tint
        case Tint.MEMBER | Tint.FAINT_NOT_SIGNED:
            return mixed(palette.grey, palette.land, 0.4)


def dot_edge(fill: Fill, palette: Palette) -> Colour:
    """The outline of a small state's dot."""
    match fill:
        case Camp.LOW | Camp.LEAN_LOW | Tint.FAINT_NOT_SIGNED:
            return palette.blue_ink
        case Outside.NO_VOTE:
            return palette.coast
        case Camp() | Outside():
            return edge_colour(fill, palette) or palette.ink
        case Tint.FAINT_SIGNED:
            return palette.orange_ink
        case Tint.CHOSEN:
            return palette.ink
        case Tint.MEMBER | Tint.BLOC:
            return palette.muted
        case _:
            assert_never(fill)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the other colour in the one."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
