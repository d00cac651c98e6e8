"""Choosing a delegation, as a screen."""

from collections.abc import Collection
from functools import partial

from game.desktop.choose import brief_page
from game.desktop.choose.cells import BlocTab, Cell
from game.desktop.choose.delegations_table import delegations_table
from game.desktop.choose.papers import brief_panel, proof_sheet, sources_sheet
from game.desktop.frame import bar
from game.desktop.hall.hall import Hall
from game.desktop.hall.seating_plan import wedges
from game.desktop.navigation import Back, Lead, Navigation
from game.desktop.scene import Scene
from game.desktop.theme import COMPACT_ABOVE_TEXT_SCALE, SMALL, Ground, Look
from game.desktop.toolkit.box import Cells, Column, Layers, Padded, Panel, Row, RowGroup, Space
from game.desktop.toolkit.button import Button, KeyHint
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.label import Label, muted
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.widget import Intent, Widget
from game.desktop.worldmap.geometry import world
from game.desktop.worldmap.map import MapName, WorldMap, on_map
from game.desktop.worldmap.paint import Fill, Tint
from game.desktop.worldmap.pointing import Callout
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.wording.brief import brief
from game.wording.catalogue import Wording
from game.wording.grammar import Somebody, capitalised
from game.wording.numbers import day
from game.wording.reader import Reader

MOST_HITS = 4
FEW_CODES = 12  # so many stand side by side; more fill rows


class ChooseScene(Scene):
    """Map or hall, list, type to find; the brief of whoever is on."""

    def __init__(
        self, scenario: Scenario, where: str, delegation: DelegationId | None = None, wording: Wording | None = None
    ) -> None:
        """`where` the scenario is, for the way on; `delegation` is looked at first."""
        super().__init__()
        self.wording = (wording or Wording()).of(scenario.conference)
        self.title = self.wording.text("choose.title")
        self.scenario, self.where = scenario, where
        conference = scenario.conference
        self.has_map = on_map([each.id for each in conference.delegations])
        self.groups = brief_page.groups(self.wording, conference)
        self.on = delegation or self._inviting()
        self.letters = ""
        self.hits: tuple[DelegationId, ...] = ()
        self.view = "map" if self.has_map else "hall"
        self.sheet = ""
        self.first_focus = "room"

    def _inviting(self) -> DelegationId:
        """Whom to show first: somebody whose brief is neither lonely nor pulled two ways."""
        conference = self.scenario.conference
        for each in sorted(conference.delegations, key=lambda each: -each.influence)[:12]:
            reader = Reader(wording=self.wording, conference=conference, delegation=each.id)
            if brief(reader, each.id, self.scenario.instructions[each.id]).difficulty <= 2:
                return each.id
        return conference.delegations[0].id

    # building

    def build(self, look: Look) -> Widget:
        """Bar, field of choice, brief."""
        text, conference = self.wording.text, self.scenario.conference
        opens = day(self.wording, conference.opens)
        keys = [KeyHint(text("choose.sources"), self._lay("sources"), keys=["s"])] if conference.sources else []
        note = text("choose.note", delegations=len(conference.delegations), sessions=conference.sessions)
        head = bar(
            self.title,
            ", ".join(part for part in (conference.title, opens) if part),
            note=note if not look.columns_as_tabs else "",
            keys=[*keys, KeyHint(text("journey.back"), Back, keys=["escape"])],
        )
        side = 28 if not look.compact else 20
        sheet = Panel(self._panel(look), Ground.SHEET, left=side, right=side, top=22, bottom=18)
        if look.columns_as_tabs:
            inside: Widget = sheet if self.view == "brief" else self._field(look)
            sheet.grow = 1.0
            body: Widget = Column(Padded(self._views(look), left=20, top=8), inside, grow=1)
        else:
            sheet.fixed_width, sheet.grow = look.column(404, 344), 0.0
            body = Row(self._field(look), sheet, align="fill", grow=1)
        layers: list[Widget] = [Column(head, body)]
        if self.sheet:
            layers.append(self._sheet())
        return Layers(*layers)

    def _panel(self, look: Look) -> Widget:
        """What stands beside the field: the brief of whoever is on."""
        page = brief_page.page(self.wording, self.scenario, self.on)
        return brief_panel(
            self.wording, page, look, lead=self._decide, proof=self._lay("proof"), invented=not self.has_map
        )

    def _marked(self) -> Collection[DelegationId]:
        """Those that stand out on the map beside the one that is on."""
        return ()

    def _field(self, look: Look) -> Widget:
        side = 24 if not look.compact else 20
        parts: list[Widget] = [self._finder(look)]
        if self.view == "list":
            wanted = self.hits if self.letters else tuple(each.id for each in self.scenario.conference.delegations)
            parts.append(delegations_table(self.wording, self.scenario.conference, wanted, self.on, self.look_at))
        else:
            parts += [self._room(look), self._blocs(look), *self._note(look)]
        gap = 10 if not look.compact else 6
        inner = Column(*parts, gap=gap, grow=1)
        return Panel(inner, Ground.PAPER, left=side, right=side, top=16 if not look.compact else 8, bottom=14, grow=1)

    def _views(self, look: Look) -> Widget:
        text = self.wording.text
        names = ["map" if self.has_map else "hall", "list"]
        tabs: list[Widget] = [
            Tab(text(f"journey.{name}"), partial(self.show, name), chosen=self.view == name) for name in names
        ]
        if look.columns_as_tabs:
            tabs.append(Tab(text("journey.brief"), partial(self.show, "brief"), chosen=self.view == "brief"))
        return RowGroup(*tabs, gap=18, name="views")

    def _finder(self, look: Look) -> Widget:
        text, conference = self.wording.text, self.scenario.conference
        note = ""
        if self.letters:
            found = text("choose.found", count=len(self.hits), all=len(conference.delegations))
            note = found if self.hits else text("choose.found.none")
        entry = EntryField(
            text("choose.find"),
            letters=self.letters,
            hint=text("choose.find.hint"),
            note=note,
            changed=self.find,
            entered=lambda _: self._decide(),
            keys=["/"],
            width=300 if not look.compact else 250,
            key="field",
        )
        most = MOST_HITS if not look.compact else 2
        shown = self.hits[:most] if self.letters else ()
        hits = [self._cell(each, conference.delegation(each).name) for each in shown]
        parts: list[Widget] = [entry, RowGroup(*hits, gap=6, name="found"), Space(grow=1)]
        if not look.columns_as_tabs:
            parts.append(self._views(look))
        return Row(*parts, gap=16, align="middle")

    def _cell(self, delegation: DelegationId, label: str) -> Widget:
        on = delegation == self.on
        name = self.scenario.conference.delegation(delegation).name
        key = f"cell {delegation} {'code' if label == delegation else 'name'}"
        return Cell(label, None if on else partial(self.look_at, delegation), chosen=on, said=name, key=key)

    def _callout(self, delegation: str) -> Callout:
        conference = self.scenario.conference
        own = conference.delegation(DelegationId(delegation))
        if delegation == self.on:
            return Callout(escape(own.name), filled=True)
        bloc = conference.blocs_by_id[own.bloc].short if own.bloc else self.wording.text("choose.no_bloc")
        influence = self.wording.text("choose.influence", influence=own.influence)
        return Callout(escape(own.name), (escape(f"{bloc} · {influence}"),))

    def _room(self, look: Look) -> Widget:
        conference = self.scenario.conference
        name = self.wording.text("journey.map" if self.has_map else "journey.hall")
        if not self.has_map:
            return Hall(
                wedges(conference, {}, self.wording.text("choose.no_bloc")),
                name=name,
                here=self.on,
                callout=self._callout,
                moved=self.look_at,
                grow=1,
                key="room",
            )
        on = brief_page.group_of(self.groups, self.on)
        fills: dict[str, Fill] = {each.id: Tint.MEMBER for each in conference.delegations}
        fills |= dict.fromkeys(on.members, Tint.BLOC)
        fills |= dict.fromkeys([*self._marked(), self.on], Tint.CHOSEN)
        return WorldMap(
            fills,
            name=name,
            here=self.on,
            callout=self._callout,
            moved=self.look_at,
            divisions={each.id: each.bloc or each.id for each in conference.delegations},
            names=self._names(),
            grow=1,
            key="room",
        )

    def _names(self) -> tuple[MapName, ...]:
        order = {code: number for number, code in enumerate(world().countries)}
        return tuple(
            MapName(
                escape(group.name),
                self.wording.text("choose.votes", count=len(group.members)),
                tuple(sorted(group.members, key=lambda code: order.get(code, len(order)))),
            )
            for group in self.groups
            if group.key
        )

    def _blocs(self, look: Look) -> Widget:
        on = brief_page.group_of(self.groups, self.on)
        tabs = [
            BlocTab(
                group.name,
                self.wording.text("choose.votes", count=len(group.members)),
                None if group is on else partial(self.look_at_bloc, group.members),
                chosen=group is on,
                grow=1,
            )
            for group in self.groups
        ]
        codes = [self._cell(each, each) for each in on.members]
        rows: Widget = (
            RowGroup(*codes, gap=4, name=on.name)
            if len(codes) <= FEW_CODES
            else Cells(*codes, least=38, gap=1, name=on.name)
        )
        about = [muted(on.about)] if on.about else []
        return Column(RowGroup(*tabs, gap=0, name="blocs"), Column(*about, rows, gap=2), gap=4)

    def _note(self, look: Look) -> list[Widget]:
        """What the map shows; left out where large text leaves no room for it."""
        if look.text_scale > COMPACT_ABOVE_TEXT_SCALE:
            return []
        text = self.wording.text
        words = escape(text("choose.map.note" if self.has_map else "choose.hall.note"))
        if not look.compact:
            words += f"   **← →** {escape(text('choose.map.keys'))}"
        return [Label(words, SMALL, tone="muted")]

    def _sheet(self) -> Widget:
        text = self.wording.text
        close = Button(text("journey.close"), self._lay(""), keys=["escape"])
        if self.sheet == "sources":
            body = sources_sheet(self.wording, self.scenario.conference)
            return Modal(text("choose.sources"), body, close, dismiss=self._lay(""), wide=720)
        name = self.wording.language.in_sentence(self.scenario.conference.delegation(self.on).name)
        title = text("choose.proof.title", who=Somebody(text=name))
        proofs = brief_page.proofs(self.wording, self.scenario, self.on)
        return Modal(capitalised(title), proof_sheet(self.wording, proofs), close, dismiss=self._lay(""), wide=720)

    # responding

    def look_at(self, delegation: str) -> None:
        """Look at this delegation."""
        self.on = DelegationId(delegation)

    def look_at_bloc(self, members: Collection[DelegationId]) -> None:
        """Look at the weightiest of a bloc."""
        weight = self.scenario.conference.delegations_by_id
        self.on = max(members, key=lambda each: weight[each].influence)

    def find(self, letters: str) -> None:
        """Look at whoever is meant by letters."""
        self.letters = letters
        self.hits = brief_page.matching(self.scenario.conference, letters)
        if self.hits:
            self.on = self.hits[0]

    def show(self, view: str) -> None:
        """Show the room as map, hall or list, or the brief alone."""
        self.view = view

    def _lay(self, sheet: str) -> Intent:
        """Lay a sheet over the screen ("sources", "proof"), or take it away ("")."""
        return partial(setattr, self, "sheet", sheet)

    def _decide(self) -> Navigation | None:
        """Lead the delegation that is on."""
        return Lead(self.scenario, self.where, self.on)
