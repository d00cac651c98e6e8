"""The result: your world and history, who chose otherwise and why, the grades."""
