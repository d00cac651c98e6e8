"""Time for what moves: a stretch of seconds that passes once, at once under reduced motion."""


class Motion:
    """How far a movement of `length` seconds has come."""

    def __init__(self, length: float) -> None:
        """A length of nothing is over from the start."""
        self.length = length
        self.seconds = 0.0

    @property
    def running(self) -> bool:
        """Whether it still moves."""
        return self.seconds < self.length

    @property
    def share(self) -> float:
        """How far it has come, 0 to 1."""
        return 1.0 if self.length <= 0 else min(1.0, self.seconds / self.length)

    def after(self, seconds: float) -> bool:
        """Whether that much of it has passed, or all."""
        return not self.running or self.seconds >= seconds

    def advance(self, seconds: float, *, reduced: bool = False) -> bool:
        """Let time pass; true if it moved. Reduced motion ends it at once."""
        if not self.running:
            return False
        self.seconds = self.length if reduced else min(self.length, self.seconds + seconds)
        return True
