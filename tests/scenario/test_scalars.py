"""Unquoted words mean what YAML 1.2 says: Norway is a country and half past one a time."""

import pytest

from game.scenario.scalars import Scalar, meaning


@pytest.mark.parametrize(
    "word",
    ["NO", "no", "Yes", "on", "OFF", "y", "1:30", "01:30", "22:30:00", "2012-12-03", "1_000", "0b11", "0o8", "+", "-"],
)
def test_these_are_text(word: str) -> None:
    assert word == meaning(word)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("12", 12),
        ("012", 12),
        ("-7", -7),
        ("+7", 7),
        ("0x1F", 31),
        ("0o17", 15),
        ("0.5", 0.5),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("-.inf", float("-inf")),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_these_are_values(word: str, value: Scalar) -> None:
    read = meaning(word)

    assert value == read
    assert type(value) is type(read)


def test_a_number_of_thousands_of_digits_is_text_and_no_trouble() -> None:
    assert "9" * 5000 == meaning("9" * 5000)
