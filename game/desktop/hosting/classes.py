"""What the window needs of a classroom. `game.cli` brings one; without it the title offers no class."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


class CannotHostError(Exception):
    """A room cannot be opened; the message is for the teacher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptClass:
    """A class that can be gone on with. path: of its room; session: 0 while it has not begun; date: local."""

    path: Path
    title: str
    session: int
    people: int
    date: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDoor:
    """Where an open room is reached. Whoever knows the address of hall or teacher is the facilitator.

    phones: addresses, the one to show first. scan: a QR code of link as rows of modules, True for dark; empty where no
    other machine can come in.
    """

    hall: str
    teacher: str
    phones: tuple[str, ...]
    code: str
    link: str
    scan: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassStanding:
    """How a class stands. joined: people with a seat; session: 0 while it has not begun."""

    joined: int
    session: int
    is_over: bool


class OpenRoom(Protocol):
    """A room that is on the line, beside the window."""

    @property
    def title(self) -> str:
        """Of the conference."""

    @property
    def sessions(self) -> int:
        """How many it has."""

    @property
    def door(self) -> RoomDoor:
        """Where it is reached now: phones may have been let in since."""

    @property
    def standing(self) -> ClassStanding:
        """How it stands now."""

    @property
    def is_open(self) -> bool:
        """False once it has stopped, asked or not."""

    def close(self) -> None:
        """Take it off the line and let go of its log; what was acknowledged is kept. Twice is once."""


class ClassHosting(Protocol):
    """The classroom, as the window asks for it."""

    @property
    def missing(self) -> str:
        """What to install before a class can be hosted, as a sentence; nothing if all is there."""

    @property
    def lesson(self) -> str:
        """The scenario for a lesson, by its id: offered first."""

    def kept(self) -> tuple[KeptClass, ...]:
        """The classes that are not over, the one last open first."""

    def open(self, where: str, *, lan: bool) -> OpenRoom:
        """A room for this scenario, for phones too with lan. CannotHostError if it cannot be had."""

    def go_on(self, room: Path) -> OpenRoom:
        """The room of a kept class, open to whom it was open. CannotHostError if it cannot be had."""
