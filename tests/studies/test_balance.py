"""The balance of a scenario: shares, gains and hinges are counted, not felt."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.conference import DelegationId, ItemId, Noun, OptionId
from game.scenario import load
from game.studies.balance import balance
from game.studies.balance_report import ENOUGH_RUNS, as_csv, as_text
from game.studies.sampling import RunOutcome

CONFERENCE = load("first-session").conference
SEATS = [each.id for each in CONFERENCE.delegations]
ARC, BOR, CAL = (DelegationId(each) for each in ("ARC", "BOR", "CAL"))
STORMS, BULK, CABLE = (ItemId(each) for each in ("storms", "bulk", "cable"))


def row(
    seed: int = 1,
    signed: Sequence[DelegationId] = (ARC, BOR, CAL),
    bulk: str | None = "endeavour",
    gain: float = 10.0,
    reserved: Sequence[DelegationId] = (),
    worth: float = 5.0,
    merit: float = 50.0,
) -> RunOutcome:
    texts = {STORMS: OptionId("free_call"), BULK: OptionId(bulk) if bulk else None, CABLE: None}
    gains = dict.fromkeys(SEATS, gain)
    return RunOutcome(
        seed=seed,
        signed=frozenset(signed),
        reserved=frozenset(reserved),
        final_text=texts,
        gains=gains,
        worth=dict.fromkeys(SEATS, worth),
        merit=dict.fromkeys(SEATS, merit),
        legitimacy=80,
        state_hash="0",
    )


FAILED = RunOutcome(seed=9, final_text={}, gains={}, failure="RuntimeError: the gavel broke")


def test_the_report_calls_delegations_what_the_scenario_calls_them() -> None:
    school = replace(CONFERENCE, words={"delegation": Noun(one="class", many="classes")})

    assert "3.0 of 3 delegations sign" in as_text(balance(CONFERENCE, [row()]))
    assert "3.0 of 3 classes sign" in as_text(balance(school, [row()]))


def test_who_signs_how_often() -> None:
    found = balance(CONFERENCE, [row(), row(signed=[ARC]), row(signed=[ARC, BOR], reserved=[ARC]), row(signed=[ARC])])
    seats = {each.delegation: each for each in found.seats}

    assert (1.0, 0.5, 0.25) == (seats[ARC].signs, seats[BOR].signs, seats[CAL].signs)
    assert 0.25 == seats[ARC].reserves
    assert (1.75, 1, 3) == (found.signatures, found.fewest, found.most)


def test_which_texts_the_items_end_with_the_most_frequent_first() -> None:
    found = balance(CONFERENCE, [row(bulk="none"), row(bulk="duty"), row(bulk="duty"), row(bulk=None)])
    items = {each.item: each for each in found.items}

    assert (("duty", 0.5), (None, 0.25), ("none", 0.25)) == items[BULK].texts
    assert (1.0, 0.75, 0.0) == (items[STORMS].agreed, items[BULK].agreed, items[CABLE].agreed)
    assert 1.75 == found.agreed


def test_whose_wishes_come_true_less_than_a_point_is_noise() -> None:
    found = balance(CONFERENCE, [row(gain=20), row(gain=0.5), row(gain=-4), row(gain=-0.5)])

    assert {(0.25, 0.25, 4.0)} == {(each.better, each.worse, each.gain) for each in found.seats}


def test_a_text_that_signatures_go_with_is_a_hinge_and_names_who_moves() -> None:
    with_it = [row(signed=[ARC], bulk="duty") for _run in range(10)]
    without = [row(signed=[ARC, BOR, CAL], bulk="endeavour") for _run in range(20)]

    (hinge,) = balance(CONFERENCE, [*with_it, *without]).hinges

    assert BULK == hinge.item
    assert (1.0, 3.0) in ((hinge.with_it, hinge.without_it), (hinge.without_it, hinge.with_it))
    assert {BOR, CAL} == {each for each, _difference in hinge.moved}
    assert {1.0} == {abs(difference) for _delegation, difference in hinge.moved}


@pytest.mark.parametrize(
    "rows",
    [
        [row(bulk="duty", signed=[ARC]), *(row() for _run in range(20))],  # one run is an anecdote
        [
            row(bulk=bulk, signed=signed)
            for bulk in ("duty", "none")
            for signed in ([ARC], [ARC, BOR])
            for _run in "123"
        ],
        [row() for _run in range(30)],
    ],
)
def test_what_chance_explains_is_no_hinge(rows: list[RunOutcome]) -> None:
    assert () == balance(CONFERENCE, rows).hinges


def test_failed_runs_are_counted_apart_and_spoil_no_mean() -> None:
    found = balance(CONFERENCE, [row(), FAILED])

    assert (2, (FAILED,), 3.0) == (found.runs, found.failures, found.signatures)


def test_worth_and_pips_are_means_over_the_runs() -> None:
    found = balance(CONFERENCE, [row(worth=12.0, merit=80.0), row(worth=-2.0, merit=20.0)])

    assert {(5.0, 2.5)} == {(each.worth, each.pips) for each in found.seats}
    assert " worth pips\n" in as_text(found)


def test_nothing_but_failures_is_a_report_all_the_same() -> None:
    said = as_text(balance(CONFERENCE, [FAILED]))

    assert "1 run of First session\n1 run failed:\n  seed 9: RuntimeError: the gavel broke" == said


def test_the_report_names_what_is_worth_a_look() -> None:
    said = as_text(balance(CONFERENCE, [row(gain=-3), row(gain=-3)]))

    assert "The same text in every run: storms, bulk." in said
    assert "Never agreed: cable." in said
    assert "Never better off than before: " in said
    assert "Everybody signs in every run" in said


def test_one_run_has_no_pattern() -> None:
    assert "Worth a look" not in as_text(balance(CONFERENCE, [row()]))


def test_a_hinge_is_told_with_both_figures() -> None:
    rows = [row(signed=[ARC], bulk=None) for _run in range(10)] + [row() for _run in range(10)]

    said = as_text(balance(CONFERENCE, rows))

    assert "bulk=endeavour (10 runs): 3.0 sign, in the other runs 1.0; more often BOR +100%, CAL +100%" in said or (
        "bulk not agreed (10 runs): 1.0 sign, in the other runs 3.0; less often BOR -100%, CAL -100%" in said
    )


def test_an_author_is_told_what_to_change_and_what_stayed_open() -> None:
    said = as_text(balance(CONFERENCE, [row(gain=-3), row(gain=-3)]))

    assert "0% agreed: not agreed 100%" in said
    assert "move it away from the middle" in " ".join(said.split())
    assert "Give each an item that matters to it" in " ".join(said.split())
    assert f"More runs may show some: --runs {ENOUGH_RUNS}." in " ".join(said.split())


def test_of_many_seats_the_ends_of_the_table_are_listed() -> None:
    conference = load("wcit-2012").conference
    gains = {each.id: float(number) for number, each in enumerate(conference.delegations)}
    texts = {each.id: None for each in conference.items}
    rows = [
        RunOutcome(seed=seed, final_text=texts, gains=gains, worth=gains, merit=gains, state_hash="0")
        for seed in (1, 2)
    ]

    lines = as_text(balance(conference, rows)).splitlines()

    assert "... 128 more; --csv FILE has them all" in lines
    assert max(map(len, lines)) <= 110


def test_the_spreadsheet_has_every_seat_item_hinge_and_failure() -> None:
    rows = [row(signed=[ARC], bulk=None) for _run in range(10)] + [row() for _run in range(10)] + [FAILED]

    table = list(csv.DictReader(io.StringIO(as_csv(balance(CONFERENCE, rows)))))

    assert {"scenario", "delegation", "item", "hinge", "failure"} == {each["about"] for each in table}
    assert set(SEATS) == {each["id"] for each in table if each["about"] == "delegation"}
    (signs,) = [each for each in table if each["id"] == "BOR" and each["measure"] == "signs"]
    assert 0.5 == float(signs["value"])


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.builds(
            row,
            signed=st.lists(st.sampled_from([ARC, BOR, CAL]), unique=True),
            bulk=st.sampled_from([None, "none", "duty"]),
            gain=st.floats(-100, 100),
        ),
        min_size=1,
        max_size=25,
    )
)
def test_shares_are_shares_whatever_happened(rows: list[RunOutcome]) -> None:
    found = balance(CONFERENCE, rows)

    assert found.fewest <= found.signatures <= found.most
    for seat in found.seats:
        assert all(0 <= share <= 1 for share in (seat.signs, seat.reserves, seat.better, seat.worse))
    for item in found.items:
        assert sum(share for _option, share in item.texts) == pytest.approx(1)
    assert as_text(found)
    assert as_csv(found)
