"""What a class plays: the shelf with the lesson first, and above it the classes that can be gone on with."""

from collections.abc import Sequence
from functools import partial

from game.desktop.hosting.classes import KeptClass
from game.desktop.navigation import GoOnWithClass, Navigation, OpenClass
from game.desktop.shelf.shelf_scene import ShelfScene
from game.desktop.theme import HEADLINE, MENU, NEWS
from game.desktop.toolkit.box import Column, Group, Padded, Row, Space
from game.desktop.toolkit.button import Primary
from game.desktop.toolkit.choices import Radio
from game.desktop.toolkit.label import Label, heading, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.wording.catalogue import Wording
from game.wording.grammar import capitalised


class ClassShelf(ShelfScene):
    """The shelf for a teacher. Classes that are not over stand above the scenarios."""

    def __init__(self, kept: Sequence[KeptClass], lesson: str, wording: Wording | None = None) -> None:
        """lesson: the scenario to offer first; nothing changes where it is not on the shelf."""
        super().__init__(wording, self._opened)
        self.title = self.wording.text("hosting.title")
        self.kept = {str(each.path): each for each in kept}
        self.lan = True
        self.rows.sort(key=lambda row: row.id != lesson)
        self.on = next(iter(self.kept), self.rows[0].id if self.rows else "")
        self.first_focus = f"scenario {self.on}"

    def _opened(self, where: str) -> Navigation:
        return OpenClass(where, self.lan)

    def _lines(self) -> list[Widget]:
        if not self.kept:
            return super()._lines()
        text = self.wording.text
        return [
            Padded(section(text("hosting.kept")), left=24, bottom=6),
            *(self._class_line(path, each) for path, each in self.kept.items()),
            Padded(section(text("hosting.new")), left=24, top=22, bottom=6),
            *super()._lines(),
        ]

    def _class_line(self, path: str, each: KeptClass) -> Widget:
        return ListRow(
            escape(each.title),
            partial(self.look_at, path) if path != self.on else None,
            detail=escape(self._detail(each)),
            chosen=path == self.on,
            hairline=False,
            inset=24,
            style=MENU,
            key=f"scenario {path}",
        )

    def _detail(self, each: KeptClass) -> str:
        key = "hosting.kept.detail" if each.session else "hosting.kept.lobby"
        when = f"{each.date:%Y-%m-%d %H:%M}"
        return self.wording.text(key, when=when, count=each.people, session=each.session)

    def _told(self) -> Widget:
        each = self.kept.get(self.on)
        if each is None:
            return super()._told()
        about = Label(escape(capitalised(self._detail(each))), NEWS)
        words = Label(escape(self.wording.text("hosting.kept.text")), NEWS)
        return Column(heading(escape(each.title), HEADLINE), about, words, gap=12)

    def _way_on(self) -> Widget:
        text = self.wording.text
        if self.on in self.kept:
            take = Primary(
                text("hosting.kept.open"), partial(GoOnWithClass, self.kept[self.on].path), keys=["return"], width=300
            )
            return Row(take, Space(grow=1))
        ways = [(True, text("hosting.lan"), text("hosting.lan.detail"), "p")]
        ways.append((False, text("hosting.here"), text("hosting.here.detail"), "m"))
        who = [
            Radio(title, partial(self._let_in, lan), detail=escape(about), chosen=self.lan is lan, keys=[key])
            for lan, title, about, key in ways
        ]
        take = Primary(text("hosting.open"), self.unfold, keys=["return"], width=300)
        group = Group(*who, name=text("hosting.who"))
        return Column(section(text("hosting.who")), group, Space(10), Row(take, Space(grow=1)), gap=4)

    def _let_in(self, lan: bool) -> None:
        """Who can join: everybody in the local network, or this machine only."""
        self.lan = lan
