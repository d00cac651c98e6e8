"""Heads that play a given list of moves: history's own, a tutorial's, a test's.

What a script does not say is answered as the AI seats would: what is shown when the chair asks for the feel of the
room, ballots, signatures. Nothing else is done that is not in the script.
"""

from collections.abc import Callable, Sequence

from game.heads.placards import placards
from game.heads.signing import signatures
from game.heads.situation import read
from game.heads.voting import ballots
from game.model.actions import (
    Action,
    AdoptFinalActs,
    CallWave,
    CloseConference,
    CloseSession,
    CloseVote,
    DeclareAgreed,
    DropOption,
    KeepBrackets,
    OfferCompromise,
    OpenFloor,
    PutToVote,
    TakeTemperature,
)
from game.model.script import ScriptedMove
from game.model.state import Phase
from game.model.view import PublicView, View

_BY_CHAIR = (TakeTemperature, OfferCompromise, DeclareAgreed, KeepBrackets, DropOption, PutToVote)


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
                    if move.session == reading.public.session and not isinstance(move.action, _BY_CHAIR)
                ]
                due = [each for each in moves if _is_due(each, asked)]
                return [*placards(reading), *due]
            case Phase.VOTING:
                return ballots(reading)
            case Phase.SIGNING:
                return signatures(reading)
        return []

    return ask


def _is_due(action: Action, asked: dict[str, View]) -> bool:
    """Whether a scripted intervention is not yet on the list."""
    view = asked.get(getattr(action, "delegation", ""))
    return view is not None and view.seat.intervention is None


def scripted_chair(script: Sequence[ScriptedMove]) -> Callable[[PublicView], list[Action]]:
    """A stand-in for the chair by the book that plays the chair's moves of a script, then closes each session."""

    def ask(public: PublicView) -> list[Action]:
        match public.phase:
            case Phase.CORRIDOR:
                return [OpenFloor()]
            case Phase.FLOOR:
                moves = [
                    move.action
                    for move in script
                    if move.session == public.session
                    and isinstance(move.action, _BY_CHAIR)
                    and not _is_done(public, move.action)
                ]
                return [*moves, CloseSession()]
            case Phase.VOTING:
                return [CloseVote()]
            case Phase.ADOPTION:
                return [AdoptFinalActs()]
            case Phase.SIGNING:
                everybody = len(public.signatures) == len(public.conference.delegations)
                return [CloseConference()] if everybody else [CallWave()]
            case Phase.CLOSED:
                return []

    return ask


def _is_done(public: PublicView, action: Action) -> bool:
    match action:
        case TakeTemperature(item=item):
            return public.items[item].temperature_in == public.session
        case OfferCompromise(item=item, option=option):
            return public.items[item].compromise == option
        case DeclareAgreed(item=item, option=option):
            return public.items[item].agreed == option
        case KeepBrackets(item=item):
            return public.items[item].kept_in == public.session
        case DropOption(item=item, option=option):
            return option not in public.items[item].on_table
        case PutToVote(item=item, option=option):
            return any((each.item, each.option) == (item, option) for each in public.votes)
    return False
