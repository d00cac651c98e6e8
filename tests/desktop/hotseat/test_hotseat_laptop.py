"""Seats, codes and turns at the laptop, without a window."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.hotseat.codes import LONGEST_WAIT, fits, is_code, new_code, wait_after
from game.desktop.hotseat.laptop import Laptop, LaptopSeat, file_of, keep, kept, waits
from game.desktop.hotseat.turn_order import HandedFor, NextStep, next_step
from game.model.state import Phase

LAPTOP = Laptop(
    seats=(
        LaptopSeat(delegation="ARC", person=1, name="Ada", code=new_code("0042")),
        LaptopSeat(delegation="BOR", person=2),
    )
)
BOTH = frozenset({"ARC", "BOR"})


@pytest.mark.parametrize("letters", ["", "123", "12345", "12a4", "١٢٣٤", " 123"])
def test_a_code_is_four_plain_digits(letters: str) -> None:
    assert not is_code(letters)
    with pytest.raises(ValueError, match="4 digits"):
        new_code(letters)


def test_a_code_fits_itself_alone_and_is_salted() -> None:
    one, other = new_code("1234"), new_code("1234")

    assert fits(one, "1234")
    assert not fits(one, "1235")
    assert one != other
    assert "1234" not in (one.salt, one.digest)


@given(st.integers(0, 10_000))
def test_each_wrong_code_waits_as_long_as_the_last_or_longer_and_not_for_ever(wrong: int) -> None:
    assert wait_after(wrong) <= wait_after(wrong + 1) <= LONGEST_WAIT


@given(st.integers(1, 9), st.floats(0, 1e10), st.floats(0, 1e10))
def test_a_clock_that_is_set_back_makes_nobody_wait_longer(wrong: int, then: float, now: float) -> None:
    seat = LaptopSeat(delegation="ARC", person=1, wrong=wrong, free_at=then + wait_after(wrong))

    assert 0 <= waits(seat, now) <= wait_after(wrong)


def test_seats_are_kept_beside_the_log_without_the_code_itself(tmp_path: Path) -> None:
    log = tmp_path / "lesson.jsonl"
    laptop = LAPTOP.in_session(3).with_done("ARC").with_wrong_code("ARC", 100.0).with_pass("BOR")
    assert keep(log, laptop)
    text = file_of(log).read_text(encoding="utf-8")

    assert laptop == kept(log)
    assert '"0042"' not in text
    assert 0o600 == file_of(log).stat().st_mode & 0o777


@pytest.mark.parametrize(
    "change",
    [
        {"seats": []},
        {"seats": "none"},
        {"session": "two"},
        {"done": 3},
        {"seats": [{"delegation": "ARC"}]},
        {"seats": [{"delegation": "ARC", "person": 1, "code": {"salt": "no digits", "digest": "00"}}]},
        {"seats": [{"delegation": "ARC", "person": 1}, {"delegation": "ARC", "person": 2}]},
    ],
)
def test_a_file_of_seats_that_makes_no_sense_is_none(tmp_path: Path, change: dict[str, object]) -> None:
    log = tmp_path / "lesson.jsonl"
    keep(log, LAPTOP)
    file_of(log).write_text(json.dumps(json.loads(file_of(log).read_text()) | change), encoding="utf-8")

    assert kept(log) is None
    file_of(log).write_bytes(b"\xff{")
    assert kept(log) is None


def test_a_file_of_seats_that_an_older_version_wrote_has_its_codes_still(tmp_path: Path) -> None:
    log = tmp_path / "lesson.jsonl"
    code = new_code("0042")
    old = {"delegation": "ARC", "person": 1, "name": "Ada", "wrong": 0, "free_at": 0.0, "passed": 0}
    seats = [old | {"salt": code.salt, "digest": code.digest}, old | {"delegation": "BOR", "salt": "", "digest": ""}]
    written = {"session": 2, "done": ["ARC"], "resets": [], "seats": seats}
    file_of(log).write_text(json.dumps(written, indent=1), encoding="utf-8")

    assert Laptop(
        seats=(
            LaptopSeat(delegation="ARC", person=1, name="Ada", code=code),
            LaptopSeat(delegation="BOR", person=1, name="Ada"),
        ),
        session=2,
        done=frozenset({"ARC"}),
    ) == kept(log)


def test_turns_go_in_the_order_of_the_roll_and_then_the_room_goes_on() -> None:
    assert NextStep(HandedFor.TURN, "ARC") == next_step(Phase.CORRIDOR, LAPTOP, BOTH, ())
    assert NextStep(HandedFor.TURN, "BOR") == next_step(Phase.CORRIDOR, LAPTOP.with_done("ARC"), BOTH, ())
    assert NextStep(HandedFor.ROOM) == next_step(Phase.CORRIDOR, LAPTOP.with_done("ARC").with_done("BOR"), BOTH, ())


def test_who_is_led_by_the_computer_has_no_turn() -> None:
    assert NextStep(HandedFor.TURN, "BOR") == next_step(Phase.CORRIDOR, LAPTOP, {"BOR"}, ())


def test_ballots_are_cast_one_after_another_also_by_those_who_had_their_turn() -> None:
    assert NextStep(HandedFor.BALLOT, "ARC") == next_step(Phase.VOTING, LAPTOP.with_done("ARC"), BOTH, ("ARC", "BOR"))
    assert NextStep(HandedFor.BALLOT, "BOR") == next_step(Phase.VOTING, LAPTOP.with_done("ARC"), BOTH, ("BOR",))


def test_in_a_new_session_everybody_has_a_turn_again_and_resets_are_no_news() -> None:
    later = LAPTOP.with_done("ARC").with_pass("BOR").with_new_code("ARC", None).in_session(2)

    assert (frozenset(), frozenset()) == (later.done, later.resets)
    assert NextStep(HandedFor.TURN, "ARC") == next_step(Phase.CORRIDOR, later, BOTH, ())


def test_who_passed_and_is_back_has_its_turn() -> None:
    assert "BOR" not in LAPTOP.with_pass("BOR").with_back("BOR").done
    assert "ARC" in LAPTOP.with_done("ARC").with_back("ARC").done
