"""Writing a log: a batch is on the disk before anybody is told that it was accepted."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from game.session.lock import lock
from game.session.log import Header, Log, LogEntry, LogError, read_bytes, reason_of, write_batch, write_header
from game.session.seats import SeatChange

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn each newline into two bytes


class LogWriter:
    """The one writer of one log. It holds the file's lock until it is closed or the process ends."""

    def __init__(self, path: Path, descriptor: int, length: int, step: int) -> None:
        """Use `create_log` or `reopen_log`. length: bytes that count; step: events that stand in them."""
        self.path = path
        self._descriptor: int | None = descriptor
        self._length = length
        self._step = step

    def append(self, entries: Sequence[LogEntry | SeatChange]) -> None:
        """Put entries that were accepted together on the disk, all or none. LogError: none is in the log."""
        if self._descriptor is None:
            raise LogError(f"{self.path} is closed; nothing can be added to it.")
        if not entries:
            return
        batch = write_batch(entries, self._step)
        try:
            _write_all(self._descriptor, self._length, batch)
        except OSError as problem:
            self._cut_back()
            raise LogError(f"Nothing was accepted: {self.path} cannot be written: {reason_of(problem)}.") from problem
        self._length += len(batch)
        self._step += sum(len(entry.events) for entry in entries if isinstance(entry, LogEntry))

    def _cut_back(self) -> None:
        """Undo a half-written batch. Where even that fails, write no more: the reader leaves the half batch out."""
        assert self._descriptor is not None
        try:
            os.ftruncate(self._descriptor, self._length)
        except OSError:
            self.close()

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create_log(path: Path, header: Header) -> LogWriter:
    """Start a log at a path where there is none yet, with its folder. LogError if that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise LogError(f"No log can be kept in {path.parent}: {reason_of(problem)}.") from problem
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    except FileExistsError as problem:
        raise LogError(f"{path} is there already.") from problem
    except OSError as problem:
        raise LogError(f"No log can be kept at {path}: {reason_of(problem)}.") from problem
    first = write_header(header)
    try:
        lock(descriptor)
        _write_all(descriptor, 0, first)
        _sync_folder(path.parent)
    except OSError as problem:
        os.close(descriptor)
        path.unlink(missing_ok=True)
        raise LogError(f"No log can be kept at {path}: {reason_of(problem)}.") from problem
    return LogWriter(path, descriptor, len(first), len(header.opening))


def reopen_log(path: Path) -> tuple[Log, LogWriter]:
    """Read a log and go on writing it; what a crash left half-written is cut off. LogError if it cannot be done."""
    try:
        descriptor = os.open(path, os.O_RDWR | _BINARY)
    except OSError as problem:
        raise LogError(f"{path} cannot be opened: {reason_of(problem)}.") from problem
    try:
        if not lock(descriptor):
            raise LogError(f"{path} is open in another window of the game.")
        log = read_bytes(path, _read_all(descriptor))
        os.ftruncate(descriptor, log.length)
    except OSError as problem:
        os.close(descriptor)
        raise LogError(f"{path} cannot be opened: {reason_of(problem)}.") from problem
    except LogError:
        os.close(descriptor)
        raise
    return log, LogWriter(path, descriptor, log.length, sum(1 for _ in log.events))


def _write_all(descriptor: int, at: int, content: bytes) -> None:
    os.lseek(descriptor, at, os.SEEK_SET)
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]
    os.fsync(descriptor)


def _read_all(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _sync_folder(folder: Path) -> None:
    """Make sure that the new file's name survives too; Windows has no way to ask for that and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
