"""The catalogue: sentences by key, with named parameters, number and person. English is the complete base.

The sentences are data, in Fluent's syntax: `assets/words/en/*.ftl`; see `messages` for how they are found and
`filling` for what they may ask for. Another language is one more folder and one more entry of `LANGUAGES`; what it does
not say is said in English.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.model.conference import Conference
from game.wording.grammar import capitalised, possessive, with_article
from game.wording.messages import Messages, shipped
from game.wording.terms import USUAL, Terms, blocs_named, terms_of

if TYPE_CHECKING:
    from game.wording.filling import Filler


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """One language: its messages and the few rules of grammar that messages cannot hold.

    possessive: (name, is reader) -> "Kenya's". in_sentence: a country's name as it stands within a sentence ("the
    United States").
    """

    code: str
    name: str
    messages: Messages
    possessive: Callable[[str, bool], str]
    in_sentence: Callable[[str], str]


LANGUAGES: Mapping[str, Language] = {
    "en": Language(
        code="en",
        name="English",
        messages=Messages(lambda: shipped("en")),
        possessive=possessive,
        in_sentence=with_article,
    ),
}

BASE = LANGUAGES["en"]


class Wording:
    """The sentences of one language; `Wording("fr")` falls back to English, sentence by sentence."""

    def __init__(self, language: str = "en", terms: Terms = USUAL) -> None:
        """terms: what a conference calls something, and its rules of procedure."""
        self.language = LANGUAGES.get(language, BASE)
        self.terms = terms
        self._fillers: dict[Language, Filler] = {}

    def of(self, conference: Conference) -> "Wording":
        """The same sentences in the words of a conference."""
        low, high = (self.text("reader.vision", vision=each) for each in conference.visions)
        terms = terms_of(conference, self.listing(blocs_named(conference), "or"), low, high)
        return self if self.terms == terms else Wording(self.language.code, terms)

    def has(self, key: str) -> bool:
        """Whether there is a message of that key in this language or the base."""
        return key in self.language.messages or key in BASE.messages

    def message(self, key: str) -> str:
        """The message with its terms, but with its parameters open: {name}, {count:text|texts}. KeyError as `text`."""
        return self._filler(key).unfilled(key)

    def text(self, key: str, /, **parameters: object) -> str:
        """The message, filled. KeyError if no language has it, ValueError if it asks for what is not given."""
        return self._filler(key).text(key, **parameters)

    def _filler(self, key: str) -> "Filler":
        """Who fills this message: of this language, or of the base."""
        language = self.language if key in self.language.messages else BASE
        if language not in self._fillers:
            from game.wording.filling import filler  # Fluent's runtime takes a tenth of a second to import

            self._fillers[language] = filler(language, self.terms)
        return self._fillers[language]

    def sentence(self, key: str, /, **parameters: object) -> str:
        """The message, filled, with its first letter a capital."""
        return capitalised(self.text(key, **parameters))

    def optional(self, key: str, /, **parameters: object) -> str:
        """The message as a sentence, or nothing where there is none."""
        return self.sentence(key, **parameters) if self.has(key) else ""

    def names(self, prefix: str) -> tuple[str, ...]:
        """What follows `prefix.` in the keys of the base, each once, in its order."""
        start = prefix + "."
        return tuple(dict.fromkeys(key[len(start) :].split(".")[0] for key in BASE.messages if key.startswith(start)))

    def listing(self, words: Sequence[str], join: str = "and") -> str:
        """Words as a list within a sentence: "Ghana, Mauritius and Nigeria". join: "and" or "or"."""
        if len(words) <= 1:
            return "".join(words)
        return self.text(f"list.{join}", first=", ".join(words[:-1]), last=words[-1])

    def listing_up_to(self, most: int, words: Sequence[str]) -> str:
        """A list of at most `most` words and how many more there are: "Ghana, Togo and 12 more"."""
        if len(words) <= most:
            return self.listing(words)
        return self.text("list.and_more", first=", ".join(words[:most]), count=len(words) - most)
