"""A small sound scenario as text, for tests that break it or build on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

SOUND = """\
title: A small conference
visions: {0: Open, 100: Closed}
sessions: 4
blocs:
  north: {name: Northern Group}
delegations:
  ARC: {name: Arcadia, bloc: north, alignment: 0.4}
  DEL: {name: Delphinia, bloc: north, alignment: -0.4}
  BOR: {name: Borduna, influence: 2}
items:
  spam:
    title: Bulk messages
    status_quo: none
    options:
      none: {at: 0, text: No article.}
      some: {at: 50, text: States _should_ act.}
      shall: {at: 90, text: States _shall_ act., sponsors: [BOR, north, chair]}
positions:
  north: {spam: {wants: 30, salience: 70, red_line: above some, source: brief}}
  BOR: {spam: {wants: shall, salience: 40, red_line: below 20, source: [brief]}}
sources:
  brief: Invented.
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a scenario folder: `write(text, record="...")`; returns the folder."""

    def writer(text: str | bytes = SOUND, **companions: str) -> Path:
        folder = tmp_path / "small"
        folder.mkdir(exist_ok=True)
        content = text.encode() if isinstance(text, str) else text
        (folder / "scenario.yaml").write_bytes(content)
        for name, words in companions.items():
            (folder / f"{name}.yaml").write_text(words, encoding="utf-8")
        return folder

    return writer


@pytest.fixture
def sound() -> str:
    """The text of the sound scenario."""
    return SOUND
