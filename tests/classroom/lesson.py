"""A lesson on the toy conference: a room in a folder, and browsers that talk to a host over real sockets."""

import http.client
import json
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from session_toy import HEADS, toy

from game.classroom.lesson import delegates, facilitator, messages
from game.classroom.lesson.delegates import Seated
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import RoomSettings
from game.classroom.lesson.security import Limits
from game.classroom.web.host import ClassHost
from game.classroom.web.sockets import bound
from game.model.actions import Action
from game.session.codec import encode_action

GENEROUS = Limits(
    guesses=(10_000, 1.0),
    everybodys_guesses=(10_000, 1.0),
    joins=(10_000, 1.0),
    actions=(10_000, 1.0),
    requests=(100_000, 1.0),
)
_NUMBERS = count()


def room_in(folder: Path, **settings: Any) -> Classroom:
    """A room in its lobby; settings: fields of Settings other than the usual."""
    chosen = RoomSettings(**{"preset": "none"} | settings)
    return Classroom.opened(toy(), folder / "toy.jsonl", seed=1, settings=chosen, heads=HEADS)[0]


def resumed(folder: Path, now: float = 0.0) -> Classroom:
    """The room of that folder as a new process finds it."""
    return Classroom.resumed(folder / "toy.room.json", toy(), now=now, heads=HEADS)[0]


def join(room: Classroom, seat: str | None, now: float = 0.0, name: str = "Ann") -> Seated:
    return delegates.join(room, room.code, name, seat, now)


class Facilitator:
    """Does what a facilitator does, each time with a message of its own."""

    def __init__(self, room: Classroom) -> None:
        self._room = room

    def do(self, what: str, now: float = 0.0, **more: Any) -> str:
        body = {"message": f"message-{next(_NUMBERS):04d}", "do": what} | more
        return facilitator.do(self._room, messages.read_do(json.dumps(body).encode()), lambda: None, now)


def started(folder: Path, *seats: str, now: float = 0.0, **settings: Any) -> tuple[Classroom, list[int]]:
    """A room in its first session, and the numbers of those who lead these seats."""
    room = room_in(folder, **settings)
    numbers = [join(room, each, now).person.number for each in seats]
    Facilitator(room).do("start", now)
    return room, numbers


def act(
    room: Classroom, number: int, action: Action, now: float = 0.0, message: str = "", step: int | None = None
) -> Any:
    """A person acts, on what their seat has just seen unless a step is given."""
    person = room.people[number]
    seen = room.seen_events.seen(person.seat) if step is None else step
    name = message or f"act-{time.monotonic_ns()}"
    return delegates.act(room, person, seen, name, action, now)


def finish(room: Classroom, number: int, now: float = 0.0) -> None:
    """A person has nothing to add."""
    person = room.people[number]
    delegates.done(room, person, room.seen_events.seen(person.seat), True, now)


# --- over the network ---


def host_of(room: Classroom, limits: Limits = GENEROUS, secret: str | None = None) -> tuple[ClassHost, str]:
    """A host on a free port, and the facilitator's secret."""
    secret = secret or room.new_teacher()
    return ClassHost(room, secret, bound("127.0.0.1", 0), limits=limits), secret


@dataclass
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    content: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.content)


@dataclass
class Browser:
    """A browser with its cookies."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def send(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """One request with exactly these headers, besides Host and Cookie."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        sent = {"Host": f"127.0.0.1:{self.port}"} | {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, content)

    def get(self, path: str) -> Reply:
        return self.send("GET", path)

    def post(self, path: str, value: Any) -> Reply:
        return self.send(
            "POST",
            path,
            json.dumps(value).encode(),
            Origin=f"http://127.0.0.1:{self.port}",
            Content_Type="application/json",
        )

    def join(self, code: str, seat: str | None, name: str = "Ann") -> Reply:
        return self.post("/api/join", {"code": code, "name": name, "delegation": seat})

    def parts(self, path: str = "/api/seat") -> dict[str, Any]:
        found: dict[str, Any] = self.get(path).json["parts"]
        return found

    def act(self, action: Action, message: str, step: int | None = None) -> Reply:
        seen = self.parts()["own"]["step"] if step is None else step
        return self.post("/api/seat/act", {"step": seen, "message": message, "action": encode_action(action)})

    def stream(self, path: str, last: str = "", timeout: float = 5.0) -> "Stream":
        return Stream(self, path, last, timeout)


class Stream:
    """An event stream over a socket of its own; iterate over its events as (event, id, data). Close it."""

    def __init__(self, browser: Browser, path: str, last: str, timeout: float) -> None:
        self._socket = socket.create_connection(("127.0.0.1", browser.port), timeout=timeout)
        cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
        lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{browser.port}", f"Cookie: {cookies}"]
        lines += [f"Last-Event-ID: {last}"] if last else []
        self._socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self._file = self._socket.makefile("rb")
        self.status = int(self._file.readline().split()[1])
        while self._file.readline().strip():
            pass

    def __iter__(self) -> Iterator[tuple[str, str, Any]]:
        text = b""
        while size := int(self._file.readline().strip() or b"0", 16):
            text += self._file.read(size)
            self._file.readline()
            while b"\n\n" in text:
                block, text = text.split(b"\n\n", 1)
                fields = dict(line.split(": ", 1) for line in block.decode().split("\n") if not line.startswith(":"))
                if fields:
                    yield fields["event"], fields.get("id", ""), json.loads(fields["data"])

    def until(self, name: str) -> tuple[str, Any]:
        """The id and value of the next part of that name."""
        return next((number, data["value"]) for kind, number, data in self if kind == "part" and data["name"] == name)

    def close(self) -> None:
        self._file.close()
        self._socket.close()
