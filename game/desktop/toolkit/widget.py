"""The base of all widgets: where it is, what it is, what it says, and what it does when it is used.

A screen is a tree of widgets. `describe` gives the tree as words (role, name, state, value); tests read it, and a
bridge to a screen reader could. A widget never acts: being used gives a `Response`, with the intent its scene gave it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from pygame import Rect, Surface

from game.desktop.theme import ROW_RING_GAP, Look

if TYPE_CHECKING:
    from game.desktop.navigation import Navigation

Intent = Callable[[], "Navigation | None"]
"""What a person wants by using a widget: a function of the scene, called by the scene. See `game.desktop.scene`."""

WordIntent = Callable[[str], "Navigation | None"]
"""The same of a word: of letters that were typed, of a row or place that was chosen."""


@dataclass(frozen=True, slots=True)
class Response:
    """The input was used; `intent` is what the person wants by it, if anything beyond this widget."""

    intent: Intent | None = None


HANDLED = Response()


@dataclass(frozen=True, slots=True)
class Key:
    """A key pressed. `name` is lower case: "a", "7", "/", "return", "escape", "tab", "up", "page down", "f1"..."""

    name: str
    shift: bool = False
    ctrl: bool = False


class Options(TypedDict, total=False):
    """What every widget takes besides its own; see `Widget`."""

    key: str
    keys: Sequence[str]
    details: Intent | None
    enabled: bool
    reason: str
    grow: float
    width: float | None


class Choosable(Options, total=False):
    """The same, for one of several."""

    chosen: bool


class Named(Options, total=False):
    """The same, and a name that is not among what its words say."""

    name: str


class Widget:
    """A rectangle with a role, a name and children. Subclasses say how large they want to be and draw themselves."""

    role = "group"
    focusable = False  # whether the keyboard stops here
    is_group = False  # whether Tab treats all stops below as one, and arrows move among them
    takes_text = False  # whether letters are for it and not shortcuts
    clips = False  # whether nothing of its children is seen outside it
    takes_focus = True  # whether using it by its key brings the keyboard to it
    answers = False  # whether to use it answers a sheet's question: with the ring on it, it would look chosen
    ring_gap: float = ROW_RING_GAP  # du between it and the focus ring

    def __init__(
        self,
        *children: "Widget",
        name: str = "",
        key: str = "",
        keys: Sequence[str] = (),
        intent: Intent | None = None,
        details: Intent | None = None,
        enabled: bool = True,
        reason: str = "",
        chosen: bool = False,
        grow: float = 0.0,
        width: float | None = None,
    ) -> None:
        """Make it.

        name: what it is called aloud. key: its identity when the screen is built anew (default: role and name).
        keys: keys that use it from anywhere on the screen. intent: what using it asks for. details: what Space asks
        for, when that is another thing than using it. reason: why it is not enabled, in a sentence. chosen: of several,
        the one that is on. grow: its share of spare room in a row or column. width: du, if fixed.
        """
        self.children: list[Widget] = list(children)
        self.name = name
        self.key = key
        self.keys = tuple(keys)
        self.intent = intent
        self.details = details
        self.enabled = enabled
        self.reason = reason
        self.is_chosen = chosen
        self.grow = grow
        self.fixed_width = width
        self.rect = Rect(0, 0, 0, 0)
        self.look = Look(size=(1, 1))
        self.hovered = self.focused = self.pressed = False

    # what it is

    @property
    def identity(self) -> str:
        """What stays the same when the screen is built anew."""
        return self.key or f"{self.role}:{self.name}"

    @property
    def states(self) -> tuple[str, ...]:
        """Words such as "chosen", "disabled", "agreed"."""
        return (*(() if self.enabled else ("disabled",)), *(("chosen",) if self.is_chosen else ()))

    @property
    def value(self) -> str:
        """What it holds now, as words."""
        return ""

    @property
    def stops_here(self) -> bool:
        """Whether the keyboard can be on it; a disabled one only to have its reason read."""
        return self.focusable and (self.enabled or bool(self.reason))

    # where it is

    def natural_width(self, look: Look) -> int:
        """Pixels it takes when nothing presses it."""
        if self.fixed_width is not None:
            return look.du(self.fixed_width)
        return max((child.natural_width(look) for child in self.children), default=0)

    def least_width(self, look: Look) -> int:
        """Pixels below which its words no longer fit on their line."""
        return self.natural_width(look)

    def height_for(self, look: Look, width: int) -> int:
        """Pixels of height it needs when it is `width` pixels wide."""
        return max((child.height_for(look, width) for child in self.children), default=0)

    def place(self, look: Look, rect: Rect) -> None:
        """Take this place under this look, and give the children theirs (by default the same)."""
        self.look, self.rect = look, Rect(rect)
        for child in self.children:
            child.place(look, rect)

    def ring_rect(self) -> Rect:
        """What the focus ring goes round."""
        return self.rect

    def contains(self, position: tuple[int, int]) -> bool:
        """Whether a point is on it."""
        return self.rect.collidepoint(position)

    # how it looks

    def draw(self, surface: Surface) -> None:
        """Draw it, and then its children."""
        for child in self.children:
            if child.rect.colliderect(surface.get_clip()):
                child.draw(surface)

    def advance(self, seconds: float) -> bool:
        """Let time pass; true if it looks different now."""
        return False

    def reveal(self, rect: Rect) -> None:
        """Move so that this rectangle can be seen; only what scrolls does."""

    def inherit(self, before: "Widget") -> None:
        """Take over what the person left in the widget this one replaces: a scroll offset, typed letters."""

    # what it does

    def use(self) -> Response | None:
        """Activated by Enter, Space, its shortcut or a click."""
        if not self.enabled:
            return HANDLED
        return None if self.intent is None else Response(self.intent)

    def on_key(self, key: Key) -> Response | None:
        """A key while the focus is on it; None lets the screen have it."""
        return None

    def on_text(self, letters: str) -> Response | None:
        """Letters typed while the focus is on it."""
        return None

    def on_press(self, position: tuple[int, int]) -> Response | None:
        """Pressed by the pointer, before it is let go; most widgets wait for that."""
        return None

    def on_hover(self, position: tuple[int, int]) -> Response | None:
        """The pointer moves over it; for widgets with parts, such as a map."""
        return None

    def on_drag(self, position: tuple[int, int]) -> Response | None:
        """The pointer moves while it holds this widget."""
        return None

    def on_wheel(self, steps: float) -> Response | None:
        """The wheel turned over it; positive is away from the person."""
        return None

    def on_click(self, position: tuple[int, int]) -> Response | None:
        """Let go inside the widget it was pressed on."""
        return self.use()

    def walk(self) -> Iterator["Widget"]:
        """It and everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class DescribedWidget:
    """A widget in words."""

    role: str
    name: str
    states: tuple[str, ...]
    value: str
    children: tuple["DescribedWidget", ...]

    def walk(self) -> Iterator["DescribedWidget"]:
        """It and everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, role: str, name: str = "") -> "DescribedWidget | None":
        """The first of that role whose name is, or else contains, `name`."""
        those = [node for node in self.walk() if node.role == role]
        exact = [node for node in those if node.name == name]
        return next(iter(exact or [node for node in those if name in node.name]), None)

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The tree as indented lines, for a person or a test's message."""
        parts = [self.role, f'"{self.name}"' if self.name else "", *(f"({state})" for state in self.states)]
        said = " ".join(part for part in parts if part) + (f" = {self.value}" if self.value else "")
        yield "  " * depth + said
        for child in self.children:
            yield from child.lines(depth + 1)


def describe(widget: Widget) -> DescribedWidget:
    """The accessibility tree. Nameless groups and rules vanish into their parents."""
    return DescribedWidget(
        widget.role,
        widget.name,
        (*widget.states, *(("focused",) if widget.focused else ())),
        widget.value or ("" if widget.enabled else widget.reason),
        tuple(_described(widget.children)),
    )


def _described(widgets: Sequence[Widget]) -> Iterator[DescribedWidget]:
    for widget in widgets:
        if widget.role == "group" and not widget.name:
            yield from _described(widget.children)
        else:
            yield describe(widget)
