"""In a real editor's language server a scenario completes, explains itself, and has its mistakes underlined."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game import places
from game.scenario.schema import FILE, first_line
from game.scenario.template import begin, usual
from tests.scenario.editor import Editor, server

COMMAND = server()
pytestmark = pytest.mark.skipif(
    COMMAND is None, reason="yaml-language-server is not installed: npm install --global yaml-language-server"
)

SHELF = places.scenarios()
UP = f"../{FILE}"
FILES = sorted(SHELF.glob("*/*.yaml"))


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    assert COMMAND is not None
    with Editor(COMMAND, SHELF) as opened:
        yield opened


@pytest.mark.parametrize("file", FILES, ids=lambda each: f"{each.parent.name}/{each.name}")
def test_nothing_is_underlined_in_the_scenarios_of_the_shelf(editor: Editor, file: Path) -> None:
    assert [] == editor.open(file)


def draft(name: str, number: int) -> Path:
    """A file of an unsaved scenario on the shelf; numbered, since each is opened once."""
    return SHELF / f"draft-{number}" / f"{name}.yaml"


@pytest.mark.parametrize(
    ("name", "wrong", "text"),
    [
        ("scenario", "sesions", "title: A summit\nsesions: 3\n"),
        ("delegations", "influense", "ARC: {name: Arcadia, influense: 3}\nBOR: {name: Borduna}\n"),
        ("positions", "salence", "ARC:\n  spam: {wants: 3, salience: 3, salence: 4}\n"),
        ("record", "sined", "signed: []\nsined: [ARC]\n"),
        ("history", "wo", "- {session: 1, who: ARC, wo: ARC, do: sign}\n"),
    ],
)
def test_a_wrong_key_is_underlined_in_every_kind_of_file(editor: Editor, name: str, wrong: str, text: str) -> None:
    path = draft(name, 1)

    assert [f"Property {wrong} is not allowed."] == editor.open(path, f"{first_line(path.name, UP)}\n{text}")


def test_a_figure_out_of_range_is_underlined(editor: Editor) -> None:
    text = "ARC: {name: Arcadia, influence: 9}\nBOR: {name: Borduna}\n"

    marks = editor.open(draft("delegations", 2), f"{first_line('delegations.yaml', UP)}\n{text}")

    assert ["Value is above the maximum of 4."] == marks


def test_a_key_explains_itself_with_an_example(editor: Editor) -> None:
    text = (
        f"{first_line('scenario.yaml', UP)}\ntitle: A summit\npositions:\n  ARC: {{spam: {{wants: 3, salience: 70}}}}\n"
    )
    path = draft("scenario", 3)
    editor.open(path, text)

    shown = editor.hover(path, 3, text.splitlines()[3].index("salience"))

    assert "How much the item matters to it, 0 to 100." in shown
    assert "75" in shown


def test_the_keys_of_a_delegation_are_offered(editor: Editor) -> None:
    path = draft("scenario", 4)
    begun = "title: A summit\ndelegations:\n  ARC:\n    name: Arcadia\n    \n"
    editor.open(path, f"{first_line('scenario.yaml', UP)}\n{begun}")

    offered = editor.completion(path, 5, 4)

    assert {"bloc", "influence", "alignment", "temperament"} <= offered
    assert "name" not in offered


def test_the_temperaments_are_offered(editor: Editor) -> None:
    path = draft("delegations", 5)
    editor.open(path, f"{first_line('delegations.yaml', UP)}\nARC:\n  name: Arcadia\n  temperament: \n")

    assert {"hardliner", "bargainer"} <= editor.completion(path, 3, 15)


def test_a_scenario_outside_the_game_finds_its_schema(editor: Editor, tmp_path: Path) -> None:
    main = begin("mine", tmp_path, usual("mine"))
    wrong = main.read_text("utf-8").replace("place:", "plaice:")

    assert [] == editor.open(main)
    assert ["Property plaice is not allowed."] == editor.open(main.with_name("draft.yaml"), wrong)
