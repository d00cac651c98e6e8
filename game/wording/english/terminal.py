"""What text mode says beside the sentences of the conference."""

TERMINAL: dict[str, str] = {}
