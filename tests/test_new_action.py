"""A new action takes eight places: here one is added to a copy of the game, and played in every front end.

The places are those that CONTRIBUTING names under "Adding an action", in its order. The action is a toy: "postpone",
by which a delegation keeps an item undecided for the rest of the session.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[1]

PLACES: tuple[tuple[str, str, str], ...] = (
    (
        "game/model/actions.py",
        "\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass LeaveSpeakersList(",
        '''

        @dataclass(frozen=True, slots=True, kw_only=True)
        class PostponeItem(OnItem):
            """Ask that nothing be decided on an item today."""
        ''',
    ),
    ("game/model/actions.py", "\n)\nSigningAction", "\n    | PostponeItem"),
    (
        "game/model/grammar.py",
        "\n    _corridor(act.LeaveSpeakersList",
        '\n    _floor(act.PostponeItem, Part.ITEM, urgency=2, items=Items.TODAY, term="agenda-item"),',
    ),
    (
        "game/rules/legal.py",
        "\n            | act.LinkPackage()\n        ):\n            pass",
        "\n            | act.PostponeItem()",
    ),
    (
        "game/rules/floor.py",
        "\n            | act.MoveVote()\n        ):\n            return []",
        "\n            | act.PostponeItem()",
    ),
    (
        "game/rules/evolve_floor.py",
        "\n        case act.PointOfOrder():\n            return state",
        """
        case act.PostponeItem(item=item):
            return with_item(state, item, replace(state.items[item], held_in=state.session))""",
    ),
    (
        "assets/words/en/actions.ftl",
        "",
        """
action-postpone_item-label = Postpone...
action-postpone_item-explain = Ask that nothing be decided on an item today.
action-postpone_item-phrase = ask that { $item } be postponed
spoke-postpone_item =
    { $who } { PERSON($who) ->
        [it] asks
       *[they] ask
    } that { $item } be postponed.
terminal-word-postpone_item = postpone
terminal-help-postpone_item = “postpone { $item }”: ask that nothing be decided on it today.
""",
    ),
    (
        "tests/cases/floor.yaml",
        "",
        """
  - id: B.99
    title: What a delegation asks to postpone is not decided today
    given:
      - ELB asks to postpone item spam
      - the chair opens the floor
      - the chair takes the temperature of spam
    when: the chair declares spam/hard agreed
    then: it is refused as held-by-point-of-order
    reason: A toy.
    source: a test
    confidence: custom
""",
    ),
)
"""What is added: the file, the text before which it goes ("" for the end of the file), and the addition."""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the game and its tests with the action added, and nothing else changed."""
    copy = tmp_path_factory.mktemp("grown")
    for folder in ("game", "tests", "assets/words"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    for whole in (ROOT / "scenarios", *(each for each in (ROOT / "assets").iterdir() if each.name != "words")):
        (copy / whole.relative_to(ROOT)).symlink_to(whole, target_is_directory=whole.is_dir())
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(ROOT / name, copy / name)
    for name, before, addition in PLACES:
        path = copy / name
        text = path.read_text(encoding="utf-8")
        added = dedent(addition) if "class PostponeItem" in addition else addition
        assert not before or text.count(before) == 1, f"{name} has no one place for it any more: {before!r}"
        path.write_text(text.replace(before, added.rstrip(" ") + before) if before else text + added, encoding="utf-8")
    return copy


def run(grown: Path, tmp_path: Path, program: str) -> str:
    """What a program says in the copy."""
    paths = [grown, grown / "tests" / "session", grown / "tests" / "classroom"]
    told = os.environ | {
        "PYTHONPATH": os.pathsep.join(map(str, paths)),
        "SQUARE_BRACKETS_HOME": str(tmp_path / "home"),
        "FOLDER": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-c", dedent(program)], cwd=grown, env=told, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_eight_places_are_enough_and_contributing_names_them() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.split("## Adding an action")[1].split("\n## ")[0]
    steps = re.findall(r"^\d+\. `([^`]+)`", section, flags=re.MULTILINE)

    assert steps == [name for name, _before, _addition in PLACES]
    assert len(PLACES) == 8


def test_its_case_holds_and_those_of_the_floor_still_do(grown: Path, tmp_path: Path) -> None:
    said = run(
        grown,
        tmp_path,
        """
        from tests.cases.test_cases import CASES, run
        played = [case for case in CASES if str(case.fields["id"]).startswith("B.")]
        for case in played:
            run(case)
        print(played[-1].fields["title"])
        """,
    )

    assert said.strip() == "What a delegation asks to postpone is not decided today"


def test_what_is_out_of_order_about_it_is_told_without_a_word_of_its_own(grown: Path, tmp_path: Path) -> None:
    said = run(
        grown,
        tmp_path,
        """
        from game.model.actions import PostponeItem
        from game.rules import legal_actions, objections
        from tests.toy import opened
        for item in ("spam", "access", "nonsense"):
            print(item, *(each.code for each in objections(opened(), PostponeItem(delegation="ARC", item=item))))
        print(*(each.item for each in legal_actions(opened(), "ARC") if isinstance(each, PostponeItem)))
        """,
    )

    assert said.splitlines() == ["spam", "access not-on-programme", "nonsense unknown-item", "spam routing"]


def test_the_terminal_plays_it(grown: Path, tmp_path: Path) -> None:
    said = run(
        grown,
        tmp_path,
        """
        from tests.textmode.textmode_toy import Play
        play = Play()
        print(play.type("?", "decline", "postpone spam", "end", "quit"))
        print(play.session.all_events())
        """,
    )

    assert "ask that nothing be decided on it today" in said
    assert "Spoke(delegation='ARC', intervention=PostponeItem" in said


def test_the_window_plays_it(grown: Path, tmp_path: Path) -> None:
    said = run(
        grown,
        tmp_path,
        """
        import os
        os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
        from game.desktop.conference.scene import ConferenceScene
        from game.desktop.settings import Settings
        from game.scenario import load
        from game.session.session import Session
        from tests.desktop.pilot import Pilot
        session = Session.begin(load("first-session"), seed=7, people=["CAL"])
        pilot = Pilot(ConferenceScene(session, "CAL"), (1280, 1000), Settings(coach=False, confirm_end=False))
        pilot.press("0")
        pilot.click("row", "Postpone…")
        pilot.press("1", "return")
        print(session.view("CAL").seat.intervention)
        """,
    )

    assert said.startswith("PostponeItem(delegation='CAL'")


def test_a_phone_is_offered_it_and_hands_it_in(grown: Path, tmp_path: Path) -> None:
    said = run(
        grown,
        tmp_path,
        """
        import os
        from pathlib import Path
        from lesson import Browser, host_of, started
        from game.classroom.web.host import Hosting
        room, _ = started(Path(os.environ["FOLDER"]), "BOR")
        host, _ = host_of(room)
        with Hosting(host):
            phone = Browser(host.port)
            phone.join(room.code, "ARC")
            row = phone.get("/api/conference").json["actions"]["PostponeItem"]
            print(row["stage"], *row["parts"], row["frequency"], row["label"])
            print(*phone.get("/api/seat/choices").json["open"]["PostponeItem"]["item"])
            action = {"PostponeItem": {"delegation": "ARC", "item": "spam"}}
            body = {"step": phone.parts()["own"]["step"], "message": "postpone-it", "action": action}
            print(phone.post("/api/seat/act", body).json["accepted"])
            print(phone.parts()["own"]["intervention"])
        """,
    )

    assert said.splitlines()[0] == "floor item rare Postpone..."
    assert "spam" in said.splitlines()[1].split()
    assert said.splitlines()[2] == "True"
    assert said.splitlines()[3].startswith("Ask that")


def test_history_in_yaml_can_tell_it(grown: Path, tmp_path: Path) -> None:
    said = run(
        grown,
        tmp_path,
        """
        import os, shutil
        from pathlib import Path
        from game.scenario import check, load, load_history
        from game.session.run import run_conference
        folder = Path(os.environ["FOLDER"]) / "toy"
        shutil.copytree("scenarios/first-session", folder)
        scenario = load(folder)
        item = scenario.conference.before(1)[0]
        (folder / "history.yaml").write_text(f"- {{session: 1, who: CAL, do: postpone_item, item: {item}}}\\n")
        print(*(each.text for each in check(folder)))
        state = run_conference(scenario, 1, script=load_history(folder))
        print(state.items[item].held_in)
        (folder / "history.yaml").write_text("- {session: 1, who: CAL, do: postpone_item}\\n")
        print(*(each.text for each in check(folder)))
        """,
    )

    assert said.splitlines() == ["", "1", 'the move "postpone_item" needs the key "item"']
