"""The end of a session: what changed, who moved and why, what is promised, the chair's words, what is next."""

from collections import Counter
from collections.abc import Mapping, Sequence

from game.desk.recap import MovedOn, MoveStep, Recap, recap
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.navigation import Back
from game.desktop.scene import Scene
from game.desktop.summary.move_rows import Marks, MoveRow
from game.desktop.theme import BODY, HEADLINE, NEWS, SMALL, TREATY, Ground, Look
from game.desktop.toolkit.box import Column, Edged, Padded, Panel, Row, Rule, Space
from game.desktop.toolkit.button import KeyHint, Primary
from game.desktop.toolkit.label import Label, OneLine, heading, muted, section
from game.desktop.toolkit.marks import Pips
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import badge_column
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Intent, Widget
from game.model.view import PublicView
from game.wording.changes import SessionChange
from game.wording.numbers import pips, session_when
from game.wording.reader import Reader

MOST_CHANGES = 3
MOST_STEPS, MOST_STEPS_COMPACT = 6, 4
PIPS = 4
SIGNS = {
    "agreed": "tick",
    "voted": "tick",
    "undecided": "brackets",  # voted down, or put off
    "brackets": "brackets",
    "reopened": "brackets",
    "refusal": "barred",
    "dropped": "cross",
    "happening": "clock",
    "unheard": "barred",
}
"""The icon before a change, by its kind; an arrow before any other."""


class SummaryPage(Scene):
    """What one session came to. `Back` leads on."""

    first_focus = "next"

    def __init__(self, reader: Reader, public: PublicView, summary: Recap) -> None:
        """summary: of the session that has closed, for whoever reads."""
        super().__init__()
        self.reader, self.public, self.session, self.summary = reader, public, summary.session, summary
        self.title = self.summary.when
        self.everything = False
        self.moves_of = 0

    @property
    def is_last(self) -> bool:
        """Whether no session follows."""
        return self.session >= self.reader.conference.sessions

    def show_all(self) -> None:
        """All changes and all moves, or again only the most important."""
        self.everything = not self.everything
        self._lead_on()

    def turn_to_next(self) -> None:
        """Who moved on another item."""
        self.moves_of = (self.moves_of + 1) % max(1, len(self.summary.moved))
        self._lead_on()

    def _lead_on(self) -> None:
        """Enter goes on, whatever was looked at."""
        self.refresh()
        self.stage.focus_on("next")

    def shortcuts(self) -> Mapping[str, Intent]:
        """Esc goes on as well: there is nothing to go back to."""
        return {"escape": Back}

    def build(self, look: Look) -> Widget:
        """Bar, the news, the side."""
        left, right, sides, ends = (28, 20, 20, 16) if look.compact else (48, 40, 32, 24)
        news = Scroll(self._news(look), name=self.summary.headline)
        sheet = Panel(news, Ground.SHEET, left=left, right=right, top=ends, bottom=10, grow=1)
        side = Panel(self._side(look), Ground.PAPER, sides=sides, ends=ends, width=look.column(404, 360))
        return Column(self._bar(look), Row(sheet, side, align="fill", grow=1))

    def _bar(self, look: Look) -> Widget:
        wording = self.reader.wording
        parts: list[Widget] = [
            OneLine(wording.text("screen.summary", when=escape(self.summary.when)), BODY),
            OneLine(escape(session_when(self.reader.conference, self.session)), SMALL),
            Space(grow=1),
        ]
        for words, filled in self._meters(look):
            parts += [OneLine(escape(words), SMALL), Pips(filled, PIPS, name=words), Space(4)]
        return Panel(Row(*parts, gap=12, align="middle"), Ground.BAR, sides=20, ends=8 if look.compact else 12)

    def _meters(self, look: Look) -> list[tuple[str, int]]:
        """Meters of the bar: words and filled pips."""
        key = "screen.legitimacy.short" if look.compact else "screen.legitimacy"
        return [(self.reader.wording.sentence(key), pips(self.public.legitimacy, PIPS))]

    def _news(self, look: Look) -> Widget:
        wording = self.reader.wording
        shown = self.summary.changes if self.everything else self.summary.changes[:MOST_CHANGES]
        parts: list[Widget] = [
            section(wording.text("screen.changed")),
            heading(escape(self.summary.headline), HEADLINE),
            Space(4),
        ]
        for each in shown:
            lines = [Label(self.told(each), NEWS)]
            if each.why:
                lines.append(muted(each.why))
            sign = Label(f"{{:{SIGNS.get(each.kind, 'arrow')}}}", NEWS, width=40, name="")
            parts += [Rule(), Padded(Row(sign, Column(*lines, grow=1)), ends=8)]
        if not shown:
            parts.append(Label(escape(wording.text("screen.changed.nothing")), NEWS))
        parts.append(Rule())
        if len(self.summary.changes) > MOST_CHANGES:
            key = "screen.changed.fewer" if self.everything else "screen.changed.all"
            label = wording.text(key, count=len(self.summary.changes))
            hint = KeyHint(label, self.show_all, keys=["a"], capped=True, key="all")
            parts += [Space(6), Row(hint)]
        return Column(*parts, Space(14), *self._moved(look), Space(8))

    def told(self, change: SessionChange) -> str:
        """The sentence with the item's name in bold."""
        return marked.begun(change.text, "" if change.item is None else self.reader.conference.item(change.item).short)

    def moved_title(self, moved: MovedOn) -> str:
        """The item on which somebody moved, over its rows."""
        of = self.reader.conference.item(moved.item)
        return self.reader.wording.text("screen.moved", label=of.label, short=of.short)

    def _moved(self, look: Look) -> list[Widget]:
        wording = self.reader.wording
        if not self.summary.moved:
            return [muted(wording.text("screen.moved.nobody"))]
        moved = self.summary.moved[self.moves_of]
        most = MOST_STEPS_COMPACT if look.compact else MOST_STEPS
        shown = moved.steps if self.everything else moved.steps[:most]
        head: list[Widget] = [
            section(self.moved_title(moved)),
            Space(grow=1),
            OneLine(escape(wording.text("screen.moved.how")), SMALL, tone="muted"),
        ]
        if len(self.summary.moved) > 1:
            label = wording.text("screen.moved.next")
            head.append(KeyHint(label, self.turn_to_next, keys=["m"], capped=True, key="moves"))
        parts: list[Widget] = [Row(*head, gap=12, align="middle"), Marks(moved)]
        own = self.reader.delegation
        parts += [MoveRow(step, moved, is_own=step.delegation == own) for step in shown]
        if hidden := moved.steps[len(shown) :]:
            parts.append(muted(rest_in_words(self.reader, hidden, moved)))
        return parts

    def _side(self, look: Look) -> Widget:
        wording, summary = self.reader.wording, self.summary
        parts = self._aside()
        parts += [Space(18), section(wording.text("screen.chair")), Space(8)]
        says = Label(f"*{escape(summary.chair_says)}*", TREATY)
        parts += [Edged(says, Ground.PAPER, left=16), Space(6), muted(summary.chair_mood)]
        parts += [Space(18), *self._next()]
        button = Primary(self._onward(), Back, keys=["return"], tall=44, key="next")
        return Column(Scroll(Column(*parts), name=wording.text("screen.chair")), Space(12), button)

    def _aside(self) -> list[Widget]:
        """What stands above the chair's words; at least one part."""
        raise NotImplementedError

    def _onward(self) -> str:
        """What the button says that leads on."""
        label = "screen.to_ceremony" if self.is_last else "screen.open_session"
        return self.reader.wording.text(label, session=self.session + 1)

    def _next(self) -> list[Widget]:
        wording, summary = self.reader.wording, self.summary
        if self.is_last:
            words = Label(escape(wording.text("screen.next.ceremony")), BODY)
            return [section(wording.text("screen.next.last")), Space(4), words]
        rows: list[Widget] = [section(wording.text("screen.next", when=summary.next_when)), Space(4)]
        badge = badge_column((self.reader.label(each.item) for each in summary.next), self.look, 58)
        for each in summary.next:
            of = self.reader.conference.item(each.item)
            label = Label(f"[{of.label}]", BODY, width=badge, name=of.label)
            short, note = Label(escape(of.short), BODY, grow=1), OneLine(escape(each.note), SMALL, tone="muted")
            rows += [Rule(), Padded(Row(label, short, note, gap=4), ends=5)]
        if not summary.next:
            rows.append(Label(escape(wording.text("screen.next.nothing")), BODY))
        return rows


def rest_in_words(reader: Reader, hidden: Sequence[MoveStep], moved: MovedOn) -> str:
    """How many more moved, and where most of them went."""
    letters = {at: letter for letter, at in moved.marks}
    where = Counter(each.after for each in hidden)
    parts = [
        reader.wording.text("screen.moved.to", count=number, option=letters[at]) for at, number in sorted(where.items())
    ]
    return reader.wording.text("screen.moved.more", count=len(hidden), words=reader.wording.listing(parts))


class SummaryScene(SummaryPage):
    """What one session came to, for one delegation. `Back` leads to the next session."""

    def __init__(self, desk: SessionDesk, session: int) -> None:
        """session: the one that has closed."""
        self.desk = desk
        super().__init__(desk.reader, desk.view.public, recap(desk.reader, desk.events(), desk.view, session))

    def _meters(self, look: Look) -> list[tuple[str, int]]:
        credibility = pips(self.desk.view.seat.credibility, PIPS)
        key = "screen.credibility.short" if look.compact else "screen.credibility"
        return [(self.reader.wording.text(key), credibility), *super()._meters(look)]

    def _aside(self) -> list[Widget]:
        return [section(self.reader.wording.text("screen.promises")), Space(8), *self._promises()]

    def _promises(self) -> list[Widget]:
        found: list[Widget] = []
        for each in self.summary.promises:
            state = escape(each.state)
            row = Row(
                Label(marked.promise(self.reader, each.delegation, each.to), SMALL, grow=1),
                OneLine(f"**{state}**" if each.due else state, SMALL),
                gap=8,
            )
            found += [row, Label(escape(each.text), BODY), Padded(Rule(), ends=6)]
        return found or [muted(self.reader.wording.text("screen.promises.none"))]
