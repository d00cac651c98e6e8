"""How routes read and answer: bodies that are short, refusals as JSON, cookies, things served as they lie there."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from game.classroom.lesson.delegates import Seated
from game.classroom.lesson.messages import LARGEST
from game.classroom.lesson.refusals import RefusedError
from game.classroom.web.request_guard import refusal_response
from game.classroom.web.static_files import Served
from game.session.codec import dump

SEAT, FACILITATOR = "seat", "teacher"
"""The names of the two cookies."""

A_TERM = 120 * 24 * 3600
PATIENCE = 10.0
"""Seconds that a phone has to send its body."""

_LOG = logging.getLogger(__name__)

Handler: TypeAlias = Callable[[Request], Awaitable[Any]]


def answering(handler: Handler) -> Handler:
    """The handler, with refusals made answers; a browser that went away while sending gets none.

    A fault goes to the terminal; the page is told that there was one, and no more.
    """

    async def answered(request: Request) -> Any:
        try:
            return await handler(request)
        except RefusedError as refused:
            return refusal_response(refused)
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception:
            _LOG.exception("a request to %s failed", request.url.path)
            return refusal_response(RefusedError("fault"))

    return answered


async def nothing_there(request: Request, problem: Exception) -> Response:
    """Where no route leads: the same as any other refusal."""
    return refusal_response(RefusedError("not-here"))


async def body_of(request: Request) -> bytes:
    """The body, as long as it is short and comes soon."""
    parts: list[bytes] = []
    try:
        async with asyncio.timeout(PATIENCE):
            async for part in request.stream():
                parts.append(part)
                if sum(map(len, parts)) > LARGEST:
                    raise RefusedError("too-large")
    except TimeoutError as problem:
        raise RefusedError("not-understood") from problem
    return b"".join(parts)


def json_of(value: object) -> Response:
    """A value as JSON; never kept by a browser."""
    return raw_json(dump(value))


def raw_json(text: str) -> Response:
    """JSON that is written already."""
    return Response(text, media_type="application/json", headers={"cache-control": "no-store"})


def seated_answer(seated: Seated) -> Response:
    """What somebody gets who has a seat now: delegation, pass and the cookie."""
    person = seated.person
    answer = JSONResponse(
        {"delegation": person.seat, "pass": person.code, "again": seated.again}, headers={"cache-control": "no-store"}
    )
    set_cookie(answer, SEAT, seated.cookie)
    return answer


def set_cookie(answer: Response, name: str, value: str) -> None:
    """A cookie that no script sees and no other site can send."""
    answer.set_cookie(name, value, max_age=A_TERM, path="/", httponly=True, samesite="strict")


def as_stored(request: Request, stored: Served) -> Response:
    """A thing as it lies there, packed if the browser can; nothing again if it has it already."""
    headers = {"cache-control": "no-cache", "etag": stored.tag, "vary": "accept-encoding"}
    if request.headers.get("if-none-match") == stored.tag:
        return Response(status_code=304, headers=headers)
    if stored.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(stored.packed, media_type=stored.kind, headers={**headers, "content-encoding": "gzip"})
    return Response(stored.content, media_type=stored.kind, headers=headers)
