"""What a person sets once: theme, text size, sound. Kept as JSON in their own folder; a broken file is set aside."""

from dataclasses import dataclass, replace
from pathlib import Path

from game import places
from game.desktop.theme import LARGEST_TEXT_SCALE, SMALLEST_TEXT_SCALE, Look, look_for
from game.disk import set_aside, write_whole
from game.session.codec import CodecError, decode, dump, encode, parse

TEXT_STEP = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of this person on this computer; `volume` 0..1.

    coach: show the few lines that lead through a first session. confirm_end: ask before a session is ended with
    something left to do.
    """

    dark: bool = False
    contrast: bool = False
    text_scale: float = 1.0
    reduced_motion: bool = False
    full_screen: bool = False
    muted: bool = False
    volume: float = 0.7
    coach: bool = True
    confirm_end: bool = True

    def look(self, size: tuple[int, int]) -> Look:
        """How a window of that size in pixels looks under these settings."""
        return look_for(
            size,
            dark=self.dark,
            contrast_setting=self.contrast,
            text_scale=self.text_scale,
            reduced_motion=self.reduced_motion,
        )

    def with_text(self, steps: int) -> "Settings":
        """Larger or smaller text by steps of a tenth, within 1.0 to 2.0."""
        wished = round(self.text_scale + steps * TEXT_STEP, 1)
        return replace(self, text_scale=min(LARGEST_TEXT_SCALE, max(SMALLEST_TEXT_SCALE, wished)))


def settings_file() -> Path:
    """Where the settings are kept."""
    return places.user_folder() / "settings.json"


def load_settings() -> Settings:
    """The kept settings. What is missing or makes no sense is as in a new game; a file of something else is renamed."""
    file = settings_file()
    try:
        kept = parse(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        kept = None
    if not isinstance(kept, dict):
        set_aside(file)
        return Settings()
    settings = decode(Settings, {name: value for name, value in kept.items() if _may_be(name, value)})
    return replace(
        settings,
        text_scale=min(LARGEST_TEXT_SCALE, max(SMALLEST_TEXT_SCALE, settings.text_scale)),
        volume=min(1.0, max(0.0, settings.volume)),
    )


def save_settings(settings: Settings) -> bool:
    """Keep them; false if the folder cannot be written, which loses nothing but the memory of them."""
    try:
        write_whole(settings_file(), dump(encode(settings)) + "\n")
    except OSError:
        return False
    return True


def _may_be(name: str, value: object) -> bool:
    """Whether a setting of that name has such values."""
    try:
        decode(Settings, {name: value})
    except CodecError:
        return False
    return True
