"""What it costs a delegation to back a text, and when it yields. Plain arithmetic on its own instructions."""

from game.model.actions import Unwilling
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.instructions import Position
from game.model.state import ConferenceState, PromiseStatus
from game.procedure import words

PLEDGE_PULL = 10
"""Points of loss that capacity building buys, per point of the pledging delegation's influence."""

PRESS_PULL = 7
"""Points of loss that pressure overcomes, per point of influence the pressing delegation is ahead, plus one."""

CAUCUS_PULL = 9
"""Points of loss that a member swallows for its bloc; CAUCUS_PER_INFLUENCE more per point of the caller's influence."""

CAUCUS_PER_INFLUENCE = 2


def position(state: ConferenceState, who: DelegationId, item: ItemId) -> Position:
    """The instructions of one delegation on one item."""
    index = [each.id for each in state.conference.items].index(item)
    return state.instructions[who][index]


def loss(state: ConferenceState, who: DelegationId, item: ItemId, option: OptionId) -> float:
    """What a text costs a delegation in points 0..100: salience x distance from its ideal."""
    wanted = position(state, who, item)
    salience = min(100.0, max(0.0, wanted.salience + state.salience_moved.get(item, 0.0)))
    return salience * abs(state.conference.item(item).option(option).at - wanted.ideal) / 100.0


def crosses_red_line(state: ConferenceState, who: DelegationId, item: ItemId, option: OptionId) -> bool:
    """Whether a text crosses a red line of the delegation."""
    return position(state, who, item).is_crossed_by(state.conference.item(item).option(option).at)


def resists(state: ConferenceState, who: DelegationId, item: ItemId, option: OptionId, pull: float) -> Unwilling | None:
    """Why a delegation does not come round to a text under a pull (in points of loss); None if it does.

    It never crosses a red line, nor turns its back on an open promise; otherwise the text may cost it at most `pull`
    more than the best text on the table.
    """
    if crosses_red_line(state, who, item, option):
        return Unwilling.RED_LINE
    if any(
        each.delegation == who
        and each.backing.item == item
        and each.backing.option != option
        and each.status is PromiseStatus.OPEN
        for each in state.promises
    ):
        return Unwilling.PROMISED
    on_table = state.items[item].on_table or (option,)
    best = min(loss(state, who, item, each) for each in on_table)
    return None if loss(state, who, item, option) - best <= pull else Unwilling.TOO_DEAR


def trust(state: ConferenceState, who: DelegationId, of: DelegationId) -> float:
    """How far a delegation's word moves another, 0..1.5."""
    return words.trust(state.seats[of].credibility, state.seats[who].goodwill.get(of, 0))


def resists_pledge(
    state: ConferenceState, by: DelegationId, to: DelegationId, item: ItemId, option: OptionId
) -> Unwilling | None:
    """Why capacity building does not win a delegation's backing; None if it does."""
    influence = state.conference.delegation(by).influence
    return resists(state, to, item, option, PLEDGE_PULL * influence * trust(state, to, by))


def resists_pressure(
    state: ConferenceState, by: DelegationId, to: DelegationId, item: ItemId, option: OptionId
) -> Unwilling | None:
    """Why leaning on a delegation does not work; None if it does."""
    ahead = state.conference.delegation(by).influence - state.conference.delegation(to).influence
    return resists(state, to, item, option, PRESS_PULL * (ahead + 1) * trust(state, to, by))


def joins_caucus(
    state: ConferenceState, by: DelegationId, member: DelegationId, item: ItemId, option: OptionId
) -> bool:
    """Whether a member falls in behind its bloc."""
    pull = CAUCUS_PULL + CAUCUS_PER_INFLUENCE * state.conference.delegation(by).influence
    return resists(state, member, item, option, pull * trust(state, member, by)) is None
