"""`new` and `check --watch`: what an author types, and what comes of it."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import cli
from game.scenario import load

ROOT = Path(__file__).resolve().parents[2]


class Terminal(io.StringIO):
    """An input at which somebody sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to write in, with nobody at the keyboard."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return folder


# --- new ---


def test_with_no_terminal_a_new_scenario_takes_what_is_usual(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "my-summit"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [f"{Path('my-summit') / 'scenario.yaml'}: ok", "Play it with: square-brackets play my-summit"] == lines
    assert load(desk / "my-summit").conference.title == "My summit"


def test_flags_say_what_would_be_asked(desk: Path) -> None:
    words = ["--title", "Alps: a pact", "--place", "Chur", "--ends", "Open passes,Guarded passes"]
    assert cli.main(["new", "alps", "--to", "drafts", *words, "--delegations", "Uri, Schwyz, Unterwalden"]) == 0

    conference = load(desk / "drafts" / "alps").conference
    assert (conference.title, conference.place) == ("Alps: a pact", "Chur")
    assert conference.visions == ("Open passes", "Guarded passes")
    assert {each.name for each in conference.delegations} == {"Uri", "Schwyz", "Unterwalden"}


def test_at_a_terminal_it_asks_only_what_was_not_said_and_return_takes_the_usual(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("\nUri, Schwyz, Unterwalden\n\n"))

    assert cli.main(["new", "alps", "--title", "A pact"]) == 0

    asked = capsys.readouterr().out
    assert "What is the conference called?" not in asked
    assert "Where does it meet? [Lake Hall]" in asked
    conference = load(desk / "alps").conference
    assert (conference.title, conference.place) == ("A pact", "Lake Hall")
    assert "Schwyz" in {each.name for each in conference.delegations}


def test_an_answer_that_makes_no_conference_is_asked_again_and_the_others_are_kept(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("A pact\n\nUri, Schwyz\nUri, Schwyz, Unterwalden\n\n"))

    assert cli.main(["new", "alps"]) == 0

    assert "three delegations of different names" in capsys.readouterr().out
    conference = load(desk / "alps").conference
    assert conference.title == "A pact"
    assert len(conference.delegations) == 3


def test_a_name_that_is_taken_is_said_before_anything_is_asked(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "alps").mkdir()
    monkeypatch.setattr("sys.stdin", Terminal("A pact\n"))

    assert cli.main(["new", "alps"]) == 1
    assert capsys.readouterr().out == ""


def test_when_the_input_ends_in_the_middle_of_the_questions_the_rest_is_as_usual(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("A pact\n"))

    assert cli.main(["new", "alps"]) == 0
    assert load(desk / "alps").conference.title == "A pact"


def test_a_smaller_edition_is_cut_out_of_a_larger_one(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "small", "--from", "wcit-2012", "--delegations", "USA,RUS,KEN", "--items", "spam"]) == 0

    assert capsys.readouterr().out.startswith(f"{Path('small') / 'scenario.yaml'}: ok")
    assert {each.id for each in load(desk / "small").conference.delegations} == {"USA", "RUS", "KEN"}


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["wcit-2012"], 2, 'There is a scenario "wcit-2012" on the shelf already; choose another name. See'),
        (["my summit"], 1, '"my summit" cannot be the name of a scenario: '),
        (["x", "--items", "spam"], 2, "--items goes with --from: "),
        (["x", "--from", "wcit-2012"], 2, "--from needs --delegations: "),
        (["x", "--from", "wcit-2102", "--delegations", "USA,RUS"], 2, 'There is no scenario "wcit-2102"; did you mean'),
        (["x", "--from", "wcit-2012", "--delegations", "USA,RUSS"], 1, 'There is no delegation "RUSS"; did you mean'),
        (["x", "--from", "wcit-2012", "--delegations", "USA,RUS", "--place", "Rome"], 2, "--ends and --place are for"),
        (["x", "--delegations", "One,Two"], 1, "A new scenario begins with three delegations of different names"),
        ([], 2, "The following arguments are required: NAME. See"),
    ],
)
def test_what_cannot_be_begun_is_one_sentence_and_writes_nothing(
    desk: Path, words: list[str], code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new", *words]) == code

    said = capsys.readouterr()
    assert said.err.startswith(sentence)
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert list(desk.iterdir()) == []


def test_a_broken_scenario_cannot_be_cut_and_says_where_it_is_broken(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "broken.yaml").write_text("titel: A summit\n", encoding="utf-8")

    assert cli.main(["new", "x", "--from", "broken.yaml", "--delegations", "A,B"]) == 1
    assert "broken.yaml:1:1: error[" in capsys.readouterr().err


def test_a_folder_that_is_there_is_left_as_it_is(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "mine").mkdir()

    assert cli.main(["new", "mine"]) == 1
    assert capsys.readouterr().err == "mine is there already and was left as it is; choose another name.\n"
    assert list((desk / "mine").iterdir()) == []


# --- check --watch ---


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal")
def test_a_scenario_is_checked_again_whenever_it_is_saved_until_ctrl_c(desk: Path) -> None:
    assert cli.main(["new", "mine"]) == 0
    main = desk / "mine" / "scenario.yaml"
    with subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "check", "--watch", str(main.parent)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == f"{main.parent}: ok\n"
        time.sleep(0.1)  # so that the new time of the file differs even where clocks are coarse
        main.write_text(main.read_text("utf-8").replace("place:", "plaice:"), encoding="utf-8")
        said = [running.stdout.readline() for _line in range(5)]
        running.send_signal(signal.SIGINT)
        _rest, errors = running.communicate(timeout=20)

    assert "error[unknown-key]" in said[0]
    assert said[4] == f"{main.parent}: 1 error\n"
    assert errors.endswith("No longer watching.\n")
    assert running.returncode == 1
