"""The routes of a phone: its state, what may be done, and doing it."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from game.classroom.lesson import delegates, messages
from game.classroom.lesson.delegates import Reply
from game.classroom.lesson.messages import M
from game.classroom.lesson.people import Person
from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.room import Classroom
from game.classroom.parts.choices import choices
from game.classroom.parts.lines import event_line
from game.classroom.parts.recap import recap
from game.classroom.parts.screens import of_phone
from game.classroom.printing.exports import HTML, own_page
from game.classroom.web.answers import SEAT, Handler, body_of, json_of, raw_json, routes
from game.classroom.web.stream import EventStream
from game.classroom.web.worker import RoomWorker
from game.model.conference import DelegationId
from game.wording.actions import describe
from game.wording.advisor import advice
from game.wording.reader import Reader


class Phone:
    """What a phone can ask of one room, once it has a seat."""

    def __init__(self, worker: RoomWorker) -> None:
        self.worker = worker

    def routes(self) -> list[Route]:
        """Every address of a phone that has a seat."""
        return routes(
            {
                "/api/seat": self.seat,
                "/api/seat/stream": self.seat_stream,
                "/api/seat/choices": self.choices,
                "/api/seat/advice": self.advice,
                "/api/seat/recap": self.recap,
                "/api/seat/page": self.page,
            },
            {
                "/api/seat/check": self.check,
                "/api/seat/act": self._posted(messages.Act, self.act),
                "/api/seat/confirm": self._posted(messages.Confirm, self.confirm),
                "/api/seat/done": self._posted(messages.Done, self.done),
                "/api/seat/here": self._posted(messages.Nothing, self.here),
                "/api/seat/leave": self._posted(messages.Nothing, self.leave),
            },
        )

    @property
    def _room(self) -> Classroom:
        return self.worker.room

    async def _me(self, request: Request) -> Person:
        cookie = request.cookies.get(SEAT, "")
        person = await self.worker.look(lambda: delegates.person_of(self._room, cookie))
        if wait := self.worker.actions.take(str(person.number), self.worker.now()):
            raise RefusedError("too-fast", retry=wait)
        return person

    def _posted(self, kind: type[M], do: Callable[[Person, M], Mapping[str, object]]) -> Handler:
        """The handler of a post. do: what a message of that kind does in the room's thread, and what the page gets."""

        async def handler(request: Request) -> Response:
            number = (await self._me(request)).number
            message = messages.read(kind, await body_of(request))
            return json_of(await self.worker.work(lambda: do(self._room.people[number], message)))

        return handler

    def _reader(self, person: Person) -> Reader:
        return self.worker.screens.reader(person.seat)

    # --- looking ---

    async def seat(self, request: Request) -> Response:
        """All parts of a phone at once."""
        person = await self._me(request)
        return raw_json(self.worker.screens.parts.whole(of_phone(person), self.worker.now()))

    async def seat_stream(self, request: Request) -> EventStream:
        """The stream of a phone. It is a sign of life of the phone, not of the person."""
        person = await self._me(request)
        screens, number = self.worker.screens, person.number
        last = request.headers.get("last-event-id", "")
        return self.worker.stream(person, last, lambda: screens.places.get(number))

    async def choices(self, request: Request) -> Response:
        """What may be done now."""
        seat, to = (await self._me(request)).seat, request.query_params.get("to")
        if to is not None and to not in self._room.scenario.conference.delegations_by_id:
            raise RefusedError("no-seat")
        other = None if to is None else DelegationId(to)
        return json_of(await self.worker.look(lambda: choices(self._room, seat, other)))

    async def advice(self, request: Request) -> Response:
        """The advisor's three sentences."""
        person = await self._me(request)
        view = self._room.session.view
        return json_of({"sentences": await self.worker.look(lambda: advice(self._reader(person), view(person.seat)))})

    async def recap(self, request: Request) -> Response:
        """What the session that has closed changed, as the delegation sees it; asked for, since it takes a while."""
        person = await self._me(request)
        return json_of(await self.worker.look(lambda: recap(self._room, self._reader(person))))

    async def page(self, request: Request) -> Response:
        """A person's own page to keep or to print, once all is over."""
        person = await self._me(request)
        if not self._room.session.is_over:
            raise RefusedError("not-now")
        content = await self.worker.look(lambda: own_page(self._room, person))
        return Response(content, media_type=HTML, headers={"cache-control": "no-store"})

    async def check(self, request: Request) -> Response:
        """What an action would be, in words, and why not."""
        person = await self._me(request)
        action = messages.read_action(messages.read(messages.Check, await body_of(request)).action)
        delegates.check_action(person, action)
        reasons = await self.worker.look(lambda: delegates.why_not(self._room, person, action))
        return json_of({"in_order": not reasons, "says": reasons or describe(self._reader(person), action)})

    # --- doing: in the room's thread ---

    def act(self, person: Person, message: messages.Act) -> Mapping[str, object]:
        """Do what a person has decided."""
        action = messages.read_action(message.action)
        done = delegates.act(self._room, person, message.step, message.message, action, self.worker.now())
        return self._told(person, done)

    def confirm(self, person: Person, message: messages.Confirm) -> Mapping[str, object]:
        """A partner agrees, or not."""
        done = delegates.confirm(self._room, person, message.proposal, message.agree, self.worker.now())
        return self._told(person, done)

    def _told(self, person: Person, reply: Reply) -> Mapping[str, object]:
        if reply.waiting or not reply.happened:
            return {"accepted": False, "waiting": reply.waiting, "says": reply.says}
        seen = self._room.session.as_seen_by(person.seat, reply.happened)
        lines = [event_line(self._reader(person), number, event) for number, event in enumerate(seen)]
        return {"accepted": True, "says": reply.says, "lines": lines}

    def done(self, person: Person, message: messages.Done) -> Mapping[str, object]:
        """Nothing to add, or something after all."""
        delegates.done(self._room, person, message.step, message.done, self.worker.now())
        return {"done": message.done}

    def here(self, person: Person, message: messages.Nothing) -> Mapping[str, object]:
        """Somebody has touched the page."""
        delegates.take_seat(self._room, person, self.worker.now())
        return {"here": True}

    def leave(self, person: Person, message: messages.Nothing) -> Mapping[str, object]:
        """The computer leads from now on."""
        delegates.leave(self._room, person, self.worker.now())
        return {"left": True}
