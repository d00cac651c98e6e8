"""Load and chaos in short, so that the long ones (`make load`, `make chaos`) do not rot. No time is asserted here."""

from tests.load import chaos, load


def test_what_one_student_does_is_soon_on_every_screen() -> None:
    found = load.run("first-session", students=6, seconds=1.0, rate=5.0)

    assert found.lost == 0
    assert len(found.screens) == 5


def test_a_host_that_is_killed_loses_nothing_that_was_acknowledged() -> None:
    found = chaos.run("first-session", students=3, seconds=3.0, seed=7)

    assert found.faults == []
    assert found.kills >= 1
    assert found.acknowledged
