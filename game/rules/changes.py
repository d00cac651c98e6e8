"""Small changes to a state that many events share: one seat, one item, one number."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from game.model.actions import (
    Backing,
)
from game.model.conference import (
    DelegationId,
    ItemId,
)
from game.model.state import (
    FULL,
    Commitment,
    ConferenceState,
)

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


def change_seat(state: ConferenceState, who: DelegationId, **changes: Any) -> ConferenceState:
    """The state with some fields of one seat changed."""
    return replace(state, seats=with_entry(state.seats, who, replace(state.seats[who], **changes)))


def change_item(state: ConferenceState, item: ItemId, **changes: Any) -> ConferenceState:
    """The state with some fields of one item changed."""
    return replace(state, items=with_entry(state.items, item, replace(state.items[item], **changes)))


def taken_up(state: ConferenceState, item: ItemId) -> dict[str, int]:
    """The chair has taken the item up; once a session is counted."""
    entry = state.items[item]
    fresh = entry.taken_up_in != state.session
    return {"taken_up": entry.taken_up + fresh, "taken_up_in": state.session}


def spend_contact(state: ConferenceState, who: DelegationId) -> ConferenceState:
    """One corridor contact fewer."""
    return change_seat(state, who, contacts_left=max(0, state.seats[who].contacts_left - 1))


def move_credibility(state: ConferenceState, who: DelegationId, by: int) -> ConferenceState:
    """A delegation's word counts for more or less."""
    return change_seat(state, who, credibility=clipped(state.seats[who].credibility + by))


def move_resentment(state: ConferenceState, who: DelegationId, by: int) -> ConferenceState:
    """A delegation minds how it was treated, more or less."""
    return change_seat(state, who, resentment=clipped(state.seats[who].resentment + by))


def move_goodwill(state: ConferenceState, who: DelegationId, towards: DelegationId, by: int) -> ConferenceState:
    """What one delegation feels towards another moves, kept within -100..100."""
    felt = state.seats[who].goodwill
    return change_seat(state, who, goodwill=with_entry(felt, towards, max(-FULL, min(FULL, felt.get(towards, 0) + by))))


def commit(
    state: ConferenceState, who: DelegationId, backing: Backing, because: str, of: DelegationId
) -> ConferenceState:
    """The seat will back a text: the newest commitment on an item replaces older ones, and its placard follows."""
    seat = state.seats[who]
    others = tuple(each for each in seat.commitments if each.backing.item != backing.item)
    commitments = (*others, Commitment(backing=backing, because=because, of=of))
    return change_seat(
        state, who, commitments=commitments, placards=with_entry(seat.placards, backing.item, backing.option)
    )
