"""Whose land is whose in December 2012: TopoJSON features -> rings of arcs for each state.

The tables at the top decide; assets/map/README.md gives the reasons. Used by world_map.py only; needs pycountry.
An arc is a run of (longitude, latitude) points; a ring is a list of signed arc numbers, ~n being arc n backwards.
"""

from collections import defaultdict

import pycountry

LEFT_OUT = {"Antarctica"}
WITHOUT_NUMBER = {"Somaliland": "SOM", "N. Cyprus": "CYP", "Kosovo": "XKX", "Siachen Glacier": "XSG",
                  "Indian Ocean Ter.": "CXR"}  # fmt: skip
DRAWN_WITH = {"HKG": "CHN", "MAC": "CHN", "ALA": "FIN"}
CENTRE = 11.0  # degrees east; puts the edge of the map in the Bering Strait
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
