"""What is the same for all: pages, scripts, styles, fonts, flags, the map, the conference. Read once, at the start.

An address is looked up in a table of names, never on the disk, so no address leads out of these folders.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from game import places
from game.classroom.web.answers import Handler, routes
from game.classroom.web.static_payload import conference_as_json, words_as_json
from game.classroom.web.worldmap import map_svg
from game.model.conference import Conference
from game.session.codec import dump

PAGES = Path(__file__).parents[1] / "pages"

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
PAGE_OF = {
    "/": "join",
    "/j/{code}": "join",
    "/back": "join",
    "/seat": "seat",
    "/hall": "hall",
    "/teacher": "teacher",
}
WORTH_PACKING = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """One thing to serve. packed: with gzip, if that is worth while; tag: changes with the content."""

    content: bytes
    packed: bytes | None
    kind: str
    tag: str


def served(content: bytes, kind: str) -> Served:
    """Something to serve, made ready."""
    packed = gzip.compress(content, mtime=0) if len(content) >= WORTH_PACKING and kind != KINDS[".png"] else None
    return Served(content=content, packed=packed, kind=kind, tag=f'"{sha256(content).hexdigest()[:16]}"')


def _everything() -> Mapping[str, Served]:
    """All that is served as it is, by its address. OSError if a file of the game is missing."""
    table: dict[str, Served] = {}
    for name in dict.fromkeys(PAGE_OF.values()):
        table[f"page:{name}"] = _file(PAGES / f"{name}.html")
    for path in sorted((PAGES / "static").rglob("*")):
        if path.is_file() and path.suffix in KINDS:
            table[f"/static/{path.relative_to(PAGES / 'static').as_posix()}"] = _file(path)
    assets = places.assets()
    for path in sorted((assets / "fonts").iterdir()):
        if path.suffix in (".ttf", ".txt"):
            table[f"/static/fonts/{path.name}"] = _file(path)
    table["/static/flags-64x48.png"] = _file(assets / "flags" / "flags-64x48.png")
    table["/static/flags.json"] = _file(assets / "flags" / "index.json")
    table["/static/map.svg"] = served(map_svg().encode(), KINDS[".svg"])
    table["/favicon.ico"] = _file(assets / "icon.png")
    return table


def _file(path: Path) -> Served:
    return served(path.read_bytes(), KINDS[path.suffix])


class StaticFiles:
    """The routes of all that is served as it is. OSError if a file of the game is missing."""

    def __init__(self, conference: Conference) -> None:
        self._table = dict(_everything())
        self._table["/api/conference"] = served(dump(conference_as_json(conference)).encode(), KINDS[".json"])
        self._table["/api/words"] = served(dump(words_as_json(conference)).encode(), KINDS[".json"])

    def routes(self) -> list[Route]:
        """Every address of a page or a file."""
        names = {path: f"page:{name}" for path, name in PAGE_OF.items()}
        names |= {path: path for path in self._table if path.startswith("/")}
        return routes({path: self._handler(key) for path, key in names.items()})

    def _handler(self, key: str) -> Handler:
        stored = self._table[key]

        async def handler(request: Request) -> Response:
            return as_stored(request, stored)

        return handler


def as_stored(request: Request, stored: Served) -> Response:
    """A thing as it lies there, packed if the browser can; nothing again if it has it already."""
    headers = {"cache-control": "no-cache", "etag": stored.tag, "vary": "accept-encoding"}
    if request.headers.get("if-none-match") == stored.tag:
        return Response(status_code=304, headers=headers)
    if stored.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(stored.packed, media_type=stored.kind, headers={**headers, "content-encoding": "gzip"})
    return Response(stored.content, media_type=stored.kind, headers=headers)
