"""The classroom as the window asks for it: a host in a thread of its own, and the classes that can be gone on with."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.errors import FailureError, UsageError
from game.cli.hosting import DEFAULT_SCENARIO, MISSING, missing, on_the_line, opened, resumed
from game.desktop.hosting.classes import CannotHostError, ClassStanding, KeptClass, RoomDoor

if TYPE_CHECKING:
    from game.classroom.web.host import ClassHost


class HostedClasses:
    """The classroom behind the window; see `game.desktop.hosting.classes`."""

    lesson = DEFAULT_SCENARIO

    def __init__(self, seed: int | None = None) -> None:
        """seed: for every room that is opened; None draws one each time."""
        self._seed = seed

    @property
    def missing(self) -> str:
        """What to install first; nothing if all is there."""
        return MISSING if missing() else ""

    def kept(self) -> tuple[KeptClass, ...]:
        """Rooms whose conference is not over and that somebody has joined, the one last open first."""
        from game.classroom.lesson.room_store import LessonStage, load, room_path, rooms_folder
        from game.scenario.listing import shelf
        from game.session.log import LogError
        from game.session.unfinished import unfinished

        titles = {row.id: row.title for row in shelf()}
        found = []
        for log in unfinished(rooms_folder())[0]:
            path = room_path(log.path)
            try:
                room = load(path)
                date = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
            except (LogError, OSError):  # its people were forgotten, or it is another file
                continue
            if room.people:
                begun = log.session if room.stage is not LessonStage.LOBBY else 0
                title = titles.get(log.scenario, log.scenario) if not log.folder else Path(log.folder).name
                found.append(KeptClass(path=path, title=title, session=begun, people=len(room.people), date=date))
        return tuple(sorted(found, key=lambda each: (each.date, each.path.name), reverse=True))

    def open(self, where: str, *, lan: bool) -> HostedRoom:
        """A room for this scenario."""
        try:
            room, secret = opened(where, self._seed)
            return HostedRoom(on_the_line(room, secret, lan=lan))
        except (FailureError, UsageError, OSError) as problem:
            raise CannotHostError(str(problem)) from problem

    def go_on(self, room: Path) -> HostedRoom:
        """The room of a kept class, at the address of before if that is free."""
        try:
            again, secret = resumed(room)
            return HostedRoom(on_the_line(again, secret, port=again.port, any_port=True))
        except (FailureError, UsageError, OSError) as problem:
            raise CannotHostError(str(problem)) from problem


class HostedRoom:
    """A room on the line. The host's thread writes it; here it is only read, each value in one step, without a lock."""

    def __init__(self, host: ClassHost) -> None:
        """Goes on the line at once. CannotHostError if it does not come up."""
        from game.classroom.web.host import Hosting

        self._host = host
        self._line = ExitStack()
        self._hosting = Hosting(host)
        self._line.enter_context(self._hosting)
        conference = host.room.scenario.conference
        self.title, self.sessions = conference.title, conference.sessions
        if not self.is_open:
            self.close()
            raise CannotHostError("The host did not start.")

    @property
    def door(self) -> RoomDoor:
        """Where it is reached now."""
        from game.classroom.parts.qr import modules

        addresses = self._host.addresses()
        link = f"{addresses.phones[0]}/j/{addresses.code}"
        return RoomDoor(
            hall=addresses.hall,
            teacher=addresses.teacher,
            phones=addresses.phones,
            code=addresses.code,
            link=link,
            scan=modules(link) if addresses.lan else (),
        )

    @property
    def standing(self) -> ClassStanding:
        """How the class stands now."""
        from game.classroom.lesson.people import Presence
        from game.classroom.lesson.room_store import LessonStage

        room = self._host.room
        people = tuple(room.people.values())
        return ClassStanding(
            joined=sum(each.presence is not Presence.REMOVED for each in people),
            session=room.session.public().session if room.stage is not LessonStage.LOBBY else 0,
            is_over=room.stage is LessonStage.OVER,
        )

    @property
    def is_open(self) -> bool:
        """Whether the host is still serving."""
        return self._hosting.is_running

    def close(self) -> None:
        """Off the line; the log is let go."""
        self._line.close()
