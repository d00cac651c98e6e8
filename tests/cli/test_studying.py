"""The commands that study a conference: simulations, the back-test, models, explanations, other texts."""

import csv
import json
import os
from pathlib import Path

import pytest

from game import cli
from game.scenario import load
from game.studies.sampling import RunOutcome
from tests.cli.commands import LESSON, a_log, run


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


def failing(_scenario: object, seed: int) -> RunOutcome:
    return RunOutcome(seed=seed, final_text={}, gains={}, failure="ZeroDivisionError: division by zero")


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


@pytest.mark.parametrize("command", [["replay"], ["text", "--resume"]])
def test_a_log_whose_scenario_is_gone_is_named(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = a_log(tmp_path / "old.jsonl")
    log.write_bytes(log.read_bytes().replace(b'"folder":""', b'"folder":"gone"', 1))

    assert 1 == cli.main([*command, str(log)])
    assert f"{log} was played on a scenario that is not here. There is no scenario" in capsys.readouterr().err
