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
from game.desktop.conference.screen_state import FindDelegation, Glossary, Reading
from game.model import actions as act

KEYS: dict[str, wish.ConferenceIntent] = {
    "/": wish.Open(FindDelegation()),
    "f1": wish.Open(Glossary()),
    "b": wish.Open(Reading.BRIEF),
    "o": wish.Open(Reading.AGENDA),
    **{key: wish.Begin(kind) for kind, key in (TALK_KEYS | SPEECH_KEYS).items()},
    MORE_TALKS_KEY: wish.Open(Reading.CORRIDOR),
    MORE_SPEECHES_KEY: wish.Open(Reading.FLOOR),
    HEARD_KEY: wish.Open(Reading.HEARD),
    PLACARDS_KEY: wish.Begin(act.ShowPlacards),
}
