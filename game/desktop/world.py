"""The reader of the world map under its older name; it lives in `game.world`, since the hall of a class draws it too."""

from game.world import (
    VERSION,
    Box,
    Country,
    Line,
    Point,
    Projection,
    Ring,
    World,
    WorldError,
    inside,
    load_world,
    natural_earth,
)

__all__ = [
    "VERSION",
    "Box",
    "Country",
    "Line",
    "Point",
    "Projection",
    "Ring",
    "World",
    "WorldError",
    "inside",
    "load_world",
    "natural_earth",
]
