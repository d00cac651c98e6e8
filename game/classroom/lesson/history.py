"""What really happened, for a conference that is closed."""

from game.model.record import Record
from game.scenario import ScenarioError, load_record
from game.session.session import Session


def record_of(session: Session) -> Record | None:
    """The record of a conference's scenario; None where none is kept, or none that can be read."""
    header = session.header
    try:
        return load_record(header.where)
    except (ScenarioError, OSError):
        return None
