"""A view of something higher than its place: wheel, keys, a thumb one can see and drag."""

from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import Look
from game.desktop.toolkit import strokes
from game.desktop.toolkit.widget import HANDLED, Key, Response, Widget, WidgetOptions

THUMB, LANE, LEAST_THUMB, WHEEL = 5, 9, 28, 60  # du: its width, its lane, its least height, a wheel's step


class Scroll(Widget):
    """One child, as high as it likes. The thumb is there only when there is more than can be seen."""

    role = "scroll"
    clips = True
    ring_gap = 4.0

    def __init__(self, child: Widget, *, name: str = "", **more: Unpack[WidgetOptions]):
        """It has no height of its own: it grows into what it is given."""
        more.setdefault("grow", 1.0)
        super().__init__(child, name=name, **more)
        self.offset = 0
        self._held: tuple[int, int] | None = None

    @property
    def focusable(self) -> bool:  # type: ignore[override]
        """A stop only if nothing in it is one, so that text alone can be read by keyboard too."""
        return self.most_offset > 0 and not any(w.stops_here for c in self.children for w in c.walk())

    @property
    def value(self) -> str:
        """How far down, in words."""
        if self.most_offset == 0:
            return "all seen"
        return f"{round(100 * self.offset / self.most_offset)} % down"

    @property
    def content_height(self) -> int:
        """Pixels of the child."""
        return self.children[0].rect.height

    @property
    def most_offset(self) -> int:
        """The largest offset in pixels."""
        return max(0, self.content_height - self.rect.height)

    def inherit(self, before: Widget) -> None:
        """Stay where it was."""
        if isinstance(before, Scroll):
            self.offset = before.offset

    def height_for(self, look: Look, width: int) -> int:
        """Nothing by itself."""
        return 0

    def place(self, look: Look, rect: Rect) -> None:
        """The child above or below its window; the thumb's lane stays free when it is needed."""
        self.look, self.rect = look, Rect(rect)
        child = self.children[0]
        width, high = rect.width, child.height_for(look, rect.width)
        if high > rect.height:
            width = max(0, rect.width - look.du(LANE))
            high = child.height_for(look, width)
        high = max(high, rect.height)
        self.offset = max(0, min(self.offset, high - rect.height))
        left = rect.right - width if look.rtl else rect.left
        child.place(look, Rect(left, rect.top - self.offset, width, high))

    def move_to(self, offset: int) -> Response:
        """Show what begins `offset` pixels below the child's top."""
        self.offset = offset
        self.place(self.look, self.rect)
        return HANDLED

    def reveal(self, rect: Rect) -> None:
        """Move just far enough that the rectangle is seen, with some air."""
        air = self.look.du(8)
        if rect.top - air < self.rect.top:
            self.move_to(self.offset - (self.rect.top - rect.top + air))
        elif rect.bottom + air > self.rect.bottom:
            down = rect.bottom + air - self.rect.bottom
            self.move_to(self.offset + min(down, rect.top - air - self.rect.top))

    def on_wheel(self, steps: float) -> Response | None:
        """A step is some four lines; at its end the wheel is for what is around it."""
        if self.most_offset == 0:
            return None
        return self.move_to(self.offset - round(steps * self.look.du(WHEEL)))

    def on_key(self, key: Key) -> Response | None:
        """Page keys always; arrows, Home and End when nothing inside took them."""
        if self.most_offset == 0:
            return None
        page = max(1, self.rect.height - self.look.du(40))
        moves = {
            "page down": self.offset + page,
            "page up": self.offset - page,
            "down": self.offset + self.look.du(40),
            "up": self.offset - self.look.du(40),
            "home": 0,
            "end": self.most_offset,
        }
        return self.move_to(moves[key.name]) if key.name in moves else None

    def thumb_rect(self) -> Rect | None:
        """Where the thumb is, or None if all is seen."""
        if self.most_offset == 0:
            return None
        wide = self.look.du(THUMB)
        high = max(self.look.du(LEAST_THUMB), self.rect.height * self.rect.height // self.content_height)
        high = min(high, self.rect.height)
        top = self.rect.top + (self.rect.height - high) * self.offset // self.most_offset
        left = self.rect.left if self.look.rtl else self.rect.right - wide
        return Rect(left, top, wide, high)

    def on_press(self, position: tuple[int, int]) -> Response | None:
        """Take hold of the thumb."""
        thumb = self.thumb_rect()
        if thumb is None or not thumb.inflate(self.look.du(8), 0).collidepoint(position):
            self._held = None
            return None
        self._held = (position[1], self.offset)
        return HANDLED

    def on_drag(self, position: tuple[int, int]) -> Response | None:
        """The thumb follows the pointer."""
        thumb = self.thumb_rect()
        if self._held is None or thumb is None:
            return None
        room = max(1, self.rect.height - thumb.height)
        return self.move_to(self._held[1] + (position[1] - self._held[0]) * self.most_offset // room)

    def draw(self, surface: Surface) -> None:
        """The child through its window, then the thumb."""
        with strokes.clipped(surface, self.rect):
            super().draw(surface)
        if (thumb := self.thumb_rect()) is not None:
            strokes.plate(surface, thumb, self.look.palette.rule, thumb.width // 2)
