"""What everybody at the laptop sees together: the end of a session and the roll call. Public, and nothing else."""

from functools import partial
from typing import Protocol

from game.desk.recap import public_recap
from game.desk.session_desk import SessionDesk
from game.desktop.hotseat.public_table import PublicTable, notices, seat_lines
from game.desktop.hotseat.turn_order import NOBODY
from game.desktop.navigation import Back, Navigation
from game.desktop.signing.signing_scene import SigningScene
from game.desktop.summary.session_page import SummaryPage, SummaryScene
from game.desktop.theme import BODY, ITEM_TITLE, SMALL, Ground, Look
from game.desktop.toolkit.box import Cells, Column, Padded, Panel, Row, Rule, Space
from game.desktop.toolkit.button import Primary
from game.desktop.toolkit.label import Label, heading, muted, section
from game.desktop.toolkit.marks import Icon, Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Intent, Widget
from game.model.conference import DelegationId
from game.model.events import Event
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.reader import Reader


class SharedSummaryScene(SummaryPage):
    """What a session came to, as the whole room has seen it."""

    def __init__(
        self, session: Session, table: PublicTable, number: int, seen: Intent, wording: Wording | None = None
    ) -> None:
        """number: of the session that has closed. seen: all have seen this: on to whoever is next."""
        reader = Reader(wording=wording or Wording(), conference=table.public.conference)
        self.table, self._seen = table, seen
        super().__init__(reader, table.public, public_recap(reader, session.events(None), table.public, number))

    def _aside(self) -> list[Widget]:
        text = self.reader.wording.text
        lines = seat_lines(self.reader, self.table, NOBODY)
        found: list[Widget] = [section(text("shared.everybody")), Space(8)]
        found.append(Cells(*(Nameplate(each.delegation) for each in lines), least=46, gap=8))
        for words in notices(self.reader, self.table):
            found += [Space(8), Label("{:barred} " + escape(words), SMALL)]
        return found

    def _onward(self) -> str:
        if self.is_last:
            return super()._onward()
        return self.reader.wording.text("shared.next", session=self.session + 1)

    def redirected(self, way: Navigation) -> Navigation | None:
        """On to whoever is next."""
        return self._seen() if isinstance(way, Back) else super().redirected(way)


class BriefingScene(SummaryScene):
    """Behind the curtain: what the last session came to for one delegation, before its turn."""

    def __init__(self, desk: SessionDesk, number: int, read: Intent) -> None:
        """number: of the session that has closed. read: on to its turn."""
        super().__init__(desk, number)
        self._read = read

    def _onward(self) -> str:
        return self.reader.wording.text("turn.briefing", session=self.session + 1)

    def redirected(self, way: Navigation) -> Navigation | None:
        """On to its turn."""
        return self._read() if isinstance(way, Back) else super().redirected(way)


class CeremonyWishes(Protocol):
    """What people want of the ceremony."""

    def hand_to(self, delegation: DelegationId, seen: int) -> Navigation:
        """Hand the laptop to this delegation; so many answers of the roll have been seen by all."""

    def shared_result(self) -> Navigation:
        """On to the result that everybody sees."""


class CeremonyScene(SigningScene):
    """The roll call for everybody. Whoever of them is called answers behind the curtain, and comes back here."""

    def __init__(
        self, session: Session, table: PublicTable, seen: int, roll_call: CeremonyWishes, wording: Wording | None = None
    ) -> None:
        """seen: how many answers everybody has seen already."""
        self.table, self._roll_call = table, roll_call
        super().__init__(session, NOBODY, wording)
        self.reader = Reader(wording=self.wording, conference=table.public.conference)
        self.revealed = min(seen, self.total)

    def _heard(self) -> tuple[Event, ...]:
        return self.session.events(None)

    @property
    def called(self) -> DelegationId:
        """The delegation at this laptop that the roll has come to; nobody while answers are still being shown."""
        return self.session.due[0] if self.revealed >= self.total and self.session.due else NOBODY

    @property
    def _waits_here(self) -> bool:
        return self.called != NOBODY or self.is_finished

    def refresh(self) -> None:
        """The keyboard goes to the button that hands the laptop over."""
        super().refresh()
        if self.called:
            self.stage.focus_on("hand")

    def _decision(self, look: Look) -> Widget:
        """Who at this laptop has answered what."""
        text, signatures = self.wording.text, self.session.public().signatures
        told = [each.delegation for each in self.told]
        lines: list[Widget] = [
            heading(escape(text("shared.ceremony.title")), ITEM_TITLE),
            Space(6),
            Label(escape(text("shared.ceremony.text")), BODY),
            Space(16),
            section(text("shared.seats")),
            Space(6),
        ]
        for seat in self.table.laptop.seats:
            who, words, sign = seat.delegation, text("shared.ceremony.to_come"), "ring"
            if who == self.called:
                words, sign = text("shared.ceremony.called"), "arrow"
            elif who in told and who in signatures:
                kind = signatures[who].kind
                key = "signed" if kind.is_signature else "not_signed"
                words, sign = text(f"journey.outcome.{key}"), "tick" if kind.is_signature else "cross"
            name = Column(
                Label(escape(self.reader.name(who)), BODY),
                muted(" · ".join(part for part in (seat.name, words) if part)),
                grow=1,
            )
            line = Row(Icon(sign, name=words), Padded(Nameplate(who), width=44), name, gap=12, align="middle")
            lines += [Rule(), Padded(line, top=6, bottom=6)]
        foot = self._foot()
        column = Column(Scroll(Column(*lines), name=text("shared.seats")), *([foot] if foot else []), gap=12, grow=1)
        side = 32 if not look.compact else 20
        return Panel(column, Ground.LIGHT_SHEET, left=side, right=side, top=22, bottom=24)

    def _foot(self) -> Widget | None:
        text = self.wording.text
        if self.is_finished:
            return Primary(text("ceremony.result"), self._roll_call.shared_result, keys=["return"], key="on")
        if not self.called:
            return None
        who = self.wording.language.in_sentence(self.reader.name(self.called))
        words = text("shared.ceremony.hand", who=who)
        hand = partial(self._roll_call.hand_to, self.called, self.revealed)
        return Primary(words, hand, keys=["return"], key="hand")
