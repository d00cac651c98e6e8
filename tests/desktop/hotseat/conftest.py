"""Three people at one laptop: a journey without a window, played with keys alone."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.desktop.hotseat.codes import new_code
from game.desktop.hotseat.hot_seat import HotSeat
from game.desktop.hotseat.laptop import LaptopSeat
from game.desktop.main import Journey
from game.desktop.navigation import Navigation, SitDown
from game.desktop.scene import Scene
from game.desktop.toolkit.keys import press_of
from game.desktop.toolkit.widget import DescribedWidget
from game.model.instructions import Scenario
from game.scenario import load


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's logs, seats and settings are."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def lesson() -> Scenario:
    """Three delegations, three items, six sessions."""
    return load("first-session")


@pytest.fixture(scope="session")
def dubai() -> Scenario:
    """144 delegations, 21 items, twenty sessions."""
    return load("wcit-2012")


class Hands:
    """Whoever holds the laptop, with its keys."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self._surface = pygame.Surface((1280, 720))

    @property
    def scene(self) -> Scene:
        return self.journey.app.scenes[-1]

    @property
    def where(self) -> str:
        return type(self.scene).__name__

    @property
    def tree(self) -> DescribedWidget:
        return self.scene.stage.describe()

    @property
    def words(self) -> str:
        return "\n".join(self.tree.lines())

    def frames(self, number: int = 4, seconds: float = 0.02) -> None:
        """Draw and let time pass, as the window does."""
        for _ in range(number):
            self.scene.draw(self._surface)
            self.journey.app.carry_out(self.scene.pass_time(seconds))

    def press(self, *names: str) -> None:
        """Keys, each with the letter it types, and a few frames after each."""
        for name in names:
            event = press_of(name)
            self.journey.app.handle(event)
            if event.unicode:
                self.journey.app.handle(pygame.event.Event(pygame.TEXTINPUT, text=event.unicode))
            self.journey.app.handle(pygame.event.Event(pygame.KEYUP, key=event.key, mod=0, unicode=""))
            self.frames()

    @property
    def hot_seat(self) -> HotSeat:
        found = self.journey.hot_seat
        assert found is not None
        return found

    def ask(self, way: Navigation | None) -> None:
        """What a widget would ask for."""
        self.journey.app.carry_out(way)
        self.frames()


@pytest.fixture
def hands() -> Hands:
    """On the title."""
    pygame.font.init()
    journey = Journey(seed=3)
    journey.open(None, None, None)
    return Hands(journey)


Seated = Callable[..., Hands]


@pytest.fixture
def seated(hands: Hands, lesson: Scenario) -> Seated:
    """Opens the lesson with these seats: "ARC", or "ARC:1234" with a code."""

    def opened(*seats: str) -> Hands:
        taken = []
        for number, each in enumerate(seats, start=1):
            who, _, digits = each.partition(":")
            code = new_code(digits) if digits else None
            taken.append(LaptopSeat(delegation=who, person=number, name=f"P{number}", code=code))
        hands.ask(SitDown(lesson, "first-session", tuple(taken)))
        return hands

    return opened
