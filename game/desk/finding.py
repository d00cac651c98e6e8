"""What typed words mean: a delegation by part of its name, an item by its label, an option by its letter."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from game.model.actions import Backing
from game.model.conference import Conference, Delegation, DelegationId, Item, ItemId, OptionId

TEXT = re.compile(r"^(?P<option>[a-j])(?:\s+on|\s+of)?\s+(?P<item>\S.*)$", re.IGNORECASE)
TURNED_TEXT = re.compile(r"^(?P<item>\S.*?)[\s:,]+(?P<option>[a-j])$", re.IGNORECASE)
FOR = re.compile(r"\s+(?:for|against|in return for)\s+", re.IGNORECASE)
PLACE = re.compile(r"^\[?(?:item|article|art\.?)\s+")
NEAR_ENOUGH = 0.7
MOST_BY_SPELLING = 5


def folded(text: str) -> str:
    """Letters without case and accents: "Côte d’Ivoire" is "cote d'ivoire"."""
    bare = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(each for each in bare if not unicodedata.combining(each)).casefold().strip()


def fits(letters: str, *names: str) -> bool:
    """Whether the letters begin a word of one of the names, or all of their words begin some."""
    wanted = folded(letters).split()
    words = [word.strip("()[],.:") for name in names for word in folded(name).replace("-", " ").split()]
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _distance(of: Delegation, wanted: str) -> int | None:
    """How far off folded letters are: 0 the code, 1 the name, 2 its beginning, 3 that of a word, 4 a part; or None."""
    name = folded(of.name)
    ways = (folded(of.id) == wanted, name == wanted, name.startswith(wanted), f" {wanted}" in name, wanted in name)
    return ways.index(True) if True in ways else None


def narrowed(conference: Conference, letters: str, among: Iterable[Delegation] | None = None) -> list[Delegation]:
    """All that the letters may come to mean as more are typed, the best first; everybody for no letters."""
    wanted = folded(letters)
    found = []
    for each in conference.delegations if among is None else among:
        far = _distance(each, wanted) if wanted else 0
        if (far is None or far > 3) and fits(letters, each.name):
            far = 3
        if far is None and folded(each.id).startswith(wanted):
            far = 4
        if far is not None:
            found.append((far, each))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def delegations(conference: Conference, words: str, *, by_spelling: bool = True) -> tuple[DelegationId, ...]:
    """Those that the words mean: by code, else by name, else by the beginning of a word, by any part, by spelling."""
    wanted = folded(words)
    if not wanted:
        return ()
    far = {each.id: _distance(each, wanted) for each in conference.delegations}
    for near in ((0,), (1,), (2, 3), (4,)):
        if same := tuple(each for each, how in far.items() if how in near):
            return same
    if not by_spelling:
        return ()
    names = {each.id: folded(each.name) for each in conference.delegations}
    close = get_close_matches(wanted, list(names.values()), n=MOST_BY_SPELLING, cutoff=NEAR_ENOUGH)
    return tuple(each for each, name in names.items() if name in close)


def items(conference: Conference, words: str) -> tuple[ItemId, ...]:
    """The items that the words may mean: by label, by place in the treaty, by id, by part of the title."""
    wanted = _bare(words.strip("[]().:, "))
    if not wanted:
        return ()
    for same in (
        [each.id for each in conference.items if _bare(each.label) == wanted],
        [each.id for each in conference.items if folded(each.id) == wanted or _bare(each.place) == wanted],
        [each.id for each in conference.items if folded(each.short) == wanted],
        [each.id for each in conference.items if wanted in folded(f"{each.short} {each.title}")],
    ):
        if same:
            return tuple(same)
    return ()


def _bare(words: str) -> str:
    """What names a place in the treaty without the word for it: "Article 5", "Art. 5" and "5" are one."""
    return PLACE.sub("", folded(words)).strip("[]().:, ")


def item(conference: Conference, words: str) -> ItemId | None:
    """The one item that the words mean; None if none or several."""
    found = items(conference, words)
    return found[0] if len(found) == 1 else None


def option(of: Item, words: str) -> OptionId | None:
    """The option of that letter, id or short name; None if there is none."""
    wanted = folded(words)
    for each in of.options:
        if wanted in (of.letter(each.id), folded(each.id), folded(each.short)):
            return each.id
    return None


def text(conference: Conference, words: str) -> Backing | None:
    """ "b on 5B" (or "5B b") as an option of an item; None if it is not one."""
    for pattern in (TEXT, TURNED_TEXT):
        if found := pattern.match(words.strip()):
            meant = item(conference, found["item"])
            chosen = option(conference.item(meant), found["option"]) if meant is not None else None
            if meant is not None and chosen is not None:
                return Backing(item=meant, option=chosen)
    return None


def texts(conference: Conference, words: str) -> tuple[Backing, ...] | None:
    """ "b on 5B, c on 3.3 and a on 4.4" as texts; None if a part is not one."""
    parts = [each for each in re.split(r"\s*(?:,|;|\band\b|\+)\s*", words.strip()) if each]
    found = [text(conference, each) for each in parts]
    return tuple(each for each in found if each is not None) if found and all(found) else None


def split_delegation(conference: Conference, words: str) -> tuple[DelegationId | None, str]:
    """ "BRA b on 5B" as (BRA, "b on 5B"): the longest beginning that means one delegation, and the rest."""
    tokens = words.split()
    for cut in range(len(tokens), 0, -1):
        found = delegations(conference, " ".join(tokens[:cut]), by_spelling=False)
        if len(found) == 1:
            rest = " ".join(tokens[cut:])
            return found[0], re.sub(r"^(?:on|about|to back|for)\s+", "", rest, flags=re.IGNORECASE)
    return None, words


def split_deal(conference: Conference, words: str) -> tuple[Backing, Backing] | None:
    """ "b on 5B for c on 3.3" as what is given and what is asked; None if it is not that."""
    halves = FOR.split(words.strip())
    if len(halves) != 2:
        return None
    gives, asks = text(conference, halves[0]), text(conference, halves[1])
    return None if gives is None or asks is None else (gives, asks)
