"""What a person may want while choosing a delegation."""

from dataclasses import dataclass

from game.model.conference import DelegationId


@dataclass(frozen=True, slots=True)
class Take:
    """Look at this delegation."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class TakeGroup:
    """Look at this bloc."""

    key: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Letters in the field that finds."""

    letters: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Show the room as map, hall or list, or the brief alone."""

    view: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lay a sheet over the screen ("sources", "proof"), or take it away ("")."""

    which: str


@dataclass(frozen=True, slots=True)
class Decide:
    """Lead the delegation that is on."""
