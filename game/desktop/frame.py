"""What screens share: the slate bar at the top, with its keys."""

from collections.abc import Sequence

from game.desktop.theme import BODY, SMALL, Ground
from game.desktop.toolkit.box import Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.label import OneLine
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget


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
        parts.append(RowGroup(*keys, gap=20))
    return Panel(Row(*parts, gap=16, align="middle"), Ground.BAR, left=24, right=24, top=10, bottom=10)
