"""What the chair may do, and why not, beyond what the grammar says of every action."""

from collections.abc import Iterator
from typing import assert_never

from game.model import actions as act
from game.model.actions import ChairAction
from game.model.conference import ItemId, OptionId
from game.model.objections import Objection
from game.model.state import ConferenceState
from game.procedure.consensus import FEW_SUPPORTERS, GAVEL_AGAINST, are_few, has_been_read, opposition
from game.procedure.voting import is_quorate
from game.rules.room_reading import sustained


def objections_to_chair(state: ConferenceState, action: ChairAction) -> Iterator[Objection]:
    """What is particular to one action of the chair; unknown items and options are told elsewhere."""
    match action:
        case act.DeclareAgreed(item=item, option=option):
            yield from _held(state, item)
            yield from _gavel(state, item, option)
        case act.DropOption(item=item, option=option):
            yield from _held(state, item)
            yield from _dropping(state, item, option)
        case act.PutToVote(item=item, option=option):
            yield from _held(state, item)
            if item in state.items and not has_been_read(state, item):
                yield Objection(code="not-read-yet", about=item)
            if not any((each.item, each.option) == (item, option) for each in state.motions):
                yield Objection(code="no-motion-to-vote", about=item, rule="383")
            voters = sum(each.may_vote for each in state.conference.delegations)
            if not is_quorate(present(state), voters, state.conference.procedure.quorum):
                yield Objection(code="no-quorum", rule="385")
        case act.CloseVote():
            if state.ballot_box is not None and not state.ballot_box.ballots:
                yield Objection(code="no-ballots-cast")
        case act.CallWave():
            if any(state.seats[who].signature is None for who in state.called):
                yield Objection(code="roll-unanswered")
            elif all(seat.signature is not None for seat in state.seats.values()):
                yield Objection(code="roll-finished")
        case act.CloseConference():
            if any(seat.signature is None for seat in state.seats.values()):
                yield Objection(code="roll-unanswered")
        case (
            act.OpenFloor()
            | act.TakeTemperature()
            | act.OfferCompromise()
            | act.KeepBrackets()
            | act.CloseSession()
            | act.AdoptFinalActs()
        ):
            pass
        case _:
            assert_never(action)


def present(state: ConferenceState) -> int:
    """How many with a vote are in the room; in this game every accredited delegation is."""
    return sum(each.may_vote for each in state.conference.delegations)


def _held(state: ConferenceState, item: ItemId) -> Iterator[Objection]:
    if item in state.items and state.items[item].held_in == state.session:
        yield Objection(code="held-by-point-of-order", about=item)


def _gavel(state: ConferenceState, item: ItemId, option: OptionId) -> Iterator[Objection]:
    """Consensus: nobody sustains an objection. Or the few are gavelled over, once the room has shown its mind."""
    if item not in state.items:
        return
    holding = sustained(state, item, option)
    if not holding:
        return
    if state.items[item].temperature_in != state.session:
        yield Objection(code="objection-sustained", about=holding[0])
    elif not are_few(len(holding), len(state.seats)):
        yield Objection(code="too-many-objections", about=str(len(holding)))
    elif opposition(state, item, option) > GAVEL_AGAINST:
        yield Objection(code="room-is-against", about=option)


def _dropping(state: ConferenceState, item: ItemId, option: OptionId) -> Iterator[Objection]:
    if item not in state.items or not state.conference.item(item).has(option):
        return
    entry = state.items[item]
    if option == state.conference.item(item).status_quo.option:
        yield Objection(code="older-treaty-stays", about=option)
    if sum(each == option for each in entry.stances.values()) > FEW_SUPPORTERS:
        yield Objection(code="option-has-supporters", about=option)
    if len(entry.on_table) <= 1:
        yield Objection(code="last-option", about=option)
