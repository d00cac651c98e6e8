"""Where delegations stand on an item, as the room can see it: how many for each text, and a row a delegation."""

from dataclasses import dataclass

from game.model.conference import DelegationId, ItemId
from game.model.view import PublicView
from game.wording.items import standings
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Backers:
    """Who stands for one option. letter "" and at None: those who have not spoken."""

    letter: str
    words: str
    at: float | None
    delegations: tuple[DelegationId, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.delegations)


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceRow:
    """One delegation on an item. at: the location of its stance, None if it has not spoken; objects: a letter or ""."""

    delegation: DelegationId
    name: str
    bloc: str
    at: float | None
    letter: str
    stance: str
    objects: str


def backers(reader: Reader, public: PublicView, item: ItemId) -> tuple[Backers, ...]:
    """Options with their supporters in the order of the line, those who have not spoken last."""
    of, found = reader.conference.item(item), []
    for each in standings(reader, item, public.items[item]):
        option = None if each.option is None else of.option(each.option)
        found.append(
            Backers(
                letter=each.letter,
                words=reader.wording.text("screen.not_spoken") if option is None else option.short,
                at=None if option is None else option.at,
                delegations=each.delegations,
            )
        )
    return tuple(found)


def stance_rows(reader: Reader, public: PublicView, item: ItemId) -> tuple[StanceRow, ...]:
    """Every delegation in the order of the roll."""
    of, entry, found = reader.conference.item(item), public.items[item], []
    for each in reader.conference.delegations:
        stance, against = entry.stances.get(each.id), entry.objections.get(each.id)
        found.append(
            StanceRow(
                delegation=each.id,
                name=each.name,
                bloc=reader.bloc(each.bloc) if each.bloc else "",
                at=None if stance is None else of.option(stance).at,
                letter="" if stance is None else of.letter(stance),
                stance=reader.wording.text("screen.not_spoken") if stance is None else of.option(stance).short,
                objects="" if against is None else of.letter(against),
            )
        )
    return tuple(found)


def stands(reader: Reader, public: PublicView, item: ItemId, delegation: DelegationId) -> str:
    """Where one delegation stands in public, in a few words: "Brazil has not spoken"."""
    entry, wording = public.items[item], reader.wording
    who = reader.who(delegation)
    stance, against = entry.stances.get(delegation), entry.objections.get(delegation)
    if stance is None:
        said = wording.sentence("screen.callout.silent", who=who)
    else:
        said = wording.sentence("screen.callout.stands", who=who, option=reader.letter(item, stance))
    if against is not None:
        said += wording.text("screen.callout.objects", option=reader.letter(item, against))
    return said
