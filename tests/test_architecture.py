"""The shape of the project: what may import what, how long a file may be, what may be named where."""

import ast
import re
from collections.abc import Iterator
from enum import EnumMeta
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest
from importlinter.cli import lint_imports

from game import __version__
from game.model.actions import Action
from game.model.events import Event
from game.scenario.schema import FILE, written

ROOT = Path(__file__).parents[1]
GAME = ROOT / "game"

SOFT_LIMIT = 300
HARD_LIMIT = 500
LONGER_FOR_A_REASON = {
    "game/desktop/theme.py": "one table of colours, sizes and type styles, looked up in one place",
    "game/desktop/toolkit/stage.py": "one class: what receives every event of a screen",
    "game/model/actions.py": "the whole vocabulary of actions, a dataclass each",
    "game/model/conference.py": "every noun that is fixed at the opening",
    "game/model/events.py": "the whole vocabulary of events, a dataclass each",
    "game/desk/recap.py": "one session told once: what changed, who moved, what comes next",
    "game/heads/situation.py": "what heads read off their views: one room, each thing worked out once",
    "game/model/state.py": "everything that changes, a dataclass each",
    "game/model/grammar.py": "the grammar of moves: its table and what follows from a row",
    "game/rules/legal.py": "every reason why an action is out of order, in one match",
    "game/rules/decide.py": "one exhaustive match over the actions",
    "game/wording/events.py": "one sentence an event",
}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "base"}

MACHINE_PATH = re.compile(r"(?<![\w.~>])/(?:work|root|home|Users|mnt|opt)/[A-Za-z]|[A-Z]:\\\\?Users")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
OURS = ("game", "scenarios", "assets", "tests", "docs", ".ci", ".github")
NOT_OURS = {".git", ".coverage"}  # a pointer to a worktree, and what `make coverage` leaves
TEXT = {".py", ".ftl", ".yaml", ".yml", ".cff", ".md", ".toml", ".json", ".csv", ".txt", ""}


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def texts() -> Iterator[Path]:
    at_top = (each for each in ROOT.iterdir() if each.is_file() and each.suffix in TEXT and each.name not in NOT_OURS)
    below = (each for folder in OURS for each in (ROOT / folder).rglob("*") if each.is_file() and each.suffix in TEXT)
    yield from (each for each in (*at_top, *below) if "__pycache__" not in each.parts)


# --- imports and names ---


def test_imports_run_one_way(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)

    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert code == 0, capsys.readouterr().out


def names_in(path: Path) -> set[str]:
    imported = (each for each in ast.walk(parsed(path)) if isinstance(each, ast.ImportFrom | ast.Import))
    return {alias.name for each in imported for alias in each.names}


def test_a_head_never_receives_the_state() -> None:
    assert {name(each) for each in modules(GAME / "heads") if "ConferenceState" in names_in(each)} == set()


@pytest.mark.parametrize("package", ["desk", "desktop", "textmode", "classroom"])
def test_no_screen_receives_the_state_and_none_asks_the_rules(package: str) -> None:
    """What a screen may show comes from views, and `Session` answers what is in order."""
    naming = {name(each) for each in modules(GAME / package) if "ConferenceState" in names_in(each)}
    reaching = {
        name(path)
        for path in modules(GAME / package)
        for each in ast.walk(parsed(path))
        if isinstance(each, ast.Attribute) and (each.attr == "_state" or is_state_of_a_session(each))
    }
    asking = {name(each) for each in modules(GAME / package) if "game.rules" in each.read_text(encoding="utf-8")}

    assert (naming, reaching, asking) == (set(), set(), set())


def is_state_of_a_session(node: ast.Attribute) -> bool:
    """Whether this is `session.state`, whatever stands before `session`."""
    of = node.value
    return node.attr == "state" and "session" in (getattr(of, "attr", ""), getattr(of, "id", ""))


@pytest.mark.parametrize("package", ["consensus", "rules", "heads"])
def test_what_plays_or_predicts_never_names_the_record(package: str) -> None:
    told = {"load_record", "record.yaml", "did_not_sign"}
    reading = {
        name(path)
        for path in modules(GAME / package)
        for each in ast.walk(parsed(path))
        if (isinstance(each, ast.Name) and each.id in told | {"Record"})
        or (isinstance(each, ast.Attribute) and each.attr in told)
        or (isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value in told)
    }

    assert reading == set()


def imported_by(package: Path) -> dict[str, set[str]]:
    """Of each module of a package, the modules of that package that it imports."""
    dotted = {".".join(each.relative_to(ROOT).with_suffix("").parts): each for each in modules(package)}
    found: dict[str, set[str]] = {}
    for module, path in dotted.items():
        froms = [each for each in ast.walk(parsed(path)) if isinstance(each, ast.ImportFrom)]
        names = {f"{each.module}.{alias.name}" for each in froms for alias in each.names}
        found[module] = ({each.module or "" for each in froms} | names) & dotted.keys() - {module}
    return found


def test_the_classroom_has_eight_floors_at_most() -> None:
    below = imported_by(GAME / "classroom")

    @cache
    def chain(module: str) -> tuple[str, ...]:
        return (module, *max((chain(each) for each in below[module]), key=len, default=()))

    longest = max((chain(each) for each in below), key=len)

    assert len(longest) <= 8, longest


# --- what is matched is matched whole ---

VOCABULARY = {each.__name__ for each in (*get_args(Action), *get_args(Event))}
ENUMS = {
    each
    for module in ("actions", "camps", "conference", "events", "grammar", "state")
    for each, what in vars(import_module(f"game.model.{module}")).items()
    if isinstance(what, EnumMeta)
}


def is_over_the_vocabulary(node: ast.Match) -> bool:
    """Whether its cases are actions, events or the values of an enum of the model, or its subject somebody's wish."""
    for part in (each for case in node.cases for each in ast.walk(case.pattern)):
        if isinstance(part, ast.MatchClass) and ast.unparse(part.cls).split(".")[-1] in VOCABULARY:
            return True
        if isinstance(part, ast.MatchValue) and set(ast.unparse(part.value).split(".")[:-1]) & ENUMS:
            return True
    return "intent" in ast.unparse(node.subject)


def is_whole(node: ast.Match) -> bool:
    last = node.cases[-1]
    is_default = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None and last.guard is None
    return is_default and ("assert_never(" in ast.unparse(last.body[0]) or isinstance(last.body[0], ast.Raise))


def test_every_match_over_actions_events_phases_and_wishes_ends_in_assert_never_or_raises() -> None:
    open_ended = {
        f"{name(path)}:{node.lineno}"
        for path in modules(GAME)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Match) and is_over_the_vocabulary(node) and not is_whole(node)
    }

    assert open_ended == set()


# --- files ---


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_longer_than_a_reader_bears() -> None:
    assert {name(each): lines(each) for each in modules(GAME) if lines(each) > HARD_LIMIT} == {}


def test_a_file_over_the_soft_limit_has_a_reason() -> None:
    assert {name(each) for each in modules(GAME) if lines(each) > SOFT_LIMIT} <= set(LONGER_FOR_A_REASON)


def test_every_module_is_named_for_what_it_is() -> None:
    assert {
        name(each) for each in modules(ROOT / "game") + modules(ROOT / "tests") if each.stem in EMPTY_NAMES
    } == set()


def test_no_two_classes_share_a_name() -> None:
    found: dict[str, list[str]] = {}
    for path in modules(GAME):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found.setdefault(node.name, []).append(name(path))

    assert {each: places for each, places in found.items() if len(places) > 1} == {}


def test_nothing_names_a_folder_of_somebodys_machine() -> None:
    found = {name(each): MACHINE_PATH.findall(each.read_text(encoding="utf-8")) for each in texts()}

    assert {where: paths for where, paths in found.items() if paths} == {}


def test_nothing_is_left_to_be_done_later() -> None:
    found = {name(each) for each in modules(GAME) if UNFINISHED.search(each.read_text(encoding="utf-8"))}

    assert found == set()


def test_the_json_schema_beside_the_scenarios_is_current() -> None:
    assert (ROOT / "scenarios" / FILE).read_text(encoding="utf-8") == written(), "make schema rewrites it"


# --- tests ---


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    return (each for each in ast.walk(parsed(path)) if isinstance(each, ast.FunctionDef))


def called(function: ast.FunctionDef) -> set[str]:
    calls = (each.func for each in ast.walk(function) if isinstance(each, ast.Call))
    return {
        each.attr if isinstance(each, ast.Attribute) else each.id
        for each in calls
        if hasattr(each, "attr") or hasattr(each, "id")
    }


def asserting() -> set[str]:
    """Names of functions in the tests that assert something, themselves or through one of their own."""
    every = [each for path in modules(ROOT / "tests") for each in functions(path)]
    sure = {"raises", "fail", "warns", "check_schema"}
    sure |= {each.name for each in every if any(isinstance(node, ast.Assert) for node in ast.walk(each))}
    while more := {each.name for each in every if each.name not in sure and called(each) & sure}:
        sure |= more
    return sure


def test_every_package_has_its_tests() -> None:
    packages = {each.parent.name for each in GAME.glob("*/__init__.py")} - {"model"}  # values; all tests use them
    tests = ROOT / "tests"
    tested = {each.name for each in tests.iterdir() if any(each.rglob("test_*.py"))}
    tested |= {each.stem.removeprefix("test_") for each in tests.glob("test_*.py")}

    assert packages - tested == set()


def test_every_test_asserts_something() -> None:
    sure = asserting()
    idle = {
        f"{name(path)}::{each.name}"
        for path in modules(ROOT / "tests")
        for each in functions(path)
        if each.name.startswith("test_") and each.name not in sure
    }

    assert idle == set()


# --- documents ---


def documents() -> list[Path]:
    return [
        *ROOT.glob("*.md"),
        *(each for folder in (".github", "docs") for each in (ROOT / folder).rglob("*.md")),
        *(ROOT / "assets").glob("*.md"),
    ]


def links(path: Path) -> set[str]:
    targets = re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8"))
    return {each.split("#")[0] for each in targets if not re.match(r"[a-z]+:|#", each)}


@pytest.mark.parametrize("path", documents(), ids=name)
def test_every_link_of_a_document_leads_somewhere(path: Path) -> None:
    assert {each for each in links(path) if not (path.parent / each).exists()} == set()


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"

    assert {each.name for each in folder.glob("[0-9]*.md")} == {
        each for each in links(folder / "README.md") if each[0].isdigit()
    }


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
