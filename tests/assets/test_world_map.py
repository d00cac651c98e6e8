"""The map shows December 2012, whole and without stripes."""

import json
import math
import zlib
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from game.world import World, WorldError, inside, load_world

CAPITALS_AND_PLACES = {
    "Simferopol in Crimea": (34.1, 45.0, "UKR"),
    "the isthmus of Perekop": (33.8, 46.1, "UKR"),
    "Hargeisa": (44.07, 9.56, "SOM"),
    "Northern Cyprus": (33.4, 35.28, "CYP"),
    "Hong Kong's New Territories": (114.1, 22.43, "CHN"),
    "Laayoune": (-13.0, 27.1, "ESH"),
    "Marrakesh": (-8.0, 31.6, "MAR"),
    "Pristina": (21.1, 42.6, "XKX"),
    "Juba": (31.5, 4.8, "SSD"),
    "Khartoum": (32.5, 15.5, "SDN"),
    "Maseru, an enclave": (28.0, -29.5, "LSO"),
    "Pretoria": (28.2, -25.8, "ZAF"),
    "Chukotka across the 180th meridian": (-175.0, 66.5, "RUS"),
    "Alaska": (-150.0, 65.0, "USA"),
    "St Lawrence Island at the edge": (-170.3, 63.35, "USA"),
    "Taveuni and Viti Levu": (178.0, -17.8, "FJI"),
}


def test_every_member_of_2012_has_land_or_a_dot(world: World, members: dict[str, str]) -> None:
    assert len(members) == 193
    assert [code for code in members if not (world.countries[code].rings or world.countries[code].dot)] == []


def test_only_members_are_shown_as_states_apart_from_palau(world: World, members: dict[str, str]) -> None:
    states = {code for code, country in world.countries.items() if country.kind == "state"}

    assert {*members, "PLW"} == states


@pytest.mark.parametrize("place", CAPITALS_AND_PLACES)
def test_a_place_lies_in_its_country_of_2012(world: World, place: str) -> None:
    longitude, latitude, expected = CAPITALS_AND_PLACES[place]
    country = world.country_at(world.projection.place(longitude, latitude))

    assert country is not None
    assert expected == country.iso3


def test_crimea_is_not_in_russia(world: World) -> None:
    simferopol = world.projection.place(34.1, 45.0)

    assert not any(inside(simferopol, ring) for ring in world.countries["RUS"].rings)


def test_no_border_runs_across_the_isthmus_of_crimea(world: World) -> None:
    left, top = world.projection.place(33.0, 46.4)
    right, bottom = world.projection.place(34.6, 45.7)
    near = [line.sides for line in world.borders if any(left < x < right and top < y < bottom for x, y in line.points)]

    assert near == []


def test_the_open_sea_belongs_to_nobody(world: World) -> None:
    assert world.country_at(world.projection.place(-40.0, 30.0)) is None


def test_no_ring_or_line_makes_a_stripe(world: World) -> None:
    width, height = world.size
    runs = [ring for country in world.countries.values() for ring in country.rings]
    runs += [line.points for line in (*world.borders, *world.coast)]
    widest = max(max(x for x, _ in run) - min(x for x, _ in run) for run in runs)
    longest_step = max(abs(b[0] - a[0]) for run in runs for a, b in pairwise(run))

    assert widest < 0.4 * width  # Russia
    assert longest_step < 0.08 * width  # the 49th parallel; a parallel is a straight line in this projection
    assert all(0 <= x <= width and 0 <= y <= height for run in runs for x, y in run)


def test_the_map_is_about_two_point_two_times_as_wide_as_high(world: World) -> None:
    width, height = world.size

    assert pytest.approx(width / height, abs=0.05) == 2.2


def test_small_states_and_only_states_have_dots(world: World) -> None:
    dotted = {code for code, country in world.countries.items() if country.dot}

    assert {"BHR", "BRB", "MLT", "SGP", "MUS", "TUV", "MCO", "VAT", "LIE", "KIR"} <= dotted
    assert not {"FRA", "NZL", "ISL", "GRL", "PRI"} & dotted
    assert {"state"} == {world.countries[code].kind for code in dotted}


def test_no_two_dots_touch(world: World) -> None:
    dots = [country.dot for country in world.countries.values() if country.dot]
    nearest = min(math.dist(a, b) for a, b in combinations(dots, 2))

    assert nearest >= 80  # 7 px between centres on a map 850 px wide


def test_a_dot_stays_within_a_few_pixels_of_its_country(world: World) -> None:
    barbados = world.countries["BRB"].dot
    assert barbados is not None

    assert math.dist(barbados, world.projection.place(-59.55, 13.17)) < 100


def test_the_label_of_a_large_country_stands_on_its_land(world: World) -> None:
    for country in world.countries.values():
        if country.dot is None and country.kind == "state" and country.iso3 != "PLW":
            assert any(inside(country.label, ring) for ring in country.rings), country.iso3


def test_the_box_of_a_country_leaves_out_what_is_far_overseas(world: World) -> None:
    paris_to_corsica = world.countries["FRA"].box
    guiana = world.projection.place(-53.0, 4.0)
    japan = world.countries["JPN"].box

    assert paris_to_corsica[0] > guiana[0]
    assert japan[0] < world.projection.place(130.7, 32.8)[0] < world.projection.place(143.2, 43.0)[0] < japan[2]


def test_a_border_knows_both_sides_and_a_coast_one(world: World) -> None:
    pairs = {frozenset(line.sides) for line in world.borders}

    assert {"KEN", "TZA"} in pairs
    assert {"RUS", "UKR"} in pairs
    assert {"SOM"} not in pairs
    assert all(len(line.sides) == 1 for line in world.coast)
    assert {code for pair in pairs for code in pair} <= set(world.countries)


def test_a_missing_map_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"nowhere\.bin cannot be read"):
        load_world(tmp_path / "nowhere.bin")


def test_a_damaged_map_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.bin"
    broken.write_bytes(b"not a map")

    with pytest.raises(WorldError, match=r"broken\.bin is damaged"):
        load_world(broken)


def test_a_map_that_ends_too_early_is_damaged(assets: Path, tmp_path: Path) -> None:
    whole = zlib.decompress((assets / "map" / "world.bin").read_bytes())
    short = tmp_path / "short.bin"
    short.write_bytes(zlib.compress(whole[:-400]))

    with pytest.raises(WorldError, match="do not agree"):
        load_world(short)


def test_a_map_of_another_version_is_refused(tmp_path: Path) -> None:
    later = tmp_path / "later.bin"
    later.write_bytes(zlib.compress(json.dumps({"version": 2}).encode() + b"\n"))

    with pytest.raises(WorldError, match="reads version 1"):
        load_world(later)
