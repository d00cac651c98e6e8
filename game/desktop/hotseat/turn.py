"""Behind the curtain: one delegation's turn in a session, its ballot, its answer to the roll call, its own result."""

from game.desktop.conference.scene import ConferenceScene
from game.desktop.conference.screen_state import Reading
from game.desktop.hotseat.intents import ToSharedResult, TurnOver
from game.desktop.result.scene import ResultScene
from game.desktop.signing.intents import Tell
from game.desktop.signing.scene import SigningScene
from game.desktop.toolkit.box import Column, Space
from game.desktop.toolkit.button import Primary
from game.desktop.toolkit.label import section
from game.desktop.toolkit.widget import Widget
from game.desktop.ways import ToTitle
from game.model.conference import DelegationId
from game.model.state import Phase
from game.session.session import Session
from game.wording.catalogue import Wording


class TurnScene(ConferenceScene):
    """The conference at one desk, until its person ends the turn; the room waits for the others."""

    takes_turns = True

    def entered(self) -> None:
        """Whoever has done nothing yet reads first what the capital says; at the choice of seats all looked on."""
        super().entered()
        desk, seat = self.desk, self.desk.view.seat
        is_first = desk.view.public.session == 1 and desk.phase is Phase.CORRIDOR
        is_new = seat.contacts_left == desk.conference.procedure.contacts and seat.intervention is None
        if is_first and is_new and desk.brief.about:
            self.sheets = (*self.sheets, Reading.BRIEF)
            self.refresh()

    def _go_on(self) -> object | None:
        """The curtain falls before anything goes on."""
        self._frames_waited = -1
        return TurnOver(self.desk.delegation)


class AnswerScene(SigningScene):
    """The roll as far as it was seen together, and one delegation's answer."""

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """For a delegation that is called; the roll up to here was watched together."""
        super().__init__(session, delegation, wording)
        self.revealed = self.total
        self._must_advance = False

    def respond(self, intent: object) -> object | None:
        """Once told, the curtain falls and all see the answer."""
        given = super().respond(intent)
        if isinstance(intent, Tell) and self._has_answered:
            return TurnOver(self.delegation)
        return given


class OwnResultScene(ResultScene):
    """The result against one's own brief; every way leads back to what all see."""

    def _tell_course(self, session: Session) -> None:
        """Without a way back to a session: that is for all to choose."""
        super()._tell_course(session)
        self.log = None

    def _now(self) -> Widget:
        text = self.wording.text
        back = Primary(text("shared.result.back"), ToSharedResult(), key="again")
        return Column(section(text("result.now")), Space(2), back, gap=8)

    def respond(self, intent: object) -> object | None:
        """Esc leads back too."""
        return super().respond(ToSharedResult() if isinstance(intent, ToTitle) else intent)
