"""What a person may want at the signing ceremony."""

from dataclasses import dataclass

from game.model.conference import ItemId


@dataclass(frozen=True, slots=True)
class Choose:
    """One of the four ways to answer."""

    kind: str


@dataclass(frozen=True, slots=True)
class Reserve:
    """Put an item into the reservation, or take it out."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class Tell:
    """Give the answer that is chosen."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the roll, or let it go on."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Show everything up to the own turn, or to the end, at once."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lay a sheet over the screen ("advisor", "reserve", "notice"), or take it away ("")."""

    which: str
