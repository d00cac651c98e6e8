"""The title screen."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from game.desktop.hotseat.laptop import kept
from game.desktop.navigation import GoOn, Navigation, Quit, ToClasses, ToLaboratory, ToSeats, ToSettings, ToShelf
from game.desktop.scene import Scene
from game.desktop.theme import BODY, SMALL, TAGLINE, WORDMARK, Ground, Look
from game.desktop.title.last_result import LastResult, last_result
from game.desktop.title.resumable import Resumable, resumable
from game.desktop.toolkit.box import Bracketed, Column, Group, Layers, Padded, Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.button import Button, KeyHint
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED
from game.desktop.toolkit.label import Label, OneLine, heading, muted
from game.desktop.toolkit.marks import CampGlyph
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow, MenuRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Intent, Widget
from game.desktop.worldmap.geometry import world
from game.desktop.worldmap.map import WorldMap
from game.desktop.worldmap.paint import Fill, Tint
from game.scenario import ScenarioError, load
from game.scenario.listing import ShelfRow, shelf
from game.session.unfinished import Skipped, Unfinished, unfinished
from game.wording.catalogue import Wording


class TitleScene(Scene):
    """Going on, beginning anew, settings, and the last result on the map."""

    def __init__(
        self, notice: tuple[str, str] | None = None, wording: Wording | None = None, *, hosts: bool = False
    ) -> None:
        """notice: (title, text) of something that went wrong on the way back here. hosts: a class, too."""
        super().__init__()
        self.hosts = hosts
        self.wording = wording or Wording()
        self.notice = notice
        self.others_are_open = False
        self.first_focus = "row:" + self.wording.text("title.new")
        self._read()

    def _read(self) -> None:
        rows: list[ShelfRow] = shelf()
        logs: tuple[Unfinished, ...]
        skipped: tuple[Skipped, ...]
        logs, skipped = unfinished()
        tables = {log.path: laptop for log in logs if (laptop := kept(log.path)) is not None}
        seated = {path: tuple(seat.delegation for seat in laptop.seats) for path, laptop in tables.items()}
        self.found: tuple[Resumable, ...] = resumable(self.wording, logs, rows, _names, seated)
        self.skipped = skipped
        self.last: LastResult | None = last_result()
        if self.found:
            self.first_focus = "row:" + self.wording.text("title.continue")

    def entered(self) -> None:
        """Something may have been played since."""
        self._read()

    def build(self, look: Look) -> Widget:
        """Wordmark and menu at the left, the brackets at the right, the foot below."""
        margin = 72 if not look.compact else 48
        menu = Column(
            _indented(heading("Square\nBrackets", WORDMARK)),
            Space(12 if not look.compact else 4),
            _indented(Label(escape(self.wording.text("title.tagline")), TAGLINE, tone="slate2")),
            Space(12 if look.compact or self.found else 24),
            Scroll(self._menu(), name="menu"),
            width=342 if not look.compact else 308,
        )
        body = Row(menu, Space(78 if not look.compact else 30), self._frame(look), align="fill", grow=1)
        screen = Column(
            Padded(
                body,
                left=margin - MenuRow.margin,
                right=66 if not look.compact else 48,
                top=86 if not look.compact else 48,
                bottom=72 if not look.compact else 40,
                grow=1,
            ),
            Padded(self._foot(), left=margin, right=66 if not look.compact else 48, bottom=20),
        )
        layers: list[Widget] = [Panel(screen, Ground.PAPER)]
        if self.others_are_open:
            layers.append(self._others())
        if self.notice is not None:
            title, text = self.notice
            close = Button(self.wording.text("journey.close"), self._dismiss, keys=["escape"])
            layers.append(Modal(title, Label(escape(text)), close, dismiss=self._dismiss))
        return Layers(*layers)

    def _menu(self) -> Widget:
        text = self.wording.text
        rows: list[Widget] = []
        if self.found:
            rows.append(MenuRow(text("title.continue"), self._to(self.found[0].way), detail=escape(self.found[0].line)))
        if len(self.found) > 1:
            rows.append(MenuRow(text("title.more"), self._show_others))
        rows.append(MenuRow(text("title.new"), self._to(ToShelf())))
        is_new = not self.found  # whoever has played before knows, and has more rows to read
        told = text("title.hotseat.detail") if is_new else ""
        rows.append(MenuRow(text("title.hotseat"), self._to(ToShelf(ToSeats)), detail=told))
        if self.hosts:
            told = text("title.host.detail") if is_new else ""
            rows.append(MenuRow(text("title.host"), self._to(ToClasses()), detail=told))
        return Group(*rows, name="menu")

    def _frame(self, look: Look) -> Widget:
        text = self.wording.text
        fills: dict[str, Fill]
        if self.last is None or not any(code in world().countries for code in self.last.signed + self.last.not_signed):
            fills = {code: Tint.MEMBER for code, country in world().countries.items() if country.kind == "state"}
            caption: Widget = OneLine(escape(text("title.no_last")), SMALL, tone="muted")
        else:
            fills = dict.fromkeys(self.last.signed, Tint.FAINT_SIGNED)
            fills |= dict.fromkeys(self.last.not_signed, Tint.FAINT_NOT_SIGNED)
            words = text("title.last", title=self.last.title, who=self.last.who)
            caption = Row(
                muted(words, grow=1),
                CampGlyph(SIGNED, size=14),
                OneLine(f"**{len(self.last.signed)}** {text('journey.outcome.signed')}", SMALL),
                Space(8),
                CampGlyph(NOT_SIGNED, size=14),
                OneLine(f"**{len(self.last.not_signed)}** {text('journey.outcome.not')}", SMALL),
                gap=8,
                align="middle",
            )
        still = _Still(fills, name=text("journey.map"), grow=1)
        side, above = (34, 32) if not look.compact else (24, 24)
        inside = Column(still, caption, gap=12, grow=1)
        return Bracketed(inside, left=side, top=above, right=side, bottom=above, grow=1)

    def _foot(self) -> Widget:
        text = self.wording.text
        again = (
            []
            if self.last is None or not self.last.log
            else [KeyHint(text("title.last.again"), self._to(GoOn(Path(self.last.log), self.last.where)))]
        )
        links = RowGroup(
            KeyHint(text("title.lab"), self._to(ToShelf(ToLaboratory))),
            *again,
            KeyHint(text("journey.settings"), self._to(ToSettings())),
            KeyHint(text("title.quit"), self._to(Quit())),
            gap=28,
            name="foot",
        )
        hints = OneLine(f"↑ ↓ ~{text('journey.choose')}~   **Enter** ~{text('journey.open')}~", SMALL)
        return Column(Rule(), Row(links, Space(grow=1), hints, align="middle"), gap=16)

    def _others(self) -> Widget:
        rows: list[Widget] = [
            ListRow(escape(each.line), self._to(each.way), note=each.when, style=BODY) for each in self.found
        ]
        for log in self.skipped:
            words = self.wording.text("title.resume.skipped", reason=log.reason)
            rows.append(Padded(muted(words), top=8))
        close = Button(self.wording.text("journey.close"), self._dismiss, keys=["escape"])
        title = self.wording.text("title.resume.title")
        return Modal(title, Group(*rows), close, dismiss=self._dismiss, wide=640)

    def _show_others(self) -> None:
        """Lay the list of conferences to go on with over the title."""
        self.others_are_open = True

    def _dismiss(self) -> None:
        """Take the sheet away."""
        self.others_are_open, self.notice = False, None

    def _to(self, way: Navigation) -> Intent:
        """Leave by a way, with no sheet left behind."""

        def leave() -> Navigation:
            self.others_are_open = False
            return way

        return leave


def _names(log: Unfinished) -> Mapping[str, str]:
    """Names of a log's delegations: from the map, or from its scenario where it has others than states."""
    states = {code: country.name for code, country in world().countries.items()}
    if log.people and all(each in states for each in log.people):
        return states
    return _names_in(log.folder or log.scenario)


@lru_cache(maxsize=32)
def _names_in(where: str) -> Mapping[str, str]:
    """Names of a scenario's delegations; none of one that does not open."""
    try:
        return {each.id: each.name for each in load(where).conference.delegations}
    except (ScenarioError, OSError):
        return {}


class _Still(WorldMap):
    """A map to look at, with nothing to choose."""

    focusable = False


def _indented(child: Widget) -> Widget:
    """In line with the words of the menu's rows, whose margins lie outside the column."""
    return Padded(child, left=MenuRow.margin)
