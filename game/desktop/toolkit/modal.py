"""A sheet laid over the screen: while it is there nothing else listens, and Esc takes it away."""

from typing import Unpack

import pygame
from pygame import Rect, Surface

from game.desktop.theme import HEADLINE, Ground, Look
from game.desktop.toolkit import layout, strokes
from game.desktop.toolkit.box import Column
from game.desktop.toolkit.label import heading
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import HANDLED, Intent, Key, Response, Widget, WidgetOptions

VEIL = 150  # of 255: how much of the table's colour covers the rest


class Modal(Widget):
    """A dialog in the middle: a title, a body that scrolls if it must, and buttons. Put it last in `Layers`."""

    role = "dialog"

    def __init__(
        self,
        title: str,
        body: Widget,
        *buttons: Widget,
        dismiss: Intent | None = None,
        wide: float = 560,
        **more: Unpack[WidgetOptions],
    ):
        """`dismiss` is what Esc and a click beside the sheet ask for; without it they do nothing. `wide` in du."""
        self._title = heading(title, HEADLINE)
        self._body = Scroll(body, name=title)
        self._foot = FootRow(*buttons)
        super().__init__(self._title, self._body, self._foot, name=self._title.name, **more)
        self.dismiss, self.wide = dismiss, wide
        self.sheet = Rect(0, 0, 0, 0)

    def place(self, look: Look, rect: Rect) -> None:
        """As high as it needs, as high as it may."""
        look = look.on(Ground.SHEET)
        self.look, self.rect = look, Rect(rect)
        room = layout.pad(rect, look.du(24))
        width = min(room.width, look.text_du(self.wide))
        margin = min(look.pick(32, 20), width // 4)
        inner = width - 2 * margin
        content = self._body.children[0].height_for(look, inner)
        title, foot = self._title.height_for(look, inner), self._foot.height_for(look, inner)
        gaps = look.du(12) + (look.du(20) if self._foot.children else 0)
        high = min(room.height, title + content + foot + gaps + 2 * margin)
        self.sheet = layout.centre((width, high), rect)
        tracks = [layout.Track(title), layout.Track(look.du(12)), layout.Track(0, 1)]
        if self._foot.children:
            tracks += [layout.Track(look.du(20)), layout.Track(foot)]
        places = layout.column(layout.pad(self.sheet, margin), tracks)
        self._title.place(look, places[0])
        self._body.place(look, places[2])
        self._foot.place(look, places[4] if self._foot.children else Rect(places[2].bottomleft, (0, 0)))

    def draw(self, surface: Surface) -> None:
        """The rest under a veil, the sheet with an ink outline, its parts."""
        veil = pygame.Surface(self.rect.size, pygame.SRCALPHA)
        veil.fill((*self.look.palette.bar, VEIL))
        surface.blit(veil, self.rect)
        surface.fill(self.look.palette.sheet, self.sheet)
        strokes.outline(surface, self.sheet, self.look.palette.ink, self.look.du(2))
        super().draw(surface)

    def on_key(self, key: Key) -> Response | None:
        """Esc dismisses."""
        return self._dismissed() if key.name == "escape" else None

    def on_press(self, position: tuple[int, int]) -> Response | None:
        """A press beside the sheet dismisses; one on it does nothing by itself."""
        return HANDLED if self.sheet.collidepoint(position) else self._dismissed()

    def _dismissed(self) -> Response:
        return HANDLED if self.dismiss is None else Response(self.dismiss)


class FootRow(Widget):
    """Buttons at the end of a sheet: side by side, equally wide; below one another when there is no room."""

    is_group = True

    def _stacked(self, look: Look, width: int) -> bool:
        gap = look.du(8) * max(0, len(self.children) - 1)
        return max((c.least_width(look) for c in self.children), default=0) * len(self.children) + gap > width

    def height_for(self, look: Look, width: int) -> int:
        """One row, or all of them."""
        if not self.children:
            return 0
        if self._stacked(look, width):
            return Column(*self.children, gap=8).height_for(look, width)
        each = (width - look.du(8) * (len(self.children) - 1)) // len(self.children)
        return max(child.height_for(look, each) for child in self.children)

    def place(self, look: Look, rect: Rect) -> None:
        """Cut the row equally."""
        self.look, self.rect = look, Rect(rect)
        if self._stacked(look, rect.width):
            Column(*self.children, gap=8).place(look, rect)
            return
        places = layout.row(rect, [layout.Track(0, 1)] * len(self.children), look.du(8), rtl=look.rtl)
        for child, place in zip(self.children, places, strict=True):
            child.place(look, place)
