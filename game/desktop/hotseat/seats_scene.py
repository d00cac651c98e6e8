"""Who sits at this laptop: two to twelve delegations, each with a person's name and a code if the person likes."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from game.desktop.choose.choose_scene import ChooseScene
from game.desktop.flag import Flag, has_flag
from game.desktop.hotseat.codes import is_code, new_code
from game.desktop.hotseat.hot_seat import numbered
from game.desktop.hotseat.laptop import FEWEST, LONGEST_NAME, MOST, LaptopSeat
from game.desktop.hotseat.seat_list import CodeEntry
from game.desktop.navigation import Navigation, SitDown
from game.desktop.theme import BODY, HEADLINE, Look
from game.desktop.toolkit.box import Column, Group, Row, Rule, Space
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.label import Label, heading, muted, section
from game.desktop.toolkit.marks import Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.wording.catalogue import Wording


class SeatsScene(ChooseScene):
    """The map, hall or list to find delegations on, and the seats at this laptop. Nobody's brief is shown."""

    def __init__(self, scenario: Scenario, where: str, wording: Wording | None = None) -> None:
        """`where` the scenario is, for the way on."""
        super().__init__(scenario, where, None, wording)
        self.title = self.wording.text("seats.title")
        self.seats: dict[DelegationId, LaptopSeat] = {}
        self.editing: DelegationId | None = None
        self.person = self.digits = ""

    def _marked(self) -> Collection[DelegationId]:
        return self.seats

    # building

    def _panel(self, look: Look) -> Widget:
        """Whoever is on, as far as it is public; the seats; the way on."""
        text, conference = self.wording.text, self.scenario.conference
        own = conference.delegation(self.on)
        top: list[Widget] = [Flag(self.on, name=own.name)] if self.has_map and has_flag(self.on) else []
        bloc = conference.blocs_by_id[own.bloc].short if own.bloc else text("choose.no_bloc")
        about = f"{bloc} · {text('choose.influence', influence=own.influence)}"
        lines: list[Widget] = [
            Row(*top, heading(escape(own.name), HEADLINE, grow=1), Nameplate(self.on), gap=14, align="middle"),
            muted(about),
            Space(10),
            self._give(),
            Space(20),
            section(text("seats.at")),
            Space(4),
            self._list(),
        ]
        few = len(self.seats) < FEWEST
        go = Primary(
            text("seats.begin"),
            self._open,
            keys=["o"],
            enabled=not few,
            reason=text("seats.begin.few") if few else "",
            key="open",
        )
        note = muted(f"{text('seats.note')} {text('seats.secret')}")
        return Column(Scroll(Column(*lines), name=self.title), note, go, gap=12, grow=1)

    def _give(self) -> Widget:
        text = self.wording.text
        name = self.wording.language.in_sentence(self.scenario.conference.delegation(self.on).name)
        is_taken = self.on in self.seats
        is_full = len(self.seats) >= MOST and not is_taken
        return Button(
            text("seats.change" if is_taken else "seats.give", who=name),
            self._decide,
            keys=["return"],
            tall=38,
            enabled=not is_full,
            reason=text("seats.full") if is_full else "",
            key="lead",
        )

    def _list(self) -> Widget:
        text = self.wording.text
        if not self.seats:
            return Label(escape(text("seats.none")), BODY, tone="muted")
        rows = []
        for each in self._in_order():
            told = (each.name or text("seats.nobody_named"), text(f"seats.{'with' if each.code else 'without'}_code"))
            name = self.scenario.conference.delegation(each.delegation).name
            rows.append(
                ListRow(
                    escape(name),
                    partial(self.edit, each.delegation),
                    lead=f"{{{each.delegation}}}",
                    lead_width=52,
                    detail=escape(" · ".join(told)),
                    key=f"seat {each.delegation}",
                )
            )
        return Column(Group(*rows, name=text("seats.at")), Rule())

    def _in_order(self) -> tuple[LaptopSeat, ...]:
        return numbered(list(self.seats.values()), [each.id for each in self.scenario.conference.delegations])

    def _sheet(self) -> Widget:
        return self._seat_sheet(self.editing) if self.editing is not None else super()._sheet()

    def _seat_sheet(self, delegation: DelegationId) -> Widget:
        text, seat = self.wording.text, self.seats.get(delegation)
        who = self.wording.language.in_sentence(self.scenario.conference.delegation(delegation).name)
        fine = self._is_fine
        name = EntryField(
            text("seats.name"),
            letters=self.person,
            hint=text("seats.name.hint"),
            changed=self._name,
            entered=lambda _: self.take(),
            longest=LONGEST_NAME,
            key="person",
        )
        code = CodeEntry(
            text("seats.code"),
            letters=self.digits,
            hint=text("seats.code.hint"),
            changed=self._code,
            entered=lambda _: self.take(),
            key="seat code",
        )
        body: list[Widget] = [
            Label(escape(text("seats.seat.text", who=who)), BODY),
            Space(4),
            section(text("seats.name")),
            name,
            section(text("seats.code")),
            code,
        ]
        if seat is not None and seat.code is not None:
            body.append(muted(text("seats.code.kept")))
        take = Primary(
            text("seats.take"),
            self.take,
            keys=["return"],
            enabled=fine,
            reason="" if fine else text("seats.code.short"),
        )
        close = Button(text("journey.close"), self._drop, tall=40, keys=["escape"])
        free = [Button(text("seats.free"), self._free, tall=40)] if seat is not None else []
        title = text("seats.seat", who=who)
        return Modal(escape(title), Column(*body, gap=8), take, *free, close, dismiss=self._drop, wide=520)

    @property
    def _is_fine(self) -> bool:
        return not self.digits or is_code(self.digits)

    # responding

    def _decide(self) -> None:
        """Open the sheet of the one that is on, if there is room for it."""
        if len(self.seats) < MOST or self.on in self.seats:
            self.edit(self.on)

    def edit(self, delegation: DelegationId) -> None:
        """Open the sheet of this delegation's seat."""
        self.on = self.editing = delegation
        self.sheet = "seat"
        seat = self.seats.get(delegation)
        self.person, self.digits = (seat.name, "") if seat is not None else ("", "")

    def take(self) -> None:
        """The seat on the sheet is taken; not with half a code. One that was set stays unless another is typed."""
        if self.editing is None or not self._is_fine:
            return
        before = self.seats.get(self.editing, LaptopSeat(delegation=self.editing, person=1))
        code = new_code(self.digits) if self.digits else before.code
        self.seats[self.editing] = replace(before, name=self.person.strip(), code=code)
        self._drop()

    def _name(self, letters: str) -> None:
        """Letters of a person's name."""
        self.person = letters

    def _code(self, letters: str) -> None:
        """Digits of a code."""
        self.digits = letters

    def _free(self) -> None:
        """Nobody at this laptop leads the delegation on the sheet."""
        if self.editing is not None:
            self.seats.pop(self.editing, None)
        self._drop()

    def _drop(self) -> None:
        """Take the sheet away, and go on to the next seat."""
        self.editing, self.sheet = None, ""
        self.refresh()
        self.stage.focus_on("table" if self.view == "list" else "room", ring=True)

    def _open(self) -> Navigation | None:
        """Everybody has a seat."""
        return SitDown(self.scenario, self.where, self._in_order()) if len(self.seats) >= FEWEST else None
