"""Square Brackets: lead a delegation at a treaty conference. Imports nothing."""

__version__ = "0.1.0"
