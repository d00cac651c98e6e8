"""Logs that an older version of this game wrote: they open, are decided again to the same end, and go on."""

from pathlib import Path
from shutil import copy

import pytest

from game.model.instructions import Scenario
from game.scenario import load
from game.session.digest import state_hash
from game.session.log import Log, read_log, write_batch, write_header
from game.session.replay import replay
from game.session.resume import resume, state_of

LOGS = Path(__file__).parent / "logs"

LAST = {
    "finished": (103, "5d2159c02e6467d2"),  # one person, to the last gavel
    "class": (58, "56c6d1ec0adacf64"),  # two people of a class, one of them away for a while; in session 4
    "rewound": (45, "a977445a7f4b6f77"),  # taken back to session 2 of the first, and played on
}
"""How many events each log holds, as 0.1.0 had it, and the fingerprint of the state after the last, with its ledger."""

DIFFERS = {"finished": "Press was accepted then and is out of order now: pressed-before."}
"""Where a rule of today decides otherwise than that of then, and how `replay` says so."""


def difference(log: Log, scenario: Scenario) -> str | None:
    found = replay(log, scenario)
    return None if found is None else found.reason


@pytest.mark.parametrize("name", LAST)
def test_an_old_log_ends_in_the_state_it_ended_in(name: str) -> None:
    log, scenario = read_log(LOGS / f"{name}.jsonl"), load("first-session")

    state = state_of(log, scenario)

    assert LAST[name] == (state.step, state_hash(state))
    assert difference(log, scenario) == DIFFERS.get(name)


@pytest.mark.parametrize("name", LAST)
def test_an_old_log_goes_on_to_the_last_gavel(tmp_path: Path, name: str) -> None:
    path = Path(copy(LOGS / f"{name}.jsonl", tmp_path))
    scenario = load("first-session")

    with resume(path, scenario) as session:
        while not session.is_over:
            session.answer_for(session.due)
            session.advance()
        ended = state_hash(session.ended())

    log = read_log(path)
    assert difference(log, scenario) == DIFFERS.get(name)
    assert ended == state_hash(state_of(log, scenario))


@pytest.mark.parametrize("name", LAST)
def test_an_old_log_would_be_written_byte_for_byte_as_it_was(name: str) -> None:
    written = (LOGS / f"{name}.jsonl").read_bytes()
    log = read_log(LOGS / f"{name}.jsonl")
    step = len(log.header.opening)
    lines = [write_header(log.header)]
    changes = list(log.changes)
    for number, entry in enumerate([*log.entries, None]):
        while changes and changes[0][0] == number:
            lines.append(write_batch([changes.pop(0)[1]], step))
        if entry is not None:
            lines.append(write_batch([entry], step))
            step += len(entry.events)

    assert written.replace(b',"more":true', b"") == b"".join(lines)
