"""A class without a network: rooms that only say what they would."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from game.desktop.hosting.classes import CannotHostError, ClassStanding, KeptClass, RoomDoor

HERE = RoomDoor(
    hall="http://127.0.0.1:8642/enter/secret/hall",
    teacher="http://127.0.0.1:8642/enter/secret/teacher",
    phones=("http://127.0.0.1:8642",),
    code="MTRQV",
    link="http://127.0.0.1:8642/j/MTRQV",
    scan=(),
)
FOR_PHONES = replace(
    HERE,
    phones=("http://198.51.100.7:8642", "http://127.0.0.1:8642"),
    link="http://198.51.100.7:8642/j/MTRQV",
    scan=((True, False), (False, True)),
)
NOBODY = ClassStanding(joined=0, session=0, is_over=False)


@dataclass
class ToyRoom:
    """A room that is whatever the test says."""

    title: str = "Dubai in 45 minutes"
    sessions: int = 6
    door: RoomDoor = FOR_PHONES
    standing: ClassStanding = NOBODY
    is_open: bool = True

    def close(self) -> None:
        self.is_open = False


@dataclass
class ToyClasses:
    """A classroom that notes what was asked of it. fails: why no room can be had."""

    missing: str = ""
    lesson: str = "dubai-45"
    fails: str = ""
    classes: tuple[KeptClass, ...] = ()
    asked: list[object] = field(default_factory=list)
    room: ToyRoom = field(default_factory=ToyRoom)

    def kept(self) -> tuple[KeptClass, ...]:
        return self.classes

    def open(self, where: str, *, lan: bool) -> ToyRoom:
        return self._room((where, lan))

    def go_on(self, room: Path) -> ToyRoom:
        return self._room(room)

    def _room(self, asked: object) -> ToyRoom:
        self.asked.append(asked)
        if self.fails:
            raise CannotHostError(self.fails)
        return self.room


YESTERDAY = KeptClass(
    path=Path("yesterday.room.json"),
    title="Melbourne 1988",
    session=3,
    people=12,
    date=datetime(2026, 3, 2, 10, 15, tzinfo=UTC),
)
