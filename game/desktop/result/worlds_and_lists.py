"""What the result shows: a world with its counts, lists of what came out otherwise, grades."""

from collections.abc import Sequence

from game.desk.result import OtherwiseRow, TextRow
from game.desktop.theme import BODY, ITEM_TITLE, RESULT_COUNT, SMALL, Look
from game.desktop.toolkit.bars import Segment, SplitBar
from game.desktop.toolkit.box import Column, Padded, Row, Rule, Space
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED, Outside
from game.desktop.toolkit.label import Label, OneLine, heading, muted, section
from game.desktop.toolkit.marks import CampGlyph, Icon, Nameplate, Pips
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.wording.catalogue import Wording
from game.wording.grades import Grade
from game.wording.reader import Reader

NAME_WIDE, PLATE_WIDE = 128, 44  # du


def counts(wording: Wording, signed: int, seats: int, without: int) -> Widget:
    """How many signed, how many did not, and the bar they make."""
    text = wording.text
    parts: list[Widget] = []
    for which, number, key in (
        (SIGNED, signed, "journey.outcome.signed"),
        (NOT_SIGNED, seats - signed, "journey.outcome.not"),
    ):
        words = OneLine(escape(text(key)), BODY)
        parts.append(Row(CampGlyph(which, size=14), OneLine(str(number), RESULT_COUNT), words, gap=9, align="middle"))
    if without:
        words = OneLine(escape(text("journey.no_vote", count=without)), BODY, tone="muted")
        parts.append(Row(CampGlyph(Outside.NO_VOTE, size=14), words, gap=9, align="middle"))
    segments = [
        Segment(SIGNED, signed, text("journey.outcome.signed")),
        Segment(NOT_SIGNED, seats - signed, text("journey.outcome.not_signed")),
    ]
    return Column(Row(*parts, gap=32, align="middle"), SplitBar(segments), gap=6)


def world_column(title: str, detail: str, room: Widget, below: Widget) -> Widget:
    """A world: its name, its map or hall, its counts."""
    head = Row(heading(escape(title), ITEM_TITLE), muted(detail, grow=1), gap=12, align="middle")
    return Column(head, room, below, gap=8, grow=1)


def otherwise_list(reader: Reader, lines: Sequence[OtherwiseRow], look: Look, *, against_history: bool) -> Widget:
    """Who chose otherwise (or did not sign), and why."""
    rows, name_wide = list[Widget](), 104 if look.compact else NAME_WIDE
    for each in lines:
        parts: list[Widget] = [
            Padded(
                Nameplate(each.delegation, own=each.delegation == reader.delegation),
                width=PLATE_WIDE * look.text_scale,
            ),
            Label(f"**{escape(reader.name(each.delegation))}**", SMALL, width=name_wide * look.text_scale),
        ]
        if against_history:
            before, after = (NOT_SIGNED, SIGNED) if each.signed_here else (SIGNED, NOT_SIGNED)
            arrow = Row(
                CampGlyph(before, size=13), Icon("arrow", size=13), CampGlyph(after, size=13), gap=6, align="middle"
            )
            parts.append(arrow)
        parts.append(Label(escape(each.why), SMALL, grow=1))
        rows += [Rule(), Padded(Row(*parts, gap=12, align="middle"), ends=6)]
    return Column(*rows)


def text_list(reader: Reader, lines: Sequence[TextRow], look: Look) -> Widget:
    """Texts that came out otherwise: here, and in history."""
    text = reader.wording.text
    rows: list[Widget] = []
    for each in lines:
        of = reader.conference.item(each.item)
        told = Column(
            Label(f"**{escape(of.short)}**", SMALL),
            Label(f"~{escape(text('result.text.yours'))}:~ {escape(each.here)}", SMALL),
            Label(f"~{escape(text('result.text.history'))}: {escape(each.history)}~", SMALL),
            gap=1,
            grow=1,
        )
        label = Label(f"[{of.label}]", BODY, width=64 * look.text_scale)
        rows += [Rule(), Padded(Row(label, told, gap=8), ends=6)]
    return Column(*rows)


def grades(wording: Wording, found: Sequence[Grade]) -> Widget:
    """The three grades, pips and what they rest on; below them what the own one adds up from."""
    rows: list[Widget] = [section(wording.text("result.grades")), Space(6)]
    for each in found:
        title, filled = Label(f"**{escape(each.title)}**", BODY, grow=1), Pips(each.pips, each.of, name=each.title)
        head = Row(title, filled, gap=12, align="middle")
        rows += [Rule(), Padded(Column(head, muted(each.text), gap=1), ends=6)]
    lines = [line for each in found for line in each.lines]
    if lines:
        rows += [Space(8), section(wording.text("result.worth")), Space(4), *map(muted, lines)]
    return Column(*rows)
