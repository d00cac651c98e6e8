"""Keys that work on the conference screen wherever their widget is, or is not, at the moment."""

from game.desk.available import menu
from game.desktop.conference import intents as wish
from game.desktop.conference.panels import actions
from game.desktop.conference.screen_state import FindDelegation, Glossary, Reading
from game.model.grammar import Frequency, Stage


def shortcuts() -> dict[str, wish.ConferenceIntent]:
    """Each key with what it means."""
    common = [
        *zip(actions.CORRIDOR_KEYS, menu(Stage.CORRIDOR, Frequency.COMMON), strict=False),
        *zip(actions.FLOOR_KEYS, menu(Stage.FLOOR, Frequency.COMMON), strict=False),
        (actions.PLACARDS_KEY, actions.PLACARDS),
    ]
    return {
        "/": wish.Open(FindDelegation()),
        "f1": wish.Open(Glossary()),
        "b": wish.Open(Reading.BRIEF),
        "o": wish.Open(Reading.AGENDA),
        actions.MORE_CORRIDOR_KEY: wish.Open(Reading.CORRIDOR),
        actions.MORE_FLOOR_KEY: wish.Open(Reading.FLOOR),
        actions.HEARD_KEY: wish.Open(Reading.HEARD),
        **{key: wish.Begin(kind) for key, kind in common},
    }
