"""The log of one conference: JSON Lines, a header and then one line an accepted action with the events it caused.

Lines that were accepted together (a person's offer and the answer to it, all that the AI seats did until a person is
due) form a batch: every line but the last says `"more": true`. A batch counts whole or not at all, so whatever a crash
cut off in the middle was never acknowledged and is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.model.actions import Action
from game.model.conference import DelegationId
from game.model.events import Event
from game.session.codec import WRITTEN_AS, CodecError, Json, decode, dump, encode, parse
from game.session.seats import SeatChange, leading

FORMAT = 3
"""Which shape of log this game writes; it reads this one and older ones.

2: people come and go; who decided. 3: the first line may say of which log this one is a fresh start.
"""

_MAGIC = "square-brackets"


class LogError(Exception):
    """A log that cannot be read or written; the message is one sentence that names the file, and the line if one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a conference was taken up again: the older log's file name, and the session that was gone back to."""

    log: str
    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first line: which conference this is and who plays.

    game: the version that wrote it. digest: of the scenario as it was loaded. people: the seats that a person leads;
    all others are AI. started: ISO date and time, UTC. folder: where the scenario lies if it is not one of the shelf's.
    opening: the events of the opening gavel. origin: the log that this one began as; None for a conference of its own.
    """

    game: str
    scenario: str
    digest: str
    seed: int
    people: tuple[DelegationId, ...] = ()
    started: str = ""
    folder: str = ""
    opening: tuple[Event, ...] = ()
    origin: Origin | None = field(default=None, metadata={WRITTEN_AS: "from"})

    @property
    def where(self) -> str:
        """Where the scenario is to be loaded from: its folder, or its id on the shelf."""
        return self.folder or self.scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """An accepted action and the events it caused.

    by: the numbers of the people who decided, in a class; empty for AI seats, and where one person plays alone.
    message: what the sender called its message, so that the same one sent twice is known again.
    """

    action: Action
    events: tuple[Event, ...]
    by: tuple[int, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """What stands in a log. length: bytes up to the end of the last whole batch; what follows was cut off by a crash.

    lines: the line number of each entry. changes: of who leads which seat, each with how many entries stand before it.
    """

    path: Path
    header: Header
    entries: tuple[LogEntry, ...]
    lines: tuple[int, ...]
    length: int
    changes: tuple[tuple[int, SeatChange], ...] = ()

    @property
    def people(self) -> frozenset[DelegationId]:
        """The seats that people lead at the end of the log."""
        return leading(self.header.people, (change for _at, change in self.changes))

    @property
    def events(self) -> Iterator[Event]:
        """Every event since the conference opened, in order."""
        yield from self.header.opening
        for entry in self.entries:
            yield from entry.events


def write_header(header: Header) -> bytes:
    """The first line of a log."""
    line = {"log": _MAGIC, "format": FORMAT, **encode(header)}
    if header.origin is None:
        del line["from"]
    return (dump(line) + "\n").encode()


def write_batch(entries: Sequence[LogEntry | SeatChange], step: int) -> bytes:
    """The lines of what was accepted together. step: how many events happened before."""
    lines: list[str] = []
    for entry in entries:
        line = _line(entry, step)
        if len(lines) + 1 < len(entries):
            line["more"] = True
        lines.append(dump(line) + "\n")
        step += 0 if isinstance(entry, SeatChange) else len(entry.events)
    return "".join(lines).encode()


def _line(entry: LogEntry | SeatChange, step: int) -> dict[str, Json]:
    if isinstance(entry, SeatChange):
        return {"step": step, "seat": encode(entry)}
    line: dict[str, Json] = {"step": step, **encode(entry)}
    for name in ("by", "message"):
        if not line[name]:
            del line[name]
    return line


def read_log(path: Path) -> Log:
    """What stands in the log at that path; LogError if it is none, is damaged, or comes from a newer game."""
    return read_bytes(path, bytes_of(path))


def bytes_of(path: Path) -> bytes:
    """The file's bytes; LogError if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise LogError(f"{path} cannot be read: {reason_of(problem)}.") from problem


def reason_of(problem: OSError) -> str:
    """What the system says is wrong, in lower case, to stand inside a sentence."""
    words = problem.strerror or str(problem)
    return words[:1].lower() + words[1:]


def read_bytes(path: Path, content: bytes) -> Log:
    """What stands in a log with that content; path is for the error message."""
    header, end = read_header(path, content)
    whole: list[LogEntry] = []
    lines: list[int] = []
    changes: list[tuple[int, SeatChange]] = []
    batch: list[tuple[int, LogEntry | SeatChange]] = []
    length = end
    step = len(header.opening)
    for number, line in enumerate(content[end:].split(b"\n")[:-1], start=2):  # the last is empty or was torn
        end += len(line) + 1
        try:
            entry, ends_batch = _entry(parse(_text(line)), step)
        except CodecError as problem:
            raise LogError(f"{path}, line {number}: {problem}.") from problem
        batch.append((number, entry))
        step += 0 if isinstance(entry, SeatChange) else len(entry.events)
        if ends_batch:
            for at, each in batch:
                if isinstance(each, SeatChange):
                    changes.append((len(whole), each))
                else:
                    whole.append(each)
                    lines.append(at)
            batch = []
            length = end
    return Log(
        path=path,
        header=header,
        entries=tuple(whole),
        lines=tuple(lines),
        length=length,
        changes=tuple(changes),
    )


def read_header(path: Path, content: bytes) -> tuple[Header, int]:
    """The first line of a log, and how many bytes it takes; content may be longer. LogError if it is no log."""
    first, newline, _rest = content.partition(b"\n")
    if not newline:
        empty = not content.strip(b"\0 \r\n")
        raise LogError(f"{path} is empty." if empty else f"{path} is not a log of this game.")
    try:
        line = parse(_text(first))
    except CodecError:
        raise LogError(f"{path} is not a log of this game.") from None
    if not isinstance(line, dict) or line.pop("log", None) != _MAGIC:
        raise LogError(f"{path} is not a log of this game.")
    written_as = line.pop("format", None)
    if type(written_as) is not int or written_as < 1:
        raise LogError(f"{path}, line 1: it does not say which format it has.")
    if written_as > FORMAT:
        raise LogError(f"{path} was written by a newer game (format {written_as}; this game reads up to {FORMAT}).")
    try:
        return decode(Header, line), len(first) + 1
    except CodecError as problem:
        raise LogError(f"{path}, line 1: {problem}.") from problem


def _text(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError as problem:
        raise CodecError("this is not text") from problem


def _entry(line: Json, step: int) -> tuple[LogEntry | SeatChange, bool]:
    """The entry of a line, and whether it ends its batch."""
    if not isinstance(line, dict):
        raise CodecError("this is no entry of a log")
    at, ends_batch = line.pop("step", None), "more" not in line
    if line.pop("more", True) is not True:
        raise CodecError('"more" can only be true')
    entry = decode(SeatChange, line["seat"]) if line.keys() == {"seat"} else decode(LogEntry, line)
    if at != step or type(at) is not int:
        raise CodecError(f"step {step} should come here, so something is missing before this line")
    return entry, ends_batch
