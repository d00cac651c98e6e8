"""What several parts are made of: an event in words, the messages of the facilitator, fields of a value."""

from collections.abc import Iterable, Mapping

from game.classroom.lesson.room_store import Announcement
from game.model.events import Event
from game.model.state import Offer
from game.wording.events import tell
from game.wording.reader import Reader


def event_line(reader: Reader, number: int, event: Event, offers: Iterable[Offer] = ()) -> Mapping[str, object]:
    """One event as a line: id, sentence, reason, kind."""
    told = tell(reader, event, offers)
    return {"id": number, "text": told.text, "why": told.why, "kind": type(event).__name__}


def messages(said: Iterable[Announcement]) -> list[Mapping[str, object]]:
    """Messages of the facilitator."""
    return [{"id": each.number, "text": each.text, "to_all": each.to is None} for each in said]


def fields(value: object, names: str) -> dict[str, object]:
    """Some fields of a value, as a page gets them. names: with blanks between; only what is named leaves the host."""
    return {name: getattr(value, name) for name in names.split()}
