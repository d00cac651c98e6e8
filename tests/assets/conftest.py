"""What the tests of the assets share: the map, the flags and the list of members."""

import csv
import json
import os
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.world import World, load_world

ASSETS = Path(__file__).parents[2] / "assets"


@dataclass(frozen=True, slots=True)
class Atlas:
    """One size of all flags."""

    picture: pygame.Surface
    places: dict[str, tuple[int, int]]
    width: int
    height: int

    def box(self, iso3: str) -> pygame.Rect:
        column, row = self.places[iso3]
        return pygame.Rect(column * self.width, row * self.height, self.width, self.height)

    def share(self, iso3: str, wanted: str) -> float:
        """Share of a flag's pixels that are near a colour."""
        flag = self.picture.subsurface(self.box(iso3))
        near = pygame.mask.from_threshold(flag, wanted, (48, 48, 48, 255))
        return near.count() / (self.width * self.height)


@pytest.fixture(scope="session")
def assets() -> Path:
    return ASSETS


@pytest.fixture(scope="session")
def world() -> World:
    return load_world(ASSETS / "map" / "world.bin")


@pytest.fixture(scope="session")
def members() -> dict[str, str]:
    with (ASSETS / "bake" / "members_2012.csv").open(encoding="utf-8", newline="") as file:
        return {row["iso3"]: row["name"] for row in csv.DictReader(file)}


@pytest.fixture(scope="session", params=["small", "large"])
def atlas(request: pytest.FixtureRequest) -> Atlas:
    index = json.loads((ASSETS / "flags" / "index.json").read_text(encoding="utf-8"))
    size = index["atlases"][request.param]
    picture = pygame.image.load(ASSETS / "flags" / size["file"])
    places = {iso3: (column, row) for iso3, (column, row) in index["flags"].items()}
    return Atlas(picture, places, size["width"], size["height"])
