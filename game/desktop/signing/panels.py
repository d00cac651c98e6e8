"""The parts of the ceremony's screen: counts, roll call, the decision."""

from collections.abc import Callable, Sequence

from game.desktop.flag import Flag, has_flag
from game.desktop.signing.model import ActLine
from game.desktop.theme import BODY, COUNT, ITEM_TITLE, SMALL, Look
from game.desktop.toolkit.bars import Segment, SplitBar
from game.desktop.toolkit.box import Column, Group, Padded, Row, Rule, Space
from game.desktop.toolkit.choices import Radio
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED, Outside, shape_of
from game.desktop.toolkit.label import Label, OneLine, heading, section
from game.desktop.toolkit.marks import CampGlyph, Icon, Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap.arcs import ArcSign
from game.model.conference import DelegationId
from game.model.events import RollAnswered
from game.wording.reader import Reader

KINDS = ("sign", "reserve", "defer", "refuse")


def counts(reader: Reader, signed: int, not_signed: int, to_come: int, look: Look) -> Widget:
    """Three large numbers with their glyphs, and the bar they make."""
    text = reader.wording.text
    parts = (
        (SIGNED, signed, text("journey.outcome.signed"), "ink"),
        (NOT_SIGNED, not_signed, text("journey.outcome.not_signed"), "ink"),
        (Outside.SILENT, to_come, text("ceremony.to_come"), "muted"),
    )
    blocks: list[Widget] = []
    for which, number, words, tone in parts:
        head = Row(CampGlyph(which, size=18), OneLine(str(number), COUNT, tone=tone), gap=10, align="middle")
        if look.compact:
            blocks.append(Row(head, Label(escape(words), BODY, tone="muted"), gap=8, align="middle"))
        else:
            blocks.append(Column(head, Label(escape(words), BODY, tone="muted"), gap=0))
    bar = SplitBar(
        [Segment(which, number, words) for which, number, words, _ in (parts[0], parts[2], parts[1])], tall=14
    )
    return Column(
        Row(
            *blocks,
            Space(grow=1),
            *([] if look.compact else [legend(reader)]),
            gap=40 if not look.compact else 22,
            align="middle",
        ),
        bar,
        gap=8,
    )


def legend(reader: Reader) -> Widget:
    """What the lines on the map mean."""
    text = reader.wording.text
    return Column(
        Row(ArcSign(along=True), OneLine(escape(text("ceremony.legend.along")), SMALL), gap=10, align="middle"),
        Row(ArcSign(along=False), OneLine(escape(text("ceremony.legend.away")), SMALL), gap=10, align="middle"),
        gap=2,
    )


def roll_call(
    reader: Reader,
    told: Sequence[RollAnswered],
    coming: Sequence[DelegationId],
    own: DelegationId,
    own_turn: bool,
    look: Look,
) -> Widget:
    """The last answers of the roll, the own name if it is called, who comes next."""
    conference = reader.conference.delegations_by_id
    parts: list[Widget] = []
    if not look.compact:
        parts.append(section(reader.wording.text("ceremony.roll_call")))
    most = 4 if not look.compact else 3
    for each in told[-most:]:
        which = shape_of(100 if each.kind.is_signature else 0)
        name = escape(conference[each.delegation].name)
        words = f"**{name}**" if each.delegation == own else name
        parts.append(Row(CampGlyph(which, size=13), OneLine(words, SMALL), gap=7, align="middle"))
    if own_turn:
        parts.append(Nameplate(conference[own].name, own=True))
    names = ", ".join(conference[each].name for each in coming)
    after = OneLine(escape(reader.wording.text("ceremony.then", names=names)) if names else "", SMALL, tone="muted")
    return Row(*parts, Space(grow=1), after, gap=20 if not look.compact else 12, align="middle")


def head(reader: Reader, title: str) -> Widget:
    """Flag and what is the matter with the reader's own delegation."""
    own = reader.delegation or ""
    parts: list[Widget] = [Flag(own, name=own)] if has_flag(own) else []
    return Row(*parts, heading(escape(title), ITEM_TITLE, grow=1), gap=14, align="middle")


def acts(reader: Reader, lines: Sequence[ActLine], more: int) -> Widget:
    """The Final Acts against the brief."""
    text = reader.wording.text
    rows: list[Widget] = [section(text("ceremony.acts")), Space(4)]
    for line in lines:
        note = f"**{escape(line.note)}**" if line.strong else f"~{escape(line.note)}~"
        icon = Icon("tick" if line.good else "cross", name=line.note)
        rows.append(
            Padded(Row(icon, Label(escape(line.text), SMALL, grow=1), OneLine(note, SMALL), gap=10), top=3, bottom=3)
        )
    if more:
        rows.append(
            Padded(
                Label(
                    escape(text("ceremony.act.more", count=more)),
                    SMALL,
                    tone="muted",
                ),
                left=24,
                top=2,
            )
        )
    rows += [Space(8), Rule()]
    return Column(*rows)


def choices(
    reader: Reader,
    chosen: str,
    reserved: str,
    why_not: Callable[[str], str],
    choose: Callable[[str], object],
) -> Widget:
    """The four ways to answer, equal in weight, nothing preselected. why_not: a reason, empty if it is in order."""
    wording = reader.wording
    own = reader.conference.delegation(reader.delegation) if reader.delegation else None
    assert own is not None
    name = wording.language.in_sentence(own.name)
    words = {
        "sign": wording.text("ceremony.sign", whose=wording.language.possessive(name, False)),
        "reserve": wording.text("ceremony.reserve.on", who=name, items=reserved)
        if reserved
        else wording.text("ceremony.reserve", who=name),
        "defer": wording.sentence("ceremony.defer", capital=own.capital or wording.text("ceremony.capital")),
        "refuse": wording.text("ceremony.refuse", who=name),
    }
    titles = {
        "sign": wording.text("action.sign.label"),
        "reserve": wording.text("action.sign_with_reservation.label"),
        "defer": wording.text("action.defer.label"),
        "refuse": wording.text("action.refuse.label"),
    }
    rows = []
    for number, kind in enumerate(KINDS, start=1):
        reason = why_not(kind)
        rows.append(
            Radio(
                titles[kind].removesuffix("..."),
                choose(kind) if kind != chosen or kind == "reserve" else None,
                detail=escape(words[kind]),
                chosen=kind == chosen,
                keys=[str(number)],
                enabled=not reason,
                reason=reason,
                key=f"way {kind}",
            )
        )
    return Column(section(wording.text("ceremony.decision")), Group(*rows, name="decision"), gap=4)
