"""The conference: one session after another, from the corridor to the gavel, at one delegation's desk."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, assert_never

import pygame

from game.desk.action_builder import begin
from game.desk.recap import of_session
from game.desk.session_desk import SessionDesk
from game.desktop import sound
from game.desktop.conference import intents as wish
from game.desktop.conference.board import board
from game.desktop.conference.help_terms import term_of
from game.desktop.conference.screen_state import (
    BallotPaper,
    Building,
    Glossary,
    Happened,
    News,
    OnText,
    Reading,
    RoomView,
    Sheet,
    ShownColumn,
)
from game.desktop.conference.sheets import sheet_for
from game.desktop.conference.sheets.menus import unused
from game.desktop.conference.sheets.writing import written
from game.desktop.conference.shortcuts import shortcuts
from game.desktop.navigation import ChangeSettings, Navigation, Push, ToCeremony, ToSettings, ToTitle
from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.desktop.summary.session_page import SummaryScene
from game.desktop.theme import Look
from game.desktop.toolkit.box import Layers
from game.desktop.toolkit.feed import Toast
from game.desktop.toolkit.keys import key_of
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.model.actions import Action, CastBallot, ShowPlacards
from game.model.conference import DelegationId, ItemId
from game.model.events import HappeningOccurred, SessionClosed
from game.model.state import Phase
from game.session.session import Session
from game.wording.catalogue import Wording

ENDED = (Phase.ADOPTION, Phase.SIGNING, Phase.CLOSED)


class ConferenceScene(Scene):
    """One delegation's conference. It gives `ToCeremony`, `ToTitle` and `ToSettings` to the game."""

    takes_turns = False  # whether the laptop goes round, so that this is one turn of several in a session

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """At the desk of a delegation that a person leads. KeyError if there is none such."""
        super().__init__()
        self.desk = SessionDesk(session, delegation, wording)
        self.title = self.desk.conference.title
        self.room = RoomView.HALL
        self.column = ShownColumn.TEXT
        self.sheets: tuple[Sheet, ...] = ()
        self.has_read = False
        self.notice = ""  # words that go by themselves
        self._session = 0
        self._frames_waited = -1  # since the session was ended; -1 while it is on
        self._has_left = False
        self._under_focus = ""
        self.item = self._first_item()

    # what is on the desk

    def _first_item(self) -> ItemId:
        """What is open of today's business and matters most to the capital; else what is open, else anything."""
        public, wishes = self.desk.view.public, [each.item for each in self.desk.brief.wishes]
        return min(wishes, key=lambda each: (public.items[each].is_agreed, each not in public.programme))

    def take_over(self, before: "ConferenceScene") -> None:
        """Lay on the desk what lay on another one, as far as it is there: the author's scenario has changed."""
        if before.item in self.desk.view.public.items:
            self.item = before.item
        self.room, self.column, self.has_read = before.room, before.column, before.has_read
        self._session = self.desk.view.public.session  # the news of the session's opening has been read

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that lies on top; None if there is none."""
        return self.sheets[-1] if self.sheets else None

    @property
    def is_busy(self) -> bool:
        """Whether the chair has the floor and the person waits."""
        return self._frames_waited >= 0

    @property
    def coach_is_on(self) -> bool:
        """Whether the lines for a first session are shown."""
        return self.settings.coach and self.desk.view.public.session <= 1 and self.desk.phase is Phase.CORRIDOR

    def build(self, look: Look) -> Widget:
        """The screen, a notice while the chair has the floor, the sheet on top."""
        layers: list[Widget] = [board(self, look)]
        if words := self._waiting_words() if self.is_busy else self.notice:
            layers.append(Toast(escape(words)))
        if self.sheet is not None:
            layers.append(sheet_for(self, look, self.sheet))
        return Layers(*layers)

    def _waiting_words(self) -> str:
        """What goes on while the person can do nothing."""
        if self.takes_turns:
            return self.desk.wording.text("turn.handing")
        return self.desk.wording.text("screen.opening" if self.desk.phase is Phase.CORRIDOR else "screen.going_on")

    def shortcuts(self) -> Mapping[str, object]:
        """Keys for what has no widget, or none on the screen where large text shows one column at a time."""
        return shortcuts()

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

    def _open_ballot(self) -> None:
        motion = self.desk.view.public.open_ballot
        if motion is not None and self.desk.is_due:
            self._show(BallotPaper())
            self.item = motion.item
            sound.shared().play("chime")

    # what happens

    def handle(self, event: pygame.event.Event) -> Navigation | None:
        """Remember what the keyboard was on, for the glossary; nothing is heard while the chair has the floor."""
        if self.is_busy and event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            return None
        if event.type == pygame.KEYDOWN and key_of(event).name == "f1":
            focused = self.stage.focused
            self._under_focus = focused.identity if focused is not None else ""
            if self.sheet is not None and not isinstance(self.sheet, Glossary):
                self.respond(wish.Open(Glossary()))
                return None
        return super().handle(event)

    def update(self, seconds: float) -> Any:
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
            return wish.DismissCoach()  # a first session is over
        return None

    def _go_on(self) -> object | None:
        self._frames_waited = -1
        outcome = self.desk.advance()
        if outcome.refused:
            self._show(Happened(refused=outcome.refused))
            self.refresh()
            return None
        closed = [each.session for each in outcome.learnt if isinstance(each, SessionClosed)]
        if closed:
            sound.shared().play("gavel")
        self._open_ballot()
        self.refresh()
        return Push(SummaryScene(self.desk, closed[-1])) if closed else None

    def respond(self, intent: object) -> object | None:
        """Act on this screen's own wishes; give the others to the game."""
        if not isinstance(intent, wish.ConferenceIntent):
            return intent
        passed_on = self._carry_out(intent)
        self.refresh()
        return passed_on

    def _carry_out(self, intent: wish.ConferenceIntent) -> object | None:
        """Do what is wished; what is left for the game to do."""
        match intent:
            case ToCeremony():
                return intent
            case ToSettings() | ToTitle():
                self._show(None)
                return intent
            case wish.AskNoMore():
                self._end(sure=True)
                return self._change_settings(replace(self.settings, confirm_end=False))
            case wish.DismissCoach():
                return self._change_settings(replace(self.settings, coach=False))
            case wish.EndSession(sure=sure):
                self._end(sure)
            case wish.Do(action=action):
                self._do(action)
            case wish.ShowItem(item=item):
                self.item, self.has_read, self.column = item, True, ShownColumn.TEXT
                self._show(None)
            case wish.ShowRoom(view=view):
                self.room, self.has_read = view, True
            case wish.ShowColumn(column=column):
                self.column = column
            case wish.Open(sheet=sheet):
                self._open(sheet)
            case wish.Begin(kind=kind, known=known):
                self._show(Building(begin(self.desk, kind, known)))
            case wish.Choose() | wish.Pick() | wish.StepBack() | wish.Find():
                self.sheets = (*self.sheets[:-1], *(written(each, intent) for each in self.sheets[-1:]))
            case wish.Close():
                self._close()
            case _:
                assert_never(intent)
        return None

    def _change_settings(self, settings: Settings) -> ChangeSettings:
        self.settings = settings
        return ChangeSettings(settings)

    # the sheets

    def _show(self, sheet: Sheet | None) -> None:
        """Lay one sheet on the desk instead of all others, or none."""
        self.sheets = () if sheet is None else (sheet,)
        self._frames_waited = -1

    def _open(self, sheet: Sheet) -> None:
        """Lay a sheet on the desk; the glossary over what lies there, which is there again when it is closed."""
        self.has_read = self.has_read or isinstance(sheet, OnText)
        if isinstance(sheet, Glossary):
            term = term_of(self._under_focus)
            if not term and isinstance(self.sheet, Building):
                term = self.sheet.draft.kind.term
            self.sheets = (*self.sheets, Glossary(self.desk.wording.text(f"term.{term}") if term else ""))
        else:
            self._show(sheet)
        self._under_focus = ""

    def _close(self) -> None:
        """Take the topmost sheet away; what lay below it, or a ballot that waits, is there again."""
        was, self.sheets = self.sheet, self.sheets[:-1]
        if not self.sheets and isinstance(was, Happened):
            self._open_ballot()

    # the conference

    def _do(self, action: Action) -> None:
        """Hand an action in, and show what came of it, unless it stands on the screen anyway."""
        before = self.desk.view.seat.intervention
        outcome = self.desk.submit(action)
        self._show(Happened(outcome.learnt, outcome.refused))
        if outcome.refused:
            return
        if isinstance(action, CastBallot):
            self._wait_for_the_room()
        elif isinstance(action, ShowPlacards) or self.desk.view.seat.intervention != before:
            self._show(None)

    def _wait_for_the_room(self) -> None:
        self._show(None)
        self._frames_waited = 0

    def _end(self, sure: bool) -> None:
        """End the session, after asking if something is left to do and the person wants to be asked."""
        if self.desk.phase is Phase.VOTING and self.desk.is_due:
            self._open_ballot()
        elif not sure and self.settings.confirm_end and self.desk.phase is Phase.CORRIDOR and unused(self.desk):
            self._show(Reading.CONFIRM_END)
        else:
            self._wait_for_the_room()
