"""The signing ceremony: waves of the roll call, and your own answer in its turn."""
