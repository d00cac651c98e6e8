"""The settings as a screen: every choice is a row of words, the present one underlined, kept at once."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from game.desktop.frame import bar
from game.desktop.navigation import Back, ChangeSettings
from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.desktop.sound import shared
from game.desktop.theme import BODY, STRONG, TREATY, Ground, Look
from game.desktop.toolkit.box import Column, Padded, Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.button import Button, KeyHint
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.label import Label, OneLine, muted, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.wording.catalogue import Wording

VOLUMES = (25, 50, 75, 100)  # per cent
NAMES_WIDE = 150  # du
EITHER_OR = (
    ("dark", "theme", "light", "dark"),
    ("contrast", "contrast", "calm", "strong"),
    ("full_screen", "window", "window", "full"),
    ("reduced_motion", "motion", "full", "reduced"),
    ("coach", "coach", "none", "lines"),
    ("confirm_end", "confirm_end", "at_once", "ask"),
)
"""Settings that are on or off: their fields, their names, and what off and on are called."""


class SettingsScene(Scene):
    """Changes are `ChangeSettings` intents, carried out and kept by the window."""

    def __init__(self, wording: Wording | None = None) -> None:
        """Shows the settings that the window gives it."""
        super().__init__()
        self.wording = wording or Wording()
        self.title = self.wording.text("settings.title")
        self.first_focus = "button:" + self.wording.text("settings.text.larger")

    def build(self, look: Look) -> Widget:
        """The rows, and a sample of what they do."""
        text = self.wording.text
        head = bar(
            text("settings.title"),
            text("settings.kept"),
            keys=[KeyHint(text("journey.back"), Back, keys=["escape"])],
        )
        rows = (self._text_size(), *self._either_or(), self._sound())
        spaced: list[Widget] = []
        for row in rows:
            spaced += [Padded(row, top=10, bottom=10), Rule()]
        if not shared().has_device:
            spaced.append(Padded(muted(text("settings.sound.none")), top=8))
        sample = Column(
            section(text("settings.sample")),
            Label(text("settings.sample.text"), TREATY),
            Space(4),
            section(text("settings.keys")),
            muted(text("settings.keys.text")),
            gap=8,
        )
        side = 72 if not look.compact else 32
        body = Scroll(Padded(Column(*spaced, Space(20), sample), left=side, right=side, top=24, bottom=24))
        return Column(head, Panel(body, Ground.SHEET, grow=1))

    def _row(self, name: str, *choices: Widget) -> Widget:
        return Row(
            Label(escape(name), STRONG, width=NAMES_WIDE * min(1.4, self.settings.text_scale)),
            RowGroup(*choices, gap=18, align="middle", name=name),
            Space(grow=1),
            gap=16,
            align="middle",
        )

    def _text_size(self) -> Widget:
        text, now = self.wording.text, self.settings
        less, more = now.with_text(-1), now.with_text(1)
        return self._row(
            text("settings.text"),
            Button(text("settings.text.smaller"), partial(ChangeSettings, less), enabled=less != now),
            OneLine(f"**{text('settings.text.value', percent=round(100 * now.text_scale))}**", BODY),
            Button(text("settings.text.larger"), partial(ChangeSettings, more), enabled=more != now),
        )

    def _either_or(self) -> Sequence[Widget]:
        text, now = self.wording.text, self.settings

        def pair(field: str, name: str, off: str, on: str) -> Widget:
            is_on = getattr(now, field)
            return self._row(
                text(f"settings.{name}"),
                self._tab(name, text(f"settings.{name}.{off}"), replace(now, **{field: False}), chosen=not is_on),
                self._tab(name, text(f"settings.{name}.{on}"), replace(now, **{field: True}), chosen=is_on),
            )

        return [pair(*each) for each in EITHER_OR]

    def _sound(self) -> Widget:
        text, now = self.wording.text, self.settings
        loudest = min(VOLUMES, key=lambda volume: abs(volume / 100 - now.volume))
        choices = [
            self._tab("sound", text("settings.sound.off"), replace(now, muted=True), chosen=now.muted),
            *(
                self._tab(
                    "sound",
                    text("settings.text.value", percent=volume),
                    replace(now, muted=False, volume=volume / 100),
                    chosen=not now.muted and volume == loudest,
                )
                for volume in VOLUMES
            ),
        ]
        return self._row(text("settings.sound"), *choices)

    def _tab(self, group: str, label: str, settings: Settings, *, chosen: bool) -> Widget:
        return Tab(label, partial(ChangeSettings, settings), chosen=chosen, key=f"{group}: {label}")
