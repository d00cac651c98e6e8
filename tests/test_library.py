"""docs/library.md: every example runs by itself, and prints what the page shows under it."""

import contextlib
import io
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "library.md"
BLOCK = re.compile(r"^```python\n(?P<code>.*?)^```\n(?:\n```text\n(?P<shown>.*?)^```\n)?", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """A block of Python on the page, the line it begins in, and what the page shows under it."""

    line: int
    code: str
    shown: str


def examples() -> list[Example]:
    page = PAGE.read_text(encoding="utf-8")
    return [
        Example(line=page.count("\n", 0, each.start()) + 2, code=each["code"], shown=each["shown"] or "")
        for each in BLOCK.finditer(page)
    ]


def printed(example: Example) -> str:
    """What an example prints, run in a namespace of its own; the lines of a traceback are those of the page."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile("\n" * (example.line - 1) + example.code, str(PAGE), "exec"), {"__name__": "example"})
    return said.getvalue()


@pytest.mark.parametrize("example", examples(), ids=lambda each: f"line {each.line}")
def test_an_example_prints_what_the_page_shows(example: Example) -> None:
    assert printed(example) == example.shown


def test_every_block_of_the_page_is_an_example() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert len(examples()) == page.count("```python")
    assert all(each.shown for each in examples())


def test_the_page_tells_of_every_door() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert all(each in page for each in ("load", "run_conference", "Session", "View", "heads=", "events", "compare"))
