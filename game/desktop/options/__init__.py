"""The settings: text size, theme, contrast, sound, window, motion."""
