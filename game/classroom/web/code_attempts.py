"""Questions that need a code: whoever is wrong too often has to wait."""

from collections.abc import Callable
from typing import TypeVar

from starlette.requests import Request

from game.classroom.lesson.refusals import RefusedError
from game.classroom.web.request_guard import address_of
from game.classroom.web.worker import RoomWorker

T = TypeVar("T")
_WRONG = ("wrong-code", "who-are-you")


async def guess(worker: RoomWorker, request: Request, ask: Callable[[], T]) -> T:
    """Ask what is refused to whoever has no right code. RefusedError, also after too many wrong ones."""
    address, now = address_of(request.scope), worker.now()
    wait = max(worker.guesses.wait(address, now), worker.everybodys_guesses.wait("", now))
    if wait:
        raise RefusedError("too-fast", retry=wait)
    try:
        return await worker.work(ask)
    except RefusedError as refused:
        if refused.code in _WRONG:
            worker.guesses.take(address, now)
            worker.everybodys_guesses.take("", now)
        raise
