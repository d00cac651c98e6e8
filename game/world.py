"""The world map as the baker left it: countries to fill, shared lines to draw, dots for small states.

One file, ``assets/map/world.bin``, read with the standard library alone:

    zlib( header as JSON in UTF-8, one newline, body )

The body is little-endian int16, all x steps first and then all y steps. Each ring or line is a run of
points: its first step counts from (0, 0), every later one from the point before, in units of 1/grid.
The header says how many points each run has. ``assets/bake/world_map.py`` writes the file and
``assets/map/README.md`` tells which territory is drawn with whom.
"""

import json
import math
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import Any

Point = tuple[float, float]
"""x to the right, y downwards, in map units; the whole map is ``World.size``."""

Ring = tuple[Point, ...]
"""A closed outline; the last point is not repeated."""

Box = tuple[float, float, float, float]
"""left, top, right, bottom in map units."""

VERSION = 1


class WorldError(ValueError):
    """The map file cannot be used; the text says which file and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One state or territory on the map.

    rings: fill each by itself; a hole is already cut into its ring by a seam of no width
    dot:   where the token of a small state stands, moved clear of its neighbours; None if the land itself is big enough
    label: a point well inside the largest piece of land (for a small state the dot)
    box:   the largest piece of land with the islands near it, without far overseas parts
    kind:  "state", "territory" (drawn apart, has no delegation) or "disputed" (drawn apart, takes no side)
    """

    iso3: str
    name: str
    kind: str
    rings: tuple[Ring, ...]
    dot: Point | None
    label: Point
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An open line to stroke. sides: the two ISO codes a border divides, or the one a coast belongs to."""

    points: tuple[Point, ...]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Natural Earth projection (Patterson; polynomial by Savric et al. 2011) fitted into the map's units."""

    centre: float
    scale: float
    left: float
    top: float

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a point of the globe, in degrees, lies on the map.

        Longitudes are taken between centre - 180 and centre + 180.
        """
        x, y = natural_earth((longitude - self.centre + 180) % 360 - 180, latitude)
        return (x * self.scale - self.left, y * self.scale - self.top)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The map. countries by ISO 3166 alpha-3 code (XKX Kosovo, XSG Siachen), the largest first, so that
    drawing in this order never hides an enclave."""

    size: Point
    countries: Mapping[str, Country]
    borders: tuple[Line, ...]
    coast: tuple[Line, ...]
    projection: Projection

    def country_at(self, point: Point) -> Country | None:
        """The country whose land holds the point, or None at sea. Dots are not asked."""
        for country in self.countries.values():
            if any(inside(point, ring) for ring in country.rings):
                return country
        return None


def natural_earth(longitude: float, latitude: float) -> Point:
    """Degrees east of the centre and north of the equator -> x, y on a globe of radius 1, y downwards."""
    lam, phi = math.radians(longitude), math.radians(latitude)
    p2 = phi * phi
    p4 = p2 * p2
    x = lam * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return (x, -y)


def inside(point: Point, ring: Ring) -> bool:
    """Whether a point lies within a ring (even-odd rule; a point exactly on the line may fall either way)."""
    x, y = point
    within = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            within = not within
        x1, y1 = x2, y2
    return within


def load_world(path: Path) -> World:
    """Read the map; raise WorldError if the file is missing, damaged or of another version."""
    try:
        head, _, body = zlib.decompress(path.read_bytes()).partition(b"\n")
        header = json.loads(head)
    except OSError as problem:
        raise WorldError(f"The map {path} cannot be read: {problem.strerror}.") from problem
    except (zlib.error, ValueError) as problem:
        raise WorldError(f"The map {path} is damaged: {problem}.") from problem
    if header.get("version") != VERSION:
        raise WorldError(f"The map {path} has version {header.get('version')}; this game reads version {VERSION}.")
    try:
        return _build(header, body)
    except (KeyError, TypeError, ValueError, StopIteration) as problem:
        raise WorldError(f"The map {path} is damaged: its header and its body do not agree.") from problem


def _build(header: Mapping[str, Any], body: bytes) -> World:
    counts = [count for entry in header["countries"] for count in entry["rings"]]
    counts += [count for count, *_ in header["lines"]]
    runs = _runs(body, counts, header["grid"])
    countries = {
        entry["iso3"]: Country(
            iso3=entry["iso3"],
            name=entry["name"],
            kind=entry["kind"],
            rings=tuple(next(runs) for _ in entry["rings"]),
            dot=_pair(entry["dot"]) if entry["dot"] else None,
            label=_pair(entry["label"]),
            box=_box(entry["box"]),
        )
        for entry in header["countries"]
    }
    lines = [Line(points=next(runs), sides=tuple(sides)) for _, *sides in header["lines"]]
    return World(
        size=_pair(header["size"]),
        countries=MappingProxyType(countries),
        borders=tuple(line for line in lines if len(line.sides) == 2),
        coast=tuple(line for line in lines if len(line.sides) == 1),
        projection=Projection(**header["projection"]),
    )


def _runs(body: bytes, counts: list[int], grid: int) -> Iterator[tuple[Point, ...]]:
    """The runs of points in the order of their counts; ValueError if the body holds more or fewer."""
    steps = array("h")
    steps.frombytes(body)
    if sys.byteorder == "big":
        steps.byteswap()
    total = len(steps) // 2
    if len(steps) != 2 * sum(counts):
        raise ValueError("wrong number of points")
    start = 0
    for count in counts:
        end = start + count
        xs, ys = accumulate(steps[start:end]), accumulate(steps[total + start : total + end])
        yield tuple([(x / grid, y / grid) for x, y in zip(xs, ys, strict=True)])
        start = end


def _pair(values: list[float]) -> Point:
    x, y = values
    return (x, y)


def _box(values: list[float]) -> Box:
    left, top, right, bottom = values
    return (left, top, right, bottom)
