"""What an unquoted word means: the core schema of YAML 1.2, in which NO is Norway and 1:30 is not ninety."""

from __future__ import annotations

import re

INTEGER = re.compile(r"[-+]?[0-9]+")
OCTAL = re.compile(r"0o[0-7]+")
HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
WORDS: dict[str, bool | float | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
MAY_START_A_NUMBER = frozenset("+-.0123456789")
MOST_DIGITS = 40  # no figure of a conference is longer; Python refuses to read very long ones

Scalar = str | int | float | bool | None


def meaning(word: str) -> Scalar:
    """The value of an unquoted scalar. Anything the core schema does not name is text, dates among them."""
    if word in WORDS:
        return WORDS[word]
    if word[0] not in MAY_START_A_NUMBER or len(word) > MOST_DIGITS:
        return word
    if INTEGER.fullmatch(word):
        return int(word)
    if DECIMAL.fullmatch(word):
        return float(word)
    if OCTAL.fullmatch(word):
        return int(word[2:], 8)
    if HEXADECIMAL.fullmatch(word):
        return int(word[2:], 16)
    return word
