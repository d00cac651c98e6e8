"""Bake assets/map/world.bin: the world's states as of December 2012, projected and thinned.

Needs the network once, npm, and the Python packages numpy and pycountry. From the root of the project:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m assets.bake.world_map package/countries-50m.json

What is drawn with whom is decided in borders_2012.py; assets/map/README.md gives the reasons.
The reader is game/world.py. The game itself never runs this program.
"""

import csv
import json
import math
import sys
import zlib
from array import array
from collections import defaultdict
from functools import cache
from pathlib import Path

import numpy as np
import pycountry

from assets.bake.borders_2012 import (
    CENTRE,
    Arcs,
    GlobePoint,
    dissolve,
    read_arcs,
    rings_by_code,
    settle,
    unite_western_sahara,
)
from assets.bake.geometry import area, centre_of_land, cut_holes, near_mainland, push_apart, thin
from game.world import VERSION, Projection, natural_earth

OUT = Path(__file__).parents[1] / "map" / "world.bin"
WIDTH = 10_000
MARGIN = 40
GRID = 3  # int16 steps in thirds of a unit: about an eighth of a pixel on a 4K screen
TOLERANCE = 0.8  # units a thinned line may stray: a third of a pixel on a 4K screen
SMALL = 25 * (WIDTH / 950) ** 2  # 25 square pixels on a map 950 wide, the widest a 720p screen has room for
DOT_DISTANCE = 84.0  # units between dots: 8 px on that map
ONE_LAND = 120.0  # units: islands no further off than this share the mainland's box

DISPUTED = {"XKX", "XSG", "PSE", "ESH", "TWN"}
NAMES = {"XKX": "Kosovo", "XSG": "Siachen Glacier", "CXR": "Christmas and Cocos Islands", "PSE": "Palestine",
         "TWN": "Taiwan"}  # fmt: skip
NO_DELEGATION = {"PLW"}  # a state, but it joined the Union only in 2024
BY_HAND = {"TUV": (179.2, -8.52)}  # degrees east and north: Funafuti; missing at this scale
DOT_AT = {"KIR": (173.0, 1.4)}  # Tarawa, the capital; the largest island is at the other edge of the map
MEMBERS = Path(__file__).parent / "members_2012.csv"


def fit(arcs: Arcs, used: set[int]) -> tuple[Projection, tuple[float, float]]:
    """The projection that puts all land into WIDTH with a margin, and the size of the map."""
    points = [natural_earth(x - CENTRE, y) for number in used for x, y in arcs[number]]
    left, right = min(p[0] for p in points), max(p[0] for p in points)
    top, bottom = min(p[1] for p in points), max(p[1] for p in points)
    scale = (WIDTH - 2 * MARGIN) / (right - left)
    projection = Projection(centre=CENTRE, scale=scale, left=left * scale - MARGIN, top=top * scale - MARGIN)
    return projection, (WIDTH, math.ceil((bottom - top) * scale) + 2 * MARGIN)


def bake(topology: dict) -> tuple[dict, list[list[tuple[int, int]]]]:
    """The header and the runs of grid points, rings of all countries first, then the lines."""
    arcs = read_arcs(topology)
    signed = rings_by_code(topology, arcs)
    unite_western_sahara(signed, arcs)
    signed = {code: dissolve(rings, arcs) for code, rings in signed.items()}
    settle(signed, arcs)
    sides = defaultdict(list)
    for code, rings in signed.items():
        for a in (a for ring in rings for a in ring):
            sides[a if a >= 0 else ~a].append(code)
    projection, size = fit(arcs, set(sides))
    thinned = {n: on_grid(thin(to_map(arcs[n], projection), TOLERANCE)) for n in sides}

    countries = []
    for code, own in signed.items():
        rings = cut_holes([ring for ring in (outline(ring, thinned) for ring in own) if len(ring) > 2])
        if rings:
            middle, box = centre_of_land(max(rings, key=extent_of)), near_mainland(rings, ONE_LAND * GRID)
        else:  # thinned away to nothing
            box = bounds(own, arcs, projection)
            middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        extent = sum(map(extent_of, rings)) / GRID**2
        countries.append(entry(code, rings, extent, scaled(middle), scaled(box)))
    for code, (longitude, latitude) in BY_HAND.items():
        x, y = projection.place(longitude, latitude)
        countries.append(entry(code, [], 0.0, [x, y], [x - 2, y - 2, x + 2, y + 2]))
    countries.sort(key=lambda c: -c["area"])
    set_dots(countries, projection)

    lines = [(thinned[n], codes) for n, codes in sides.items() if len(set(thinned[n])) > 1]
    header = {
        "version": VERSION,
        "size": size,
        "grid": GRID,
        "projection": {"centre": CENTRE, "scale": projection.scale, "left": projection.left, "top": projection.top},
        "countries": [
            {key: value if key != "rings" else [len(r) for r in value] for key, value in c.items() if key != "area"}
            for c in countries
        ],
        "lines": [[len(points), *codes] for points, codes in lines],
    }
    return header, [ring for c in countries for ring in c["rings"]] + [points for points, _ in lines]


def to_map(arc: list[GlobePoint], projection: Projection) -> list[tuple[float, float]]:
    """Degrees to map units, without wrapping: the arcs have been settled already."""
    flat = (natural_earth(x - CENTRE, y) for x, y in arc)
    return [(x * projection.scale - projection.left, y * projection.scale - projection.top) for x, y in flat]


def on_grid(points: list[tuple[float, float]]) -> list[tuple[int, int]]:
    grid: list[tuple[int, int]] = []
    for x, y in points:
        p = (round(x * GRID), round(y * GRID))
        if not grid or p != grid[-1]:
            grid.append(p)
    return grid


def outline(ring: list[int], thinned: dict[int, list[tuple[int, int]]]) -> list[tuple[int, int]]:
    points: list[tuple[int, int]] = []
    for a in ring:
        for p in thinned[a] if a >= 0 else thinned[~a][::-1]:
            if not points or p != points[-1]:
                points.append(p)
    return points[:-1] if len(points) > 1 and points[0] == points[-1] else points


def bounds(rings: list[list[int]], arcs: Arcs, projection: Projection) -> list[float]:
    """Bounds on the grid of rings as they were before thinning."""
    points = np.array([p for ring in rings for a in ring for p in to_map(arcs[a if a >= 0 else ~a], projection)])
    return [*(points.min(axis=0) * GRID), *(points.max(axis=0) * GRID)]


def extent_of(ring: list[tuple[int, int]]) -> float:
    return abs(area(ring))


def scaled(values) -> list[float]:
    return [round(float(v) / GRID, 1) for v in values]


def entry(code: str, rings: list, extent: float, middle: list[float], box: list[float]) -> dict:
    members = members_of_the_union()
    name = members.get(code) or NAMES.get(code) or pycountry.countries.get(alpha_3=code).name
    kind = "disputed" if code in DISPUTED else "state" if code in members or code in NO_DELEGATION else "territory"
    return {"iso3": code, "name": name, "kind": kind, "rings": rings, "dot": None,
            "label": middle, "box": box, "area": round(extent, 1)}  # fmt: skip


@cache
def members_of_the_union() -> dict[str, str]:
    """The 193 states of the International Telecommunication Union in December 2012: code -> name of that time."""
    with MEMBERS.open(encoding="utf-8", newline="") as file:
        return {row["iso3"]: row["name"] for row in csv.DictReader(file)}


def set_dots(countries: list[dict], projection: Projection) -> None:
    """Give each small state of the Union a dot, and move the dots clear of one another."""
    small = [c for c in countries if c["iso3"] in members_of_the_union() and c["area"] < SMALL]
    wanted = [projection.place(*DOT_AT[c["iso3"]]) if c["iso3"] in DOT_AT else tuple(c["label"]) for c in small]
    placed = push_apart(wanted, DOT_DISTANCE)
    for country, (x, y) in zip(small, placed, strict=True):
        country["dot"] = country["label"] = [round(x, 1), round(y, 1)]
    moved = sorted((math.dist(a, b), c["iso3"]) for a, b, c in zip(wanted, placed, small, strict=True))
    print("dots moved farthest:", ", ".join(f"{code} {far:.0f}" for far, code in moved[-5:]))


def write(header: dict, runs: list[list[tuple[int, int]]], path: Path) -> None:
    xs, ys = array("h"), array("h")
    for run in runs:
        before = (0, 0)
        for p in run:
            xs.append(p[0] - before[0])
            ys.append(p[1] - before[1])
            before = p
    if sys.byteorder == "big":
        xs.byteswap()
        ys.byteswap()
    head = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    path.write_bytes(zlib.compress(head + b"\n" + xs.tobytes() + ys.tobytes(), 9))


def main() -> None:
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    header, runs = bake(topology)
    write(header, runs, OUT)
    dots = [c["iso3"] for c in header["countries"] if c["dot"]]
    print(f"{OUT}: {OUT.stat().st_size} bytes, {sum(map(len, runs))} points, {header['size']}")
    print(f"{len(header['countries'])} countries, {len(header['lines'])} lines, {len(dots)} dots: {' '.join(dots)}")


if __name__ == "__main__":
    main()
