"""A scenario from nothing: on one page, without a mistake, playable at once, whatever it was told."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.model.actions import Action
from game.model.view import View
from game.scenario import check, load
from game.scenario.folders import FolderError
from game.scenario.schema import FILE, written
from game.scenario.template import Beginning, begin, ids, page, usual
from game.session.run import run_conference

ONE_PAGE = 60


def test_a_new_scenario_is_ok_and_has_three_delegations_two_blocs_and_three_items_on_one_page(tmp_path: Path) -> None:
    main = begin("my-summit", tmp_path, usual("my-summit"))

    assert [] == check(main.parent)
    conference = load(main.parent).conference
    assert (3, 2, 3) == (len(conference.delegations), len(conference.blocs), len(conference.items))
    assert "My summit" == conference.title
    lines = main.read_text("utf-8").splitlines()
    assert len(lines) <= ONE_PAGE
    assert max(map(len, lines)) <= 120


def test_a_new_scenario_is_a_fair_game(tmp_path: Path) -> None:
    scenario = load(begin("my-summit", tmp_path, usual("my-summit")).parent)
    usual_end = run_conference(scenario, 1)
    without = [run_conference(scenario, 1, {each.id: _nothing}) for each in scenario.conference.delegations]

    assert all((end.signatures, end.final_acts) != (usual_end.signatures, usual_end.final_acts) for end in without), (
        "it matters what each seat does"
    )
    assert usual_end.signatures >= 2
    assert all(usual_end.final_acts[item.id] for item in scenario.conference.items)


def _nothing(_view: View) -> list[Action]:
    return []


def test_what_held_before_is_the_status_quo_in_its_own_words_where_nobody_says_it_shorter(tmp_path: Path) -> None:
    conference = load(begin("my-summit", tmp_path, usual("my-summit")).parent).conference

    assert ["No limit", "Each its shore", "Own figures"] == [each.then for each in conference.items]


def test_sessions_that_are_only_counted_are_half_days(tmp_path: Path) -> None:
    conference = load(begin("my-summit", tmp_path, usual("my-summit")).parent).conference

    assert ["Day 1, morning", "Day 1, afternoon", "Day 2, morning"] == [each.when for each in conference.programme[:3]]


def test_an_editor_finds_the_schema_beside_a_lone_scenario_and_among_neighbours(tmp_path: Path) -> None:
    alone = begin("alone", tmp_path / "a", usual("alone"))
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / FILE).write_text(written(), encoding="utf-8")
    among = begin("among", tmp_path / "b", usual("among"))

    for main in (alone, among):
        way = main.read_text("utf-8").splitlines()[0].split("$schema=")[1]
        assert (main.parent / way).resolve().is_file()
    assert not (among.parent / FILE).exists()


@pytest.mark.parametrize(
    "name", ["", "my summit", "../summit", "-x", "9lives", "con", "LPT1", "x" * 61, "sommet-été", "a/b"]
)
def test_a_name_that_cannot_be_a_folder_everywhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FolderError, match="cannot be the name of a scenario"):
        begin(name, tmp_path, usual(name))

    assert [] == list(tmp_path.iterdir())


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "scenario.yaml").write_text("title: Years of work\n", encoding="utf-8")

    with pytest.raises(FolderError, match="is there already and was left as it is"):
        begin("mine", tmp_path, usual("mine"))

    assert "title: Years of work\n" == (tmp_path / "mine" / "scenario.yaml").read_text("utf-8")


def test_a_place_that_is_no_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(FolderError, match="cannot be made: "):
        begin("mine", tmp_path / "file", usual("mine"))


def test_a_folder_that_may_not_be_written_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_more: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    with pytest.raises(FolderError, match="cannot be made: permission denied"):
        begin("mine", tmp_path, usual("mine"))

    assert [] == list(tmp_path.iterdir())


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_more: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(FolderError, match="no space left"):
        begin("mine", tmp_path, usual("mine"))

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "said",
    [
        Beginning(title="A", delegations=("One", "Two")),
        Beginning(title="A", delegations=("One", "Two", "two")),
        Beginning(title="A", ends=("Open",)),
        Beginning(title=""),
        Beginning(title="two\nlines"),
        Beginning(title="bell\a"),
    ],
)
def test_what_makes_no_conference_is_refused(tmp_path: Path, said: Beginning) -> None:
    with pytest.raises(FolderError):
        begin("mine", tmp_path, said)

    assert [] == list(tmp_path.iterdir())


def test_ids_are_short_and_all_different() -> None:
    assert ["OST", "OST2", "S"] == ids(("Österland", "Ostia", "日本"))


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12) | st.sampled_from(
    [
        "no",
        "null",
        "1:30",
        "{a",
        "a: b",
        "#x",
        "- a",
        "'",
        '"',
        "\\",
        "&a",
        "*a",
        "Côte d'Ivoire",
        "a,b",
        "[x]",
        "yes #1",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=WORDS, place=WORDS, names=st.lists(WORDS, min_size=3, max_size=3, unique_by=str.casefold))
def test_any_words_can_be_names(
    tmp_path_factory: pytest.TempPathFactory, title: str, place: str, names: list[str]
) -> None:
    said = Beginning(title=title, place=place, delegations=tuple(names))
    folder = tmp_path_factory.mktemp("words")
    (folder / "scenario.yaml").write_text(page("words", said, FILE), encoding="utf-8")

    conference = load(folder).conference

    assert (title, place) == (conference.title, conference.place)
    assert set(names) == {each.name for each in conference.delegations}
