"""What people at one laptop may want, for `game.desktop.hotseat.table` to carry out."""

from dataclasses import dataclass

from game.desktop.hotseat.laptop import Seat
from game.model.conference import DelegationId
from game.model.instructions import Scenario


@dataclass(frozen=True, slots=True)
class ToTables:
    """Choose a conference for several people at this laptop."""


@dataclass(frozen=True, slots=True)
class ToSeats:
    """Choose the delegations of this scenario that people at this laptop lead; `where` as in `ToChoice`."""

    where: str


@dataclass(frozen=True, slots=True)
class SitDown:
    """Open a conference with these seats."""

    scenario: Scenario
    where: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Lift:
    """The right person is at the laptop: the curtain goes up."""


@dataclass(frozen=True, slots=True)
class TurnOver:
    """A delegation has done what it was given the laptop for."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class PassSession:
    """A delegation says nothing in this session."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class LeaveSeat:
    """The computer leads a delegation until its person is back."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class TakeBack:
    """A person is back, and leads the delegation again."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class GuessCode:
    """These digits were typed as a delegation's code."""

    delegation: DelegationId
    letters: str


@dataclass(frozen=True, slots=True)
class SetCode:
    """A forgotten code is set anew; empty for none."""

    delegation: DelegationId
    letters: str


@dataclass(frozen=True, slots=True)
class RoomGoesOn:
    """Everybody has had a turn: the chair has the floor."""


@dataclass(frozen=True, slots=True)
class SeenTogether:
    """A screen for everybody has been seen: on to whoever is next."""


@dataclass(frozen=True, slots=True)
class HandTo:
    """The ceremony waits for this delegation. seen: how many answers of the roll all have seen."""

    delegation: DelegationId
    seen: int


@dataclass(frozen=True, slots=True)
class BriefingRead:
    """A delegation has read what the last session came to for it alone."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class ToOwnResult:
    """One delegation wants to see how it did against its own brief."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class ToSharedResult:
    """Back to the result that everybody sees."""
