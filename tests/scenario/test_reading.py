"""What is no text, no YAML or no reasonable size is refused with a sentence, at once."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import check, run_check
from game.scenario.finding import Finding

Write = Callable[..., Path]


def only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, [each.text for each in findings]
    return findings[0]


def where(finding: Finding) -> tuple[int, int, str]:
    return finding.place.line, finding.place.column, finding.code


def test_a_scenario_that_is_not_there_names_those_that_are() -> None:
    finding = only(check("first-sesion"))

    assert "cannot-read" == finding.code
    assert 'did you mean "first-session"?' == finding.hint


def test_a_folder_without_a_scenario_is_no_scenario(tmp_path: Path) -> None:
    assert "there is no such file" == only(check(tmp_path)).text


def test_a_folder_in_the_place_of_a_file_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").mkdir()

    assert "this is a folder, a file was expected" == only(check(tmp_path)).text


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="needs symbolic links")
def test_links_in_a_circle_are_no_file(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").symlink_to(tmp_path / "scenario.yaml")

    assert "cannot-read" == only(check(tmp_path)).code


def test_a_name_with_a_nul_is_no_file() -> None:
    assert "cannot-read" == only(check("no\0where")).code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "scenario.yaml")

    assert "this is neither a file nor a folder" == only(check(tmp_path)).text


def test_a_byte_order_mark_and_windows_line_ends_are_welcome(write: Write, sound: str) -> None:
    assert [] == check(write("\ufeff" + sound.replace("\n", "\r\n")))


def test_places_are_the_same_with_windows_line_ends(write: Write, sound: str) -> None:
    broken = "\ufeff" + sound.replace("influence: 2", "influense: 2").replace("\n", "\r\n")

    assert (9, 24, "unknown-key") == where(only(check(write(broken))))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_refused_by_name_or_by_their_nuls(write: Write, sound: str, encoding: str) -> None:
    codes = {each.code for each in check(write(sound.encode(encoding)))}

    assert codes in ({"encoding"}, {"control-character"})


def test_a_byte_of_an_older_encoding_is_shown_where_it_stands(write: Write, sound: str) -> None:
    finding = only(check(write(sound.replace("Arcadia", "Ärcadiä").encode("cp1252"))))

    assert (7, 15, "encoding") == where(finding)
    assert '"Ä"' in finding.hint


def test_every_nul_and_control_character_is_found_after_any_letters(write: Write, sound: str) -> None:
    findings = check(write(sound.replace("Arcadia", "Ä日🙂\0").replace("Borduna", "\x07")))

    assert [(7, 18, "control-character"), (9, 15, "control-character")] == [where(each) for each in findings]


def test_a_huge_file_is_refused_before_it_is_read_through(write: Write) -> None:
    assert "too-large" == only(check(write("# " + "x" * 5_000_000))).code


@pytest.mark.parametrize("words", ["", "# only a comment\n", "---\n", "~\n"])
def test_an_empty_file_is_said_to_be_empty(write: Write, words: str) -> None:
    assert "empty" == only(check(write(words))).code


@pytest.mark.parametrize("words", ["a list\n", "- a\n- b\n", "42\n"])
def test_a_file_must_hold_keys_and_values(write: Write, words: str) -> None:
    finding = only(check(write(words)))

    assert (1, 1, "wrong-type") == where(finding)


def laughs(levels: int) -> str:
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


def test_a_billion_laughs_are_counted_not_laughed(write: Write) -> None:
    finding = only(check(write(laughs(12))))

    assert "too-many-values" == finding.code


@pytest.mark.parametrize("brackets", ["[", "{a: ", "- ", "? ", "[{a: "])
@pytest.mark.parametrize("levels", [30, 900, 100_000])
def test_deep_nesting_ends_in_a_finding(write: Write, brackets: str, levels: int) -> None:
    findings = check(write("title: " + brackets * levels if "[" in brackets else brackets * levels))

    assert findings
    assert {each.code for each in findings} <= {"too-deep", "syntax", "bad-key"}


def test_a_list_without_end_is_cut_off(write: Write) -> None:
    assert "too-many-values" == only(check(write("title: [" + "1," * 300_000 + "]"))).code


def test_an_anchor_may_be_used_twice_where_it_saves_writing(write: Write, sound: str) -> None:
    shared = sound.replace("name: Arcadia", "name: &name Arcadia").replace(
        "title: Bulk", "short: *name\n    title: Bulk"
    )

    assert [] == check(write(shared))


def test_thousands_of_mistakes_are_answered_with_the_first_ones(write: Write, sound: str) -> None:
    many = "".join(f"  X{number}: {{nam: Nowhere}}\n" for number in range(3000))

    findings = check(write(sound.replace("items:\n", many + "items:\n", 1)))

    assert 0 < len(findings) < 500


def test_thousands_of_unknown_names_are_answered_with_the_first_ones(write: Write, sound: str) -> None:
    many = ", ".join(f"X{number}" for number in range(20_000))

    findings = check(write(sound.replace("[BOR, north, chair]", f"[BOR, {many}]")))

    assert 100 == len(findings)
    assert "more of this kind are not listed" in findings[-1].hint


def test_one_very_long_line_is_not_repeated_with_every_finding(write: Write, sound: str) -> None:
    wide = sound + "statements: [" + "{says: no, x: 1}," * 20_000 + "]\n"

    code, printed = run_check([write(wide)], "json")

    assert code == 1
    assert len(printed) < 200_000


def test_a_name_of_megabytes_is_quoted_by_its_beginning(write: Write, sound: str) -> None:
    findings = check(write(sound.replace("bloc: north", f"bloc: {'n' * 1_000_000}")))

    assert findings
    assert all(len(each.text) <= 400 for each in findings)


def test_every_indenting_tab_is_shown(write: Write, sound: str) -> None:
    findings = check(write(sound.replace("    title", "\t  title").replace("    status", "  \tstatus")))

    assert [(12, 1, "tab"), (13, 3, "tab")] == [where(each) for each in findings]
