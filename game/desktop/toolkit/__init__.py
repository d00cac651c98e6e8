"""A small retained toolkit on pygame-ce: layout, focus, text and widgets, all usable by keyboard alone."""
