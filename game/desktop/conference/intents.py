"""What a person may want on the conference's screen, beyond what the window and the toolkit know."""

from dataclasses import dataclass

from game.model.actions import Action
from game.model.conference import DelegationId, ItemId, OptionId


@dataclass(frozen=True, slots=True)
class ShowItem:
    """Lay this agenda item on the table."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class ShowRoom:
    """Show where they stand as hall, map, list, or leave all room to the text."""

    view: str


@dataclass(frozen=True, slots=True)
class ShowColumn:
    """Show this column, where text is too large for all three."""

    name: str


@dataclass(frozen=True, slots=True)
class Open:
    """Lay a sheet over the screen. about: what it is about, where it is about something."""

    sheet: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class OpenText:
    """What can be said about one text."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin to choose the parts of an action; some are known already, as (name, value)."""

    kind: type[Action]
    known: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose one part of the action that is being put together."""

    value: object


@dataclass(frozen=True, slots=True)
class Turn:
    """Put a text into the selection, or take it out again."""

    value: object


@dataclass(frozen=True, slots=True)
class StepBack:
    """Choose the last part again."""


@dataclass(frozen=True, slots=True)
class Find:
    """Only what these letters may mean."""

    letters: str


@dataclass(frozen=True, slots=True)
class Do:
    """Do this action now."""

    action: Action


@dataclass(frozen=True, slots=True)
class Close:
    """Take the sheet away."""


@dataclass(frozen=True, slots=True)
class EndSession:
    """Nothing to add. sure: the person has been asked, or does not want to be."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class AskNoMore:
    """End the session, and never ask again."""


@dataclass(frozen=True, slots=True)
class DismissCoach:
    """No more lines for a first session."""


@dataclass(frozen=True, slots=True)
class LookAt:
    """A delegation was found: show what is known of it."""

    delegation: DelegationId
