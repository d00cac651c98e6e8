"""The author's live game: it follows what is saved, stays where it was if it can, and says plainly where it cannot."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.desktop.conference.scene import ConferenceScene
from game.desktop.mistakes import marked
from game.desktop.navigation import Back
from game.desktop.watching.findings_scene import FindingsScene
from game.desktop.watching.live_game import EVERY
from game.desktop.watching.news_scene import NewsScene
from game.model.actions import Support
from game.scenario import load
from game.scenario.finding import Finding, Place, Severity
from game.session.redo import redone
from game.session.session import Session
from tests.desktop.pilot import Pilot
from tests.whole import whole_state

if TYPE_CHECKING:
    from .conftest import Author


def test_a_mended_word_is_there_at_once_and_the_conference_stands_where_it_stood(author: "Author") -> None:
    author.opens()
    author.plays(2)
    assert author.session == 3
    author.saves("title: Warnings of storms", "title: Warnings of tempests")

    assert (author.where, author.session) == ("ConferenceScene", 3)
    assert "Warnings of tempests" in [each.title for each in author.journey.session.public().conference.items]  # type: ignore[union-attr]
    assert "The conference stands where it stood" in author.words


def test_what_the_person_did_is_done_again(author: "Author") -> None:
    author.opens()
    session = author.journey.session
    assert session is not None
    session.submit(Support(delegation="ARC", item="bulk", option="none"))
    author.saves("short: Storm warnings", "short: Tempest warnings")
    now = author.journey.session
    assert now is not None
    assert now is not session

    assert now.view("ARC").seat.intervention is not None
    assert [each.action for each in session.entries] == [each.action for each in now.entries]


def test_the_item_that_lay_on_the_desk_lies_there_again(author: "Author") -> None:
    author.opens()
    scene = author.scene
    assert isinstance(scene, ConferenceScene)
    scene.item = "cable"
    author.saves("title: Warnings of storms", "title: Warnings of tempests")
    scene = author.scene
    assert isinstance(scene, ConferenceScene)

    assert scene.item == "cable"


def test_where_a_move_is_out_of_order_now_it_is_said_and_the_conference_starts_anew_there(author: "Author") -> None:
    author.opens()
    session = author.journey.session
    assert session is not None
    session.submit(Support(delegation="ARC", item="bulk", option="none"))
    author.plays(2)
    author.saves("  interventions: 1 #", "  interventions: 0 #")

    assert author.where == NewsScene.__name__
    assert "It starts anew from here" in author.words
    assert "The rules now say: " in author.words
    author.journey.app.carry_out(Back())
    assert author.where == ConferenceScene.__name__


def test_what_was_lost_by_a_slip_is_there_again_once_it_is_mended(author: "Author") -> None:
    author.opens()
    author.plays(3)
    assert author.session == 4
    author.saves("  interventions: 1 #", "  interventions: 0 #")
    assert author.session < 4
    author.saves("  interventions: 0 #", "  interventions: 1 #")

    assert author.session == 4


def test_a_mistake_is_shown_with_its_place_and_goes_when_it_is_mended(author: "Author") -> None:
    author.opens()
    author.plays(1)
    line = 1 + author.file.read_text(encoding="utf-8").split("status_quo: courtesy")[0].count("\n")
    author.saves("status_quo: courtesy", "status_quo: curtesy")
    assert author.where == FindingsScene.__name__
    assert f"scenario.yaml:{line}:17" in author.words
    assert 'Did you mean "courtesy"?' in author.words
    author.saves("status_quo: curtesy", "status_quo: courtesy")

    assert (author.where, author.session) == ("ConferenceScene", 2)


def test_with_a_mistake_on_the_screen_the_last_good_version_can_be_played_on(author: "Author") -> None:
    author.opens()
    author.writes("title: [")
    assert author.where == FindingsScene.__name__
    author.journey.app.carry_out(Pilot(author.scene).press("return"))

    assert author.where == ConferenceScene.__name__
    assert author.session == 1


def test_another_mistake_takes_the_place_of_the_first(author: "Author") -> None:
    author.opens()
    author.writes("title: [")
    author.writes("title: Hello\n")

    assert [ConferenceScene.__name__, FindingsScene.__name__] == [
        type(each).__name__ for each in author.journey.app.scenes
    ]


def test_a_scenario_that_is_broken_at_first_opens_when_it_is_mended(author: "Author") -> None:
    whole = author.file.read_text(encoding="utf-8")
    author.file.write_text("title: [", encoding="utf-8")
    author.opens()
    assert author.where == FindingsScene.__name__
    author.writes(whole)

    assert author.where == ConferenceScene.__name__


def test_without_a_delegation_the_choice_is_shown_and_follows_too(author: "Author") -> None:
    author.opens(None)
    assert author.where == "ChooseScene"
    author.saves("name: Arcadia", "name: New Arcadia")

    assert author.where == "ChooseScene"
    assert "New Arcadia" in author.words


def test_a_delegation_that_is_gone_leads_to_the_choice_with_the_reason(author: "Author") -> None:
    author.opens("CAL")
    text = author.file.read_text(encoding="utf-8")
    author.writes(text.replace("CAL", "VOL"))
    assert author.where == NewsScene.__name__
    assert "no delegation Caldera any more" in author.words
    author.journey.app.carry_out(Back())

    assert author.where == "ChooseScene"


def test_nothing_happens_between_two_looks_nor_without_a_change(author: "Author") -> None:
    author.opens()
    before = author.scene
    author.waits(EVERY * 5)
    author.file.write_text(author.file.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    author.waits(EVERY / 2)
    assert author.scene is before
    author.waits(EVERY / 2)

    assert author.scene is before  # a remark changes no conference


def test_each_reload_leaves_one_log(author: "Author", own_folder: Path) -> None:
    author.opens()
    for number in range(4):
        author.saves("title: Warnings of storms", f"title: Warnings of storms {number}")
        author.saves(f"title: Warnings of storms {number}", "title: Warnings of storms")

    assert 1 == len(list((own_folder / "conferences").glob("*.jsonl")))


def test_a_conference_is_decided_again_to_the_same_end(tmp_path: Path) -> None:
    lesson = load("first-session")
    session = Session.begin(lesson, seed=5, people=["BOR"])
    for _ in range(3):
        session.advance()
    found = redone(session.header, session.entries, lesson, None)

    assert found.broke is None
    assert whole_state(session) == whole_state(found.session)


@pytest.mark.parametrize(
    ("excerpt", "column", "length", "shown"),
    [
        ("status_quo: curtesy", 13, 7, "status\\_quo: _curtesy_"),
        ("", 1, 1, ""),
        ("short", 99, 3, "short"),
    ],
)
def test_the_mistake_in_a_line_is_underlined(excerpt: str, column: int, length: int, shown: str) -> None:
    place = Place(file=Path("a.yaml"), line=1, column=column, length=length)
    finding = Finding(place=place, severity=Severity.ERROR, code="x", text="x", excerpt=excerpt)

    assert shown == marked(finding)


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)])
def test_the_findings_draw(tmp_path: Path, size: tuple[int, int]) -> None:
    place = Place(file=tmp_path / "scenario.yaml", line=3, column=8, length=400)
    finding = Finding(place=place, severity=Severity.ERROR, code="x", text="x" * 300, hint="h", excerpt="word " * 300)
    pilot = Pilot(FindingsScene([finding] * 30, tmp_path, can_go_on=False), size)

    assert pilot.picture().get_size() == size
    assert pilot.shows("button", "To the title")
