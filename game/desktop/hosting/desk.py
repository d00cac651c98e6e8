"""The teacher's desk of the window: opens the room of a class, shows it, and closes it whatever happens."""

from collections.abc import Callable

from game.desktop.hosting.classes import CannotHostError, Classes, OpenRoom
from game.desktop.hosting.intents import GoOnWithClass, OpenClass, RoomEnded, StopClass, ToClasses
from game.desktop.hosting.room import RoomScene
from game.desktop.hosting.shelf import ClassShelf
from game.desktop.scene import Push, Quit, Scene
from game.wording.catalogue import Wording


class TeachersDesk:
    """Carries out what a teacher wants. classes: None where no class can be hosted, and then nothing is asked of it.

    only: makes a scene the one that is on; to_title: leads back to the title, with (title, text) of a notice or None.
    """

    def __init__(
        self,
        classes: Classes | None,
        wording: Wording,
        only: Callable[[Scene], object],
        to_title: Callable[[tuple[str, str] | None], object],
    ) -> None:
        self.classes, self.wording = classes, wording
        self.room: OpenRoom | None = None
        self._only, self._to_title = only, to_title

    def carry_out(self, intent: object) -> object | None:
        """What the window is to do about an intent; None if it is none of a class."""
        if self.classes is None:
            return None
        match intent:
            case ToClasses() if self.classes.missing:
                return self._to_title((self.wording.text("hosting.missing"), self.classes.missing))
            case ToClasses():
                return Push(ClassShelf(self.classes.kept(), self.classes.lesson, self.wording))
            case OpenClass(where=where, lan=lan):
                classes = self.classes
                return self._open(lambda: classes.open(where, lan=lan))
            case GoOnWithClass(room=room):
                classes = self.classes
                return self._open(lambda: classes.go_on(room))
            case StopClass(closes_window=closes_window):
                self.close()
                return Quit() if closes_window else self._to_title(None)
            case RoomEnded():
                return self._to_title((self.wording.text("hosting.ended"), self.wording.text("hosting.ended.text")))
        return None

    def _open(self, room: Callable[[], OpenRoom]) -> object:
        self.close()
        try:
            self.room = room()
        except CannotHostError as problem:
            return self._to_title((self.wording.text("hosting.failed"), str(problem)))
        return self._only(RoomScene(self.room, self.wording))

    def close(self) -> None:
        """Close the room, if one is open."""
        if self.room is not None:
            self.room.close()
            self.room = None
