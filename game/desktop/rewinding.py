"""Logs as the window finds them: of which scenario one is, and one taken back to the opening of a session."""

from pathlib import Path

from game.desktop.hotseat.laptop import keep, kept
from game.model.instructions import Scenario
from game.session.log import bytes_of, read_header, read_log
from game.session.rewind import rewound
from game.session.unfinished import new_path


def where_of(log: Path) -> str:
    """The scenario a log was played on: its folder, or its id on the shelf. LogError if it cannot be told."""
    header, _ = read_header(log, bytes_of(log))
    return header.where


def taken_back(log: Path, session: int, scenario: Scenario) -> Path:
    """The path of a new log from the opening of that session, with the seats of those at this laptop, if several are.

    LogError as of `rewound`.
    """
    path = new_path(scenario.conference.id)
    rewound(read_log(log), session, path, scenario).close()
    if (laptop := kept(log)) is not None:
        keep(path, laptop.taken_back(session))
    return path
