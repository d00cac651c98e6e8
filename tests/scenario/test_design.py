"""What makes a poor game is told as advice, where it stands and with a way out; a good one is just "ok"."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game import places
from game.consensus.encode import mandates, room
from game.consensus.preference import gains
from game.scenario import Severity, check, load
from game.scenario.design import gain

Write = Callable[..., Path]

LAKE = """\
title: A lake
visions: {0: Open, 100: Closed}
sessions: 4
blocs:
  north: {name: Northern Group}
  south: {name: Southern Group}
delegations:
  ARC: {name: Arcadia, bloc: north, influence: 2, alignment: 0.2}
  DEL: {name: Delphinia, bloc: north, alignment: -0.2}
  BOR: {name: Borduna, bloc: south, influence: 2}
items:
  fish:
    title: How much may be fished
    status_quo: free
    options:
      free: {at: 0, text: States fish _as they like_.}
      count: {at: 40, text: States _count_ their catch., sponsors: [DEL]}
      limit: {at: 90, text: States _limit_ their catch., sponsors: [BOR]}
positions:
  north: {fish: {wants: 25, salience: 60, red_line: above 60, source: brief}}
  south: {fish: {wants: 70, salience: 60, source: brief, red_line: below 10}}
sources:
  brief: Invented.
"""


def found(folder: Path) -> list[tuple[str, int, int]]:
    """Code, line and column of every finding."""
    return [(each.code, each.place.line, each.place.column) for each in check(folder)]


def changed(old: str, new: str) -> str:
    assert old in LAKE
    return LAKE.replace(old, new)


def test_a_sound_design_is_ok(write: Write) -> None:
    assert [] == found(write(LAKE))


def test_an_item_of_which_no_text_can_be_signed_by_all(write: Write) -> None:
    folder = write(changed("red_line: above 60", "red_line: above 30").replace("below 10", "below 50"))

    (finding,) = [each for each in check(folder) if each.code == "no-zone-of-agreement"]

    assert (15, 5) == (finding.place.line, finding.place.column)
    assert Severity.ADVICE is finding.severity
    assert "free for BOR; count for ARC, BOR, DEL; limit for ARC, DEL" == finding.hint


def test_an_item_of_which_only_the_status_quo_can_be_signed_by_all(write: Write) -> None:
    folder = write(changed("red_line: above 60", "red_line: above 30").replace(", red_line: below 10", ""))

    (finding,) = [each for each in check(folder) if each.code == "no-new-text"]

    assert ("no-new-text", 15) == (finding.code, finding.place.line)
    assert "count, limit for ARC, DEL" == finding.hint


def test_a_delegation_that_can_never_sign(write: Write) -> None:
    folder = write(changed("wants: 70", "wants: 95").replace("below 10", "below 95"))

    (finding,) = [each for each in check(folder) if each.code == "never-signs"]

    assert (10, 3) == (finding.place.line, finding.place.column)
    assert Severity.WARNING is finding.severity
    assert '"BOR" can never sign: whatever becomes of "fish" lies beyond its red line' == finding.text


def test_a_delegation_that_can_never_refuse(write: Write) -> None:
    folder = write(changed(", red_line: below 10", ""))

    (finding,) = check(folder)

    assert ("never-refuses", 10, 3) == (finding.code, finding.place.line, finding.place.column)
    assert "something to lose" in finding.hint


@pytest.mark.parametrize(
    "text",
    [
        LAKE.replace("salience: 60", "salience: 5"),
        LAKE.replace("wants: 25", "wants: 5").replace("wants: 70", "wants: 10"),
    ],
)
def test_an_item_that_moves_nobody(write: Write, text: str) -> None:
    folder = write(text)

    assert ("moves-nobody", 12, 3) in found(folder)


def test_a_bloc_whose_members_want_the_same_of_everything(write: Write) -> None:
    folder = write(LAKE.replace(", alignment: 0.2", "").replace(", alignment: -0.2", ""))

    (finding,) = check(folder)

    assert ("one-voice", 5, 3) == (finding.code, finding.place.line, finding.place.column)
    assert "alignment" in finding.hint


def test_a_bloc_of_one_is_odd_in_a_large_conference_only(write: Write) -> None:
    more = "".join(f"  N{each}: {{name: Isle {each}, bloc: north, alignment: 0.{each}}}\n" for each in range(3))
    folder = write(changed("items:\n", f"{more}items:\n"))

    assert [("bloc-of-one", 6, 3)] == found(folder)


def test_seats_of_unequal_chance(write: Write) -> None:
    text = changed("ARC: {name: Arcadia, bloc: north, influence: 2", "ARC: {name: Arcadia, bloc: north, influence: 1")
    folder = write(text.replace("influence: 2", "influence: 4").replace(", red_line: above 60", "").replace("70", "90"))

    (finding,) = check(folder)

    assert ("unequal-seats", 8, 3) == (finding.code, finding.place.line, finding.place.column)
    assert "losing: ARC" in finding.hint


def test_an_item_of_which_nobody_can_tell_where_it_comes_from(write: Write) -> None:
    folder = write(LAKE.replace(", source: brief", ", basis: derived"))

    assert [("no-source", 12, 3), ("unused-source", 23, 3)] == found(folder)


def test_a_scenario_without_sources(write: Write) -> None:
    text = LAKE.replace(", source: brief", ", basis: derived").replace("sources:\n  brief: Invented.\n", "")

    assert [("no-sources", 1, 1)] == found(write(text))


def test_design_is_judged_only_where_there_are_no_errors(write: Write) -> None:
    folder = write(changed("influence: 2, alignment", "influense: 2, alignment").replace(", red_line: below 10", ""))

    assert ["unknown-key"] == [code for code, _line, _column in found(folder)]


@pytest.mark.parametrize("scenario", sorted(each.parent.name for each in places.scenarios().glob("*/scenario.yaml")))
def test_the_scenarios_of_the_shelf_have_advice_at_most(scenario: str) -> None:
    assert {each.code for each in check(scenario) if each.severity is not Severity.ADVICE} == set()


def test_dubai_had_no_text_on_access_that_all_could_sign() -> None:
    assert ['"pre_access"'] == [
        each.text.split()[3] for each in check("wcit-2012") if each.code == "no-zone-of-agreement"
    ]


def test_gains_are_those_of_the_engine() -> None:
    scenario = load("wcit-2012")
    conference = scenario.conference
    texts = [item.options[-1].at for item in conference.items]
    of = room(conference)
    expected = gains(of, mandates(of, scenario.instructions), of.status_quo[None, :] * 0 + texts)[0].tolist()

    ours = [gain(conference, scenario.instructions[each], texts) for each in of.delegations]

    assert expected == pytest.approx(ours)


def test_a_brief_in_prose_that_nobody_reads_to_its_end(write: Write) -> None:
    said = "You have waited on the pier. " * 12
    folder = write(changed("BOR: {name: Borduna, bloc: south,", f'BOR: {{name: Borduna, about: "{said}", bloc: south,'))

    (finding,) = check(folder)

    assert ("long-brief", Severity.ADVICE, 10) == (finding.code, finding.severity, finding.place.line)
    assert "two or three sentences" in finding.hint
