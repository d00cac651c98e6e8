"""The laboratory as a screen: texts at the left, the number and the map at the right, who changes and why below."""

import math
from functools import partial

from game.desktop.choose.brief_page import matching
from game.desktop.frame import Tall, bar
from game.desktop.hall.hall import Hall
from game.desktop.hall.seating_plan import wedges
from game.desktop.laboratory import laboratory_lines, laboratory_panels
from game.desktop.navigation import Back
from game.desktop.scene import Scene
from game.desktop.theme import BODY, Ground, Look
from game.desktop.toolkit.box import Column, Layers, Padded, Panel, Row, RowGroup, Rule
from game.desktop.toolkit.button import Button, KeyHint
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.glyph import shape_of
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Intent, Widget
from game.desktop.worldmap.map import WorldMap, on_map
from game.desktop.worldmap.pointing import Callout, PointingOptions
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.what_if import Package, Start, laboratory, settled, starts
from game.wording.catalogue import Wording
from game.wording.reader import Reader

LISTS_TALL, SHORT_LISTS_TALL = 236, 188  # du below the map, on either grid
LEAST_FOR_COLUMNS = 960  # du of width, at the size of the text
MOST_BRACKETS = 12
"""With more changing sides, brackets on the map would hide it."""

CHANGES, STEPS, TEXTS, MAP, REASONS = "changes", "steps", "texts", "map", "reasons"


class LaboratoryScene(Scene):
    """What if the Final Acts had said something else. Every change is answered at once."""

    def __init__(
        self,
        scenario: Scenario,
        record: Record | None,
        wording: Wording | None = None,
        result: Package | None = None,
        delegation: DelegationId | None = None,
    ) -> None:
        """record: None where none is kept. result: the text of a conference just played, to start from; of whom."""
        super().__init__()
        self.lab = laboratory(scenario)
        conference = self.lab.conference
        self.reader = Reader(wording=wording or Wording(), conference=conference)
        self.wording = self.reader.wording
        self.title = self.wording.text("lab.title")
        self.own = delegation
        self.has_map = on_map([each.id for each in conference.delegations])
        known = starts(conference, record)
        if result is not None:
            known = (Start(key=laboratory_lines.RESULT, package=settled(conference, result)), *known)
        self.starts = {each.key: each for each in known}
        self.start = known[0]
        self.package = self.start.package
        self.on: DelegationId | None = delegation
        self.letters = ""
        self.list = CHANGES
        self.column = TEXTS  # where large type leaves room for one column
        self.choosing_start = False
        self.first_focus = f"item {conference.items[0].id}" if conference.items else ""
        self._ask()

    def _ask(self) -> None:
        """What the texts lead to, asked once a change."""
        lab = self.lab
        self.before, self.after = lab.expect(self.start.package), lab.expect(self.package)
        self.changes = laboratory_lines.change_lines(self.reader, lab.changes(self.start.package, self.package))

    @property
    def is_changed(self) -> bool:
        """Whether any item says something else than at the start."""
        return self.package != self.start.package

    # building

    def build(self, look: Look) -> Widget:
        """Bar, texts, number, map, lists."""
        text = self.wording.text
        keys: list[Widget] = [KeyHint(text("lab.start"), self._lay(True), keys=["s"])]
        if self.is_changed:
            keys.append(KeyHint(text("lab.undo"), self.put_back, keys=["u"]))
        keys.append(KeyHint(text("journey.back"), Back, keys=["escape"]))
        start = laboratory_lines.start_name(self.reader, self.start.key)
        told = text("lab.from", title=self.lab.conference.title, start=laboratory_panels.wording_within(start))
        head = bar(self.title, told if not _as_tabs(look) else "", keys=keys)
        layers: list[Widget] = [Column(head, self._body(look))]
        if self.choosing_start:
            layers.append(self._start_sheet())
        return Layers(*layers)

    def _body(self, look: Look) -> Widget:
        side = 24 if not look.compact else 16
        if _as_tabs(look):
            parts = {TEXTS: self._texts, MAP: self._world, CHANGES: self._lists, REASONS: self._reasons}
            names = tuple(parts)
            tabs = [
                Tab(self.wording.text(f"lab.column.{name}"), partial(self.turn, name), chosen=self.column == name)
                for name in names
            ]
            inside = parts[self.column](look)
            margins = 0 if self.column == TEXTS else side
            return Column(
                Padded(RowGroup(*tabs, gap=18, name="columns"), left=side, top=8, bottom=4),
                Panel(self._number(look), Ground.SHEET, left=side, right=side, top=8, bottom=4),
                Panel(inside, Ground.SHEET, left=margins, right=margins, top=4, bottom=8, grow=1),
                grow=1,
            )
        texts = Panel(self._texts(look), Ground.PAPER, width=look.column(372, 352))
        below = Row(
            Padded(self._lists(look), grow=13),
            Padded(self._reasons(look), grow=12),
            gap=32 if not look.compact else 20,
            align="fill",
        )
        tall = LISTS_TALL if not look.compact else SHORT_LISTS_TALL
        right = Column(
            Panel(self._world(look), Ground.SHEET, left=side, right=side, top=12, bottom=10, grow=1),
            Tall(Panel(below, Ground.PAPER, left=side, right=side, top=8, bottom=8), tall),
            grow=1,
        )
        return Row(texts, Rule(upright=True), right, align="fill", grow=1)

    def _texts(self, look: Look) -> Widget:
        lines = laboratory_lines.item_lines(self.reader, self.start.package, self.package)
        title = self.wording.text("lab.items")
        return Column(
            Padded(laboratory_panels.items_head(self.wording, lines), left=20, right=20, top=12, bottom=8),
            Scroll(laboratory_panels.items(self.wording, lines, self.put_text), name=title, key="texts"),
            grow=1,
        )

    def _number(self, look: Look) -> Widget:
        start = laboratory_lines.start_name(self.reader, self.start.key)
        return laboratory_panels.number(self.wording, self.after, self.before, start, look)

    def _world(self, look: Look) -> Widget:
        """The map; with the number over it and the field that finds under it, unless they have places of their own."""
        without = len(self.lab.conference.without_right) if self.has_map else 0
        above, beside = ([], []) if _as_tabs(look) else ([self._number(look)], [self._finder(look)])
        return Column(
            *above,
            self._room(),
            laboratory_panels.legend(self.wording, self.after, without, look, *beside),
            gap=8 if not look.compact else 5,
            grow=1,
        )

    def _room(self) -> Widget:
        conference, chance = self.lab.conference, self.after.probability
        name = self.wording.text("journey.map" if self.has_map else "journey.hall")
        shared: PointingOptions = {
            "here": self.on or "",
            "own": self.own or "",
            "names_own": False,
            "callout": self._callout,
            "moved": self.ask,
            "grow": 1,
            "key": "room",
        }
        if not self.has_map:
            stands = {who: 100 * each for who, each in chance.items()}
            return Hall(wedges(conference, stands, self.wording.text("choose.no_bloc")), name=name, **shared)
        sides = [each.delegation for each in self.changes if each.changes_sides]
        return WorldMap(
            {who: shape_of(100 * each) for who, each in chance.items()},
            name=name,
            brackets=sides if len(sides) <= MOST_BRACKETS else (),
            **shared,
        )

    def _callout(self, place: str) -> Callout:
        who = DelegationId(place)
        before, after = (
            laboratory_lines.percent(self.before.probability[who]),
            laboratory_lines.percent(self.after.probability[who]),
        )
        key = "lab.reasons.same" if before == after else "lab.reasons.moved"
        words = escape(self.wording.text(key, before=before, after=after))
        return Callout(escape(self.reader.name(who)), (words,), filled=who == self.own)

    def _lists(self, look: Look) -> Widget:
        text = self.wording.text
        sides = sum(each.changes_sides for each in self.changes)
        tabs = [
            Tab(
                text("lab.changes.count", count=sides),
                partial(self.turn, CHANGES),
                chosen=self.list == CHANGES,
                key="tab changes",
            ),
            Tab(text("lab.steps"), partial(self.turn, STEPS), chosen=self.list == STEPS, key="tab steps"),
        ]
        if self.list == CHANGES:
            body = laboratory_panels.changes(
                self.wording, self.changes, self.on or "", self.ask, is_changed=self.is_changed
            )
        else:
            body = laboratory_panels.steps(
                self.wording,
                laboratory_lines.step_lines(self.reader, self.lab.one_at_a_time(self.package)),
                self.put_text,
            )
        return Column(
            RowGroup(*tabs, gap=18, name="lists"), Rule(), Scroll(body, name=self.list, key=f"list {self.list}"), grow=1
        )

    def _finder(self, look: Look) -> EntryField:
        text = self.wording.text
        return EntryField(
            text("choose.find"),
            letters=self.letters,
            hint=text("choose.find.hint"),
            note=text("lab.find.none") if self.letters and not matching(self.lab.conference, self.letters) else "",
            changed=self.find,
            keys=["/"],
            width=150 if look.compact else 180,
            key="field",
        )

    def _reasons(self, look: Look) -> Widget:
        who = self.on
        above = [self._finder(look)] if _as_tabs(look) else []
        if who is None:
            nobody = Label(escape(self.wording.text("lab.reasons.nobody")), BODY, tone="muted")
            return Column(*above, Padded(nobody, top=8), grow=1)
        name = self.reader.name(who)
        now = self.lab.terms(self.package, who)
        lines = laboratory_lines.reason_lines(self.reader, self.lab.terms(self.start.package, who), now)
        head = laboratory_panels.reasons_head(
            self.wording, who, name, self.before.probability[who], self.after.probability[who]
        )
        total = math.fsum(each.log_odds for each in now)
        body = laboratory_panels.reasons(self.wording, lines, total, look)
        return Column(*above, Padded(head, top=6, bottom=7), Scroll(body, name=name, key=f"why {who}"), grow=1)

    def _start_sheet(self) -> Widget:
        text = self.wording.text
        lines = laboratory_lines.start_lines(self.reader, self.lab, tuple(self.starts.values()))
        body = laboratory_panels.start_sheet(
            self.wording, lines, self.start.key, self.start_from, hindsight=not self.lab.is_without_hindsight
        )
        close = Button(text("journey.close"), self._lay(False), keys=["escape"])
        return Modal(text("lab.start.title"), body, close, dismiss=self._lay(False), wide=620)

    # responding

    def put_text(self, item: ItemId, option: OptionId | None) -> None:
        """This item says this; None: what stood before."""
        self.package = settled(self.lab.conference, {**self.package, item: option})
        self._ask()

    def put_back(self) -> None:
        """All items as in the text one started from."""
        self.package = self.start.package
        self._ask()

    def start_from(self, key: str) -> None:
        """Begin anew with the text of that key."""
        self.start, self.choosing_start = self.starts[key], False
        self.put_back()

    def ask(self, delegation: str) -> None:
        """Why this delegation signs or not."""
        self.on, self.letters = DelegationId(delegation), ""

    def find(self, letters: str) -> None:
        """Ask about whoever is meant by letters."""
        self.letters = letters
        self.on = next(iter(matching(self.lab.conference, letters)), self.on)

    def turn(self, view: str) -> None:
        """Show this list, or where columns are tabs this column."""
        if _as_tabs(self.look) and view != STEPS:
            self.column = view
        if view in (CHANGES, STEPS):
            self.list = view

    def _lay(self, is_open: bool) -> Intent:
        """Lay the sheet of starting points over the screen, or take it away."""
        return partial(setattr, self, "choosing_start", is_open)


def _as_tabs(look: Look) -> bool:
    """Whether the letters leave room for one column only."""
    return look.size[0] < look.text_du(LEAST_FOR_COLUMNS)
