"""Which word of the glossary belongs to what the keyboard is on."""

from game.model.grammar import KINDS

_ACTION = "do:"
_TERMS = {
    "option:": "square-brackets",
    "item:": "agenda-item",
    "agenda:": "agenda-item",
    "wish:": "instructions",
    "room": "stance",
    "offers": "deal",
    "leave": "speakers-list",
    "end": "session",
    "ballot:": "vote",
}
"""The beginning of a widget's identity, and the slug of the term; an action has its term in the grammar."""


def term_of(identity: str) -> str:
    """The slug of the term for a widget, empty if it has none."""
    if identity.startswith(_ACTION):
        slug = identity.removeprefix(_ACTION).split(":")[0]
        return next((kind.term for kind in KINDS if kind.slug == slug), "")
    return next((term for start, term in _TERMS.items() if identity.startswith(start)), "")
