"""Why a command is not carried out: exit codes, and exceptions whose message is what the person reads."""

from __future__ import annotations

NAME = "square-brackets"
WELL, FAILED, NONSENSE = 0, 1, 2


class UsageError(Exception):
    """A command that makes no sense; the message is one sentence."""


class FailureError(Exception):
    """A command that could not be carried out; the message is one sentence, or the findings of a scenario."""
