"""The title screen's list: what can be gone on with, newest first, and what was skipped and why."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from session_toy import HEADS, toy

from game.model.actions import Sign
from game.session.session import Session
from game.session.unfinished import logs_folder, new_path, unfinished


def begin(path: Path, people: tuple[str, ...] = ("ARC",)) -> Session:
    return Session.begin(toy(), seed=1, people=people, path=path, heads=HEADS)


def test_conferences_are_listed_with_their_session_and_seats_the_one_last_played_first(tmp_path: Path) -> None:
    begin(tmp_path / "a.jsonl", ("BOR",)).close()
    with begin(tmp_path / "b.jsonl") as session:
        session.advance()
    os.utime(tmp_path / "a.jsonl", (1_700_000_000, 1_700_000_000))
    os.utime(tmp_path / "b.jsonl", (1_800_000_000, 1_800_000_000))

    found, skipped = unfinished(tmp_path)

    assert [(each.path.name, each.scenario, each.session, each.people) for each in found] == [
        ("b.jsonl", "toy", 2, ("ARC",)),
        ("a.jsonl", "toy", 1, ("BOR",)),
    ]
    assert found[1].date == datetime.fromtimestamp(1_700_000_000).astimezone()
    assert skipped == ()


def test_a_conference_that_is_over_is_not_listed(tmp_path: Path) -> None:
    with begin(tmp_path / "a.jsonl") as session:
        while not session.is_over:
            if session.due:
                session.submit(Sign(delegation="ARC"))
            session.advance()

    assert unfinished(tmp_path) == ((), ())


def test_what_is_no_log_is_skipped_with_a_reason(tmp_path: Path) -> None:
    begin(tmp_path / "good.jsonl").close()
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "foreign.jsonl").write_text('{"chat":1}\n', encoding="utf-8")
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "notes.txt").write_text("not a log", encoding="utf-8")

    found, skipped = unfinished(tmp_path)

    assert [each.path.name for each in found] == ["good.jsonl"]
    assert {each.path.name: each.reason.removeprefix(str(each.path)) for each in skipped} == {
        "empty.jsonl": " is empty.",
        "foreign.jsonl": " is not a log of this game.",
        "folder.jsonl": " cannot be read: is a directory.",
    }


def test_a_torn_log_is_listed_because_it_can_be_gone_on_with(tmp_path: Path) -> None:
    begin(tmp_path / "a.jsonl").close()
    with (tmp_path / "a.jsonl").open("ab") as file:
        file.write(b'{"step":')

    assert len(unfinished(tmp_path)[0]) == 1


def test_a_folder_that_is_not_there_has_no_logs(tmp_path: Path) -> None:
    assert unfinished(tmp_path / "nowhere") == ((), ())


def test_logs_lie_in_the_players_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(tmp_path))
    first = new_path("toy")
    assert first.parent == logs_folder() == tmp_path / "conferences"
    begin(first).close()

    assert new_path("toy") != first
    assert [each.path for each in unfinished()[0]] == [first]
