"""A table of many rows: sorted by a column, found by typing, drawn only where it is seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Unpack

from pygame import Rect, Surface

from game.desktop.theme import BODY, SMALL, STRONG, Ground, Look
from game.desktop.toolkit import layout, strokes
from game.desktop.toolkit.box import Column, RowGroup, draw_edge
from game.desktop.toolkit.markup import plain
from game.desktop.toolkit.scroll import LEAST_THUMB, THUMB, WHEEL
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import HANDLED, Key, Options, Response, Widget, WordIntent

GAP = 12  # du between columns


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its title in plain words, its width in du, its share of spare room, and how it is aligned."""

    title: str
    width: float
    grow: float = 0.0
    align: str = "start"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its identity, a cell of mark-up a column, and what each column sorts by (default: the words)."""

    identity: str
    cells: tuple[str, ...]
    order: tuple[Any, ...] = ()


class HeaderCell(Widget):
    """A column's title; using it sorts by that column, using it again the other way."""

    role = "column header"
    focusable = True
    ring_gap = 1.0

    def __init__(self, table: "SortedTable", number: int):
        """The title of the table's column with that number."""
        column = table.columns[number]
        super().__init__(name=column.title, grow=column.grow, width=column.width)
        self.table, self.number = table, number

    @property
    def states(self) -> tuple[str, ...]:
        """How the table is sorted by it."""
        if self.table.sorted_by != self.number:
            return ()
        return ("sorted downward" if self.table.backward else "sorted upward",)

    def natural_width(self, look: Look) -> int:
        """The column's width."""
        return look.text_du(self.table.columns[self.number].width)

    def height_for(self, look: Look, width: int) -> int:
        """A line."""
        return look.type_size(SMALL)[1] + look.du(8)

    def use(self) -> Response | None:
        """Sort."""
        self.table.sort(self.number)
        return HANDLED

    def draw(self, surface: Surface) -> None:
        """Title, and an arrow if sorted."""
        on = self.table.sorted_by == self.number
        arrow = (" ↓" if self.table.backward else " ↑") if on else ""
        ink = self.look.palette.ink if on or self.hovered else self.look.palette.muted
        text = Text(("**" + self.name + "**" if on else self.name) + arrow, SMALL)
        place = self.rect.move(0, self.look.du(4))
        with strokes.clipped(surface, self.rect):
            text.draw(surface, self.look, place, ink, self.table.columns[self.number].align)


class TableBody(Widget):
    """The rows. The focus stands on the body and a row in it is current; Enter asks for that row's intent."""

    role = "table body"
    focusable = True
    clips = True
    ring_gap = 0.0

    def __init__(self, table: "SortedTable"):
        """The rows of that table."""
        super().__init__(name=table.name, grow=1)
        self.table = table
        self.current, self.offset = 0, 0
        self._typed = ""
        self._since = 9.0

    @property
    def value(self) -> str:
        """The current row, in words."""
        row = self.row
        return " · ".join(plain(cell) for cell in row.cells) if row else "no rows"

    @property
    def row(self) -> TableRow | None:
        """The current row."""
        return self.table.rows[self.current] if self.current < len(self.table.rows) else None

    @property
    def _row_height(self) -> int:
        return self.look.row_height

    @property
    def most_offset(self) -> int:
        """The largest offset in pixels."""
        return max(0, self._row_height * len(self.table.rows) - self.rect.height)

    def height_for(self, look: Look, width: int) -> int:
        """Three rows at least."""
        return look.row_height * min(3, len(self.table.rows))

    def place(self, look: Look, rect: Rect) -> None:
        """Keep the current row in sight."""
        self.look, self.rect = look, Rect(rect)
        self.offset = max(0, min(self.offset, self.most_offset))

    def stand_on(self, number: int) -> Response:
        """Make a row current and bring it into sight."""
        self.current = max(0, min(number, len(self.table.rows) - 1))
        top = self.current * self._row_height
        self.offset = max(min(self.offset, top), top + self._row_height - self.rect.height)
        self.offset = max(0, min(self.offset, self.most_offset))
        return HANDLED

    def use(self) -> Response | None:
        """The current row's intent."""
        row = self.row
        if row is None or self.table.chosen is None:
            return None
        return Response(partial(self.table.chosen, row.identity))

    def on_key(self, key: Key) -> Response | None:
        """Arrows, pages, ends; at the first row Up goes on to the header."""
        page = max(1, self.rect.height // max(1, self._row_height) - 1)
        moves = {"down": 1, "up": -1, "page down": page, "page up": -page, "home": -(10**6), "end": 10**6}
        if key.name not in moves or not self.table.rows:
            return None
        return self._stood(self.current + moves[key.name])

    def _stood(self, number: int) -> Response:
        before = self.current
        self.stand_on(number)
        if self.table.moved is not None and self.row is not None and self.current != before:
            return Response(partial(self.table.moved, self.row.identity))
        return HANDLED

    def on_text(self, letters: str) -> Response | None:
        """Letters typed one after another find the row that starts with them."""
        self._typed = (self._typed if self._since < 1.0 else "") + letters.casefold()
        self._since = 0.0
        for number, row in enumerate(self.table.rows):
            if any(plain(cell).casefold().startswith(self._typed) for cell in row.cells):
                return self._stood(number)
        return HANDLED

    takes_text = True

    def advance(self, seconds: float) -> bool:
        """Forget letters typed long ago."""
        self._since += seconds
        return False

    def on_wheel(self, steps: float) -> Response | None:
        """Two rows a step."""
        if self.most_offset == 0:
            return None
        self.offset = max(0, min(self.offset - round(steps * self.look.du(WHEEL)), self.most_offset))
        return HANDLED

    def on_press(self, position: tuple[int, int]) -> Response | None:
        """The pressed row becomes current."""
        number = (position[1] - self.rect.top + self.offset) // max(1, self._row_height)
        return self._stood(number) if 0 <= number < len(self.table.rows) else None

    def draw(self, surface: Surface) -> None:
        """Only the rows that are seen."""
        look = self.look
        with strokes.clipped(surface, self.rect):
            high = max(1, self._row_height)
            first = self.offset // high
            for number in range(first, min(len(self.table.rows), first + self.rect.height // high + 2)):
                place = Rect(self.rect.left, self.rect.top + number * high - self.offset, self.rect.width, high)
                self._draw_row(surface, look, number, place)
        if self.most_offset:
            whole = high * len(self.table.rows)
            thumb = max(look.du(LEAST_THUMB), self.rect.height * self.rect.height // whole)
            top = self.rect.top + (self.rect.height - thumb) * self.offset // self.most_offset
            left = self.rect.left if look.rtl else self.rect.right - look.du(THUMB)
            strokes.plate(surface, Rect(left, top, look.du(THUMB), thumb), look.palette.rule, look.du(THUMB) // 2)

    def _draw_row(self, surface: Surface, look: Look, number: int, place: Rect) -> None:
        row, current = self.table.rows[number], number == self.current
        if current:
            ground = look.on(Ground.SHEET).palette.ground
            ground = ground if ground != look.palette.ground else look.palette.paper
            surface.fill(ground, place)
            draw_edge(surface, look, place)
        strokes.hairline(surface, look.palette.hair, place.left, place.top, place.width, look.du(1))
        cells = self.table.cells_in(look, place)
        for cell, column, box in zip(row.cells, self.table.columns, cells, strict=False):
            text = Text(cell, STRONG if current else BODY)
            line = look.type_size(BODY)[1]
            with strokes.clipped(surface, box):
                text.draw(surface, look, Rect(box.left, place.centery - line // 2, box.width, line), align=column.align)


class SortedTable(Column):
    """Header and body. Sorting and the current row are the person's and stay when the screen is built anew."""

    role = "table"

    def __init__(
        self,
        name: str,
        columns: Sequence[TableColumn],
        rows: Sequence[TableRow],
        *,
        chosen: WordIntent | None = None,
        moved: WordIntent | None = None,
        current: str = "",
        sorted_by: int = 0,
        **more: Unpack[Options],
    ):
        """chosen, moved: intents that take a row's identity, on Enter and when it becomes current."""
        self.columns, self.chosen, self.moved = tuple(columns), chosen, moved
        self.rows = list(rows)
        self.name = name
        self.sorted_by, self.backward = sorted_by, False
        self.body = TableBody(self)
        header = RowGroup(*(HeaderCell(self, number) for number in range(len(self.columns))), gap=GAP)
        more.setdefault("grow", 1.0)
        super().__init__(_Inset(header), self.body, name=name, **more)
        self._arrange(current or (self.rows[0].identity if self.rows else ""))

    def sort(self, number: int) -> None:
        """Sort by a column; by the same again turns the order round. The current row stays current."""
        row = self.body.row
        self.backward = not self.backward if number == self.sorted_by else False
        self.sorted_by = number
        self._arrange(row.identity if row else "")
        self.body.stand_on(self.body.current)

    def _arrange(self, current: str) -> None:
        self.rows.sort(key=self._order, reverse=self.backward)
        found = [number for number, row in enumerate(self.rows) if row.identity == current]
        self.body.current = found[0] if found else 0

    def _order(self, row: TableRow) -> Any:
        if row.order:
            return row.order[self.sorted_by]
        return plain(row.cells[self.sorted_by]).casefold() if self.sorted_by < len(row.cells) else ""

    def inherit(self, before: Widget) -> None:
        """The same order, the same current row."""
        if isinstance(before, SortedTable) and before.body.row is not None:
            self.sorted_by, self.backward = min(before.sorted_by, len(self.columns) - 1), before.backward
            self.body.offset = before.body.offset
            self._arrange(before.body.row.identity)

    def cells_in(self, look: Look, place: Rect) -> list[Rect]:
        """Where the cells of a row are, as the header's."""
        inner = layout.trim(place, left=look.du(GAP), right=look.du(GAP))
        tracks = [layout.Track(look.text_du(c.width), c.grow) for c in self.columns]
        return layout.row(inner, tracks, look.du(GAP), rtl=look.rtl)


class _Inset(Widget):
    """The header's titles, over the cells of their columns."""

    def place(self, look: Look, rect: Rect) -> None:
        """As the cells of a row."""
        self.look, self.rect = look, Rect(rect)
        header = self.children[0]
        header.look, header.rect = look, Rect(rect)
        cells = header.children
        if cells and isinstance(cells[0], HeaderCell):
            for cell, place in zip(cells, cells[0].table.cells_in(look, rect), strict=True):
                cell.place(look, place)
