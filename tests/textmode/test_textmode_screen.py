"""Lines that a terminal and a screen reader can take, whatever is typed."""

import unicodedata
from io import BytesIO, StringIO, TextIOWrapper

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.session.conduct import usual_heads
from game.session.session import Session
from game.textmode.app import Ending, run
from game.textmode.screen import EndOfInputError, Screen
from tests.textmode.textmode_toy import ARC, Play, begin, toy_scenario

A_SITTING = (
    "?",
    "",
    "agenda",
    "item 5B",
    "who 5B",
    "map 5B",
    "glossary",
    "corridor",
    "1",
    "caldera",
    "5B",
    "y",
    "floor",
    "",
    "decline",
    "vote c on 5B",
    "end",
    "for",
    "end",
    "end",
    "end",
    "end",
    "1",
    "y",
)

WORDS = st.sampled_from(
    [
        "agenda", "item", "who", "map", "brief", "offers", "delegation", "heard", "log", "advisor", "glossary",
        "corridor", "floor", "consult", "offer", "accept", "decline", "counter", "pledge", "press", "caucus",
        "placards", "support", "oppose", "object", "withdraw", "propose", "table", "cosponsor", "lift", "brackets",
        "package", "point", "vote", "announce", "leave", "summary", "?", "end", "end", "end", "y", "for", "sign",
        "refuse", "1", "2", "3", "a", "b", "c", "5B", "4.4", "bor", "cal", "b on 5B", "a on 4.4", "for a on 5B", "",
    ]
)  # fmt: skip
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join) | st.text(max_size=12), max_size=60)


@pytest.mark.parametrize("width", [40, 80, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    shown = Play(width=width, may_play_again=True).type(*A_SITTING)

    assert max(len(line.rstrip()) for line in shown.splitlines()) <= width


def test_lines_never_exceed_a_hundred_columns_however_wide_the_terminal() -> None:
    shown = Play(width=300).type(*A_SITTING)

    assert max(len(line) for line in shown.splitlines()) <= 100


def test_nothing_but_letters_and_line_breaks_is_written() -> None:
    shown = Play().type(*A_SITTING)

    odd = {each for each in shown if unicodedata.category(each) in ("Cc", "Cf", "So") and each != "\n"}
    drawn = {each for each in shown if "\u2500" <= each <= "\u259f"}
    assert odd == set()
    assert drawn == set()


def test_a_terminal_without_fine_letters_gets_plain_ones() -> None:
    buffer = BytesIO()
    screen = Screen(StringIO("yes\n"), TextIOWrapper(buffer, encoding="ascii"), 80)

    screen.line("Côte d’Ivoire says “no” – for now…")
    answer = screen.ask("“Sure?”")

    assert buffer.getvalue().decode("ascii") == 'Cote d\'Ivoire says "no" - for now...\n"Sure?" \n'
    assert answer == "yes"


def test_an_input_that_has_ended_is_told_apart_from_an_empty_line() -> None:
    screen = Screen(StringIO("\n"), StringIO(), 80)

    assert screen.ask("Well?") == ""
    with pytest.raises(EndOfInputError):
        screen.ask("Well?")


def test_a_line_in_another_encoding_is_no_disaster() -> None:
    screen = Screen(TextIOWrapper(BytesIO(b"\xff\xfe\n"), encoding="utf-8"), StringIO(), 80)

    assert screen.ask("Well?") == ""


@settings(max_examples=40, deadline=None)
@given(LINES)
def test_whatever_is_typed_the_sitting_ends_in_good_order(lines: list[str]) -> None:
    play = Play(width=80, may_play_again=True)
    play.type(*lines)

    assert play.ending in Ending


def test_the_usual_heads_can_be_played_against_to_the_very_end() -> None:
    session = Session.begin(toy_scenario(), seed=5, people=[ARC], heads=usual_heads())
    typed = "end\nend\nfor\n" * 6 + "1\ny\n" * 3

    run(session, ARC, StringIO(typed + "quit\n"), StringIO(), width=80)

    assert session.is_over


def test_two_sittings_with_the_same_words_read_the_same() -> None:
    assert Play().type(*A_SITTING) == Play().type(*A_SITTING)
    assert begin().view(ARC) == begin().view(ARC)
