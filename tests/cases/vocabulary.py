"""Every sentence that a case may use. In a pattern, {name} stands for a seat, text, item or number of that kind.

Deeds are single actions, turns are several at once, reckonings are questions to the arithmetic of voting, findings are
what may be said after `then`.
"""

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

SHAPES = {
    "seat": r"[A-Z][A-Z0-9]{2,3}",
    "other": r"[A-Z][A-Z0-9]{2,3}",
    "seats": r"[A-Z0-9]+(?:(?:, | and )[A-Z0-9]+)*",
    "text": r"[a-z_0-9]+/[a-z]+",
    "wanted": r"[a-z_0-9]+/[a-z]+",
    "item": r"[a-z_0-9]+",
    "number": r"-?\d+",
    "points": r"-?\d+(?:\.\d)?",
    "of": r"\d+",
    "days": r"\d+",
    "against": r"\d+",
    "abstain": r"\d+",
    "out": r"\d+",
    "code": r"[a-z-]+",
    "words": r".+",
    "deed": r".+",
}
NUMBERS = ("number", "of", "days", "against", "abstain", "out")


@dataclass(frozen=True)
class Sentence:
    """A pattern and what it means."""

    pattern: str
    meaning: Callable[..., Any]

    def read(self, sentence: str) -> dict[str, Any] | None:
        """What the sentence says in the places of the pattern; None if it is another sentence."""
        parts = re.split(r"\{(\w+)\}", self.pattern)
        regex = "".join(
            f"(?P<{part}>{SHAPES[part]})" if number % 2 else re.escape(part) for number, part in enumerate(parts)
        )
        found = re.fullmatch(regex, sentence)
        if found is None:
            return None
        return {key: _value(key, words) for key, words in found.groupdict().items()}


def _value(key: str, words: str) -> Any:
    if key in NUMBERS:
        return int(words)
    if key == "points":
        return float(words)
    return words.replace(" and ", ", ") if key == "seats" else words


class UnknownSentenceError(ValueError):
    """A case says something that the vocabulary has no meaning for."""


def find(sentence: str, vocabulary: Iterable[Sentence]) -> tuple[Sentence, dict[str, Any]]:
    """The sentence of the vocabulary that this is, and what it says in its places."""
    known = list(vocabulary)
    for each in known:
        said = each.read(sentence)
        if said is not None:
            return each, said
    close = difflib.get_close_matches(sentence, [each.pattern for each in known], n=1, cutoff=0.0)
    raise UnknownSentenceError(f'no sentence "{sentence}"; the nearest is "{close[0]}"')
