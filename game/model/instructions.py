"""What a capital tells its delegation: secret, one set a delegation."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from game.model.conference import UNREAD, Conference, DelegationId, Prose, Sources


class Basis(StrEnum):
    """How a position is known, from surest to least sure."""

    DOCUMENTED = "documented"
    ANNOUNCED = "announced"
    BLOC = "bloc"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one delegation wants on one item.

    ideal: location 0..100. salience: 0..100, how much the item matters.
    lowest, highest: red lines; text below the one or above the other cannot be signed. None = no red line.
    known_before: False where whoever set the figure knew the result; it is played, never counted as validation.
    """

    ideal: float
    salience: float
    lowest: float | None = None
    highest: float | None = None
    basis: Annotated[Basis, UNREAD] = Basis.DOCUMENTED
    known_before: Annotated[bool, UNREAD] = True
    sources: Sources = ()
    note: Prose = ""

    def is_crossed_by(self, at: float) -> bool:
        """Whether text at that location crosses a red line."""
        return (self.lowest is not None and at < self.lowest) or (self.highest is not None and at > self.highest)


Instructions = tuple[Position, ...]
"""One position per item, in the order of `Conference.items`."""


class Said(StrEnum):
    """What a delegation said about signing, on the record and before the ceremony."""

    WILL_SIGN = "will_sign"
    WILL_NOT_SIGN = "will_not_sign"
    MUST_CONSULT = "must_consult"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What history's delegation said about signing before the ceremony; not part of a conference that is played."""

    delegation: DelegationId
    says: Said
    date: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """What a scenario folder holds, save the record: the conference, everybody's instructions, statements on record.

    bloc_instructions: the common instructions of each bloc per item, None where it has none (for those who re-derive
    instructions under other parameters). own_entries: the (delegation, item) pairs that have an entry of their own.
    """

    conference: Conference
    instructions: Mapping[DelegationId, Instructions]
    bloc_instructions: Annotated[Mapping[str, tuple[Position | None, ...]], UNREAD]
    own_entries: Annotated[frozenset[tuple[str, str]], UNREAD]
    statements: Annotated[tuple[Statement, ...], UNREAD] = ()


ALIGNMENT_REACH = 25.0
"""How far (in points of an item's line) one unit of alignment shifts a member from its bloc's common position.

Alignment is the delegation's less its bloc's mean; docs/decisions/0005-effective-positions.md says how it was fitted.
"""


def shifted(ideal: float, relative_alignment: float, effect: float, reach: float = ALIGNMENT_REACH) -> float:
    """A bloc's location shifted for one member, kept within 0..100.

    relative_alignment: the member's alignment less the mean of its bloc (towards the 0 end when positive).
    """
    return min(100.0, max(0.0, ideal - reach * relative_alignment * effect))
