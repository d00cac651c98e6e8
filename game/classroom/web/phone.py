"""The routes of a phone: its state, what may be done, and doing it."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from game.classroom.lesson import delegates, messages
from game.classroom.lesson.choices import choices
from game.classroom.lesson.delegates import Reply
from game.classroom.lesson.people import Person
from game.classroom.lesson.refusals import RefusedError
from game.classroom.parts.lines import event_line
from game.classroom.parts.recap import recap
from game.classroom.parts.screens import of_phone
from game.classroom.printing.exports import HTML, own_page
from game.classroom.web.answers import SEAT, body_of, json_of, raw_json, routes
from game.classroom.web.stream import EventStream
from game.classroom.web.worker import RoomWorker
from game.model.actions import Action
from game.model.conference import DelegationId
from game.wording.actions import describe
from game.wording.advisor import advice


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
                "/api/seat/act": self.act,
                "/api/seat/confirm": self.confirm,
                "/api/seat/done": self.done,
                "/api/seat/here": self.here,
                "/api/seat/leave": self.leave,
            },
        )

    async def _me(self, request: Request) -> Person:
        cookie = request.cookies.get(SEAT, "")
        person = await self.worker.look(lambda: delegates.person_of(self.worker.room, cookie))
        if wait := self.worker.actions.take(str(person.number), self.worker.now()):
            raise RefusedError("too-fast", retry=wait)
        return person

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
        person = await self._me(request)
        room, to = self.worker.room, request.query_params.get("to")
        if to is not None and to not in room.scenario.conference.delegations_by_id:
            raise RefusedError("no-seat")
        other = None if to is None else DelegationId(to)
        return json_of(await self.worker.look(lambda: choices(room, person.seat, other)))

    async def advice(self, request: Request) -> Response:
        """The advisor's three sentences."""
        person = await self._me(request)
        reader = self.worker.screens.reader(person.seat)
        found = await self.worker.look(lambda: advice(reader, self.worker.room.session.view(person.seat)))
        return json_of({"sentences": found})

    async def recap(self, request: Request) -> Response:
        """What the session that has closed changed, as the delegation sees it; asked for, since it takes a while."""
        person = await self._me(request)
        reader = self.worker.screens.reader(person.seat)
        return json_of(await self.worker.look(lambda: recap(self.worker.room, reader)))

    async def page(self, request: Request) -> Response:
        """A person's own page to keep or to print, once all is over."""
        person = await self._me(request)
        if not self.worker.room.session.is_over:
            raise RefusedError("not-now")
        content = await self.worker.look(lambda: own_page(self.worker.room, person))
        return Response(content, media_type=HTML, headers={"cache-control": "no-store"})

    async def check(self, request: Request) -> Response:
        """What an action would be, in words, and why not."""
        person = await self._me(request)
        action = messages.read_action(messages.read(messages.Check, await body_of(request)).action)
        delegates.check_action(person, action)
        reader = self.worker.screens.reader(person.seat)
        reasons = await self.worker.look(lambda: delegates.why_not(self.worker.room, person, action))
        return json_of({"in_order": not reasons, "says": reasons or describe(reader, action)})

    async def act(self, request: Request) -> Response:
        """Do what a person has decided."""
        person = await self._me(request)
        message = messages.read(messages.Act, await body_of(request))
        action: Action = messages.read_action(message.action)
        room, worker = self.worker.room, self.worker
        answer = await worker.work(
            lambda: delegates.act(room, room.people[person.number], message.step, message.message, action, worker.now())
        )
        return await self._answer(person, answer)

    async def confirm(self, request: Request) -> Response:
        """A partner agrees, or not."""
        person = await self._me(request)
        message = messages.read(messages.Confirm, await body_of(request))
        room, worker = self.worker.room, self.worker
        answer = await worker.work(
            lambda: delegates.confirm(room, room.people[person.number], message.proposal, message.agree, worker.now())
        )
        return await self._answer(person, answer)

    async def _answer(self, person: Person, answer: Reply) -> Response:
        reader = self.worker.screens.reader(person.seat)
        if answer.waiting or not answer.happened:
            return json_of({"accepted": False, "waiting": answer.waiting, "says": answer.says})
        seen = self.worker.room.session.as_seen_by(person.seat, answer.happened)
        lines = [event_line(reader, number, event) for number, event in enumerate(seen)]
        return json_of({"accepted": True, "says": answer.says, "lines": lines})

    async def done(self, request: Request) -> Response:
        """Nothing to add, or something after all."""
        person = await self._me(request)
        message = messages.read(messages.Done, await body_of(request))
        room, worker = self.worker.room, self.worker
        await worker.work(
            lambda: delegates.done(room, room.people[person.number], message.step, message.done, worker.now())
        )
        return json_of({"done": message.done})

    async def here(self, request: Request) -> Response:
        """Somebody has touched the page."""
        person = await self._me(request)
        messages.read(messages.Nothing, await body_of(request))
        room, worker = self.worker.room, self.worker
        await worker.work(lambda: delegates.take_seat(room, room.people[person.number], worker.now()))
        return json_of({"here": True})

    async def leave(self, request: Request) -> Response:
        """The computer leads from now on."""
        person = await self._me(request)
        messages.read(messages.Nothing, await body_of(request))
        room, worker = self.worker.room, self.worker
        await worker.work(lambda: delegates.leave(room, room.people[person.number], worker.now()))
        return json_of({"left": True})
