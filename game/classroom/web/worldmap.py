"""The world as SVG for the hall: areas to fill, shared borders, coasts, dots for small states."""

from collections.abc import Iterable
from itertools import pairwise
from xml.sax.saxutils import quoteattr

from game import places
from game.world import Line, Point, World, load_world

COARSE = 4
"""Map units to one unit of the SVG: 2,500 wide, finer than a projector shows."""

DOT = 11
"""Radius of a small state's dot in units of the SVG (about 6 px on a map 1,392 px wide)."""


def map_svg() -> str:
    """The map as one SVG element with a path (and perhaps a dot) a country, named by `data-iso`.

    Fills and strokes are left to the style sheet. WorldError if the map's file is missing or damaged.
    """
    return draw(load_world(places.assets() / "map" / "world.bin"))


def draw(world: World) -> str:
    """A world that has been read, as SVG."""
    width, height = (round(each / COARSE) for each in world.size)
    areas = "".join(
        f"<path class={quoteattr(f'area {each.kind}')} data-iso={quoteattr(each.iso3)} d={quoteattr(data)}/>"
        for each in world.countries.values()
        if (data := _closed(each.rings))
    )
    dots = "".join(
        f"<circle class={quoteattr(f'dot {each.kind}')} data-iso={quoteattr(each.iso3)}"
        f' cx="{round(each.dot[0] / COARSE)}" cy="{round(each.dot[1] / COARSE)}" r="{DOT}"/>'
        for each in world.countries.values()
        if each.dot is not None
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="world" viewBox="0 0 {width} {height}" aria-hidden="true"'
        f' focusable="false"><g>{areas}</g><path class="borders" d={quoteattr(_open(world.borders))}/>'
        f'<path class="coast" d={quoteattr(_open(world.coast))}/><g>{dots}</g></svg>'
    )


def _closed(rings: Iterable[tuple[Point, ...]]) -> str:
    return "".join(f"{steps}z" for ring in rings if (steps := _steps(ring, least=3)))


def _open(lines: Iterable[Line]) -> str:
    return "".join(_steps(each.points, least=2) for each in lines)


def _steps(points: Iterable[Point], least: int) -> str:
    """The points as one run of relative steps, without those that fall together; nothing if fewer than `least` stay."""
    kept: list[tuple[int, int]] = []
    for x, y in points:
        at = round(x / COARSE), round(y / COARSE)
        if not kept or at != kept[-1]:
            kept.append(at)
    if len(kept) < least:
        return ""
    moves = [f"{x - left} {y - top}" for (left, top), (x, y) in pairwise(kept)]
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(moves)}".replace(" -", "-")
