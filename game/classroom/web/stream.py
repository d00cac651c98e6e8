"""Event streams: each screen gets the parts that have changed since the last it got, and can take up where it left."""

import asyncio
from collections.abc import AsyncIterator, Callable

from starlette.types import Receive, Send
from starlette.types import Scope as ASGIScope

from game.classroom.parts.parts import Parts, Scope
from game.session.codec import dump
from game.wording.catalogue import Wording

BREATH = 10.0
"""Seconds after which a comment shows that the line is alive."""

Scopes = Callable[[], tuple[Scope, ...] | None]


class Connection:
    """One screen on the line: it waits until something is new. person: None for hall and facilitator."""

    def __init__(self, person: int | None) -> None:
        self.person = person
        self.news = asyncio.Event()
        self.is_closed = False

    def close(self) -> None:
        """End the stream of this screen."""
        self.is_closed = True
        self.news.set()


async def stream(
    parts: Parts, now: Callable[[], float], line: Connection, last: str, scopes: Scopes
) -> AsyncIterator[str]:
    """The stream of one screen, event by event, until it is closed or the screen no longer counts.

    last: the id of the last event that the browser got, empty if none. scopes: whose parts it gets now; None when the
    screen no longer counts. A slow screen is not sent what has been overtaken: it gets parts as they are when it reads.
    """
    mine = scopes() or ()
    yield _event("hello", dump({"now": round(now(), 3), "revision": parts.name(parts.revision)}))
    sent = parts.revision_of(last)
    while not line.is_closed:
        line.news.clear()
        now_mine = scopes()
        if now_mine is None:
            yield _event("gone", dump({"says": Wording().sentence("room.gone")}))
            return
        if now_mine != mine:
            mine, sent = now_mine, 0
            yield _event("moved", "{}")
        reached = parts.revision
        changed = parts.since(mine, sent)
        if changed:
            name = parts.name(reached)
            yield "".join(
                f'id: {name}\nevent: part\ndata: {{"name":{dump(each.name)},"value":{each.value}}}\n\n'
                for each in changed
            )
        sent = max(sent, reached)
        try:
            await asyncio.wait_for(line.news.wait(), BREATH)
        except TimeoutError:
            yield ": breath\n\n"


class EventStream:
    """An answer that goes on until the stream ends, the browser has gone or the host stops. Plain ASGI."""

    def __init__(self, events: AsyncIterator[str], on_end: Callable[[], None]) -> None:
        """on_end: called once, however the stream ends."""
        self._events = events
        self._on_end = on_end

    async def __call__(self, scope: ASGIScope, receive: Receive, send: Send) -> None:
        """Send the stream."""
        headers = [
            (b"content-type", b"text/event-stream; charset=utf-8"),
            (b"cache-control", b"no-store"),
            (b"x-accel-buffering", b"no"),
        ]
        tasks: set[asyncio.Task[None]] = set()
        try:
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            tasks = {asyncio.create_task(self._pump(send)), asyncio.create_task(_until_gone(receive))}
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._on_end()
            for each in tasks:
                each.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _pump(self, send: Send) -> None:
        async for each in self._events:
            await send({"type": "http.response.body", "body": each.encode(), "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _event(kind: str, data: str) -> str:
    return f"event: {kind}\ndata: {data}\n\n"
