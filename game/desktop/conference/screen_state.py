"""The room's picture, the columns and the sheets of the conference screen, and what has been written on a sheet."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.desk.action_builder import ActionDraft
from game.model.actions import Backing, Ballot
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.events import Event


class RoomView(StrEnum):
    """How it is shown where they stand."""

    HALL = "hall"
    MAP = "map"
    LIST = "list"
    TEXT = "text"  # only as counts, so that the text has the room


class ShownColumn(StrEnum):
    """What is shown where text is too large for all columns."""

    AGENDA = "agenda"
    TEXT = "text"
    ROOM = "room"
    ACTIONS = "actions"


class PlainSheet(StrEnum):
    """Sheets that show how things stand, and remember nothing of their own."""

    ADVISOR = "advisor"
    AGENDA = "agenda"
    BRIEF = "brief"
    CONFIRM_END = "confirm_end"
    CORRIDOR = "corridor"  # what else can be done there
    FLOOR = "floor"
    GROUPS = "groups"
    HEARD = "heard"
    LOG = "log"
    MENU = "menu"
    OFFERS = "offers"


@dataclass(frozen=True, slots=True)
class SmallPrint:
    """All about an item, or about one of its options."""

    item: ItemId
    option: OptionId | None = None


@dataclass(frozen=True, slots=True)
class TextSheet:
    """What can be said about one text."""

    text: Backing


@dataclass(frozen=True, slots=True)
class OfDelegation:
    """What is known of a delegation, and what can be done about it."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class FindDelegation:
    """All delegations, or those that the letters may mean."""

    letters: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The words of the game, or those that the letters may mean."""

    letters: str = ""


@dataclass(frozen=True, slots=True)
class BallotPaper:
    """The text that is voted on. marked: the ballot that is chosen and not yet cast."""

    marked: Ballot | None = None


@dataclass(frozen=True, slots=True)
class OutcomeSheet:
    """What came of the last action, or why it was refused."""

    events: tuple[Event, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What came from outside the room as the session opened."""

    events: tuple[Event, ...]


Sheet: TypeAlias = (
    PlainSheet
    | SmallPrint
    | TextSheet
    | OfDelegation
    | FindDelegation
    | Glossary
    | ActionDraft  # an action that is being put together
    | BallotPaper
    | OutcomeSheet
    | News
)
