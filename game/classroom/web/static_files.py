"""What is served as it lies on the disk: pages, scripts, styles, fonts, flags, the map. Read once, at the start.

An address is looked up in a table of names, never on the disk, so no address leads out of these folders.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from game import places
from game.classroom.web.worldmap import map_svg

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


def everything() -> Mapping[str, Served]:
    """All that is served as it is, by its address. OSError if a file of the game is missing."""
    table: dict[str, Served] = {}
    for name in ("join", "seat", "hall", "teacher"):
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
