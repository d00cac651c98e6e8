"""The parts of the laboratory's screen: items, the number expected, who changes sides, reasons, starting points."""

from collections.abc import Callable, Sequence
from functools import partial

from game.desktop.laboratory.laboratory_lines import ChangeLine, ItemLine, ReasonLine, StepLine, in_bands, percent
from game.desktop.laboratory.text_choice import INSET, TextChoice
from game.desktop.laboratory.weight_bar import WeightBar
from game.desktop.theme import BODY, RESULT_COUNT, SMALL, Look
from game.desktop.toolkit.bars import Segment, SplitBar
from game.desktop.toolkit.box import Column, Group, Padded, Row, Rule, Space
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED, shape_of
from game.desktop.toolkit.label import Label, OneLine, heading, muted, section
from game.desktop.toolkit.marks import CampGlyph, Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.model.conference import ItemId, OptionId
from game.studies.what_if import Expectation
from game.wording.catalogue import Wording

BAND_MIDDLES = (10.0, 35.0, 50.0, 70.0, 90.0)
"""A location in each of the five camps whose fills the bands of likelihood share."""

PLATE_WIDE, WEIGHT_WIDE, MOVED_WIDE = 48, 44, 52  # du


PutText = Callable[[ItemId, OptionId | None], None]
"""An intent: this item says this; None: what stood before."""


def items(wording: Wording, lines: Sequence[ItemLine], put: PutText) -> Widget:
    """Every item with its texts."""
    return Group(*(TextChoice(line, put) for line in lines), name=wording.text("lab.items"))


def items_head(wording: Wording, lines: Sequence[ItemLine]) -> Widget:
    """How many items say something else than at the start, and the keys that change one."""
    count = sum(each.is_changed for each in lines)
    words = wording.text("lab.items.changed", count=count) if count else wording.text("lab.items.keys")
    return Column(section(wording.text("lab.items")), muted(words))


def number(wording: Wording, found: Expectation, start: Expectation, start_name: str, look: Look) -> Widget:
    """How many are expected to sign, how that differs from the start, and how sure it is."""
    text, count = wording.text, len(found.probability)
    gain = found.signatures - start.signatures
    key = "lab.gain.start" if found.package == start.package else "lab.gain" if round(gain, 1) else "lab.gain.none"
    parts: list[Widget] = [
        CampGlyph(SIGNED, size=14),
        heading(f"{found.signatures:.1f}", RESULT_COUNT),
        OneLine(escape(text("lab.expected", all=count)), BODY),
        OneLine(f"**{escape(text(key, gain=f'{gain:+.1f}', start=wording_within(start_name)))}**", BODY),
        Space(grow=1),
    ]
    spread = text("lab.spread.short" if look.compact else "lab.spread", spread=f"{2 * found.spread:.0f}")
    parts.append(OneLine(f"~{escape(spread)}~", SMALL))
    signed = round(found.signatures)
    bar = SplitBar(
        [
            Segment(SIGNED, signed, text("journey.outcome.signed")),
            Segment(NOT_SIGNED, count - signed, text("journey.outcome.not_signed")),
        ],
        name=text("lab.expected.name"),
    )
    lines: list[Widget] = [Row(*parts, gap=9, align="middle"), bar]
    if found.tips:
        ends = text("lab.tips", low=f"{found.from_none:.0f}", high=f"{found.from_all:.0f}")
        lines.append(Label(f"**{escape(text('lab.tips.title'))}** {escape(ends)}", SMALL))
    return Column(*lines, gap=6)


def wording_within(name: str) -> str:
    """A title as it stands within a sentence."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def legend(wording: Wording, found: Expectation, without: int, look: Look, *beside: Widget) -> Widget:
    """The five bands of likelihood with how many are in each, and what stands beside them."""
    parts: list[Widget] = []
    for each, count in reversed(list(enumerate(in_bands(found)))):
        words = escape(wording.text(f"lab.band.{each}"))
        parts.append(
            Row(
                CampGlyph(shape_of(BAND_MIDDLES[each]), size=13),
                OneLine(f"{words} **{count}**", SMALL),
                gap=6,
                align="middle",
            )
        )
    if without and not look.compact:
        words = escape(wording.text("journey.no_vote", count=without))
        parts.append(OneLine(f"~{words}~", SMALL))
    parts += [Space(grow=1), *beside]
    return Row(*parts, gap=18 if not look.compact else 12, align="middle")


def changes(
    wording: Wording, lines: Sequence[ChangeLine], on: str, ask: Callable[[str], None], *, is_changed: bool
) -> Widget:
    """Those who have moved; those who change sides in bold. is_changed: whether any text has been changed."""
    if not lines:
        words = wording.text("lab.changes.few" if is_changed else "lab.changes.none")
        return Padded(Label(escape(words), BODY, tone="muted"), top=8)
    return Group(
        *(
            ListRow(
                f"**{escape(each.name)}**" if each.changes_sides else escape(each.name),
                partial(ask, each.delegation),
                lead=escape(each.delegation),
                lead_width=PLATE_WIDE,
                detail=escape(each.why),
                note=f"{percent(each.before)} → **{percent(each.after)} %**",
                chosen=each.delegation == on,
                inset=8,
                name=each.name,
                key=f"change {each.delegation}",
            )
            for each in lines
        ),
        name=wording.text("lab.changes"),
    )


def steps(wording: Wording, lines: Sequence[StepLine], put: PutText) -> Widget:
    """Single changes that would add signatures; using one carries it out."""
    if not lines:
        return Padded(Label(escape(wording.text("lab.steps.none")), BODY, tone="muted"), top=8)
    return Group(
        *(
            ListRow(
                escape(each.words),
                partial(put, each.item, each.option),
                lead=escape(each.label),
                lead_width=PLATE_WIDE,
                note=f"**{each.gain:+.1f}**",
                inset=8,
                key=f"step {each.item}",
            )
            for each in lines
        ),
        name=wording.text("lab.steps"),
    )


def reasons_head(wording: Wording, who: str, name: str, before: float, after: float) -> Widget:
    """Whose reasons, and what they come to."""
    key = "lab.reasons.same" if percent(before) == percent(after) else "lab.reasons.moved"
    told = wording.text(key, before=percent(before), after=percent(after))
    return Row(
        Nameplate(who),
        heading(f"**{escape(name)}**", BODY, grow=1),
        CampGlyph(shape_of(100 * after), size=13),
        OneLine(escape(told), SMALL),
        gap=8,
        align="middle",
    )


def reasons(wording: Wording, lines: Sequence[ReasonLine], log_odds: float, look: Look) -> Widget:
    """Terms that add up, heaviest first, with the sum."""
    most = max((abs(each.weight) for each in lines), default=1.0)
    rows: list[Widget] = []
    for each in lines:
        told: list[Widget] = [Label(escape(each.title), SMALL)]
        if each.detail:
            told.append(muted(each.detail))
        rows += [Rule(), Padded(_weighed(Column(*told, grow=1), each.weight, most, each.moved, look), top=4, bottom=4)]
    sums = Label(f"**{escape(wording.text('lab.reasons.sum'))}**", SMALL, grow=1)
    rows += [Rule(), Padded(_weighed(sums, log_odds, most, 0.0, look, bold=True), top=5, bottom=5)]
    rows += [Rule(), Padded(muted(wording.text("lab.reasons.note")), top=5)]
    return Column(*rows)


def _weighed(words: Widget, weight: float, most: float, moved: float, look: Look, *, bold: bool = False) -> Widget:
    value = f"{weight:+.2f}"
    parts = [words]
    if not bold and not look.compact:
        parts.append(WeightBar(weight, most))
    parts.append(Label(f"**{value}**" if bold else value, SMALL, align="end", width=WEIGHT_WIDE * look.text_scale))
    change = f"({moved:+.2f})" if moved else ""
    parts.append(Label(change, SMALL, tone="muted", align="end", width=MOVED_WIDE * look.text_scale, name=change))
    return Row(*parts, gap=8, align="middle")


def start_sheet(
    wording: Wording, lines: Sequence[tuple[str, str, str]], on: str, start: Callable[[str], None], *, hindsight: bool
) -> Widget:
    """The texts one may start from, and what the numbers rest on."""
    rows = [
        ListRow(
            escape(name),
            partial(start, key),
            note=escape(detail),
            chosen=key == on,
            inset=INSET,
            key=f"start {key}",
        )
        for key, name, detail in lines
    ]
    known = wording.text("lab.known.game" if hindsight else "lab.known.before")
    about = [
        section(wording.text("lab.rests")),
        Label(escape(known), SMALL),
        Label(escape(wording.text("lab.honest")), SMALL),
    ]
    return Column(Group(*rows, name=wording.text("lab.start.title")), Space(16), *about, gap=4)
