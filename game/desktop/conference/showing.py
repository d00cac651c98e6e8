"""What the conference screen shows: all that its board and its sheets read off the scene."""

from typing import Protocol

from game.desk.session_desk import SessionDesk
from game.desktop.conference.draft import Draft
from game.model.actions import Ballot
from game.model.conference import ItemId
from game.model.events import Event


class Showing(Protocol):
    """The scene as its parts see it.

    item: the one that is open. room: how the room is shown (hall, map, list, text only). column: the one that is shown
    where text is too large for three. sheet: which sheet lies on top, empty for none; about: what it is about; letters:
    what has been typed on it. draft: the action that is being put together. ballot: marked and not yet cast. happened,
    refused: what the last action led to. has_read: whether the person has looked round. takes_turns: whether the laptop
    goes round.
    """

    desk: SessionDesk
    item: ItemId
    room: str
    column: str
    sheet: str
    about: str
    letters: str
    draft: Draft | None
    ballot: Ballot | None
    happened: tuple[Event, ...]
    refused: str
    has_read: bool
    takes_turns: bool

    @property
    def is_busy(self) -> bool:
        """Whether the chair has the floor and the person waits."""

    @property
    def coach_is_on(self) -> bool:
        """Whether the lines for a first session are shown."""
