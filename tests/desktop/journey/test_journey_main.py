"""The whole journey: from the title into a conference, away, back to the same seat, and what goes wrong on the way."""

from pathlib import Path

import pytest

from game.desktop.choose.choose_scene import ChooseScene
from game.desktop.conference.scene import ConferenceScene
from game.desktop.main import Journey, folder_of, record_of
from game.desktop.navigation import (
    AgainFrom,
    GoOn,
    Lead,
    LeadAgain,
    ToCeremony,
    ToChoice,
    ToResult,
    ToSettings,
    ToShelf,
    ToTitle,
)
from game.desktop.options.settings_scene import SettingsScene
from game.desktop.result.result_scene import ResultScene
from game.desktop.shelf.shelf_scene import ShelfScene
from game.desktop.signing.signing_scene import SigningScene
from game.desktop.title.last_result import last_result
from game.desktop.title.title_scene import TitleScene
from game.model.actions import Refuse
from game.model.instructions import Scenario
from game.session.session import Session


@pytest.fixture
def journey() -> Journey:
    """On the title, without a window."""
    found = Journey(seed=1)
    found.open(None, None, None)
    return found


def names(journey: Journey) -> list[str]:
    return [type(scene).__name__ for scene in journey.app.scenes]


def do(journey: Journey, *intents: object) -> None:
    for intent in intents:
        journey.app.carry_out(intent)


def test_from_the_title_to_a_conference_and_back(journey: Journey, lesson: Scenario) -> None:
    do(journey, ToShelf(), ToChoice("first-session"))
    assert [TitleScene.__name__, ShelfScene.__name__, ChooseScene.__name__] == names(journey)
    do(journey, Lead(lesson, "first-session", "ARC"))
    assert [ConferenceScene.__name__] == names(journey)
    do(journey, ToTitle())

    assert [TitleScene.__name__] == names(journey)
    assert journey.session is None


def test_a_conference_left_is_gone_on_with_at_the_same_seat(journey: Journey, lesson: Scenario) -> None:
    do(journey, Lead(lesson, "first-session", "CAL"))
    assert journey.session is not None
    log = journey.session.path
    assert log is not None
    do(journey, ToTitle(), GoOn(log, "first-session"))

    assert [ConferenceScene.__name__] == names(journey)
    assert {"CAL"} == journey.session.people


def test_a_log_of_the_ceremony_opens_in_the_ceremony(journey: Journey, lesson: Scenario) -> None:
    do(journey, Lead(lesson, "first-session", "ARC"))
    session = journey.session
    assert session is not None
    while not session.due:
        session.advance()
    log = session.path
    assert log is not None
    do(journey, ToTitle(), GoOn(log, "first-session"))

    assert [SigningScene.__name__] == names(journey)


def test_a_damaged_log_leads_to_the_title_with_the_reason(journey: Journey, tmp_path: Path) -> None:
    log = tmp_path / "torn.jsonl"
    log.write_text("not a log\n", encoding="utf-8")
    do(journey, GoOn(log, "first-session"))
    title = journey.app.scenes[0]

    assert isinstance(title, TitleScene)
    assert title.notice is not None
    assert "torn.jsonl" in title.notice[1]


def test_a_log_named_on_the_command_line_that_is_none_leads_to_the_title(tmp_path: Path) -> None:
    log = tmp_path / "torn.jsonl"
    log.write_text("not a log\n", encoding="utf-8")
    journey = Journey()
    journey.open(None, None, log)

    assert [TitleScene.__name__] == names(journey)


def test_a_scenario_that_is_gone_leads_to_the_title_with_the_reason(journey: Journey, tmp_path: Path) -> None:
    do(journey, ToChoice(str(tmp_path / "gone")))
    title = journey.app.scenes[0]

    assert isinstance(title, TitleScene)
    assert title.notice is not None


def test_a_named_scenario_and_delegation_open_at_once() -> None:
    journey = Journey(seed=1)
    journey.open("first-session", "BOR", None)

    assert [ConferenceScene.__name__] == names(journey)
    journey.close()


def test_a_named_scenario_alone_asks_for_the_delegation() -> None:
    journey = Journey(seed=1)
    journey.open("first-session", None, None)

    assert [TitleScene.__name__, ChooseScene.__name__] == names(journey)


def test_from_the_ceremony_to_the_result_and_again(journey: Journey, lesson: Scenario) -> None:
    do(journey, Lead(lesson, "first-session", "ARC"))
    session = journey.session
    assert session is not None
    while not session.is_over:
        if session.due:
            session.submit(Refuse(delegation="ARC"))
        session.advance()
    do(journey, ToCeremony(session, "ARC"))
    assert [SigningScene.__name__] == names(journey)
    do(journey, ToResult(session, "ARC"))
    assert [ResultScene.__name__] == names(journey)
    last = last_result()
    assert last is not None
    assert ("Arcadia", str(session.path), "first-session") == (last.who, last.log, last.where)
    do(journey, LeadAgain("first-session", None))
    assert [TitleScene.__name__, ChooseScene.__name__] == names(journey)
    do(journey, LeadAgain("first-session", "CAL"))

    assert [ConferenceScene.__name__] == names(journey)


def ended(journey: Journey, lesson: Scenario) -> Path:
    """The log of a conference that Arcadia has led to its end."""
    do(journey, Lead(lesson, "first-session", "ARC"))
    session = journey.session
    assert session is not None
    assert session.path is not None
    while not session.is_over:
        if session.due:
            session.submit(Refuse(delegation="ARC"))
        session.advance()
    return session.path


def test_from_the_result_one_plays_again_from_a_session_at_the_same_seat(journey: Journey, lesson: Scenario) -> None:
    log = ended(journey, lesson)
    before = log.read_bytes()
    do(journey, AgainFrom(log, "first-session", 3))

    assert [ConferenceScene.__name__] == names(journey)
    assert journey.session is not None
    assert (3, {"ARC"}) == (journey.session.public().session, journey.session.people)
    assert log != journey.session.path
    assert before == log.read_bytes()


def test_going_back_to_a_session_that_never_was_leads_to_the_title_with_the_reason(
    journey: Journey, lesson: Scenario
) -> None:
    log = ended(journey, lesson)
    do(journey, AgainFrom(log, "first-session", 7))
    title = journey.app.scenes[0]

    assert isinstance(title, TitleScene)
    assert title.notice is not None
    assert "no session 7 to go back to" in title.notice[1]


def test_a_log_and_a_session_named_on_the_command_line_open_there(journey: Journey, lesson: Scenario) -> None:
    log = ended(journey, lesson)
    do(journey, ToTitle())
    other = Journey()
    other.open(None, None, log, 2)

    assert other.session is not None
    assert 2 == other.session.public().session
    other.close()


@pytest.mark.parametrize("intent", [ToSettings()])
def test_settings_lie_over_any_screen(journey: Journey, intent: object) -> None:
    do(journey, intent)

    assert [TitleScene.__name__, SettingsScene.__name__] == names(journey)


def test_the_record_is_not_read_while_the_conference_is_on(dubai: Scenario) -> None:
    with Session.begin(dubai, seed=1, people=["KEN"]) as session:
        assert record_of(session) is None


def test_a_scenario_off_the_shelf_is_found_again_from_anywhere(tmp_path: Path) -> None:
    assert "" == folder_of("first-session")
    assert str(tmp_path.resolve()) == folder_of(str(tmp_path))
