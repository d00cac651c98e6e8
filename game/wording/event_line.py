"""What an event is told in: a sentence, and a second line that says why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventLine:
    """A sentence and, where there is one, its second line."""

    text: str
    why: str = ""

    def __str__(self) -> str:
        return f"{self.text} {self.why}".rstrip()
