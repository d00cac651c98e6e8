"""English grammar that messages cannot hold: articles, the possessive, words that keep their capital."""

from game.model.conference import Noun

_ENDINGS = ("Republic", "Federation", "Islands", "Emirates", "Kingdom", "States", "Union", "Lands")
_BEGINNINGS = ("United ", "Republic of ", "Islamic Republic ", "State of ")
_OTHERS = frozenset(
    {"Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Congo", "UAE", "Holy See"}
)


PROPER = frozenset({"Internet", "Member", "States", "Regulations", "Final", "European", "African", "Arab", "Article"})
"""Words that keep their capital within a sentence."""


def with_article(name: str) -> str:
    """A country's name within a sentence: "the United States", "Kenya"."""
    if name.endswith(_ENDINGS) or name.startswith(_BEGINNINGS) or name in _OTHERS:
        return f"the {name}"
    return name


def decline(noun: Noun, form: str) -> str:
    """A noun as a message needs it: alone, `many`, with its article (`a`), as owner (`own`), or what agrees with it."""
    match form:
        case "":
            return noun.one or noun.many
        case "many":
            return noun.many or noun.one
        case "a":
            return f"{'an' if noun.one[:1].lower() in 'aeiou' else 'a'} {noun.one}" if noun.one else noun.many
        case "own":
            return f"{noun.one}’s" if noun.one else possessive(noun.many, False)
        case _:
            return form.split("|")[0 if noun.one else 1]


def possessive(name: str, is_reader: bool) -> str:
    """Whose something is: "your", "Kenya's", "the Philippines'"."""
    if is_reader:
        return "your"
    return f"{name}’" if name.endswith("s") else f"{name}’s"
