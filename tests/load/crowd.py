"""A crowd of simulated students: plain asyncio clients that join, read their stream and act, as phones do."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

HOST = "127.0.0.1"


class LostError(OSError):
    """The connection was lost before an answer came."""


@dataclass
class Student:
    """One student's phone: cookies, the parts it knows, its stream."""

    port: int
    cookie: str = ""
    parts: dict[str, Any] = field(default_factory=dict)
    last: str = ""
    is_dropped: bool = False

    async def request(self, method: str, path: str, value: Any = None) -> tuple[int, Any]:
        """One request on a connection of its own: status and JSON. LostError if no answer comes."""
        try:
            async with asyncio.timeout(10):
                return await self._request(method, path, value)
        except (OSError, asyncio.IncompleteReadError, TimeoutError, ValueError, IndexError) as problem:
            raise LostError from problem

    async def _request(self, method: str, path: str, value: Any) -> tuple[int, Any]:
        reader, writer = await asyncio.open_connection(HOST, self.port, limit=1 << 22)
        try:
            body = b"" if value is None else json.dumps(value).encode()
            writer.write(self._head(method, path, len(body)) + body)
            await writer.drain()
            status = int((await reader.readline()).split()[1])
            length = 0
            while line := (await reader.readline()).decode().strip():
                name, _, content = line.partition(": ")
                if name.lower() == "content-length":
                    length = int(content)
                elif name.lower() == "set-cookie" and content.startswith("seat="):
                    self.cookie = content.split(";")[0]
            return status, json.loads(await reader.readexactly(length))
        finally:
            writer.close()

    def _head(self, method: str, path: str, length: int) -> bytes:
        here = f"{HOST}:{self.port}"
        lines = [f"{method} {path} HTTP/1.1", f"Host: {here}", "Connection: close", f"Origin: http://{here}"]
        lines += [f"Cookie: {self.cookie}"] if self.cookie else []
        lines += ["Content-Type: application/json", f"Content-Length: {length}"] if method == "POST" else []
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    async def watch(self) -> AsyncIterator[str]:
        """Read the stream and keep the parts; gives the name of each part as it arrives, until the line is lost."""
        try:
            reader, writer = await asyncio.open_connection(HOST, self.port, limit=1 << 22)
        except OSError:
            return
        try:
            head = self._head("GET", "/api/seat/stream", 0)[:-2]
            writer.write(head + (f"Last-Event-ID: {self.last}\r\n" if self.last else "").encode() + b"\r\n")
            while (await reader.readline()).strip():
                pass
            number = ""
            while line := await reader.readline():
                text = line.decode().rstrip("\r\n")
                if text.startswith("id: "):
                    number = text[4:]
                elif text.startswith('data: {"name":'):
                    part = json.loads(text[6:])
                    self.parts[part["name"]] = part["value"]
                    self.last = number
                    yield part["name"]
                if self.is_dropped:
                    return
        except OSError:
            return
        finally:
            writer.close()
