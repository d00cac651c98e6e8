"""The window and the loop: a stack of scenes, settings, full screen, text size; draws only what changed."""

import contextlib
import os
import sys
import warnings
from collections.abc import Callable
from dataclasses import replace

import pygame

from game import places
from game.desktop import sound
from game.desktop.navigation import Back, ChangeSettings, Destination, Navigation, Only, Push, Quit, Replace
from game.desktop.scene import Scene
from game.desktop.settings import Settings, load_settings, save_settings
from game.desktop.theme import REGULAR_SIZE, SMALLEST_WINDOW
from game.desktop.toolkit.keys import key_of

NAME = "Square Brackets"
FRAMES = 60  # a second, at most
SHARE_OF_DESKTOP = 0.8  # how much of a large desktop the first window takes
NO_DISPLAY = "No screen found. Start the game from a desktop session, or play in the terminal: see --help for the ways."
REPEATING = frozenset({"left", "right", "up", "down", "page up", "page down", "backspace", "delete", "tab"})
Director = Callable[[Destination], Navigation | None]


class NoDisplayError(RuntimeError):
    """There is nothing to show a window on; the message is for the person."""


def display_available() -> bool:
    """Whether a person would see a window.

    SDL silently draws off screen when there is no display; that counts as none unless SDL_VIDEODRIVER asks for it.
    """
    was_on = pygame.display.get_init()
    try:
        pygame.display.init()
        unseen = pygame.display.get_driver() in ("offscreen", "dummy")
    except pygame.error:
        return False
    finally:
        if not was_on and pygame.display.get_init():
            pygame.display.quit()
    return not unseen or "SDL_VIDEODRIVER" in os.environ


class App:
    """The running game: one window, one stack of scenes.

    director: is given each destination that the window does not know, and answers with a way of the window's own
    (`Push`, `Back`...) or None.
    """

    def __init__(self, director: Director | None = None, settings: Settings | None = None) -> None:
        """No window yet."""
        self.director = director
        self.settings = settings or load_settings()
        self.between_frames: Callable[[float], None] | None = None  # is told the seconds that have passed
        self.scenes: list[Scene] = []
        self.running = True
        self._windowed_size = REGULAR_SIZE
        self._held: set[int] = set()  # keys down now: holding one must not end three sessions

    # the window

    def open(self) -> None:
        """Open the window. NoDisplayError if nobody could see it."""
        if sys.platform == "win32":
            os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
        if not display_available():
            raise NoDisplayError(NO_DISPLAY)
        pygame.display.init()
        pygame.font.init()
        sound.shared().start()
        sound.shared().follow(self.settings)
        icon = places.assets() / "icon.png"
        if icon.is_file():
            pygame.display.set_icon(pygame.image.load(str(icon)))
        self._windowed_size = self._first_size()
        self._set_mode()
        pygame.key.set_repeat(400, 40)

    def _first_size(self) -> tuple[int, int]:
        """1280x720, and on a larger desktop the same shape as large as is comfortable."""
        if pygame.display.get_driver() in ("offscreen", "dummy"):
            return REGULAR_SIZE
        desktop = max(pygame.display.get_desktop_sizes(), default=REGULAR_SIZE)
        scale = max(1.0, SHARE_OF_DESKTOP * min(desktop[0] / REGULAR_SIZE[0], desktop[1] / REGULAR_SIZE[1]))
        return (
            max(SMALLEST_WINDOW[0], min(desktop[0], round(REGULAR_SIZE[0] * scale))),
            max(SMALLEST_WINDOW[1], min(desktop[1], round(REGULAR_SIZE[1] * scale))),
        )

    def _set_mode(self) -> None:
        if self.settings.full_screen:
            pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            pygame.display.set_mode(self._windowed_size, pygame.RESIZABLE)
            _keep_usable()
        self._fit()

    def _fit(self) -> None:
        """Give every scene on top the present size; the others get it when they come back."""
        if self.scenes:
            surface = pygame.display.get_surface()
            size = surface.get_size() if surface is not None else REGULAR_SIZE
            scene = self.scenes[-1]
            scene.settings = self.settings
            scene.fit(self.settings.look(size))
            pygame.display.set_caption(f"{NAME} · {scene.title}" if scene.title else NAME)

    def close(self) -> None:
        """Leave all scenes and let the window go."""
        for scene in reversed(self.scenes):
            scene.left()
        self.scenes.clear()
        sound.shared().close()
        pygame.display.quit()

    # the stack

    def push(self, scene: Scene) -> None:
        """Show a scene over the others."""
        if self.scenes:
            self.scenes[-1].left()
        self.scenes.append(scene)
        self._enter()

    def pop(self) -> None:
        """Leave the top scene; without another the game ends."""
        if self.scenes:
            self.scenes.pop().left()
        if self.scenes:
            self._enter()
        else:
            self.running = False

    def reenter(self) -> None:
        """Come back to the top scene after those over it were taken away."""
        if self.scenes:
            self._enter()

    def _enter(self) -> None:
        self.scenes[-1].entered()
        self._fit()

    def carry_out(self, way: Navigation | None) -> None:
        """Go where a way leads, asking the director about what the window does not know."""
        while way is not None and self.running:
            match way:
                case Push(scene=scene):
                    self.push(scene)
                    return
                case Only(scene=scene):
                    while len(self.scenes) > 1:
                        self.scenes.pop().left()
                    way = Replace(scene)
                case Replace(scene=scene):
                    if self.scenes:
                        self.scenes.pop().left()
                    self.scenes.append(scene)
                    self._enter()
                    return
                case Back():
                    self.pop()
                    return
                case Quit():
                    self.running = False
                    return
                case ChangeSettings(settings=settings):
                    self.change(settings)
                    return
                case _:
                    way = self.director(way) if self.director is not None else None

    def change(self, settings: Settings) -> None:
        """Play on under other settings, and keep them."""
        switched = settings.full_screen != self.settings.full_screen
        self.settings = settings
        save_settings(settings)
        sound.shared().follow(settings)
        if switched:
            self._set_mode()
        else:
            self._fit()

    # the loop

    def loop(self) -> None:
        """Until the game ends: events, time, and a picture when something changed."""
        clock = pygame.time.Clock()
        while self.running and self.scenes:
            for event in pygame.event.get():
                self.handle(event)
                if not (self.running and self.scenes):
                    return
            seconds = min(0.25, clock.tick(FRAMES) / 1000)
            self.carry_out(self.scenes[-1].pass_time(seconds))
            if self.between_frames is not None:
                self.between_frames(seconds)
            self.paint()

    def paint(self) -> bool:
        """Draw the top scene if it looks different; true if it was drawn."""
        surface = pygame.display.get_surface()
        if surface is None or not self.scenes or not self.scenes[-1].wants_redraw:
            return False
        self.scenes[-1].draw(surface)
        pygame.display.flip()
        typing = self.scenes[-1].stage.focused
        if typing is not None and typing.takes_text:
            pygame.key.set_text_input_rect(typing.rect)  # where an input method shows its candidates
        return True

    def handle(self, event: pygame.event.Event) -> None:
        """One event: the window's own keys first, then the scene."""
        match event.type:
            case pygame.QUIT:
                if all(scene.may_close() for scene in reversed(self.scenes)):
                    self.running = False
            case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED:
                self._resized()
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED | pygame.WINDOWFOCUSGAINED if self.scenes:
                self.scenes[-1].stage.wants_redraw = True
            case pygame.KEYDOWN if self._window_key(event) or self._is_repeated(event):
                return
            case pygame.KEYUP:
                self._held.discard(event.key)
            case pygame.WINDOWFOCUSLOST:
                self._held.clear()
            case _ if self.scenes:
                self.carry_out(self.scenes[-1].handle(event))

    def _resized(self) -> None:
        surface = pygame.display.get_surface()
        if surface is None or not self.scenes or surface.get_size() == self.scenes[-1].look.size:
            return
        if not self.settings.full_screen:
            self._windowed_size = surface.get_size()
        self._fit()

    def _is_repeated(self, event: pygame.event.Event) -> bool:
        """Whether this is a key held down that should act only once."""
        if event.key in self._held:
            return key_of(event).name not in REPEATING
        self._held.add(event.key)
        return False

    def _window_key(self, event: pygame.event.Event) -> bool:
        """F11, and with Ctrl: plus, minus, 0, D, M."""
        key = key_of(event)
        if key.name == "f11":
            self.change(replace(self.settings, full_screen=not self.settings.full_screen))
            return True
        if not key.ctrl:
            return False
        match pygame.key.name(event.key) or key.name:
            case "=" | "+" | "[+]" | "keypad +":
                self.change(self.settings.with_text(1))
            case "-" | "[-]" | "keypad -":
                self.change(self.settings.with_text(-1))
            case "0" | "[0]":
                self.change(replace(self.settings, text_scale=1.0))
            case "d":
                self.change(replace(self.settings, dark=not self.settings.dark))
            case "m":
                self.change(replace(self.settings, muted=not self.settings.muted))
            case _:
                return False
        return True


def _keep_usable() -> None:
    """Ask the desktop not to make the window smaller than the screens are drawn for; whatever it does is stood."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the only way to the window that set_mode made
        with contextlib.suppress(AttributeError, pygame.error):
            pygame.Window.from_display_module().minimum_size = SMALLEST_WINDOW
