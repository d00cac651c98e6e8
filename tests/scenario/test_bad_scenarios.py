"""Every broken file in `bad/` names the findings it must give, by place and code, in comments at its end."""

import re
from pathlib import Path

import pytest

from game.scenario import ScenarioError, Severity, check, load
from game.scenario.report import as_json, as_text

BAD = Path(__file__).parent / "bad"
EXPECTATION = re.compile(r"^# expect: (\d+):(\d+) (\S+)$", re.MULTILINE)
CASES = sorted([*BAD.glob("*.yaml"), *(each for each in BAD.iterdir() if each.is_dir())])


def expected(case: Path) -> list[tuple[str, int, int, str]]:
    files = sorted(case.iterdir()) if case.is_dir() else [case]
    return sorted(
        (file.name, int(line), int(column), code)
        for file in files
        for line, column, code in EXPECTATION.findall(file.read_text("utf-8"))
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_broken_file_gives_exactly_the_findings_it_names(case: Path) -> None:
    findings = check(case)

    assert expected(case) == sorted(
        (each.place.file.name, each.place.line, each.place.column, each.code) for each in findings
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_finding_shows_the_line_it_stands_on_and_says_something(case: Path) -> None:
    for finding in check(case):
        lines = finding.place.file.read_text("utf-8").splitlines()
        # A file that is not read, or whose part is missing, has no line to show.
        if finding.excerpt:
            assert lines[finding.place.line - 1] == finding.excerpt
            assert finding.place.column <= len(finding.excerpt) + 1
        assert finding.text
        assert f"{finding.severity.value}[{finding.code}]" in as_text(finding)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_finding_speaks_the_language_of_the_libraries(case: Path) -> None:
    words = as_json(check(case))

    for foreign in ("Input should be", "pydantic", "libyaml", "while parsing", "type=", "Traceback"):
        assert foreign not in words


def test_there_are_many_broken_files_and_each_expects_something() -> None:
    assert len(CASES) >= 60
    assert all(expected(case) for case in CASES)


def test_a_scenario_with_errors_does_not_load_and_says_every_error_at_once() -> None:
    with pytest.raises(ScenarioError) as refusal:
        load(BAD / "every-problem-at-once.yaml")

    codes = [each.code for each in refusal.value.findings if each.severity is Severity.ERROR]
    assert codes == ["unknown-bloc", "unknown-key", "unknown-delegation", "wrong-type"]
    assert "every-problem-at-once.yaml:7:30: error[unknown-bloc]" in str(refusal.value)


def test_a_scenario_with_warnings_only_loads() -> None:
    scenario = load(BAD / "two-options-in-one-place.yaml")

    assert [0, 0] == [option.at for option in scenario.conference.items[0].options]
