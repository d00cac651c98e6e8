"""Groups: what some have in common beside their blocs, and whom that makes them heed."""

from pathlib import Path

import pytest

from game.model.conference import DelegationId
from game.scenario import check, load

WORLD = """\
title: Groups
sessions: 2
visions: {0: Open, 100: Guarded}
delegations:
  ARC: {name: Arcadia, ties: {BOR: 0.9}}
  BOR: {name: Borduna}
  CAL: {name: Caldera}
items:
  spam:
    title: Unwanted messages
    status_quo: none
    options:
      none: {at: 0, text: No article., sponsors: [ARC]}
      shall: {at: 90, text: States shall act., sponsors: [BOR]}
positions:
  ARC: {spam: {wants: none, salience: 60, source: brief}}
  BOR: {spam: {wants: shall, salience: 60, source: brief}}
  CAL: {spam: {wants: 40, salience: 40, source: brief}}
sources: {brief: Invented.}
groups:
"""


def ties(folder: Path, groups: str) -> dict[str, dict[DelegationId, float]]:
    path = folder / "scenario.yaml"
    path.write_text(WORLD + groups, encoding="utf-8")
    return {each.id: dict(each.ties) for each in load(path).conference.delegations}


def codes(folder: Path, groups: str) -> set[str]:
    path = folder / "scenario.yaml"
    path.write_text(WORLD + groups, encoding="utf-8")
    return {each.code for each in check(path)}


def test_members_heed_one_another_a_quarter_each(tmp_path: Path) -> None:
    found = ties(tmp_path, "  trade: {name: Trade, members: {BOR: brief, CAL: brief}}\n")

    assert found["BOR"] == {"CAL": 0.25}
    assert found["CAL"] == {"BOR": 0.25}


def test_members_may_heed_others_instead(tmp_path: Path) -> None:
    found = ties(tmp_path, "  trade: {name: Trade, members: {BOR: brief, CAL: brief}, heeds: [ARC], weight: 0.5}\n")

    assert found == {"ARC": {"BOR": 0.9}, "BOR": {"ARC": 0.5}, "CAL": {"ARC": 0.5}}


def test_groups_and_ties_add_up_to_one_at_most(tmp_path: Path) -> None:
    twice = (
        "  one: {name: One, members: {ARC: brief, BOR: brief}}\n  two: {name: Two, members: {ARC: brief, BOR: brief}}\n"
    )

    found = ties(tmp_path, twice)

    assert found["ARC"] == {"BOR": 1.0}
    assert found["BOR"] == {"ARC": 0.5}


@pytest.mark.parametrize(
    ("groups", "code"),
    [
        ("  trade: {name: Trade, members: {XYZ: brief}}\n", "unknown-delegation"),
        ("  trade: {name: Trade, members: {ARC: brief}, heeds: [XYZ]}\n", "unknown-delegation"),
        ("  trade: {name: Trade, members: {ARC: hearsay}}\n", "unknown-source"),
    ],
)
def test_a_name_that_nobody_has_is_reported(tmp_path: Path, groups: str, code: str) -> None:
    assert code in codes(tmp_path, groups)
