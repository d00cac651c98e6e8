"""`play` and `text`: a window or the terminal, logs to go on with, and what is refused before a conference begins."""

import os
import sys
import types
from pathlib import Path

import pytest

from game import cli
from game.scenario import load
from game.session.log import read_log
from game.session.session import Session
from game.textmode.app import Ending, PlayAgainFrom
from tests.cli.commands import LESSON, ROOT, a_log, run
from tests.whole import whole_state


class Played(list[object]):
    """What the front ends were started with; `endings` are how the next ones in the terminal end."""

    def __init__(self) -> None:
        super().__init__()
        self.endings: list[Ending | PlayAgainFrom] = []

    def in_terminal(
        self, session: Session, delegation: str, *_streams: object, **_more: object
    ) -> Ending | PlayAgainFrom:
        self.append(("text", whole_state(session), delegation))
        return self.endings.pop(0) if self.endings else Ending.LEFT


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> Played:
    """Both front ends replaced by ones that only note how they were started."""
    started = Played()
    monkeypatch.setattr("game.textmode.app.run", started.in_terminal)
    monkeypatch.setattr("game.textmode.choose.choose_delegation", lambda of, *_streams: of.delegations[1].id)
    window = types.ModuleType("game.desktop.main")
    window.run = lambda *, classes, **given: started.append(("window", *given.values())) or 0
    monkeypatch.setitem(sys.modules, "game.desktop.main", window)
    return started


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> "list[bool]":
    """Whether there is a screen: change the one entry."""
    there = [True]
    app = types.ModuleType("game.desktop.app")
    app.display_available = lambda: there[0]
    monkeypatch.setitem(sys.modules, "game.desktop.app", app)
    return there


def test_play_opens_a_window(played: Played, screen: "list[bool]") -> None:
    assert cli.main(["play"]) == 0
    assert cli.main(["play", LESSON, "--seed", "7"]) == 0
    assert cli.main(["play", LESSON, "--delegation", "arcadia"]) == 0

    assert played == [
        ("window", None, None, None, None, None),
        ("window", LESSON, None, 7, None, None),
        ("window", LESSON, "ARC", None, None, None),
    ]


def test_a_log_to_go_on_with_is_handed_to_the_window(played: Played, screen: "list[bool]", tmp_path: Path) -> None:
    path = a_log(tmp_path / "lesson.jsonl")

    assert cli.main(["play", "--resume", str(path)]) == 0
    assert cli.main(["play", "--resume", str(path), "--from-session", "1"]) == 0

    assert played == [("window", None, None, None, path, None), ("window", None, None, None, path, 1)]


def test_without_a_screen_play_says_so_in_one_line_and_goes_on_in_the_terminal(
    played: Played, screen: "list[bool]", capsys: pytest.CaptureFixture[str]
) -> None:
    screen[0] = False
    leader = load(LESSON).conference.delegations[0]

    assert cli.main(["play", LESSON, "--delegation", leader.name.upper()]) == 0

    assert capsys.readouterr().err == "There is no screen here, so this is the text mode.\n"
    assert [("text", leader.id)] == [(each[0], each[2]) for each in played]


@pytest.mark.parametrize(
    "words", [["no-such-place"], [LESSON, "--delegation", "NOBODY"], ["--resume", "nowhere.jsonl"]]
)
def test_without_a_screen_a_mistake_is_told_alone(
    words: list[str], played: Played, screen: "list[bool]", capsys: pytest.CaptureFixture[str]
) -> None:
    screen[0] = False

    assert cli.main(["play", *words]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_pygame_play_says_so_in_one_line_and_goes_on_in_the_terminal(
    played: Played, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "game.desktop.app", None)

    assert cli.main(["play", LESSON]) == 0

    assert capsys.readouterr().err == "pygame is not installed, so this is the text mode.\n"
    assert ["text"] == [each[0] for each in played]


def test_in_the_terminal_a_conference_is_kept_on_disk_and_can_be_gone_on_with(played: Played, own_folder: Path) -> None:
    leader = load(LESSON).conference.delegations[2].id
    assert cli.main(["text", LESSON, "--delegation", leader.lower(), "--seed", "11"]) == 0
    (path,) = (own_folder / "conferences").iterdir()

    assert cli.main(["text", "--resume", str(path)]) == 0

    assert ["text", "text"] == [each[0] for each in played]
    assert played[0] == played[1]
    assert read_log(path).header.seed == 11
    assert read_log(path).header.people == (leader,)
    assert read_log(path).header.folder == ""


def test_a_scenario_of_ones_own_is_found_again_from_anywhere(
    played: Played, own_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "scenario.yaml").write_bytes((ROOT / "scenarios" / LESSON / "scenario.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert cli.main(["text", "mine"]) == 0
    (path,) = (own_folder / "conferences").iterdir()
    monkeypatch.chdir(ROOT)

    assert cli.main(["text", "--resume", str(path)]) == 0
    assert read_log(path).header.scenario == "mine"


def test_a_folder_in_which_no_log_can_be_kept_is_one_sentence(
    played: Played, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_folder.write_text("a file where a folder should be", encoding="utf-8")

    assert cli.main(["text", LESSON]) == 1
    assert capsys.readouterr().err.startswith("No log can be kept in ")
    assert played == []


def test_a_conference_that_nobody_leads_cannot_be_gone_on_with_in_the_terminal(
    played: Played, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nobody.jsonl"
    Session.begin(load(LESSON), seed=1, path=path).close()

    assert cli.main(["text", "--resume", str(path)]) == 1
    assert capsys.readouterr().err == "Nobody leads a delegation in that conference.\n"


def test_the_conference_last_played_is_gone_on_with_if_none_is_named(
    played: Played, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["text", "--resume"]) == 2
    assert capsys.readouterr().err.startswith("There is no conference to go on with. See")
    path = a_log(own_folder / "conferences" / "lesson.jsonl")

    assert cli.main(["text", "--resume"]) == 0
    assert len(played) == 1
    assert len(tuple(read_log(path).events)) == played[0][1].step


def test_a_conference_may_be_played_again_with_the_same_delegation_or_another(played: Played, own_folder: Path) -> None:
    played.endings = [Ending.AGAIN, Ending.ANOTHER, Ending.CLOSED]
    first, second, *_others = (each.id for each in load(LESSON).conference.delegations)

    assert cli.main(["text", LESSON, "--delegation", first, "--seed", "3"]) == 0

    assert [first, first, second] == [each[2] for each in played]
    assert len(list((own_folder / "conferences").iterdir())) == 3


def test_a_conference_may_be_played_again_from_a_session_and_from_there_again(played: Played, own_folder: Path) -> None:
    path = a_log(own_folder / "conferences" / "lesson.jsonl")
    played.endings = [PlayAgainFrom(1), Ending.LEFT]

    assert cli.main(["text", "--resume", str(path), "--from-session", "1"]) == 0

    logs = {each.name: read_log(each).header.origin for each in (own_folder / "conferences").iterdir()}
    assert logs.pop("lesson.jsonl") is None
    first, second = sorted(logs, key=lambda each: logs[each].log != "lesson.jsonl")
    assert [("lesson.jsonl", 1), (first, 1)] == [(logs[each].log, logs[each].session) for each in (first, second)]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--from-session", "2"], "--from-session goes back in a log: name the log with --resume."),
        (["--from-session", "0", "--resume"], "a session"),
    ],
)
def test_a_session_without_a_log_or_before_the_first_is_refused(
    words: list[str], sentence: str, played: Played, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["text", *words]) == 2
    assert sentence in capsys.readouterr().err
    assert played == []


def test_a_session_that_never_opened_is_refused_and_no_log_is_begun(
    played: Played, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = a_log(own_folder / "conferences" / "lesson.jsonl")

    assert cli.main(["text", "--resume", str(path), "--from-session", "5"]) == 1
    assert "has no session 5 to go back to" in capsys.readouterr().err
    assert [path] == list((own_folder / "conferences").iterdir())


def test_a_lesson_is_played_in_the_terminal_until_the_input_ends(own_folder: Path) -> None:
    leader = load(LESSON).conference.delegations[0].id
    done = run("text", LESSON, "--delegation", leader, "--seed", "3", input="brief\nend\nend\n")

    assert (done.returncode, done.stderr) == (0, "")
    (path,) = (own_folder / "conferences").iterdir()
    assert str(path).replace(os.sep, "") in done.stdout.replace("\n", "").replace(" ", "").replace(os.sep, "")
    assert read_log(path).header.people == (leader,)


@pytest.mark.parametrize("more", [["--text"], ["--resume"]])
def test_a_live_game_is_played_in_a_window_from_its_opening(
    more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["play", LESSON, "--watch", *more]) == 2
    assert "--watch follows a scenario in a window" in capsys.readouterr().err


def test_a_live_game_may_begin_with_a_broken_scenario(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("pygame")
    (tmp_path / "scenario.yaml").write_text("title: [", encoding="utf-8")
    asked: list[object] = []
    monkeypatch.setattr("game.desktop.main.run", lambda *given, **more: asked.append((given, more)) or 0)

    assert cli.main(["play", str(tmp_path), "--watch", "--headless", "--delegation", "KEN"]) == 0
    assert asked == [((str(tmp_path), "KEN", None), {"watch": True})]


def test_a_live_game_knows_a_delegation_by_its_name_and_refuses_one_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pygame")
    asked: list[object] = []
    monkeypatch.setattr("game.desktop.main.run", lambda *given, **more: asked.append(given[1]) or 0)

    assert cli.main(["play", LESSON, "--watch", "--headless", "--delegation", "caldera"]) == 0
    assert cli.main(["play", LESSON, "--watch", "--headless", "--delegation", "KEN"]) == 2
    assert asked == ["CAL"]
    assert "There is no delegation" in capsys.readouterr().err
