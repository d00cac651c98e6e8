"""Who reads: conference, language and the reader's seat. Names of delegations, items and options in sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.model.actions import Backing
from game.model.camps import camp_at
from game.model.conference import BlocId, Conference, DelegationId, Item, ItemId, OptionId
from game.wording.catalogue import Wording
from game.wording.grammar import Somebody, uncapitalised

MOST_NAMES = 4
"""How many delegations a sentence names before it counts the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who reads about a conference; `delegation` None reads from no seat (the hall, a replay)."""

    wording: Wording
    conference: Conference
    delegation: DelegationId | None = None
    _proper: frozenset[str] = field(init=False, repr=False, compare=False, default=frozenset())

    def __post_init__(self) -> None:
        """Speak in the words of this conference, and learn its proper names: they keep their capital in a sentence."""
        object.__setattr__(self, "wording", self.wording.of(self.conference))
        names = [self.conference.place, *(bloc.short for bloc in self.conference.blocs)]
        for each in self.conference.delegations:
            names += [each.name, each.capital]
        object.__setattr__(self, "_proper", frozenset(name.split()[0] for name in names if name.split()))

    def within(self, words: str) -> str:
        """An author's words as they stand within a sentence: "Tunis wording", "should endeavour"."""
        first = words.split(" ", 1)[0].rstrip(".,:;")
        return words if first in self._proper else uncapitalised(words)

    def name(self, delegation: DelegationId) -> str:
        """The name as in a list: "United States"."""
        return self.conference.delegation(delegation).name

    def who(self, *delegations: DelegationId) -> Somebody:
        """Delegations within a sentence; the reader's own is "you" and comes first."""
        own = [each for each in delegations if each == self.delegation]
        others = [each for each in delegations if each != self.delegation]
        if own and not others:
            return Somebody(text=self.wording.text("reader.you"), is_reader=True)
        words = [self.wording.text("reader.you")] if own else []
        words += [self.wording.language.in_sentence(self.name(each)) for each in others]
        return Somebody(text=self.wording.listing_up_to(MOST_NAMES, words), are_several=len(words) > 1)

    def names(self, delegations: Iterable[DelegationId]) -> str:
        """Several names in a list, all of them, the reader's own as "you"."""
        return self.wording.listing([self.who(each).text for each in delegations])

    def chair(self) -> str:
        """The chair, within a sentence."""
        return self.wording.text("reader.chair")

    def camp(self, location: float) -> str:
        """How far towards which of the scenario's visions a location lies: "leaning towards “Open seas”"."""
        camp = camp_at(location)
        return self.wording.text(f"camp.{camp}", vision="" if camp.end is None else self.conference.visions[camp.end])

    def bloc(self, bloc: BlocId) -> str:
        """The short name of a bloc."""
        return self.conference.blocs_by_id[bloc].short

    def bloc_in_full(self, bloc: BlocId) -> str:
        """The short name of a bloc and its full one; once, where they are the same."""
        of = self.conference.blocs_by_id[bloc]
        return of.name if of.short == of.name else f"{of.short}, {of.name}"

    def labels(self, items: Iterable[ItemId]) -> str:
        """The short labels of several items, in a list."""
        return self.wording.listing([self.label(each) for each in items])

    def label(self, item: ItemId) -> str:
        """The short label of an item: "5B"."""
        return self.conference.item(item).label

    def item(self, item: ItemId) -> str:
        """An item within a sentence, for somebody who may not know the label: "bulk messages (5B)"."""
        of = self.conference.item(item)
        return self.wording.text("reader.item", short=self.within(of.short), label=of.label)

    def letter(self, item: ItemId, option: OptionId) -> str:
        """The letter of an option: "c"."""
        return self.conference.item(item).letter(option)

    def letters(self, item: ItemId, options: Iterable[OptionId], join: str = "and") -> str:
        """The letters of several options: "b, c and d"."""
        return self.wording.listing([self.letter(item, each) for each in options], join)

    def short(self, item: ItemId, option: OptionId) -> str:
        """The option in a few words, within a sentence: "should endeavour"."""
        return self.within(self.conference.item(item).option(option).short.rstrip("."))

    def text_on(self, item: ItemId, option: OptionId) -> str:
        """An option and its item: "c on 5B"."""
        return self.wording.text("reader.text_on", option=self.letter(item, option), item=self.label(item))

    def backing(self, backing: Backing) -> str:
        """What is backed: "c on 5B"."""
        return self.text_on(backing.item, backing.option)

    def backings(self, backings: Iterable[Backing]) -> str:
        """Several texts: "c on 5B and b on 3.3"."""
        return self.wording.listing([self.backing(each) for each in backings])

    def sponsors(self, item: Item, option: OptionId, sitting: Iterable[DelegationId] = ()) -> str:
        """Who stands behind an option: blocs, the chair, delegations; empty if nobody does."""
        of = item.option(option)
        words = [self.wording.text("reader.bloc_proposal", bloc=self.bloc(each)) for each in of.blocs]
        inside = {member for bloc in of.blocs for member in self.conference.members[bloc]}
        own = dict.fromkeys([*of.sponsors, *sitting])
        words += [self.name(each) for each in own if each not in inside]
        if of.by_chair:
            words.append(self.wording.text("reader.chairs_compromise"))
        return self.wording.listing_up_to(MOST_NAMES, words)
