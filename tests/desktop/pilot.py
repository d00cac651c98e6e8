"""Drives a scene without a window: presses keys, clicks widgets by role and name, reads the tree, saves a picture."""

from pathlib import Path

import pygame

from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.desktop.toolkit.keys import press_of
from game.desktop.toolkit.widget import DescribedWidget, Widget


class NotOnScreenError(LookupError):
    """No widget of that role and name listens now; the message shows the tree."""


class Pilot:
    """A person at the keyboard and pointer of one scene. `intents` are those the scene gave back, oldest first."""

    def __init__(self, scene: Scene, size: tuple[int, int] = (1280, 720), settings: Settings | None = None) -> None:
        """Fit the scene to a window of that size in pixels. No display is needed, not even a dummy one."""
        pygame.font.init()
        self.scene = scene
        self.settings = settings or Settings()
        self.intents: list[object] = []
        scene.settings = self.settings
        scene.entered()
        self.resize(size)

    def resize(self, size: tuple[int, int]) -> None:
        """Make the window another size."""
        self.size = (max(1, size[0]), max(1, size[1]))
        self.scene.fit(self.settings.look(self.size))

    def change(self, settings: Settings) -> None:
        """Go on under other settings."""
        self.settings = self.scene.settings = settings
        self.resize(self.size)

    def press(self, *names: str, shift: bool = False, ctrl: bool = False) -> object | None:
        """Press keys one after another, with the letters they type; gives the last intent of them, or None."""
        last: object | None = None
        for name in names:
            event = press_of(name, shift=shift, ctrl=ctrl)
            last = self._post(event) or last
            if event.unicode and not ctrl:
                last = self._post(pygame.event.Event(pygame.TEXTINPUT, text=event.unicode)) or last
        return last

    def type(self, words: str) -> object | None:
        """Type words letter by letter; gives the last intent, or None."""
        last: object | None = None
        for letter in words:
            event = press_of("space" if letter == " " else letter.lower(), shift=letter.isupper())
            last = self._post(event) or last
            last = self._post(pygame.event.Event(pygame.TEXTINPUT, text=letter)) or last
        return last

    def click(self, role: str, name: str = "") -> object | None:
        """Click the middle of a widget found by role and name; gives the intent, or None."""
        rect = self.widget(role, name).ring_rect().clip(pygame.Rect((0, 0), self.size))
        return self.click_at(rect.center)

    def click_at(self, position: tuple[int, int]) -> object | None:
        """Move there, press, let go."""
        self.move_to(position)
        first = self._post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=position, button=1, touch=False))
        return self._post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=position, button=1, touch=False)) or first

    def move_to(self, position: tuple[int, int]) -> None:
        """Move the pointer."""
        self._post(pygame.event.Event(pygame.MOUSEMOTION, pos=position, rel=(0, 0), buttons=(0, 0, 0), touch=False))

    def wheel(self, steps: float, over: tuple[int, int]) -> None:
        """Turn the wheel over a point; negative is towards the person."""
        self.move_to(over)
        self._post(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=round(steps), precise_y=steps, flipped=False))

    def wait(self, seconds: float) -> object | None:
        """Let time pass in frames of a sixtieth; gives the last intent that time led to, or None."""
        frames = max(1, round(seconds * 60))
        last: object | None = None
        for _ in range(frames):
            intent = self.scene.pass_time(seconds / frames)
            if intent is not None:
                self.intents.append(intent)
                last = intent
        return last

    def widget(self, role: str, name: str = "") -> Widget:
        """The widget of that role whose name is, or contains, `name`. NotOnScreenError if there is none."""
        found = self.scene.stage.find(role, name)
        if found is None:
            raise NotOnScreenError(f'no {role} "{name}" on this screen:\n' + "\n".join(self.tree.lines()))
        return found

    def shows(self, role: str, name: str = "") -> bool:
        """Whether there is such a widget."""
        return self.scene.stage.find(role, name) is not None

    @property
    def tree(self) -> DescribedWidget:
        """The screen in words."""
        return self.scene.stage.describe()

    @property
    def focused(self) -> str:
        """The identity of the widget the keyboard is on, "" if on none."""
        focused = self.scene.stage.focused
        return focused.identity if focused is not None else ""

    @property
    def picture_rect(self) -> pygame.Rect:
        """The whole window."""
        return pygame.Rect((0, 0), self.size)

    def picture(self) -> pygame.Surface:
        """The scene, drawn."""
        surface = pygame.Surface(self.size)
        self.scene.draw(surface)
        return surface

    def save(self, file: Path) -> None:
        """Save a picture."""
        pygame.image.save(self.picture(), str(file))

    def _post(self, event: pygame.event.Event) -> object | None:
        intent = self.scene.handle(event)
        if intent is not None:
            self.intents.append(intent)
        return intent
