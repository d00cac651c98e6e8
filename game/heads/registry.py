"""What all AI seats do now: one call for all of them, whatever their temperament and whatever the hour."""

from collections.abc import Sequence
from typing import assert_never

from game.heads.corridor import answers, caucuses, offers
from game.heads.custom import adjournments
from game.heads.drafting import calls, conclude, in_groups
from game.heads.floor import interventions
from game.heads.placards import placards
from game.heads.pressure import favours
from game.heads.signing import signatures
from game.heads.situation import read
from game.heads.voting import ballots
from game.model.actions import Action
from game.model.state import Phase
from game.model.view import View


def ai_actions(views: Sequence[View]) -> list[Action]:
    """The actions of the seats behind these views, all of one state, in the order in which to submit them.

    Asked again in the same session they only answer new offers and adjust what they will show.
    """
    if not views:
        return []
    reading = read(views)
    match reading.public.phase:
        case Phase.CORRIDOR:
            fresh = reading.public.conference.procedure.contacts
            if all(view.seat.contacts_left == fresh for view in views) and not (
                reading.public.on_list or reading.public.groups
            ):
                opening = [*caucuses(reading), *calls(reading), *offers(reading), *favours(reading)]
                return [*answers(reading), *placards(reading), *opening, *interventions(reading)]
            return [*answers(reading), *in_groups(reading), *placards(reading)]
        case Phase.VOTING:
            return adjournments(reading) or ballots(reading)
        case Phase.SIGNING:
            return signatures(reading)
        case Phase.FLOOR | Phase.ADOPTION | Phase.CLOSED:
            return []
        case _:
            assert_never(reading.public.phase)


def closing_actions(views: Sequence[View]) -> list[Action]:
    """What AI seats do in their drafting groups before the floor opens, all of one state; asked until they are done."""
    return conclude(read(views)) if any(view.groups for view in views) else []
