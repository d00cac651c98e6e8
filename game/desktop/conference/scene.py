"""The conference: one session after another, from the corridor to the gavel, at one delegation's desk."""

from collections.abc import Mapping

import pygame

from game.desk.recap import of_session
from game.desktop import sound
from game.desktop.conference.board import board
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import Glossary, News, OutcomeSheet
from game.desktop.conference.sheets import sheet_for
from game.desktop.conference.shortcuts import shortcuts
from game.desktop.navigation import Navigation, Push, ToCeremony
from game.desktop.summary.session_page import SummaryScene
from game.desktop.theme import Look
from game.desktop.toolkit.box import Layers
from game.desktop.toolkit.feed import Toast
from game.desktop.toolkit.keys import key_of
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Intent, Widget
from game.model.conference import DelegationId
from game.model.events import HappeningOccurred, SessionClosed
from game.model.state import Phase
from game.session.session import Session
from game.wording.catalogue import Wording

ENDED = (Phase.ADOPTION, Phase.SIGNING, Phase.CLOSED)


class ConferenceScene(ConferenceScreen):
    """One delegation's conference. It gives `ToCeremony`, `ToTitle` and `ToSettings` to the game."""

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """At the desk of a delegation that a person leads. KeyError if there is none such."""
        super().__init__(session, delegation, wording)
        self.notice = ""  # words that go by themselves
        self._session = 0
        self._has_left = False

    def take_over(self, before: "ConferenceScene") -> None:
        """Lay on the desk what lay on another one, as far as it is there: the author's scenario has changed."""
        if before.item in self.desk.view.public.items:
            self.item = before.item
        self.room, self.column, self.has_read = before.room, before.column, before.has_read
        self._session = self.desk.view.public.session  # the news of the session's opening has been read

    def build(self, look: Look) -> Widget:
        """The screen, a notice while the chair has the floor, the sheet on top."""
        layers: list[Widget] = [board(self, look)]
        if words := self._waiting_words() if self.is_busy else self.notice:
            layers.append(Toast(escape(words)))
        if self.sheet is not None:
            layers.append(sheet_for(self, self.sheet))
        return Layers(*layers)

    def _waiting_words(self) -> str:
        """What goes on while the person can do nothing."""
        if self.takes_turns:
            return self.desk.wording.text("turn.handing")
        return self.desk.wording.text("screen.opening" if self.desk.phase is Phase.CORRIDOR else "screen.going_on")

    def shortcuts(self) -> Mapping[str, Intent]:
        """Keys for what has no widget, or none on the screen where large text shows one column at a time."""
        return shortcuts(self)

    def entered(self) -> None:
        """Back from the summary: the next session's business; a ballot that is due."""
        session = self.desk.view.public.session
        if session != self._session:
            self._session, self.item = session, self._first_item()
            self.refresh()
            self.stage.focus_on(f"item:{self.item}")  # not on the button that ended the last session
            self._tell_news(session)
        self._open_ballot()
        self.refresh()

    def _tell_news(self, session: int) -> None:
        """What came from outside the room as the session opened."""
        news = tuple(each for each in of_session(self.desk.events(), session) if isinstance(each, HappeningOccurred))
        if news and self.desk.phase is Phase.CORRIDOR:
            self._show(News(news))

    # what happens

    def handle(self, event: pygame.event.Event) -> Navigation | None:
        """Remember what the keyboard was on, for the glossary; nothing is heard while the chair has the floor."""
        if self.is_busy and event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            return None
        if event.type == pygame.KEYDOWN and key_of(event).name == "f1":
            focused = self.stage.focused
            self._under_focus = focused.identity if focused is not None else ""
            if self.sheet is not None and not isinstance(self.sheet, Glossary):
                self.act_on(self.opens(Glossary()))
                return None
        return super().handle(event)

    def update(self, seconds: float) -> Navigation | None:
        """Let the room go on once the notice has been seen; leave when the last session is over."""
        if self._frames_waited >= 0:
            self._frames_waited += 1
            if self._frames_waited >= 2:
                return self._go_on()
            return None
        if self.desk.phase in ENDED and not self._has_left:
            self._has_left = True
            return ToCeremony(self.desk.session, self.desk.delegation)
        if self.settings.coach and self.desk.view.public.session > 1:
            return self.dismiss_coach()  # a first session is over
        return None

    def _go_on(self) -> Navigation | None:
        self._frames_waited = -1
        outcome = self.desk.advance()
        if outcome.refused:
            self._show(OutcomeSheet(refused=outcome.refused))
            self.refresh()
            return None
        closed = [each.session for each in outcome.learnt if isinstance(each, SessionClosed)]
        if closed:
            sound.shared().play("gavel")
        self._open_ballot()
        self.refresh()
        return Push(SummaryScene(self.desk, closed[-1])) if closed else None
