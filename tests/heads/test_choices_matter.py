"""What one delegation does makes a difference: an idle head and an attentive one end elsewhere, with the same seed."""

from collections.abc import Sequence

import pytest

from game.model.actions import (
    Action,
    Backing,
    Caucus,
    Defer,
    Object,
    OfferDeal,
    PlaceBrackets,
    Pledge,
    Press,
    ShowPlacards,
    Sign,
    Support,
)
from game.model.instructions import Position, Scenario
from game.model.state import Phase
from game.model.view import View
from game.session.run import run_conference

TRIED = ("KEN", "USA", "RUS", "BRA", "SWE", "IND", "EGY", "MUS")
SEED = 2012


def idle(view: View) -> Sequence[Action]:
    """Says nothing, shows nothing, defers."""
    return [Defer(delegation=view.delegation)] if view.public.phase is Phase.SIGNING else []


def attentive(view: View) -> Sequence[Action]:
    """Fights for its dearest open item of the day, with the means that any player has."""
    if view.public.phase is Phase.SIGNING:
        return [Sign(delegation=view.delegation)]
    if view.public.phase is not Phase.CORRIDOR or view.seat.intervention is not None:
        return []
    conference = view.public.conference
    wants = dict(zip((each.id for each in conference.items), view.instructions, strict=True))
    today = [each for each in view.public.programme if not view.public.items[each].is_agreed]
    today.sort(key=lambda each: -wants[each].salience)
    agreed = [
        item
        for item, entry in view.public.items.items()
        if entry.agreed is not None
        and not entry.by_vote
        and wants[item].is_crossed_by(conference.item(item).option(entry.agreed).at)
    ]
    if not today:
        return [PlaceBrackets(delegation=view.delegation, item=item) for item in agreed[:1]]
    dearest = today[0]
    mine = _own(view, dearest, wants[dearest])
    return [
        ShowPlacards(delegation=view.delegation, placards=tuple(_own(view, each, wants[each]) for each in today)),
        Caucus(delegation=view.delegation, backing=mine),
        *_persuade(view, mine),
        *(PlaceBrackets(delegation=view.delegation, item=item) for item in agreed[:1]),
        _speech(view, mine, wants[dearest]),
    ]


def _own(view: View, item: str, wanted: Position) -> Backing:
    on_table = view.public.items[item].on_table
    options = [each for each in view.public.conference.item(item).options if each.id in on_table]
    return Backing(item=item, option=min(options, key=lambda each: abs(each.at - wanted.ideal)).id)


def _persuade(view: View, mine: Backing) -> list[Action]:
    """The most influential delegation that stands for something else: pledge while it can, else press or trade."""
    public = view.public
    stances = public.items[mine.item].stances
    others = [
        each
        for each in public.conference.delegations
        if each.id != view.delegation and stances.get(each.id) != mine.option
    ]
    if not others:
        return []
    target = max(others, key=lambda each: each.influence).id
    open_items = [item for item, entry in public.items.items() if not entry.is_agreed and item != mine.item]
    trades = [
        OfferDeal(delegation=view.delegation, to=target, gives=Backing(item=item, option=option), asks=mine)
        for item in open_items[:1]
        for option in public.items[item].on_table[:1]
    ]
    weaker = min(others, key=lambda each: each.influence).id
    return [
        Pledge(delegation=view.delegation, to=target, asks=mine),
        Press(delegation=view.delegation, to=weaker, asks=mine),
        *trades,
    ]


def _speech(view: View, mine: Backing, wanted: Position) -> Action:
    """Object to what the room is heading for if it is far from one's wish; else speak for one's own text."""
    entry = view.public.items[mine.item]
    item = view.public.conference.item(mine.item)
    heading = entry.compromise or max(entry.warmth, key=lambda each: each[1], default=(mine.option, 0))[0]
    far = abs(item.option(heading).at - wanted.ideal) > 20 if heading in entry.on_table else False
    if far and entry.objections.get(view.delegation) != heading:
        return Object(delegation=view.delegation, item=mine.item, option=heading)
    return Support(delegation=view.delegation, item=mine.item, option=mine.option)


@pytest.fixture(scope="module")
def differing(dubai: Scenario) -> list[str]:
    """Of the delegations tried, those whose own play made another text or other signatures (their own apart)."""
    found = []
    for who in TRIED:
        ends = []
        for head in (idle, attentive):
            state = run_conference(dubai, SEED, people={who: head})
            others = {each: seat.signature.kind for each, seat in state.seats.items() if each != who and seat.signature}
            ends.append((state.final_acts, others))
        if ends[0][0] != ends[1][0] or _signatures(ends[0][1]) != _signatures(ends[1][1]):
            found.append(who)
    return found


def _signatures(answers: dict[str, object]) -> set[str]:
    return {who for who, kind in answers.items() if getattr(kind, "is_signature", False)}


def test_for_most_delegations_attention_changes_the_text_or_who_else_signs(differing: list[str]) -> None:
    assert len(differing) >= 6, differing
