"""The roll call in time: wave by wave, answer by answer, until whoever watches is called."""

from collections.abc import Callable
from functools import partial

from game.debrief.peer_influence import PeerInfluence, heeded, peer_influence
from game.desk.ceremony import Roll, roll_call
from game.desktop import sound
from game.desktop.scene import Scene
from game.desktop.theme import BODY
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.widget import Widget
from game.model.conference import DelegationId
from game.model.events import Event, RollAnswered
from game.session.log import LogError
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.reader import Reader

APART, REST, GROWS = 0.04, 1.6, 0.3  # seconds between two answers, after a wave, while an arc grows


class RollScene(Scene):
    """The waves of the roll: how far it is shown, and what it waits for. Building the screen is left to others."""

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """The session is in its signing phase, or just before it."""
        super().__init__()
        self.session, self.delegation = session, delegation
        conference = session.public().conference
        self.reader = Reader(wording=wording or Wording(), conference=conference, delegation=delegation)
        self.wording = self.reader.wording
        self.title = self.wording.text("ceremony.title")
        self.looks_to = heeded(conference)
        self.revealed = 0
        self.paused = False
        self.sheet: Callable[[], Widget] | None = None  # what makes the sheet that lies over the screen
        self._clock = 0.0
        self._wave_done = 0.0  # seconds since the last answer of the present wave
        self._must_advance = not session.due and not session.is_over
        self._waits_for_key = False
        self._moment = ""  # what the ceremony was waiting for when the keyboard was last led there
        self._read()

    def _read(self) -> None:
        self.roll: Roll = roll_call(self._heard(), len(self.reader.conference.delegations))
        self.total = len(self.roll.answers)

    def _heard(self) -> tuple[Event, ...]:
        """What whoever watches has learnt."""
        return self.session.events(self.delegation)

    def refresh(self) -> None:
        """Build anew; when the ceremony comes to another moment the keyboard goes where it is needed."""
        super().refresh()
        moment = "way signed" if self.is_own_turn else "on" if self.is_finished else "skip"
        if moment != self._moment and self.stage.focus_on(moment):
            self._moment = moment

    # where the ceremony is

    @property
    def told(self) -> tuple[RollAnswered, ...]:
        """The answers that are shown."""
        return self.roll.answers[: self.revealed]

    @property
    def is_own_turn(self) -> bool:
        """Whether everybody waits for the reader."""
        return self.revealed >= self.total and self.delegation in self.session.due

    @property
    def is_finished(self) -> bool:
        """Whether all has been shown and the conference is closed."""
        return self.revealed >= self.total and self.session.is_over

    @property
    def _waits_here(self) -> bool:
        """Whether the ceremony stands still until whoever watches does something."""
        return self.is_own_turn or self.is_finished

    @property
    def _wave(self) -> int:
        """The number of the wave that is shown, from 1; 0 before the first."""
        return len(self.roll.waves) if self.is_own_turn else self._answered_wave

    @property
    def _answered_wave(self) -> int:
        ends = self.roll.ends
        still = (end > self.revealed or (end == self.revealed and self._wave_done < REST) for end in ends)
        return next((number for number, is_on in enumerate(still, start=1) if is_on), len(ends))

    @property
    def _wave_is_over(self) -> bool:
        return self.revealed in self.roll.ends and self.revealed > 0

    def _echo(self) -> PeerInfluence | None:
        """Who followed whom in the wave that has just been answered."""
        if not self._wave_is_over or self.is_finished:
            return None
        return peer_influence(self.looks_to, self.roll.first_answers(self.revealed), self._answered_wave)

    # time

    def update(self, seconds: float) -> None:
        """Reveal the roll; take the conference on between two frames."""
        if self._must_advance and not self.stage.wants_redraw:
            self._must_advance = False
            self._advance()
            return
        if self.paused or self.sheet is not None or self.revealed >= self.total:
            if self._wave_is_over and self._wave_done < GROWS:
                self._wave_done += seconds
                self.refresh()
            return
        if self._wave_is_over and self._wave_done < REST:
            if self.settings.reduced_motion:
                if not self._waits_for_key:
                    self._waits_for_key = True
                    self.refresh()
                return
            before = self._wave_done
            self._wave_done += seconds
            if before < GROWS:
                self.refresh()
            return
        self._reveal(seconds)

    def _reveal(self, seconds: float) -> None:
        wave, end = next(
            (wave, end) for wave, end in zip(self.roll.waves, self.roll.ends, strict=True) if end > self.revealed
        )
        self._clock += seconds
        step = end - self.revealed if self.settings.reduced_motion else int(self._clock / APART)
        if step <= 0:
            return
        self._clock = 0.0
        self.revealed = min(end, self.revealed + step)
        self._wave_done = 0.0
        if self.revealed == end:
            refused = any(not each.kind.is_signature for each in wave.answers)
            sound.play("refusal" if refused else "signature")
        self.refresh()

    def _advance(self) -> None:
        try:
            self.session.advance()
        except LogError as problem:
            self._tell_problem(str(problem))
        self._read()
        if self.session.is_over and self.revealed >= self.total:
            sound.play("gavel")
        self.refresh()

    # what a person wants

    def pause(self) -> None:
        """Stop the roll, or let it go on."""
        self.paused = not self.paused

    def skip(self) -> None:
        """Show everything up to the own turn, or to the end, at once; the next wave, where each waits for a key."""
        self.paused = False
        if self._waits_for_key:
            self._waits_for_key, self._wave_done = False, REST
            return
        self.revealed, self._wave_done = self.total, GROWS

    def dismiss(self) -> None:
        """Take the sheet away."""
        self.sheet = None

    def _tell_problem(self, words: str) -> None:
        """Say on a sheet why something was not done."""
        self.sheet = partial(self._sheet_of, "title.failed", Label(escape(words), BODY))

    def _sheet_of(self, title: str, body: Widget) -> Widget:
        close = Button(self.wording.text("journey.close"), self.dismiss, keys=["escape"])
        return Modal(self.wording.text(title), body, close, dismiss=self.dismiss)
