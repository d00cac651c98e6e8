"""Refusals: what a page is told when something cannot be done. Nothing has changed when one is raised."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from game.session.log import LogError
from game.wording.catalogue import Wording

T = TypeVar("T")

STATUS: Mapping[str, int] = MappingProxyType(
    {
        "not-understood": 400,
        "who-are-you": 401,
        "wrong-origin": 403,
        "wrong-host": 403,
        "not-yours": 403,
        "wrong-code": 403,
        "not-here": 404,
        "stale": 409,
        "seat-taken": 409,
        "no-seat": 409,
        "joining-closed": 409,
        "not-now": 409,
        "too-large": 413,
        "out-of-order": 422,
        "too-fast": 429,
        "fault": 500,
        "not-kept": 503,
    }
)
"""The status a browser gets with each refusal."""


class RefusedError(Exception):
    """What cannot be done. code: a key of `STATUS`; says: a sentence; retry: seconds to wait, if that helps."""

    def __init__(self, code: str, says: str = "", *, retry: int = 0) -> None:
        """says: where nothing is given, the catalogue's sentence for the code."""
        super().__init__(code)
        self.code = code
        self.says = says
        self.retry = retry

    @property
    def status(self) -> int:
        """The HTTP status."""
        return STATUS[self.code]

    def as_json(self, wording: Wording) -> dict[str, object]:
        """What the page gets."""
        says = self.says or wording.sentence(f"room.refused.{self.code.replace('-', '_')}")
        found: dict[str, object] = {"refused": self.code, "says": says}
        return found | {"retry": self.retry} if self.retry else found


def guarded(write: Callable[[], T]) -> T:
    """What writes to the disk; a full disk is a refusal, and nothing has changed."""
    try:
        return write()
    except LogError as problem:
        raise RefusedError("not-kept") from problem
