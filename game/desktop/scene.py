"""A scene: one screen. It turns what it is shown into widgets and input into intents, and decides nothing.

Write one by subclassing `Scene` and giving `build`; give `respond` to act on its own intents (a tab was chosen, a
sheet opened) and pass on the rest. After something changed call `refresh`: the tree is built anew and the focus,
scroll offsets and typed letters stay.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pygame
from pygame import Surface

from game.desktop.settings import Settings
from game.desktop.theme import Look
from game.desktop.toolkit.stage import Stage
from game.desktop.toolkit.widget import Widget


@dataclass(frozen=True, slots=True)
class Push:
    """Intent: show this scene over the present one."""

    scene: "Scene"


@dataclass(frozen=True, slots=True)
class Replace:
    """Intent: show this scene instead of the present one."""

    scene: "Scene"


@dataclass(frozen=True, slots=True)
class Back:
    """Intent: leave this scene for the one below it; leaving the last one quits."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Intent: end the game."""


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Intent: play on with these settings, and keep them."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class FocusOn:
    """Intent: bring the keyboard to the widget with this identity (its key, or "role:name")."""

    identity: str


class Scene:
    """One screen; see the module."""

    title = ""  # in the window's title, after the game's name
    first_focus = ""  # identity of the widget the keyboard is on at first, with its ring

    def __init__(self) -> None:
        """Nothing is built before the window is known."""
        self.stage = Stage()
        self.settings = Settings()
        self._look: Look | None = None

    # what a scene gives

    def build(self, look: Look) -> Widget:
        """The whole screen as widgets, for what is true now. Called again after every change."""
        raise NotImplementedError(f"{type(self).__name__} has no build")

    def respond(self, intent: object) -> object | None:
        """Act on an intent of this scene's own, or give it back for the game to act on."""
        return intent

    def shortcuts(self) -> Mapping[str, object]:
        """Keys without a widget, and their intents: {"f1": Glossary()}."""
        return {}

    def update(self, seconds: float) -> object | None:
        """Let time pass; call `refresh` if something is different now. What it gives is an intent of its own."""
        return None

    def may_close(self) -> object | None:
        """The window is being closed: None lets it, an intent (a sheet that asks) is done instead."""
        return None

    def entered(self) -> None:
        """It is on top now, for the first time or again."""

    def left(self) -> None:
        """It is no longer on top."""

    # what the game calls

    def fit(self, look: Look) -> None:
        """Build it for a window of this look."""
        first = self._look is None
        self._look = look
        self.refresh()
        if first and self.first_focus:
            self.stage.focus_on(self.first_focus, ring=True)

    def refresh(self) -> None:
        """Build the tree anew, if there is a window."""
        if self._look is not None:
            self.stage.show(self.build(self._look), self._look)

    @property
    def look(self) -> Look:
        """The present look; a plain one before there is a window."""
        return self._look or Look(size=(1, 1))

    def handle(self, event: pygame.event.Event) -> object | None:
        """The intent an event leads to, after the scene had its turn with it; None if there is none."""
        intent = self.stage.handle(event, self.shortcuts())
        if intent is None:
            return None
        if isinstance(intent, FocusOn):
            self.stage.focus_on(intent.identity, ring=True)
            return None
        return self.respond(intent)

    def pass_time(self, seconds: float) -> object | None:
        """Time for the scene and its widgets; the intent that time alone led to, if any."""
        intent = self.update(seconds)
        self.stage.advance(seconds)
        return None if intent is None else self.respond(intent)

    @property
    def wants_redraw(self) -> bool:
        """Whether it looks different from when it was last drawn."""
        return self.stage.wants_redraw

    def draw(self, surface: Surface) -> None:
        """Draw all of it."""
        self.stage.draw(surface)
