"""One agenda item: its place in the treaty, every text with who stands behind it, and the small print."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from game.desk.agenda import next_session
from game.model.conference import DelegationId, Item, ItemId, Option
from game.model.view import View
from game.wording.brief import crossed_options
from game.wording.evidence import sources_of_item
from game.wording.items import Status, civil_society, status, warmth
from game.wording.reader import Reader
from game.wording.text import Run, runs


class TextState(StrEnum):
    """Where a text stands. IDLE: nobody speaks for it, so that it is not on the table."""

    IN_BRACKETS = "in brackets"
    AGREED = "agreed"
    FALLEN = "fallen"
    IDLE = "idle"


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionPage:
    """One text. runs: its words, marked where they differ from the others.

    sponsors: who has tabled it, in words. behind and objecting: who stands for it and who objects, in public.
    crosses: it is beyond the reader's red line.
    """

    option: Option
    letter: str
    runs: tuple[Run, ...]
    state: TextState
    sponsors: str
    behind: tuple[DelegationId, ...]
    objecting: tuple[DelegationId, ...]
    is_compromise: bool
    crosses: bool
    is_own_stance: bool

    @property
    def is_offered(self) -> bool:
        """Whether the chair offers it, and had not written it before."""
        return self.is_compromise and not self.option.by_chair


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """An item as it stands. options: the agreed one first, the fallen last, else in the order of the line.

    session: the next that takes it up, 0 for none. silent: how many have not spoken on it. warmth, civil_society: the
    last temperature, and a verdict, in words; both often empty.
    """

    item: Item
    status: Status
    options: tuple[OptionPage, ...]
    is_today: bool
    session: int
    silent: int
    warmth: str
    civil_society: str
    sources: tuple[str, ...]

    @property
    def shown(self) -> tuple[OptionPage, ...]:
        """The texts that somebody speaks for, or spoke for before one was agreed."""
        return tuple(each for each in self.options if each.state is not TextState.IDLE)

    @property
    def idle(self) -> tuple[OptionPage, ...]:
        """The texts that nobody speaks for."""
        return tuple(each for each in self.options if each.state is TextState.IDLE)


def item_page(reader: Reader, view: View, item: ItemId) -> ItemPage:
    """The item as a delegation sees it."""
    of, entry = reader.conference.item(item), view.public.items[item]
    crossed = crossed_options(reader, view.instructions, item)
    options = [_option(reader, view, of, option, is_crossed=option.id in crossed) for option in of.options]
    options.sort(key=lambda each: each.state is TextState.FALLEN)
    return ItemPage(
        item=of,
        status=status(reader, item, entry, view.public.session),
        options=tuple(options),
        is_today=item in view.public.programme,
        session=next_session(reader, item, view.public.session),
        silent=len(reader.conference.delegations) - len(entry.stances),
        warmth=warmth(reader, item, entry),
        civil_society=civil_society(reader, item),
        sources=sources_of_item(reader, item),
    )


def _option(reader: Reader, view: View, of: Item, option: Option, *, is_crossed: bool) -> OptionPage:
    entry, which = view.public.items[of.id], option.id
    state = TextState.IDLE
    if which == entry.agreed:
        state = TextState.AGREED
    elif which in entry.on_table:
        state = TextState.FALLEN if entry.is_agreed else TextState.IN_BRACKETS
    return OptionPage(
        option=option,
        letter=of.letter(which),
        runs=runs(option.text),
        state=state,
        sponsors=reader.sponsors(of, which, entry.sponsors.get(which, ())),
        behind=tuple(each.id for each in reader.conference.delegations if entry.stances.get(each.id) == which),
        objecting=tuple(who for who, against in entry.objections.items() if against == which),
        is_compromise=which == entry.compromise,
        crosses=is_crossed,
        is_own_stance=which == entry.stances.get(view.delegation),
    )


def in_line(options: Iterable[OptionPage]) -> list[OptionPage]:
    """Texts in the order of the line, wherever they stand."""
    return sorted(options, key=lambda each: each.option.at)
