"""The room's own file: code, people and settings beside the log, so that a host that was killed finds all again.

The log itself names people by number only. This file has their names and passes; `forget` deletes it.
"""

import os
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from game import places
from game.classroom.lesson.clock import USUAL
from game.classroom.lesson.people import Person
from game.disk import write_whole
from game.model.conference import DelegationId
from game.session.codec import CodecError, decode, dump, encode, parse
from game.session.log import LogError, bytes_of, read_log, reason_of

FORMAT = 1
ENDING = ".room.json"


class LessonStage(StrEnum):
    """Where the lesson is."""

    LOBBY = "lobby"
    PLAYING = "playing"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSettings:
    """What the facilitator has chosen. temperatures: whether they are shown; gavel: a person sits in the chair."""

    preset: str = USUAL
    paused: bool = False
    joining: bool = True
    pairs: bool = True
    both_confirm: bool = False
    temperatures: bool = True
    gavel: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A message from the facilitator; to None: to everybody."""

    number: int
    text: str
    to: DelegationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """All that is kept of a room besides the log. log: the log's file name, in the same folder.

    teachers: fingerprints of the facilitator's secrets. done: the seats that have nothing to add in session `session`.
    left, of: seconds on the clock. did: the facilitator's last messages to the host, so that none is done twice. port,
    lan: where the host was to be reached, so that open phones find it again.
    """

    log: str
    code: str
    format: int = FORMAT
    teachers: tuple[str, ...] = ()
    stage: LessonStage = LessonStage.LOBBY
    settings: RoomSettings = field(default_factory=RoomSettings)
    people: tuple[Person, ...] = ()
    session: int = 0
    done: tuple[DelegationId, ...] = ()
    of: float | None = None
    left: float | None = None
    said: tuple[Announcement, ...] = ()
    did: tuple[str, ...] = ()
    port: int = 0
    lan: bool = False


def rooms_folder() -> Path:
    """Where classroom logs and rooms are kept; it need not exist yet."""
    return places.user_folder() / "classroom"


def room_path(log: Path) -> Path:
    """The room's file of a log."""
    return log.with_suffix(ENDING)


def save(path: Path, kept: Kept) -> None:
    """Put a room on the disk, whole or not at all, readable by its owner only. LogError if that cannot be done."""
    try:
        write_whole(path, dump(encode(kept)) + "\n", private=True)
    except OSError as problem:
        raise LogError(f"{path} cannot be written: {reason_of(problem)}.") from problem


def load(path: Path) -> Kept:
    """The room of a file that `save` wrote. LogError if it is none."""
    try:
        kept = decode(Kept, parse(bytes_of(path).decode()))
    except (CodecError, UnicodeDecodeError) as problem:
        raise LogError(f"{path} is not a room of this game: {problem}.") from problem
    if kept.format > FORMAT:
        raise LogError(f"{path} was written by a newer game.")
    if Path(kept.log).name != kept.log:
        raise LogError(f"{path} names a log in another folder.")
    return kept


def scenario_of(path: Path) -> str:
    """Where the scenario of a room lies: its folder, or its id on the shelf. LogError if the room cannot be read."""
    header = read_log(path.with_name(load(path).log)).header
    return header.where


def last_room(folder: Path | None = None) -> Path | None:
    """The room used last; None if there is none."""
    found = sorted((folder or rooms_folder()).glob(f"*{ENDING}"), key=lambda each: (each.stat().st_mtime, each.name))
    return found[-1] if found else None


def forget(folder: Path | None = None) -> tuple[Path, ...]:
    """Delete all that is kept about people: names, passes, phones, messages. Returns what was deleted.

    The logs stay; they know people by number only, and those numbers then mean nothing. OSError if a file stays.
    """
    where = folder or rooms_folder()
    gone = []
    for path in sorted([*where.glob(f"*{ENDING}"), *where.glob("*.room.new")]):
        _overwrite(path)
        path.unlink()
        gone.append(path)
    return tuple(gone)


def _overwrite(path: Path) -> None:
    """So that an undelete finds nothing; a drive that writes elsewhere cannot be helped from here."""
    with path.open("r+b") as file:
        file.write(b"\0" * path.stat().st_size)
        file.flush()
        if sys.platform != "win32":
            os.fsync(file.fileno())
