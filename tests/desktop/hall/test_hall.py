"""The hall: everybody has one seat, in the wedge of its bloc, ordered by what it stands for."""

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect, Surface

from game.desktop.hall.hall import Hall
from game.desktop.hall.seating_plan import Wedge, plan, wedges
from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.desktop.theme import Look
from game.desktop.toolkit.box import Column
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap.pointing import Callout
from game.scenario import load
from tests.desktop.pilot import Pilot

LOCATIONS = st.one_of(st.none(), st.floats(0, 100))


@given(st.lists(st.lists(LOCATIONS, min_size=1, max_size=40), min_size=1, max_size=8))
def test_everybody_sits_once_inside_the_half_circle(groups: list[list[float | None]]) -> None:
    halls = [
        Wedge(str(number), tuple((f"{number}/{seat}", at) for seat, at in enumerate(group)))
        for number, group in enumerate(groups)
    ]
    found = plan(halls)

    assert sorted(name for wedge in halls for name, _ in wedge.seats) == sorted(p.delegation for p in found.places)
    assert all(-0.01 <= place.y and math.hypot(place.x, place.y) <= 1.001 for place in found.places)


@pytest.mark.parametrize("scenario", ["wcit-2012", "melbourne-1988", "dubai-45"])
def test_seats_do_not_overlap(scenario: str) -> None:
    conference = load(scenario).conference
    found = plan(wedges(conference, {}))
    nearest = min(math.hypot(a.x - b.x, a.y - b.y) for a, b in combinations(found.places, 2))

    assert len(found.places) == len(conference.delegations)
    assert nearest > found.seat


@pytest.mark.parametrize("scenario", ["first-session", "herring-summit", "dubai-45"])
@pytest.mark.parametrize("size", [(420, 230), (640, 330)])
def test_the_own_name_keeps_clear_of_the_names_of_blocs(scenario: str, size: tuple[int, int]) -> None:
    conference = load(scenario).conference
    for own in conference.delegations:
        hall = Hall(
            wedges(conference, {}),
            name="hall",
            own=own.id,
            podium="The chair",
            here=own.id,
            callout=lambda seat: Callout(conference.delegation(seat).name, filled=True),
        )
        hall.place(Settings().look((1280, 720)), Rect((0, 0), size))
        hall.draw(Surface(size))

        assert hall.ring_rect().inflate(8, 8).collidelist(hall.reserved()) == -1, own.id


def test_in_a_wedge_the_0_end_sits_at_the_left() -> None:
    found = plan([Wedge("all", (("right", 100.0), ("left", 0.0), ("silent", None)))])
    across = {place.delegation: place.x for place in found.places}

    assert across["left"] < across["silent"] < across["right"]


def test_the_blocs_sit_by_alignment_and_those_in_none_have_a_wedge() -> None:
    names = [wedge.name for wedge in wedges(load("wcit-2012").conference, {}, "none")]

    assert names[0] == "CEPT"
    assert "none" in names


class HallScene(Scene):
    """A hall and nothing else."""

    def build(self, look: Look) -> Widget:
        conference = load("first-session").conference
        return Column(
            Hall(wedges(conference, {"ARC": 10.0}), name="Hall", chosen=str, own="BOR", podium="Chair", grow=1)
        )


def test_a_seat_is_chosen_by_click_and_by_keys() -> None:
    pilot = Pilot(HallScene())
    hall = pilot.widget("hall")
    assert isinstance(hall, Hall)
    spot = hall.point("ARC")
    assert spot is not None

    assert pilot.click_at((round(spot[0]), round(spot[1]))) == "ARC"
    pilot.press("right")
    assert pilot.press("return") in ("CAL", "BOR")


@pytest.mark.parametrize("size", [(1, 1), (300, 120), (1024, 640), (3840, 2160)])
def test_the_hall_draws_at_any_size(size: tuple[int, int]) -> None:
    assert Pilot(HallScene(), size).picture().get_size() == size
