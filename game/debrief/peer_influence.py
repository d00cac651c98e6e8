"""Who looks to whom at the signing: after a wave, which followers of one delegation did as it did, and which did not.

The pulls are those of the engine (`game.consensus.peers`): bloc, ties, influential like-minded states. All of that is
public, and so are the answers; nothing here knows a secret or says what will come.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.consensus.encode import room
from game.consensus.parameters import FITTED
from game.consensus.peers import bloc_shares, leader_shares
from game.model.conference import Conference, DelegationId

HEEDED = 3  # how many others a delegation is said to look to
LEAST_PULL = 0.03  # log-odds below which nobody is looked to

Heeded = Mapping[DelegationId, tuple[DelegationId, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RollAnswer:
    """How one delegation answered the roll."""

    delegation: DelegationId
    wave: int
    has_signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerInfluence:
    """What followed one answer within a wave: those who look to `leader` and did the same, and those who did not."""

    leader: DelegationId
    has_signed: bool
    along: tuple[DelegationId, ...]
    away: tuple[DelegationId, ...]


def heeded(conference: Conference) -> Heeded:
    """Whom each delegation looks to most, at most `HEEDED` of them, the weightiest first."""
    hall = room(conference)
    pulls = FITTED.bloc * bloc_shares(hall) + FITTED.leaders * leader_shares(hall)
    found: dict[DelegationId, tuple[DelegationId, ...]] = {}
    for row, who in enumerate(hall.delegations):
        order = [int(column) for column in np.argsort(-pulls[row], kind="stable")[:HEEDED]]
        found[who] = tuple(hall.delegations[column] for column in order if pulls[row, column] >= LEAST_PULL)
    return found


def peer_influence(looks_to: Heeded, answers: Sequence[RollAnswer], wave: int) -> PeerInfluence | None:
    """The most telling answer behind one wave: the one with most followers in it, a refusal before a signature.

    looks_to: as of `heeded`. answers: in the order of the roll, up to and with that wave. None if nobody in it looks to
    anybody who answered before.
    """
    place = {each.delegation: number for number, each in enumerate(answers)}
    followers: dict[DelegationId, list[RollAnswer]] = {}
    for each in answers:
        if each.wave != wave:
            continue
        for leader in looks_to[each.delegation]:
            if leader in place and place[leader] < place[each.delegation]:
                followers.setdefault(leader, []).append(each)
    if not followers:
        return None
    signed = {each.delegation: each.has_signed for each in answers}
    leader = max(followers, key=lambda each: (not signed[each], len(followers[each]), -place[each]))
    return PeerInfluence(
        leader=leader,
        has_signed=signed[leader],
        along=tuple(each.delegation for each in followers[leader] if each.has_signed is signed[leader]),
        away=tuple(each.delegation for each in followers[leader] if each.has_signed is not signed[leader]),
    )
