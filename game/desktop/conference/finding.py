"""Finding a delegation or a text by typing part of it."""

import unicodedata
from collections.abc import Iterable

from game.model.conference import Conference, Delegation


def folded(words: str) -> str:
    """Letters without case and accents: "Côte d’Ivoire" is "cote d'ivoire"."""
    bare = unicodedata.normalize("NFKD", words.replace("’", "'"))
    return "".join(each for each in bare if not unicodedata.combining(each)).casefold().strip()


def fits(letters: str, *names: str) -> bool:
    """Whether the letters begin a word of one of the names, or all of their words begin some."""
    wanted = folded(letters).split()
    words = [word.strip("()[],.:") for name in names for word in folded(name).replace("-", " ").split()]
    return all(any(word.startswith(each) for word in words) for each in wanted)


def delegations(conference: Conference, letters: str, among: Iterable[Delegation] | None = None) -> list[Delegation]:
    """Those that the letters may mean, the best first: the code, the beginning of the name, of a word, any part."""
    wanted = folded(letters)
    found: list[tuple[int, Delegation]] = []
    for each in conference.delegations if among is None else among:
        name = folded(each.name)
        if not wanted or folded(each.id) == wanted or name == wanted:
            found.append((0, each))
        elif name.startswith(wanted):
            found.append((1, each))
        elif fits(letters, each.name):
            found.append((2, each))
        elif wanted in name or folded(each.id).startswith(wanted):
            found.append((3, each))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]
