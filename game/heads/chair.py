"""A chair by the book: takes the day's items up one by one, hears where the room is, closes what has consensus.

Like any chair it sees only what is public. It prefers no text; it prefers to finish.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from game.consensus.arrays import NOBODY, BoolArray, FloatArray, IntArray
from game.consensus.compromise import chair_choice, sounding
from game.consensus.encode import Arrays, presumed, room
from game.consensus.outlook import come_round, round_enough
from game.consensus.quantise import draw, grid
from game.heads.reputation import refusals_weighed
from game.heads.situation import showable
from game.model import actions as act
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.state import ItemState, Phase
from game.model.view import PublicView
from game.procedure.business import business, next_in_order
from game.procedure.consensus import GAVEL_AGAINST, are_few, opposition, progress

AT_THE_OPENING = 0.10
AT_THE_CLOSE = 0.62
"""Share of the room's influence that may stand against a text for the chair to call it agreed, if nobody objects."""

GAVEL_FROM = 0.75
"""From this share of the conference on the chair may gavel over the few, on what the programme says is due."""

WANTED = 0.6
WANTED_BY_THE_CAREFUL = 0.72
"""Share of influence that a chair wants to be nearer to a new text than to what is in force."""

CAREFUL = 0.2
"""Share of chairs that are careful; lots say whether this one is."""

EAR = 0.3
"""How unevenly a chair hears the room in its consultations: by what share more or less than its due."""

FRESH = 1
"""For how many sessions more than its own a drafting group's text is the one that a chair tries."""

FIRST_COMPROMISE = 1
"""How often an item comes up before the chair offers text of its own."""


def next_actions(public: PublicView) -> Sequence[act.Action]:
    """What the chair does next; ask again after each, as the room may have changed."""
    if public.phase is Phase.FLOOR:
        return _floor(public)
    if public.phase is Phase.SIGNING and len(public.signatures) == len(public.conference.delegations):
        return [act.CloseConference()]
    return next_in_order(public.phase)


def _floor(public: PublicView) -> list[act.Action]:
    for item in business(public):
        entry = public.items[item]
        if entry.is_agreed or public.session in (entry.kept_in, entry.held_in):
            continue
        if entry.temperature_in != public.session:
            return [act.TakeTemperature(item=item)]
        return _decision(public, item, entry)
    return [act.CloseSession()]


def _decision(public: PublicView, item: ItemId, entry: ItemState) -> list[act.Action]:
    for motion in public.motions:
        if motion.item == item and motion.option in entry.on_table:
            return [act.PutToVote(item=item, option=motion.option)]
    of = room(public.conference)
    option = _reported(public, entry) or _choice(public, of, item, entry)
    if option is None:
        return [act.KeepBrackets(item=item)]
    share = float(opposition(public, item, option))
    objectors = sum(each == option for each in entry.objections.values())
    if option not in entry.on_table:
        return [*_offered(public, item, entry, option), act.KeepBrackets(item=item)]
    if entry.taken_up < public.conference.procedure.readings or not (
        _is_ripe(public, of, item, option) and _is_brokered(public, of, item, option)
    ):
        return [act.KeepBrackets(item=item)]
    if objectors == 0 and share <= _allowed(public):
        return [act.DeclareAgreed(item=item, option=option)]
    if (
        objectors
        and item in public.programme
        and _has_come_round(public, of, item, option)
        and _may_gavel(public, objectors, share)
    ):
        return [act.DeclareAgreed(item=item, option=option)]
    return [*_dropped(public, item, entry, option), *_offered(public, item, entry, option), act.KeepBrackets(item=item)]


def _is_ripe(public: PublicView, of: Arrays, item: ItemId, option: OptionId) -> bool:
    """Whether to close an item on a text: once the room has warmed to it, and late if it changes nothing.

    That nothing changes is what happens anyway if nothing is agreed, so a chair gives change its time. In the last days
    it no longer waits for either.
    """
    if float(progress(public)) >= GAVEL_FROM:
        return True
    row = of.rows[item]
    unchanged = of.locations[row, of.option_index(item, option)] == of.status_quo[row]
    return bool(not unchanged and dict(public.items[item].warmth).get(option, 0) >= 0)


def _reported(public: PublicView, entry: ItemState) -> OptionId | None:
    """The text that a drafting group has just brought, which is the text to beat; one that did not carry is past."""
    return entry.report if entry.report in entry.on_table and entry.report_in >= public.session - FRESH else None


def _is_brokered(public: PublicView, of: Arrays, item: ItemId, option: OptionId) -> bool:
    """Whether anybody but the chair has brought the room to a text: a drafting group, or the room has come round.

    Nothing is agreed that nobody brokered: a chair who worked it out for everybody would negotiate for free.
    """
    return _reported(public, public.items[item]) == option or _has_come_round(public, of, item, option)


def _has_come_round(public: PublicView, of: Arrays, item: ItemId, option: OptionId) -> bool:
    """Whether enough of the room has shown that it stands near a text; who has shown nothing has not come round."""
    stances, _objections, locations, _table = _arrays(public, of, item, public.items[item])
    shown = stances != NOBODY
    if not shown.any():
        return False
    near = come_round(locations[stances[shown]], of.influence[shown], locations)[of.option_index(item, option)]
    share = float(near) * float(of.influence[shown].sum() / of.influence.sum())
    return grid(share) >= grid(round_enough(float(progress(public))))


def _allowed(public: PublicView) -> float:
    return AT_THE_OPENING + (AT_THE_CLOSE - AT_THE_OPENING) * float(progress(public))


def _may_gavel(public: PublicView, objectors: int, against: float) -> bool:
    few = are_few(objectors, len(public.conference.delegations))
    return float(progress(public)) >= GAVEL_FROM and few and against <= min(float(GAVEL_AGAINST), _allowed(public))


def _arrays(
    public: PublicView, of: Arrays, item: ItemId, entry: ItemState
) -> tuple[IntArray, IntArray, FloatArray, BoolArray]:
    stances, objections = np.full(len(of.delegations), NOBODY), np.full(len(of.delegations), NOBODY)
    for who, option in entry.stances.items():
        stances[of.seats[who]] = of.option_index(item, option)
    for who, option in entry.objections.items():
        objections[of.seats[who]] = of.option_index(item, option)
    on_table = np.zeros(of.locations.shape[1], dtype=np.bool_)
    on_table[[of.option_index(item, option) for option in entry.on_table]] = True
    return stances, objections, of.locations[of.rows[item]], on_table


def _choice(public: PublicView, of: Arrays, item: ItemId, entry: ItemState) -> OptionId | None:
    """Among the texts on the table, from the second time on among all, the one that strains the room least.

    None if there is no text that enough of the room wants instead of what is in force.
    """
    stances, objections, locations, on_table = _arrays(public, of, item, entry)
    row = of.rows[item]
    at = sounding(stances, presumed(public.conference).ideal[:, row], showable(public, of, item), locations)
    offered = ~np.isnan(locations) if entry.taken_up >= FIRST_COMPROMISE else on_table
    heard = of.influence * _ear(public.lot, item, of.delegations) * refusals_weighed(public, item)
    column = chair_choice(at, objections, heard, locations, offered, float(of.status_quo[row]), _wanted(public))
    return None if column == NOBODY else of.option_id(item, column)


@lru_cache(maxsize=256)
def _ear(lot: int, item: ItemId, delegations: tuple[DelegationId, ...]) -> FloatArray:
    """(d,) how much of each delegation the chair hears on an item: no chair consults everybody for equally long."""
    lots = [draw(lot, "heard", item, each) for each in delegations]
    return 1.0 - EAR + 2.0 * EAR * np.array(lots)


def _wanted(public: PublicView) -> float:
    """How much of the room this chair wants behind a change."""
    return WANTED_BY_THE_CAREFUL if draw(public.lot, "chair") < CAREFUL else WANTED


def _offered(public: PublicView, item: ItemId, entry: ItemState, option: OptionId) -> list[act.Action]:
    """Text of the chair's own, once the item has been heard; to leave things as they are is no compromise."""
    older = public.conference.item(item).status_quo.option
    fresh = option not in (entry.compromise, older) and entry.taken_up >= FIRST_COMPROMISE
    return [act.OfferCompromise(item=item, option=option)] if fresh else []


def _dropped(public: PublicView, item: ItemId, entry: ItemState, offered: OptionId) -> list[act.Action]:
    """Options that nobody stands for leave the table once the item has been up twice."""
    if entry.taken_up < FIRST_COMPROMISE:
        return []
    standing = set(entry.stances.values())
    older = public.conference.item(item).status_quo.option
    return [
        act.DropOption(item=item, option=option)
        for option in entry.on_table
        if option not in standing and option not in (older, entry.compromise, offered)
    ]
