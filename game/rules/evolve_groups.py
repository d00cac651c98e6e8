"""What the events of drafting groups change: who sits where, what lies before them, what the plenary hears."""

from dataclasses import replace

from game.model import events as ev
from game.model.actions import Backing
from game.model.conference import DelegationId
from game.model.state import ConferenceState, DeedKind, DraftingGroup, GroupProposal
from game.procedure.drafting import group_on, group_with
from game.rules.edits import commit, remember, spend_contact, with_item
from game.rules.evolve_floor import tabled


def met(state: ConferenceState, event: ev.DraftingGroupMet) -> ConferenceState:
    """A group sits down."""
    state = spend_contact(state, event.delegation)
    group = DraftingGroup(convenor=event.delegation, items=event.items, members=event.members)
    return replace(state, groups=(*state.groups, group))


def proposed(state: ConferenceState, event: ev.TextsProposed) -> ConferenceState:
    """Texts lie before a group, with whoever proposed them behind them alone."""
    group = group_on(state, event.texts[0].item)
    if group is None:
        return state
    left = _without(group, event.delegation)
    proposal = GroupProposal(id=event.proposal, by=event.delegation, texts=event.texts, behind=(event.delegation,))
    return _with(state, group, replace(left, proposals=(*left.proposals, proposal)))


def backed(state: ConferenceState, event: ev.ProposalBacked) -> ConferenceState:
    """A member stands behind one proposal of its group, and behind no other."""
    group = group_with(state.groups, event.proposal)
    if group is None:
        return state
    proposals = tuple(
        replace(each, behind=(*each.behind, event.delegation)) if each.id == event.proposal else each
        for each in _without(group, event.delegation).proposals
    )
    return _with(state, group, replace(group, proposals=proposals))


def reported(state: ConferenceState, event: ev.GroupReported) -> ConferenceState:
    """The plenary has the texts before it, with those behind them as sponsors; their placards follow."""
    for each in event.texts:
        if state.items[each.item].is_agreed:
            continue
        state = tabled(state, each.item, each.option, event.behind)
        entry = state.items[each.item]
        now = replace(entry, report=each.option, report_by=event.behind, report_in=state.session)
        state = with_item(state, each.item, now)
        for who in event.behind:
            state = commit(state, who, each, ev.Because.DRAFTING_GROUP, event.delegation)
    return state


def deserted(state: ConferenceState, event: ev.ReportDeserted) -> ConferenceState:
    """A delegation has gone back on its group's text, and everybody has seen it."""
    item, option = event.text.item, event.text.option
    entry = state.items[item]
    if event.delegation not in entry.report_by:
        return state  # it was told already, of what it said in the same breath
    left = tuple(each for each in entry.report_by if each != event.delegation)
    state = with_item(state, item, replace(entry, report_by=left))
    state = _uncommitted(state, event.delegation, event.text)
    return remember(state, DeedKind.DESERTED, event.delegation, item, option=option)


def _uncommitted(state: ConferenceState, who: DelegationId, text: Backing) -> ConferenceState:
    seat = state.seats[who]
    left = tuple(
        each for each in seat.commitments if each.because is not ev.Because.DRAFTING_GROUP or each.backing != text
    )
    return replace(state, seats={**state.seats, who: replace(seat, commitments=left)})


def _without(group: DraftingGroup, who: DelegationId) -> DraftingGroup:
    """The group with that member behind nothing."""
    proposals = tuple(
        replace(each, behind=tuple(one for one in each.behind if one != who)) if who in each.behind else each
        for each in group.proposals
    )
    return replace(group, proposals=proposals)


def _with(state: ConferenceState, before: DraftingGroup, now: DraftingGroup) -> ConferenceState:
    return replace(state, groups=tuple(now if each is before else each for each in state.groups))
