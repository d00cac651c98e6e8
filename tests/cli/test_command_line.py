"""The command line: every mistake is one sentence on stderr and an exit code, never a traceback."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from game import cli
from game.session.log import read_log
from game.studies.sampling import RunOutcome
from tests.cli.commands import LESSON, ROOT, a_log, run


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["plya"], 'There is no command "plya"; did you mean "play"? See'),
        (["play", "wcit-2102"], 'There is no scenario "wcit-2102"; did you mean "wcit-2012"? See'),
        (["simulate", "nowhere-at-all"], 'There is no scenario "nowhere-at-all"; known: '),
        (["simulate", LESSON, "--seed", "abc"], "Argument --seed: a seed is a whole number from 0 to "),
        (["simulate", LESSON, "--seed", "-1"], "Argument --seed: "),
        (["simulate", LESSON, "--seed", "9" * 30], "Argument --seed: a seed is a whole number from 0 to "),
        (["simulate", LESSON, "--seed", "٣"], "Argument --seed: a seed is a whole number from 0 to "),
        (["simulate", LESSON, "--runs", "0"], "Argument --runs: the number of runs is a whole number from 1 to"),
        (["replay", "nowhere.jsonl"], "There is no file nowhere.jsonl. See"),
        (["simulate", LESSON, "--jobs", "0"], "Argument --jobs: the number of processes is a whole number from 1 to"),
        (["check"], "The following arguments are required: SCENARIO. See"),
        (["check", LESSON, "--format", "xml"], "Argument --format: invalid choice: 'xml'"),
        (["shelf", "--loud"], "Unrecognized arguments: --loud. See"),
        ([], "The following arguments are required: COMMAND. See"),
        (["text", "wcit-2012", "--delegation", "KNE"], 'There is no delegation "KNE" in WCIT-12, Dubai; did you mean'),
        (["text", "wcit-2012", "--delegation", "Kenia"], 'There is no delegation "Kenia" in WCIT-12, Dubai; did you'),
    ],
)
def test_a_command_that_makes_no_sense_is_one_sentence_and_exit_code_2(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str], own_folder: Path
) -> None:
    assert cli.main(arguments) == 2

    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith(sentence)
    assert output.err.count("\n") == 1
    assert not own_folder.exists()


def test_help_and_version_are_exit_code_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert [cli.main(["--version"]), cli.main(["--help"]), cli.main(["simulate", "--help"])] == [0, 0, 0]
    assert "Square Brackets" in capsys.readouterr().out


def test_help_loads_nothing_heavy() -> None:
    heavy = ("numpy", "pygame", "pydantic", "yaml", "game.rules", "game.scenario")
    asked = "import sys; from game.cli import main; main(['--help']); print(sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()[-1]

    assert [each for each in heavy if f"'{each}'" in loaded] == []


def test_the_shelf_lists_scenarios_and_what_can_be_gone_on_with(
    own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = a_log(own_folder / "conferences" / "lesson.jsonl")
    (path.parent / "broken.jsonl").write_text("nothing\n", encoding="utf-8")

    assert cli.main(["shelf"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [True, True] == [any(line.startswith(f"{each}: ") for line in lines) for each in (LESSON, "wcit-2012")]
    assert f"to go on with: {LESSON}, session 2, as " in lines[-2]
    assert lines[-1].endswith("broken.jsonl is not a log of this game.")


def test_a_clean_scenario_is_exit_code_0_and_a_broken_one_1_with_every_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("titel: A summit\nsessions: many\n", encoding="utf-8")

    assert cli.main(["check", LESSON]) == 0
    assert cli.main(["check", LESSON, str(broken)]) == 1
    capsys.readouterr()
    assert cli.main(["check", "--format", "json", str(broken)]) == 1
    assert len(json.loads(capsys.readouterr().out)) >= 2


def test_one_path_that_leads_nowhere_hides_nothing_of_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("titel: A summit\n", encoding="utf-8")

    assert cli.main(["check", "--format", "json", "wcit-2102", str(broken)]) == 2
    rows = json.loads(capsys.readouterr().out)
    assert {"cannot-read", "unknown-key"} <= {each["code"] for each in rows}
    assert [each["hint"] for each in rows if each["code"] == "cannot-read"] == ['did you mean "wcit-2012"?']


def test_a_broken_scenario_cannot_be_simulated_and_says_where_it_is_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("titel: A summit\n", encoding="utf-8")

    assert cli.main(["simulate", str(broken)]) == 1
    assert f"{broken}:1:1: error[" in capsys.readouterr().err


def test_a_log_that_replays_alike_is_exit_code_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = a_log(tmp_path / "lesson.jsonl")

    assert cli.main(["replay", str(path)]) == 0
    assert f"{len(read_log(path).entries)} actions decided again, no difference." in capsys.readouterr().out


def test_a_log_that_was_cut_off_says_from_where_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = a_log(tmp_path / "lesson.jsonl")
    path.write_bytes(path.read_bytes()[:-20])

    assert cli.main(["replay", str(path)]) == 0
    assert "was cut off in writing and is left out" in capsys.readouterr().out


def test_a_log_that_was_changed_is_exit_code_1_with_line_and_both_sides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = a_log(tmp_path / "lesson.jsonl")
    honest = path.read_bytes()
    forged = honest.replace(b'"FloorOpened":{"speakers":[', b'"FloorOpened":{"speakers":["XXX",', 1)
    assert forged != honest
    path.write_bytes(forged)

    assert cli.main(["replay", str(path)]) == 1
    said = capsys.readouterr().out
    assert "\n  in the log: " in said
    assert '"XXX"' in said


@pytest.mark.parametrize("content", ["", "not a log\n", '{"log":"square-brackets","format":77}\n'])
def test_a_foreign_log_is_one_sentence(tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text(content, encoding="utf-8")

    assert cli.main(["replay", str(path)]) == 1
    assert capsys.readouterr().err.startswith(str(path))
    assert cli.main(["text", "--resume", str(path)]) == 1


def test_the_schema_is_written_and_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.places.scenarios", lambda: tmp_path)

    assert cli.main(["schema", "--check"]) == 1
    assert cli.main(["schema"]) == 0
    assert cli.main(["schema", "--check"]) == 0
    assert str(tmp_path / "scenario.schema.json") in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_reader_that_has_gone_is_one_sentence() -> None:
    with subprocess.Popen(
        [sys.executable, "main.py", "simulate", LESSON, "--runs", "50", "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()

    assert said == "Whatever was reading the output has gone.\n"
    assert running.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
def test_a_full_disk_under_the_output_is_one_sentence() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "main.py", "shelf"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (1, "That failed: No space left on device.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="the words of a Unix shell")
def test_a_command_started_with_closed_streams_says_so_or_says_nothing() -> None:
    def shell(words: str) -> "subprocess.CompletedProcess[str]":
        line = f"{sys.executable} main.py {words}"
        return subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)

    text = shell(f"text {LESSON} <&-")
    assert (text.returncode, text.stderr) == (
        1,
        "The text mode needs an input and an output, and one of them is closed.\n",
    )
    assert (shell("shelf >&-").returncode, shell("shelf >&-").stderr) == (0, "")


def test_an_interruption_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_given: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("game.studies.sampling.outcomes", interrupted)
    assert cli.main(["simulate", LESSON]) == 1
    assert capsys.readouterr().err == "\nInterrupted. All that was acknowledged is in the log.\n"


def test_a_fault_of_the_game_is_one_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(*_given: object) -> object:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("game.studies.sampling.outcomes", faulty)
    assert cli.main(["simulate", LESSON]) == 1
    assert capsys.readouterr().err.startswith("This is a fault of the game, not yours (ZeroDivisionError: division")
    monkeypatch.setenv("SQUARE_BRACKETS_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        cli.main(["simulate", LESSON])


def test_a_part_that_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def incomplete(*_given: object) -> object:
        raise ModuleNotFoundError("No module named 'numpy'", name="numpy")

    monkeypatch.setattr("game.studies.sampling.outcomes", incomplete)
    assert cli.main(["simulate", LESSON]) == 1
    assert capsys.readouterr().err == "numpy is not installed; the first lines of the README say how.\n"


def test_a_terminal_that_knows_no_accents_does_not_stop_a_command() -> None:
    done = run("shelf", env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})

    assert (done.returncode, done.stderr) == (0, "")


def test_where_there_is_no_screen_only_the_games_own_line_is_on_stderr(own_folder: Path) -> None:
    pytest.importorskip("pygame")
    blind = {each: value for each, value in os.environ.items() if each not in ("DISPLAY", "WAYLAND_DISPLAY")}
    blind.pop("SDL_VIDEODRIVER", None)
    if sys.platform != "linux":
        pytest.skip("only Linux is without a screen when these are not set")

    done = run("play", LESSON, env=blind, input="")

    assert (done.returncode, done.stderr) == (0, "There is no screen here, so this is the text mode.\n")


def test_a_process_that_is_killed_in_the_middle_of_its_run_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def killed(*_given: object) -> Iterator[RunOutcome]:
        yield RunOutcome(seed=1, final_text={}, gains={}, failure="none")
        raise BrokenExecutor

    monkeypatch.setattr("game.studies.sampling.outcomes", killed)

    assert cli.main(["simulate", LESSON]) == 1
    assert capsys.readouterr().err == "A process was ended in the middle of its run; 1 runs were done.\n"
