"""How findings look on paper, and what exit code they make."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import check, run_check
from game.scenario.finding import Finding, Place, Severity, did_you_mean
from game.scenario.report import as_text

Write = Callable[..., Path]


def finding(excerpt: str, column: int, length: int, hint: str = "") -> Finding:
    place = Place(file=Path("a.yaml"), line=7, column=column, length=length)
    return Finding(place=place, severity=Severity.ERROR, code="odd", text="odd thing", hint=hint, excerpt=excerpt)


def test_a_finding_is_place_code_sentence_line_and_caret_with_hint() -> None:
    shown = as_text(finding("  bloc: nroth", 9, 5, 'did you mean "north"?'))

    assert shown.splitlines() == [
        "a.yaml:7:9: error[odd]: odd thing",
        "  7 |   bloc: nroth",
        '    |         ^^^^^ did you mean "north"?',
    ]


def test_carets_stand_under_words_after_wide_letters_and_accents() -> None:
    line, carets = as_text(finding("日本: e\u0301: x", 8, 1)).splitlines()[1:]

    assert line == "  7 | 日本: e\u0301: x"
    assert carets == "    | " + " " * 8 + "^"


def test_a_long_line_is_shown_around_its_mistake() -> None:
    line, carets = as_text(finding("a" * 300 + "MISTAKE" + "b" * 300, 301, 7)).splitlines()[1:]

    assert len(line) < 121
    assert line[carets.index("^") : carets.rindex("^") + 1] == "MISTAKE"


def test_a_clean_scenario_is_ok_and_exits_with_0(write: Write) -> None:
    folder = write()

    assert run_check([folder]) == (0, f"{folder}: ok")


def test_errors_exit_with_1_and_warnings_with_0(write: Write, sound: str) -> None:
    warned = run_check([write(sound.replace("Delphinia", "Arcadia"))])
    broken = run_check([write(sound.replace("bloc: north", "bloc: nroth"))])

    assert warned[0] == 0
    assert broken[0] == 1
    assert "2 errors" in broken[1]


def test_what_cannot_be_read_exits_with_2(tmp_path: Path, write: Write) -> None:
    assert run_check([write(), tmp_path / "nowhere"])[0] == 2


def test_json_carries_every_finding_with_its_place(write: Write, sound: str) -> None:
    code, printed = run_check([write(sound.replace("influence", "influense"))], "json")

    rows = json.loads(printed)
    assert code == 1
    assert [(row["line"], row["column"], row["code"], row["hint"]) for row in rows] == [
        (9, 24, "unknown-key", 'did you mean "influence"?')
    ]


def test_json_of_a_clean_scenario_is_an_empty_list(write: Write) -> None:
    assert json.loads(run_check([write()], "json")[1]) == []


def test_a_text_that_a_comma_has_cut_in_two_says_so(write: Write, sound: str) -> None:
    (finding,) = check(write(sound.replace("text: No article.", "text: No article, none at all")))

    assert finding.code == "unknown-key"
    assert finding.hint == "within { } a comma ends a text; put the text between quotes"


@pytest.mark.parametrize(
    ("given", "known", "hint"),
    [
        ("KNE", ["NER", "KEN"], 'did you mean "KEN"?'),  # letters changed places
        ("spma", ["spam", "roaming"], 'did you mean "spam"?'),
        ("Norht", ["north", "south"], 'did you mean "north"?'),
        ("x", ["north", "south"], "known: north, south"),
        ("x", [f"n{each}" for each in range(20)], ""),
        ("x", [], ""),
    ],
)
def test_the_nearest_name_is_offered_or_all_of_a_few(given: str, known: list[str], hint: str) -> None:
    assert did_you_mean(given, known) == hint
