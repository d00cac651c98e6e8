"""Keys that work on the conference screen wherever their widget is, or is not, at the moment."""

from functools import partial

from game.desk.available import menu
from game.desktop.conference.panels import actions
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import FindDelegation, Glossary, PlainSheet
from game.desktop.toolkit.widget import Intent
from game.model.grammar import Frequency, Stage


def shortcuts(screen: ConferenceScreen) -> dict[str, Intent]:
    """Each key with what it does."""
    common = [
        *zip(actions.CORRIDOR_KEYS, menu(Stage.CORRIDOR, Frequency.COMMON), strict=False),
        *zip(actions.FLOOR_KEYS, menu(Stage.FLOOR, Frequency.COMMON), strict=False),
        (actions.PLACARDS_KEY, actions.PLACARDS),
    ]
    return {
        "/": screen.opens(FindDelegation()),
        "f1": screen.opens(Glossary()),
        "b": screen.opens(PlainSheet.BRIEF),
        "o": screen.opens(PlainSheet.AGENDA),
        actions.MORE_CORRIDOR_KEY: screen.opens(PlainSheet.CORRIDOR),
        actions.MORE_FLOOR_KEY: screen.opens(PlainSheet.FLOOR),
        actions.GROUPS_KEY: screen.opens(PlainSheet.GROUPS),
        actions.HEARD_KEY: screen.opens(PlainSheet.HEARD),
        **{key: partial(screen.begin, kind) for key, kind in common},
    }
