"""What the chair may do, and why not."""

from collections.abc import Iterator
from fractions import Fraction

from game.model.actions import (
    AdoptFinalActs,
    CallWave,
    ChairAction,
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
from game.model.conference import ItemId, OptionId
from game.model.objections import Objection
from game.model.state import ConferenceState, Phase
from game.rules.grounds import about_item, about_text, in_phase, is_up
from game.rules.sense import opposition, sustained
from game.rules.voting import is_quorate

GAVEL_SHARE = 3
"""The chair may gavel over objections of at most one delegation in so many (custom, as in Dubai; no rule says it)."""

FEW_SUPPORTERS = 0
"""An option with more supporters than this is not dropped."""


def objections_to_chair(state: ConferenceState, action: ChairAction) -> Iterator[Objection]:
    """Every reason why an action of the chair is out of order."""
    match action:
        case OpenFloor():
            yield from in_phase(state, Phase.CORRIDOR)
        case TakeTemperature(item=item) | KeepBrackets(item=item):
            yield from _taking_up(state, item)
        case OfferCompromise(item=item, option=option):
            yield from _taking_up(state, item)
            yield from _known(state, item, option)
        case DeclareAgreed(item=item, option=option):
            yield from _deciding(state, item, option)
            yield from _gavel(state, item, option)
        case DropOption(item=item, option=option):
            yield from _deciding(state, item, option)
            yield from _dropping(state, item, option)
        case PutToVote(item=item, option=option):
            yield from _deciding(state, item, option)
            if not any((each.item, each.option) == (item, option) for each in state.motions):
                yield Objection(code="no-motion-to-vote", about=item, rule="383")
            entitled = sum(each.may_vote for each in state.conference.delegations)
            if not is_quorate(present(state), entitled):
                yield Objection(code="no-quorum", rule="385")
        case CloseVote():
            yield from in_phase(state, Phase.VOTING)
            if state.ballot_box is not None and not state.ballot_box.ballots:
                yield Objection(code="no-ballots-cast")
        case CloseSession():
            yield from in_phase(state, Phase.FLOOR)
        case AdoptFinalActs():
            yield from in_phase(state, Phase.ADOPTION)
        case CallWave():
            yield from in_phase(state, Phase.SIGNING)
            if any(state.seats[who].signature is None for who in state.called):
                yield Objection(code="roll-unanswered")
            elif all(seat.signature is not None for seat in state.seats.values()):
                yield Objection(code="roll-finished")
        case CloseConference():
            yield from in_phase(state, Phase.SIGNING)
            if any(seat.signature is None for seat in state.seats.values()):
                yield Objection(code="roll-unanswered")


def present(state: ConferenceState) -> int:
    """How many with a vote are in the room; in this game every accredited delegation is."""
    return sum(each.may_vote for each in state.conference.delegations)


def _taking_up(state: ConferenceState, item: ItemId) -> Iterator[Objection]:
    yield from in_phase(state, Phase.FLOOR)
    yield from about_item(state, item)
    if item in state.items and not is_up(state, item):
        yield Objection(code="not-on-programme", about=item)


def _known(state: ConferenceState, item: ItemId, option: OptionId) -> Iterator[Objection]:
    if item in state.items and not state.conference.item(item).has(option):
        yield Objection(code="unknown-option", about=option)


def _deciding(state: ConferenceState, item: ItemId, option: OptionId) -> Iterator[Objection]:
    yield from in_phase(state, Phase.FLOOR)
    yield from about_text(state, item, option)
    if item not in state.items:
        return
    if not is_up(state, item):
        yield Objection(code="not-on-programme", about=item)
    if state.conference.item(item).has(option) and option not in state.items[item].on_table:
        yield Objection(code="not-on-the-table", about=option)
    if state.items[item].held_in == state.session:
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
    elif GAVEL_SHARE * len(holding) > len(state.seats):
        yield Objection(code="too-many-objections", about=str(len(holding)))
    elif opposition(state, item, option) > Fraction(1, 2):
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
