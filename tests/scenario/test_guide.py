"""The guide for authors does what it says: its commands run, its YAML is understood, its findings are what is found."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from game import cli
from game.scenario import Severity, check
from game.scenario.schema import written
from game.scenario.tree import parse
from game.session.run import run_conference
from tests.scenario.merging import as_flow, merged

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "writing-a-scenario.md"
FENCE = re.compile(r"^```(?P<kind>[a-z ]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
FOLDER = "my-summit"
PLAYED = ("play", "text")  # these need a person


@dataclass(frozen=True)
class Block:
    """One fenced block of the guide."""

    kind: str
    text: str
    line: int


WORDS = GUIDE.read_text("utf-8")
BLOCKS = [
    Block(kind=each["kind"], text=each["text"], line=WORDS[: each.start()].count("\n") + 1)
    for each in FENCE.finditer(WORDS)
]
SNIPPETS = [each for each in BLOCKS if each.kind == "yaml"]


@pytest.fixture
def exam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which `square-brackets new my-summit` has been carried out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(tmp_path / "home"))
    assert cli.main(["new", FOLDER]) == 0
    return tmp_path


def value_of(main: Path) -> Any:
    return parse(main.read_text("utf-8"), main).value


def written_with(main: Path, snippets: list[Block]) -> None:
    """The scenario with what the snippets say, one after another."""
    value = value_of(main)
    for each in snippets:
        value = merged(value, parse(each.text, main).value)
    main.write_text(as_flow(value), encoding="utf-8")


def test_the_guide_has_snippets_of_every_kind() -> None:
    assert {"sh", "yaml", "yaml wrong", "text", "text findings"} == {each.kind for each in BLOCKS}
    assert len(SNIPPETS) >= 8


@pytest.mark.parametrize("number", range(len(SNIPPETS)), ids=lambda number: f"line {SNIPPETS[number].line}")
def test_each_snippet_is_without_fault_after_those_before_it(exam: Path, number: int) -> None:
    main = exam / FOLDER / "scenario.yaml"
    assert [] == parse(SNIPPETS[number].text, main).findings

    written_with(main, SNIPPETS[: number + 1])

    left = [(each.code, each.text) for each in check(main) if each.severity is Severity.ERROR]
    # Until the sessions are listed anew an item that was added is in the usual rotation; a source comes with the last.
    assert [] == left


def test_all_snippets_together_are_ok_and_can_be_played(exam: Path) -> None:
    from game.scenario import load

    main = exam / FOLDER / "scenario.yaml"
    written_with(main, SNIPPETS)

    assert [] == [str(each) for each in check(main) if each.severity is not Severity.ADVICE]
    assert run_conference(load(main.parent), 1).final_acts is not None


def test_the_commands_run_in_their_order(exam: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commands = [line.split() for each in BLOCKS if each.kind == "sh" for line in each.text.splitlines()]
    assert {"square-brackets"} == {words[0] for words in commands}
    assert ["new", FOLDER] == commands[0][1:]

    for words in commands[1:]:
        if words[1] not in PLAYED:
            assert 0 == cli.main(words[1:]), words

    (answer,) = (each.text for each in BLOCKS if each.kind == "text")
    assert answer in capsys.readouterr().out


def test_the_mistakes_are_found_as_it_says(exam: Path) -> None:
    (wrong,) = (each for each in BLOCKS if each.kind == "yaml wrong")
    (expected,) = (each for each in BLOCKS if each.kind == "text findings")
    main = exam / FOLDER / "scenario.yaml"
    written_with(main, [wrong])

    found = [f"{each.severity.value}[{each.code}]: {each.text}\n{each.hint}\n" for each in check(main)]

    assert expected.text == "".join(found)


def test_commands_within_sentences_exist(exam: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = {each.split()[1] for each in re.findall(r"`(square-brackets [^`]+)`", WORDS)}

    assert all(0 == cli.main([each, "--help"]) for each in named)


def test_the_smaller_edition_it_names_can_be_cut(exam: Path) -> None:
    (command,) = re.findall(r"`square-brackets (new [^`]+--from [^`]+)`", WORDS)

    assert 0 == cli.main(command.split())


def test_the_first_line_it_shows_leads_to_something() -> None:
    (way,) = re.findall(r"\$schema=scenario\.schema\.json#/properties/([a-z]+)", WORDS)

    assert f'"{way}"' in written()


def test_the_files_may_be_split_as_it_says(exam: Path) -> None:
    main = exam / FOLDER / "scenario.yaml"
    value = value_of(main)
    (main.parent / "items.yaml").write_text(as_flow(value.pop("items")), encoding="utf-8")
    main.write_text(as_flow(value), encoding="utf-8")

    assert [] == check(main.parent)
