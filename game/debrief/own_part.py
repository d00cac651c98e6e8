"""What one delegation did about an item: of its own doings, those that a debrief may hold against a decision."""

from collections.abc import Iterable, Mapping, Sequence

from game.model import events as ev
from game.model.actions import Backing
from game.model.conference import DelegationId, ItemId
from game.model.events import Event
from game.model.grammar import items_of

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
    """The items that what a delegation did is about; those of a ballot and of an answer stand elsewhere."""
    if isinstance(event, ev.Spoke):
        return items_of(event.intervention)
    if isinstance(event, ev.OfferAccepted | ev.OfferDeclined):
        return tuple(each.item for each in deals.get(event.offer, ()))
    if isinstance(event, ev.BallotCast):
        return (voted_on,)
    if isinstance(event, ev.Consulted):
        return (event.item,)
    if isinstance(event, ev.PlacardsChosen):
        return tuple(each.item for each in event.placards)
    if isinstance(event, ev.OfferMade):
        return (event.gives.item, event.asks.item)
    if isinstance(event, ev.PledgeMade | ev.Pressed):
        return (event.asks.item,)
    if isinstance(event, ev.TextsProposed):
        return tuple(each.item for each in event.texts)
    return (event.backing.item,) if isinstance(event, ev.CaucusHeld) else ()
