"""Capacity building and pressure: what the great use in the corridor besides deals."""

from game.consensus.quantise import draw, grid
from game.heads.situation import Reading
from game.model.actions import Action, Backing, Pledge, Press
from game.model.conference import DelegationId
from game.model.view import View
from game.procedure.words import has_pressed

PLEDGES_FROM = 0.4
"""Capacity building is held back until this share of the conference has passed."""

PRESSES_A_SESSION = 6


def favours(reading: Reading) -> list[Action]:
    """Late pledges by those who can afford them, and pressure by those who hold a hard line."""
    actions: list[Action] = []
    if reading.progress < PLEDGES_FROM or not reading.today:
        return actions
    lot, session = reading.public.lot, reading.public.session
    order = sorted(
        range(len(reading.views)), key=lambda row: draw(lot, session, "favours", reading.views[row].delegation)
    )
    for row in order:
        view = reading.views[row]
        if len(actions) >= PRESSES_A_SESSION:
            break
        me = reading.public.conference.delegation(view.delegation)
        if view.seat.contacts_left < 1 or me.influence < 3:
            continue
        target = _swing(reading, row, view)
        if target is None:
            continue
        to, asks = target
        if has_pressed(view.deeds, me.id, to, asks) and reading.manners[row].insists:
            continue
        if view.seat.pledges_left > 0 and not reading.manners[row].insists:
            actions.append(Pledge(delegation=me.id, to=to, asks=asks))
        elif reading.manners[row].insists:
            actions.append(Press(delegation=me.id, to=to, asks=asks))
    return actions


def _swing(reading: Reading, row: int, view: View) -> tuple[DelegationId, Backing] | None:
    """A weaker delegation that stands next to what this seat wants on its dearest item of the day."""
    item = max(reading.today, key=lambda each: (grid(float(reading.own.salience[row, each])), -each))
    column = int(reading.favourite[row, item])
    mine = reading.room.locations[item, column]
    best: tuple[int, float, int] | None = None
    for other, at in enumerate(reading.believed.ideal[:, item]):
        if other == reading.seats[row] or reading.stances[other, item] == column:
            continue
        if reading.room.influence[other] >= reading.room.influence[reading.seats[row]]:
            continue
        key = (
            grid(abs(float(at - mine))),
            draw(reading.public.lot, reading.public.session, view.delegation, other),
            other,
        )
        if best is None or key < best:
            best = key
    if best is None:
        return None
    return reading.room.delegations[best[2]], Backing(
        item=reading.room.items[item], option=reading.option(item, column)
    )
