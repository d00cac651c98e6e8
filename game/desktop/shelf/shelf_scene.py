"""The shelf as a screen: scenarios at the left, the one that is on at the right."""

from collections.abc import Callable
from functools import partial

from game.desktop.frame import bar
from game.desktop.mistakes import Mistake, mistakes
from game.desktop.navigation import Back, Navigation, ToChoice, ToLaboratory
from game.desktop.scene import Scene
from game.desktop.shelf import shelf_rows
from game.desktop.theme import BODY, HEADLINE, MENU, NEWS, SMALL, STRONG, Ground, Look
from game.desktop.toolkit.box import Column, Group, Layers, Padded, Panel, Row, Rule, Space
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.label import Label, OneLine, heading, muted, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.scenario import ScenarioError, load
from game.scenario.listing import ShelfRow, shelf
from game.wording.catalogue import Wording
from game.wording.grammar import capitalised

Onward = Callable[[str], Navigation]
"""Where a scenario that opens leads, by its id."""


class ShelfScene(Scene):
    """Which conference to play. One that does not open shows its mistakes and their places."""

    def __init__(self, wording: Wording | None = None, onward: Onward = ToChoice) -> None:
        """Reads the shelf once; cheap."""
        super().__init__()
        self.onward = onward
        self.wording = wording or Wording()
        self.for_laboratory = onward is ToLaboratory
        self.title = self.wording.text("lab.title" if self.for_laboratory else "shelf.title")
        self.rows: list[ShelfRow] = shelf()
        self.on = self.rows[0].id if self.rows else ""
        self.mistakes: tuple[Mistake, ...] = ()
        self.first_focus = f"scenario {self.on}"

    @property
    def _row(self) -> ShelfRow | None:
        return next((row for row in self.rows if row.id == self.on), None)

    def build(self, look: Look) -> Widget:
        """Bar, list, sheet."""
        text = self.wording.text
        head = bar(
            self.title,
            note=text("shelf.count", count=len(self.rows)),
            keys=[KeyHint(text("journey.back"), Back, keys=["escape"])],
        )
        if not self.rows:
            empty = Padded(Label(escape(text("shelf.empty")), NEWS), left=48, top=48, right=48, grow=1)
            return Column(head, Panel(empty, Ground.PAPER, grow=1))
        wide = look.column(470, 380)
        left = Panel(
            Scroll(Padded(Group(*self._lines(), name=self.title), top=16), name=self.title, key="shelf"),
            Ground.PAPER,
            width=wide,
        )
        layers: list[Widget] = [Column(head, Row(left, self._sheet(look), align="fill", grow=1))]
        if self.mistakes:
            layers.append(self._findings())
        return Layers(*layers)

    def _lines(self) -> list[Widget]:
        return [self._line(row) for row in self.rows]

    def _line(self, row: ShelfRow) -> Widget:
        words = escape(shelf_rows.size(self.wording, row))
        length = escape(row.length)
        return ListRow(
            f"{escape(row.title)}",
            partial(self.look_at, row.id) if row.id != self.on else None,  # Enter on the one that is on opens it
            detail=words,
            note=length,
            chosen=row.id == self.on,
            hairline=False,
            inset=24,
            style=MENU,
            key=f"scenario {row.id}",
        )

    def _sheet(self, look: Look) -> Widget:
        side = 48 if not look.compact else 28
        inner = Column(Scroll(self._told(), name=self.title, key=f"sheet {self.on}"), self._way_on(), gap=16, grow=1)
        return Panel(inner, Ground.SHEET, left=side, right=side, top=36 if not look.compact else 24, bottom=28, grow=1)

    def _told(self) -> Widget:
        """What there is to know about the one that is on."""
        row = self._row
        assert row is not None
        text = self.wording.text
        summary = row.summary or ("" if row.is_readable else text("shelf.broken.detail"))
        lines: list[Widget] = [heading(escape(row.title), HEADLINE), Label(escape(summary), NEWS)]
        told = shelf_rows.facts(self.wording, row)
        facts: list[Widget] = [section(text("shelf.facts")), Space(6)]
        for name, value in told:
            line = Row(Label(f"~{escape(name)}~", BODY, width=150), Label(escape(capitalised(value)), BODY, grow=1))
            facts += [Rule(), Padded(line, top=5, bottom=5)]
        return Column(*lines, Space(8), Column(*(facts if told else ())), gap=12)

    def _way_on(self) -> Widget:
        """What opens it."""
        take = Primary(
            self.wording.text("lab.open" if self.for_laboratory else "shelf.open"),
            self.unfold,
            keys=["return"],
            width=300,
        )
        return Row(take, Space(grow=1))

    def _findings(self) -> Widget:
        text = self.wording.text
        lines: list[Widget] = [
            Label(escape(text("shelf.findings.text", count=len(self.mistakes))), BODY),
        ]
        for each in self.mistakes:
            about: list[Widget] = [Label(escape(each.place), STRONG), Label(escape(each.text), BODY)]
            if each.excerpt:
                about.append(OneLine(escape(each.excerpt), SMALL, tone="muted"))
            if each.hint:
                about.append(muted(each.hint))
            lines += [Rule(), Column(*about, gap=2)]
        close = Button(text("journey.close"), self._put_away, keys=["escape"])
        return Modal(text("shelf.findings.title"), Column(*lines, gap=10), close, dismiss=self._put_away, wide=680)

    def look_at(self, scenario: str) -> None:
        """Look at this scenario."""
        self.on = scenario

    def _put_away(self) -> None:
        """The list of mistakes has been read."""
        self.mistakes = ()

    def unfold(self) -> Navigation | None:
        """Open the scenario that is on, or show why it does not open."""
        row = self._row
        if row is None:
            return None
        try:
            load(row.folder)
        except ScenarioError as problem:
            self.mistakes = mistakes(self.wording, problem.findings, row.folder, "shelf.findings.place")
            return None
        return self.onward(row.id)
