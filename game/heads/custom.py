"""The custom of consensus as a head of delegation feels it: when a vote is worth more than the custom it breaks.

A vote is legal, and everybody may want a text; but whoever votes over others early has them against it for the rest of
the conference. So a text has to be much better than what stands before a vote on it is worth having (compare Steinberg,
"In the Shadow of Law or Power?", 2002: consensus is kept because the strong need it, too).
"""

from collections.abc import Sequence

import numpy as np

from game.consensus.arrays import BoolArray, FloatArray, IntArray
from game.consensus.encode import Mandates
from game.consensus.quantise import quantised
from game.heads.situation import Reading
from game.heads.temperaments import MANNERS
from game.model.actions import Action, Ballot, CastBallot, MoveAdjournment
from game.model.conference import DelegationId
from game.model.state import MotionToVote

INDIFFERENT = 3.0
"""Loss points within which a delegation has no preference of its own."""

DEAR = 36.0
"""Loss points by which a text must be better, beside that, for a vote on it to be worth having in the first session."""

NO_LONGER = 0.8
"""From this share of the conference on waiting brings nothing any more: no vote is dearer for being early."""

AGAIN = 4.0
"""Loss points more for each vote that was taken: nobody has no other choice twice."""


def price(reading: Reading) -> float:
    """Loss points by which a text must be better than what stands before a vote on it is worth the custom, now."""
    early = max(0.0, 1.0 - reading.progress / NO_LONGER)
    return INDIFFERENT + DEAR * early + AGAIN * len(reading.public.votes)


def shifts(reading: Reading, of: Mandates, item: int, column: int) -> FloatArray:
    """(n,) loss points by which a text is better, -100..100, than what stands without it, by these instructions."""
    now = np.abs(of.ideal[:, item] - reading.room.status_quo[item])
    then = np.abs(of.ideal[:, item] - reading.room.locations[item, column])
    return np.asarray(of.salience[:, item] * (now - then) / 100.0, dtype=np.float64)


def worth_a_vote(reading: Reading, item: int, column: int) -> BoolArray:
    """(k,) which of the seats would rather have that vote now than not."""
    whose = [each.delegation for each in reading.views]
    return _margins(reading, reading.own, whose, item, column) > 0


def _margins(reading: Reading, of: Mandates, whose: Sequence[DelegationId], item: int, column: int) -> IntArray:
    """(n,) by how much a vote is worth more than the custom, on the grid, to delegations with these instructions."""
    conference = reading.public.conference
    minding = np.array([MANNERS[conference.delegation(each).temperament].custom for each in whose])
    return quantised(shifts(reading, of, item, column)) - quantised(minding * price(reading))


def adjournments(reading: Reading) -> list[Action]:
    """Who moves that nothing be decided today: of those who would rather not have the vote, whoever minds it most.

    Once waiting brings nothing any more, nobody does where it would not carry, as far as one can tell from what
    everybody has shown.
    """
    motion = reading.public.open_ballot
    if motion is None or not reading.public.may_be_adjourned:
        return []
    item, column = _text(reading, motion)
    conference, everybody = reading.public.conference, reading.room.delegations
    votes = np.array([conference.delegation(each).may_vote for each in everybody])
    expected = _margins(reading, reading.believed, everybody, item, column)
    if reading.progress >= NO_LONGER and 2 * int((votes & (expected > 0)).sum()) >= int(votes.sum()):
        return []
    own = _margins(reading, reading.own, [each.delegation for each in reading.views], item, column)
    minding = [
        (int(own[row]), row)
        for row, view in enumerate(reading.views)
        if own[row] < 0 and conference.delegation(view.delegation).may_vote and view.delegation != motion.by
    ]
    return [MoveAdjournment(delegation=reading.views[min(minding)[1]].delegation)] if minding else []


def on_adjournment(reading: Reading, motion: MotionToVote) -> list[Action]:
    """For it whoever would rather not have the vote, against it whoever would; late, the indifferent abstain."""
    item, column = _text(reading, motion)
    worth = worth_a_vote(reading, item, column)
    better = quantised(shifts(reading, reading.own, item, column))
    early = price(reading) > INDIFFERENT
    actions: list[Action] = []
    for row, view in enumerate(reading.views):
        if view.ballot is not None or not reading.public.conference.delegation(view.delegation).may_vote:
            continue
        minds = early or better[row] < -quantised(INDIFFERENT)
        ballot = Ballot.AGAINST if worth[row] else Ballot.FOR if minds else Ballot.ABSTAIN
        actions.append(CastBallot(delegation=view.delegation, ballot=ballot))
    return actions


def _text(reading: Reading, motion: MotionToVote) -> tuple[int, int]:
    return reading.room.rows[motion.item], reading.room.option_index(motion.item, motion.option)
