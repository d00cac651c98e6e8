"""A file of the player's own is written whole or not at all, and one that makes no sense is set aside, not lost."""

import os
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn each newline into two bytes


def write_whole(path: Path, text: str, *, private: bool = False) -> None:
    """Put a text in the place of what the file held before. private: for its owner's eyes alone.

    OSError: it could not be written, and what it held before is still there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    mode = 0o600 if private else 0o666
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(descriptor)
    fresh.replace(path)


def set_aside(path: Path) -> None:
    """Rename a file that makes no sense, so that whoever misses something finds it; one that is gone is no trouble."""
    try:
        path.replace(path.with_suffix(f".broken{path.suffix}"))
    except OSError:
        return
