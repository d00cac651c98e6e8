"""The order of business and the brief as rows: how every item stands, when it comes, what the capital wants there."""

from dataclasses import dataclass
from enum import StrEnum

from game.desk.promised import debts
from game.model.conference import Item, ItemId
from game.model.state import ItemState
from game.model.view import PublicView, View
from game.wording.brief import Brief, Wish
from game.wording.items import Status, status
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One item of the agenda. session: the next that takes it up, 0 if none does.

    stands: how it stands, in full; brief_status: in two or three words, for a narrow column. is_owed: whether the
    delegation has promised its backing there.
    """

    item: Item
    stands: Status
    brief_status: str
    session: int
    wish: Wish
    is_owed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionAhead:
    """A session to come: when it sits, the labels of its items, and of those that are still open."""

    session: int
    when: str
    labels: tuple[str, ...]
    open_labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Every item once: what is before this session, what comes later, what is agreed (today's apart)."""

    today: tuple[AgendaRow, ...]
    later: tuple[AgendaRow, ...]
    agreed: tuple[AgendaRow, ...]
    ahead: tuple[SessionAhead, ...]

    @property
    def rows(self) -> tuple[AgendaRow, ...]:
        """All items, in the order in which they are shown."""
        return (*self.today, *self.later, *self.agreed)

    @property
    def agreed_count(self) -> int:
        """How many items are agreed, of all."""
        return sum(row.stands.is_agreed for row in self.rows)


class WishState(StrEnum):
    """What has become of a wish."""

    OPEN = "open"
    GOT = "got"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class WishRow:
    """One wish of the capital, what has become of it, and how its item stands."""

    wish: Wish
    item: Item
    state: WishState
    stands: Status


def agenda(reader: Reader, view: View, brief: Brief) -> Agenda:
    """All items, ordered by when they come."""
    today = view.public.programme
    rows = {item.id: _row(reader, view, brief, item.id) for item in reader.conference.items}
    others = [row for item, row in rows.items() if item not in today]
    later = [row for row in others if not row.stands.is_agreed]
    later.sort(key=lambda row: (row.session == 0, row.session))
    return Agenda(
        today=tuple(rows[item] for item in today),
        later=tuple(later),
        agreed=tuple(row for row in others if row.stands.is_agreed),
        ahead=_ahead(reader, view.public),
    )


def _row(reader: Reader, view: View, brief: Brief, item: ItemId) -> AgendaRow:
    entry, of = view.public.items[item], reader.conference.item(item)
    stands = status(reader, item, entry, view.public.session)
    return AgendaRow(
        item=of,
        stands=stands,
        brief_status=_brief_status(reader, entry, item, stands.bars),
        session=next_session(reader, item, view.public.session),
        wish=brief.wish(item),
        is_owed=item in debts(view),
    )


def _brief_status(reader: Reader, entry: ItemState, item: ItemId, bars: int) -> str:
    if entry.agreed is not None:
        return reader.wording.text("screen.status.agreed", option=reader.letter(item, entry.agreed))
    said = reader.wording.text(f"screen.status.{bars}")
    if entry.compromise is None:
        return said
    return reader.wording.text("screen.status.offered", said=said, option=reader.letter(item, entry.compromise))


def _ahead(reader: Reader, public: PublicView) -> tuple[SessionAhead, ...]:
    return tuple(
        SessionAhead(
            session=number,
            when=plan.when,
            labels=tuple(map(reader.label, plan.items)),
            open_labels=tuple(reader.label(item) for item in plan.items if not public.items[item].is_agreed),
        )
        for number, plan in enumerate(reader.conference.programme, start=1)
        if number > public.session
    )


def next_session(reader: Reader, item: ItemId, after: int) -> int:
    """The next session after that one that takes the item up, 0 if none does."""
    plans = enumerate(reader.conference.programme, start=1)
    return next((number for number, plan in plans if number > after and item in plan.items), 0)


def wish_rows(reader: Reader, view: View, brief: Brief) -> tuple[WishRow, ...]:
    """All wishes by rank, each with where it stands now."""
    return tuple(_wish_row(reader, view.public, wish) for wish in brief.wishes)


def _wish_row(reader: Reader, public: PublicView, wish: Wish) -> WishRow:
    entry = public.items[wish.item]
    state = WishState.OPEN
    if entry.agreed is not None:
        state = WishState.GOT if wish.is_met_by(entry.agreed) else WishState.LOST
    return WishRow(
        wish=wish,
        item=reader.conference.item(wish.item),
        state=state,
        stands=status(reader, wish.item, entry, public.session),
    )
