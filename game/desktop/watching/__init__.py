"""The author's live game: it follows a scenario while it is being written, and stays where it was when it can."""
