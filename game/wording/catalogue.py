"""The catalogue: sentences by id, with named parameters, number and person. English is the complete base.

A message is text with parameters in braces:

- `{name}` inserts the parameter;
- `{count:text|texts}` chooses by the language's plural forms of a whole number;
- `{who:supports|support}` chooses by who somebody is: one other, or else the reader or several
  (three forms: one other | the reader | several);
- `{who:own}` is the possessive: "Kenya's", "your";
- `{-capital}` is a term, which a scenario may call something else ("parents"): `{-Capital}` begins with a capital
  letter, `{-capital:many}` is the plural, `{-capital:a}` has the indefinite article, `{-capital:own}` is the
  possessive, and `{-capital:wants|want}` agrees with it.

Another language is one more entry of `LANGUAGES`; what it does not say is said in English.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from typing import Any

from game.model.conference import Conference, Noun
from game.wording.english import ENGLISH
from game.wording.english.grammar import PROPER, decline, possessive, with_article
from game.wording.english.terms import FOLLOWING, TERMS, terms_of

_TERM = re.compile(r"\{-([^{}:]+)(?::([^{}]*))?\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A delegation, the reader or several delegations, as a sentence speaks of them."""

    text: str
    is_reader: bool = False
    are_several: bool = False

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language: its messages and the few rules of grammar that messages cannot hold.

    plural: which form, from 0, a count takes. possessive: (name, is reader) -> "Kenya's". in_sentence: a country's name
    as it stands within a sentence ("the United States"). terms: what a conference may call something else, in small
    letters; terms_of: what it calls so; following: whose new name a term takes that has none of its own. decline:
    (noun, form) -> "a capital".
    """

    code: str
    name: str
    messages: Mapping[str, str]
    plural: Callable[[int], int]
    possessive: Callable[[str, bool], str]
    in_sentence: Callable[[str], str]
    terms: Mapping[str, Noun]
    terms_of: Callable[[Conference], dict[str, Noun]]
    following: Mapping[str, str]
    decline: Callable[[Noun, str], str]


LANGUAGES: Mapping[str, Language] = {
    "en": Language(
        code="en",
        name="English",
        messages=ENGLISH,
        plural=lambda count: 0 if count == 1 else 1,
        possessive=possessive,
        in_sentence=with_article,
        terms=TERMS,
        terms_of=terms_of,
        following=FOLLOWING,
        decline=decline,
    ),
}

BASE = LANGUAGES["en"]


class _Filler(Formatter):
    """Fills a message's braces by one language's grammar."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        if not format_spec:
            return str(value)
        if isinstance(value, Somebody):
            return self._of_person(value, format_spec)
        if isinstance(value, int):
            forms = format_spec.split("|")
            return forms[min(self._language.plural(value), len(forms) - 1)]
        raise TypeError(f"a message asks for a form of {value!r}, which has none")

    def _of_person(self, who: Somebody, wish: str) -> str:
        if wish == "own":
            return self._language.possessive(who.text, who.is_reader)
        forms = wish.split("|")
        if len(forms) == 3:
            return forms[1 if who.is_reader else 2 if who.are_several else 0]
        return forms[1 if who.is_reader or who.are_several else 0]


class Wording:
    """The sentences of one language; `Wording("fr")` falls back to English, sentence by sentence."""

    def __init__(self, language: str = "en", words: Mapping[str, Noun] | None = None) -> None:
        """words: what a conference calls something, by its term."""
        self.language = LANGUAGES.get(language, BASE)
        self.words = dict(words or {})
        self._filler = _Filler(self.language)
        self._base_filler = _Filler(BASE)
        self._messages: dict[str, str] = {}

    def of(self, conference: Conference) -> "Wording":
        """The same sentences in the words of a conference."""
        words = self.language.terms_of(conference)
        return self if self.words == words else _worded(self.language.code, tuple(words.items()))

    def has(self, key: str) -> bool:
        """Whether there is a message of that id in this language or the base."""
        return key in self.language.messages or key in BASE.messages

    def message(self, key: str) -> str:
        """The message as it stands, with its terms but without its parameters; KeyError if no language has it."""
        if key not in self._messages:
            language = self.language if key in self.language.messages else BASE
            self._messages[key] = self._with_terms(language.messages[key], language)
        return self._messages[key]

    def _with_terms(self, message: str, language: Language) -> str:
        def term(found: re.Match[str]) -> str:
            name, form = found[1], found[2] or ""
            text = language.decline(self._noun(name.casefold(), language), form)
            return capitalised(text) if name[0].isupper() else text

        return _TERM.sub(term, message)

    def _noun(self, name: str, language: Language) -> Noun:
        """What a term is called: by the scenario, else as the one that it follows, else as usual."""
        leader = language.following.get(name, name)
        noun = self.words.get(name) or self.words.get(leader) or language.terms[name]
        return Noun(one=self._with_terms(noun.one, language), many=self._with_terms(noun.many, language))

    def text(self, key: str, /, **parameters: object) -> str:
        """The message, filled; KeyError if no language has it."""
        filler = self._filler if key in self.language.messages else self._base_filler
        return filler.vformat(self.message(key), (), parameters)

    def sentence(self, key: str, /, **parameters: object) -> str:
        """The message, filled, with its first letter a capital."""
        return capitalised(self.text(key, **parameters))

    def optional(self, key: str, /, **parameters: object) -> str:
        """The message as a sentence, or nothing where there is none."""
        return self.sentence(key, **parameters) if self.has(key) else ""

    def names(self, prefix: str) -> tuple[str, ...]:
        """What follows `prefix.` in the ids of the base, each once, in its order."""
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


@lru_cache(maxsize=32)
def _worded(language: str, words: tuple[tuple[str, Noun], ...]) -> Wording:
    return Wording(language, dict(words))


def capitalised(text: str) -> str:
    """The text with its first letter a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """The text with its first letter small, unless its first word is a name or abbreviation (CDT, ITU's, 5B)."""
    first = text.split(" ", 1)[0]
    if first.rstrip(".,:;") in PROPER or any(letter.isupper() for letter in first[1:]):
        return text
    return text[:1].lower() + text[1:]
