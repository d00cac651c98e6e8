"""The order of business and the brief, as rows. Pure: from what a delegation sees to words and signs."""

from dataclasses import dataclass

from game.model.conference import ItemId
from game.model.state import ItemState, PromiseStatus
from game.model.view import View
from game.wording.brief import Brief
from game.wording.items import status
from game.wording.numbers import session_when
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One item of the agenda. bars: how contested, 0..3. session: the next that takes it up, 0 if none does.

    status: how it stands, in full; brief_status: in two or three words, for a narrow column. is_owed: whether the
    delegation has promised its backing there.
    """

    item: ItemId
    label: str
    short: str
    is_agreed: bool
    bars: int
    status: str
    brief_status: str
    session: int
    weight: str
    is_owed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Every item once: what is before this session, what comes later, what is agreed (today's apart)."""

    today: tuple[AgendaRow, ...]
    later: tuple[AgendaRow, ...]
    agreed: tuple[AgendaRow, ...]
    next_labels: tuple[str, ...]
    next_session: int
    agreed_count: int
    all_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefRow:
    """One wish of the capital and where it stands: sign is "brackets", "tick" (got) or "cross" (lost)."""

    item: ItemId
    short: str
    letter: str
    text: str
    word: str
    is_must: bool
    sign: str
    said: str


def agenda(reader: Reader, view: View, brief: Brief) -> Agenda:
    """All items, ordered by when they come."""
    public, conference = view.public, reader.conference
    rows = {item.id: _row(reader, view, brief, item.id) for item in conference.items}
    today = tuple(rows[item] for item in public.programme)
    others = [row for row in rows.values() if row.item not in public.programme]
    later = [row for row in others if not row.is_agreed]
    later.sort(key=lambda row: (row.session == 0, row.session))
    following = public.session + 1 if public.session < conference.sessions else 0
    ahead = conference.programme[following - 1].items if following else ()
    return Agenda(
        today=today,
        later=tuple(later),
        agreed=tuple(row for row in others if row.is_agreed),
        next_labels=tuple(rows[item].label for item in ahead if not rows[item].is_agreed),
        next_session=following,
        agreed_count=sum(row.is_agreed for row in rows.values()),
        all_count=len(rows),
    )


def _row(reader: Reader, view: View, brief: Brief, item: ItemId) -> AgendaRow:
    entry, of = view.public.items[item], reader.conference.item(item)
    stands = status(reader, item, entry, view.public.session)
    return AgendaRow(
        item=item,
        label=of.label,
        short=of.short,
        is_agreed=stands.is_agreed,
        bars=stands.bars,
        status=stands.text,
        brief_status=_brief_status(reader, entry, item, stands.bars),
        session=next_session(reader, view, item),
        weight=brief.wish(item).word,
        is_owed=item in debts(view),
    )


def _brief_status(reader: Reader, entry: ItemState, item: ItemId, bars: int) -> str:
    if entry.agreed is not None:
        return reader.wording.text("screen.status.agreed", option=reader.letter(item, entry.agreed))
    said = reader.wording.text(f"screen.status.{bars}")
    if entry.compromise is None:
        return said
    return reader.wording.text("screen.status.offered", said=said, option=reader.letter(item, entry.compromise))


def next_session(reader: Reader, view: View, item: ItemId) -> int:
    """The next session after this one that takes the item up, 0 if none does."""
    for number, plan in enumerate(reader.conference.programme, start=1):
        if number > view.public.session and item in plan.items:
            return number
    return 0


def brief_rows(reader: Reader, view: View, brief: Brief) -> tuple[BriefRow, ...]:
    """All wishes by rank, each with where it stands now."""
    return tuple(_wish_row(reader, view, brief, number) for number in range(len(brief.wishes)))


def _wish_row(reader: Reader, view: View, brief: Brief, number: int) -> BriefRow:
    wish = brief.wishes[number]
    agreed = view.public.items[wish.item].agreed
    sign = "brackets"
    if agreed is not None:
        sign = "tick" if agreed in (wish.option, *wish.live_with) else "cross"
    return BriefRow(
        item=wish.item,
        short=reader.conference.item(wish.item).short,
        letter=reader.letter(wish.item, wish.option),
        text=wish.text,
        word=wish.word,
        is_must=wish.weight == "must",
        sign=sign,
        said=reader.wording.text(f"screen.brief.{sign}"),
    )


def when(reader: Reader, view: View) -> str:
    """When this session sits, as the author wrote it."""
    return session_when(reader.conference, view.public.session)


def debts(view: View) -> tuple[ItemId, ...]:
    """The items on which the delegation owes somebody its backing."""
    return tuple(
        each.backing.item
        for each in view.promises
        if each.delegation == view.delegation and each.status is PromiseStatus.OPEN
    )
