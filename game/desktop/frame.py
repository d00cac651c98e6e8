"""What screens share: the slate bar at the top, with its keys."""

from collections.abc import Sequence
from typing import Unpack

from game.desktop.theme import BODY, SMALL, Ground, Look
from game.desktop.toolkit.box import Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.label import OneLine
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget, WidgetOptions

BAR_TALL = 44  # du


def bar(title: str, detail: str = "", *, note: str = "", keys: Sequence[Widget] = ()) -> Widget:
    """The bar: a bold title, words beside it, a note at the far end, keys behind a hairline. Plain words."""
    parts: list[Widget] = [OneLine(f"**{escape(title)}**", BODY)]
    if detail:
        parts.append(OneLine(f"~{escape(detail)}~", SMALL, grow=1.0))
    else:
        parts.append(Space(grow=1.0))
    if note:
        parts.append(OneLine(f"~{escape(note)}~", SMALL))
    if note and keys:
        parts.append(Rule(upright=True))
    if keys:
        parts.append(RowGroup(*keys, gap=20, align="middle"))
    return Tall(Panel(Row(*parts, gap=16, align="middle"), Ground.BAR, left=24, right=24), BAR_TALL)


class Tall(Widget):
    """A child that is given so many du of height, whatever it would take; they grow with the text."""

    def __init__(self, child: Widget, tall: float, **more: Unpack[WidgetOptions]):
        """`tall` in du."""
        super().__init__(child, **more)
        self.tall = tall

    def natural_width(self, look: Look) -> int:
        """The child's."""
        return self.children[0].natural_width(look)

    def height_for(self, look: Look, width: int) -> int:
        """As given."""
        return look.text_du(self.tall)
