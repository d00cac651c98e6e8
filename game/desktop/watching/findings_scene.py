"""What is wrong with the scenario as it is saved now: file, line, column, the line itself, a hint."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.desktop.frame import bar
from game.desktop.navigation import Back, ToTitle
from game.desktop.scene import Scene
from game.desktop.theme import BODY, HEADLINE, SHORT_TREATY, SMALL, STRONG, Ground, Look
from game.desktop.toolkit.box import Column, Edged, Padded, Panel, Row, Rule, Space
from game.desktop.toolkit.button import KeyHint, Primary
from game.desktop.toolkit.label import Label, heading
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.scenario.finding import Finding, Severity
from game.wording.catalogue import Wording, capitalised

BEFORE, AFTER = 60, 60  # characters of a long line that are shown on both sides of the mistake


@dataclass(frozen=True, slots=True)
class Mistake:
    """One finding in words; `line` is mark-up with the mistake underlined, empty where there is none to show."""

    place: str
    text: str
    line: str
    hint: str


def mistakes(wording: Wording, findings: Sequence[Finding], folder: Path) -> tuple[Mistake, ...]:
    """The errors, in reading order, files named from the scenario's folder."""
    found = []
    for each in findings:
        if each.severity is not Severity.ERROR:
            continue
        file = each.place.file
        name = str(file.relative_to(folder)) if file.is_relative_to(folder) else file.name
        place = wording.text("live.findings.where", file=name, line=each.place.line, column=each.place.column)
        hint = capitalised(each.hint)
        found.append(Mistake(place, capitalised(each.text) + ".", marked(each), hint))
    return tuple(found)


def marked(finding: Finding) -> str:
    """The line a finding stands on, as mark-up, with what it is about underlined; a long one cut on both sides."""
    line = finding.excerpt.rstrip()
    if not line.strip():
        return ""
    start = min(max(0, finding.place.column - 1), len(line))
    end = min(len(line), start + max(1, finding.place.length))
    left, right = max(0, start - BEFORE), min(len(line), end + AFTER)
    before = ("…" if left else "") + line[left:start]
    about, after = line[start:end], line[end:right] + ("…" if right < len(line) else "")
    mark = f"_{escape(about)}_" if about.strip() else escape(about)
    return escape(before.lstrip()) + mark + escape(after)


class FindingsScene(Scene):
    """Lies over the game while the scenario is broken, and goes when it is mended."""

    first_focus = "on"

    def __init__(
        self, findings: Sequence[Finding], folder: Path, wording: Wording | None = None, *, can_go_on: bool
    ) -> None:
        """folder: of the scenario. can_go_on: whether an earlier version is being played."""
        super().__init__()
        self.wording = wording or Wording()
        self.title = self.wording.text("live.title")
        self.found = mistakes(self.wording, findings, folder)
        self.can_go_on = can_go_on

    def build(self, look: Look) -> Widget:
        """Every mistake, and the way back to the version that opened."""
        text = self.wording.text
        way = Back if self.can_go_on else ToTitle
        leave = KeyHint(text("journey.back" if self.can_go_on else "journey.to_title"), way, keys=["escape"])
        lines: list[Widget] = [
            heading(escape(text("live.findings")), HEADLINE),
            Label(escape(text("live.findings.text", count=len(self.found))), BODY),
            Space(12),
        ]
        for each in self.found:
            about: list[Widget] = [Label(escape(each.place), STRONG), Label(escape(each.text), BODY)]
            if each.line:
                quoted = Edged(Label(each.line, SHORT_TREATY), Ground.PAPER, left=16, right=12, top=6, bottom=8)
                about.append(Padded(quoted, top=4, bottom=4))
            if each.hint:
                about.append(Label(escape(each.hint), SMALL, tone="muted"))
            lines += [Rule(), Padded(Column(*about, gap=2), top=10, bottom=12)]
        side = 72 if not look.compact else 32
        foot: list[Widget] = []
        if self.can_go_on:
            foot.append(Primary(text("live.findings.go_on"), Back, keys=["return"], key="on"))
        else:
            foot.append(Label(escape(text("live.findings.none_yet")), SMALL, tone="muted"))
        inner = Column(Scroll(Column(*lines), name=text("live.findings")), Row(*foot, Space(grow=1)), gap=14, grow=1)
        body = Panel(inner, Ground.SHEET, left=side, right=side, top=32, bottom=24, grow=1)
        return Column(bar(self.title, keys=[leave]), body)
