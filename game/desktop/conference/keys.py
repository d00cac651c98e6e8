"""Keys that work on the conference screen wherever their widget is, or is not, at the moment."""

from game.desktop.conference import intents as wish
from game.desktop.conference.panels.doing import (
    HEARD_KEY,
    MORE_SPEECHES_KEY,
    MORE_TALKS_KEY,
    PLACARDS_KEY,
    SPEECH_KEYS,
    TALK_KEYS,
)
from game.model import actions as act

KEYS: dict[str, object] = {
    "/": wish.Open("find"),
    "f1": wish.Open("glossary"),
    "b": wish.Open("brief"),
    "o": wish.Open("agenda"),
    **{key: wish.Begin(kind) for kind, key in (TALK_KEYS | SPEECH_KEYS).items()},
    MORE_TALKS_KEY: wish.Open("talks"),
    MORE_SPEECHES_KEY: wish.Open("speeches"),
    HEARD_KEY: wish.Open("heard"),
    PLACARDS_KEY: wish.Begin(act.ShowPlacards),
}
