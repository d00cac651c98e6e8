"""The roll call in time: wave by wave, answer by answer, until whoever watches is called."""

from game.debrief.peer_influence import PeerInfluence, heeded, peer_influence
from game.desktop import sound
from game.desktop.scene import Scene
from game.desktop.signing import model
from game.desktop.worldmap.map import on_map
from game.model.conference import DelegationId
from game.model.events import Event
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
        self.wording = wording or Wording()
        self.title = self.wording.text("ceremony.title")
        conference = session.public().conference
        self.reader = Reader(wording=self.wording, conference=conference, delegation=delegation)
        self.has_map = on_map([each.id for each in conference.delegations])
        self.looks_to = heeded(conference)
        self.revealed = 0
        self.paused = False
        self.sheet = ""
        self.notice = ""
        self._clock = 0.0
        self._wave_done = 0.0  # seconds since the last answer of the present wave
        self._must_advance = not session.due and not session.is_over
        self._waits_for_key = False
        self._moment = ""  # what the ceremony was waiting for when the keyboard was last led there
        self._read()

    def _read(self) -> None:
        self.waves = model.waves(self._heard())
        self._ends = []
        total = 0
        for wave in self.waves:
            total += len(wave.answers)
            self._ends.append(total)
        self.total = total

    def _heard(self) -> tuple[Event, ...]:
        """What whoever watches has learnt."""
        return self.session.events(self.delegation)

    def refresh(self) -> None:
        """Build anew; when the ceremony comes to another moment the keyboard goes where it is needed."""
        super().refresh()
        moment = "way sign" if self.is_own_turn else "on" if self.is_finished else "skip"
        if moment != self._moment and self.stage.focus_on(moment):
            self._moment = moment

    # where the ceremony is

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
        return len(self.waves) if self.is_own_turn else self._answered_wave

    @property
    def _answered_wave(self) -> int:
        for number, end in enumerate(self._ends, start=1):
            if self.revealed < end or (self.revealed == end and number == len(self._ends)):
                return number
            if self.revealed == end and self._wave_done < REST:
                return number
        return len(self._ends)

    @property
    def _wave_is_over(self) -> bool:
        return self.revealed in self._ends and self.revealed > 0

    def _echo(self) -> PeerInfluence | None:
        """Who followed whom in the wave that has just been answered."""
        if not self._wave_is_over or self.is_finished:
            return None
        return peer_influence(self.looks_to, model.answers(self.waves, self.revealed), self._answered_wave)

    # time

    def update(self, seconds: float) -> None:
        """Reveal the roll; take the conference on between two frames."""
        if self._must_advance and not self.stage.wants_redraw:
            self._must_advance = False
            self._advance()
            return
        if self.paused or self.sheet or self.revealed >= self.total:
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
        end = next(end for end in self._ends if end > self.revealed)
        self._clock += seconds
        step = end - self.revealed if self.settings.reduced_motion else int(self._clock / APART)
        if step <= 0:
            return
        self._clock = 0.0
        self.revealed = min(end, self.revealed + step)
        self._wave_done = 0.0
        if self.revealed == end:
            wave = next(wave for wave, last in zip(self.waves, self._ends, strict=True) if last == end)
            refused = any(not each.kind.is_signature for each in wave.answers)
            sound.play("refusal" if refused else "signature")
        self.refresh()

    def _advance(self) -> None:
        try:
            self.session.advance()
        except LogError as problem:
            self.notice, self.sheet = str(problem), "notice"
        self._read()
        if self.session.is_over and self.revealed >= self.total:
            sound.play("gavel")
        self.refresh()

    def _skip(self) -> None:
        self.paused = False
        if self._waits_for_key:
            self._waits_for_key, self._wave_done = False, REST
            return
        self.revealed, self._wave_done = self.total, GROWS
