"""Each slip of a beginner is answered with what to write instead, once and at its place."""

from pathlib import Path

import pytest

from game.scenario import check
from game.scenario.finding import Finding, Severity
from game.scenario.report import run_check

BAD = Path(__file__).parent / "bad"
FINE = BAD.parents[2] / "scenarios" / "first-session" / "scenario.yaml"


@pytest.mark.parametrize(
    ("case", "mend"),
    [
        ("line-too-far-in", "begin keys of one entry below one another"),
        ("colon-in-braces", "put text that contains a colon and a space between quotes"),
        ("quote-left-open-on-its-line", "close it on this line"),
        ("apostrophe-between-quotes", "an apostrophe is doubled"),
        ("quotation-within-quotes", "put the whole text between 'single quotes'"),
        ("curly-quotation-marks", "write straight ones"),
        ("no-break-space-after-colon", "type the space anew"),
        ("no-space-after-colon", 'a key is written "key: value"'),
        ("decimal-comma", "write -0.5"),
        ("number-in-quotes", "write 40, without quotes"),
        ("word-after-a-comma", "put a list between [ ]"),
        ("list-for-a-mapping-is-told-once", "instead of each dash write a name and a colon"),
        ("options-with-dashes", "leave the dashes away"),
        ("key-one-level-too-high", 'it belongs below "lesson"'),
        ("text-for-a-mapping", "for example: fish: {wants: none, salience: 75}"),
        ("option-by-its-letter", "the option that the game shows as b is called limit here"),
        ("umlaut-in-an-id", "write BOR, here and wherever it is named"),
    ],
)
def test_a_beginners_slip_is_answered_with_what_to_write(case: str, mend: str) -> None:
    errors = [each for each in check(BAD / f"{case}.yaml") if each.severity is Severity.ERROR]

    assert all(mend in each.hint for each in errors)


def test_a_line_between_two_levels_is_told_where_the_levels_are(tmp_path: Path) -> None:
    found = _changed(tmp_path, "    place:", "   place:")

    assert found[0].hint.endswith("begins in column 1, 3 or 5")


def test_curly_quotes_are_named_on_every_line_that_could_not_be_read(tmp_path: Path) -> None:
    found = _changed(tmp_path, FINE.read_text("utf-8"), "title: “A lake: ours”\nplace: “The shore”\nlength: short\n")

    assert [(each.place.line, each.place.column) for each in found] == [(1, 8), (2, 8)]


def test_a_text_that_breaks_off_is_told_that_more_may_come(tmp_path: Path) -> None:
    _changed(tmp_path, "title:", "\ttitle:")

    assert "the rest can be checked once this is mended" in run_check([tmp_path])[1]


@pytest.mark.parametrize("name", ["scenario.yaml.txt", "scenario.yml", "Scenario.YAML", "lake.yaml"])
def test_a_scenario_under_a_wrong_name_is_found_in_its_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("title: A lake\n")

    assert f"there is {name} in this folder" in check(tmp_path)[0].hint


def test_a_misspelt_folder_is_looked_for_beside_it(tmp_path: Path) -> None:
    (tmp_path / "my-summit").mkdir()
    (tmp_path / "my-summit" / "scenario.yaml").write_text("title: A lake\n")

    assert check(tmp_path / "my-sumit")[0].hint == 'did you mean "my-summit"?'


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", b"PK\x03\x04\xff\xfe", b"%PDF-1.7\n\xe2\xe3"]
)
def test_a_picture_or_a_document_is_no_text(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(content)

    assert [each.text for each in check(tmp_path)] == ["this is no text, but a picture, a document or a program"]


def test_an_empty_record_is_told_how_a_record_begins(tmp_path: Path) -> None:
    (tmp_path / "record.yaml").write_text("")

    assert "signed: [ARC, BOR]" in _changed(tmp_path, "title:", "title:")[-1].hint


def test_the_scenario_is_reported_before_its_record(tmp_path: Path) -> None:
    (tmp_path / "record.yaml").write_text("signed: [NOBODY]\n")

    assert [each.place.file.name for each in _changed(tmp_path, "title:", "titel:")] == ["scenario.yaml", "record.yaml"]


def _changed(folder: Path, old: str, new: str) -> list[Finding]:
    text = FINE.read_text("utf-8")
    assert old in text
    (folder / "scenario.yaml").write_text(text.replace(old, new, 1), "utf-8")
    return check(folder)
