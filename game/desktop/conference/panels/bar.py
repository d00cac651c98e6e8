"""The bar on top: which session, what one's word and the organisation are worth, and the keys that always work."""

from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import Glossary, PlainSheet
from game.desktop.theme import BODY, SMALL, Ground, Look
from game.desktop.toolkit.box import Padded, Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.button import KeyHint
from game.desktop.toolkit.label import OneLine
from game.desktop.toolkit.marks import Pips, Progress
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.model.state import Phase
from game.wording.numbers import pips, session_when

PIPS = 4


def bar(screen: ConferenceScreen, look: Look, *, is_short: bool = False) -> Widget:
    """The whole bar. is_short: without the blocks of the sessions and when this one sits."""
    desk = screen.desk
    view, wording = desk.view, desk.wording
    short = ".short" if look.compact else ""
    sits = escape(session_when(desk.conference, view.public.session))
    if not look.compact and view.public.phase is not Phase.CORRIDOR:
        sits += " · " + escape(wording.text(f"phase.{view.public.phase}"))
    keys = [KeyHint(wording.text("screen.advisor"), screen.opens(PlainSheet.ADVISOR), keys=["a"])]
    if not look.compact:
        keys.append(KeyHint(wording.text("screen.glossary"), screen.opens(Glossary()), keys=["f1"]))
    keys.append(KeyHint(wording.text("screen.menu"), screen.opens(PlainSheet.MENU), keys=["escape"]))
    time: list[Widget] = []
    if not is_short:
        blocks = Progress(view.public.session, desk.conference.sessions, name=wording.text("screen.session.name"))
        time = [blocks, OneLine(sits, SMALL)]
    return Panel(
        Padded(
            Row(
                OneLine(
                    wording.text("screen.session", session=view.public.session, sessions=desk.conference.sessions), BODY
                ),
                *time,
                Space(grow=1),
                *_meter(wording.text(f"screen.credibility{short}"), view.seat.credibility),
                Space(4),
                *_meter(wording.sentence(f"screen.legitimacy{short}"), view.public.legitimacy),
                Rule(upright=True),
                RowGroup(*keys, gap=14),
                gap=12 if look.compact else 14,
                align="middle",
            ),
            ends=8 if look.compact else 10,
        ),
        Ground.BAR,
        sides=14 if look.compact else 20,
    )


def _meter(words: str, value: float) -> tuple[Widget, Widget]:
    return OneLine(escape(words), SMALL), Pips(pips(value, PIPS), PIPS, name=words)
