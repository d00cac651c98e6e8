"""Heads that play a given list of moves: history's own, a tutorial's, a test's.

What a script does not say is answered as the AI seats would: what is shown when the chair asks for the feel of the
room, ballots, signatures. Nothing else is done that is not in the script.
"""

from collections.abc import Callable, Sequence
from typing import assert_never

from game.heads.placards import placards
from game.heads.signing import signatures
from game.heads.situation import read
from game.heads.voting import ballots
from game.model import actions as act
from game.model.actions import Action, ByChair, ChairAction
from game.model.script import ScriptedMove
from game.model.state import Phase
from game.model.view import PublicView, View
from game.procedure.business import next_in_order


def scripted_seats(script: Sequence[ScriptedMove]) -> Callable[[Sequence[View]], list[Action]]:
    """A stand-in for `ai_actions` that plays the delegations' moves of a script."""

    def ask(views: Sequence[View]) -> list[Action]:
        if not views:
            return []
        reading = read(views)
        match reading.public.phase:
            case Phase.CORRIDOR:
                asked: dict[str, View] = {each.delegation: each for each in views}
                moves = [
                    move.action
                    for move in script
                    if move.session == reading.public.session and not isinstance(move.action, ByChair)
                ]
                due = [each for each in moves if _is_due(each, asked)]
                return [*placards(reading), *due]
            case Phase.VOTING:
                return ballots(reading)
            case Phase.SIGNING:
                return signatures(reading)
            case Phase.FLOOR | Phase.ADOPTION | Phase.CLOSED:
                return []
            case _:
                assert_never(reading.public.phase)

    return ask


def _is_due(action: Action, asked: dict[str, View]) -> bool:
    """Whether a scripted intervention is not yet on the list."""
    view = asked.get(getattr(action, "delegation", ""))
    return view is not None and view.seat.intervention is None


def scripted_chair(script: Sequence[ScriptedMove]) -> Callable[[PublicView], list[Action]]:
    """A stand-in for the chair by the book that plays the chair's moves of a script, then closes each session."""

    def ask(public: PublicView) -> list[Action]:
        moves = [each.action for each in script if each.session == public.session and public.phase is Phase.FLOOR]
        due = [each for each in moves if isinstance(each, ByChair) and not _is_done(public, each)]
        return [*due, *next_in_order(public.phase)]

    return ask


def _is_done(public: PublicView, action: ChairAction) -> bool:
    """Whether what a script has the chair do has been done; the order of business sees to itself."""
    match action:
        case act.TakeTemperature(item=item):
            return public.items[item].temperature_in == public.session
        case act.OfferCompromise(item=item, option=option):
            return public.items[item].compromise == option
        case act.DeclareAgreed(item=item, option=option):
            return public.items[item].agreed == option
        case act.KeepBrackets(item=item):
            return public.items[item].kept_in == public.session
        case act.DropOption(item=item, option=option):
            return option not in public.items[item].on_table
        case act.PutToVote(item=item, option=option):
            return any((each.item, each.option) == (item, option) for each in public.votes)
        case (
            act.OpenFloor()
            | act.CloseVote()
            | act.CloseSession()
            | act.AdoptFinalActs()
            | act.CallWave()
            | act.CloseConference()
        ):
            return True
        case _:
            assert_never(action)
