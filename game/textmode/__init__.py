"""The whole conference in a terminal: lines of plain text that a screen reader reads in order.

No cursor addressing, no colour, no drawn boxes; numbered choices, and words for whoever prefers to type them.
"""
