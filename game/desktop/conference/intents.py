"""What a person may want on the conference's screen, beyond what the window and the toolkit know."""

from dataclasses import dataclass, field
from typing import TypeAlias

from game.desk.available import Known
from game.desktop.conference.screen_state import RoomView, Sheet, ShownColumn
from game.desktop.navigation import ToCeremony, ToSettings, ToTitle
from game.model.actions import Action, Backing
from game.model.conference import ItemId
from game.model.grammar import ActionKind, Value


@dataclass(frozen=True, slots=True)
class ShowItem:
    """Lay this agenda item on the table."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class ShowRoom:
    """Show in another way where they stand."""

    view: RoomView


@dataclass(frozen=True, slots=True)
class ShowColumn:
    """Show this column, where text is too large for all."""

    column: ShownColumn


@dataclass(frozen=True, slots=True)
class Open:
    """Lay a sheet over the screen."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin to choose the parts of an action. known: those that are clear from where it is begun."""

    kind: ActionKind
    known: Known = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose one part of the action that is being put together, or a ballot."""

    value: Value


@dataclass(frozen=True, slots=True)
class Pick:
    """Put a text into the selection, or take it out again."""

    text: Backing


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


ConferenceIntent: TypeAlias = (
    ToCeremony
    | ToTitle
    | ToSettings
    | ShowItem
    | ShowRoom
    | ShowColumn
    | Open
    | Begin
    | Choose
    | Pick
    | StepBack
    | Find
    | Do
    | Close
    | EndSession
    | AskNoMore
    | DismissCoach
)
