"""The result that everybody at the laptop sees: the world and history's, and nobody's brief."""

from collections.abc import Callable
from functools import partial

from game.debrief.comparison import Otherwise, abstainers, compare
from game.desktop.hotseat.public_table import PublicTable
from game.desktop.hotseat.turn_order import NOBODY
from game.desktop.navigation import Navigation, ToSeats, ToTitle
from game.desktop.result import panels
from game.desktop.result.model import OtherwiseLine
from game.desktop.result.scene import ResultScene
from game.desktop.scene import Scene
from game.desktop.theme import SMALL, Look
from game.desktop.toolkit.box import Column, Group, Padded, Row, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import Label, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap.map import on_map
from game.model.conference import DelegationId
from game.model.record import Record
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.grades import public_grades
from game.wording.reader import Reader


class SharedResultScene(ResultScene):
    """Who signed here and in history, the texts, the grades of treaty and organisation; each one's own is one key on.

    Reasons are left out: they tell what a capital wanted, and its person may not want to tell that.
    """

    def __init__(
        self,
        session: Session,
        table: PublicTable,
        where: str,
        record: Record | None,
        wording: Wording | None = None,
        *,
        own: Callable[[DelegationId], Navigation],
    ) -> None:
        """For a closed conference. record: what really happened; None where none is kept. own: to one's own result."""
        Scene.__init__(self)  # not the one of a single reader, which looks through one delegation's eyes
        self.wording = wording or Wording()
        self.title = self.wording.text("result.title")
        self.where, self.delegation, self.table = where, NOBODY, table
        public, conference = table.public, table.public.conference
        self.reader = Reader(wording=self.wording, conference=conference)
        self.has_map = on_map([each.id for each in conference.delegations])
        self.comparison = compare(session.state, record) if record is not None else None
        self.abstained = () if record is not None else abstainers(session.state)
        self.grades = public_grades(self.reader, public)
        self.signed = frozenset(who for who, signature in public.signatures.items() if signature.kind.is_signature)
        self.shown = ""
        self._own = own
        self._tell_course(session)

    def _as_whom(self) -> str:
        conference = self.table.public.conference
        return self.wording.text("shared.result.as", title=conference.title, count=len(self.table.laptop.seats))

    def _otherwise(self, found: tuple[Otherwise, ...], most: int | None = None) -> tuple[OtherwiseLine, ...]:
        """Who did otherwise, those at this laptop first, and what they did."""
        here = {each.delegation for each in self.table.laptop.seats}
        order = sorted(found, key=lambda each: each.delegation not in here)
        key = "undecided" if self.comparison is None else ""
        return tuple(
            OtherwiseLine(
                each.delegation,
                self.reader.name(each.delegation),
                each.signed_here,
                self.wording.text(f"shared.result.{key or ('signed' if each.signed_here else 'not_signed')}"),
            )
            for each in order[:most]
        )

    def _list_title(self, count: int, shown: int) -> str:
        """Without the reasons that a delegation's own result gives."""
        if not count:
            return super()._list_title(count, shown)
        key = "shared.result.list.alone" if self.comparison is None else "shared.result.list"
        return self.wording.text(key, count=count)

    def _side(self, look: Look) -> Widget:
        return Column(
            Scroll(Column(panels.grades(self.wording, self.grades), Space(14), self._now()), name="grades"),
            grow=1,
        )

    def _below(self, look: Look) -> Widget:
        return Row(
            Padded(self._list(look), grow=1),
            Padded(Scroll(panels.grades(self.wording, self.grades), name="grades"), width=look.column(280, 280)),
            Padded(Scroll(self._now(), name="now"), width=look.column(250, 250)),
            gap=32,
            align="fill",
        )

    def _now(self) -> Widget:
        text = self.wording.text
        own = [
            ListRow(
                escape(self.reader.name(seat.delegation)),
                partial(self._own, seat.delegation),
                lead=f"{{{seat.delegation}}}",
                lead_width=52,
                key=f"own {seat.delegation}",
            )
            for seat in self.table.laptop.seats
        ]
        return Column(
            section(text("shared.result.own")),
            Label(escape(text("shared.result.own.text")), SMALL, tone="muted"),
            Group(*own, name=text("shared.result.own")),
            Space(4),
            Button(text("shared.result.others"), partial(ToSeats, self.where), tall=34),
            Button(text("journey.to_title"), ToTitle, tall=34),
            gap=6,
        )
