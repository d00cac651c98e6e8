"""What the events of the floor change: texts on the table, stances, objections, agreement, votes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from game.model import actions as act
from game.model import events as ev
from game.model.actions import Ballot, FloorAction
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.state import ConferenceState, DeedKind, MotionToVote, Phase, VoteHeld
from game.procedure.words import is_bought_off
from game.rules.edits import move_resentment, remember, taken_up, with_entry, with_item, with_seat, without_entry

GAVELLED_OVER = 15
"""Resentment of each delegation whose sustained objection the chair gavelled over."""

OUTVOTED = 20
"""Resentment of each delegation that voted against a text the plenary adopted by vote."""

MATES_WALKED_OUT = 10
"""Resentment of each delegation whose bloc mates left the room over a vote, unless it had voted for the text."""


def _stands(state: ConferenceState, item: ItemId, who: DelegationId, option: OptionId) -> ConferenceState:
    """Standing for a text ends one's opposition and objection to it."""
    entry = state.items[item]
    return with_item(
        state,
        item,
        replace(
            entry,
            stances=with_entry(entry.stances, who, option),
            opposed=_unless(entry.opposed, who, option),
            objections=_unless(entry.objections, who, option),
        ),
    )


def _unless(
    said: Mapping[DelegationId, OptionId], who: DelegationId, option: OptionId
) -> Mapping[DelegationId, OptionId]:
    """What everybody said of an item, without what one said if it was about that option."""
    return without_entry(said, who) if said.get(who) == option else said


def _objects(state: ConferenceState, item: ItemId, who: DelegationId, option: OptionId) -> ConferenceState:
    """A sustained objection ends one's standing for the text."""
    entry = state.items[item]
    objections, stances = with_entry(entry.objections, who, option), _unless(entry.stances, who, option)
    return with_item(state, item, replace(entry, objections=objections, stances=stances))


def tabled(
    state: ConferenceState, item: ItemId, option: OptionId, sponsors: tuple[DelegationId, ...]
) -> ConferenceState:
    """An option lies on the table, with its sponsors standing for it."""
    entry = state.items[item]
    order = [each.id for each in state.conference.item(item).options]
    on_table = tuple(sorted({*entry.on_table, option}, key=order.index))
    tabled_in = entry.tabled_in if option in entry.on_table else with_entry(entry.tabled_in, option, state.session)
    before = entry.sponsors.get(option, ())
    named = (*before, *(each for each in sponsors if each not in before))
    sponsoring = with_entry(entry.sponsors, option, named)
    state = with_item(state, item, replace(entry, on_table=on_table, tabled_in=tabled_in, sponsors=sponsoring))
    for who in sponsors:
        state = _stands(state, item, who, option)
    return state


def off_table(state: ConferenceState, item: ItemId, option: OptionId) -> ConferenceState:
    """An option has left the table, and nothing of it remains."""
    entry = state.items[item]
    left = replace(
        entry,
        on_table=tuple(each for each in entry.on_table if each != option),
        sponsors=without_entry(entry.sponsors, option),
        stances={who: each for who, each in entry.stances.items() if each != option},
        objections={who: each for who, each in entry.objections.items() if each != option},
        opposed={who: each for who, each in entry.opposed.items() if each != option},
        lift_asked={who: each for who, each in entry.lift_asked.items() if each != option},
        compromise=None if entry.compromise == option else entry.compromise,
        report=None if entry.report == option else entry.report,
    )
    return with_item(state, item, left)


def heard(state: ConferenceState, said: FloorAction) -> ConferenceState:
    """What an intervention changes once it is heard."""
    who = said.delegation
    match said:
        case act.Table(item=item, option=option) | act.CoSponsor(item=item, option=option):
            return tabled(state, item, option, (who,))
        case act.Support(item=item, option=option):
            return _stands(state, item, who, option)
        case act.Oppose(item=item, option=option):
            entry = state.items[item]
            opposed, stances = with_entry(entry.opposed, who, option), _unless(entry.stances, who, option)
            return with_item(state, item, replace(entry, opposed=opposed, stances=stances))
        case act.Object(item=item, option=option):
            return _objects(state, item, who, option)
        case act.WithdrawObjection(item=item):
            entry = state.items[item]
            return with_item(state, item, replace(entry, objections=without_entry(entry.objections, who)))
        case act.ProposeCompromise(item=item, option=option):
            state = tabled(state, item, option, (who,))
            return with_item(state, item, replace(state.items[item], compromise=option))
        case act.PlaceBrackets(item=item):
            entry = state.items[item]
            state = with_item(state, item, replace(entry, agreed=None, agreed_over=(), agreed_in=0))
            return state if entry.agreed is None else _objects(state, item, who, entry.agreed)
        case act.LiftBrackets(item=item, option=option):
            entry = state.items[item]
            asked = replace(
                entry,
                stances=with_entry(entry.stances, who, option),
                objections=without_entry(entry.objections, who),
                opposed=without_entry(entry.opposed, who),
                lift_asked=with_entry(entry.lift_asked, who, option),
            )
            return with_item(state, item, asked)
        case act.LinkPackage(texts=texts):
            for each in texts:
                state = _stands(state, each.item, who, each.option)
            return replace(state, packages=(*state.packages, (who, texts)))
        case act.PointOfOrder():
            return state
        case act.MoveVote(item=item, option=option):
            return replace(state, motions=(*state.motions, MotionToVote(item=item, option=option, by=who)))
        case act.AnnounceRefusal(item=item):
            state = with_seat(state, who, replace(state.seats[who], refuses_over=item))
            return remember(state, DeedKind.REFUSED, who, item)
        case act.TakeBackRefusal(item=item):
            state = with_seat(state, who, replace(state.seats[who], refuses_over=None))
            return state if is_bought_off(state, who, item) else remember(state, DeedKind.TOOK_BACK, who, item)
        case _:
            assert_never(said)


def temperature(state: ConferenceState, event: ev.TemperatureTaken) -> ConferenceState:
    """The placards are up: everybody's stance is public."""
    stances = dict(state.items[event.item].stances)
    for each in event.placards:
        if each.option is not None:
            stances[each.delegation] = each.option
    entry = taken_up(state, event.item)
    taken = replace(entry, stances=stances, warmth=event.warmth, temperature_in=state.session)
    return with_item(state, event.item, taken)


def agreed(state: ConferenceState, event: ev.TextAgreed) -> ConferenceState:
    """The brackets have fallen."""
    entry = taken_up(state, event.item)
    closed = replace(entry, agreed=event.option, agreed_over=event.over, agreed_in=state.session, lift_asked={})
    state = with_item(state, event.item, closed)
    for who in event.over:
        state = move_resentment(state, who, GAVELLED_OVER)
    return state


def adjourned(state: ConferenceState, event: ev.AdjournmentDecided) -> ConferenceState:
    """No decision today: the item stays in brackets and the motion to vote is gone. Or the text comes to the vote."""
    if state.ballot_box is None:
        return state
    if not event.is_adjourned:
        return replace(state, ballot_box=replace(state.ballot_box, adjournment=None, goes_on=True, ballots={}))
    state = replace(state, phase=Phase.FLOOR, ballot_box=None)
    return with_item(state, event.item, replace(taken_up(state, event.item), kept_in=state.session))


def voted(state: ConferenceState, event: ev.VoteTaken) -> ConferenceState:
    """The result stands, and whoever was outvoted minds."""
    box = state.ballot_box
    ballots = box.ballots if box is not None else {}
    held = VoteHeld(
        session=state.session,
        item=event.item,
        option=event.option,
        in_favour=event.in_favour,
        against=event.against,
        abstain=event.abstain,
        not_participating=event.not_participating,
        result=event.result,
        ballots=ballots,
    )
    state = replace(state, phase=Phase.FLOOR, ballot_box=None, votes=(*state.votes, held))
    if event.result is ev.VoteResult.ADOPTED:
        entry = taken_up(state, event.item)
        closed = replace(entry, agreed=event.option, agreed_in=state.session, by_vote=True, lift_asked={})
        state = with_item(state, event.item, closed)
        for who, ballot in ballots.items():
            if ballot.is_against:
                state = move_resentment(state, who, OUTVOTED)
    return state


def walked_out(state: ConferenceState, event: ev.WalkedOut) -> ConferenceState:
    """Who left will not sign, and says so by leaving; its bloc minds with it, save those who wanted the text."""
    conference, left = state.conference, set(event.delegations)
    blocs = {conference.delegation(each).bloc for each in left} - {None}
    ballots = state.votes[-1].ballots if state.votes else {}
    for each in conference.delegations:
        if each.id in left:
            seat = state.seats[each.id]
            if seat.refuses_over is None:
                state = with_seat(state, each.id, replace(seat, refuses_over=event.item))
                state = remember(state, DeedKind.REFUSED, each.id, event.item)
        elif each.bloc in blocs and ballots.get(each.id) is not Ballot.FOR:
            state = move_resentment(state, each.id, MATES_WALKED_OUT)
    return state
