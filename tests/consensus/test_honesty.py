"""The engine cannot read a record, a file or a clock: it does not import the means."""

import ast
from pathlib import Path

import game.consensus

FOLDER = Path(game.consensus.__file__).parent
ALLOWED = {"numpy", "game", "collections", "dataclasses", "enum", "functools", "hashlib", "typing"}


def imported() -> set[str]:
    names: set[str] = set()
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_the_engine_imports_no_record() -> None:
    assert not {name for name in imported() if name.startswith("game.model.record")}


def test_the_engine_imports_numpy_the_model_and_nothing_that_touches_the_world() -> None:
    assert {name.split(".")[0] for name in imported()} <= ALLOWED
    ours = {name for name in imported() if name.startswith("game.")}
    assert all(name.startswith(("game.consensus.", "game.model.", "game.procedure.")) for name in ours)


def test_the_engine_calls_no_random_generator() -> None:
    calls = {
        node.attr
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }

    assert not calls & {"random", "default_rng", "now", "time", "open"}
