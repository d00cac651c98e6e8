"""Codes that people type, and limits that fill up again."""

from hypothesis import given
from hypothesis import strategies as st

from game.classroom.lesson.security import LETTERS, Allowance, fingerprint, is_among, new_code, new_pass, same_code


def test_codes_spell_no_word_and_hold_nothing_that_is_taken_for_a_figure() -> None:
    for _ in range(50):
        assert len(code := new_code()) == 5
        assert set(code) <= set(LETTERS)


@given(code=st.text("BCDFGHJKLM", min_size=5, max_size=5), blanks=st.lists(st.integers(0, 5), max_size=3))
def test_a_code_may_be_typed_in_small_letters_with_blanks(code: str, blanks: list[int]) -> None:
    typed = code.lower()
    for each in blanks:
        typed = typed[:each] + " " + typed[each:]

    assert same_code(typed, code)


@given(st.text(max_size=80))
def test_nothing_else_is_the_code(typed: str) -> None:
    code = "BCDFG"

    assert same_code(typed, code) == ("".join(each for each in typed.upper() if each.isalnum())[:64] == code)


def test_passes_are_not_given_twice() -> None:
    assert len({new_pass() for _ in range(200)}) == 200


def test_what_is_kept_of_a_secret_is_not_the_secret() -> None:
    assert is_among("secret", [fingerprint("other"), fingerprint("secret")])
    assert not is_among(fingerprint("secret"), [fingerprint("secret")])
    assert not is_among("secret", [])


def test_an_allowance_runs_out_and_fills_up_again() -> None:
    allowance = Allowance(3, 30.0)

    assert [allowance.take("ann", 0.0) for _ in range(3)] == [0, 0, 0]
    assert allowance.take("ann", 0.0) >= 10
    assert allowance.take("bob", 0.0) == 0
    assert allowance.take("ann", 10.0) == 0


@given(st.lists(st.floats(0, 100), max_size=60).map(sorted))
def test_nobody_gets_more_than_is_allowed(times: list[float]) -> None:
    allowance = Allowance(5, 10.0)

    got = sum(allowance.take("ann", each) == 0 for each in times)

    assert got <= 5 + (times[-1] - times[0]) / 2 + 1 if times else got == 0


def test_a_flood_of_addresses_does_not_fill_the_memory() -> None:
    allowance = Allowance(3, 30.0)

    for number in range(2 * Allowance.MOST_KEYS):
        allowance.take(str(number), 0.0)

    assert len(allowance._left) == Allowance.MOST_KEYS
