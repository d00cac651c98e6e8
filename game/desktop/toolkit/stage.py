"""A tree of widgets in a window: who has the focus, what the pointer is on, what an event means to whom."""

from collections.abc import Iterator, Mapping

import pygame
from pygame import Rect, Surface

from game.desktop.theme import FOCUS_STROKE, Look
from game.desktop.toolkit import focus, strokes
from game.desktop.toolkit.keys import key_of
from game.desktop.toolkit.widget import HANDLED, DescribedWidget, Intent, Key, Response, Widget, describe

RING_ROOM = 8  # du beside a scrolled view in which the ring may still be drawn


class WidgetStage:
    """Holds one tree at a time. `handle` gives an intent or None; `wants_redraw` says whether drawing is worth it."""

    def __init__(self) -> None:
        """An empty stage."""
        self.root = Widget()
        self.look = Look(size=(1, 1))
        self.focused: Widget | None = None
        self.ring_visible = False
        self.wants_redraw = True
        self._hovered: Widget | None = None
        self._pressed: Widget | None = None
        self._remembered: list[str] = []  # identities last left in each group
        self._before_dialog: str | None = None
        self._pointer: tuple[int, int] = (-1, -1)
        self._spent = ""  # the letter of a shortcut just used; its text event must not be typed as well

    # the tree

    def show(self, root: Widget, look: Look) -> None:
        """Put a tree on the stage. Focus, scroll offsets and typed letters stay where their identity stays."""
        had_dialog = self._dialog() is not None
        place, spot = self._numbered(self.focused), self._spot()
        pressed = self._numbered(self._pressed)
        before = dict(_numbered(self.root))
        self.root, self.look = root, look
        after = dict(_numbered(root))
        for identity, widget in after.items():
            if identity in before:
                widget.inherit(before[identity])
        root.place(look, Rect((0, 0), look.size))
        has_dialog = self._dialog() is not None
        self._hovered = self.focused = None
        self._pressed = after.get(pressed) if pressed else None
        self._hover(self._target(self._pointer))
        if has_dialog and not had_dialog:
            self._before_dialog = place
            place = None
        elif had_dialog and not has_dialog and place not in after:
            place = self._before_dialog
        wanted = after.get(place) if place else None
        if wanted is None and has_dialog:
            wanted = focus.entry(focus.chain(self.scope))
        elif wanted is None and place and spot and not had_dialog:
            wanted = focus.nearest(focus.chain(self.scope), spot)
        if wanted is not None and wanted.stops_here and focus.path_to(self.scope, wanted):
            self._set_focus(wanted)
        self.wants_redraw = True

    @property
    def scope(self) -> Widget:
        """The part that listens: the topmost dialog, or everything."""
        return self._dialog() or self.root

    def _dialog(self) -> Widget | None:
        return next((widget for widget in reversed(list(self.root.walk())) if widget.role == "dialog"), None)

    def describe(self) -> DescribedWidget:
        """The accessibility tree of what listens now."""
        return describe(self.scope)

    def find(self, role: str, name: str = "") -> Widget | None:
        """The first widget of that role whose name is, or else contains, `name`."""
        those = [widget for widget in self.scope.walk() if widget.role == role]
        exact = [widget for widget in those if widget.name == name]
        return next(iter(exact or [widget for widget in those if name in widget.name]), None)

    # the focus

    def focus_on(self, identity: str, *, ring: bool = False) -> bool:
        """Put the focus on the widget with this identity ("role:name" or its key); false if there is none."""
        for widget in self.scope.walk():
            if widget.identity == identity and widget.stops_here:
                self._set_focus(widget)
                self.ring_visible = ring or self.ring_visible
                return True
        return False

    def _set_focus(self, widget: Widget | None) -> None:
        if self.focused is widget:
            return
        if self.focused is not None:
            self.focused.focused = False
            groups = focus.chain(self.scope)
            number = focus.group_of(groups, self.focused)
            mates = {mate.identity for mate in groups[number]} if number >= 0 else set()
            self._remembered = [kept for kept in self._remembered if kept not in mates] + [self.focused.identity]
        self.focused = widget
        if widget is not None:
            widget.focused = True
            for ancestor in reversed(focus.path_to(self.root, widget)[:-1]):
                ancestor.reveal(widget.rect)
        self.wants_redraw = True

    def _spot(self) -> tuple[int, int] | None:
        """The number of the focused stop's group, and its number in it."""
        groups = focus.chain(self.scope)
        number = focus.group_of(groups, self.focused)
        if number < 0:
            return None
        return number, next(at for at, stop in enumerate(groups[number]) if stop is self.focused)

    def _numbered(self, widget: Widget | None) -> str | None:
        if widget is None:
            return None
        return next((identity for identity, other in _numbered(self.root) if other is widget), None)

    # events

    def handle(self, event: pygame.event.Event, shortcuts: Mapping[str, Intent] | None = None) -> Intent | None:
        """What the person wants by this event, or None. `shortcuts` are the scene's own keys, tried last."""
        match event.type:
            case pygame.KEYDOWN:
                answer = self._on_key(key_of(event), shortcuts or {})
            case pygame.TEXTINPUT:
                answer = self._on_text(event.text)
            case pygame.MOUSEMOTION:
                answer = self._on_motion(event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                answer = self._on_press(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                answer = self._on_release(event.pos)
            case pygame.MOUSEWHEEL:
                answer = self._on_wheel(getattr(event, "precise_y", event.y))
            case pygame.WINDOWLEAVE:
                answer = self._hover(None)
            case _:
                return None
        if answer is None:
            return None
        self.wants_redraw = True
        return answer.intent

    def _on_text(self, letters: str) -> Response | None:
        spent, self._spent = self._spent, ""
        if self.focused is None or (spent and letters.lower() == spent):
            return None
        return self.focused.on_text(letters)

    def _on_key(self, key: Key, shortcuts: Mapping[str, Intent]) -> Response | None:
        self._spent = ""
        now = self.focused
        if now is not None and (answer := now.on_key(key)) is not None:
            self.ring_visible = True
            return answer
        if key.ctrl:
            return None
        if (answer := self._move(key)) is not None:
            self.ring_visible = True
            return answer
        if now is not None:
            for ancestor in reversed(focus.path_to(self.scope, now)[:-1]):
                if (answer := ancestor.on_key(key)) is not None:
                    return answer
            typing = now.takes_text and len(key.name) == 1
            if typing or (key.name == "space" and now.takes_text):
                return None
            if key.name == "space" and now.details is not None:
                return Response(now.details)
            if key.name in ("return", "space") and (answer := now.use()) is not None:
                return answer
        elif (answer := self.scope.on_key(key)) is not None:
            return answer
        return self._shortcut(key, shortcuts)

    def _move(self, key: Key) -> Response | None:
        """Tab, arrows, Home and End, if they lead anywhere."""
        groups = focus.chain(self.scope)
        if key.name == "tab":
            self._set_focus(focus.tab(groups, self.focused, back=key.shift, remembered=self._remembered))
            return HANDLED
        if self.focused is None:
            if key.name in focus.DIRECTIONS and groups:
                self._set_focus(focus.tab(groups, None, back=False, remembered=self._remembered))
                return HANDLED
            return None
        number = focus.group_of(groups, self.focused)
        if number < 0:
            return None
        target: Widget | None = None
        if key.name in focus.DIRECTIONS:
            target = focus.step(groups[number], self.focused, key.name)
        elif key.name in ("home", "end") and len(groups[number]) > 1:
            target = groups[number][0 if key.name == "home" else -1]
        if target is None:
            return None
        self._set_focus(target)
        return HANDLED

    def _shortcut(self, key: Key, shortcuts: Mapping[str, Intent]) -> Response | None:
        for widget in self.scope.walk():
            if key.name in widget.keys:
                self._spent = key.name if len(key.name) == 1 else ""
                if widget.stops_here and widget.takes_focus:
                    self._set_focus(widget)
                    self.ring_visible = True
                return widget.use() or HANDLED
        if key.name in shortcuts and self.scope is self.root:
            self._spent = key.name if len(key.name) == 1 else ""
            return Response(shortcuts[key.name])
        return None

    # the pointer

    def _hit(self, position: tuple[int, int]) -> list[Widget]:
        """The widgets under a point, the topmost chain of them, from the root down."""
        return _hit(self.scope, position)

    def _target(self, position: tuple[int, int]) -> Widget | None:
        return next((widget for widget in reversed(self._hit(position)) if widget.focusable), None)

    def _hover(self, widget: Widget | None) -> Response | None:
        if widget is self._hovered:
            return None
        if self._hovered is not None:
            self._hovered.hovered = False
        self._hovered = widget
        if widget is not None:
            widget.hovered = True
        return HANDLED

    def _on_motion(self, position: tuple[int, int]) -> Response | None:
        self._pointer = position
        if self._pressed is not None and (answer := self._pressed.on_drag(position)) is not None:
            return answer
        moved = self._hover(self._target(position))
        return (self._hovered.on_hover(position) if self._hovered is not None else None) or moved

    def _on_press(self, position: tuple[int, int]) -> Response | None:
        self._pointer = position
        target: Widget | None = None
        answer: Response | None = None
        for widget in reversed(self._hit(position)):
            answer = widget.on_press(position)
            if answer is not None or widget.focusable:
                target = widget
                break
        had_ring, self.ring_visible = self.ring_visible, False
        if target is None:
            return HANDLED if had_ring else None
        self._pressed = target
        target.pressed = True
        if target.stops_here:
            self._set_focus(target)
        return answer or HANDLED

    def _on_release(self, position: tuple[int, int]) -> Response | None:
        target, self._pressed = self._pressed, None
        if target is None:
            return None
        target.pressed = False
        return (target.on_click(position) if target.contains(position) else None) or HANDLED

    def _on_wheel(self, steps: float) -> Response | None:
        for widget in reversed(self._hit(self._pointer)):
            if (answer := widget.on_wheel(steps)) is not None:
                return answer
        return None

    # time and drawing

    def advance(self, seconds: float) -> None:
        """Let time pass for whatever moves."""
        for widget in self.root.walk():
            if widget.advance(seconds):
                self.wants_redraw = True

    def draw(self, surface: Surface) -> None:
        """Draw the tree and the focus ring."""
        surface.fill(self.look.palette.ground)
        self.root.draw(surface)
        if self.ring_visible and self.focused is not None:
            self._draw_ring(surface, self.focused)
        self.wants_redraw = False

    def _draw_ring(self, surface: Surface, widget: Widget) -> None:
        look = widget.look
        stroke, gap = look.du(FOCUS_STROKE), look.du(widget.ring_gap)
        room = surface.get_rect()
        for ancestor in focus.path_to(self.root, widget):
            if ancestor.clips:
                room = room.clip(ancestor.rect.inflate(2 * look.du(RING_ROOM), 2 * (stroke + max(0, gap))))
        with strokes.clipped(surface, room):
            strokes.focus_ring(surface, widget.ring_rect(), look.palette.focus, stroke, gap)


def _numbered(root: Widget) -> Iterator[tuple[str, Widget]]:
    """Each widget with an identity that is unique in its tree: the second of a kind gets a number."""
    seen: dict[str, int] = {}
    for widget in root.walk():
        identity = widget.identity
        seen[identity] = seen.get(identity, 0) + 1
        yield (identity if seen[identity] == 1 else f"{identity}#{seen[identity]}"), widget


def _hit(widget: Widget, position: tuple[int, int]) -> list[Widget]:
    if widget.clips and not widget.rect.collidepoint(position):
        return []
    for child in reversed(widget.children):
        below = _hit(child, position)
        if below:
            return [widget, *below]
    return [widget] if widget.contains(position) else []
