"""The result that everybody at the laptop sees: the world and history's, and nobody's brief."""

from collections.abc import Callable
from functools import partial

from game.desk.result import OtherwiseRow
from game.desktop.hotseat.public_table import PublicTable
from game.desktop.navigation import Navigation, ToSeats, ToTitle
from game.desktop.result import worlds_and_lists as drawn
from game.desktop.result.result_scene import ResultScene
from game.desktop.theme import Look
from game.desktop.toolkit.box import Column, Group, Padded, Row, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import muted, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.conference import DelegationId
from game.model.record import Record
from game.session.session import Session
from game.wording.catalogue import Wording


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
        self.table, self._own = table, own
        super().__init__(session, None, where, record, wording)

    def _as_whom(self) -> str:
        conference = self.table.public.conference
        return self.wording.text("shared.result.as", title=conference.title, count=len(self.table.laptop.seats))

    def _otherwise(self) -> tuple[OtherwiseRow, ...]:
        """Who did otherwise, those at this laptop first, and what they did."""
        here = {each.delegation for each in self.table.laptop.seats}
        undecided = "undecided" if self.result.comparison is None else ""
        rows = [
            OtherwiseRow(
                delegation=each.delegation,
                signed_here=each.signed_here,
                why=self.wording.text(f"shared.result.{undecided or ('signed' if each.signed_here else 'not_signed')}"),
            )
            for each in self.result.otherwise
        ]
        return tuple(sorted(rows, key=lambda row: row.delegation not in here))

    def _list_title(self, count: int, shown: int) -> str:
        """Without the reasons that a delegation's own result gives."""
        if not count:
            return super()._list_title(count, shown)
        key = "shared.result.list.alone" if self.result.comparison is None else "shared.result.list"
        return self.wording.text(key, count=count)

    def _side(self, look: Look) -> Widget:
        return Column(
            Scroll(Column(drawn.grades(self.wording, self.result.grades), Space(14), self._now()), name="grades"),
            grow=1,
        )

    def _below(self, look: Look) -> Widget:
        return Row(
            Padded(self._list(look), grow=1),
            Padded(Scroll(drawn.grades(self.wording, self.result.grades), name="grades"), width=look.column(280, 280)),
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
            muted(text("shared.result.own.text")),
            Group(*own, name=text("shared.result.own")),
            Space(4),
            Button(text("shared.result.others"), partial(ToSeats, self.where), tall=34),
            Button(text("journey.to_title"), ToTitle, tall=34),
            gap=6,
        )
