"""The log on disk: what was acknowledged is there, what was torn is left out, what is not ours is refused plainly."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.actions import Sign
from game.model.events import ConferenceOpened, LegitimacyChanged, RollAnswered, SessionOpened, SignatureKind
from game.session.log import Header, LogEntry, LogError, read_bytes, read_log, write_batch, write_header
from game.session.writer import create_log, reopen_log

OPENING = (ConferenceOpened(scenario="toy", digest="d1", seed=7), SessionOpened(session=1))
HEADER = Header(
    game="0.1.0", scenario="toy", digest="d1", seed=7, people=("ARC",), started="2026-11-24T10:00:00Z", opening=OPENING
)


def signing(name: str, events: int = 1) -> LogEntry:
    """An entry that causes that many events."""
    caused = [RollAnswered(delegation=name, kind=SignatureKind.SIGNED)] * min(1, events)
    return LogEntry(action=Sign(delegation=name), events=(*caused, *_moved(events - 1)))


def _moved(times: int) -> list[LegitimacyChanged]:
    return [LegitimacyChanged(by=1, reason="signature")] * times


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "conferences" / "toy.jsonl"


def test_what_was_appended_is_read_back(path: Path) -> None:
    with create_log(path, HEADER) as writer:
        writer.append([signing("ARC", 2)])
        writer.append([signing("BOR"), signing("CAL", 0)])

    log = read_log(path)

    assert log.header == HEADER
    assert log.entries == (signing("ARC", 2), signing("BOR"), signing("CAL", 0))
    assert log.lines == (2, 3, 4)
    assert len(list(log.events)) == 2 + 2 + 1
    assert log.length == path.stat().st_size


def test_a_log_is_one_line_an_action(path: Path) -> None:
    with create_log(path, HEADER) as writer:
        writer.append([signing("ARC"), signing("BOR")])

    lines = path.read_text(encoding="utf-8").splitlines()

    assert lines[1:] == [
        '{"step":2,"action":{"Sign":{"delegation":"ARC"}},"events":[{"RollAnswered":{"delegation":"ARC",'
        '"kind":"signed","reservations":[]}}],"more":true}',
        '{"step":3,"action":{"Sign":{"delegation":"BOR"}},"events":[{"RollAnswered":{"delegation":"BOR",'
        '"kind":"signed","reservations":[]}}]}',
    ]


@given(st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=3), max_size=5), st.data())
def test_wherever_a_log_is_cut_off_every_batch_before_the_cut_is_there(sizes: list[list[int]], data) -> None:
    content = write_header(HEADER)
    ends, entries, step = [len(content)], [()], len(OPENING)
    for size in sizes:
        batch = [signing("ARC", events) for events in size]
        content += write_batch(batch, step)
        step += sum(size)
        ends.append(len(content))
        entries.append((*entries[-1], *batch))
    cut = data.draw(st.integers(ends[0], len(content)))

    log = read_bytes(Path("toy.jsonl"), content[:cut])

    last = max(index for index, end in enumerate(ends) if end <= cut)
    assert log.entries == entries[last]
    assert log.length == ends[last]


def test_a_torn_last_line_is_cut_off_and_the_log_goes_on(path: Path) -> None:
    with create_log(path, HEADER) as writer:
        writer.append([signing("ARC")])
    with path.open("ab") as file:
        file.write(b'{"step":3,"action":{"Sign":{"dele')

    log, writer = reopen_log(path)
    with writer:
        writer.append([signing("BOR")])

    assert log.entries == (signing("ARC"),)
    assert read_log(path).entries == (signing("ARC"), signing("BOR"))


def test_zeros_that_a_power_cut_left_at_the_end_are_cut_off(path: Path) -> None:
    with create_log(path, HEADER) as writer:
        writer.append([signing("ARC")])
    with path.open("ab") as file:
        file.write(b"\0" * 4096)

    assert read_log(path).entries == (signing("ARC"),)


def test_a_batch_of_which_a_line_is_missing_does_not_count(path: Path) -> None:
    with create_log(path, HEADER) as writer:
        writer.append([signing("ARC")])
        writer.append([signing("BOR"), signing("CAL")])
    whole = path.read_bytes()
    path.write_bytes(whole[: whole[:-1].rindex(b"\n") + 1])

    assert read_log(path).entries == (signing("ARC"),)


FIRST = write_header(HEADER)
SECOND = write_batch([signing("ARC")], 2)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "toy.jsonl is empty."),
        (b"\0\0\0", "toy.jsonl is empty."),
        (FIRST[:40], "toy.jsonl is not a log of this game."),
        (b"PK\x03\x04\xff\xfe\n", "toy.jsonl is not a log of this game."),
        (b'{"event":"chat"}\n', "toy.jsonl is not a log of this game."),
        (b"[]\n", "toy.jsonl is not a log of this game."),
        (b'{"log":"square-brackets"}\n', "toy.jsonl, line 1: it does not say which format it has."),
        (
            b'{"log":"square-brackets","format":99}\n',
            "toy.jsonl was written by a newer game (format 99; this game reads up to 3).",
        ),
        (b'{"log":"square-brackets","format":1}\n', 'toy.jsonl, line 1: the field "game" is missing.'),
        (
            FIRST.replace(b'"seed":7,"people"', b'"seed":"7","people"'),
            'toy.jsonl, line 1: seed: "7" should be a whole number.',
        ),
        (FIRST.replace(b'"folder"', b'"plugin"'), 'toy.jsonl, line 1: no field "plugin".'),
        (FIRST.replace(b'["ARC"]', b'"ARC"'), 'toy.jsonl, line 1: people: "ARC" should be a list.'),
        (FIRST + b"\n", "toy.jsonl, line 2: this is not JSON."),
        (FIRST + b"\xff\n", "toy.jsonl, line 2: this is not text."),
        (FIRST + SECOND + b"[]\n", "toy.jsonl, line 3: this is no entry of a log."),
        (FIRST + SECOND + SECOND, "toy.jsonl, line 3: step 3 should come here, so something is missing before"),
        (FIRST + SECOND.replace(b"Sign", b"Sing"), 'toy.jsonl, line 2: action: this game knows no action "Sing".'),
        (FIRST + SECOND.replace(b'"events"', b'"facts"'), 'toy.jsonl, line 2: no field "facts".'),
        (FIRST + b"{}\n", 'toy.jsonl, line 2: the field "action" is missing.'),
        (
            FIRST + b'{"step":2,"action":{"OpenFloor":{}},"events":{}}\n',
            "toy.jsonl, line 2: events: {} should be a list.",
        ),
    ],
)
def test_a_file_that_is_no_log_or_a_damaged_one_is_refused_in_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(LogError) as refusal:
        read_bytes(Path("toy.jsonl"), content)
    assert str(refusal.value).startswith(sentence)


@given(st.integers(0, len(FIRST + SECOND) - 1), st.binary(min_size=1, max_size=3))
def test_a_changed_byte_ends_in_a_log_or_in_a_sentence(at: int, other: bytes) -> None:
    content = FIRST + SECOND
    changed = content[:at] + other + content[at + len(other) :]
    try:
        read = read_bytes(Path("toy.jsonl"), changed).length
    except LogError as refusal:
        read = str(refusal)

    assert read in (len(FIRST), len(changed)) or str(read).startswith("toy.jsonl")


def test_a_missing_file_a_folder_and_a_locked_door_are_named(tmp_path: Path) -> None:
    with pytest.raises(LogError, match=r"nowhere\.jsonl cannot be read: no such file or directory\."):
        read_log(tmp_path / "nowhere.jsonl")
    with pytest.raises(LogError, match=r"cannot be read: is a directory\."):
        read_log(tmp_path)
    with pytest.raises(LogError, match="cannot be opened"):
        reopen_log(tmp_path)
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(LogError, match="No log can be kept in"):
        create_log(blocked / "toy.jsonl", HEADER)


def test_a_log_is_never_written_over(path: Path) -> None:
    create_log(path, HEADER).close()
    with pytest.raises(LogError, match="is there already"):
        create_log(path, HEADER)


def test_two_cannot_write_one_log(path: Path) -> None:
    with create_log(path, HEADER), pytest.raises(LogError, match="is open in another window of the game"):
        reopen_log(path)
    _log, writer = reopen_log(path)
    writer.close()


def test_a_log_may_be_read_while_it_is_written(path: Path) -> None:
    with create_log(path, HEADER) as writer:
        writer.append([signing("ARC")])
        assert read_log(path).entries == (signing("ARC"),)


def test_nothing_can_be_added_to_a_closed_log(path: Path) -> None:
    writer = create_log(path, HEADER)
    writer.close()
    writer.close()
    with pytest.raises(LogError, match="is closed"):
        writer.append([signing("ARC")])


def test_on_a_full_disk_nothing_is_accepted_and_nothing_is_lost(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with create_log(path, HEADER) as writer:
        writer.append([signing("ARC")])
        really_write = os.write

        def write_ten_bytes_then_fail(descriptor: int, content: bytes) -> int:
            really_write(descriptor, bytes(content)[:10])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as full:
            full.setattr(os, "write", write_ten_bytes_then_fail)
            with pytest.raises(LogError, match=r"^Nothing was accepted: .* no space left on device\.$"):
                writer.append([signing("BOR")])
        assert read_log(path).entries == (signing("ARC"),)

        writer.append([signing("CAL")])
    assert read_log(path).entries == (signing("ARC"), signing("CAL"))


TAKES_NO_MORE = """
import resource, sys
from pathlib import Path
from game.session.log import LogError
from game.session.writer import create_log
from tests.session.test_log import HEADER, signing
path = Path(sys.argv[1])
with create_log(path, HEADER) as writer:
    writer.append([signing("ARC")])
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 30,) * 2)
    try:
        writer.append([signing("BOR")])
    except LogError as refusal:
        print(refusal)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit on a file's size is Unix's")
def test_a_disk_that_takes_half_a_line_leaves_a_whole_log(path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", TAKES_NO_MORE, str(path)], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Nothing was accepted: ")
    assert read_log(path).entries == (signing("ARC"),)
    assert path.stat().st_size == read_log(path).length


ACKNOWLEDGES_FOREVER = """
import sys
from pathlib import Path
from game.session.writer import create_log
from tests.session.test_log import HEADER, signing
with create_log(Path(sys.argv[1]), HEADER) as writer:
    for number in range(1_000_000):
        writer.append([signing(f"A{number}"), signing(f"B{number}", 3)])
        print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 2, 7, 40])
def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(path: Path, acknowledged: int) -> None:
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", ACKNOWLEDGES_FOREVER, str(path)], cwd=root, stdout=subprocess.PIPE, text=True
    ) as writing:
        assert writing.stdout is not None
        for _ in range(acknowledged):
            writing.stdout.readline()
        writing.kill()  # while it is writing the next ones
        told = acknowledged + writing.stdout.read().count("\n")

    log, writer = reopen_log(path)
    with writer:
        writer.append([signing("LAST")])

    assert len(log.entries) >= 2 * told
    assert len(log.entries) % 2 == 0
    assert log.entries == tuple(
        entry for number in range(len(log.entries) // 2) for entry in (signing(f"A{number}"), signing(f"B{number}", 3))
    )
    assert read_log(path).entries == (*log.entries, signing("LAST"))
