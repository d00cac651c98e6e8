"""How seats vote when a text is put to the vote."""

from game.consensus.arrays import NOBODY
from game.consensus.quantise import quantised
from game.heads.custom import INDIFFERENT, on_adjournment, shifts, worth_a_vote
from game.heads.situation import Reading, binding
from game.model.actions import Action, Ballot, CastBallot

WALKS_OUT_FROM = 75.0
"""How much an item must matter before a delegation leaves the room over a text that crosses its red line."""


def ballots(reading: Reading) -> list[Action]:
    """For if the text is better than what stands without it, or promised; against if worse; else abstain.

    Whoever has promised a rival that is still on the table does not vote for it, however much better it is. Whoever
    minds the vote more than it wants the text abstains on principle. On the adjournment of the debate: see `custom`.
    """
    motion = reading.public.open_ballot
    if motion is None:
        return []
    if motion.adjournment is not None:
        return on_adjournment(reading, motion)
    item = reading.room.rows[motion.item]
    column = reading.room.option_index(motion.item, motion.option)
    better = quantised(shifts(reading, reading.own, item, column))
    worth = worth_a_vote(reading, item, column)
    actions: list[Action] = []
    for row, view in enumerate(reading.views):
        if view.ballot is not None or not reading.public.conference.delegation(view.delegation).may_vote:
            continue
        ballot = _ballot(reading, row, item, column, int(better[row]), worth=bool(worth[row]))
        actions.append(CastBallot(delegation=view.delegation, ballot=ballot))
    return actions


def _ballot(reading: Reading, row: int, item: int, column: int, better: int, *, worth: bool) -> Ballot:
    name = reading.room.items[item]
    bound = {option for each, option in binding(reading.views[row]) if each == name}
    if reading.option(item, column) in bound:
        return Ballot.FOR
    if reading.crossed[row, item, column]:
        dear = float(reading.own.salience[row, item]) >= WALKS_OUT_FROM
        return Ballot.WALK_OUT if dear and better < -quantised(INDIFFERENT) else Ballot.AGAINST
    promised_otherwise = any(reading.on_table[item, reading.room.option_index(name, each)] for each in bound)
    if better > quantised(INDIFFERENT):
        return Ballot.FOR if worth and not promised_otherwise else Ballot.ABSTAIN
    if better < -quantised(INDIFFERENT):
        return Ballot.AGAINST
    return Ballot.ABSTAIN if promised_otherwise else _with_the_bloc(reading, row, item, column)


def _with_the_bloc(reading: Reading, row: int, item: int, column: int) -> Ballot:
    """Along with the bloc where most of its members stand on one side of the text's nearest rival; else abstain."""
    mates = reading.room.same_bloc[reading.seats[row]]
    stances = reading.stances[mates, item]
    known = stances[stances != NOBODY]
    if 2 * int((known == column).sum()) > max(1, int(mates.sum())):
        return Ballot.FOR
    return Ballot.ABSTAIN
