"""What a stranger finds around the code: how to cite it, report a hole or an issue, and what checks a change."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from game import __version__

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
FORMS = sorted(each for each in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if each.stem != "config")
ANSWERS = {"input", "textarea", "dropdown", "checkboxes"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def read(path: Path) -> Any:
    """The file as YAML; every scalar as it is written, so that `on` stays a word."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def commands(job: dict[str, Any]) -> list[str]:
    return [each["run"] for each in job["steps"] if "run" in each]


JOBS = read(GITHUB / "workflows" / "checks.yml")["jobs"]


# --- citing ---


def test_the_citation_names_this_version_and_this_licence() -> None:
    citation = read(ROOT / "CITATION.cff")

    assert citation["version"] == __version__
    assert citation["license"] == PROJECT["project"]["license"]


def test_the_citation_has_all_that_the_format_asks_for() -> None:
    citation = read(ROOT / "CITATION.cff")

    assert set(citation) >= {"cff-version", "title", "message", "authors"}
    assert citation["cff-version"] == "1.2.0"
    assert all(each.get("name") or each.get("family-names") for each in citation["authors"])


# --- what checks a change ---


def test_linux_does_what_a_newcomer_does() -> None:
    assert commands(JOBS["linux"]) == [".ci/run"]
    assert JOBS["linux"]["runs-on"].startswith("ubuntu")


def test_macos_and_windows_run_every_test_without_make_and_without_a_screen() -> None:
    job = JOBS["elsewhere"]
    systems = {each["os"].split("-")[0] for each in job["strategy"]["matrix"]["include"]}

    assert systems >= {"macos", "windows"}
    assert any("-m venv" in each for each in commands(job))
    assert any('--editable ".[dev]"' in each for each in commands(job))
    assert commands(job)[-1].endswith("-m pytest -n auto")
    assert not any("make" in each for each in commands(job))
    assert (job["env"]["SDL_VIDEODRIVER"], job["env"]["SDL_AUDIODRIVER"]) == ("dummy", "dummy")


def test_a_virtual_environment_of_windows_keeps_its_python_elsewhere() -> None:
    where = {each["os"].split("-")[0]: each["bin"] for each in JOBS["elsewhere"]["strategy"]["matrix"]["include"]}

    assert where["windows"] == ".venv/Scripts"
    assert where["macos"] == ".venv/bin"


def test_the_oldest_python_that_the_game_promises_is_tried_everywhere() -> None:
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    tried = {each["os"]: each["python"] for each in JOBS["elsewhere"]["strategy"]["matrix"]["include"]}

    assert (tried["macos-latest"], tried["windows-latest"]) == (oldest, oldest)


def test_the_workflow_may_read_and_no_more() -> None:
    assert read(GITHUB / "workflows" / "checks.yml")["permissions"] == {"contents": "read"}


def test_ruff_looks_at_a_commit_with_the_version_that_the_project_asks_for() -> None:
    hooks = [each for repo in read(ROOT / ".pre-commit-config.yaml")["repos"] for each in repo["hooks"]]
    wanted = [each for each in PROJECT["project"]["optional-dependencies"]["dev"] if each.startswith("ruff")]

    assert [each["id"] for each in hooks] == ["ruff-check", "ruff-format"]
    assert all(each["additional_dependencies"] == wanted for each in hooks)


# --- telling us ---


@pytest.mark.parametrize("path", FORMS, ids=lambda each: each.stem)
def test_a_form_asks_and_says_what_it_is_for(path: Path) -> None:
    form = read(path)
    questions = [each for each in form["body"] if each["type"] in ANSWERS]

    assert form["name"]
    assert form["description"]
    assert {each["type"] for each in form["body"]} <= ANSWERS | {"markdown"}
    assert all(each["attributes"]["label"] for each in questions)
    assert any(each.get("validations", {}).get("required") == "true" for each in questions)


@pytest.mark.parametrize("path", FORMS, ids=lambda each: each.stem)
def test_the_questions_of_a_form_have_names_of_their_own(path: Path) -> None:
    names = [each["id"] for each in read(path)["body"] if each["type"] in ANSWERS]

    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z-]*", each) for each in names)


def test_teachers_and_authors_each_have_a_form() -> None:
    assert {"teacher", "author"} <= {each.stem for each in FORMS}


def test_whoever_proposes_a_change_is_asked_what_holds_now() -> None:
    assert "make check" in (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")


def test_a_hole_is_reported_in_private_first() -> None:
    assert "private" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")


# --- using it from other code ---


def test_a_type_checker_may_read_the_installed_package() -> None:
    assert (ROOT / "game" / "py.typed").is_file()
    assert "game" in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
