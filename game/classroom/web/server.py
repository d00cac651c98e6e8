"""What a browser talks to: routes, and nothing else. Each reads its message, asks the room, says what came of it."""

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from game.classroom.lesson import delegates, messages
from game.classroom.lesson.delegates import Seated
from game.classroom.lesson.refusals import RefusedError
from game.classroom.web.answers import (
    SEAT,
    Handler,
    answering,
    as_stored,
    body_of,
    json_of,
    nothing_there,
    seated_answer,
)
from game.classroom.web.code_attempts import guess
from game.classroom.web.phone import Phone
from game.classroom.web.request_guard import RequestGuard, address_of
from game.classroom.web.static_files import KINDS, everything, served
from game.classroom.web.static_payload import conference_as_json, words_as_json
from game.classroom.web.teacher import Teacher
from game.classroom.web.worker import RoomWorker
from game.model.conference import DelegationId
from game.session.codec import dump


def application(worker: RoomWorker, hosts: Callable[[], frozenset[str]]) -> RequestGuard:
    """The whole of what a browser talks to. hosts: the names by which the host may be called, with the port."""
    no_route = {404: nothing_there, 405: nothing_there}
    return RequestGuard(Starlette(routes=_Front(worker).routes(), exception_handlers=no_route), worker, hosts)


class _Front:
    """What everybody may ask before they have a seat, and all routes together."""

    def __init__(self, worker: RoomWorker) -> None:
        self.worker = worker
        self.table = dict(everything())
        conference = worker.room.scenario.conference
        self.table["/api/conference"] = served(dump(conference_as_json(conference)).encode(), KINDS[".json"])
        self.table["/api/words"] = served(dump(words_as_json()).encode(), KINDS[".json"])

    def routes(self) -> list[Route]:
        """Every address that there is."""
        phone, teacher = Phone(self.worker), Teacher(self.worker)
        pages = {"/": "join", "/j/{code}": "join", "/back": "join", "/seat": "seat", "/hall": "hall"}
        reading: dict[str, Handler] = {
            **{path: self._as_stored(f"page:{name}") for path, name in {**pages, "/teacher": "teacher"}.items()},
            **{path: self._as_stored(path) for path in self.table if path.startswith("/")},
            "/api/room": self.room,
            **phone.reading(),
            **teacher.reading(),
        }
        writing: dict[str, Handler] = {
            "/api/look": self.look,
            "/api/join": self.join,
            "/api/return": self.come_back,
            **phone.writing(),
            **teacher.writing(),
        }
        return [
            *(Route(path, answering(each), methods=["GET"]) for path, each in reading.items()),
            *(Route(path, answering(each), methods=["POST"]) for path, each in writing.items()),
        ]

    def _as_stored(self, key: str) -> Handler:
        async def handler(request: Request) -> Response:
            return as_stored(request, self.table[key])

        return handler

    async def room(self, request: Request) -> Response:
        """What the first page says before anybody has joined."""
        room = self.worker.room
        conference = room.scenario.conference
        return json_of(
            {
                "title": conference.title,
                "summary": conference.summary,
                "place": conference.place,
                "stage": room.stage,
                "joining": room.settings.joining,
            }
        )

    async def look(self, request: Request) -> Response:
        """Which seats are free."""
        message = messages.read(messages.LookForSeats, await body_of(request))
        room = self.worker.room
        seats = await guess(self.worker, request, lambda: delegates.seats_open(room, message.code))
        return json_of(
            {
                "title": room.scenario.conference.title,
                "joining": room.settings.joining,
                "pairs": room.settings.pairs,
                "seats": [{"delegation": seat, "free": free, "pair": pair} for seat, free, pair in seats],
            }
        )

    async def join(self, request: Request) -> Response:
        """Take a seat; a phone that has one keeps it."""
        message = messages.read(messages.Join, await body_of(request))
        cookie = request.cookies.get(SEAT, "")
        room, now = self.worker.room, self.worker.now()
        if cookie:
            try:
                person = await self.worker.work(
                    lambda: delegates.take_seat(room, delegates.person_of(room, cookie), self.worker.now())
                )
            except RefusedError:
                pass  # of an older room, or removed: somebody new
            else:
                return seated_answer(Seated(person=person, cookie=cookie, again=True))
        if wait := self.worker.joins.wait(address_of(request.scope), now):
            raise RefusedError("too-fast", retry=wait)
        wish = None if message.delegation is None else DelegationId(message.delegation)
        seated = await guess(
            self.worker, request, lambda: delegates.join(room, message.code, message.name, wish, self.worker.now())
        )
        self.worker.joins.take(address_of(request.scope), now)
        return seated_answer(seated)

    async def come_back(self, request: Request) -> Response:
        """The same seat again, by the pass."""
        message = messages.read(messages.Return, await body_of(request))
        room = self.worker.room
        return seated_answer(
            await guess(self.worker, request, lambda: delegates.come_back(room, message.pass_, self.worker.now()))
        )
