"""Grounds for objections that several procedures share."""

from collections.abc import Iterator

from game.model.conference import ItemId, OptionId
from game.model.objections import Objection
from game.model.state import ConferenceState, Phase


def in_phase(state: ConferenceState, phase: Phase) -> Iterator[Objection]:
    """Unless the conference is in that phase."""
    if state.phase is not phase:
        yield Objection(code=f"not-in-{phase}", about=state.phase)


def about_item(state: ConferenceState, item: ItemId) -> Iterator[Objection]:
    """Unless the item exists and is still in brackets."""
    if item not in state.items:
        yield Objection(code="unknown-item", about=item)
    elif state.items[item].is_agreed:
        yield Objection(code="item-closed", about=item)


def about_text(state: ConferenceState, item: ItemId, option: OptionId) -> Iterator[Objection]:
    """Unless the item is open and has that option."""
    yield from about_item(state, item)
    if item in state.items and not state.conference.item(item).has(option):
        yield Objection(code="unknown-option", about=option)


def is_late(state: ConferenceState, item: ItemId) -> bool:
    """Whether a text on the item was tabled in this session or the last one, too late to be examined (No. 379)."""
    entry = state.items[item]
    return any(0 < entry.tabled_in.get(option, 0) >= state.session - 1 for option in entry.on_table)


def is_up(state: ConferenceState, item: ItemId) -> bool:
    """Whether the chair may take the item up.

    It is on today's programme, or a delegation has asked, or a vote is moved; in the last session all that is still in
    brackets is up, as the package.
    """
    return (
        item in state.programme
        or state.session >= state.conference.sessions
        or bool(state.items[item].lift_asked)
        or any(each.item == item for each in state.motions)
    )
