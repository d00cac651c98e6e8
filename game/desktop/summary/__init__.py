"""The end of a session: what changed, who moved, what is promised, what is next."""
