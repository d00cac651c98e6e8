"""While the chair has the floor: a screen for everybody between the last turn and what came of the session."""

from typing import Protocol

from game.desktop.frame import bar
from game.desktop.hotseat.public_table import PublicTable, seat_lines
from game.desktop.hotseat.seat_list import seats
from game.desktop.hotseat.turn_order import NOBODY
from game.desktop.navigation import Navigation, ToTitle
from game.desktop.scene import Scene
from game.desktop.theme import BODY, HEADLINE, NEWS, Ground, Look
from game.desktop.toolkit.box import Column, Panel, Row, Space
from game.desktop.toolkit.button import KeyHint, Primary
from game.desktop.toolkit.label import Label, heading
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.conference import DelegationId
from game.wording.catalogue import Wording
from game.wording.reader import Reader

FRAMES = 2  # the words have been seen by then


class RoomWishes(Protocol):
    """What people want while the chair has the floor."""

    def go_on(self) -> Navigation:
        """Everybody has had a turn: let the room go on."""

    def take_back(self, delegation: DelegationId) -> Navigation:
        """A person is back, and leads the delegation again."""


class BetweenScene(Scene):
    """The room goes on by itself, or at a key where nobody sits at the laptop or something went wrong."""

    first_focus = "on"

    def __init__(
        self, table: PublicTable, floor: RoomWishes, wording: Wording | None = None, problem: str = ""
    ) -> None:
        """problem: why it did not go on just now, as a sentence."""
        super().__init__()
        self.wording = (wording or Wording()).of(table.public.conference)
        self.table, self._floor, self.problem = table, floor, problem
        self.goes_by_itself = bool(table.led) and not problem
        self._frames = 0

    def update(self, seconds: float) -> Navigation | None:
        """Between two frames."""
        if not self.goes_by_itself or self.stage.wants_redraw:
            return None
        self._frames += 1
        return self._floor.go_on() if self._frames == FRAMES else None

    def build(self, look: Look) -> Widget:
        """What is going on; a button where it waits; who sits here."""
        text = self.wording.text
        keys = [] if self.goes_by_itself else [KeyHint(text("journey.to_title"), ToTitle, keys=["escape"])]
        key = "between.all_done" if self.table.led else "between.nobody"
        told: list[Widget] = [heading(escape(text(key)), HEADLINE), Space(8)]
        if self.problem:
            told += [Label(escape(self.problem), BODY), Space(16)]
        if self.goes_by_itself:
            told.append(Label(escape(text("screen.opening")), NEWS))
        else:
            words = text("between.try_again" if self.problem else "between.go_on")
            told.append(Row(Primary(words, self._floor.go_on, keys=["return"], key="on"), Space(grow=1)))
            reader = Reader(wording=self.wording, conference=self.table.public.conference)
            lines = seat_lines(reader, self.table, NOBODY)
            told += [Space(24), seats(self.wording, lines, text("shared.seats"), self._floor.take_back)]
        side = 72 if not look.compact else 40
        body = Panel(Scroll(Column(*told), name=text(key)), Ground.CEREMONY, left=side, right=side, top=72, grow=1)
        return Column(bar(self.table.public.conference.title, keys=keys), body)
