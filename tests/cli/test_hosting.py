"""`host` and `forget` on the command line: a room opens, is killed, opens again; mistakes are one sentence."""

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.cli import main

ROOT = Path(__file__).parents[2]


@contextmanager
def hosting(*options: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """A host in a process of its own, and what it printed."""
    command = [sys.executable, str(ROOT / "main.py"), "host", *options, "--headless"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        lines = [process.stdout.readline() for _ in range(5)]
        yield process, dict(re.split(r":\s+", line.strip(), maxsplit=1) for line in lines[:4])
    finally:
        process.kill()
        process.communicate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str) -> int:
    with urllib.request.urlopen(address, timeout=5) as reply:
        return int(reply.status)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal")
def test_a_room_opens_is_killed_and_opens_again_with_the_same_code(own_folder: Path) -> None:
    with hosting("first-session", "--port", str(free_port())) as (process, first):
        assert answers(first["Hall (projector)"]) == 200
        assert re.fullmatch("[B-DF-HJ-NP-TV-XZ]{5}", first["Room code"])
        assert "this machine only" in first["Phones"]
        process.kill()
    with hosting("--resume") as (process, second):
        assert second["Room code"] == first["Room code"]
        assert second["Phones"] == first["Phones"]  # open phones find the host where it was
        assert answers(second["Facilitator"]) == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert main(["forget"]) == 0
    assert list(own_folder.rglob("*.room.json")) == []
    assert len(list(own_folder.rglob("*.jsonl"))) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["host", "--resume"], "no room to go on with"),
        (["host", "first-session", "--resume"], "not both"),
        (["host", "--port", "0"], "a port is a whole number"),
        (["host", "no-such-place"], 'no scenario "no-such-place"'),
        (["host", "--resume", "nowhere.jsonl"], "no file nowhere.jsonl"),
    ],
)
def test_a_mistake_is_one_sentence(words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2

    assert sentence in capsys.readouterr().err


def test_where_nothing_is_kept_there_is_nothing_to_forget(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget"]) == 0

    assert capsys.readouterr().out == "Nothing was kept about people.\n"
