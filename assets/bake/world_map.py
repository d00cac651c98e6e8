"""Bake assets/map/world.bin: the world's states as of December 2012, projected and thinned.

Needs the network once, npm, and the Python packages numpy and pycountry. From the root of the project:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m assets.bake.world_map package/countries-50m.json

What is drawn with whom is decided by the tables at the top; assets/map/README.md gives the reasons.
The reader is game/desktop/world.py. The game itself never runs this program.
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

from assets.bake.geometry import area, centre_of_land, cut_holes, near_mainland, push_apart, thin
from game.desktop.world import VERSION, Projection, natural_earth

OUT = Path(__file__).parents[1] / "map" / "world.bin"
WIDTH = 10_000
MARGIN = 40
GRID = 3  # int16 steps in thirds of a unit: about an eighth of a pixel on a 4K screen
CENTRE = 11.0  # degrees east; puts the edge of the map in the Bering Strait
TOLERANCE = 0.8  # units a thinned line may stray: a third of a pixel on a 4K screen
SMALL = 25 * (WIDTH / 950) ** 2  # 25 square pixels on a map 950 wide, the widest a 720p screen has room for
DOT_DISTANCE = 84.0  # units between dots: 8 px on that map
ONE_LAND = 120.0  # units: islands no further off than this share the mainland's box

LEFT_OUT = {"Antarctica"}
WITHOUT_NUMBER = {"Somaliland": "SOM", "N. Cyprus": "CYP", "Kosovo": "XKX", "Siachen Glacier": "XSG",
                  "Indian Ocean Ter.": "CXR"}  # fmt: skip
DRAWN_WITH = {"HKG": "CHN", "MAC": "CHN", "ALA": "FIN"}
DISPUTED = {"XKX", "XSG", "PSE", "ESH", "TWN"}
NAMES = {"XKX": "Kosovo", "XSG": "Siachen Glacier", "CXR": "Christmas and Cocos Islands", "PSE": "Palestine",
         "TWN": "Taiwan"}  # fmt: skip
NO_DELEGATION = {"PLW"}  # a state, but it joined the Union only in 2024
BY_HAND = {"TUV": (179.2, -8.52)}  # degrees east and north: Funafuti; missing at this scale
DOT_AT = {"KIR": (173.0, 1.4)}  # Tarawa, the capital; the largest island is at the other edge of the map
MEMBERS = Path(__file__).parent / "members_2012.csv"
CRIMEA = (34.3, 45.2)
SAHARA_NORTH = 27.667  # degrees north

GlobePoint = tuple[float, float]
Arcs = list[list[GlobePoint]]


def read_arcs(topology: dict) -> Arcs:
    """The arcs in degrees, without jumps across the 180th meridian."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc: list[GlobePoint] = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            longitude = x * sx + tx
            if arc:
                longitude -= 360 * round((longitude - arc[-1][0]) / 360)
            arc.append((longitude, y * sy + ty))
        arcs.append(arc)
    return arcs


def code_of(feature: dict) -> str | None:
    """The ISO alpha-3 code under which a feature is drawn; None if it is left out."""
    name, number = feature["properties"]["name"], feature.get("id")
    if name in LEFT_OUT:
        return None
    code = WITHOUT_NUMBER[name] if number is None else pycountry.countries.get(numeric=number).alpha_3
    return DRAWN_WITH.get(code, code)


def rings_by_code(topology: dict, arcs: Arcs) -> dict[str, list[list[int]]]:
    """For each code its rings as lists of signed arc numbers, with Crimea moved to Ukraine."""
    rings = defaultdict(list)
    for feature in topology["objects"]["countries"]["geometries"]:
        code = code_of(feature)
        if code is None:
            continue
        polygons = [feature["arcs"]] if feature["type"] == "Polygon" else feature["arcs"]
        for ring in (ring for polygon in polygons for ring in polygon):
            rings["UKR" if code == "RUS" and holds(ring, arcs, CRIMEA) else code].append(ring)
    return rings


def holds(ring: list[int], arcs: Arcs, point: GlobePoint) -> bool:
    """Whether a ring of arcs is a small one round the point (Russia's mainland is not near it)."""
    points = [p for a in ring for p in arcs[a if a >= 0 else ~a]]
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    return west < point[0] < east and south < point[1] < north and east - west < 6


def unite_western_sahara(rings: dict[str, list[list[int]]], arcs: Arcs) -> None:
    """Draw all of Western Sahara as one territory, up to the parallel where Morocco's border of 1975 ran.

    The source gives Morocco all land west of the berm. The arc of the berm goes; the coast is cut in two.
    """
    morocco = next(ring for ring in rings["MAR"] if any(~a in own for a in ring for own in rings["ESH"]))
    sahara = next(own for own in rings["ESH"] if any(~a in own for a in morocco))
    berm = next(a for a in morocco if ~a in sahara)
    at = morocco.index(berm)
    coast = arcs[morocco[at + 1]]  # runs north from the sea end of the berm
    cut = min(range(len(coast)), key=lambda i: abs(coast[i][1] - SAHARA_NORTH))
    border, north, south = len(arcs), len(arcs) + 1, len(arcs) + 2
    arcs += [[arcs[berm][0], coast[cut]], coast[cut:], coast[: cut + 1]]
    morocco[at : at + 2] = [border, north]
    sahara[sahara.index(~berm)] = south
    sahara.insert(sahara.index(south) + 1, ~border)


def dissolve(rings: list[list[int]], arcs: Arcs) -> list[list[int]]:
    """Join rings of one country along the arcs they share; such an arc is walked once each way."""
    walked = {a for ring in rings for a in ring}
    inner = {a for a in walked if ~a in walked}
    untouched = [ring for ring in rings if not inner.intersection(ring)]
    loose = [a for ring in rings if inner.intersection(ring) for a in ring if a not in inner]
    starts = defaultdict(list)
    for a in loose:
        starts[ends(a, arcs)[0]].append(a)
    joined = []
    while any(starts.values()):
        ring = [next(stack for stack in starts.values() if stack).pop()]
        while ends(ring[-1], arcs)[1] != ends(ring[0], arcs)[0]:
            ring.append(starts[ends(ring[-1], arcs)[1]].pop())
        joined.append(ring)
    return untouched + joined


def ends(a: int, arcs: Arcs) -> tuple[tuple[float, float], tuple[float, float]]:
    """First and last point of a signed arc, rounded so that the 180th meridian has one name."""
    arc = arcs[a] if a >= 0 else arcs[~a][::-1]
    first, last = ((round(x % 360, 6), round(y, 6)) for x, y in (arc[0], arc[-1]))
    return first, last


def settle(rings: dict[str, list[list[int]]], arcs: Arcs) -> None:
    """Move each arc by whole turns so that a ring lies in one piece on the side of its middle.

    So no island is cut at the edge of the map; St Lawrence Island stands whole beside Chukotka.
    """
    settled: set[int] = set()
    for ring in (ring for own in rings.values() for ring in own):
        points: list[GlobePoint] = []
        shifts = []
        for a in ring:
            arc = arcs[a] if a >= 0 else arcs[~a][::-1]
            shift = -360 * round((arc[0][0] - points[-1][0]) / 360) if points else 0
            points += [(x + shift, y) for x, y in arc]
            shifts.append(shift)
        middle = (min(p[0] for p in points) + max(p[0] for p in points)) / 2
        home = -360 * round((middle - CENTRE) / 360)
        for a, shift in zip(ring, shifts, strict=True):
            number = a if a >= 0 else ~a
            if number in settled:
                if shift + home:
                    raise SystemExit(f"arc {number} is wanted on both edges of the map")
                continue
            settled.add(number)
            arcs[number] = [(x + shift + home, y) for x, y in arcs[number]]


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
