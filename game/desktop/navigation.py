"""Where a screen leads: values that a scene gives back. The window carries out some, `game.desktop.main` the rest."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.desktop.hotseat.laptop import LaptopSeat
from game.desktop.settings import Settings
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.session.session import Session
from game.studies.what_if import Package

if TYPE_CHECKING:
    from game.desktop.scene import Scene

# --- for the window ---


@dataclass(frozen=True, slots=True)
class Push:
    """Show this scene over the present one."""

    scene: "Scene"


@dataclass(frozen=True, slots=True)
class Replace:
    """Show this scene instead of the present one."""

    scene: "Scene"


@dataclass(frozen=True, slots=True)
class Only:
    """Show this scene, with none below it."""

    scene: "Scene"


@dataclass(frozen=True, slots=True)
class Back:
    """Leave this scene for the one below it; leaving the last one quits."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the game."""


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Play on with these settings, and keep them."""

    settings: Settings


WindowWay = Push | Replace | Only | Back | Quit | ChangeSettings


# --- to the screens ---


@dataclass(frozen=True, slots=True)
class ToTitle:
    """Back to the title; what was played stays in its log."""


@dataclass(frozen=True, slots=True)
class ToSettings:
    """Show the settings over this screen."""


@dataclass(frozen=True, slots=True)
class ToChoice:
    """Choose a delegation of this scenario; `where` is its id on the shelf or its folder, here and below."""

    where: str


@dataclass(frozen=True, slots=True)
class ToSeats:
    """Choose the delegations of this scenario that people at this laptop lead."""

    where: str


@dataclass(frozen=True, slots=True)
class ToLaboratory:
    """Open the laboratory of this scenario.

    result: the text that came of a conference just played, to start from; delegation: who was led in it.
    """

    where: str
    result: Package | None = None
    delegation: DelegationId | None = None


@dataclass(frozen=True, slots=True)
class ToShelf:
    """Show which conferences there are; `onward` is where the one that is chosen leads."""

    onward: type[ToChoice] | type[ToSeats] | type[ToLaboratory] = ToChoice


@dataclass(frozen=True, slots=True)
class ToCeremony:
    """The last session is closed: on to the signing ceremony (or the result, if all is over)."""

    session: Session
    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class ToResult:
    """The conference is closed: what came of it."""

    session: Session
    delegation: DelegationId


# --- into conferences ---


@dataclass(frozen=True, slots=True)
class Lead:
    """Open a new conference and lead this delegation."""

    scenario: Scenario
    where: str
    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class LeadAgain:
    """Open the same conference once more; `delegation` None asks which one to lead."""

    where: str
    delegation: DelegationId | None


@dataclass(frozen=True, slots=True)
class SitDown:
    """Open a conference with these seats at one laptop."""

    scenario: Scenario
    where: str
    seats: tuple[LaptopSeat, ...]


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on with the conference of this log."""

    log: Path
    where: str


@dataclass(frozen=True, slots=True)
class AgainFrom:
    """Take the conference of this log back to the opening of a session, in a log of its own, and lead it from there."""

    log: Path
    where: str
    session: int


# --- to a class, for `game.desktop.hosting.teachers_desk` ---


@dataclass(frozen=True, slots=True)
class ToClasses:
    """Choose what a class plays, or a class to go on with."""


@dataclass(frozen=True, slots=True)
class OpenClass:
    """Open a room for this scenario; lan: for the phones of the local network, not this machine only."""

    where: str
    lan: bool


@dataclass(frozen=True, slots=True)
class GoOnWithClass:
    """Open the room of a kept class again."""

    room: Path


@dataclass(frozen=True, slots=True)
class StopClass:
    """Close the room that is open; closes_window: the game ends with it."""

    closes_window: bool = False


@dataclass(frozen=True, slots=True)
class RoomEnded:
    """The room has stopped without being asked to."""


ClassWay = ToClasses | OpenClass | GoOnWithClass | StopClass | RoomEnded
Destination = (
    ToTitle
    | ToSettings
    | ToChoice
    | ToSeats
    | ToLaboratory
    | ToShelf
    | ToCeremony
    | ToResult
    | Lead
    | LeadAgain
    | SitDown
    | GoOn
    | AgainFrom
    | ClassWay
)
Navigation = WindowWay | Destination
