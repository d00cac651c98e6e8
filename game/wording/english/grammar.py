"""English grammar that messages cannot hold: articles before names of countries, the possessive."""

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


def possessive(name: str, is_reader: bool) -> str:
    """Whose something is: "your", "Kenya's", "the Philippines'"."""
    if is_reader:
        return "your"
    return f"{name}’" if name.endswith("s") else f"{name}’s"
