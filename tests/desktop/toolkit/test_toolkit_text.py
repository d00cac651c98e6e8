"""Text: mark-up that loses nothing, lines that keep to their width."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pygame import Rect, Surface

from game.desktop.theme import BODY, HEADLINE, LABEL, SMALL, STYLES, TREATY, TypeStyle, look_for
from game.desktop.toolkit.markup import Kind, MarkedRun, escape, parse, plain
from game.desktop.toolkit.text import Text

LOOK = look_for((1280, 720))
LONG = (
    "Member States _should endeavour to take measures_ against propagation of **unsolicited bulk** electronic "
    "communications, see [5B] and {KEN}, {@60} c, and cooperate {:tick}."
)


def words_of(source: str, style: TypeStyle, width: int | None) -> str:
    """All words of the laid-out lines, without spaces and signs."""
    block = Text(source, style).lay_out(LOOK, width)
    return "".join(piece.run.text for line in block.lines for _, piece in line if piece.run.kind is Kind.WORDS).replace(
        " ", ""
    )


def test_marks_become_runs() -> None:
    assert (MarkedRun("Sudan", bold=True), MarkedRun(" supports d")) == parse("**Sudan** supports d")
    assert (MarkedRun("shall", underline=True), MarkedRun(" adopt")) == parse("_shall_ adopt")
    assert (MarkedRun("5B", Kind.BADGE), MarkedRun(" "), MarkedRun("KEN", Kind.OWN_PLATE)) == parse("[5B] {*KEN}")
    assert (MarkedRun("", Kind.CAMP, location=None), MarkedRun("", Kind.CAMP, location=90.0)) == parse("{@?}{@90}")


@pytest.mark.parametrize(
    "words", ["snake_case_name", "[a whole sentence in brackets]", "{lower}", "{:nothing}", "a \\ b"]
)
def test_what_is_no_mark_up_stays_as_written(words: str) -> None:
    assert words == plain(words)


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40))
def test_escaped_words_mean_themselves(words: str) -> None:
    assert words == "".join(run.text for run in parse(escape(words)))
    assert {Kind.WORDS} >= {run.kind for run in parse(escape(words))}


@given(st.text(max_size=80))
@example("\xad")
def test_any_text_can_be_laid_out_and_drawn(source: str) -> None:
    surface = Surface((200, 40))

    block = Text(source).draw(surface, LOOK, surface.get_rect())

    assert block.width <= 200


@pytest.mark.parametrize("broken", ["a\x00b", "a\ud800b", "a\tb", "a\r\nb", "\x1b[31mred"])
def test_what_a_font_cannot_draw_does_not_stop_it(broken: str) -> None:
    assert Text(broken).draw(Surface((90, 90)), LOOK, Rect(0, 0, 90, 90)).width > 0


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_paragraph_keeps_to_its_width_at_every_width(style: TypeStyle) -> None:
    for width in (90, 150, 333, 680, 1200):
        block = Text(LONG, style).lay_out(LOOK, width)

        assert block.width <= width
        assert block.height == len(block.lines) * LOOK.type_size(style)[1]


words = st.text(st.sampled_from("abcdeilmnoprstuwWM.,é1"), min_size=1, max_size=30)


@settings(max_examples=60)
@given(st.lists(words, min_size=1, max_size=20), st.integers(30, 500))
def test_wrapping_never_exceeds_the_width_and_loses_no_letter(some: list[str], width: int) -> None:
    source = " ".join(some)

    block = Text(source, BODY).lay_out(LOOK, width)

    assert block.width <= width
    assert "".join(some) == words_of(source, BODY, width)


def test_a_word_longer_than_a_line_is_cut_and_kept_whole_in_letters() -> None:
    word = "Telecommunications" * 5

    assert Text(word).lay_out(LOOK, 100).width <= 100
    assert word == words_of(word, BODY, 100)


def test_chinese_breaks_between_its_letters() -> None:
    block = Text("各成员国应当采取措施", BODY).lay_out(LOOK, 60)

    assert len(block.lines) > 1
    assert block.width <= 60


def test_line_ends_are_kept() -> None:
    assert 3 == len(Text("Square\nBrackets\n!", HEADLINE).lay_out(LOOK).lines)


def test_labels_are_set_in_capitals_but_said_as_written() -> None:
    label = Text("On the floor", LABEL)

    assert "ONTHEFLOOR" == words_of("On the floor", LABEL, None)
    assert "On the floor" == label.said


def test_words_of_one_kind_are_drawn_as_one_piece() -> None:
    line = Text("The chair keeps the **square brackets** here").lay_out(LOOK).lines[0]

    assert ["The chair keeps the", "square brackets", "here"] == [
        p.run.text.strip() for _, p in line if p.run.text.strip()
    ]


def test_larger_text_scale_makes_larger_text() -> None:
    small, large = (look_for((1280, 720), text_scale=scale) for scale in (1.0, 2.0))

    assert Text("brackets", SMALL).width(large) > 1.8 * Text("brackets", SMALL).width(small)


def test_drawing_leaves_ink_inside_the_rectangle_only() -> None:
    surface = Surface((500, 300))
    ground = surface.get_at((0, 0))
    place = Rect(100, 50, 300, 200)

    block = Text(LONG, TREATY).draw(surface, LOOK, place)

    assert place.height >= block.height
    drawn = [(x, y) for x in range(500) for y in range(300) if surface.get_at((x, y)) != ground]
    assert drawn
    assert all(place.inflate(2, 2).collidepoint(point) for point in drawn)
