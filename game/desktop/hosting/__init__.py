"""A class on its phones, hosted from the window. The window knows no web: whoever starts it brings the classroom."""
