"""Sounds, and silence where there is no device. No sound carries a message alone: each has a line on the screen."""

import contextlib
import os
from collections.abc import Iterator

import pygame

from game import places
from game.desktop.settings import Settings

ENDINGS = (".ogg", ".wav")


class Sound:
    """Plays the shipped sounds by name ("gavel"). Works without a device, without files and before `start`."""

    def __init__(self) -> None:
        """Silent until started."""
        self.has_device = False
        self._muted, self._volume = False, 0.7
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}

    def start(self) -> None:
        """Open the device; without one play into nothing, and say nothing on stderr."""
        with _quiet_stderr():
            try:
                pygame.mixer.init()
                self.has_device = os.environ.get("SDL_AUDIODRIVER") != "dummy"
            except pygame.error:
                self._start_silent()

    def _start_silent(self) -> None:
        """SDL's dummy device, so that code that plays need not ask whether it can."""
        before = os.environ.get("SDL_AUDIODRIVER")
        os.environ["SDL_AUDIODRIVER"] = "dummy"
        with contextlib.suppress(pygame.error):
            pygame.mixer.init()
        if before is None:
            del os.environ["SDL_AUDIODRIVER"]
        else:
            os.environ["SDL_AUDIODRIVER"] = before

    def follow(self, settings: Settings) -> None:
        """Take volume and mute from the settings; what plays now follows too."""
        self._muted, self._volume = settings.muted, settings.volume
        for sound in self._loaded.values():
            if sound is not None:
                sound.set_volume(0.0 if self._muted else self._volume)

    def play(self, name: str, *, loop: bool = False) -> bool:
        """Play a sound; false if it could not be heard (muted, no device, no such file)."""
        sound = self._sound(name)
        if sound is None or self._muted:
            return False
        sound.play(loops=-1 if loop else 0)
        return self.has_device

    def stop(self, name: str) -> None:
        """Stop a sound that plays."""
        if (sound := self._loaded.get(name)) is not None:
            sound.stop()

    def close(self) -> None:
        """Let the device go."""
        self._loaded.clear()
        if pygame.mixer.get_init():
            pygame.mixer.quit()

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if not pygame.mixer.get_init():
            return None
        if name not in self._loaded:
            self._loaded[name] = self._load(name)
        return self._loaded[name]

    def _load(self, name: str) -> pygame.mixer.Sound | None:
        for ending in ENDINGS:
            file = places.assets() / "sounds" / f"{name}{ending}"
            if file.is_file():
                try:
                    sound = pygame.mixer.Sound(str(file))
                except pygame.error:
                    continue
                sound.set_volume(self._volume)
                return sound
        return None


_SHARED = Sound()


def shared() -> Sound:
    """The one sound of the running game."""
    return _SHARED


def play(name: str) -> bool:
    """Play a shipped sound, if one can be heard."""
    return _SHARED.play(name)


@contextlib.contextmanager
def _quiet_stderr() -> Iterator[None]:
    """ALSA writes to the process's stderr by itself; send that nowhere for a moment."""
    try:
        kept = os.dup(2)
    except OSError:  # no stderr at all, as under pythonw
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
