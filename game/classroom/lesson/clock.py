"""How long sessions last: presets for a lesson, and the clock that runs down. Time comes in as a number of seconds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.model.state import Phase

TALK = 0.2
"""Share of a lesson that is not played: greeting, joining, the debrief."""

SIGNING_WAVES = 4
SIGNING_SECONDS = 60.0
BALLOT_SECONDS = 60.0
SHORTEST = 90.0
"""However many sessions there are, this much time is needed to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """How a conference fits a lesson. minutes: in all, None for no limit; halves: pause in the middle of it."""

    name: str
    minutes: int | None
    halves: bool = False

    def seconds(self, phase: Phase, sessions: int) -> float | None:
        """How long people have in a phase of a conference of so many sessions; None for no limit."""
        if self.minutes is None or phase is Phase.CLOSED:
            return None
        if phase is Phase.VOTING:
            return BALLOT_SECONDS
        if phase is Phase.SIGNING:
            return SIGNING_SECONDS
        played = self.minutes * 60 * (1 - TALK) - SIGNING_WAVES * SIGNING_SECONDS
        return max(SHORTEST, float(round(played / sessions)))

    def pauses_before(self, session: int, sessions: int) -> bool:
        """Whether the lesson ends before this session and the next lesson goes on with it."""
        return self.halves and session == sessions // 2 + 1


PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        each.name: each
        for each in (
            Preset(name="45", minutes=45),
            Preset(name="90", minutes=90),
            Preset(name="two-lessons", minutes=90, halves=True),
            Preset(name="none", minutes=None),
        )
    }
)
"""The presets by name."""

USUAL = "45"


@dataclass(frozen=True, slots=True, kw_only=True)
class Countdown:
    """A clock that runs down. of: seconds in all; ends: when, while it runs; left: seconds, while it stands."""

    of: float | None = None
    ends: float | None = None
    left: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether it runs."""
        return self.ends is not None

    def left_at(self, now: float) -> float | None:
        """Seconds left, never less than nought; None if there is no limit."""
        return self.left if self.ends is None else max(0.0, self.ends - now)

    def is_up(self, now: float) -> bool:
        """Whether it has run down."""
        return self.ends is not None and now >= self.ends

    def stopped(self, now: float) -> "Countdown":
        """The same, standing."""
        return replace(self, ends=None, left=self.left_at(now))

    def going(self, now: float) -> "Countdown":
        """The same, running."""
        return self if self.left is None else replace(self, ends=now + self.left, left=None)

    def longer(self, seconds: float, now: float) -> "Countdown":
        """With so many seconds more, or less; a clock without limit gets one."""
        left = max(0.0, (self.left_at(now) or 0.0) + seconds)
        after = Countdown(of=max(self.of or 0.0, left), left=left)
        return after if self.left is not None else after.going(now)


def countdown(seconds: float | None) -> Countdown:
    """A clock that stands at so many seconds; None for no limit."""
    return Countdown(of=seconds, left=seconds)
