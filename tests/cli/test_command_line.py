"""The command line: every mistake is one sentence on stderr and an exit code, never a traceback."""

import csv
import json
import os
import subprocess
import sys
import types
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from game import cli
from game.scenario import load
from game.session.log import read_log
from game.session.session import Session
from game.studies.sampling import Outcome
from game.textmode.app import AgainFrom, Ending

ROOT = Path(__file__).resolve().parents[2]
LESSON = "first-session"


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        **options,  # type: ignore[call-overload]
    )


def a_log(path: Path) -> Path:
    scenario = load(LESSON)
    people = [scenario.conference.delegations[0].id]
    with Session.begin(scenario, seed=4, people=people, path=path) as session:
        session.advance()
    return path


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


def test_simulate_prints_a_json_row_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["simulate", LESSON, "--runs", "2", "--seed", "5", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    items = [each.id for each in load(LESSON).conference.items]
    assert [row["seed"] for row in rows] == [5, 6]
    assert all(sorted(row["final_text"]) == sorted(items) for row in rows)
    assert all(row.keys() == {"seed", "signatures", "final_text", "state_hash"} for row in rows)


def test_simulate_reports_how_balanced_a_scenario_is_and_writes_it_for_a_spreadsheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "balance.csv"

    assert cli.main(["simulate", LESSON, "--runs", "3", "--csv", str(table)]) == 0

    said = capsys.readouterr()
    assert said.out.startswith("3 runs of First session\n")
    assert "What becomes of the items" in said.out
    assert said.err == ""
    rows = list(csv.DictReader(table.open(encoding="utf-8", newline="")))
    signs = {row["id"] for row in rows if (row["about"], row["measure"]) == ("delegation", "signs")}
    assert signs == {each.id for each in load(LESSON).conference.delegations}


def test_a_long_simulation_tells_on_stderr_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.studies.sampling.outcome", failing)

    assert cli.main(["simulate", LESSON, "--runs", "1000"]) == 1

    said = capsys.readouterr()
    assert said.err.splitlines()[0] == "100 of 1000 runs"
    assert said.err.splitlines()[-1] == "1000 of 1000 runs"


def failing(_scenario: object, seed: int) -> Outcome:
    return Outcome(seed=seed, final_text={}, gains={}, failure="ZeroDivisionError: division by zero")


def test_a_run_that_fails_is_a_row_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.studies.sampling.outcome", failing)

    assert cli.main(["simulate", LESSON, "--runs", "2", "--json"]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows == [{"seed": seed, "failure": "ZeroDivisionError: division by zero"} for seed in (1, 2)]
    assert cli.main(["simulate", LESSON, "--runs", "2"]) == 1
    assert "2 runs failed:\n  seed 1: ZeroDivisionError: division by zero" in capsys.readouterr().out


def test_a_table_that_cannot_be_written_is_refused_before_the_first_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["simulate", LESSON, "--runs", "1000000", "--csv", str(tmp_path / "no" / "table.csv")]) == 1
    assert capsys.readouterr().err.startswith("That failed: ")


def test_a_conference_does_not_depend_on_how_python_orders_its_sets() -> None:
    rows = {
        run("simulate", LESSON, "--runs", "3", "--json", env=os.environ | {"PYTHONHASHSEED": str(order)}).stdout
        for order in (1, 2, 3)
    }
    assert len(rows) == 1
    assert len(rows.pop().splitlines()) == 3


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
    assert "event 1\n  in the log: " in said
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


# --- playing ---


class Played(list[object]):
    """What the front ends were started with; `endings` are how the next ones in the terminal end."""

    def __init__(self) -> None:
        super().__init__()
        self.endings: list[Ending | AgainFrom] = []

    def in_terminal(self, session: Session, delegation: str, *_streams: object, **_more: object) -> Ending | AgainFrom:
        self.append(("text", session.state, delegation))
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
    played.endings = [AgainFrom(1), Ending.LEFT]

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


def test_the_engine_is_compared_with_the_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["backtest", "wcit-2012", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["delegations"] == 144
    assert cli.main(["backtest", "wcit-2012"]) == 0
    assert capsys.readouterr().out.startswith("Back-test of wcit-2012: 144 delegations")


def test_free_conferences_are_compared_with_the_record_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["backtest", "wcit-2012", "--json", "--free-run", "1"]) == 0
    assert json.loads(capsys.readouterr().out)["free_run"]["seeds"] == 1
    assert cli.main(["backtest", "wcit-2012", "--free-run", "1"]) == 0
    assert "Free run of wcit-2012: 1 conference" in capsys.readouterr().out


def test_the_reference_models_stand_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models", "wcit-2012"]) == 0
    assert "weighted mean" in capsys.readouterr().out
    assert cli.main(["models", "wcit-2012", "--json"]) == 0
    assert "weighted mean" in json.loads(capsys.readouterr().out)["models"]
    assert cli.main(["models", LESSON]) == 1


def test_why_a_delegation_signs_is_told_term_by_term(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "wcit-2012", "Kenya"]) == 0
    assert "Kenya (KEN)" in capsys.readouterr().out
    assert cli.main(["explain", LESSON, "ARC", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["delegation"] == "ARC"
    assert cli.main(["explain", "wcit-2012", "Kenia"]) == 2
    assert "Kenya" in capsys.readouterr().err


def test_another_text_is_put_to_signature_and_told_against_the_one_started_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["what-if", "wcit-2012", "--text", "spam=nothing", "--text", "P/3=a", "--why", "Kenya"]) == 0
    told = capsys.readouterr().out
    assert "the recorded text, but" in told
    assert "Kenya (KEN)" in told
    assert cli.main(["what-if", "wcit-2012", "--from", "cept", "--text", "spam=C", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["from"], found["text"]["spam"], found["changed"]) == ("CEPT", "c", {"spam": ["a", "c"]})
    assert cli.main(["what-if", LESSON]) == 0
    assert "what stood before, as it is" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--text", "spma=a"], 'There is no item "spma"; did you mean "spam"?'),
        (["--text", "spam=z"], 'Bulk messages (spam) has no text "z"; known: a, b, c, d, e, nothing.'),
        (["--text", "spam"], 'A text is ITEM=OPTION, such as pre_hr=nothing, not "spam".'),
        (["--from", "CETP"], 'There is nothing called "CETP" to start from; did you mean "CEPT"?'),
        (["--why", "Kenia"], 'There is no delegation "Kenia" in WCIT-12, Dubai; did you mean "Kenya"?'),
    ],
)
def test_a_text_or_start_that_does_not_exist_is_refused_with_what_was_probably_meant(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["what-if", "wcit-2012", *arguments]) == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_a_text_is_named_by_id_or_as_the_game_shows_it(capsys: pytest.CaptureFixture[str]) -> None:
    (item, *_others) = load(LESSON).conference.items
    told = set()
    for text in (f"{item.id}={item.options[-1].id}", f"{item.label.replace(chr(0xA0), ' ')}=c"):
        assert cli.main(["what-if", LESSON, "--text", text]) == 0
        told.add(capsys.readouterr().out)

    assert len(told) == 1
    assert len(item.options) == 3


def test_one_cannot_start_from_a_record_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["what-if", LESSON, "--from", "history"]) == 2
    assert capsys.readouterr().err.startswith(f"{LESSON} has no record; start from before")


def test_a_scenario_without_a_record_has_nothing_to_compare_with(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["backtest", LESSON]) == 1
    assert capsys.readouterr().err.startswith(f"{LESSON} has no record.yaml")


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
    def killed(*_given: object) -> Iterator[Outcome]:
        yield Outcome(seed=1, final_text={}, gains={}, failure="none")
        raise BrokenExecutor

    monkeypatch.setattr("game.studies.sampling.outcomes", killed)

    assert cli.main(["simulate", LESSON]) == 1
    assert capsys.readouterr().err == "A process was ended in the middle of its run; 1 runs were done.\n"


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
