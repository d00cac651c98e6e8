"""The order of business: what is up today, and which text came too late."""

from typing import assert_never

from game.model import actions as act
from game.model.actions import ChairAction
from game.model.conference import ItemId
from game.model.facts import PublicFacts
from game.model.state import Phase


def is_late(facts: PublicFacts, item: ItemId) -> bool:
    """Whether a text on the item was tabled in this session or the last one, too late to be examined (No. 379)."""
    entry = facts.items[item]
    first = max(1, facts.session - 1)
    return any(entry.tabled_in.get(option, 0) >= first for option in entry.on_table)


def business(facts: PublicFacts) -> tuple[ItemId, ...]:
    """What the chair may take up, in its order: today's programme, what drafting groups report, what delegations have
    asked for, what is moved to a vote; in the last session all that is left, as the package.
    """
    asked = [item for item, entry in facts.items.items() if entry.lift_asked]
    moved = [each.item for each in facts.motions]
    reported = [item for item, entry in facts.items.items() if entry.report_in == facts.session]
    package = list(facts.items) if facts.session >= facts.conference.sessions else []
    return tuple(dict.fromkeys((*facts.programme, *reported, *asked, *moved, *package)))


def is_up(facts: PublicFacts, item: ItemId) -> bool:
    """Whether the chair may take the item up."""
    return item in business(facts)


def may_be_reopened(facts: PublicFacts) -> bool:
    """Whether there is a second reading to come: until the last session opens."""
    return facts.session < facts.conference.sessions


def next_in_order(phase: Phase) -> tuple[ChairAction, ...]:
    """What takes a conference on whatever the chair thinks, the first of them that is in order: floor, gavel, roll."""
    match phase:
        case Phase.CORRIDOR:
            return (act.OpenFloor(),)
        case Phase.FLOOR:
            return (act.CloseSession(),)
        case Phase.VOTING:
            return (act.CloseVote(),)
        case Phase.ADOPTION:
            return (act.AdoptFinalActs(),)
        case Phase.SIGNING:
            return (act.CallWave(), act.CloseConference())
        case Phase.CLOSED:
            return ()
        case _:
            assert_never(phase)
