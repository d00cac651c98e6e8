"""Questions that need a code: whoever is wrong too often has to wait."""

from collections.abc import Callable
from typing import TypeVar

from starlette.requests import Request

from game.classroom.desk import Desk
from game.classroom.gate import address_of
from game.classroom.refusals import RefusedError

T = TypeVar("T")
_WRONG = ("wrong-code", "who-are-you")


async def guess(desk: Desk, request: Request, ask: Callable[[], T]) -> T:
    """Ask what is refused to whoever has no right code. RefusedError, also after too many wrong ones."""
    address, now = address_of(request.scope), desk.now()
    wait = max(desk.guesses.wait(address, now), desk.everybodys_guesses.wait("", now))
    if wait:
        raise RefusedError("too-fast", retry=wait)
    try:
        return await desk.work(ask)
    except RefusedError as refused:
        if refused.code in _WRONG:
            desk.guesses.take(address, now)
            desk.everybodys_guesses.take("", now)
        raise
