"""The gate before every request: the host goes by this name, the request comes from our own pages, and not too often.

Plain ASGI, so that it also stands before event streams; it puts the security headers on every answer.
"""

from collections.abc import Callable, MutableMapping
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.security import headers as security_headers
from game.classroom.printing.printing import style_hash
from game.classroom.web.worker import RoomWorker

READING = ("GET", "HEAD")
_HEADERS = security_headers(style_hash())


class RequestGuard:
    """Lets in what may come in. hosts: the names, with port, by which the host may be called now."""

    def __init__(self, app: ASGIApp, worker: RoomWorker, hosts: Callable[[], frozenset[str]]) -> None:
        self._app = app
        self._worker = worker
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *_HEADERS]
            await send(message)

        try:
            self._check(scope)
        except RefusedError as refused:
            await refusal_response(refused)(scope, receive, send_with_headers)
            return
        await self._app(scope, receive, send_with_headers)

    def _check(self, scope: MutableMapping[str, Any]) -> None:
        headers = Headers(scope=scope)
        hosts = self._hosts()
        if headers.get("host", "").lower() not in hosts:
            raise RefusedError("wrong-host")
        if wait := self._worker.requests.take(address_of(scope), self._worker.now()):
            raise RefusedError("too-fast", retry=wait)
        site = headers.get("sec-fetch-site", "same-origin")
        if scope["method"] in READING:
            if scope["path"].startswith("/api/") and site not in ("same-origin", "none"):
                raise RefusedError("wrong-origin")
            return
        origin = headers.get("origin", "").lower()
        if origin not in {f"http://{each}" for each in hosts} or origin != f"http://{headers['host'].lower()}":
            raise RefusedError("wrong-origin")
        if site != "same-origin":
            raise RefusedError("wrong-origin")
        if headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
            raise RefusedError("not-understood")


def address_of(scope: MutableMapping[str, Any]) -> str:
    """The address of the machine that asks."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def refusal_response(refused: RefusedError) -> JSONResponse:
    """What a page gets for a refusal."""
    headers = {"cache-control": "no-store"}
    if refused.retry:
        headers["retry-after"] = str(refused.retry)
    return JSONResponse(refused.as_json(), status_code=refused.status, headers=headers)
