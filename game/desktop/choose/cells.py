"""Small things to choose from: codes and names in cells, and the tabs of the blocs."""

from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import SMALL, STRONG, UNDERLINE, Look, TypeStyle
from game.desktop.toolkit import strokes
from game.desktop.toolkit.label import TwoLines
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import Choosable, Intent, Widget


class Cell(Widget):
    """A code or a name; the chosen one on ink."""

    role = "cell"
    focusable = True
    ring_gap = 1.0

    def __init__(
        self,
        label: str,
        intent: Intent | None = None,
        *,
        said: str = "",
        style: TypeStyle = SMALL,
        **more: Unpack[Choosable],
    ):
        """`said` is the name aloud, where the label is a code."""
        super().__init__(name=said or label, intent=intent, **more)
        self.label, self.style = label, style

    @property
    def _text(self) -> Text:
        return Text(f"**{escape(self.label)}**" if self.is_chosen else escape(self.label), self.style)

    def natural_width(self, look: Look) -> int:
        """The label in bold and its margins."""
        return Text(f"**{escape(self.label)}**", self.style).width(look) + 2 * look.du(5)

    def height_for(self, look: Look, width: int) -> int:
        """A line and a little air."""
        return look.type_size(self.style)[1] + 2 * look.du(2)

    def draw(self, surface: Surface) -> None:
        """Label, on ink if chosen."""
        look, palette = self.look, self.look.palette
        if self.is_chosen:
            surface.fill(palette.ink, self.rect)
        elif self.hovered:
            surface.fill(palette.sheet, self.rect)
        text = self._text
        high = look.type_size(self.style)[1]
        place = Rect(self.rect.left, self.rect.centery - high // 2, self.rect.width + 2, high)
        text.draw(surface, look, place, palette.ground if self.is_chosen else palette.ink, "middle")


class BlocTab(Widget):
    """A bloc: its short name, region and number; a stroke above the one that is on."""

    role = "tab"
    focusable = True
    ring_gap = 1.0

    def __init__(self, title: str, detail: str, intent: Intent | None = None, **more: Unpack[Choosable]):
        """Plain words."""
        super().__init__(name=title, intent=intent, **more)
        self.detail = detail

    @property
    def value(self) -> str:
        """Region and number."""
        return self.detail

    def _words(self) -> TwoLines:
        return TwoLines(Text(f"**{escape(self.name)}**", STRONG), Text(escape(self.detail), SMALL))

    def natural_width(self, look: Look) -> int:
        """The wider of the two lines."""
        return self._words().width(look) + look.du(12)

    def height_for(self, look: Look, width: int) -> int:
        """Two lines, the second perhaps broken."""
        return self._words().height(look, max(1, width - look.du(8))) + look.du(14)

    def draw(self, surface: Surface) -> None:
        """The stroke and the words."""
        look, palette = self.look, self.look.palette
        strokes.hairline(surface, palette.hair, self.rect.left, self.rect.top, self.rect.width, look.du(1))
        if self.is_chosen:
            wide = look.du(UNDERLINE + 1)
            strokes.hairline(surface, palette.ink, self.rect.left, self.rect.top, self.rect.width, wide)
        room = Rect(self.rect.left, self.rect.top + look.du(9), max(1, self.rect.width - look.du(8)), 0)
        self._words().draw(surface, look, room, palette.ink, palette.ink if self.hovered else palette.muted)
