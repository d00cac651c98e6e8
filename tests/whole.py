"""What no screen may have: the whole state of a session, for tests that look whether secrets are kept."""

from game.model.state import ConferenceState
from game.session.session import Session


def whole_state(session: Session) -> ConferenceState:
    """Everything, as the rules see it."""
    return session._state
