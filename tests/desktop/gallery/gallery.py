"""Every widget in every state, to look at: `python -m tests.desktop.gallery [--dark] [--size WxH] [--save PNG]`.

The words on it are invented; nothing here is a conference.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from game.desktop.app import App, NoDisplayError
from game.desktop.navigation import Back, ChangeSettings, Navigation
from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.desktop.theme import Ground, Look
from game.desktop.toolkit.box import Column, Layers, Padded, Panel, Row, RowGroup, Space
from game.desktop.toolkit.button import KeyHint
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.feed import Toast
from game.desktop.toolkit.label import OneLine
from game.desktop.toolkit.widget import Intent, Widget
from tests.desktop.gallery.pages import PAGES, dialog
from tests.desktop.pilot import Pilot


class Gallery(Scene):
    """The pages behind tabs; whatever is used is named in a notice."""

    title = "Gallery"

    def __init__(self, page: str = "conference") -> None:
        """Open at a page."""
        super().__init__()
        self.page = page
        self.dialog_is_open = False
        self.notice = ""
        self.chosen: dict[str, str] = {}

    def build(self, look: Look) -> Widget:
        """The bar with tabs, and the page."""
        tabs = RowGroup(
            *(Tab(name.capitalize(), partial(self.show, name), chosen=name == self.page) for name in PAGES), gap=18
        )
        bar = Row(
            OneLine("**Gallery** ~of widgets~"),
            tabs,
            Space(grow=1),
            RowGroup(
                KeyHint("Dark", self.darken, keys=["t"]),
                KeyHint("Sheet", partial(self.lay, True), keys=["f1"]),
                KeyHint("Quit", Back, keys=["escape"]),
                gap=20,
            ),
            gap=32,
            align="middle",
        )
        head = Panel(bar, Ground.BAR, left=20, right=20, top=8, bottom=8)
        screen = Column(head, Padded(PAGES[self.page](self.chosen, look), grow=1))
        layers: list[Widget] = [screen]
        if self.notice:
            layers.append(Toast(self.notice))
        if self.dialog_is_open:
            layers.append(dialog(partial(self.lay, False)))
        return Layers(*layers)

    def show(self, page: str) -> None:
        """Turn to that page."""
        self.page = page

    def lay(self, is_open: bool) -> None:
        """Open or close the sheet."""
        self.dialog_is_open = is_open

    def darken(self) -> Navigation:
        """Dark, or light again."""
        return ChangeSettings(replace(self.settings, dark=not self.settings.dark))

    def act_on(self, intent: Intent) -> Navigation | None:
        """The pages give words for intents: what is used is named."""
        found = intent() if callable(intent) else intent
        if isinstance(found, str):
            group, _, what = found.partition("=")
            if what:
                self.chosen[group] = what
            self.notice = f"Used: **{found}**"
            found = None
        return super().act_on(lambda: found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the gallery, or save a picture of a page of it."""
    asked = argparse.ArgumentParser(description="Every widget in every state.")
    asked.add_argument("--dark", action="store_true")
    asked.add_argument("--contrast", action="store_true")
    asked.add_argument("--size", default="1280x720", metavar="WxH")
    asked.add_argument("--text", type=float, default=1.0, metavar="SCALE", help="1.0 to 2.0")
    asked.add_argument("--page", choices=sorted(PAGES), default="conference")
    asked.add_argument("--press", nargs="*", default=[], metavar="KEY", help="keys pressed before the picture")
    asked.add_argument("--save", type=Path, metavar="PNG")
    given = asked.parse_args(arguments)
    scene = Gallery(given.page)
    if given.save is None:
        app = App()
        try:
            app.open()
        except NoDisplayError as problem:
            print(problem)
            return 2
        app.push(scene)
        app.loop()
        app.close()
        return 0
    width, _, height = given.size.partition("x")
    if not (width.isdigit() and height.isdigit()):
        asked.error(f'a size is written as in 1280x720, not "{given.size}"')
    settings = Settings(dark=given.dark, contrast=given.contrast, text_scale=given.text)
    pilot = Pilot(scene, (int(width), int(height)), settings)
    pilot.press(*given.press)
    pilot.save(given.save)
    return 0
