"""What the events of the floor change: texts on the table, stances, objections, agreement, votes."""

from dataclasses import replace
from typing import Any, assert_never

from game.model import events as ev
from game.model.actions import (
    AnnounceRefusal,
    CoSponsor,
    FloorAction,
    LiftBrackets,
    LinkPackage,
    MoveVote,
    Object,
    Oppose,
    PlaceBrackets,
    PointOfOrder,
    ProposeCompromise,
    Support,
    Table,
    WithdrawObjection,
)
from game.model.conference import (
    DelegationId,
    ItemId,
    OptionId,
)
from game.model.state import (
    ConferenceState,
    ItemState,
    MotionToVote,
    Phase,
    VoteHeld,
)
from game.rules.changes import change_item, change_seat, move_resentment, taken_up, with_entry, without_entry

GAVELLED_OVER = 15
"""Resentment of each delegation whose sustained objection the chair gavelled over."""

OUTVOTED = 20
"""Resentment of each delegation that voted against a text the plenary adopted by vote."""


def _stands(entry: ItemState, who: DelegationId, option: OptionId) -> dict[str, Any]:
    """Standing for a text ends one's opposition and objection to it."""
    changes: dict[str, Any] = {"stances": with_entry(entry.stances, who, option)}
    if entry.opposed.get(who) == option:
        changes["opposed"] = without_entry(entry.opposed, who)
    if entry.objections.get(who) == option:
        changes["objections"] = without_entry(entry.objections, who)
    return changes


def _against(state: ConferenceState, item: ItemId, who: DelegationId, option: OptionId) -> ConferenceState:
    """A sustained objection ends one's standing for the text."""
    entry = state.items[item]
    stances = without_entry(entry.stances, who) if entry.stances.get(who) == option else entry.stances
    return change_item(state, item, objections=with_entry(entry.objections, who, option), stances=stances)


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
    state = change_item(
        state, item, on_table=on_table, tabled_in=tabled_in, sponsors=with_entry(entry.sponsors, option, named)
    )
    for who in sponsors:
        state = change_item(state, item, **_stands(state.items[item], who, option))
    return state


def off_table(state: ConferenceState, item: ItemId, option: OptionId) -> ConferenceState:
    """An option has left the table, and nothing of it remains."""
    entry = state.items[item]
    return change_item(
        state,
        item,
        on_table=tuple(each for each in entry.on_table if each != option),
        sponsors=without_entry(entry.sponsors, option),
        stances={who: each for who, each in entry.stances.items() if each != option},
        objections={who: each for who, each in entry.objections.items() if each != option},
        opposed={who: each for who, each in entry.opposed.items() if each != option},
        lift_asked={who: each for who, each in entry.lift_asked.items() if each != option},
        compromise=None if entry.compromise == option else entry.compromise,
    )


def heard(state: ConferenceState, said: FloorAction) -> ConferenceState:
    """What an intervention changes once it is heard."""
    who = said.delegation
    match said:
        case Table(item=item, option=option) | CoSponsor(item=item, option=option):
            return tabled(state, item, option, (who,))
        case Support(item=item, option=option):
            return change_item(state, item, **_stands(state.items[item], who, option))
        case Oppose(item=item, option=option):
            entry = state.items[item]
            stances = without_entry(entry.stances, who) if entry.stances.get(who) == option else entry.stances
            return change_item(state, item, opposed=with_entry(entry.opposed, who, option), stances=stances)
        case Object(item=item, option=option):
            return _against(state, item, who, option)
        case WithdrawObjection(item=item):
            return change_item(state, item, objections=without_entry(state.items[item].objections, who))
        case ProposeCompromise(item=item, option=option):
            return change_item(tabled(state, item, option, (who,)), item, compromise=option)
        case PlaceBrackets(item=item):
            entry = state.items[item]
            state = change_item(state, item, agreed=None, agreed_over=(), agreed_in=0)
            return state if entry.agreed is None else _against(state, item, who, entry.agreed)
        case LiftBrackets(item=item, option=option):
            entry = state.items[item]
            return change_item(
                state,
                item,
                stances=with_entry(entry.stances, who, option),
                objections=without_entry(entry.objections, who),
                opposed=without_entry(entry.opposed, who),
                lift_asked=with_entry(entry.lift_asked, who, option),
            )
        case LinkPackage(texts=texts):
            for each in texts:
                state = change_item(state, each.item, **_stands(state.items[each.item], who, each.option))
            return replace(state, packages=(*state.packages, (who, texts)))
        case PointOfOrder():
            return state
        case MoveVote(item=item, option=option):
            return replace(state, motions=(*state.motions, MotionToVote(item=item, option=option, by=who)))
        case AnnounceRefusal(item=item):
            return change_seat(state, who, refuses_over=item)
        case _:
            assert_never(said)


def temperature(state: ConferenceState, event: ev.TemperatureTaken) -> ConferenceState:
    """The placards are up: everybody's stance is public."""
    stances = dict(state.items[event.item].stances)
    for each in event.placards:
        if each.option is not None:
            stances[each.delegation] = each.option
    return change_item(
        state,
        event.item,
        stances=stances,
        warmth=event.warmth,
        temperature_in=state.session,
        **taken_up(state, event.item),
    )


def agreed(state: ConferenceState, event: ev.TextAgreed) -> ConferenceState:
    """The brackets have fallen."""
    state = change_item(
        state,
        event.item,
        agreed=event.option,
        agreed_over=event.over,
        agreed_in=state.session,
        lift_asked={},
        **taken_up(state, event.item),
    )
    for who in event.over:
        state = move_resentment(state, who, GAVELLED_OVER)
    return state


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
        state = change_item(
            state,
            event.item,
            agreed=event.option,
            agreed_in=state.session,
            by_vote=True,
            lift_asked={},
            **taken_up(state, event.item),
        )
        for who, ballot in ballots.items():
            if ballot == "against":
                state = move_resentment(state, who, OUTVOTED)
    return state
