"""What stands before every request: it names this host, it comes from a page of ours, and not too often.

Plain ASGI, so that it also stands before event streams; it puts the security headers on every answer.
"""

from collections.abc import Callable, Iterable, MutableMapping
from typing import Any

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.security import Allowance
from game.classroom.web.answers import address_of, refusal_response

READING = ("GET", "HEAD")


class RequestGuard:
    """Lets in what may come in."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        headers: Iterable[tuple[bytes, bytes]],
        requests: Allowance,
        now: Callable[[], float],
        hosts: Callable[[], frozenset[str]],
    ) -> None:
        """headers: put on every answer. hosts: the names, with port, by which the host may be called now."""
        self._app = app
        self._headers = tuple(headers)
        self._requests = requests
        self._now = now
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self._headers]
            await send(message)

        try:
            self._check(scope)
        except RefusedError as refused:
            await refusal_response(refused)(scope, receive, send_with_headers)
            return
        await self._app(scope, receive, send_with_headers)

    def _check(self, scope: MutableMapping[str, Any]) -> None:
        request = HTTPConnection(scope)
        headers = request.headers
        hosts = self._hosts()
        if headers.get("host", "").lower() not in hosts:
            raise RefusedError("wrong-host")
        if wait := self._requests.take(address_of(request), self._now()):
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
