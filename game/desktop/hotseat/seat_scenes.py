"""Behind the curtain: one delegation's turn in a session, its ballot, its answer to the roll call, its own result."""

from collections.abc import Callable

from game.desktop.conference.scene import ConferenceScene
from game.desktop.conference.screen_state import PlainSheet
from game.desktop.navigation import Navigation, ToTitle
from game.desktop.result.result_scene import ResultScene
from game.desktop.signing.signing_scene import SigningScene
from game.desktop.toolkit.box import Column, Space
from game.desktop.toolkit.button import Primary
from game.desktop.toolkit.label import section
from game.desktop.toolkit.widget import Widget
from game.model.conference import DelegationId
from game.model.record import Record
from game.model.state import Phase
from game.session.session import Session
from game.wording.catalogue import Wording


class TurnScene(ConferenceScene):
    """The conference at one desk, until its person ends the turn; the room waits for the others."""

    takes_turns = True

    def __init__(
        self, session: Session, delegation: DelegationId, over: Callable[[], Navigation], wording: Wording | None = None
    ) -> None:
        """over: the turn is over."""
        super().__init__(session, delegation, wording)
        self._over = over

    def entered(self) -> None:
        """Whoever has done nothing yet reads first what the capital says; at the choice of seats all looked on."""
        super().entered()
        desk, seat = self.desk, self.desk.view.seat
        is_first = desk.view.public.session == 1 and desk.phase is Phase.CORRIDOR
        is_new = seat.contacts_left == desk.conference.procedure.contacts and seat.intervention is None
        if is_first and is_new and desk.brief.about:
            self.sheets = (*self.sheets, PlainSheet.BRIEF)
            self.refresh()

    def _go_on(self) -> Navigation | None:
        """The curtain falls before anything goes on."""
        self._frames_waited = -1
        return self._over()


class AnswerScene(SigningScene):
    """The roll as far as it was seen together, and one delegation's answer."""

    def __init__(
        self, session: Session, delegation: DelegationId, over: Callable[[], Navigation], wording: Wording | None = None
    ) -> None:
        """For a delegation that is called; the roll up to here was watched together. over: its answer is given."""
        super().__init__(session, delegation, wording)
        self.revealed = self.total
        self._must_advance = False
        self._over = over

    def tell(self) -> Navigation | None:
        """Once told, the curtain falls and all see the answer."""
        super().tell()
        return self._over() if self._has_answered else None


class OwnResultScene(ResultScene):
    """The result against one's own brief; every way leads back to what all see."""

    def __init__(
        self,
        session: Session,
        delegation: DelegationId,
        where: str,
        record: Record | None,
        wording: Wording,
        back: Callable[[], Navigation],
    ) -> None:
        """As `ResultScene`; back: to what all see."""
        super().__init__(session, delegation, where, record, wording)
        self._back = back
        self.log = None  # no way back to a session: that is for all to choose

    def _now(self) -> Widget:
        text = self.wording.text
        back = Primary(text("shared.result.back"), self._back, key="again")
        return Column(section(text("result.now")), Space(2), back, gap=8)

    def redirected(self, way: Navigation) -> Navigation | None:
        """Esc leads back too."""
        return self._back() if isinstance(way, ToTitle) else super().redirected(way)
