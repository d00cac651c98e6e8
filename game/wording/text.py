"""Treaty text as runs: the words that differ from the other options are marked with _underscores_ in a scenario."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `marked` where the words differ from the other options."""

    text: str
    marked: bool = False


def runs(text: str) -> tuple[Run, ...]:
    """The text cut at its underscores; an underscore that is never closed stands as it is."""
    pieces = text.split("_")
    if len(pieces) % 2 == 0:
        pieces[-2:] = ["_".join(pieces[-2:])]
    return tuple(Run(piece, marked=index % 2 == 1) for index, piece in enumerate(pieces) if piece)


def plain(text: str) -> str:
    """The text without its marks."""
    return "".join(run.text for run in runs(text))


def differing(found: Iterable[Run]) -> tuple[str, ...]:
    """Only the words that differ from the other options."""
    return tuple(run.text.strip(" .,;") for run in found if run.marked)
