"""The ways from one screen to the next: intents that `game.desktop.main` carries out."""

from dataclasses import dataclass
from pathlib import Path

from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.session.session import Session


@dataclass(frozen=True, slots=True)
class ToTitle:
    """Back to the title; what was played stays in its log."""


@dataclass(frozen=True, slots=True)
class ToShelf:
    """Show which conferences there are."""


@dataclass(frozen=True, slots=True)
class ToSettings:
    """Show the settings over this screen."""


@dataclass(frozen=True, slots=True)
class ToChoice:
    """Choose a delegation of this scenario; `where` is its id on the shelf or its folder."""

    where: str


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
class AgainFrom:
    """Take the conference of this log back to the opening of a session, in a log of its own, and lead it from there."""

    log: Path
    where: str
    session: int


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on with the conference of this log; `where` its scenario is."""

    log: Path
    where: str


@dataclass(frozen=True, slots=True)
class ToResult:
    """The conference is closed: what came of it."""

    session: Session
    delegation: DelegationId
