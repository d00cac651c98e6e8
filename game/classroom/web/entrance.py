"""The routes of whoever has no seat yet: what the room is, which seats are free, taking one, coming back."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from game.classroom.lesson import delegates, messages
from game.classroom.lesson.refusals import RefusedError
from game.classroom.parts.lines import fields
from game.classroom.web.answers import SEAT, address_of, body_of, json_of, routes, seated_answer
from game.classroom.web.worker import RoomWorker
from game.model.conference import DelegationId


class Entrance:
    """What everybody may ask of one room."""

    def __init__(self, worker: RoomWorker) -> None:
        self.worker = worker

    def routes(self) -> list[Route]:
        """Every address that needs no seat."""
        return routes(
            {"/api/room": self.room},
            {"/api/look": self.look, "/api/join": self.join, "/api/return": self.come_back},
        )

    async def room(self, request: Request) -> Response:
        """What the first page says before anybody has joined."""
        room = self.worker.room
        conference = room.scenario.conference
        return json_of(
            fields(conference, "title summary place") | {"stage": room.stage, "joining": room.settings.joining}
        )

    async def look(self, request: Request) -> Response:
        """Which seats are free."""
        message = messages.read(messages.LookForSeats, await body_of(request))
        room = self.worker.room
        seats = await self.worker.attempt(address_of(request), lambda: delegates.seats_open(room, message.code))
        return json_of(
            {
                "title": room.scenario.conference.title,
                **fields(room.settings, "joining pairs"),
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
                return seated_answer(person, cookie, again=True)
        address = address_of(request)
        if wait := self.worker.joins.wait(address, now):
            raise RefusedError("too-fast", retry=wait)
        wish = None if message.delegation is None else DelegationId(message.delegation)
        seated = await self.worker.attempt(
            address, lambda: delegates.join(room, message.code, message.name, wish, self.worker.now())
        )
        self.worker.joins.take(address, now)
        return seated_answer(seated.person, seated.cookie, again=seated.again)

    async def come_back(self, request: Request) -> Response:
        """The same seat again, by the pass."""
        message = messages.read(messages.Return, await body_of(request))
        room = self.worker.room
        seated = await self.worker.attempt(
            address_of(request), lambda: delegates.come_back(room, message.pass_, self.worker.now())
        )
        return seated_answer(seated.person, seated.cookie, again=seated.again)
