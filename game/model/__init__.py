"""Nouns: frozen values of a treaty conference. No rule, no input or output, no numpy."""
