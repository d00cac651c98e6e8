"""The Dubai scenario: its counts, its order of business, and that nothing in it gives the outcome away."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.model.actions import Ballot, CastBallot, CloseSession, CloseVote, OpenFloor, PutToVote
from game.rules import apply, open_conference
from game.scenario import Severity, check, load, load_history, load_record

DUBAI = Path(__file__).parents[2] / "scenarios" / "wcit-2012"
EUROPEAN_UNION_THERE = 26  # of 27; Romania had no right to sign
SPEAKING_ON_SIGNING = 15  # states that said on the record, by 13 December, whether they would sign
BLOCS_BY_SIZE = ("RCC", "ARAB", "CITEL", "APT", "CEPT", "ATU")
SOURCE_KEY = re.compile(r"\b(?:[SX]\d\d|UNV|MEM)\b")


def written(name: str) -> Any:
    """One file of the scenario as plain values."""
    return yaml.safe_load((DUBAI / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def delegations() -> Any:
    return written("delegations")


@pytest.fixture(scope="module")
def items() -> Any:
    return written("items")


@pytest.fixture(scope="module")
def positions() -> Any:
    return written("positions")


@pytest.fixture(scope="module")
def programme() -> Any:
    return written("scenario")["sessions"]


@pytest.fixture(scope="module")
def history() -> Any:
    return written("history")


def test_the_loader_has_nothing_to_complain_of() -> None:
    assert [str(each) for each in check(DUBAI) if each.severity is not Severity.ADVICE] == []


# --- who is there ---


def test_144_may_sign_and_49_members_may_not(delegations: dict[str, Any]) -> None:
    outside = written("without_right")

    assert (len(delegations), len(outside)) == (144, 49)
    assert not delegations.keys() & outside.keys()


def test_six_blocs_and_two_states_outside_them(delegations: dict[str, Any]) -> None:
    assert set(BLOCS_BY_SIZE) == set(written("scenario")["blocs"])
    assert {"CUB", "ISR"} == {code for code, each in delegations.items() if "bloc" not in each}


def test_a_state_in_several_organisations_sits_with_the_smallest(delegations: dict[str, Any]) -> None:
    in_two = {"RUS": "RCC", "UKR": "RCC", "MDA": "RCC", "EGY": "ARAB", "SOM": "ARAB", "COM": "ARAB", "DJI": "ARAB"}

    assert in_two == {code: delegations[code]["bloc"] for code in in_two}


def test_seats_stand_in_french_order() -> None:
    seats = [str(each.id) for each in load(DUBAI).conference.delegations]

    assert [code for code in seats if code in ("AFG", "ALB", "DZA", "DEU")] == ["AFG", "ALB", "DZA", "DEU"]
    assert seats.index("EGY") < seats.index("ARE") < seats.index("ESP") < seats.index("USA")
    assert seats.index("SWE") < seats.index("CHE") < seats.index("CZE")


def test_temperament_and_influence_vary(delegations: dict[str, Any]) -> None:
    assert {1, 2, 3, 4} == {each["influence"] for each in delegations.values()}
    assert {"hardliner", "bridge_builder", "bargainer", "bloc_follower"} == {
        each["temperament"] for each in delegations.values()
    }


# --- what is negotiated ---


def test_21_items_with_3_to_5_options_in_order(items: dict[str, Any]) -> None:
    assert len(items) == 21
    for item in items.values():
        places = [option["at"] for option in item["options"].values()]
        assert 3 <= len(places) <= 5
        assert places == sorted(places)


def test_every_option_marks_what_differs(items: dict[str, Any]) -> None:
    for item in items.values():
        for option in item["options"].values():
            assert option["text"].count("_") >= 2
            assert option["text"].count("_") % 2 == 0


def test_every_bloc_has_a_position_on_every_item(items: dict[str, Any], positions: dict[str, Any]) -> None:
    for bloc in BLOCS_BY_SIZE:
        assert items.keys() == positions[bloc].keys()
        assert {"bloc"} == {each["basis"] for each in positions[bloc].values()}


def test_states_in_no_bloc_have_positions_of_their_own(items: dict[str, Any], positions: dict[str, Any]) -> None:
    for alone in ("CUB", "ISR"):
        assert items.keys() == positions[alone].keys()


# --- what was known when ---


def test_no_position_speaks_of_signing_or_of_the_vote(positions: dict[str, Any]) -> None:
    telling = re.compile(r"\b(sign(ed|s|ing|ature)?|vot(e|ed|es|ing)|ballot)\b", re.IGNORECASE)

    for stances in positions.values():
        for each in stances.values():
            assert not telling.search(each.get("note", ""))


def test_what_was_said_at_the_conference_was_not_known_before(positions: dict[str, Any]) -> None:
    for stances in positions.values():
        for each in stances.values():
            assert each["basis"] != "announced" or each.get("known_before") is False


def test_what_counts_as_documented_names_a_document(positions: dict[str, Any]) -> None:
    for stances in positions.values():
        for each in stances.values():
            assert each["basis"] not in ("documented", "announced") or each["source"] not in ("MEM", [])


def test_red_lines_known_before_rest_on_documents_from_before(positions: dict[str, Any]) -> None:
    of_blocs = {(item, each["red_line"]) for item, each in positions["CEPT"].items() if "red_line" in each}
    known = {
        (who, item, each["red_line"])
        for who, stances in positions.items()
        for item, each in stances.items()
        if "red_line" in each and each.get("known_before", True)
    }

    assert {("CEPT", "internet_naming", "above b"), ("CUB", "pre_access", "below 60")} <= known
    assert not {who for who, item, line in known if (item, line) not in of_blocs} - {"USA", "CAN", "CUB"}


def test_statements_on_signing_are_entered_for_all_who_made_one() -> None:
    statements = written("statements")
    alone = [each["delegation"] for each in statements if "delegation" in each]
    together = [each for each in statements if "members" in each]

    assert SPEAKING_ON_SIGNING == len(set(alone)) == len(alone)
    assert {"EGY", "QAT"} <= set(alone)
    assert [len(each["members"]) for each in together] == [EUROPEAN_UNION_THERE]
    assert all(str(each["date"]) <= "2012-12-13" for each in statements)


# --- the days in Dubai ---


def test_20_sessions_with_3_to_5_items_cover_the_agenda(items: dict[str, Any], programme: list[dict[str, Any]]) -> None:
    assert len(programme) == 20
    assert all(3 <= len(each["items"]) <= 5 for each in programme)
    assert items.keys() == {item for each in programme for item in each["items"]}


def test_happenings_fall_within_the_conference() -> None:
    happenings = written("happenings")

    assert 12 <= len(happenings) <= 16
    assert [each["session"] for each in happenings] == sorted(each["session"] for each in happenings)


def test_history_keeps_to_the_speakers_list(history: list[dict[str, Any]]) -> None:
    spoken = Counter((each["session"], each["who"]) for each in history if each["who"] != "chair")

    assert {1} == set(spoken.values())
    assert max(Counter(session for session, _ in spoken.elements()).values()) <= 12


def test_history_keeps_to_the_order_of_business(history: list[dict[str, Any]], programme: list[dict[str, Any]]) -> None:
    for move in history:
        if move["do"] != "announce_refusal":
            assert move["item"] in programme[move["session"] - 1]["items"], move


def test_history_closes_every_item_once_with_the_recorded_text(history: list[dict[str, Any]]) -> None:
    closed = [(each["item"], each["option"]) for each in history if each["do"] in ("declare_agreed", "put_to_vote")]

    assert len(closed) == 21
    assert written("record")["final_text"] == dict(closed)


def test_history_ends_before_the_signing(history: list[dict[str, Any]]) -> None:
    assert not {each["do"] for each in history} & {"sign", "sign_with_reservation", "defer", "refuse"}
    assert len(history) == len(load_history(DUBAI))


def test_the_right_of_access_is_voted_on_and_the_resolution_is_not(history: list[dict[str, Any]]) -> None:
    def moves(do: str) -> list[tuple[int, str]]:
        return [(each["session"], each["item"]) for each in history if each["do"] == do]

    assert [(18, "pre_access")] == moves("put_to_vote") == moves("move_vote")
    assert moves("take_temperature") == [(16, "res_plen3")]


# --- the record ---


def test_89_signed_and_55_did_not(delegations: dict[str, Any]) -> None:
    record = load_record(DUBAI)

    assert (len(record.signed), len(record.did_not_sign)) == (89, 55)
    assert delegations.keys() == record.signed | record.did_not_sign
    assert delegations.keys() == record.evidence.keys()


def test_the_vote_was_77_to_33_with_8_abstaining() -> None:
    (vote,) = load_record(DUBAI).votes

    assert (vote.in_favour, vote.against, vote.abstain) == (77, 33, 8)


def test_the_record_is_written_nowhere_else() -> None:
    for path in DUBAI.glob("*.yaml"):
        if path.name != "record.yaml":
            assert "did_not_sign" not in path.read_text(encoding="utf-8")


def test_every_source_that_is_named_exists() -> None:
    sources = written("sources")
    for path in DUBAI.glob("*.yaml"):
        named = set(SOURCE_KEY.findall(path.read_text(encoding="utf-8")))
        assert named <= sources.keys(), path.name


def test_the_rules_find_every_move_of_history_in_order() -> None:
    state, _ = open_conference(load(DUBAI), 1, "")
    moves = load_history(DUBAI)
    for session in range(1, state.conference.sessions + 1):
        today = [each.action for each in moves if each.session == session]
        said = [each for each in today if hasattr(each, "delegation")]
        for action in (*said, OpenFloor(), *(each for each in today if each not in said)):
            state, _ = apply(state, action)
            if isinstance(action, PutToVote):
                for seat in state.conference.delegations:
                    state, _ = apply(state, CastBallot(delegation=seat.id, ballot=Ballot.FOR))
                state, _ = apply(state, CloseVote())
        state, _ = apply(state, CloseSession())

    assert {item: entry.agreed for item, entry in state.items.items()} == load_record(DUBAI).final_text
