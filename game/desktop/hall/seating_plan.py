"""Where the seats of a hall are: rows of a half circle, one wedge a bloc. Pure geometry, in units of its radius."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.model.conference import Conference, DelegationId

MOST_ROWS = 6
FEWEST_ROWS = 4  # fewer rows lie as far apart as so many would
INNER = 0.37  # radius of the first row
BETWEEN = math.radians(3)  # between two wedges
SEAT, SEAT_IN_FEW_ROWS = 0.5, 0.66  # of the distance between rows: how wide a seat is, so that neighbours do not touch
NOT_SPOKEN_SITS = 50.0  # where on the line one sits who has not spoken
EDGE = math.radians(2)  # left free at both ends of the half circle


@dataclass(frozen=True, slots=True)
class Wedge:
    """A bloc's seats: its short name, and each delegation with the location 0..100 it stands for, None if silent."""

    name: str
    seats: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True, slots=True)
class SeatPlace:
    """One seat: whose, its camp's location, and x, y in radii from the podium (y upwards, 0..1)."""

    delegation: str
    location: float | None
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole hall. names: (wedge, angle of its middle in radians, 0 = right, pi = left). pitch: radii between rows.

    seat: how many radii a seat is wide.
    """

    places: tuple[SeatPlace, ...]
    names: tuple[tuple[Wedge, float], ...]
    pitch: float
    seat: float


def wedges(conference: Conference, stands: Mapping[DelegationId, float | None], no_bloc: str = "") -> tuple[Wedge, ...]:
    """The wedges of a conference, blocs with the highest mean alignment (nearest the 0 end) first.

    stands: locations of those who have spoken. no_bloc: the name of the wedge of those in no bloc.
    """
    known = conference.delegations_by_id
    groups = [(bloc.short, members) for bloc in conference.blocs if (members := conference.members[bloc.id])]
    loose = tuple(each.id for each in conference.delegations if each.bloc is None)
    if loose:
        groups.append((no_bloc, loose))
    groups.sort(key=lambda group: -sum(known[each].alignment for each in group[1]) / len(group[1]))
    return tuple(Wedge(name, tuple((each, stands.get(each)) for each in members)) for name, members in groups)


def plan(groups: Sequence[Wedge]) -> Plan:
    """Seat everybody: in each wedge from location 0 at its left to 100 at its right."""
    groups = [group for group in groups if group.seats]
    total = sum(len(group.seats) for group in groups)
    if total == 0:
        return Plan((), (), 0.1, 0.05)
    rows = min(MOST_ROWS, max(1, round(math.sqrt(total / 4))))
    pitch = (1 - INNER) / (max(rows, FEWEST_ROWS) - 1)
    radii = [1 - pitch * (rows - 1 - row) for row in range(rows)]
    room = math.pi - 2 * EDGE - BETWEEN * (len(groups) - 1)
    start = math.pi - EDGE
    places: list[SeatPlace] = []
    names: list[tuple[Wedge, float]] = []
    for group in groups:
        width = room * len(group.seats) / total
        spots = sorted(_spots(len(group.seats), radii, start, width), key=lambda spot: (-spot[0], spot[1]))
        order = sorted(group.seats, key=lambda seat: (_sits(seat[1]), seat[0]))
        for (angle, radius), (delegation, location) in zip(spots, order, strict=True):
            places.append(SeatPlace(delegation, location, radius * math.cos(angle), radius * math.sin(angle)))
        names.append((group, start - width / 2))
        start -= width + BETWEEN
    seat = pitch * (SEAT_IN_FEW_ROWS if rows < FEWEST_ROWS else SEAT)
    return Plan(tuple(places), tuple(names), pitch, seat)


def _sits(location: float | None) -> float:
    return NOT_SPOKEN_SITS if location is None else location


def _spots(count: int, radii: Sequence[float], start: float, width: float) -> list[tuple[float, float]]:
    """(angle, radius) of so many seats in one wedge: each next one goes where it has most room."""
    taken = [0] * len(radii)
    for _ in range(count):
        taken[max(range(len(radii)), key=lambda row: radii[row] / (taken[row] + 1))] += 1
    return [
        (start - width * (seat + 0.5) / seats, radius)
        for radius, seats in zip(radii, taken, strict=True)
        for seat in range(seats)
    ]
