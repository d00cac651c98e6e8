"""Containers: columns, rows, layers, padding, panels of paper or sheet, groups the arrow keys move in, tabs' cards."""

from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import EDGE, TITLE_BRACKET, Ground, Look
from game.desktop.toolkit import layout, strokes
from game.desktop.toolkit.widget import Named, Widget


class Column(Widget):
    """Children below one another; those that grow share the spare height."""

    def __init__(self, *children: Widget, gap: float = 0, **more: Unpack[Named]):
        """`gap` in du between the children."""
        super().__init__(*children, **more)
        self.gap = gap

    def height_for(self, look: Look, width: int) -> int:
        """The heights of the children and the gaps between them."""
        gaps = look.du(self.gap) * max(0, len(self.children) - 1)
        return sum(child.height_for(look, width) for child in self.children) + gaps

    def place(self, look: Look, rect: Rect) -> None:
        """Cut the rectangle from the top."""
        self.look, self.rect = look, Rect(rect)
        tracks = [layout.Track(child.height_for(look, rect.width), child.grow) for child in self.children]
        for child, place in zip(self.children, layout.column(rect, tracks, look.du(self.gap)), strict=True):
            child.place(look, place)


class Row(Widget):
    """Children side by side at their natural widths; those that grow share the spare width."""

    def __init__(self, *children: Widget, gap: float = 0, align: str = "top", **more: Unpack[Named]):
        """`gap` in du; `align` top, middle or fill for the children's height."""
        super().__init__(*children, **more)
        self.gap, self.align = gap, align

    def natural_width(self, look: Look) -> int:
        """The widths of the children and the gaps between them."""
        if self.fixed_width is not None:
            return look.du(self.fixed_width)
        gaps = look.du(self.gap) * max(0, len(self.children) - 1)
        return sum(child.natural_width(look) for child in self.children) + gaps

    def _widths(self, look: Look, width: int) -> list[int]:
        tracks = []
        for child in self.children:
            least = look.du(child.fixed_width) if child.fixed_width is not None else 0
            tracks.append(layout.Track(least if child.grow else child.natural_width(look), child.grow))
        return layout.share(width, tracks, look.du(self.gap))

    def height_for(self, look: Look, width: int) -> int:
        """The height of the highest child at the width it will get."""
        widths = self._widths(look, width)
        return max((c.height_for(look, w) for c, w in zip(self.children, widths, strict=True)), default=0)

    def place(self, look: Look, rect: Rect) -> None:
        """Cut the rectangle from the reading side."""
        self.look, self.rect = look, Rect(rect)
        tracks = [layout.Track(width) for width in self._widths(look, rect.width)]
        places = layout.row(rect, tracks, look.du(self.gap), rtl=look.rtl)
        for child, place in zip(self.children, places, strict=True):
            if self.align != "fill":
                high = min(place.height, child.height_for(look, place.width))
                top = place.top if self.align == "top" else place.top + (place.height - high) // 2
                place = Rect(place.left, top, place.width, high)
            child.place(look, place)


class Group(Column):
    """A column that Tab treats as one stop; arrows move in it."""

    is_group = True


class RowGroup(Row):
    """A row that Tab treats as one stop; arrows move in it."""

    is_group = True


class Cells(Widget):
    """Equal cells in rows of as many as fit; arrows move in it."""

    is_group = True

    def __init__(self, *children: Widget, least: float, gap: float = 8, most: int = 99, **more: Unpack[Named]):
        """`least` is the smallest width of a cell in du, `most` the most cells in one row."""
        super().__init__(*children, **more)
        self.least, self.gap, self.most = least, gap, most

    def _columns(self, look: Look, width: int) -> int:
        gap = look.du(self.gap)
        least = max(look.text_du(self.least), *(child.least_width(look) for child in self.children), 1)
        fit = (width + gap) // (least + gap)
        return max(1, min(fit, self.most, len(self.children) or 1))

    def _cell(self, look: Look, width: int) -> tuple[int, int]:
        columns = self._columns(look, width)
        across = max(0, (width - look.du(self.gap) * (columns - 1)) // columns)
        return columns, max((child.height_for(look, across) for child in self.children), default=0)

    def height_for(self, look: Look, width: int) -> int:
        """Rows of the highest cell."""
        columns, high = self._cell(look, width)
        lines = -(-len(self.children) // columns)
        return lines * high + max(0, lines - 1) * look.du(self.gap)

    def place(self, look: Look, rect: Rect) -> None:
        """Fill the rows from the top."""
        self.look, self.rect = look, Rect(rect)
        columns, high = self._cell(look, rect.width)
        places = layout.grid(rect, columns, len(self.children), look.du(self.gap), high)
        if look.rtl:
            places = layout.mirror(places, rect)
        for child, place in zip(self.children, places, strict=True):
            child.place(look, place)


class Margins(Named, total=False):
    """What a widget with margins takes besides its own; margins in du. sides: left and right; ends: top and bottom."""

    sides: float
    ends: float
    left: float
    top: float
    right: float
    bottom: float


class Padded(Widget):
    """A margin round one child, in du."""

    def __init__(
        self,
        child: Widget,
        *,
        sides: float = 0,
        ends: float = 0,
        left: float | None = None,
        top: float | None = None,
        right: float | None = None,
        bottom: float | None = None,
        **more: Unpack[Named],
    ):
        """Margins that are not given are none. sides: left and right; ends: top and bottom."""
        more.setdefault("grow", child.grow if more.get("width") is None else 0.0)
        super().__init__(child, **more)
        given = ((left, sides), (top, ends), (right, sides), (bottom, ends))
        self.margins = tuple(both if one is None else one for one, both in given)

    def _sides(self, look: Look) -> tuple[int, int, int, int]:
        left, top, right, bottom = (look.du(side) for side in self.margins)
        return (right, top, left, bottom) if look.rtl else (left, top, right, bottom)

    def natural_width(self, look: Look) -> int:
        """The child's and the margins."""
        left, _, right, _ = self._sides(look)
        return super().natural_width(look) + (0 if self.fixed_width is not None else left + right)

    def height_for(self, look: Look, width: int) -> int:
        """The child's and the margins."""
        left, top, right, bottom = self._sides(look)
        return super().height_for(look, max(0, width - left - right)) + top + bottom

    def place(self, look: Look, rect: Rect) -> None:
        """The child inside the margins."""
        left, top, right, bottom = self._sides(look)
        self.look, self.rect = look, Rect(rect)
        inner = layout.trim(rect, left=left, top=top, right=right, bottom=bottom)
        for child in self.children:
            child.place(look, inner)


class Panel(Padded):
    """A ground of paper, sheet, bar or ceremony under one child, which is drawn in that ground's colours."""

    def __init__(self, child: Widget, ground: Ground, **more: Unpack[Margins]):
        """Margins as in `Padded`."""
        super().__init__(child, **more)
        self.ground = ground

    def place(self, look: Look, rect: Rect) -> None:
        """The child under the look of the ground."""
        super().place(look.on(self.ground), rect)

    def draw(self, surface: Surface) -> None:
        """The ground, then the child, which does not spill over what lies beside it."""
        with strokes.clipped(surface, self.rect):
            surface.fill(self.look.palette.ground, self.rect)
            super().draw(surface)


class Edged(Panel):
    """A sheet with a thick ink edge on the reading side: the item that is on, an offer, a quotation."""

    def draw(self, surface: Surface) -> None:
        """The sheet, its edge, the child."""
        super().draw(surface)
        draw_edge(surface, self.look, self.rect)


def draw_edge(surface: Surface, look: Look, rect: Rect, units: float = EDGE) -> None:
    """The thick ink edge on the reading side of a rectangle."""
    wide = min(look.du(units), rect.width)
    left = rect.right - wide if look.rtl else rect.left
    surface.fill(look.palette.ink, (left, rect.top, wide, rect.height))


class Bracketed(Padded):
    """Large drawn brackets round one child: the title's frame, what changed on a map."""

    def __init__(self, child: Widget, *, stroke: float = TITLE_BRACKET, arm: float = 44, **more: Unpack[Margins]):
        """Stroke and arm in du; margins as in `Padded`."""
        super().__init__(child, **more)
        self.stroke, self.arm = stroke, arm

    def draw(self, surface: Surface) -> None:
        """The brackets, then the child."""
        look = self.look
        strokes.square_brackets(surface, self.rect, look.palette.ink, look.du(self.stroke), look.du(self.arm))
        super().draw(surface)


class Layers(Widget):
    """Children over one another in the same place, the last on top."""


class Space(Widget):
    """Nothing, `size` du in both directions; one that grows pushes others apart."""

    def __init__(self, size: float = 0, *, grow: float = 0.0):
        """`size` in du."""
        super().__init__(grow=grow)
        self.size = size

    def natural_width(self, look: Look) -> int:
        """Its size."""
        return look.du(self.size)

    def height_for(self, look: Look, width: int) -> int:
        """Its size."""
        return look.du(self.size)


class Rule(Widget):
    """A hairline across; upright with `upright`."""

    def __init__(self, *, upright: bool = False):
        """A line of one du in the hairline colour."""
        super().__init__()
        self.upright = upright

    def natural_width(self, look: Look) -> int:
        """One du if upright."""
        return look.du(1) if self.upright else 0

    def height_for(self, look: Look, width: int) -> int:
        """One du, or what an upright one is given beside others."""
        return look.text_du(20) if self.upright else look.du(1)

    def draw(self, surface: Surface) -> None:
        """Fill the line."""
        strokes.plate(surface, self.rect, self.look.palette.hair)
