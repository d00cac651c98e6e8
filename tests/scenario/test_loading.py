"""From a folder to a conference: what the author left out is filled in, what was written keeps its meaning."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from game.model import grammar
from game.model.actions import Backing, LinkPackage, Object, PutToVote, SignWithReservation
from game.model.conference import DelegationId, ItemId, Temperament
from game.model.grammar import ActionKind, Part, Stage
from game.model.instructions import ALIGNMENT_REACH, Basis, Said
from game.scenario import ScenarioError, check, load, load_history, load_record, shelf

Write = Callable[..., Path]

RECORD = """\
signed: [ARC, BOR]
did_not_sign: [DEL]
final_text: {spam: some}
votes: [{title: Bulk messages, item: spam, option: some, date: 2012-12-13, for: 2, against: 1, source: brief}]
temperature: [{item: spam, option: some, date: 2012-12-13, time: 01:30, text: Placards went up.}]
evidence: {ARC: documented}
"""
HISTORY = """\
- {session: 1, who: ARC, do: object, item: spam, option: shall, note: Not here., source: brief}
- {session: 2, who: BOR, do: link_package, items: {spam: some}}
- {session: 3, who: chair, do: put_to_vote, item: spam, option: some}
- {session: 4, who: ARC, do: sign_with_reservation, items: [spam]}
"""


def test_a_scenario_is_found_by_folder_file_and_id(write: Write) -> None:
    folder = write()

    assert load(folder) == load(folder / "scenario.yaml")
    assert load(folder).conference.id == "small"
    assert load("first-session").conference.id == "first-session"


def test_companion_files_say_the_same_as_one_file(write: Write, sound: str) -> None:
    whole = load(write())
    head, tail = sound.split("sources:\n")
    split = load(write(head, sources=tail.replace("  brief", "brief")))

    assert whole == split


def test_seats_stand_in_the_order_of_the_roll_call_without_regard_to_accents(write: Write, sound: str) -> None:
    named = sound.replace("{name: Delphinia,", "{name: Delphinia, roll_call: Élan,").replace(
        "{name: Arcadia,", "{name: Arcadia, roll_call: Embre,"
    )

    assert [seat.id for seat in load(write(named)).conference.delegations] == ["BOR", "DEL", "ARC"]


def test_a_delegation_without_bloc_bargains_and_a_member_follows(write: Write) -> None:
    conference = load(write()).conference

    assert conference.delegation("BOR").temperament is Temperament.BARGAINER
    assert conference.delegation("ARC").temperament is Temperament.BLOC_FOLLOWER


def test_sponsors_are_told_apart(write: Write) -> None:
    shall = load(write()).conference.item("spam").option("shall")

    assert (shall.sponsors, shall.blocs, shall.by_chair) == (("BOR",), ("north",), True)


def test_a_status_quo_named_by_an_option_lies_where_the_option_does(write: Write, sound: str) -> None:
    other = sound.replace("status_quo: none", "status_quo: {at: 12, text: A gentlemen's word.}")

    assert load(write()).conference.item("spam").status_quo.option == "none"
    assert load(write(other)).conference.item("spam").status_quo.at == 12


def test_a_number_of_sessions_puts_every_item_on_the_programme(write: Write) -> None:
    programme = load(write()).conference.programme

    assert len(programme) == 4
    assert {item for plan in programme for item in plan.items} == {"spam"}


def test_an_entry_of_its_own_beats_the_bloc(write: Write, sound: str) -> None:
    own = sound.replace("positions:\n", "positions:\n  ARC: {spam: {wants: shall, salience: 5, source: brief}}\n")

    scenario = load(write(own))

    position = scenario.instructions["ARC"][0]
    assert (position.ideal, position.salience, position.basis) == (90, 5, Basis.DOCUMENTED)
    assert ("ARC", "spam") in scenario.own_entries


def test_a_member_without_entry_stands_where_its_alignment_moves_it_from_the_bloc(write: Write) -> None:
    instructions = load(write()).instructions

    arcadia, delphinia = instructions["ARC"][0], instructions["DEL"][0]
    assert arcadia.ideal == pytest.approx(30 - 0.4 * ALIGNMENT_REACH)
    assert delphinia.ideal == pytest.approx(30 + 0.4 * ALIGNMENT_REACH)
    assert arcadia.basis is Basis.DERIVED


def test_a_blocs_red_line_binds_its_members_unless_they_lean_across_it(write: Write, sound: str) -> None:
    close = sound.replace("above some", "above 35")

    instructions = load(write(close)).instructions

    assert instructions["ARC"][0].highest == 35
    assert instructions["DEL"][0].highest is None


def test_red_lines_are_limits_of_the_line(write: Write) -> None:
    position = load(write()).instructions["BOR"][0]

    assert (position.lowest, position.highest) == (20, None)


def test_who_has_no_position_does_not_care(write: Write, sound: str) -> None:
    silent = sound.replace("  BOR: {spam: {wants: shall, salience: 40, red_line: below 20, source: [brief]}}\n", "")

    position = load(write(silent)).instructions["BOR"][0]

    assert (position.ideal, position.salience) == (0, 0)


def test_a_group_speaks_for_members_who_do_not_speak_for_themselves(write: Write, sound: str) -> None:
    said = sound + (
        "statements:\n"
        "  - {bloc: EU, members: [ARC, DEL], says: will_not_sign, date: 2012-12-13}\n"
        "  - {delegation: DEL, says: must_consult, date: 2012-12-12}\n"
    )

    statements = load(write(said)).statements

    assert [(each.delegation, each.says) for each in statements] == [
        ("ARC", Said.WILL_NOT_SIGN),
        ("DEL", Said.MUST_CONSULT),
    ]


def test_the_record_is_read_by_its_own_door(write: Write) -> None:
    record = load_record(write(record=RECORD))

    assert record.signed == {"ARC", "BOR"}
    assert record.votes[0].in_favour == 2
    assert record.temperatures[0].time == "01:30"


def test_a_record_does_not_change_the_scenario(write: Write) -> None:
    without = load(write())

    assert load(write(record=RECORD)) == without
    assert load(write(record="[broken")) == without


def test_a_source_that_only_the_record_refers_to_is_in_use(write: Write, sound: str) -> None:
    two = sound + "  acts: Final Acts, invented.\n"

    assert [each.code for each in check(write(two))] == ["unused-source"]
    assert check(write(two, record=RECORD.replace("source: brief", "source: [brief, acts]"))) == []


def test_history_becomes_actions_in_order(write: Write) -> None:
    moves = load_history(write(history=HISTORY))

    assert [each.action for each in moves] == [
        Object(delegation="ARC", item="spam", option="shall"),
        LinkPackage(delegation="BOR", texts=(Backing(item="spam", option="some"),)),
        PutToVote(item="spam", option="some"),
        SignWithReservation(delegation="ARC", items=("spam",)),
    ]
    assert moves[0].sources == ("brief",)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponeItem:
    """A kind of action that this game does not have."""

    delegation: DelegationId
    item: ItemId


def test_what_history_can_tell_follows_from_the_grammar_of_moves(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    row = ActionKind(action=cast(Any, PostponeItem), stage=Stage.FLOOR, parts=(Part.ITEM,), urgency=2)
    monkeypatch.setattr(grammar, "KINDS", (*grammar.KINDS, row))

    lacking = write(history="- {session: 1, who: ARC, do: postpone_item}\n")

    assert ['the move "postpone_item" needs the key "item"'] == [
        each.text for each in check(lacking) if each.place.file.name == "history.yaml"
    ]
    folder = write(history="- {session: 1, who: ARC, do: postpone_item, item: spam}\n")
    assert [PostponeItem(delegation=DelegationId("ARC"), item=ItemId("spam"))] == [
        each.action for each in load_history(folder)
    ]


@pytest.mark.parametrize("door", [load_record, load_history])
def test_a_missing_record_or_history_is_said_to_be_missing(write: Write, door: Callable[[Path], object]) -> None:
    with pytest.raises(ScenarioError, match="there is no such file"):
        door(write())


def test_the_tutorial_is_free_of_findings_and_small() -> None:
    conference = load("first-session").conference

    assert check("first-session") == []
    assert (len(conference.delegations), len(conference.items), conference.sessions) == (3, 3, 6)


def test_the_shelf_shows_the_smallest_first_and_survives_a_broken_one(write: Write) -> None:
    folder = write()
    broken = folder.parent / "broken"
    broken.mkdir()
    (broken / "scenario.yaml").write_text("title: [")

    rows = shelf(folder.parent)

    assert [(row.id, row.is_readable) for row in rows] == [("broken", False), ("small", True)]
    assert (rows[1].title, rows[1].delegations, rows[1].items, rows[1].sessions) == ("A small conference", 3, 1, 4)


def test_the_package_is_imported_without_pydantic_and_yaml() -> None:
    program = (
        "import sys, game.scenario; print([each for each in ('pydantic', 'yaml', 'numpy') if each in sys.modules])"
    )

    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"
