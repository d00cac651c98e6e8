"""Formal voting: quorum, majority, abstentions, repetition, seconds. Numbers in, verdict out.

Rule numbers are those of Article 32 of the ITU's 1992 Convention, whose wording the General Rules took over; a house of
another majority, quorum or number of seconds says so in its `Procedure`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.model.actions import Ballot
from game.model.conference import Conference, DelegationId, ItemId, Majority, OptionId, Procedure
from game.model.events import VoteResult
from game.model.facts import PublicFacts
from game.model.state import MotionToVote

SESSIONS_A_DAY = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The count of one vote. not_participating: present without voting, which is no abstention (No. 414)."""

    in_favour: int
    against: int
    abstain: int = 0
    not_participating: int = 0

    @property
    def voting(self) -> int:
        """Present and voting: for or against (No. 413)."""
        return self.in_favour + self.against

    @property
    def cast(self) -> int:
        """Votes cast for the abstention test: for, against and abstaining (No. 416)."""
        return self.voting + self.abstain

    @property
    def present(self) -> int:
        """Everybody in the room; whoever does not take part still counts toward the quorum (No. 414)."""
        return self.cast + self.not_participating


def votes_of(conference: Conference, delegation: DelegationId) -> int:
    """How many votes a delegation's ballot counts: one, or its own number where the house weighs; 0 without a vote."""
    of = conference.delegation(delegation)
    return 0 if not of.may_vote else of.votes if conference.procedure.is_weighted else 1


def entitled(conference: Conference) -> int:
    """All the votes of a conference."""
    return sum(votes_of(conference, each.id) for each in conference.delegations)


def counted(conference: Conference, ballots: Mapping[DelegationId, Ballot]) -> Tally:
    """The count of the ballots that were cast; whoever has a vote and gave none does not take part."""
    votes = dict.fromkeys(Ballot, 0)
    for who, ballot in ballots.items():
        votes[ballot] += votes_of(conference, who)
    return Tally(
        in_favour=votes[Ballot.FOR],
        against=sum(votes[each] for each in Ballot if each.is_against),
        abstain=votes[Ballot.ABSTAIN],
        not_participating=votes[Ballot.NOT_PARTICIPATING] + entitled(conference) - sum(votes.values()),
    )


def ballots_on(motion: MotionToVote) -> tuple[Ballot, ...]:
    """The ballots that can be cast on what is before the plenary: nobody leaves the room over an adjournment."""
    return tuple(each for each in Ballot if each is not Ballot.WALK_OUT or motion.adjournment is None)


def is_quorate(present: int, entitled: int, quorum: Majority = Majority.ONE_HALF) -> bool:
    """Whether a vote in plenary is valid: more than half of those accredited with a vote are present (No. 385)."""
    return quorum.is_reached(present, entitled)


def outcome(tally: Tally, majority: Majority = Majority.ONE_HALF, *, postponed_before: bool = False) -> VoteResult:
    """The result of a vote.

    More than half of those voting for or against adopts (410, 411), or what the house asks for; a tie rejects (412). If
    abstentions exceed half of the votes cast the matter is put off to a later meeting, once; there abstentions no
    longer count for this (416).
    """
    if not postponed_before and 2 * tally.abstain > tally.cast:
        return VoteResult.POSTPONED
    return VoteResult.ADOPTED if majority.is_reached(tally.in_favour, tally.voting) else VoteResult.REJECTED


def may_be_repeated(*, askers: int, entitled: int, full_days_since: int) -> bool:
    """Whether a plenary vote may be taken again: most of all entitled ask, one full day after (438-441, recalled)."""
    return full_days_since >= 1 and 2 * askers > entitled


def is_settled_by_vote(facts: PublicFacts, item: ItemId, option: OptionId) -> bool:
    """Whether a text was voted on, and may not yet be again.

    Whoever has asked the chair to lift the brackets counts as asking for the repetition, and so does the mover.
    """
    askers = len(facts.items[item].lift_asked) + 1
    everybody = sum(each.may_vote for each in facts.conference.delegations)
    return any(
        (held.item, held.option) == (item, option)
        and held.result is not VoteResult.POSTPONED
        and not may_be_repeated(
            askers=askers, entitled=everybody, full_days_since=(facts.session - held.session) // SESSIONS_A_DAY
        )
        for held in facts.votes
    )


def is_supported(*, sponsors: int, seconders: int, needed: int = 1) -> bool:
    """Whether a proposal may be discussed: at least one delegation beside its sponsor supports it (No. 382)."""
    return sponsors >= 1 and sponsors + seconders >= 1 + needed


def warmth_wanted(procedure: Procedure) -> int:
    """How warm the room must be to a text, -100..100, for a vote on it to be won if all vote as they stand.

    Warmth is support less opposition; a majority of share s has s - (1 - s) between them.
    """
    return int(100 * (2 * procedure.majority.share - 1))
