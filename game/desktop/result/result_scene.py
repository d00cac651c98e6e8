"""The result, as a screen."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from game.desk.result import OtherwiseRow, otherwise_rows, result, text_rows, turning
from game.desktop.frame import Tall, bar
from game.desktop.navigation import AgainFrom, LeadAgain, ToLaboratory, ToTitle
from game.desktop.result import worlds_and_lists as drawn
from game.desktop.result.slider import SplitMap
from game.desktop.result.turned import turned, usual_session
from game.desktop.scene import Scene
from game.desktop.theme import Ground, Look
from game.desktop.toolkit.box import Column, Padded, Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.label import muted, section
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.desktop.who_signed import Told, fills, outcome, who_signed
from game.desktop.worldmap.map import on_map
from game.model.conference import DelegationId
from game.model.record import Record
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.grammar import capitalised
from game.wording.numbers import spelled
from game.wording.reader import Reader

MOST_ROWS = 5
LISTS_TALL, SHORT_LISTS_TALL = 222, 164  # du below the maps, on either grid


class ResultView(StrEnum):
    """What is shown: one world or two side by side, both on one map with a slider, their differences, the rest."""

    YOURS = "yours"
    SIDE_BY_SIDE = "side_by_side"
    SLIDER = "slider"
    DIFFERENCES = "differences"
    TURNED = "turned"
    GRADES = "grades"


class ResultScene(Scene):
    """Your world and, where a record is kept, history's."""

    def __init__(
        self,
        session: Session,
        delegation: DelegationId | None,
        where: str,
        record: Record | None,
        wording: Wording | None = None,
    ) -> None:
        """For a closed conference. delegation: None for everybody. record: loaded only now, None where none is kept."""
        super().__init__()
        self.where, self.delegation, self.log = where, delegation, session.path
        self.public = session.public()
        self.reader = Reader(wording=wording or Wording(), conference=self.public.conference, delegation=delegation)
        self.wording = self.reader.wording
        self.title = self.wording.text("result.title")
        self.has_map = on_map([each.id for each in self.public.conference.delegations])
        self.result = result(session, self.reader, record)
        self.turning = turning(session, self.reader)
        self.chosen = usual_session(self.turning.course)
        self.shown: ResultView | None = None  # the person's choice; until then what the window has room for

    def build(self, look: Look) -> Widget:
        """Bar, worlds on the sheet, lists on the paper."""
        head = bar(
            self.title,
            self._as_whom(),
            keys=[*self._tabs(look), KeyHint(self.wording.text("journey.to_title"), ToTitle, keys=["escape"])],
        )
        return Column(head, self._body(look, self._view(look)))

    def _body(self, look: Look, view: ResultView) -> Widget:
        """What is shown on the sheet; beside or below it on paper, as the window has room, lists and grades."""
        parts = {
            ResultView.DIFFERENCES: self._differences,
            ResultView.TURNED: self._turned,
            ResultView.GRADES: self._side,
        }
        shown = parts[view](look) if view in parts else self._worlds(look, view)
        sides = 20 if look.compact else 32
        sheet = partial(Panel, shown, Ground.SHEET, sides=sides, grow=1)
        beside = partial(Panel, ground=Ground.PAPER, width=look.column(300, 270))
        if look.columns_as_tabs:
            return sheet(ends=12)
        if view in parts:
            return Row(sheet(ends=20), beside(self._side(look), sides=20, ends=20), align="fill", grow=1)
        if look.compact:
            below = Panel(self._list(look), Ground.PAPER, sides=sides, top=10, bottom=8)
            left = Column(sheet(ends=12), Tall(below, SHORT_LISTS_TALL), grow=1)
            right = beside(self._side(look), left=16, right=20, top=20, bottom=16)
            return Row(left, right, align="fill", grow=1)
        below = Panel(self._below(look), Ground.PAPER, sides=sides, top=14, bottom=10)
        return Column(sheet(top=18, bottom=16), Tall(below, LISTS_TALL), grow=1)

    def _as_whom(self) -> str:
        """Which conference, and as whom it was played."""
        who = "" if self.delegation is None else self.reader.name(self.delegation)
        return self.wording.text("result.as", title=self.reader.conference.title, who=who)

    def _otherwise(self) -> tuple[OtherwiseRow, ...]:
        """Who chose otherwise, and why."""
        return otherwise_rows(self.reader, self.public, self.result.otherwise)

    # views

    def _views(self, look: Look) -> tuple[ResultView, ...]:
        tabs: tuple[ResultView, ...] = (ResultView.SIDE_BY_SIDE, ResultView.SLIDER, ResultView.DIFFERENCES)
        if self.result.comparison is None:
            tabs = (ResultView.YOURS, ResultView.DIFFERENCES) if look.columns_as_tabs else (ResultView.YOURS,)
        elif not self.has_map:
            tabs = (ResultView.SIDE_BY_SIDE, ResultView.DIFFERENCES)
        elif look.compact:
            tabs = (ResultView.SLIDER, ResultView.DIFFERENCES)
        return (*tabs, ResultView.TURNED, *([ResultView.GRADES] if look.columns_as_tabs else []))

    def _view(self, look: Look) -> ResultView:
        views = self._views(look)
        return self.shown if self.shown in views else views[0]

    def _tabs(self, look: Look) -> list[Widget]:
        on = self._view(look)
        tabs = [
            Tab(self.wording.text(f"result.{each}"), partial(self.show, each), chosen=each is on)
            for each in self._views(look)
        ]
        return [RowGroup(*tabs, gap=18, name="views")]

    def _worlds(self, look: Look, view: ResultView) -> Widget:
        text, conference, found = self.wording.text, self.reader.conference, self.result.comparison
        signed, seats = self.result.signed, len(conference.delegations)
        without = 0 if view is ResultView.SLIDER else len(conference.without_right)
        mine = drawn.counts(self.wording, len(signed), seats, without)
        if found is None:
            return drawn.world_column(text("result.yours"), text("result.no_record"), self._room(signed, ()), mine)
        changed = tuple(each.delegation for each in found.otherwise)
        detail = self._headline(len(changed))
        theirs = drawn.counts(self.wording, len(found.signed_history), seats, without)
        if view is ResultView.SLIDER:
            split = SplitMap(
                fills(conference, self._told(signed)),
                fills(conference, self._told(found.signed_history)),
                name=text("result.slider.name"),
                brackets=changed,
                own=self.delegation or "",
                names_own=False,
                grow=1,
                key="slider",
            )
            below = Row(Padded(mine, grow=1), Padded(theirs, grow=1), gap=32)
            head = f"{text('result.yours')} | {text('result.history')}"
            return drawn.world_column(head, detail, split, Column(muted(text("result.slider.help")), below, gap=4))
        here, history = self._room(signed, changed), self._room(found.signed_history, changed)
        return Row(
            Padded(drawn.world_column(text("result.yours"), detail, here, mine), grow=1),
            Rule(upright=True),
            Padded(drawn.world_column(text("result.history"), "", history, theirs), grow=1),
            gap=32,
            align="fill",
        )

    def _room(self, signed: frozenset[DelegationId], changed: tuple[DelegationId, ...]) -> Widget:
        told = self._told(signed)
        return who_signed(
            self.reader,
            told,
            self.delegation,
            lambda place: outcome(self.reader, told, place, filled=place == self.delegation),
            brackets=changed,
            names_own=False,
        )

    def _told(self, signed: frozenset[DelegationId]) -> Told:
        """The whole roll of an end."""
        return {each.id: each.id in signed for each in self.reader.conference.delegations}

    def _headline(self, count: int) -> str:
        """How many chose otherwise, for the brackets on the map."""
        if not count:
            return self.wording.text("result.all_alike")
        return self.wording.text("result.in_brackets", count=count, spelled=spelled(self.wording, count))

    # lists

    def _below(self, look: Look) -> Widget:
        return Row(
            Padded(self._list(look), grow=1),
            Padded(Scroll(drawn.grades(self.wording, self.result.grades), name="grades"), width=look.column(300, 300)),
            Padded(self._now(), width=look.column(200, 200)),
            gap=40,
            align="fill",
        )

    def _list(self, look: Look) -> Widget:
        text, rows = self.wording.text, self._otherwise()
        title = self._list_title(len(rows), min(len(rows), MOST_ROWS))
        note = [] if look.compact else [muted(text("result.not_a_forecast"))]
        head = Row(section(title), Space(grow=1), *note, gap=12)
        return Column(head, Space(4), Scroll(self._otherwise_list(rows[:MOST_ROWS], look), name=title), grow=1)

    def _otherwise_list(self, rows: Sequence[OtherwiseRow], look: Look) -> Widget:
        against_history = self.result.comparison is not None
        return drawn.otherwise_list(self.reader, rows, look, against_history=against_history)

    def _list_title(self, count: int, shown: int) -> str:
        text = self.wording.text
        if self.result.comparison is None:
            return text("result.undecided" if count else "result.undecided.none")
        if count == 0:
            return text("result.otherwise.none")
        if count == 1:
            return text("result.otherwise.one")
        if shown < count:
            return text("result.otherwise.some", shown=capitalised(spelled(self.wording, shown)), count=count)
        return text("result.otherwise", spelled=spelled(self.wording, count))

    def _differences(self, look: Look) -> Widget:
        text, found = self.wording.text, self.result.comparison
        if found is None:
            return self._list(look)
        rows, texts = self._otherwise(), text_rows(self.reader, found.texts)
        title = section(self._list_title(len(rows), len(rows)))
        left = Column(title, Space(4), Scroll(self._otherwise_list(rows, look), name="otherwise"), grow=1)
        title = section(text("result.texts" if texts else "result.texts.none"))
        right = Column(title, Space(4), Scroll(drawn.text_list(self.reader, texts, look), name="texts"), grow=1)
        if look.columns_as_tabs:
            return Column(left, right, gap=12, grow=1)
        return Row(Padded(left, grow=11), Padded(right, grow=9), gap=32, align="fill")

    def _turned(self, look: Look) -> Widget:
        log, found = self.log, self.result.comparison
        return turned(
            self.reader,
            self.turning,
            look,
            chosen=self.chosen,
            choose=self.look_at,
            history=None if found is None else len(found.signed_history),
            again=None if log is None else partial(AgainFrom, log, self.where),
        )

    def _side(self, look: Look) -> Widget:
        marks = Scroll(drawn.grades(self.wording, self.result.grades), name="grades")
        return Column(marks, self._now(), gap=12, grow=1)

    def _now(self) -> Widget:
        text = self.wording.text
        agreed = {item: entry.agreed for item, entry in self.public.items.items()}
        where_it_turned = Primary(text("result.turned"), partial(self.show, ResultView.TURNED), key="turned", tall=36)
        return Column(
            section(text("result.now")),
            *([] if self.shown is ResultView.TURNED else [where_it_turned]),
            Button(text("result.again"), partial(LeadAgain, self.where, self.delegation), key="again"),
            Button(text("result.another"), partial(LeadAgain, self.where, None)),
            Button(text("result.lab"), partial(ToLaboratory, self.where, agreed, self.delegation)),
            gap=8,
        )

    # what a person wants

    def show(self, view: ResultView) -> None:
        """Turn to another view."""
        left, self.shown = self.stage.focused, view
        self.refresh()
        if left is not None and left.identity == "turned":  # gone now; the next stop would leave at a second Enter
            self.stage.focus_on("curve")

    def look_at(self, session: int) -> None:
        """Look at a session on the curve."""
        self.chosen = session
