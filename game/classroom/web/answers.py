"""How routes read and answer: bodies that are short, refusals as JSON, cookies."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from game.classroom.lesson.messages import LARGEST
from game.classroom.lesson.people import Person
from game.classroom.lesson.refusals import RefusedError
from game.session.codec import dump
from game.wording.catalogue import Wording

SEAT, FACILITATOR = "seat", "teacher"
"""The names of the two cookies."""

A_TERM = 120 * 24 * 3600
PATIENCE = 10.0
"""Seconds that a phone has to send its body."""

_LOG = logging.getLogger(__name__)

Handler: TypeAlias = Callable[[Request], Awaitable[Any]]


def routes(reading: Mapping[str, Handler], writing: Mapping[str, Handler] | None = None) -> list[Route]:
    """A table of routes. reading: the addresses that change nothing; writing: those to which pages post."""
    return [
        *(Route(path, answering(each), methods=["GET"]) for path, each in reading.items()),
        *(Route(path, answering(each), methods=["POST"]) for path, each in (writing or {}).items()),
    ]


def address_of(request: HTTPConnection) -> str:
    """The address of the machine that asks."""
    return request.client.host if request.client else ""


def answering(handler: Handler) -> Handler:
    """The handler, with refusals made answers; a browser that went away while sending gets none.

    A fault goes to the terminal; the page is told that there was one, and no more.
    """

    async def answered(request: Request) -> Any:
        try:
            return await handler(request)
        except RefusedError as refused:
            return refusal_response(refused, request.app.state.wording)
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception:
            _LOG.exception("a request to %s failed", request.url.path)
            return refusal_response(RefusedError("fault"))

    return answered


def refusal_response(refused: RefusedError, wording: Wording | None = None) -> JSONResponse:
    """What a page gets for a refusal. wording: that of the conference, where it is known."""
    headers = {"cache-control": "no-store"}
    if refused.retry:
        headers["retry-after"] = str(refused.retry)
    return JSONResponse(refused.as_json(wording or Wording()), status_code=refused.status, headers=headers)


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


def seated_answer(person: Person, cookie: str, *, again: bool) -> Response:
    """What somebody gets who has a seat now: delegation, pass and the cookie. again: the seat was theirs already."""
    answer = json_of({"delegation": person.seat, "pass": person.code, "again": again})
    set_cookie(answer, SEAT, cookie)
    return answer


def set_cookie(answer: Response, name: str, value: str) -> None:
    """A cookie that no script sees and no other site can send."""
    answer.set_cookie(name, value, max_age=A_TERM, path="/", httponly=True, samesite="strict")
