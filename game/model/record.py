"""What really happened: compared with, never read by what predicts."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.model.conference import DelegationId, ItemId, OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVote:
    """A formal vote that was taken."""

    title: str
    item: ItemId
    option: OptionId
    date: str
    in_favour: int
    against: int
    abstain: int
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedTemperature:
    """A sounding of the room that was taken; no vote."""

    item: ItemId
    option: OptionId
    date: str
    time: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The recorded outcome. evidence: how sure each row of the vote is (documented, recalled, inferred)."""

    signed: frozenset[DelegationId]
    did_not_sign: frozenset[DelegationId]
    final_text: Mapping[ItemId, OptionId]
    votes: tuple[RecordedVote, ...] = ()
    temperatures: tuple[RecordedTemperature, ...] = ()
    evidence: Mapping[DelegationId, str]
    notes: tuple[str, ...] = ()
