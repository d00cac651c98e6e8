"""Where a conference starts anew after its scenario has changed, and why."""

from game.desktop.frame import bar
from game.desktop.navigation import Back
from game.desktop.scene import Scene
from game.desktop.theme import NEWS, Ground, Look
from game.desktop.toolkit.box import Column, Panel, Row, Space
from game.desktop.toolkit.button import Primary
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.model.events import SessionOpened
from game.session.redo import Redone
from game.wording.catalogue import Wording
from game.wording.grammar import uncapitalised
from game.wording.objections import why_not
from game.wording.reader import Reader


def why_anew(wording: Wording, found: Redone) -> str:
    """From where a conference starts anew, as a sentence; empty if it stands where it stood."""
    if found.broke is None:
        return ""
    conference = found.session.public().conference
    reader = Reader(wording=wording, conference=conference)
    who = getattr(found.broke, "delegation", None)
    if who is None:
        what = wording.text("live.why.chair")
    else:
        what = wording.text("live.why.move", who=reader.who(who) if who in conference.delegations_by_id else who)
    if found.objections:
        reason = why_not(reader, found.objections[0], found.broke)
        what = f"{what} {wording.text('live.why.rules', reason=reason)}"
    if not found.kept:
        return wording.text("live.anew", why=wording.text("live.why.first", what=what))
    kept = found.session.entries[: found.kept]
    opened = [event for entry in kept for event in entry.events if isinstance(event, SessionOpened)]
    session = opened[-1].session if opened else 1
    return wording.text("live.anew", why=wording.text("live.why.session", session=session, what=uncapitalised(what)))


class NewsScene(Scene):
    """One sentence, and on."""

    first_focus = "on"

    def __init__(self, words: str, wording: Wording | None = None) -> None:
        """words: a sentence."""
        super().__init__()
        self.wording = wording or Wording()
        self.title, self.words = self.wording.text("live.title"), words

    def build(self, look: Look) -> Widget:
        """The sentence."""
        side = 72 if not look.compact else 40
        go = Primary(self.wording.text("ceremony.go_on"), Back, keys=["return", "escape"], key="on")
        inner = Column(Label(escape(self.words), NEWS), Row(go, Space(grow=1)), gap=24)
        return Column(bar(self.title), Panel(inner, Ground.SHEET, left=side, right=side, top=72, grow=1))
