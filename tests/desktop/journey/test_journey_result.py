"""The result: two worlds where a record is kept, one where none is; reasons, grades, and ways on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.desk.result import otherwise_rows
from game.desktop.navigation import AgainFrom, LeadAgain, ToLaboratory, ToTitle
from game.desktop.result.result_scene import ResultScene
from game.desktop.result.slider import SplitMap
from game.desktop.settings import Settings
from game.model.actions import Refuse, Sign, SignWithReservation
from game.model.instructions import Scenario
from game.model.record import Record
from game.scenario import load_record
from game.session.session import Session
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 720), (1920, 1080)]
ToSigning = Callable[..., Session]


def closed(session: Session, action: object) -> Session:
    while not session.is_over:
        if session.due:
            session.submit(action)  # type: ignore[arg-type]
        session.advance()
    return session


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record("wcit-2012")


@pytest.fixture(scope="module")
def end(dubai: Scenario, to_signing: ToSigning) -> Session:
    """Dubai, closed, with Kenya's name and a reservation under the Final Acts."""
    session = to_signing(dubai, "KEN")
    adopted = next(item for item, option in (session.public().final_acts or {}).items() if option is not None)
    return closed(session, SignWithReservation(delegation="KEN", items=(adopted,)))


def test_both_worlds_stand_side_by_side_with_their_counts(end: Session, record: Record) -> None:
    pilot = Pilot(ResultScene(end, "KEN", "wcit-2012", record))

    assert [89] == [int(n.name) for n in pilot.tree.walk() if n.role == "text" and n.name == "89"]
    assert pilot.shows("heading", "Your world")
    assert pilot.shows("heading", "History")


def test_ones_own_choice_comes_first_and_is_told_as_such(end: Session, record: Record) -> None:
    scene = ResultScene(end, "KEN", "wcit-2012", record)
    rows = otherwise_rows(scene.reader, scene.public, scene.result.otherwise)

    assert "KEN" == rows[0].delegation
    assert rows[0].why.startswith("You signed, with a reservation on ")


def test_every_difference_has_a_reason_in_words(end: Session, record: Record) -> None:
    scene = ResultScene(end, "KEN", "wcit-2012", record)
    rows = otherwise_rows(scene.reader, scene.public, scene.result.otherwise)

    assert rows
    assert all(len(each.why) > 8 for each in rows)


def test_the_slider_moves_by_keys_and_by_dragging(end: Session, record: Record) -> None:
    pilot = Pilot(ResultScene(end, "KEN", "wcit-2012", record))
    pilot.click("tab", "Slider")
    while pilot.focused != "slider":
        pilot.press("tab")
    pilot.press("left", "left")
    slider = pilot.widget("slider")
    assert isinstance(slider, SplitMap)
    assert "40 %" == slider.value
    pilot.click_at((slider.picture_rect.left + slider.picture_rect.width * 3 // 4, slider.picture_rect.centery))

    assert "75 %" == slider.value


def test_the_differences_list_texts_of_both_worlds(end: Session, record: Record) -> None:
    pilot = Pilot(ResultScene(end, "KEN", "wcit-2012", record))
    pilot.click("tab", "Differences")

    assert pilot.shows("heading", "Texts that came out otherwise")
    assert pilot.shows("text", "yours:")


def test_without_a_record_there_is_only_ones_own_world(lesson: Scenario, to_signing: ToSigning) -> None:
    session = closed(to_signing(lesson, "ARC"), Refuse(delegation="ARC"))
    pilot = Pilot(ResultScene(session, "ARC", "first-session", None))

    assert not pilot.shows("heading", "History")
    assert not pilot.shows("tab", "Differences")
    assert pilot.shows("text", "No record is kept")


def test_an_end_like_historys_says_so(end: Session, record: Record) -> None:
    same = frozenset(w for w, s in end.public().signatures.items() if s.kind.is_signature)
    alike = replace(record, signed=same, did_not_sign=frozenset(end.public().signatures) - same)
    pilot = Pilot(ResultScene(end, "KEN", "wcit-2012", alike))

    assert pilot.shows("heading", "Everybody chose as history did.")


def test_three_grades_and_three_ways_on(end: Session, record: Record) -> None:
    pilot = Pilot(ResultScene(end, "KEN", "wcit-2012", record))

    assert 3 == sum(node.role == "meter" for node in pilot.tree.walk())
    assert LeadAgain("wcit-2012", "KEN") == pilot.click("button", "Play it again")
    assert LeadAgain("wcit-2012", None) == pilot.click("button", "Lead another delegation")
    assert ToTitle() == pilot.press("escape")


def test_the_laboratory_starts_from_the_text_that_came_of_it(end: Session, record: Record) -> None:
    way = Pilot(ResultScene(end, "KEN", "wcit-2012", record)).click("button", "What if...?")

    assert way == ToLaboratory("wcit-2012", end.public().final_acts, "KEN")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_result_draws(end: Session, record: Record, size: tuple[int, int], text_scale: float) -> None:
    pilot = Pilot(ResultScene(end, "KEN", "wcit-2012", record), size, Settings(text_scale=text_scale))
    assert pilot.picture().get_size() == size

    pilot.click("tab", "Where did it turn?")
    assert pilot.picture().get_size() == size


# --- where it turned ---


@pytest.fixture(scope="module")
def kept_end(lesson: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Session:
    """The three islands with their log, closed."""
    path = tmp_path_factory.mktemp("logs") / "islands.jsonl"
    return closed(Session.begin(lesson, seed=2, people=["ARC"], path=path), Sign(delegation="ARC"))


def turned(session: Session, who: str, where: str, record: Record | None = None) -> Pilot:
    pilot = Pilot(ResultScene(session, who, where, record))
    pilot.click("button", "Where did it turn?")
    return pilot


def test_where_it_turned_is_told_decision_by_decision_with_the_curve(end: Session, record: Record) -> None:
    pilot = turned(end, "KEN", "wcit-2012", record)
    chart = pilot.tree.find("chart")

    assert chart is not None
    assert f"{end.ended().signatures} signed" in chart.value
    assert isinstance(pilot.scene, ResultScene)
    numbers = [str(each) for each, _ in enumerate(pilot.scene.turning.lines, start=1)]
    assert len(numbers) > 1
    assert numbers == [node.name for node in pilot.tree.walk() if node.role == "mark"]
    assert len(numbers) == sum(node.name.startswith("Your part in that session:") for node in pilot.tree.walk())


def test_a_second_enter_does_not_leave_the_result(kept_end: Session) -> None:
    pilot = Pilot(ResultScene(kept_end, "ARC", "first-session", None))
    while pilot.focused != "turned":
        pilot.press("tab")

    assert pilot.press("return", "return") is None
    assert "curve" == pilot.focused


def test_without_a_log_nobody_can_go_back(end: Session, record: Record) -> None:
    assert not turned(end, "KEN", "wcit-2012", record).shows("button", "Play again from session")


def test_each_decision_has_a_way_back_to_its_session(kept_end: Session) -> None:
    pilot = turned(kept_end, "ARC", "first-session")
    scene = pilot.scene
    assert isinstance(scene, ResultScene)
    wishes = [
        pilot.scene.stage.find("button", f"Play again from session {each.session}") for each in scene.turning.lines
    ]

    assert wishes
    assert [AgainFrom(kept_end.path, "first-session", each.session) for each in scene.turning.lines] == [
        each.intent() for each in wishes if each is not None and each.intent is not None
    ]


def test_any_session_is_chosen_at_the_curve_by_keys_and_by_a_click(kept_end: Session) -> None:
    pilot = turned(kept_end, "ARC", "first-session")
    while pilot.focused != "curve":
        pilot.press("tab")
    pilot.press("home", "right", "right")
    assert AgainFrom(kept_end.path, "first-session", 3) == pilot.click("button", "Play again from session 3")

    curve = pilot.widget("chart", "")
    pilot.click_at((curve.rect.left + curve.rect.width // 3, curve.rect.centery))
    assert pilot.shows("text", "Session 2 of 6")
    pilot.press("end", "right")
    assert pilot.shows("text", "Session 6 of 6")
