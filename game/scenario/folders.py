"""Making a scenario's folder: whole or not at all, and never over something that is there."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from game.scenario.hints import plain_name
from game.scenario.scalars import meaning
from game.scenario.schema import FILE, written
from game.scenario.source import MAIN

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,59}")
TAKEN_BY_WINDOWS = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)
NEEDS_NO_QUOTES = re.compile(r"[^\W\d_](?:[\w .'()/-]*[\w.)])?")


class FolderError(Exception):
    """No scenario was written; the message is one sentence that says why, and nothing has changed."""


def way_to_schema(to: Path) -> str:
    """How a file of a new scenario in that folder names the schema: that of its neighbours, or one of its own."""
    return f"../{FILE}" if (to / FILE).is_file() else FILE


def refuse_unless_free(name: str, to: Path) -> Path:
    """The folder to be made; FolderError if its name cannot be one or something is there already."""
    if TAKEN_BY_WINDOWS.fullmatch(name):
        raise FolderError(f'"{name}" cannot be the name of a scenario: Windows keeps it for itself.')
    if not NAME.fullmatch(name):
        plain = plain_name(name, "-")
        such = f", such as {plain}" if plain and plain != name else ""
        raise FolderError(f'"{name}" cannot be the name of a scenario: letters, digits, - and _, a letter first{such}.')
    folder = to / name
    try:
        is_there = folder.exists() or folder.is_symlink()
    except OSError as problem:
        raise FolderError(f"{folder} cannot be made: {_reason(problem)}.") from problem
    if is_there:
        raise FolderError(f"{folder} is there already and was left as it is; choose another name.")
    return folder


def write_folder(name: str, to: Path, files: Mapping[str, str]) -> Path:
    """Write a new scenario's files and, unless its neighbours have one, the schema; returns the main file."""
    folder = refuse_unless_free(name, to)
    texts = dict(files)
    if way_to_schema(to) == FILE:
        texts[FILE] = written()
    try:
        to.mkdir(parents=True, exist_ok=True)
        room = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=to))
        try:
            for file, text in texts.items():
                (room / file).write_text(text, encoding="utf-8", newline="\n")
            room.chmod(0o755)  # what mkdtemp makes is for its owner alone
            room.rename(folder)
        except BaseException:
            shutil.rmtree(room, ignore_errors=True)
            raise
    except OSError as problem:
        raise FolderError(f"{folder} cannot be made: {_reason(problem)}.") from problem
    return folder / MAIN


def _reason(problem: OSError) -> str:
    return (problem.strerror or str(problem)).lower()


def as_word(text: str) -> str:
    """A text as YAML understands it within { } and [ ]: as it stands if that is safe, else between quotes."""
    if NEEDS_NO_QUOTES.fullmatch(text) and isinstance(meaning(text), str):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
