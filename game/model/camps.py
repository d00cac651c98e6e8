"""The five camps along an item's line: how far a location, 0..100, lies towards either end.

What the ends stand for is a scenario's own to say: its `visions`, of 0 and of 100.
"""

from bisect import bisect_right
from enum import StrEnum


class Camp(StrEnum):
    """Where a location belongs, from the end at 0 to the end at 100."""

    LOW = "low"
    LEAN_LOW = "lean_low"
    MIDDLE = "middle"
    LEAN_HIGH = "lean_high"
    HIGH = "high"

    @property
    def end(self) -> int | None:
        """The number of the vision that the camp leans to; None between the two."""
        return {Camp.LOW: 0, Camp.LEAN_LOW: 0, Camp.LEAN_HIGH: 1, Camp.HIGH: 1}.get(self)


BOUNDS = (20.5, 44.5, 54.5, 79.5)
"""The locations at which one camp ends and the next begins, in the order of the camps."""


def camp_at(location: float) -> Camp:
    """The camp of a location 0..100. ValueError outside the line."""
    if not 0 <= location <= 100:
        raise ValueError(f"a location is 0 to 100, not {location}")
    return tuple(Camp)[bisect_right(BOUNDS, location)]
