"""The ways into the laboratory, and what a person may want there."""

from dataclasses import dataclass

from game.model.conference import DelegationId, ItemId, OptionId
from game.studies.what_if import Package


@dataclass(frozen=True, slots=True)
class ToLaboratories:
    """Choose a conference for the laboratory."""


@dataclass(frozen=True, slots=True)
class ToLaboratory:
    """Open the laboratory of this scenario; `where` is its id on the shelf or its folder.

    result: the text that came of a conference just played, to start from; delegation: who was led in it.
    """

    where: str
    result: Package | None = None
    delegation: DelegationId | None = None


@dataclass(frozen=True, slots=True)
class PutText:
    """This item says this; None: what stood before."""

    item: ItemId
    option: OptionId | None


@dataclass(frozen=True, slots=True)
class PutBack:
    """All items as in the text one started from."""


@dataclass(frozen=True, slots=True)
class StartFrom:
    """Begin anew with the text of that key."""

    key: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Why this delegation signs or not."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class Typed:
    """Letters in the field that finds a delegation."""

    letters: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Show this list, or where columns are tabs this column."""

    view: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lay the sheet of starting points over the screen, or take it away."""

    is_open: bool
