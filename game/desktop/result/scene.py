"""The result, as a screen."""

from dataclasses import dataclass

from game.debrief.comparison import Otherwise, abstainers, compare
from game.debrief.turning_points import course_of
from game.debrief.turning_text import turning_point_text
from game.desktop.frame import Tall, bar
from game.desktop.navigation import AgainFrom, LeadAgain, ToLaboratory, ToTitle
from game.desktop.result import model, panels
from game.desktop.result.curve import ChooseSession
from game.desktop.result.slider import SplitMap
from game.desktop.result.turned import turned, usual_session
from game.desktop.scene import Scene
from game.desktop.theme import SMALL, Ground, Look
from game.desktop.toolkit.box import Column, Padded, Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.label import Label, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap.map import on_map
from game.model.conference import DelegationId
from game.model.record import Record
from game.session.session import Session
from game.wording.catalogue import Wording, capitalised
from game.wording.grades import Grade, grades
from game.wording.numbers import spelled
from game.wording.reader import Reader

LISTS_TALL, SHORT_LISTS_TALL = 222, 164  # du below the maps, on either grid


@dataclass(frozen=True, slots=True)
class Turn:
    """Show the worlds side by side, as one map with a slider, their differences as lists, or where it turned."""

    view: str


class ResultScene(Scene):
    """Your world and, where a record is kept, history's."""

    def __init__(
        self,
        session: Session,
        delegation: DelegationId,
        where: str,
        record: Record | None,
        wording: Wording | None = None,
    ) -> None:
        """For a closed conference. record: loaded only now, by whoever opens this screen; None where none is kept."""
        super().__init__()
        self.wording = wording or Wording()
        self.title = self.wording.text("result.title")
        self.where, self.delegation = where, delegation
        self.view = session.view(delegation)
        conference = self.view.public.conference
        self.reader = Reader(wording=self.wording, conference=conference, delegation=delegation)
        self.has_map = on_map([each.id for each in conference.delegations])
        state = session.state
        self.comparison = compare(state, record) if record is not None else None
        self.abstained = () if record is not None else abstainers(state)
        self.grades: tuple[Grade, ...] = grades(self.reader, self.view)
        self.signed = frozenset(
            who for who, signature in self.view.public.signatures.items() if signature.kind.is_signature
        )
        self.shown = ""  # the person's choice of view; until then what the window has room for
        self._tell_course(session)

    def _tell_course(self, session: Session) -> None:
        """Where it turned, with the reader's own part in it, if it reads from a seat."""
        own = self.reader.delegation
        self.course = course_of(session.state, session.all_events(), own)
        offers = () if own is None else session.view(own).offers
        self.hinges = tuple(turning_point_text(self.reader, each, offers) for each in self.course.turning_points)
        self.chosen, self.log = usual_session(self.course), session.path

    def build(self, look: Look) -> Widget:
        """Bar, worlds on the sheet, lists on the paper."""
        head = bar(
            self.title,
            self._as_whom(),
            keys=[*self._tabs(look), KeyHint(self.wording.text("journey.to_title"), ToTitle(), keys=["escape"])],
        )
        view = self._view(look)
        side = 32 if not look.compact else 20
        if look.columns_as_tabs:
            parts = {"differences": self._differences, "turned": self._turned, "grades": self._side}
            part = parts[view](look) if view in parts else self._worlds(look, view)
            body: Widget = Panel(part, Ground.SHEET, left=side, right=side, top=12, bottom=12, grow=1)
        elif view in ("differences", "turned"):
            part = self._turned(look) if view == "turned" else self._differences(look)
            body = Row(
                Panel(part, Ground.SHEET, left=side, right=side, top=20, bottom=20, grow=1),
                Panel(
                    self._side(look), Ground.PAPER, left=20, right=20, top=20, bottom=20, width=look.column(300, 270)
                ),
                align="fill",
                grow=1,
            )
        elif look.compact:
            left = Column(
                Panel(self._worlds(look, view), Ground.SHEET, left=side, right=side, top=12, bottom=12, grow=1),
                Tall(Panel(self._list(look), Ground.PAPER, left=side, right=side, top=10, bottom=8), SHORT_LISTS_TALL),
                grow=1,
            )
            right = Panel(
                self._side(look), Ground.PAPER, left=16, right=20, top=20, bottom=16, width=look.column(300, 270)
            )
            body = Row(left, right, align="fill", grow=1)
        else:
            body = Column(
                Panel(self._worlds(look, view), Ground.SHEET, left=side, right=side, top=18, bottom=16, grow=1),
                Tall(Panel(self._below(look), Ground.PAPER, left=side, right=side, top=14, bottom=10), LISTS_TALL),
                grow=1,
            )
        return Column(head, body)

    def _as_whom(self) -> str:
        """Which conference, and as whom it was played."""
        conference = self.reader.conference
        who = conference.delegation(self.delegation).name
        return self.wording.text("result.as", title=conference.title, who=who)

    def _otherwise(self, found: tuple[Otherwise, ...], most: int | None = None) -> tuple[model.OtherwiseLine, ...]:
        """Who chose otherwise, and why."""
        return model.otherwise(self.reader, self.view, found, most)

    # views

    def _views(self, look: Look) -> tuple[str, ...]:
        if self.comparison is None:
            names: tuple[str, ...] = ("yours", "differences") if look.columns_as_tabs else ("yours",)
        elif not self.has_map:
            names = ("side_by_side", "differences")
        elif look.compact:
            names = ("slider", "differences")
        else:
            names = ("side_by_side", "slider", "differences")
        return (*names, "turned", "grades") if look.columns_as_tabs else (*names, "turned")

    def _view(self, look: Look) -> str:
        return self.shown if self.shown in self._views(look) else self._views(look)[0]

    def _tabs(self, look: Look) -> list[Widget]:
        names, on = self._views(look), self._view(look)
        tabs = [Tab(self.wording.text(f"result.{name}"), Turn(name), chosen=name == on) for name in names]
        return [RowGroup(*tabs, gap=18, name="views")]

    def _worlds(self, look: Look, view: str) -> Widget:
        text, conference, found = self.wording.text, self.reader.conference, self.comparison
        seats, without = len(conference.delegations), len(conference.without_right)
        mine = panels.counts(self.wording, len(self.signed), seats, without)
        if found is None:
            note = text("result.no_record")
            return panels.world_column(text("result.yours"), note, self._room(self.signed, ()), mine)
        changed = tuple(each.delegation for each in found.otherwise)
        detail = model.headline(self.wording, found)
        theirs = panels.counts(self.wording, len(found.signed_history), seats, without)
        if view == "slider":
            split = SplitMap(
                panels.fills(conference, self.signed),
                panels.fills(conference, found.signed_history),
                name=text("result.slider.name"),
                brackets=changed,
                own=self.delegation,
                names_own=False,
                grow=1,
                key="slider",
            )
            mine = panels.counts(self.wording, len(self.signed), seats, 0)
            theirs = panels.counts(self.wording, len(found.signed_history), seats, 0)
            below = Row(Padded(mine, grow=1), Padded(theirs, grow=1), gap=32)
            help_line = Label(escape(text("result.slider.help")), SMALL, tone="muted")
            head = f"{text('result.yours')} | {text('result.history')}"
            return panels.world_column(head, detail, split, Column(help_line, below, gap=4))
        return Row(
            Padded(panels.world_column(text("result.yours"), detail, self._room(self.signed, changed), mine), grow=1),
            Rule(upright=True),
            Padded(
                panels.world_column(text("result.history"), "", self._room(found.signed_history, changed), theirs),
                grow=1,
            ),
            gap=32,
            align="fill",
        )

    def _room(self, signed: frozenset[DelegationId], changed: tuple[DelegationId, ...]) -> Widget:
        return panels.room_of(self.reader, signed, changed, self.delegation, has_map=self.has_map)

    # lists

    def _below(self, look: Look) -> Widget:
        return Row(
            Padded(self._list(look), grow=1),
            Padded(Scroll(panels.grades(self.wording, self.grades), name="grades"), width=look.column(300, 300)),
            Padded(self._now(), width=look.column(200, 200)),
            gap=40,
            align="fill",
        )

    def _list(self, look: Look) -> Widget:
        text = self.wording.text
        found = self.comparison.otherwise if self.comparison is not None else self.abstained
        lines = self._otherwise(found, model.MOST_LINES)
        title = self._list_title(len(found), len(lines))
        note = Label(escape(text("result.not_a_forecast")), SMALL, tone="muted")
        head = Row(section(title), Space(grow=1), *([] if look.compact else [note]), gap=12)
        rows = panels.otherwise_rows(
            self.wording, lines, self.delegation, look, against_history=self.comparison is not None
        )
        return Column(head, Space(4), Scroll(rows, name=title), grow=1)

    def _list_title(self, count: int, shown: int) -> str:
        text = self.wording.text
        if self.comparison is None:
            return text("result.undecided" if count else "result.undecided.none")
        if count == 0:
            return text("result.otherwise.none")
        if count == 1:
            return text("result.otherwise.one")
        if shown < count:
            return text("result.otherwise.some", shown=capitalised(spelled(self.wording, shown)), count=count)
        return text("result.otherwise", spelled=spelled(self.wording, count))

    def _differences(self, look: Look) -> Widget:
        text, found = self.wording.text, self.comparison
        if found is None:
            return self._list(look)
        lines = self._otherwise(found.otherwise)
        texts = model.texts(self.reader, found.texts)
        who = self._list_title(len(lines), len(lines))
        left = Column(
            section(who),
            Space(4),
            Scroll(
                panels.otherwise_rows(self.wording, lines, self.delegation, look, against_history=True),
                name="otherwise",
            ),
            grow=1,
        )
        right = Column(
            section(text("result.texts" if texts else "result.texts.none")),
            Space(4),
            Scroll(panels.text_rows(self.wording, texts, look), name="texts"),
            grow=1,
        )
        if look.columns_as_tabs:
            return Column(left, right, gap=12, grow=1)
        return Row(Padded(left, grow=11), Padded(right, grow=9), gap=32, align="fill")

    def _turned(self, look: Look) -> Widget:
        log, where = self.log, self.where
        return turned(
            self.wording,
            self.reader.conference,
            self.course,
            self.hinges,
            look,
            chosen=self.chosen,
            history=None if self.comparison is None else len(self.comparison.signed_history),
            again=None if log is None else lambda session: AgainFrom(log, where, session),
        )

    def _side(self, look: Look) -> Widget:
        return Column(Scroll(panels.grades(self.wording, self.grades), name="grades"), self._now(), gap=12, grow=1)

    def _now(self) -> Widget:
        text = self.wording.text
        agreed = {item: entry.agreed for item, entry in self.view.public.items.items()}
        first = (
            [] if self.shown == "turned" else [Primary(text("result.turned"), Turn("turned"), key="turned", tall=36)]
        )
        return Column(
            section(text("result.now")),
            *first,
            Button(text("result.again"), LeadAgain(self.where, self.delegation), key="again"),
            Button(text("result.another"), LeadAgain(self.where, None)),
            Button(text("result.lab"), ToLaboratory(self.where, agreed, self.delegation)),
            gap=8,
        )

    def respond(self, intent: object) -> object | None:
        """Turn, or look at a session; everything else is a way out."""
        match intent:
            case Turn(view=view):
                self.shown = view
            case ChooseSession(session=session):
                self.chosen = session
            case _:
                return intent
        left = self.stage.focused
        self.refresh()
        if left is not None and left.identity == "turned":  # gone now; the next stop would leave at a second Enter
            self.stage.focus_on("curve")
        return None
