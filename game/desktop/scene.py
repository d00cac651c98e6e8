"""A scene: one screen. It turns what it is shown into widgets and what a person wants into deeds, and decides nothing.

Write one by subclassing `Scene` and giving `build`. A widget is given an *intent*: a function of the scene without
parameters, which the scene calls when the widget is used. It changes what the scene shows (a tab, a sheet) and gives
nothing, and the tree is built anew, while the focus, scroll offsets and typed letters stay; or it gives a value of
`game.desktop.navigation`, which the game carries out:

    Tab("Map", partial(self.show, "map"))     KeyHint("Back", Back)     MenuRow("Seats", partial(ToSeats, where))
"""

from collections.abc import Mapping

import pygame
from pygame import Surface

from game.desktop.navigation import Navigation
from game.desktop.settings import Settings
from game.desktop.theme import Look
from game.desktop.toolkit.stage import WidgetStage
from game.desktop.toolkit.widget import Intent, Widget


class Scene:
    """One screen; see the module."""

    title = ""  # in the window's title, after the game's name
    first_focus = ""  # identity of the widget the keyboard is on at first, with its ring

    def __init__(self) -> None:
        """Nothing is built before the window is known."""
        self.stage = WidgetStage()
        self.settings = Settings()
        self._look: Look | None = None

    # what a scene gives

    def build(self, look: Look) -> Widget:
        """The whole screen as widgets, for what is true now. Called again after every change."""
        raise NotImplementedError(f"{type(self).__name__} has no build")

    def redirected(self, way: Navigation) -> Navigation | None:
        """Where a way of this scene leads: there, or elsewhere for a scene that stands in another's place."""
        return way

    def shortcuts(self) -> Mapping[str, Intent]:
        """Keys without a widget, and their intents."""
        return {}

    def update(self, seconds: float) -> Navigation | None:
        """Let time pass; call `refresh` if something is different now. What it gives is where time alone leads."""
        return None

    def may_close(self) -> bool:
        """The window is being closed; false keeps it open, because the scene asks first, by a sheet."""
        return True

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

    def handle(self, event: pygame.event.Event) -> Navigation | None:
        """Where an event leads, after the scene did what was wanted by it; None: nowhere else."""
        intent = self.stage.handle(event, self.shortcuts())
        return None if intent is None else self.act_on(intent)

    def act_on(self, intent: Intent) -> Navigation | None:
        """Do what is wanted, and show what is different now; gives where it leads, if anywhere."""
        way = intent()
        if way is None:
            self.refresh()
        return None if way is None else self.redirected(way)

    def pass_time(self, seconds: float) -> Navigation | None:
        """Time for the scene and its widgets; where time alone led, if anywhere."""
        way = self.update(seconds)
        self.stage.advance(seconds)
        return None if way is None else self.redirected(way)

    @property
    def wants_redraw(self) -> bool:
        """Whether it looks different from when it was last drawn."""
        return self.stage.wants_redraw

    def draw(self, surface: Surface) -> None:
        """Draw all of it."""
        self.stage.draw(surface)
