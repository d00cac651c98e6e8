"""The host: all that a browser talks to, and a clean end. `serve` runs until told to; `Hosting` does in a thread."""

import asyncio
import contextlib
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette

from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.security import Allowance, Limits, headers
from game.classroom.parts.teacher import Address
from game.classroom.printing.pages import style_hash
from game.classroom.web.answers import nothing_there
from game.classroom.web.entrance import Entrance
from game.classroom.web.phone import Phone
from game.classroom.web.request_guard import RequestGuard
from game.classroom.web.sockets import LOOPBACK, HostError, bound, lan_addresses
from game.classroom.web.static_files import StaticFiles
from game.classroom.web.teacher import Teacher
from game.classroom.web.worker import RoomWorker
from game.wording.catalogue import Wording

LARGEST_HEADERS = 16 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where the host is to be reached, for whoever started it."""

    hall: str
    teacher: str
    phones: tuple[str, ...]
    code: str
    lan: bool


class _Server(uvicorn.Server):
    """One listener. Signals are the host's business, since it may have several listeners."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield


class ClassHost:
    """One room on the line. `run` it in an event loop; `stop` it from any thread."""

    def __init__(
        self, room: Classroom, secret: str, sock: socket.socket, *, lan: bool = False, limits: Limits | None = None
    ) -> None:
        """secret: the facilitator's. sock: from `listen`. HostError if the local network is asked for in vain."""
        self.room = room
        self._secret = secret
        self.port: int = sock.getsockname()[1]
        self._sockets = [sock]
        self._lan: tuple[str, ...] = ()
        self._started = time.monotonic()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._servers: list[_Server] = []
        self._tasks: list[asyncio.Task[None]] = []
        if lan:
            self._sockets += self._join_lan()
        room.port, room.lan = self.port, lan
        room.keep(self.now())
        self.worker = RoomWorker(room, self._address(), self.now, limits, self._open_lan)
        self._app = self._application()

    def _application(self) -> RequestGuard:
        """The whole of what a browser talks to: every table of routes behind one guard."""
        files = StaticFiles(self.room.scenario.conference)
        tables = (files, Entrance(self.worker), Phone(self.worker), Teacher(self.worker))
        routes = [route for table in tables for route in table.routes()]
        app = Starlette(routes=routes, exception_handlers={404: nothing_there, 405: nothing_there})
        app.state.wording = Wording().of(self.worker.room.scenario.conference)
        return RequestGuard(
            app,
            headers=headers(style_hash()),
            requests=Allowance(*self.worker.limits.requests),
            now=self.now,
            hosts=self.names,
        )

    def now(self) -> float:
        """Seconds since the host was started."""
        return time.monotonic() - self._started

    def names(self) -> frozenset[str]:
        """The names by which a browser may call the host, with the port."""
        own = socket.gethostname().lower()
        names = {LOOPBACK, "localhost", *self._lan, own, f"{own}.local"}
        return frozenset({f"{each}:{self.port}" for each in names} | (names if self.port == 80 else set()))

    def addresses(self) -> Addresses:
        """Where everything is to be reached."""
        here = f"http://{LOOPBACK}:{self.port}"
        return Addresses(
            hall=f"{here}/enter/{self._secret}/hall",
            teacher=f"{here}/enter/{self._secret}/teacher",
            phones=self._address().addresses,
            code=self.room.code,
            lan=bool(self._lan),
        )

    def _address(self) -> Address:
        places = (*self._lan, LOOPBACK) if self._lan else (LOOPBACK,)
        return Address(addresses=tuple(f"http://{each}:{self.port}" for each in places), lan=bool(self._lan))

    # --- the local network ---

    def _join_lan(self) -> list[socket.socket]:
        found = []
        for each in lan_addresses():
            with contextlib.suppress(HostError):
                found.append(bound(each, self.port))
        if not found:
            raise HostError("There is no local network here that the host could listen to.")
        self._lan = tuple(each.getsockname()[0] for each in found)
        return found

    def _open_lan(self) -> Address:
        """Let other machines in while the room is open; called in the room's thread."""
        if not self._lan:
            try:
                sockets = self._join_lan()
            except HostError as problem:
                raise RefusedError("not-now", str(problem)) from problem
            self.room.lan = True
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self._begin, sockets)
        return self._address()

    # --- running ---

    def _begin(self, sockets: Sequence[socket.socket]) -> None:
        config = uvicorn.Config(
            self._app,
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            h11_max_incomplete_event_size=LARGEST_HEADERS,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=2,
            limit_concurrency=3 * self.worker.limits.streams,
            backlog=512,
        )
        server = _Server(config)
        self._servers.append(server)
        self._tasks.append(asyncio.create_task(server.serve(sockets=list(sockets))))

    async def run(self, ready: Callable[[], None] | None = None) -> None:
        """Serve until `stop`. ready: called once the first listener listens."""
        self._loop = asyncio.get_running_loop()
        await self.worker.start()
        self._begin(self._sockets)
        while not self._servers[0].started and not self._tasks[0].done():
            await asyncio.sleep(0.01)
        if ready is not None:
            ready()
        try:
            while self._tasks:
                await asyncio.gather(*self._tasks)
                self._tasks = [each for each in self._tasks if not each.done()]
        finally:
            await self.worker.stop()

    @property
    def is_serving(self) -> bool:
        """Whether somebody who calls now is answered."""
        return any(server.started and not server.should_exit for server in self._servers)

    def stop(self) -> None:
        """Stop soon; may be called from any thread, and more than once."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._end)

    def _end(self) -> None:
        for line in list(self.worker.lines):
            line.close()
        for server in self._servers:
            server.should_exit = True


def serve(host: ClassHost, ready: Callable[[], None]) -> None:
    """Serve in this thread, which must be the main one, until Ctrl-C or a request to end."""

    async def run() -> None:
        loop = asyncio.get_running_loop()
        for each in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C comes as KeyboardInterrupt
                loop.add_signal_handler(each, host.stop)
        await host.run(ready)

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run())


class Hosting:
    """A host in a thread of its own, for a window that hosts a class, and for tests. Use it in a `with`."""

    def __init__(self, host: ClassHost) -> None:
        self.host = host
        self._is_ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="host", daemon=True)

    def _run(self) -> None:
        try:
            asyncio.run(self.host.run(self._is_ready.set))
        finally:
            self._is_ready.set()

    @property
    def is_running(self) -> bool:
        """Whether it serves; False once it has stopped, whatever stopped it."""
        return self._thread.is_alive() and self.host.is_serving

    def __enter__(self) -> ClassHost:
        self._thread.start()
        self._is_ready.wait(10)
        return self.host

    def __exit__(self, *problem: object) -> None:
        self.host.stop()
        self._thread.join(10)
