"""Where things are: scenarios and assets of a checkout or an installed game, and the player's own folder."""

import os
import sys
from pathlib import Path

from platformdirs import user_data_path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder beside the package (a checkout) or inside it (an installed game)."""
    beside = _PACKAGE.parent / name
    return beside if (beside.parent / "main.py").is_file() and beside.is_dir() else _PACKAGE / "data" / name


def scenarios() -> Path:
    """The folder with one folder a scenario."""
    return _shipped("scenarios")


def assets() -> Path:
    """The folder of map, flags, fonts and sounds."""
    return _shipped("assets")


def user_folder() -> Path:
    """The player's own folder (logs, settings); SQUARE_BRACKETS_HOME overrides it. It need not exist yet."""
    if chosen := os.environ.get("SQUARE_BRACKETS_HOME"):
        return Path(chosen)
    name = "Square Brackets" if sys.platform in ("win32", "darwin") else "square-brackets"
    usual = user_data_path(name, appauthor=False, roaming=True)
    older = Path.home() / "Library" / "Application Support" / name  # a Mac's, before XDG_DATA_HOME was heeded there
    return older if older.is_dir() and not usual.is_dir() else usual
