"""What is wrong with the scenario as it is saved now: file, line, column, the line itself, a hint."""

from collections.abc import Sequence
from pathlib import Path

from game.desktop.frame import bar
from game.desktop.mistakes import mistakes
from game.desktop.navigation import Back, ToTitle
from game.desktop.scene import Scene
from game.desktop.theme import BODY, HEADLINE, SHORT_TREATY, STRONG, Ground, Look
from game.desktop.toolkit.box import Column, Edged, Padded, Panel, Row, Rule, Space
from game.desktop.toolkit.button import KeyHint, Primary
from game.desktop.toolkit.label import Label, heading, muted
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.scenario.finding import Finding
from game.wording.catalogue import Wording


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
        self.found = mistakes(self.wording, findings, folder, "live.findings.where")
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
                about.append(muted(each.hint))
            lines += [Rule(), Padded(Column(*about, gap=2), top=10, bottom=12)]
        side = 72 if not look.compact else 32
        foot: list[Widget] = []
        if self.can_go_on:
            foot.append(Primary(text("live.findings.go_on"), Back, keys=["return"], key="on"))
        else:
            foot.append(muted(text("live.findings.none_yet")))
        inner = Column(Scroll(Column(*lines), name=text("live.findings")), Row(*foot, Space(grow=1)), gap=14, grow=1)
        body = Panel(inner, Ground.SHEET, left=side, right=side, top=32, bottom=24, grow=1)
        return Column(bar(self.title, keys=[leave]), body)
