"""What one delegation did about an item: of its own doings, those that a debrief may hold against a decision."""

from collections.abc import Iterable, Mapping, Sequence

from game.model import events as ev
from game.model.actions import Backing, LinkPackage
from game.model.conference import DelegationId, ItemId
from game.model.events import Event

Deal = tuple[Backing, Backing]


def own_part(events: Sequence[Event], own: DelegationId, item: ItemId, deals: Mapping[int, Deal]) -> tuple[Event, ...]:
    """What that delegation did about the item in these events, in order. deals: what each offer so far was about."""
    found: list[Event] = []
    voted_on: ItemId | None = None
    for event in events:
        if isinstance(event, ev.VoteCalled):
            voted_on = event.item
        if getattr(event, "delegation", None) == own and item in _about(event, deals, voted_on):
            found.append(event)
    return tuple(found)


def deals_of(events: Iterable[Event]) -> dict[int, Deal]:
    """What each offer is about, by its number."""
    return {each.offer: (each.gives, each.asks) for each in events if isinstance(each, ev.OfferMade)}


def _about(event: Event, deals: Mapping[int, Deal], voted_on: ItemId | None) -> tuple[ItemId | None, ...]:
    match event:
        case ev.Spoke(intervention=LinkPackage(texts=texts)):
            return tuple(each.item for each in texts)
        case ev.Spoke(intervention=said):
            return (getattr(said, "item", None),)
        case ev.OfferMade(gives=gives, asks=asks):
            return gives.item, asks.item
        case ev.OfferAccepted(offer=number) | ev.OfferDeclined(offer=number):
            return tuple(each.item for each in deals.get(number, ()))
        case ev.PledgeMade(asks=asks) | ev.Pressed(asks=asks):
            return (asks.item,)
        case ev.PlacardsChosen(placards=placards):
            return tuple(each.item for each in placards)
        case ev.CaucusHeld(backing=backing):
            return (backing.item,)
        case ev.Consulted(item=item):
            return (item,)
        case ev.BallotCast():
            return (voted_on,)
    return ()
