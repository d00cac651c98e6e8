"""A smaller edition: who stays keeps every comment and every line break, and nothing of who goes is left."""

import filecmp
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import places
from game.scenario import Severity, check, load, load_record
from game.scenario.edition import cut
from game.scenario.folders import FolderError
from game.session.run import run_conference

Write = Callable[..., Path]
DUBAI = load("wcit-2012").conference
EVERYBODY = [each.id for each in DUBAI.delegations]
FEW = ["USA", "RUS", "ARE", "KEN", "SWE"]


def test_a_smaller_edition_of_dubai_is_ok_and_can_be_played(tmp_path: Path) -> None:
    main = cut("wcit-2012", "small", tmp_path, delegations=FEW, items=["spam", "pre_access"], title="Small Dubai")

    assert [] == [each for each in check(main.parent) if each.severity is not Severity.ADVICE]
    scenario = load(main.parent)
    assert set(FEW) == {each.id for each in scenario.conference.delegations}
    assert {"spam", "pre_access"} == {each.id for each in scenario.conference.items}
    assert "Small Dubai" == scenario.conference.title
    assert run_conference(scenario, 1).final_acts is not None


def test_options_and_positions_of_those_who_stay_are_as_they_were(tmp_path: Path) -> None:
    small = load(cut("wcit-2012", "small", tmp_path, delegations=FEW).parent)
    whole = load("wcit-2012")

    for item in small.conference.items:
        assert [each.text for each in whole.conference.item(item.id).options] == [each.text for each in item.options]
    for delegation, item in small.own_entries:
        rows = [[each.id for each in of.conference.items].index(item) for of in (whole, small)]
        before, after = (of.instructions[delegation][row] for of, row in zip((whole, small), rows, strict=True))
        assert (before.ideal, before.salience, before.note) == (after.ideal, after.salience, after.note)


def test_what_the_capitals_of_those_who_stay_say_stays(tmp_path: Path) -> None:
    small = load(cut("wcit-2012", "small", tmp_path, delegations=FEW).parent).conference

    assert [DUBAI.delegation(each.id).about for each in small.delegations] == [each.about for each in small.delegations]
    assert all(each.about for each in small.delegations)


def test_comments_stay(tmp_path: Path) -> None:
    main = cut("wcit-2012", "small", tmp_path, delegations=FEW)
    comments = [
        [line for line in (folder / "delegations.yaml").read_text("utf-8").splitlines()[1:] if line.startswith("#")]
        for folder in (places.scenarios() / "wcit-2012", main.parent)
    ]

    assert comments[0]
    assert comments[0] == comments[1]


def test_the_record_is_cut_too_and_keeps_its_votes(tmp_path: Path) -> None:
    main = cut("wcit-2012", "small", tmp_path, delegations=FEW, items=["pre_access"])
    record = load_record(main.parent)

    assert {"RUS", "ARE"} == record.signed
    assert {"USA", "KEN", "SWE"} == record.did_not_sign
    assert [77] == [each.in_favour for each in record.votes]


def test_a_record_in_which_none_of_them_signed(tmp_path: Path) -> None:
    main = cut("wcit-2012", "small", tmp_path, delegations=["USA", "SWE", "GBR"])

    assert frozenset() == load_record(main.parent).signed


def test_sessions_that_lose_all_their_items_go_and_happenings_move_up(tmp_path: Path) -> None:
    conference = load(cut("wcit-2012", "small", tmp_path, delegations=FEW, items=["res_plen3"]).parent).conference
    whole = {each.id: each for each in DUBAI.happenings}

    assert all(each.items == ("res_plen3",) for each in conference.programme)
    assert conference.sessions == sum("res_plen3" in each.items for each in DUBAI.programme)
    for happening in conference.happenings:
        plan = DUBAI.programme[whole[happening.id].session - 1]
        if "res_plen3" in plan.items:
            assert plan.when == conference.programme[happening.session - 1].when


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    delegations=st.lists(st.sampled_from(EVERYBODY), min_size=2, max_size=12, unique=True),
    items=st.one_of(st.none(), st.lists(st.sampled_from([each.id for each in DUBAI.items]), min_size=1, unique=True)),
)
def test_whoever_stays_there_is_no_error_in_it(
    tmp_path_factory: pytest.TempPathFactory, delegations: list[str], items: list[str] | None
) -> None:
    main = cut("wcit-2012", "small", tmp_path_factory.mktemp("cut"), delegations=delegations, items=items)

    assert [] == [each for each in check(main.parent) if each.severity is Severity.ERROR]
    assert set(delegations) == {each.id for each in load(main.parent).conference.delegations}


def test_with_everybody_and_everything_only_title_and_first_lines_change(tmp_path: Path) -> None:
    main = cut("wcit-2012", "small", tmp_path, delegations=EVERYBODY, title="WCIT-12, Dubai")
    before = places.scenarios() / "wcit-2012"

    for name in ("delegations.yaml", "items.yaml", "positions.yaml", "record.yaml"):
        old, new = ((folder / name).read_text("utf-8").splitlines()[1:] for folder in (before, main.parent))
        assert old == new
    assert not filecmp.cmp(before / "scenario.yaml", main)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"delegations": ["USA", "KNE"]}, 'There is no delegation "KNE"; did you mean "KEN"?'),
        ({"delegations": ["USA", "usa"]}, "A conference needs at least two delegations."),
        ({"delegations": FEW, "items": ["spma"]}, 'There is no item "spma"; did you mean "spam"?'),
    ],
)
def test_what_cannot_be_cut_is_one_sentence(tmp_path: Path, given: dict[str, list[str]], sentence: str) -> None:
    with pytest.raises(FolderError) as refusal:
        cut("wcit-2012", "small", tmp_path, **given)  # type: ignore[arg-type]

    assert sentence == str(refusal.value)
    assert [] == list(tmp_path.iterdir())


def test_texts_shared_by_reference_cannot_be_cut_and_say_so(write: Write, sound: str, tmp_path: Path) -> None:
    shared = sound.replace("{name: Arcadia,", "{name: &name Arcadia,").replace("{name: Borduna,", "{name: *name,")

    with pytest.raises(FolderError, match="uses references"):
        cut(write(shared), "cut", tmp_path, delegations=["ARC", "BOR"])


def test_a_list_on_several_lines_is_cut_line_by_line(write: Write, sound: str, tmp_path: Path) -> None:
    folder = write(
        sound.replace("sponsors: [BOR, north, chair]", "sponsors: [\n        BOR, north,\n        chair\n      ]")
    )

    main = cut(folder, "cut", tmp_path, delegations=["ARC", "DEL"])

    assert "sponsors: [\n        north,\n        chair\n      ]" in main.read_text("utf-8")
    assert ("north",) == load(main.parent).conference.items[0].options[2].blocs
