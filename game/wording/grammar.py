"""Who a sentence speaks of, and English grammar that data cannot hold: articles, the possessive, capital letters."""

from dataclasses import dataclass

from game.model.conference import Noun

_ENDINGS = ("Republic", "Federation", "Islands", "Emirates", "Kingdom", "States", "Union", "Lands")
_BEGINNINGS = ("United ", "Republic of ", "Islamic Republic ", "State of ")
_OTHERS = frozenset(
    {"Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Congo", "UAE", "Holy See"}
)
_PROPER = frozenset({"Internet", "Member", "States", "Regulations", "Final", "European", "African", "Arab", "Article"})
"""Words that keep their capital within a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A delegation, the reader or several delegations, as a sentence speaks of them."""

    text: str
    is_reader: bool = False
    are_several: bool = False

    def __str__(self) -> str:
        return self.text


def with_article(name: str) -> str:
    """A country's name within a sentence: "the United States", "Kenya"."""
    if name.endswith(_ENDINGS) or name.startswith(_BEGINNINGS) or name in _OTHERS:
        return f"the {name}"
    return name


def possessive(name: str, is_reader: bool) -> str:
    """Whose something is: "your", "Kenya's", "the Philippines'"."""
    if is_reader:
        return "your"
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def forms(noun: Noun) -> dict[str, str]:
    """A noun as messages need it: `one`, `many`, with its article (`a`), as owner (`own`)."""
    one, many = noun.one or noun.many, noun.many or noun.one
    article = "an" if noun.one[:1].lower() in "aeiou" else "a"
    return {
        "one": one,
        "many": many,
        "a": f"{article} {noun.one}" if noun.one else many,
        "own": f"{noun.one}’s" if noun.one else possessive(many, False),
    }


def capitalised(text: str) -> str:
    """The text with its first letter a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """The text with its first letter small, unless its first word is a name or abbreviation (CDT, ITU's, 5B)."""
    first = text.split(" ", 1)[0]
    if first.rstrip(".,:;") in _PROPER or any(letter.isupper() for letter in first[1:]):
        return text
    return text[:1].lower() + text[1:]
