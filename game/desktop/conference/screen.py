"""What lies on the conference screen, and what a person can do there. How it looks stands in `board` and `sheets`."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.desk.action_builder import ActionDraft, begin
from game.desk.available import Known
from game.desk.offers import left_undone
from game.desk.session_desk import SessionDesk
from game.desktop import sound
from game.desktop.conference.help_terms import term_of
from game.desktop.conference.screen_state import (
    BallotPaper,
    FindDelegation,
    Glossary,
    OutcomeSheet,
    PlainSheet,
    RoomView,
    Sheet,
    ShownColumn,
    TextSheet,
)
from game.desktop.navigation import ChangeSettings, Navigation
from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.model.actions import Action, Backing, Ballot, CastBallot, ShowPlacards
from game.model.conference import DelegationId, ItemId
from game.model.grammar import ActionKind, Value
from game.model.state import Phase
from game.session.session import Session
from game.wording.catalogue import Wording


class ConferenceScreen(Scene):
    """One delegation's screen. Its methods are the intents of its widgets.

    item: the one that is open. sheets: what lies on the desk, the topmost last. has_read: whether the person has looked
    round. takes_turns: whether the laptop goes round, so that this is one turn of several in a session.
    """

    takes_turns = False

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """At the desk of a delegation that a person leads. KeyError if there is none such."""
        super().__init__()
        self.desk = SessionDesk(session, delegation, wording)
        self.title = self.desk.conference.title
        self.room = RoomView.HALL
        self.column = ShownColumn.TEXT
        self.sheets: tuple[Sheet, ...] = ()
        self.has_read = False
        self.item = self._first_item()
        self._under_focus = ""  # what the keyboard was on when it asked for the glossary
        self._frames_waited = -1  # since the session was ended; -1 while it is on

    def _first_item(self) -> ItemId:
        """What is open of today's business and matters most to the capital; else what is open, else anything."""
        public, wishes = self.desk.view.public, [each.item for each in self.desk.brief.wishes]
        return min(wishes, key=lambda each: (public.items[each].is_agreed, each not in public.programme))

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

    # what is shown

    def show_item(self, item: ItemId) -> None:
        """Lay this agenda item on the table."""
        self.item, self.has_read, self.column = item, True, ShownColumn.TEXT
        self._show(None)

    def show_room(self, view: RoomView) -> None:
        """Show in another way where they stand."""
        self.room, self.has_read = view, True

    def show_column(self, column: ShownColumn) -> None:
        """Show this column, where text is too large for all."""
        self.column = column

    # sheets

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet on the desk; the glossary over what lies there, which is there again when it is closed."""
        self.has_read = self.has_read or isinstance(sheet, TextSheet)
        if isinstance(sheet, Glossary):
            term = term_of(self._under_focus)
            if not term and isinstance(self.sheet, ActionDraft):
                term = self.sheet.kind.term
            self.sheets = (*self.sheets, Glossary(self.desk.wording.text(f"term.{term}") if term else ""))
        else:
            self._show(sheet)
        self._under_focus = ""

    def opens(self, sheet: Sheet) -> Callable[[], None]:
        """The intent of laying a sheet on the desk."""
        return partial(self.open_sheet, sheet)

    def close_sheet(self) -> None:
        """Take the topmost sheet away; what lay below it, or a ballot that waits, is there again."""
        was, self.sheets = self.sheet, self.sheets[:-1]
        if not self.sheets and isinstance(was, OutcomeSheet):
            self._open_ballot()

    def leave_for(self, way: Navigation) -> Navigation:
        """Go there; no sheet lies here when one comes back."""
        self._show(None)
        self.refresh()
        return way

    def _show(self, sheet: Sheet | None) -> None:
        """Lay one sheet on the desk instead of all others, or none."""
        self.sheets = () if sheet is None else (sheet,)
        self._frames_waited = -1

    def _open_ballot(self) -> None:
        motion = self.desk.view.public.open_ballot
        if motion is not None and self.desk.is_due:
            self._show(BallotPaper())
            self.item = motion.item
            sound.shared().play("chime")

    # what is written on the topmost sheet

    def begin(self, kind: ActionKind, known: Known | None = None) -> None:
        """Begin to choose the parts of an action. known: those that are clear from where it is begun."""
        self._show(begin(self.desk, kind, known))

    def choose(self, value: Value) -> None:
        """Choose a part of the action that is put together, or mark a ballot."""
        match self.sheet:
            case BallotPaper() if isinstance(value, Ballot):
                self._write(BallotPaper(value))
            case ActionDraft() as draft:
                self._write(draft.with_chosen(value))

    def pick(self, text: Backing) -> None:
        """Put a text into the selection, or take it out again."""
        if isinstance(self.sheet, ActionDraft):
            self._write(self.sheet.with_picked(text))

    def step_back(self) -> None:
        """Choose the last part anew."""
        if isinstance(self.sheet, ActionDraft):
            self._write(self.sheet.stepped_back())

    def find(self, letters: str) -> None:
        """Show only what these letters may mean."""
        if isinstance(self.sheet, FindDelegation | Glossary | ActionDraft):
            self._write(replace(self.sheet, letters=letters))

    def _write(self, sheet: Sheet) -> None:
        self.sheets = (*self.sheets[:-1], sheet)

    # the conference

    def do(self, action: Action) -> None:
        """Hand an action in, and show what came of it, unless it stands on the screen anyway."""
        before = self.desk.view.seat.intervention
        outcome = self.desk.submit(action)
        self._show(OutcomeSheet(outcome.learnt, outcome.refused))
        if outcome.refused:
            return
        if isinstance(action, CastBallot):
            self._wait_for_the_room()
        elif isinstance(action, ShowPlacards) or self.desk.view.seat.intervention != before:
            self._show(None)

    def end_session(self) -> None:
        """Nothing to add; asked about if something is left to do and the person wants to be asked."""
        if self.settings.confirm_end and self.desk.phase is Phase.CORRIDOR and left_undone(self.desk):
            self._show(PlainSheet.CONFIRM_END)
        else:
            self.end_at_once()

    def end_at_once(self) -> None:
        """End the session, unless a ballot is due."""
        if self.desk.phase is Phase.VOTING and self.desk.is_due:
            self._open_ballot()
        else:
            self._wait_for_the_room()

    def end_and_ask_no_more(self) -> ChangeSettings:
        """End the session, and never ask again."""
        self.end_at_once()
        return self._change_settings(replace(self.settings, confirm_end=False))

    def dismiss_coach(self) -> ChangeSettings:
        """No more lines for a first session."""
        return self._change_settings(replace(self.settings, coach=False))

    def _change_settings(self, settings: Settings) -> ChangeSettings:
        self.settings = settings
        self.refresh()
        return ChangeSettings(settings)

    def _wait_for_the_room(self) -> None:
        self._show(None)
        self._frames_waited = 0
