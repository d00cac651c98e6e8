"""Where the sentences of a language stand: files in Fluent's syntax, one an area, under `assets/words/LANGUAGE`.

A key of the code ("screen.session") is an id there ("screen-session"). The files are cut into their passages, which
takes no time; a passage is parsed when somebody asks for it, since all of them together take a third of a second.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from game import places

_ENTRY = re.compile(r"^(-?[A-Za-z][\w-]*) *=", re.MULTILINE)
_PLAIN = re.compile(r"\w[\w-]* = ([^\s{}](?:[^{}\n]*[^\s{}])?)\n(?:\n|#.*\n)*")


def id_of(key: str) -> str:
    """The id of a message in the files: a dot of its key is a hyphen there, and a hyphen two."""
    return key.replace("-", "--").replace(".", "-")


def key_of(id_: str) -> str:
    """The key of a message, from its id."""
    return re.sub("--?", lambda found: "." if found[0] == "-" else "-", id_)


def shipped(language: str) -> Mapping[str, str]:
    """The texts of the files of a language that comes with the game, by their names."""
    folder = places.assets() / "words" / language
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl"))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One message or term as it is written (`source`), and where: file, and line from 1."""

    file: str
    line: int
    source: str

    @property
    def plain(self) -> str | None:
        """What it says, where it is a message of one line that nothing is filled into; most are, and need no parser."""
        found = _PLAIN.fullmatch(self.source)
        return found[1] if found else None


class Messages(AbstractSet[str]):
    """The keys of one language, in the order of its files, and what is written for each."""

    def __init__(self, read: Callable[[], Mapping[str, str]]) -> None:
        """read: gives the texts of the files by their names, when they are first needed."""
        self._read = read

    @cached_property
    def _passages(self) -> Mapping[str, Passage]:
        """By id; that of a term begins with a hyphen. Of two with one id the first counts."""
        passages: dict[str, Passage] = {}
        for file, text in self._read().items():
            starts = list(_ENTRY.finditer(text))
            ends = [*(each.start() for each in starts[1:]), len(text)]
            for start, end in zip(starts, ends, strict=True):
                line = text.count("\n", 0, start.start()) + 1
                passages.setdefault(start[1], Passage(file=file, line=line, source=text[start.start() : end]))
        return passages

    @cached_property
    def _by_key(self) -> Mapping[str, Passage]:
        return {key_of(id_): passage for id_, passage in self._passages.items() if not id_.startswith("-")}

    @cached_property
    def terms(self) -> Mapping[str, Passage]:
        """Every term by its id, without the hyphen before it."""
        return {id_[1:]: passage for id_, passage in self._passages.items() if id_.startswith("-")}

    def passage(self, key: str) -> Passage:
        """What is written for a key; KeyError if nothing is."""
        return self._by_key[key]

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def __len__(self) -> int:
        return len(self._by_key)
