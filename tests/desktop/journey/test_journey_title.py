"""The title: what there is to go on with, and nothing that leads nowhere."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.desktop.navigation import GoOn, Quit, ToSettings, ToShelf
from game.desktop.title.last_result import LastResult, keep, last_result
from game.desktop.title.resumable import resumable
from game.desktop.title.title_scene import TitleScene
from game.model.instructions import Scenario
from game.scenario.listing import shelf
from game.session.session import Session
from game.session.unfinished import Unfinished, new_path
from game.wording.catalogue import Wording
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 720), (1920, 1080)]


def begun(scenario: Scenario, who: str) -> Path:
    path = new_path(scenario.conference.id)
    Session.begin(scenario, seed=1, people=[who], path=path).close()
    return path


def test_without_logs_the_first_row_begins_a_conference() -> None:
    pilot = Pilot(TitleScene())

    assert not pilot.shows("row", "Continue")
    assert ToShelf() == pilot.press("return")


def test_the_conference_last_played_is_one_key_away(dubai: Scenario) -> None:
    path = begun(dubai, "KEN")
    pilot = Pilot(TitleScene())

    assert "WCIT-12, Dubai, session 1 of 20, as Kenya" == pilot.tree.find("row", "Continue").value  # type: ignore[union-attr]
    assert GoOn(path, "wcit-2012") == pilot.press("return")


def test_who_leads_no_state_is_called_by_the_scenarios_name(lesson: Scenario) -> None:
    begun(lesson, "ARC")
    pilot = Pilot(TitleScene())

    assert "First session, session 1 of 6, as Arcadia" == pilot.widget("row", "Continue").value


def test_other_conferences_lie_on_a_sheet_that_esc_takes_away(dubai: Scenario, lesson: Scenario) -> None:
    begun(dubai, "KEN")
    begun(lesson, "ARC")
    pilot = Pilot(TitleScene())
    pilot.click("row", "Other conferences")
    assert pilot.shows("dialog")
    pilot.press("escape")

    assert not pilot.shows("dialog")


def test_a_damaged_log_is_named_and_crashes_nothing(own_folder: Path, dubai: Scenario, lesson: Scenario) -> None:
    begun(dubai, "KEN")
    begun(lesson, "ARC")
    (own_folder / "conferences" / "broken.jsonl").write_text("no log at all\n", encoding="utf-8")
    pilot = Pilot(TitleScene())
    pilot.click("row", "Other conferences")

    assert pilot.shows("text", "Not shown:")


def test_runs_without_people_are_not_offered() -> None:
    log = Unfinished(path=Path("x"), scenario="wcit-2012", session=3, people=(), date=datetime.now(UTC))

    assert () == resumable(Wording(), [log], shelf(), lambda _: {})


def test_settings_and_quit_are_at_the_foot() -> None:
    pilot = Pilot(TitleScene())

    assert ToSettings() == pilot.click("button", "Settings")
    assert Quit() == pilot.click("button", "Quit")


def test_the_last_result_is_kept_and_shown() -> None:
    kept = LastResult(title="Dubai", who="Ghana", signed=("GHA", "KEN"), not_signed=("SWE",))
    assert keep(kept)

    assert kept == last_result()
    assert Pilot(TitleScene()).shows("text", "Your last conference, Dubai as Ghana")


def test_one_looks_at_the_last_result_once_more_while_its_log_is_there(tmp_path: Path) -> None:
    log = tmp_path / "first-session.jsonl"
    result = LastResult(title="Islands", who="Arcadia", signed=(), not_signed=(), log=str(log), where="first-session")
    keep(result)
    assert not Pilot(TitleScene()).shows("button", "Your last result")

    log.touch()

    assert GoOn(log, "first-session") == Pilot(TitleScene()).click("button", "Your last result")


@pytest.mark.parametrize(
    "content", ["", "[]", '{"title": 1}', '{"title": "a", "who": "b", "signed": 3, "not_signed": []}']
)
def test_a_result_that_makes_no_sense_is_none(own_folder: Path, content: str) -> None:
    own_folder.mkdir(parents=True, exist_ok=True)
    (own_folder / "last-result.json").write_text(content, encoding="utf-8")

    assert last_result() is None


def test_what_went_wrong_is_told_once() -> None:
    pilot = Pilot(TitleScene(("It failed", "The log is damaged.")))
    assert pilot.shows("text", "The log is damaged.")
    pilot.press("escape")

    assert not pilot.shows("dialog")


@pytest.mark.parametrize("size", SIZES)
def test_the_title_draws(size: tuple[int, int]) -> None:
    assert Pilot(TitleScene(), size).picture().get_size() == size


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_menu_is_seen_however_much_there_is_to_go_on_with(
    size: tuple[int, int], dubai: Scenario, lesson: Scenario
) -> None:
    begun(dubai, "KEN")
    begun(lesson, "ARC")
    pilot = Pilot(TitleScene(hosts=True), size)
    rows = [each.rect for each in pilot.scene.stage.root.walk() if each.role == "row"]

    assert 5 == len(rows)
    assert max(row.bottom for row in rows) < pilot.widget("button", "Settings").rect.top
