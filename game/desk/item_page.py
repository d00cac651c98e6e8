"""One agenda item: its place in the treaty, every text with who stands behind it, and the small print."""

from dataclasses import dataclass
from enum import StrEnum

from game.desk.agenda import next_session
from game.model.conference import Change, DelegationId, Item, ItemId, OptionId
from game.model.view import View
from game.wording.brief import crossed_options
from game.wording.evidence import sources_of_item
from game.wording.items import Status, civil_society, status, warmth
from game.wording.reader import Reader
from game.wording.text import Run, plain, runs


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
    is_offered: the chair offers it, and had not written it before. crosses: it is beyond the reader's red line.
    """

    option: OptionId
    letter: str
    at: float
    short: str
    runs: tuple[Run, ...]
    state: TextState
    sponsors: str
    behind: tuple[DelegationId, ...]
    objecting: tuple[DelegationId, ...]
    is_compromise: bool
    is_offered: bool
    crosses: bool
    is_own_stance: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """An item as it stands. options: the agreed one first, the fallen last, else in the order of the line.

    then: the older treaty in a few words; older: its text. session: the next that takes it up, 0 for none. silent:
    how many have not spoken on it. warmth: the last temperature, civil_society: its verdict; both often empty.
    """

    item: ItemId
    label: str
    place: str
    title: str
    about: str
    change: Change
    then: str
    older: str
    status: Status
    options: tuple[OptionPage, ...]
    is_today: bool
    session: int
    silent: int
    warmth: str
    civil_society: str
    civil_society_by: str
    sources: tuple[str, ...]

    def texts(self, *states: TextState) -> tuple[OptionPage, ...]:
        """Those texts that stand so."""
        return tuple(each for each in self.options if each.state in states)

    @property
    def shown(self) -> tuple[OptionPage, ...]:
        """The texts that somebody speaks for, or spoke for before one was agreed."""
        return self.texts(TextState.AGREED, TextState.IN_BRACKETS, TextState.FALLEN)

    @property
    def idle(self) -> tuple[OptionPage, ...]:
        """The texts that nobody speaks for."""
        return self.texts(TextState.IDLE)


def item_page(reader: Reader, view: View, item: ItemId) -> ItemPage:
    """The item as a delegation sees it."""
    of, entry = reader.conference.item(item), view.public.items[item]
    crossed = crossed_options(reader, view.instructions, item)
    options = [_option(reader, view, of, option.id, is_crossed=option.id in crossed) for option in of.options]
    options.sort(key=lambda each: each.state is TextState.FALLEN)
    return ItemPage(
        item=item,
        label=of.label,
        place=of.place,
        title=of.title,
        about=of.about,
        change=of.change,
        then=reader.within(of.then.rstrip(".")),
        older=plain(of.status_quo.text),
        status=status(reader, item, entry, view.public.session),
        options=tuple(options),
        is_today=item in view.public.programme,
        session=next_session(reader, item, view.public.session),
        silent=len(reader.conference.delegations) - len(entry.stances),
        warmth=warmth(reader, item, entry),
        civil_society=civil_society(reader, item),
        civil_society_by="" if of.civil_society is None else of.civil_society.by,
        sources=sources_of_item(reader, item),
    )


def _option(reader: Reader, view: View, of: Item, option: OptionId, *, is_crossed: bool) -> OptionPage:
    entry, text = view.public.items[of.id], of.option(option)
    state = TextState.IDLE
    if option == entry.agreed:
        state = TextState.AGREED
    elif option in entry.on_table:
        state = TextState.FALLEN if entry.is_agreed else TextState.IN_BRACKETS
    return OptionPage(
        option=option,
        letter=of.letter(option),
        at=text.at,
        short=text.short,
        runs=runs(text.text),
        state=state,
        sponsors=reader.sponsors(of, option, entry.sponsors.get(option, ())),
        behind=tuple(each.id for each in reader.conference.delegations if entry.stances.get(each.id) == option),
        objecting=tuple(who for who, against in entry.objections.items() if against == option),
        is_compromise=option == entry.compromise,
        is_offered=option == entry.compromise and not text.by_chair,
        crosses=is_crossed,
        is_own_stance=option == entry.stances.get(view.delegation),
    )
