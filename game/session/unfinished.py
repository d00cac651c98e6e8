"""The player's folder of logs: what can be gone on with, for the title screen, and the name of the next one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from game import places
from game.model.conference import DelegationId
from game.session.log import LogError, bytes_of, read_header

_SESSION = b'{"SessionOpened":{"session":'
_CLOSED = b'{"ConferenceClosed":{'
# A quotation mark inside a text is written \", so neither can stand inside one.


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A conference that can be gone on with. folder: where its scenario lies, empty if on the shelf. date: local."""

    path: Path
    scenario: str
    session: int
    people: tuple[DelegationId, ...]
    date: datetime
    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file in the folder that is no log, or one too damaged to tell what it is of; reason is a sentence."""

    path: Path
    reason: str


def logs_folder() -> Path:
    """Where logs are kept; it need not exist yet."""
    return places.user_folder() / "conferences"


def new_path(scenario: str, folder: Path | None = None) -> Path:
    """The path of a log to be: scenario and date, with a number if there is one of that name."""
    folder = folder or logs_folder()
    stem = f"{scenario}-{datetime.now(UTC):%Y-%m-%d-%H%M%S}"
    names = (f"{stem}{'' if number == 1 else f'-{number}'}.jsonl" for number in count(1))
    return next(path for path in (folder / name for name in names) if not path.exists())


def unfinished(folder: Path | None = None) -> tuple[tuple[Unfinished, ...], tuple[Skipped, ...]]:
    """The conferences that are not over, the one last played first; and the files that were skipped, with reasons."""
    found: list[Unfinished] = []
    skipped: list[Skipped] = []
    for path in _logs(folder or logs_folder()):
        try:
            log = _look(path)
        except LogError as problem:
            skipped.append(Skipped(path=path, reason=str(problem)))
            continue
        if log is not None:
            found.append(log)
    found.sort(key=lambda each: (each.date, each.path.name), reverse=True)
    return tuple(found), tuple(skipped)


def _logs(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.glob("*.jsonl"))
    except OSError:
        return


def _look(path: Path) -> Unfinished | None:
    """What the title screen says about a log; None if that conference is over."""
    content = bytes_of(path)
    header, _end = read_header(path, content)
    whole = content[: content.rindex(b"\n") + 1]
    if _CLOSED in whole:
        return None
    return Unfinished(
        path=path,
        scenario=header.scenario,
        session=_last_session(whole),
        people=header.people,
        date=datetime.fromtimestamp(path.stat().st_mtime).astimezone(),
        folder=header.folder,
    )


def _last_session(content: bytes) -> int:
    at = content.rfind(_SESSION)
    digits = content[at + len(_SESSION) :].split(b"}", 1)[0] if at >= 0 else b""
    return int(digits) if digits.isdigit() else 1
