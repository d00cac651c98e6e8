"""What really happened, for a room whose conference is closed."""

from game.classroom.lesson.room import Classroom
from game.model.record import Record
from game.scenario import ScenarioError, load_record


def record_of(room: Classroom) -> Record | None:
    """The record of the room's scenario; None where none is kept, or none that can be read."""
    header = room.session.header
    try:
        return load_record(header.folder or header.scenario)
    except (ScenarioError, OSError):
        return None
