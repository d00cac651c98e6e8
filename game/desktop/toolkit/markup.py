r"""A light mark-up for lines of text, and the runs it becomes.

`**bold**`, `*italic*`, `_underlined words_`, `~muted~`; `[5B]` an agenda item's badge between drawn brackets;
`{KEN}` a nameplate, `{*KEN}` your own; `{@90}` the glyph of a location, `{@?}` of one who has not spoken;
`{:tick}` an icon. A backslash before a sign takes its meaning away; `escape` does so for words from a scenario.
What is not mark-up is text: nothing is refused and nothing is lost.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

ICON_NAMES = frozenset(
    {"tick", "cross", "barred", "arrow", "brackets", "clock", "dot", "ring", "bars0", "bars1", "bars2", "bars3"}
)
_SIGNS = "\\*_~[]{}"
_BADGE = re.compile(r"\[([\w.\-/\u00a0]{1,10})\]")  # a label of two words holds together by a no-break space
_PLATE = re.compile(r"\{(\*?)([A-Z0-9+.\-]{1,8})\}")
_CAMP = re.compile(r"\{@(\d{1,3}(?:\.\d+)?|\?)\}")
_ICON = re.compile(r"\{:([a-z]+\d?)\}")


_UNDRAWABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")  # what a font cannot be given


def _drawable(found: re.Match[str]) -> str:
    """A tab is a space, half a character is a replacement character, other controls are nothing."""
    if found[0] == "\t":
        return " "
    return "\ufffd" if found[0] >= "\ud800" else ""


class Kind(StrEnum):
    """What a run is drawn as."""

    WORDS = "words"
    BADGE = "badge"
    PLATE = "plate"
    OWN_PLATE = "own plate"
    CAMP = "camp"
    ICON = "icon"


@dataclass(frozen=True, slots=True)
class MarkedRun:
    """A stretch of text set in one way; `location` is 0..100 or None, and only for a camp."""

    text: str
    kind: Kind = Kind.WORDS
    bold: bool = False
    italic: bool = False
    underline: bool = False
    muted: bool = False
    location: float | None = None


def escape(words: str) -> str:
    """Words that mean themselves, whatever signs they hold."""
    return "".join("\\" + letter if letter in _SIGNS else letter for letter in words)


@lru_cache(maxsize=4_000)
def parse(source: str) -> tuple[MarkedRun, ...]:
    """The runs of a line of mark-up."""
    source = _UNDRAWABLE.sub(_drawable, source)
    runs: list[MarkedRun] = []
    now = MarkedRun("")
    held: list[str] = []

    def close() -> None:
        if held:
            runs.append(replace(now, text="".join(held)))
            held.clear()

    at = 0
    while at < len(source):
        sign = source[at]
        if sign == "\\" and source[at + 1 : at + 2] and source[at + 1] in _SIGNS:
            held.append(source[at + 1])
            at += 2
        elif source.startswith("**", at):
            close()
            now = replace(now, bold=not now.bold)
            at += 2
        elif sign == "*" or sign == "~" or (sign == "_" and _is_mark(source, at)):
            close()
            match sign:
                case "*":
                    now = replace(now, italic=not now.italic)
                case "~":
                    now = replace(now, muted=not now.muted)
                case _:
                    now = replace(now, underline=not now.underline)
            at += 1
        elif found := _inset(source, at):
            close()
            run, at = found
            runs.append(replace(run, muted=now.muted, bold=now.bold))
        else:
            held.append(sign)
            at += 1
    close()
    return tuple(runs)


def _is_mark(source: str, at: int) -> bool:
    """Whether this underscore stands at the edge of words, so that snake_case stays as it is written."""
    before, after = source[at - 1 : at], source[at + 1 : at + 2]
    return not (before.isalnum() and after.isalnum())


def _inset(source: str, at: int) -> tuple[MarkedRun, int] | None:
    """A badge, plate, glyph or icon that starts here, and where it ends."""
    if found := _BADGE.match(source, at):
        return MarkedRun(found[1], Kind.BADGE), found.end()
    if found := _PLATE.match(source, at):
        return MarkedRun(found[2], Kind.OWN_PLATE if found[1] else Kind.PLATE), found.end()
    if found := _CAMP.match(source, at):
        return MarkedRun("", Kind.CAMP, location=None if found[1] == "?" else min(100.0, float(found[1]))), found.end()
    if (found := _ICON.match(source, at)) and found[1] in ICON_NAMES:
        return MarkedRun(found[1], Kind.ICON), found.end()
    return None


_ICONS_SAID = {"tick": "✓", "cross": "✗", "barred": "⊘", "arrow": "→", "brackets": "[ ]"}


def plain(source: str) -> str:
    """What a line of mark-up says, as a name for the accessibility tree."""
    said = []
    for run in parse(source):
        match run.kind:
            case Kind.BADGE:
                said.append(f"[{run.text}]")
            case Kind.ICON:
                said.append(_ICONS_SAID.get(run.text, ""))
            case _:
                said.append(run.text)
    return " ".join("".join(said).split())
