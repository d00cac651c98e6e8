"""What an author should write instead: beginners' slips with numbers, lists, names and words between { }."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

CURLY = re.compile("[\u201c\u201d\u201e]")
MINUS_LIKE = {ord(each): "-" for each in "\u2010\u2011\u2012\u2013\u2014\u2212"}


def of_a_bare_word(key: str) -> str:
    """What a word between { } that has no colon and no value was probably meant to be; empty where it may be a key."""
    if glued := re.fullmatch(r"(\w+):(\S.*)", key):
        return f"after the colon a space is missing: {glued[1]}: {glued[2]}"
    if key[:1].isdigit():
        return "a comma ends a value here; decimals are written with a point, such as 0.5"
    if CURLY.search(key):
        return "within { } a comma ends a text; put the text between straight quotes, not curly ones"
    if " " in key:
        return "within { } a comma ends a text; put the text between quotes"
    return "within { } a comma ends a value; put a list between [ ], a text between quotes"


def plain_name(given: str, between: str = "_") -> str:
    """A name that can be one and looks like what was given: ÖIL becomes OIL; empty where nothing comes near."""
    letters = unicodedata.normalize("NFD", given.strip())
    bare = re.sub(r"[^A-Za-z0-9_-]+", between, "".join(each for each in letters if not unicodedata.combining(each)))
    return bare if re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]{0,59}", bare) else ""


def as_a_number(given: str) -> str:
    """How a text that should be a number is written as one."""
    bare = given.strip().translate(MINUS_LIKE).removesuffix("%").replace(",", ".").strip()
    if re.fullmatch(r"-?\d+(\.\d+)?", bare):
        return f"write {bare}" if bare != given.strip() else f"write {bare}, without quotes"
    return "write it in digits, without quotes and words"


def as_a_list(value: Any) -> str:
    """How a list is written, with what stands there if that is one word."""
    if isinstance(value, str) and (dashes := re.match(r"[-\u2022\u2013\u2014*] ?", value)):
        return (
            f"begin each line of a list with - and a space, not with {dashes[0].strip()}"
            if dashes[0] != "-"
            else ("after the dash of each line a space is missing")
        )
    if isinstance(value, dict):
        return ""  # an example shows more
    if isinstance(value, str) and re.fullmatch(r"[\w-]+", value):
        return f"a list is written between [ ], even of one: [{value}]"
    return "a list is written [one, two]"
