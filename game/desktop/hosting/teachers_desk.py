"""The teacher's desk of the window: opens the room of a class, shows it, and closes it whatever happens."""

from collections.abc import Callable
from functools import partial
from typing import assert_never

from game.desktop.hosting.class_shelf import ClassShelf
from game.desktop.hosting.classes import CannotHostError, ClassHosting, OpenRoom
from game.desktop.hosting.room_scene import RoomScene
from game.desktop.navigation import (
    ClassWay,
    GoOnWithClass,
    Navigation,
    Only,
    OpenClass,
    Push,
    Quit,
    RoomEnded,
    StopClass,
    ToClasses,
)
from game.wording.catalogue import Wording


class TeachersDesk:
    """Carries out what a teacher wants. classes: None where no class can be hosted, and then nothing is asked of it.

    to_title: leads back to the title, with (title, text) of a notice or None.
    """

    def __init__(
        self,
        classes: ClassHosting | None,
        wording: Wording,
        to_title: Callable[[tuple[str, str] | None], Navigation],
    ) -> None:
        self.classes, self.wording = classes, wording
        self.room: OpenRoom | None = None
        self._to_title = to_title

    def carry_out(self, way: ClassWay) -> Navigation:
        """Where the window goes by a way to a class."""
        classes = self.classes
        if classes is None:
            return self._to_title(None)
        match way:
            case ToClasses() if classes.missing:
                return self._to_title((self.wording.text("hosting.missing"), classes.missing))
            case ToClasses():
                return Push(ClassShelf(classes.kept(), classes.lesson, self.wording))
            case OpenClass(where=where, lan=lan):
                return self._open(partial(classes.open, where, lan=lan))
            case GoOnWithClass(room=room):
                return self._open(partial(classes.go_on, room))
            case StopClass(closes_window=closes_window):
                self.close()
                return Quit() if closes_window else self._to_title(None)
            case RoomEnded():
                return self._to_title((self.wording.text("hosting.ended"), self.wording.text("hosting.ended.text")))
            case _:
                assert_never(way)

    def _open(self, room: Callable[[], OpenRoom]) -> Navigation:
        self.close()
        try:
            self.room = room()
        except CannotHostError as problem:
            return self._to_title((self.wording.text("hosting.failed"), str(problem)))
        return Only(RoomScene(self.room, self.wording))

    def close(self) -> None:
        """Close the room, if one is open."""
        if self.room is not None:
            self.room.close()
            self.room = None
