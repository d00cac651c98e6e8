"""The conference: one session after another, from the corridor to the gavel, at one delegation's desk."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pygame

from game.desk.session_desk import SessionDesk
from game.desktop import sound
from game.desktop.conference import intents as wish
from game.desktop.conference.board import board
from game.desktop.conference.draft import Draft, begin, chosen, stepped_back, turned
from game.desktop.conference.keys import KEYS
from game.desktop.conference.panels import room
from game.desktop.conference.sheets import sheet_for
from game.desktop.conference.sheets.menus import unused
from game.desktop.conference.words import term_of, waiting_words
from game.desktop.navigation import ChangeSettings, Navigation, Push, ToCeremony, ToSettings, ToTitle
from game.desktop.scene import Scene
from game.desktop.summary.scene import SummaryScene
from game.desktop.theme import Look
from game.desktop.toolkit.box import Layers
from game.desktop.toolkit.feed import Toast
from game.desktop.toolkit.keys import key_of
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.model import actions as act
from game.model.actions import Action, Backing, Ballot
from game.model.conference import DelegationId, ItemId
from game.model.events import Event, HappeningOccurred, SessionClosed
from game.model.state import Phase
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.summary import of_session

ENDED = (Phase.ADOPTION, Phase.SIGNING, Phase.CLOSED)
SPOKEN_ELSEWHERE = (act.ShowPlacards, act.LeaveSpeakersList)
"""Actions whose outcome stands on the screen anyway, so that no sheet tells it."""


class ConferenceScene(Scene):
    """One delegation's conference. It gives `ToCeremony`, `ToTitle` and `ToSettings` to the game."""

    takes_turns = False  # whether the laptop goes round, so that this is one turn of several in a session

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """At the desk of a delegation that a person leads. KeyError if there is none such."""
        super().__init__()
        self.desk = SessionDesk(session, delegation, wording)
        self.title = self.desk.conference.title
        self.room = room.HALL
        self.column = "table"  # which column is shown where text is too large for three
        self.sheet, self.about, self.letters = "", "", ""
        self.draft: Draft | None = None
        self.ballot: Ballot | None = None
        self.happened: tuple[Event, ...] = ()
        self.refused = ""
        self.has_read = False
        self.notice = ""  # words that go by themselves
        self._session = 0
        self._frames_waited = -1  # since the session was ended; -1 while it is on
        self._has_left = False
        self._under_focus = ""
        self._below: tuple[str, str, str, Draft | None] | None = None  # the sheet under the glossary
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
        if words := waiting_words(self.desk, takes_turns=self.takes_turns) if self.is_busy else self.notice:
            layers.append(Toast(escape(words)))
        sheet = sheet_for(self, look)
        if sheet is not None:
            layers.append(sheet)
        return Layers(*layers)

    def shortcuts(self) -> Mapping[str, object]:
        """Keys for what has no widget, or none on the screen where large text shows one column at a time."""
        return KEYS

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
            self._show("news")
            self.happened, self.refused = news, ""

    def _open_ballot(self) -> None:
        motion = self.desk.view.public.open_ballot
        if motion is not None and self.desk.is_due:
            self._show("ballot")
            self.item, self.ballot = motion.item, None
            sound.shared().play("chime")

    # what happens

    def handle(self, event: pygame.event.Event) -> Navigation | None:
        """Remember what the keyboard was on, for the glossary; nothing is heard while the chair has the floor."""
        if self.is_busy and event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            return None
        if event.type == pygame.KEYDOWN and key_of(event).name == "f1":
            focused = self.stage.focused
            self._under_focus = focused.identity if focused is not None else ""
            if self.sheet and self.sheet != "glossary":
                self._explain()
                return None
        return super().handle(event)

    def _explain(self) -> None:
        """Lay the glossary over the sheet, which comes back when it is closed."""
        if self.draft is not None and not term_of(self._under_focus):
            self._under_focus = f"do:{self.draft.kind.__name__}"
        below = (self.sheet, self.about, self.letters, self.draft)
        self.respond(wish.Open("glossary"))
        self._below = below

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
            self._show("happened")
            self.happened, self.refused = (), outcome.refused
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
        match intent:
            case wish.EndSession(sure=sure):
                self._end(sure)
            case wish.AskNoMore():
                self._end(sure=True)
                self.settings = replace(self.settings, confirm_end=False)
                return self._kept()
            case wish.DismissCoach():
                self.settings = replace(self.settings, coach=False)
                return self._kept()
            case wish.Do(action=action):
                self._do(action)
            case ToSettings() | ToTitle():
                self._show("")
                self.refresh()
                return intent
            case _ if not self._looked(intent):
                return intent
        self.refresh()
        return None

    def _kept(self) -> ChangeSettings:
        self.refresh()
        return ChangeSettings(self.settings)

    def _looked(self, intent: object) -> bool:
        """Whether the wish was about what lies on the desk and not about the conference."""
        match intent:
            case wish.ShowItem(item=item):
                self.item, self.has_read, self.column = item, True, "table"
                self._show("")
            case wish.ShowRoom(view=view):
                self.room, self.has_read = view, True
            case wish.ShowColumn(name=name):
                self.column = name
            case wish.Open(sheet=sheet, about=about):
                self._show(sheet, about)
                if sheet == "glossary" and (slug := term_of(self._under_focus)):
                    self.letters = self.desk.wording.text(f"term.{slug}")
                self._under_focus = ""
            case wish.OpenText(item=item, option=option):
                self.has_read = True
                self._show("text", f"{item}/{option}")
            case wish.LookAt(delegation=delegation):
                self._show("delegation", delegation)
            case wish.Begin(kind=kind, known=known):
                self._begin(kind, known)
            case wish.Choose() | wish.Turn() | wish.StepBack() | wish.Find():
                self._choose(intent)
            case wish.Close():
                self._close()
            case _:
                return False
        return True

    def _close(self) -> None:
        """Take the sheet away; what lay below it, or a ballot that waits, is there again."""
        was, below = self.sheet, self._below
        self._show("")
        if below is not None:
            self.sheet, self.about, self.letters, self.draft = below
        elif was == "happened":
            self._open_ballot()

    def _show(self, sheet: str, about: str = "") -> None:
        """Lay one sheet on the desk, or none."""
        self._below = None
        self.sheet, self.about, self.letters, self.draft = sheet, about, "", None
        self._frames_waited = -1

    def _begin(self, kind: type[Action], known: tuple[tuple[str, object], ...]) -> None:
        self._show("draft")
        placards = self.desk.view.seat.placards if kind is act.ShowPlacards else {}
        shown = tuple(Backing(item=item, option=option) for item, option in placards.items())
        still = tuple(each for each in shown if not self.desk.view.public.items[each.item].is_agreed)
        self.draft = begin(kind, known, still)

    def _choose(self, intent: object) -> None:
        """A part of a draft, a ballot, or letters to find by."""
        if self.sheet == "ballot" and isinstance(intent, wish.Choose) and isinstance(intent.value, Ballot):
            self.ballot = intent.value
        elif self.draft is None:
            if isinstance(intent, wish.Find):
                self.letters = intent.letters
        else:
            match intent:
                case wish.Choose(value=value):
                    self.draft = chosen(self.draft, value)
                case wish.Turn(value=Backing() as text):
                    self.draft = turned(self.draft, text)
                case wish.StepBack():
                    self.draft = stepped_back(self.draft)
                case wish.Find(letters=letters):
                    self.draft = replace(self.draft, letters=letters)

    def _do(self, action: Action) -> None:
        """Hand an action in, and show what came of it."""
        before = self.desk.view.seat.intervention
        outcome = self.desk.submit(action)
        self.happened, self.refused = outcome.learnt, outcome.refused
        if self.refused:
            self._show("happened")
        elif isinstance(action, act.CastBallot):
            self._show("")
            self._frames_waited = 0
        elif isinstance(action, SPOKEN_ELSEWHERE) or self.desk.view.seat.intervention != before:
            self._show("")
        else:
            self._show("happened")

    def _end(self, sure: bool) -> None:
        """End the session, after asking if something is left to do and the person wants to be asked."""
        if self.desk.phase is Phase.VOTING and self.desk.is_due:
            self._open_ballot()
        elif not sure and self.settings.confirm_end and self.desk.phase is Phase.CORRIDOR and unused(self.desk):
            self._show("confirm")
        else:
            self._show("")
            self._frames_waited = 0
