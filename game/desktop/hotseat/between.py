"""While the chair has the floor: a screen for everybody between the last turn and what came of the session."""

from game.desktop.frame import bar
from game.desktop.hotseat.intents import RoomGoesOn, TakeBack
from game.desktop.hotseat.parts import seats
from game.desktop.hotseat.sitting import Sitting, seat_lines
from game.desktop.hotseat.turns import NOBODY
from game.desktop.scene import Scene
from game.desktop.theme import BODY, HEADLINE, NEWS, Ground, Look
from game.desktop.toolkit.box import Column, Panel, Row, Space
from game.desktop.toolkit.button import KeyHint, Primary
from game.desktop.toolkit.label import Label, heading
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.desktop.ways import ToTitle
from game.wording.catalogue import Wording
from game.wording.reader import Reader

FRAMES = 2  # the words have been seen by then


class BetweenScene(Scene):
    """The room goes on by itself, or at a key where nobody sits at the laptop or something went wrong."""

    first_focus = "on"

    def __init__(self, sitting: Sitting, wording: Wording | None = None, problem: str = "") -> None:
        """problem: why it did not go on just now, as a sentence."""
        super().__init__()
        self.wording = wording or Wording()
        self.sitting, self.problem = sitting, problem
        self.goes_by_itself = bool(sitting.led) and not problem
        self._frames = 0

    def update(self, seconds: float) -> object | None:
        """Between two frames."""
        if not self.goes_by_itself or self.stage.wants_redraw:
            return None
        self._frames += 1
        return RoomGoesOn() if self._frames == FRAMES else None

    def build(self, look: Look) -> Widget:
        """What is going on; a button where it waits; who sits here."""
        text = self.wording.text
        keys = [] if self.goes_by_itself else [KeyHint(text("journey.to_title"), ToTitle(), keys=["escape"])]
        key = "between.all_done" if self.sitting.led else "between.nobody"
        told: list[Widget] = [heading(escape(text(key)), HEADLINE), Space(8)]
        if self.problem:
            told += [Label(escape(self.problem), BODY), Space(16)]
        if self.goes_by_itself:
            told.append(Label(escape(text("screen.opening")), NEWS))
        else:
            words = text("between.try_again" if self.problem else "between.go_on")
            told.append(Row(Primary(words, RoomGoesOn(), keys=["return"], key="on"), Space(grow=1)))
            reader = Reader(wording=self.wording, conference=self.sitting.public.conference)
            lines = seat_lines(reader, self.sitting, NOBODY)
            told += [Space(24), seats(self.wording, lines, text("shared.seats"), TakeBack)]
        side = 72 if not look.compact else 40
        body = Panel(Scroll(Column(*told), name=text(key)), Ground.CEREMONY, left=side, right=side, top=72, grow=1)
        return Column(bar(self.sitting.public.conference.title, keys=keys), body)
