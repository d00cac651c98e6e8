"""What a teacher at the window may want, for `game.desktop.hosting.desk` to carry out."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ToClasses:
    """Choose what a class plays, or a class to go on with."""


@dataclass(frozen=True, slots=True)
class OpenClass:
    """Open a room for this scenario; lan: for the phones of the local network, not this machine only."""

    where: str
    lan: bool


@dataclass(frozen=True, slots=True)
class GoOnWithClass:
    """Open the room of a kept class again."""

    room: Path


@dataclass(frozen=True, slots=True)
class StopClass:
    """Close the room that is open; closes_window: the game ends with it."""

    closes_window: bool = False


@dataclass(frozen=True, slots=True)
class RoomEnded:
    """The room has stopped without being asked to."""
