"""The brief of the delegation that is chosen, as a panel, and the sheets that lie behind it."""

from game.desktop.choose.brief_page import BriefPage, ProofLine
from game.desktop.flag import Flag, has_flag
from game.desktop.theme import BODY, HEADLINE, SHORT_TREATY, SMALL, STRONG, Look
from game.desktop.toolkit.box import Column, Padded, Row, Rule, Space
from game.desktop.toolkit.button import KeyHint, Primary
from game.desktop.toolkit.label import Label, OneLine, heading, muted, section
from game.desktop.toolkit.marks import Icon, Nameplate, Pips
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Intent, Widget
from game.model.conference import Conference
from game.wording.catalogue import Wording
from game.wording.grammar import capitalised

NAMES_WIDE = 104  # du


def brief_panel(
    wording: Wording, page: BriefPage, look: Look, *, lead: Intent, proof: Intent, invented: bool = False
) -> Widget:
    """Flag, name, what the capital says, wishes, red lines, neighbours, difficulty; the button that leads.

    invented: without a flag.
    """
    text = wording.text
    top: list[Widget] = []
    if has_flag(page.delegation) and not invented:
        top.append(Flag(page.delegation, name=page.name))
    top += [heading(escape(page.name), HEADLINE, grow=1), Nameplate(page.delegation)]
    lines: list[Widget] = [
        Row(*top, gap=14, align="middle"),
        Padded(muted(page.facts), top=4, bottom=12 if not look.compact else 8),
        *([Label(escape(page.about), SHORT_TREATY), Space(14)] if page.about else []),
        section(text("choose.wants")),
        Space(4),
    ]
    air = 6 if not look.compact else 4
    for wish in page.wishes:
        weight = f"**{escape(wish.weight)}**" if wish.is_must else f"~{escape(wish.weight)}~"
        row = Row(
            Label(f"**{wish.rank}**", BODY, width=24 * look.text_scale),
            Label(escape(wish.text), BODY, grow=1),
            OneLine(weight, SMALL),
            gap=0,
        )
        lines += [Rule(), Padded(row, top=air, bottom=air)]
    if page.more:
        lines += [
            Rule(),
            Padded(muted(text("choose.more_wishes", count=page.more)), top=air),
        ]
    if page.red_lines:
        lines += [Space(14), section(text("choose.red_lines")), Space(4)]
        for words, label in page.red_lines:
            line = Row(
                Icon("barred", name=text("choose.barred")), Label(f"{escape(words)} [{label}]", BODY, grow=1), gap=10
            )
            lines.append(Padded(line, top=2, bottom=3))
    lines += [Space(10), Rule(), Space(8)]
    for name, value in ((text("choose.near"), page.near), (text("choose.hard"), page.hard)):
        lines.append(_pair(name, Label(escape(capitalised(value)), SMALL, grow=1), look.text_scale))
    difficulty = Row(
        Pips(page.difficulty, 4, name=text("choose.difficulty")),
        Label(escape(page.why), SMALL, grow=1),
        gap=12,
        align="middle",
        grow=1,
    )
    lines.append(_pair(text("choose.difficulty"), difficulty, look.text_scale))
    foot = Column(
        Primary(text("choose.lead", who=page.name), lead, keys=["return"], key="lead"),
        Row(Space(grow=1), KeyHint(text("choose.proof"), proof, keys=["w"], capped=True), Space(grow=1)),
        gap=8,
    )
    return Column(Scroll(Column(*lines), name=page.name), foot, gap=12, grow=1)


def _pair(name: str, value: Widget, scale: float) -> Widget:
    return Padded(Row(muted(name, width=NAMES_WIDE * scale), value, gap=8), bottom=6)


def proof_sheet(wording: Wording, proofs: tuple[ProofLine, ...]) -> Widget:
    """How sure each line of the brief is, and where it was seen."""
    lines: list[Widget] = []
    for each in proofs:
        about: list[Widget] = [Label(escape(each.text), STRONG), Label(escape(each.basis), SMALL)]
        if each.sources:
            about.append(muted(each.sources))
        if each.note:
            about.append(muted(each.note))
        lines += [Rule(), Padded(Column(*about, gap=1), top=6, bottom=8)]
    return Column(*lines)


def sources_sheet(wording: Wording, conference: Conference) -> Widget:
    """The sources of a conference, each with its address where it has one."""
    lines: list[Widget] = []
    for each in conference.sources.values():
        about: list[Widget] = [Label(f"**{escape(each.key)}**  {escape(each.title)}", BODY)]
        if each.address:
            about.append(muted(each.address))
        lines += [Rule(), Padded(Column(*about, gap=1), top=6, bottom=8)]
    return Column(*lines) if lines else Label(escape(wording.text("choose.proof.none")), BODY)
