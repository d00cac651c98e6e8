"""Small changes to a state that many events share: one seat, one item, one number."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from game.model.actions import Backing
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.events import Because
from game.model.state import FULL, Commitment, ConferenceState, Deed, DeedKind, ItemState, Seat
from game.procedure.words import WEIGHTS

K = TypeVar("K")
V = TypeVar("V")


def with_entry(mapping: Mapping[K, V], key: K, value: V) -> dict[K, V]:
    """The mapping with one entry set."""
    changed = dict(mapping)
    changed[key] = value
    return changed


def without_entry(mapping: Mapping[K, V], key: K) -> dict[K, V]:
    """The mapping without one entry."""
    return {each: value for each, value in mapping.items() if each != key}


def clipped(points: int) -> int:
    """Points kept within 0..100."""
    return max(0, min(FULL, points))


def with_seat(state: ConferenceState, who: DelegationId, seat: Seat) -> ConferenceState:
    """The state with one seat as given."""
    return replace(state, seats=with_entry(state.seats, who, seat))


def with_item(state: ConferenceState, item: ItemId, entry: ItemState) -> ConferenceState:
    """The state with one item as given."""
    return replace(state, items=with_entry(state.items, item, entry))


def taken_up(state: ConferenceState, item: ItemId) -> ItemState:
    """The item once the chair has taken it up; once a session is counted."""
    entry = state.items[item]
    fresh = entry.taken_up_in != state.session
    return replace(entry, taken_up=entry.taken_up + fresh, taken_up_in=state.session)


def spend_contact(state: ConferenceState, who: DelegationId) -> ConferenceState:
    """One corridor contact fewer."""
    seat = state.seats[who]
    return with_seat(state, who, replace(seat, contacts_left=max(0, seat.contacts_left - 1)))


def move_credibility(state: ConferenceState, who: DelegationId, by: int) -> ConferenceState:
    """A delegation's word counts for more or less."""
    seat = state.seats[who]
    return with_seat(state, who, replace(seat, credibility=clipped(seat.credibility + by)))


def move_resentment(state: ConferenceState, who: DelegationId, by: int) -> ConferenceState:
    """A delegation minds how it was treated, more or less."""
    seat = state.seats[who]
    return with_seat(state, who, replace(seat, resentment=clipped(seat.resentment + by)))


def move_goodwill(state: ConferenceState, who: DelegationId, towards: DelegationId, by: int) -> ConferenceState:
    """What one delegation feels towards another moves, kept within -100..100."""
    seat = state.seats[who]
    points = max(-FULL, min(FULL, seat.goodwill.get(towards, 0) + by))
    return with_seat(state, who, replace(seat, goodwill=with_entry(seat.goodwill, towards, points)))


def remember(
    state: ConferenceState,
    kind: DeedKind,
    by: DelegationId,
    item: ItemId,
    *,
    to: DelegationId | None = None,
    option: OptionId | None = None,
) -> ConferenceState:
    """The deed stands in the ledger, and credibility and goodwill have moved by what it weighs."""
    deed = Deed(kind=kind, by=by, to=to, item=item, option=option, session=state.session)
    state = replace(state, deeds=(*state.deeds, deed))
    weighs = WEIGHTS[kind]
    if weighs.credibility:
        state = move_credibility(state, by, weighs.credibility)
    if not (weighs.goodwill or weighs.bloc or weighs.others):
        return state
    bloc = None if to is None else state.conference.delegation(to).bloc
    for each in state.conference.delegations:
        mate = bloc is not None and each.bloc == bloc
        felt = weighs.goodwill if each.id == to else weighs.bloc if mate else weighs.others
        if felt and each.id != by:
            state = move_goodwill(state, each.id, by, felt)
    return state


def commit(
    state: ConferenceState, who: DelegationId, backing: Backing, because: Because, of: DelegationId
) -> ConferenceState:
    """The seat will back a text: the newest commitment on an item replaces older ones, and its placard follows."""
    seat = state.seats[who]
    others = tuple(each for each in seat.commitments if each.backing.item != backing.item)
    commitments = (*others, Commitment(backing=backing, because=because, of=of))
    placards = with_entry(seat.placards, backing.item, backing.option)
    return with_seat(state, who, replace(seat, commitments=commitments, placards=placards))
