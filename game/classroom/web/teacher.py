"""The routes of hall and facilitator: entering by the link, what they see, what the facilitator does, exports."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from game.classroom.lesson import messages
from game.classroom.lesson.facilitator import do
from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.security import is_among
from game.classroom.parts.screens import HALL, TEACHER
from game.classroom.printing import exports
from game.classroom.web.answers import FACILITATOR, Handler, address_of, body_of, json_of, raw_json, routes, set_cookie
from game.classroom.web.stream import EventStream
from game.classroom.web.worker import RoomWorker


class Teacher:
    """What hall and facilitator can ask of one room."""

    def __init__(self, worker: RoomWorker) -> None:
        self.worker = worker

    def routes(self) -> list[Route]:
        """Every address of hall and facilitator."""
        return routes(
            {
                "/enter/{secret}/{to}": self.enter,
                "/api/hall": self._whole(HALL),
                "/api/hall/stream": self._stream(HALL),
                "/api/teacher": self._whole(TEACHER),
                "/api/teacher/stream": self._stream(TEACHER),
                "/api/teacher/export/{name}": self.export,
            },
            {"/api/teacher/do": self.do},
        )

    async def enter(self, request: Request) -> Response:
        """The facilitator's link: sets the cookie, and leads on to the page."""
        secret, to = request.path_params["secret"], request.path_params["to"]
        if to not in ("hall", "teacher"):
            raise RefusedError("not-here")
        await self.worker.attempt(address_of(request), lambda: self._check_teacher(secret))
        answer = RedirectResponse(f"/{to}", status_code=303)
        set_cookie(answer, FACILITATOR, secret)
        return answer

    def _check_teacher(self, secret: str) -> None:
        if not secret or not is_among(secret, self.worker.room.teachers):
            raise RefusedError("who-are-you")

    def _whole(self, scopes: tuple[str, ...]) -> Handler:
        async def handler(request: Request) -> Response:
            self._check_teacher(request.cookies.get(FACILITATOR, ""))
            return raw_json(self.worker.screens.parts.whole(scopes, self.worker.now()))

        return handler

    def _stream(self, scopes: tuple[str, ...]) -> Handler:
        async def handler(request: Request) -> EventStream:
            self._check_teacher(request.cookies.get(FACILITATOR, ""))
            return self.worker.stream(None, request.headers.get("last-event-id", ""), lambda: scopes)

        return handler

    async def do(self, request: Request) -> Response:
        """What the facilitator wants done."""
        self._check_teacher(request.cookies.get(FACILITATOR, ""))
        message = messages.read_do(await body_of(request))
        room, worker = self.worker.room, self.worker
        says = await worker.work(lambda: do(room, message, worker.open_lan, worker.now()))
        return json_of({"done": True, "says": says})

    async def export(self, request: Request) -> Response:
        """Tables and printed pages about what people did."""
        self._check_teacher(request.cookies.get(FACILITATOR, ""))
        name = request.path_params["name"]
        file = await self.worker.look(lambda: exports.file(self.worker.room, name))
        headers = {"content-disposition": f'attachment; filename="{file.name}"'} if file.is_download else {}
        return Response(file.content, media_type=file.kind, headers={"cache-control": "no-store", **headers})
