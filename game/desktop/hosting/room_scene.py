"""The room of a class as a screen: code and address to join by, how many are in, the ways to hall and facilitator."""

import webbrowser
from functools import partial

from game.desktop.frame import bar
from game.desktop.hosting.classes import OpenRoom
from game.desktop.hosting.qr_code import Scan
from game.desktop.navigation import Navigation, RoomEnded, StopClass, ToSettings
from game.desktop.scene import Scene
from game.desktop.theme import BODY, HEADLINE, ITEM_TITLE, NEWS, WORDMARK, Ground, Look
from game.desktop.toolkit.box import Bracketed, Column, Group, Layers, Padded, Panel, Row, Space
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.label import Label, heading, muted, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.wording.catalogue import Wording

LOOKS_EVERY = 0.5  # seconds between two looks at who has joined


class RoomScene(Scene):
    """An open room. It looks twice a second whether somebody has joined; the lesson itself goes on in browsers."""

    first_focus = "hall"

    def __init__(self, room: OpenRoom, wording: Wording | None = None) -> None:
        """The room stays the desk's, which closes it."""
        super().__init__()
        self.room = room
        self.wording = wording or Wording()
        self.title = self.wording.text("hosting.title")
        self.asks = self.closes_window = False  # whether to stop; because the window is being closed
        self.unopened = ""  # an address for which no browser opened
        self._seen = (room.standing, room.door)
        self._waited = 0.0
        self._is_on_top = True

    def entered(self) -> None:
        """Questions can be seen."""
        self._is_on_top = True

    def left(self) -> None:
        """Something lies over it, or it is gone."""
        self._is_on_top = False

    def update(self, seconds: float) -> Navigation | None:
        """Look who has joined, and whether the room is still open."""
        self._waited += seconds
        if self._waited < LOOKS_EVERY:
            return None
        self._waited = 0.0
        if not self.room.is_open:
            return RoomEnded()
        now = (self.room.standing, self.room.door)
        if now != self._seen:
            self._seen = now
            self.refresh()
        return None

    def may_close(self) -> bool:
        """Nobody is thrown out by a slip of the hand; with nobody in, or when asked twice, the window just closes."""
        if not self._is_on_top or self.asks or not self.room.standing.joined:
            return True
        self.asks = self.closes_window = True
        self.refresh()
        return False

    # building

    def build(self, look: Look) -> Widget:
        """Bar, the way in at the left, who is in and the pages at the right."""
        text = self.wording.text
        keys = [
            KeyHint(text("journey.settings"), ToSettings, keys=["s"]),
            KeyHint(text("hosting.stop"), self._ask_to_stop, keys=["escape"]),
        ]
        side, above = (72, 64) if not look.compact else (40, 32)
        joining = Panel(
            Scroll(self._way_in(), name=text("hosting.code")),
            Ground.PAPER,
            left=side,
            right=28,
            top=above,
            bottom=24,
            grow=1,
        )
        inner = 36 if not look.compact else 24
        leading = Panel(
            Scroll(self._lead(), name=self.title),
            Ground.SHEET,
            left=inner,
            right=inner,
            top=above,
            bottom=24,
            width=look.column(500, 420),
        )
        body = Row(joining, leading, align="fill", grow=1)
        layers: list[Widget] = [Column(bar(self.title, self.room.title, keys=keys), body)]
        if self.asks:
            layers.append(self._question())
        elif self.unopened:
            layers.append(self._address())
        return Layers(*layers)

    def _way_in(self) -> Widget:
        text, door = self.wording.text, self._seen[1]
        code = Bracketed(heading(door.code, WORDMARK), left=34, right=34, top=18, bottom=18)
        others = [each for each in door.phones[1:] if door.scan and "//127." not in each]
        told: list[Widget] = [
            Label(escape(text("hosting.join" if door.scan else "hosting.join.here")), NEWS),
            Label(escape(door.phones[0].removeprefix("http://")), ITEM_TITLE),
            *(Label(escape(each.removeprefix("http://")), BODY, tone="muted") for each in others),
            Label(escape(text("hosting.join.type")), NEWS),
            Space(14),
            Row(code, Space(grow=1)),
            Space(18),
        ]
        if door.scan:
            scan = Scan(door.scan, size=220, name=text("hosting.qr", link=door.link))
            told.append(Row(scan, Label(escape(text("hosting.scan")), BODY, grow=1), gap=20, align="middle"))
        else:
            told.append(Label(escape(text("hosting.let_in")), BODY, tone="muted"))
        return Column(*told, gap=2)

    def _lead(self) -> Widget:
        text, standing = self.wording.text, self._seen[0]
        count = text("hosting.joined", count=standing.joined) if standing.joined else text("hosting.joined.nobody")
        if standing.is_over:
            where = text("hosting.over")
        elif standing.session:
            where = text("hosting.session", session=standing.session, sessions=self.room.sessions)
        else:
            where = text("hosting.lobby")
        hall = Primary(text("hosting.hall"), self._open_hall, keys=["h"], key="hall")
        teacher = Button(text("hosting.teacher"), self._open_facilitator, keys=["f"], tall=40, key="teacher")
        pages = Group(
            hall,
            Padded(muted(text("hosting.hall.detail")), top=8, bottom=14),
            teacher,
            Padded(muted(text("hosting.teacher.detail")), top=8),
            name=self.title,
        )
        return Column(
            section(self.room.title),
            Space(6),
            heading(escape(count), HEADLINE),
            Label(escape(where), NEWS),
            Space(24),
            pages,
            Space(24),
            muted(text("hosting.safe")),
        )

    def _question(self) -> Widget:
        text, standing = self.wording.text, self._seen[0]
        if standing.is_over:
            words = text("hosting.stop.over")
        elif standing.joined:
            words = text("hosting.stop.text", count=standing.joined)
        else:
            words = text("hosting.stop.nobody")
        stop = Button(text("hosting.stop.yes"), partial(StopClass, self.closes_window), tall=40, key="stop")
        keep = Button(text("hosting.stop.no"), self._take_away, tall=40, keys=["escape"])
        return Modal(text("hosting.stop.title"), Label(escape(words), BODY), keep, stop, dismiss=self._take_away)

    def _address(self) -> Widget:
        text = self.wording.text
        words = Column(
            Label(escape(text("hosting.no_browser.text")), BODY),
            Label(escape(self.unopened), BODY),
            gap=10,
        )
        close = Button(text("journey.close"), self._take_away, keys=["escape"])
        return Modal(text("hosting.no_browser"), words, close, dismiss=self._take_away, wide=680)

    # responding

    def _ask_to_stop(self) -> None:
        """Ask before the room is closed."""
        self.asks, self.closes_window = True, False

    def _take_away(self) -> None:
        """The sheet has been read."""
        self.asks, self.unopened = False, ""

    def _open_hall(self) -> None:
        self._open(self.room.door.hall)

    def _open_facilitator(self) -> None:
        self._open(self.room.door.teacher)

    def _open(self, address: str) -> None:
        try:
            opened = webbrowser.open(address)
        except webbrowser.Error:
            opened = False
        self.unopened = "" if opened else address
