"""Whether seats sign: the engine's forecast with their own instructions, and a little of the unforeseen."""

import math

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Mandates, presumed, text_locations
from game.consensus.quantise import draw, grid
from game.consensus.signing import forecast
from game.heads.situation import Reading
from game.model.actions import Action, Defer, Refuse, Sign, SignWithReservation
from game.model.conference import ItemId

UNFORESEEN = 0.3
"""Scale of the logistic noise on a delegation's log-odds: what no engine sees of a capital on the last night."""

FIRM = 1.5
"""Log-odds below which a delegation refuses outright instead of deferring to its capital."""

OWNED = 0.6
"""Log-odds by which a delegation is likelier to sign for each adopted text that it stood behind in a drafting group."""

OWNED_AT_MOST = 3
"""For so many of them at most."""

SORE = 25.0
"""Loss points from which on an adopted text is worth a reservation."""


def signatures(reading: Reading) -> list[Action]:
    """How the seats that are called answer the roll.

    On the last night friends know each other's intentions: the forecast uses the instructions of the seats that are
    asked together, and what may be presumed of all others.
    """
    public = reading.public
    called = [row for row, view in enumerate(reading.views) if view.delegation in public.called]
    called = [row for row in called if reading.views[row].seat.signature is None]
    if not called or public.final_acts is None:
        return []
    texts = text_locations(reading.room, public.final_acts)[None, :]
    outlook = forecast(
        reading.room,
        _known(reading),
        texts,
        signed=_signed(reading),
        announced=_announced(reading),
        resentment=_resentment(reading),
        legitimacy=float(public.legitimacy),
    )
    actions: list[Action] = []
    for row in called:
        seat = int(reading.seats[row])
        chance = draw(public.lot, "signing", reading.room.delegations[seat])
        noise = UNFORESEEN * math.log((chance + 1e-9) / (1 - chance + 1e-9))
        leaning = grid(float(outlook.log_odds[0, seat]) + OWNED * _owned(reading, row) + round(noise, 6))
        actions.append(_answer(reading, row, leaning))
    return actions


def _answer(reading: Reading, row: int, leaning: int) -> Action:
    who = reading.views[row].delegation
    if leaning >= 0:
        sore = _sore(reading, row)
        return SignWithReservation(delegation=who, items=sore) if sore else Sign(delegation=who)
    if leaning < -grid(FIRM) or reading.views[row].seat.refuses_over is not None:
        return Refuse(delegation=who)
    return Defer(delegation=who)


def _owned(reading: Reading, row: int) -> int:
    """How many of the adopted texts a seat helped to write: whoever wrote a text signs it more readily."""
    who = reading.views[row].delegation
    wrote = (each.agreed == each.report and who in each.report_by for each in reading.public.items.values())
    return min(OWNED_AT_MOST, sum(wrote))


def _sore(reading: Reading, row: int) -> tuple[ItemId, ...]:
    """The adopted items that a signatory would still not accept."""
    acts = reading.public.final_acts or {}
    found = []
    for item, name in enumerate(reading.room.items):
        option = acts.get(name)
        if option is None:
            continue
        column = reading.room.option_index(name, option)
        worse = reading.losses[row, item, column] - reading.status_quo_losses[row, item]
        if reading.crossed[row, item, column] or grid(float(worse)) > grid(SORE):
            found.append(name)
    return tuple(found)


def _known(reading: Reading) -> Mandates:
    """The instructions of the seats that are asked, what is presumed for all others."""
    guess = presumed(reading.public.conference)
    rows = reading.seats
    ideal, salience = guess.ideal.copy(), guess.salience.copy()
    lowest, highest = guess.lowest.copy(), guess.highest.copy()
    ideal[rows], salience[rows] = reading.own.ideal, reading.own.salience
    lowest[rows], highest[rows] = reading.own.lowest, reading.own.highest
    return Mandates(ideal=ideal, salience=salience, lowest=lowest, highest=highest)


def _signed(reading: Reading) -> FloatArray:
    """(d,) who has answered the roll: 1 with a signature, -1 without."""
    done = np.zeros(len(reading.room.delegations))
    for who, signature in reading.public.signatures.items():
        done[reading.room.seats[who]] = 1.0 if signature.kind.is_signature else -1.0
    return done


def _announced(reading: Reading) -> FloatArray:
    """(d,) -1 for those who have told the plenary that they will not sign."""
    said = np.zeros(len(reading.room.delegations))
    for who in reading.public.refusals:
        said[reading.room.seats[who]] = -1.0
    return said


def _resentment(reading: Reading) -> FloatArray:
    """(d,) 0..100, known for the seats that are asked."""
    felt = np.zeros(len(reading.room.delegations))
    felt[reading.seats] = [view.seat.resentment for view in reading.views]
    return felt
