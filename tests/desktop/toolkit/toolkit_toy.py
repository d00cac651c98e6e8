"""A scene for tests, made of given widgets, that keeps what it is asked to do."""

from collections.abc import Callable

from game.desktop.scene import Scene
from game.desktop.theme import Look
from game.desktop.toolkit.widget import Widget
from tests.desktop.pilot import Pilot


class ToyScene(Scene):
    """Builds what it was told to build."""

    title = "Toy"

    def __init__(self, make: Callable[[Look], Widget]) -> None:
        super().__init__()
        self.make = make

    def build(self, look: Look) -> Widget:
        return self.make(look)

    def act_on(self, intent):
        """Words stand for intents here, and are given back."""
        words = intent() if callable(intent) else intent
        return words if isinstance(words, str) else super().act_on(lambda: words)


def pilot_of(make: Callable[[], Widget], size: tuple[int, int] = (1280, 720)) -> Pilot:
    """A pilot of a scene that shows these widgets, made anew at each build."""
    return Pilot(ToyScene(lambda look: make()), size)
