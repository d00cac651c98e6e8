"""Formal voting as the ITU's General Rules have it: quorum, majority, abstentions, repetition. Numbers in, verdict out.

Rule numbers are those of Article 32 of the 1992 Convention, whose wording the General Rules took over.
"""

from dataclasses import dataclass

from game.model.events import VoteResult


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


def is_quorate(present: int, entitled: int) -> bool:
    """Whether a vote in plenary is valid: more than half of those accredited with a vote are present (No. 385)."""
    return 2 * present > entitled


def outcome(tally: Tally, *, postponed_before: bool = False) -> VoteResult:
    """The result of a vote.

    More than half of those voting for or against adopts (410, 411); a tie rejects (412). If abstentions exceed half of
    the votes cast the matter is put off to a later meeting, once; there abstentions no longer count for this (416).
    """
    if not postponed_before and 2 * tally.abstain > tally.cast:
        return VoteResult.POSTPONED
    return VoteResult.ADOPTED if tally.in_favour > tally.against else VoteResult.REJECTED


def may_be_repeated(*, askers: int, entitled: int, full_days_since: int) -> bool:
    """Whether a plenary vote may be taken again: most of all entitled ask, one full day after (438-441, recalled)."""
    return full_days_since >= 1 and 2 * askers > entitled


def is_supported(*, sponsors: int, seconders: int) -> bool:
    """Whether a proposal may be discussed: at least one delegation beside its sponsor supports it (No. 382)."""
    return sponsors >= 1 and sponsors + seconders >= 2
