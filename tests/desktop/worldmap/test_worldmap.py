"""The map: who is found under the pointer and by arrow keys, where callouts stand, what is painted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from game.desktop.scene import Scene
from game.desktop.theme import CEREMONY, DARK, LIGHT, Look
from game.desktop.toolkit.box import Column
from game.desktop.toolkit.glyph import Outside, shape_of
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap import bearing, callout_places
from game.desktop.worldmap.arcs import Arc, curve
from game.desktop.worldmap.geometry import geometry, world
from game.desktop.worldmap.map import MapName, WorldMap, on_map
from game.desktop.worldmap.paint import Tint, dot_edge, tile
from game.desktop.worldmap.picture import painter
from game.desktop.worldmap.pointing import Callout
from game.model.camps import Camp
from tests.desktop.pilot import Pilot

STATES = [code for code, country in world().countries.items() if country.kind == "state"]


class MapScene(Scene):
    """A map and nothing else."""

    def __init__(self, **more: object) -> None:
        super().__init__()
        self.more = more

    def build(self, look: Look) -> Widget:
        fills = {code: shape_of(80) for code in STATES} | {"SWE": shape_of(0), "MLT": shape_of(None)}
        return Column(WorldMap(fills, name="World", moved=lambda code: ("moved", code), grow=1, **self.more), grow=1)


def map_of(pilot: Pilot) -> WorldMap:
    widget = pilot.widget("map")
    assert isinstance(widget, WorldMap)
    return widget


def test_a_click_on_a_country_finds_it() -> None:
    pilot = Pilot(MapScene())
    spot = map_of(pilot).point("BRA")
    assert spot is not None

    assert pilot.click_at((round(spot[0]), round(spot[1]))) == ("moved", "BRA")


def test_a_small_state_is_found_by_its_dot_though_larger_ones_lie_around() -> None:
    pilot = Pilot(MapScene())
    spot = map_of(pilot).point("MLT")
    assert spot is not None

    assert pilot.click_at((round(spot[0]) + 2, round(spot[1]) - 2)) == ("moved", "MLT")


def test_a_click_into_the_sea_finds_nobody() -> None:
    pilot = Pilot(MapScene())
    place = map_of(pilot).picture_rect

    assert pilot.click_at((place.left + place.width // 2 - 150, place.top + place.height // 2)) is None


def test_arrow_keys_lead_to_the_neighbour_in_that_direction() -> None:
    pilot = Pilot(MapScene(here="DEU"))
    pilot.press("tab")

    assert pilot.press("up") in [("moved", "DNK"), ("moved", "SWE"), ("moved", "NOR")]


@pytest.mark.parametrize("start", ["KEN", "NZL", "ISL", "CHL"])
def test_almost_every_state_can_be_reached_by_arrow_keys(start: str) -> None:
    spots = {code: geometry(1200, 1.0).place(code) for code in STATES}
    reached, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        found = {bearing.neighbour(spots, here, way) for way in ("left", "right", "up", "down")} - {None} - reached
        reached |= {each for each in found if each}
        waiting += [each for each in found if each]

    assert len(reached) >= 0.9 * len(STATES)  # the list, one key away, has them all


@given(st.dictionaries(st.text("abcdef", min_size=1), st.tuples(st.floats(0, 99), st.floats(0, 99)), min_size=1))
def test_a_neighbour_lies_ahead_and_is_somebody_else(spots: dict[str, tuple[float, float]]) -> None:
    now = next(iter(spots))
    found = bearing.neighbour(spots, now, "right")

    assert found is None or (found != now and spots[found][0] > spots[now][0])


@given(
    st.tuples(st.integers(10, 300), st.integers(10, 80)),
    st.tuples(st.floats(0, 600), st.floats(0, 300)),
)
def test_a_callout_never_leaves_its_bounds(size: tuple[int, int], anchor: tuple[float, float]) -> None:
    bounds = Rect(0, 0, 600, 300)

    assert bounds.contains(callout_places.place_callout(size, anchor, bounds, 1.0))


def test_a_callout_prefers_the_sea() -> None:
    bounds, land = Rect(0, 0, 600, 300), Rect(0, 0, 300, 300)

    found = callout_places.place_callout(
        (60, 20), (290.0, 150.0), bounds, 1.0, land=lambda box: float(box.colliderect(land))
    )

    assert not found.colliderect(land)


def test_every_fill_has_a_tile_and_an_edge_in_every_palette() -> None:
    for palette in (LIGHT, DARK, CEREMONY):
        for fill in (*Camp, *Outside, *Tint):
            assert tile(fill, 1.0, palette).get_width() > 1
            assert len(dot_edge(fill, palette)) == 3


def test_a_new_colouring_repaints_the_country_and_leaves_the_others() -> None:
    hand = painter(400, 1.0, LIGHT)
    before = hand.picture({"BRA": Camp.HIGH, "AUS": Camp.HIGH})
    after = hand.picture({"BRA": Outside.SILENT, "AUS": Camp.HIGH})
    brazil = tuple(round(each) for each in geometry(400, 1.0).place("BRA"))
    australia = tuple(round(each) for each in geometry(400, 1.0).place("AUS"))

    assert before.get_at(brazil) != after.get_at(brazil)
    assert before.get_at(australia) == after.get_at(australia)
    assert tuple(after.get_at(brazil))[:3] == LIGHT.grey


def test_an_invented_conference_is_on_no_map() -> None:
    assert on_map(["KEN", "BRA"])
    assert not on_map(["ARC", "BOR", "KEN"])
    assert not on_map([])


@pytest.mark.parametrize("size", [(1, 1), (320, 200), (1024, 640), (3840, 2160)])
def test_the_map_draws_at_any_size_with_all_its_parts(size: tuple[int, int]) -> None:
    more = {
        "own": "KEN",
        "here": "TUV",
        "callout": lambda code: Callout(code, ("a line",)),
        "names": (MapName("CEPT", "35 votes", ("FRA", "SWE")),),
        "brackets": ("IND", "SGP"),
        "divisions": {code: code[0] for code in STATES},
        "arcs": (Arc("SWE", "JPN", True), Arc("SWE", "IND", False, 0.5)),
    }

    assert Pilot(MapScene(**more), size).picture().get_size() == size


def test_an_arc_begins_and_ends_at_its_places() -> None:
    points = curve((10.0, 20.0), (200.0, 90.0))

    assert (10.0, 20.0) == points[0]
    assert pytest.approx((200.0, 90.0)) == points[-1]


def test_the_pointer_names_what_it_is_on() -> None:
    pilot = Pilot(MapScene(callout=lambda code: Callout(f"This is {code}")))
    spot = map_of(pilot).point("AUS")
    assert spot is not None
    pilot.move_to((round(spot[0]), round(spot[1])))

    assert map_of(pilot).shown == "AUS"
