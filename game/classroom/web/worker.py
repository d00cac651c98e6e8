"""The one thread in which the room works, the screens that are on the line, and the time.

Whoever serves a request asks `work` to do something in the room's thread; afterwards every screen that shows something
new is woken. The worker belongs to one event loop.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from game.classroom.lesson.people import Person
from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.security import Allowance, Limits
from game.classroom.parts.screens import Screens
from game.classroom.parts.teacher import Address
from game.classroom.web.stream import Connection, EventStream, Scopes, stream

T = TypeVar("T")
_WRONG = ("wrong-code", "who-are-you")
_LOG = logging.getLogger(__name__)

TICK = 0.5
"""Seconds between two looks at the clock."""


class RoomWorker:
    """The one way to the room. Made before the event loop runs; `start` and `stop` belong inside it."""

    def __init__(
        self,
        room: Classroom,
        address: Address,
        now: Callable[[], float],
        limits: Limits | None = None,
        open_lan: Callable[[], Address] | None = None,
    ) -> None:
        """open_lan: lets other machines in and returns the new address; None if the host cannot."""
        self.room = room
        self.now = now
        self.limits = limits or Limits()
        self.screens = Screens(room, address)
        self.lines: dict[Connection, None] = {}  # in the order in which they came
        self._guesses = Allowance(*self.limits.guesses)
        self._everybodys_guesses = Allowance(*self.limits.everybodys_guesses)
        self.joins = Allowance(*self.limits.joins)
        self.actions = Allowance(*self.limits.actions)
        self._lan = open_lan
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="room")
        self._is_briefing = False
        self._ticking: asyncio.Task[None] | None = None
        self.screens.refresh((), now())

    async def start(self) -> None:
        """Begin to look at the clock."""
        self._ticking = asyncio.create_task(self._tick())

    async def stop(self) -> None:
        """End all streams, finish what is being done, let go of the log."""
        if self._ticking is not None:
            self._ticking.cancel()
        for line in list(self.lines):
            line.close()
        await asyncio.get_running_loop().run_in_executor(self._thread, lambda: self.room.close(self.now()))
        self._thread.shutdown(wait=True)

    async def work(self, change: Callable[[], T]) -> T:
        """Do something in the room's thread; then the screens show it. Errors of it come through, and change nothing.

        Once begun it is finished, even if the browser that asked has gone.
        """
        return await asyncio.shield(self._work(change))

    async def _work(self, change: Callable[[], T]) -> T:
        loop = asyncio.get_running_loop()

        def whole() -> T:
            try:
                return change()
            finally:
                if self.screens.refresh(self.connected(), self.now()):
                    loop.call_soon_threadsafe(self._wake)
                self._go_on_with_briefs(loop)

        return await loop.run_in_executor(self._thread, whole)

    def _go_on_with_briefs(self, loop: asyncio.AbstractEventLoop) -> None:
        """After what screens wait for, what they do not: a few at a time, behind actions that have come meanwhile."""

        def some() -> None:
            self._is_briefing = False
            if self.screens.refresh_briefs() and not loop.is_closed():
                loop.call_soon_threadsafe(self._wake)
            self._go_on_with_briefs(loop)

        if self.screens.has_more and not self._is_briefing:
            self._is_briefing = True
            with contextlib.suppress(RuntimeError):  # the host is stopping
                self._thread.submit(some)

    async def look(self, question: Callable[[], T]) -> T:
        """Ask the room something that changes nothing."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, question)

    async def attempt(self, address: str, ask: Callable[[], T]) -> T:
        """Ask what needs a code, a pass or a link. RefusedError, also for an address that was wrong too often."""
        now = self.now()
        if wait := max(self._guesses.wait(address, now), self._everybodys_guesses.wait("", now)):
            raise RefusedError("too-fast", retry=wait)
        try:
            return await self.work(ask)
        except RefusedError as refused:
            if refused.code in _WRONG:
                self._guesses.take(address, now)
                self._everybodys_guesses.take("", now)
            raise

    def connected(self) -> frozenset[int]:
        """The people with a phone on the line."""
        return frozenset(each.person for each in list(self.lines) if each.person is not None)

    def enter(self, person: Person | None) -> Connection:
        """A screen comes on the line. RefusedError if there are too many; of one person, the oldest goes."""
        if len(self.lines) >= self.limits.streams:
            raise RefusedError("too-fast", retry=5)
        line = Connection(person.number if person is not None else None)
        mine = [each for each in self.lines if person is not None and each.person == person.number]
        if len(mine) >= self.limits.streams_each:
            mine[0].close()
            self.exit(mine[0])
        self.lines[line] = None
        return line

    def exit(self, line: Connection) -> None:
        """A screen has gone."""
        self.lines.pop(line, None)

    def stream(self, person: Person | None, last: str, scopes: Scopes) -> EventStream:
        """The stream of a screen that comes on the line; last, scopes: see `stream.stream`. RefusedError as `enter`."""
        line = self.enter(person)
        return EventStream(stream(self.screens.parts, self.now, line, last, scopes), lambda: self.exit(line))

    def _wake(self) -> None:
        for line in list(self.lines):
            line.news.set()

    def open_lan(self) -> None:
        """Let other machines in. RefusedError if the host cannot."""
        if self._lan is None:
            raise RefusedError("not-now")
        self.screens.address = self._lan()

    async def _tick(self) -> None:
        connected = self.connected()
        while True:
            await asyncio.sleep(TICK)
            now = self.now()
            if self.connected() != connected or self.room.is_played:
                connected = self.connected()
                try:
                    await self._work(lambda now=now: self.room.tick(now))  # type: ignore[misc]
                except RefusedError:
                    continue  # the disk is full: the next tick tries again, and nothing was acknowledged
                except Exception:
                    _LOG.exception("a look at the clock failed")  # the lesson goes on with what people do
