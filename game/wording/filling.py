"""Messages filled by Fluent's runtime, in the words of one conference. Imported when the first sentence is said.

Messages and terms may use these functions beside Fluent's own: PERSON(who) is `it`, `you` or `they`, to choose by;
OWN(who) is the possessive; CAPITALISED(text) begins with a capital letter; HOUSE("majority") is a rule of procedure of
the conference (see `terms.house`); SPELLED(number) is a small number as a word.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from babel import Locale
from fluent.runtime import FluentBundle, resolver
from fluent.runtime.types import FluentInt, FluentNone, FluentType, fluent_number
from fluent.syntax import FluentParser
from fluent.syntax import ast as syntax

from game.model.conference import Noun
from game.wording.grammar import Somebody, capitalised, forms
from game.wording.messages import Passage, id_of
from game.wording.terms import Terms
from game.wording.unfilled import OPEN, as_page_fills_it, opened

if TYPE_CHECKING:
    from game.wording.catalogue import Language

_MOST_KEPT = 4096  # filled messages: a screen that is drawn again says again what it said

_TERM = re.compile(r"[{(] *-([A-Za-z][\w-]*)")

resolver.MAX_PART_LENGTH = 1_000_000  # a guard against strangers' files; ours name up to 400 delegations in one list


class _Person(FluentType):
    """Somebody, as the runtime takes parameters."""

    def __init__(self, who: Somebody) -> None:
        self.who = who

    def format(self, locale: Locale) -> str:
        return self.who.text


class Filler:
    """One language's messages in the words of one conference."""

    def __init__(self, language: "Language", terms: Terms) -> None:
        """ValueError if a term is not written as Fluent wants it."""
        self._language = language
        self._house = dict(terms.house)
        functions: dict[str, Callable[..., Any]] = {
            "PERSON": _person,
            "OWN": self._own,
            "CAPITALISED": _capitalised,
            "HOUSE": self._rule_of_the_house,
            "SPELLED": self._spelled,
        }
        self._bundle = FluentBundle([language.code], functions, use_isolating=False)
        self._terms = {**language.messages.terms, **{id_: _term(id_, noun) for id_, noun in terms.words}}
        self._known: set[str] = set()
        self.text = lru_cache(maxsize=_MOST_KEPT, typed=True)(self._text)

    def _text(self, key: str, /, **parameters: object) -> str:
        """A message, filled. KeyError if there is none, ValueError if it cannot be filled with what is given."""
        plain = self._language.messages.passage(key).plain
        return self._filled(self._message(key), parameters, key) if plain is None else plain

    def unfilled(self, key: str) -> str:
        """A message with its terms, but with its parameters open, as the page of a class fills it. Errors as `text`."""
        plain = self._language.messages.passage(key).plain
        return as_page_fills_it(self._filled(self._message(key, OPEN), {}, key)) if plain is None else plain

    def _message(self, key: str, how: str = "") -> resolver.Message:
        """A message, with all the terms that it needs, as the runtime has it. how: OPEN, to be filled by a page."""
        id_ = how + id_of(key)
        if not self._bundle.has_message(id_):
            passage = self._language.messages.passage(key)
            message = parsed(passage)
            self._add(passage, opened(message, id_) if how == OPEN else message)
        return self._bundle.get_message(id_)

    def _add(self, passage: Passage, entry: syntax.Message | syntax.Term) -> None:
        self._bundle.add_resource(syntax.Resource([entry]))
        for term in set(_TERM.findall(passage.source)) - self._known:
            self._known.add(term)
            if term in self._terms:
                self._add(self._terms[term], parsed(self._terms[term]))

    def _filled(self, message: resolver.Message, parameters: Mapping[str, object], key: str) -> str:
        assert message.value is not None
        text, errors = self._bundle.format_pattern(
            message.value, {name: _taken(value) for name, value in parameters.items()}
        )
        if errors:
            raise ValueError(f"the message {key} cannot be filled: {errors[0]}")
        return str(text)

    # what messages may ask for

    def _own(self, who: FluentType) -> str:
        said = _somebody(who)
        return self._language.possessive(said.text, said.is_reader)

    def _rule_of_the_house(self, name: str) -> str | FluentType:
        found = self._house[name]
        return found if isinstance(found, str) else FluentInt(found)

    def _spelled(self, number: int) -> str:
        key = f"number.{int(number)}"
        return self._text(key) if key in self._language.messages else str(int(number))


@lru_cache(maxsize=32)
def filler(language: "Language", terms: Terms) -> Filler:
    """The same for the same words."""
    return Filler(language, terms)


@cache
def parsed(passage: Passage) -> syntax.Message | syntax.Term:
    """What a passage says. ValueError, with its place, if it is not written as Fluent wants it."""
    found = FluentParser(with_spans=False).parse_entry(passage.source)
    if isinstance(found, syntax.Message | syntax.Term):
        return found
    problems = found.annotations if isinstance(found, syntax.Junk) else []
    raise ValueError(f"{passage.file}, line {passage.line}: {'; '.join(str(each.message) for each in problems)}")


def _term(id_: str, noun: Noun) -> Passage:
    """A term of a new name, as it would be written in a file."""
    variants = [
        f'{"*" if form == "one" else ""}[{form}] {{ "{_escaped(text)}" }}' for form, text in forms(noun).items()
    ]
    number = "one" if noun.one else "many"
    source = "\n    ".join([f"-{id_} = {{ $form ->", *variants]) + f"\n}}\n    .number = {number}\n"
    return Passage(file="the scenario's words", line=1, source=source)


def _escaped(text: str) -> str:
    """A text as it stands between quotes in Fluent."""
    return "".join(f"\\u{ord(each):04x}" if each in '"\\\n\r' else each for each in text)


def _taken(value: object) -> str | FluentType:
    """A parameter as the runtime takes it."""
    if isinstance(value, Somebody):
        return _Person(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return fluent_number(value, useGrouping=False)
    return str(value)


def _somebody(who: object) -> Somebody:
    if isinstance(who, _Person):
        return who.who
    raise TypeError(f"a message asks what person {who!r} is, which is nobody")


def _person(who: object) -> str:
    said = _somebody(who)
    return "you" if said.is_reader else "they" if said.are_several else "it"


def _capitalised(text: object) -> object:
    return text if isinstance(text, FluentNone) else capitalised(str(text))
