"""Where a delegation stands on an item, as the room can see it."""

from dataclasses import dataclass

from game.model.conference import Delegation, DelegationId, Item, ItemId, Option
from game.model.view import PublicView
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What a delegation stands for on an item and what it objects to, in public; None for nothing."""

    delegation: Delegation
    item: Item
    option: Option | None
    against: Option | None


def stance(public: PublicView, item: ItemId, delegation: DelegationId) -> Stance:
    """Where one delegation stands on one item."""
    entry, of = public.items[item], public.conference.item(item)
    stands, against = entry.stances.get(delegation), entry.objections.get(delegation)
    return Stance(
        delegation=public.conference.delegation(delegation),
        item=of,
        option=None if stands is None else of.option(stands),
        against=None if against is None else of.option(against),
    )


def stances(public: PublicView, item: ItemId) -> tuple[Stance, ...]:
    """Every delegation on an item, in the order of the roll."""
    return tuple(stance(public, item, each.id) for each in public.conference.delegations)


def stands(reader: Reader, public: PublicView, item: ItemId, delegation: DelegationId) -> str:
    """Where one delegation stands, in a few words: "Brazil has not spoken"."""
    found, wording, who = stance(public, item, delegation), reader.wording, reader.who(delegation)
    if found.option is None:
        said = wording.sentence("screen.callout.silent", who=who)
    else:
        said = wording.sentence("screen.callout.stands", who=who, option=found.item.letter(found.option.id))
    if found.against is not None:
        said += wording.text("screen.callout.objects", option=found.item.letter(found.against.id))
    return said
