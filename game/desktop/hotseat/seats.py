"""Who sits at this laptop: two to twelve delegations, each with a person's name and a code if the person likes."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from game.desktop.choose.intents import Decide
from game.desktop.choose.scene import ChooseScene
from game.desktop.flag import Flag, has_flag
from game.desktop.hotseat.codes import is_code, new_code
from game.desktop.hotseat.intents import SitDown
from game.desktop.hotseat.laptop import FEWEST, LONGEST_NAME, MOST, Seat
from game.desktop.hotseat.parts import CodeEntry
from game.desktop.hotseat.table import numbered
from game.desktop.theme import BODY, HEADLINE, SMALL, Look
from game.desktop.toolkit.box import Column, Group, Row, Rule, Space
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.entry import Entry
from game.desktop.toolkit.label import Label, heading, section
from game.desktop.toolkit.marks import Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.wording.catalogue import Wording


@dataclass(frozen=True, slots=True)
class Edit:
    """Open the sheet of this delegation's seat."""

    delegation: DelegationId


@dataclass(frozen=True, slots=True)
class Named:
    """Letters of a person's name."""

    letters: str


@dataclass(frozen=True, slots=True)
class Coded:
    """Digits of a code."""

    letters: str


@dataclass(frozen=True, slots=True)
class Take:
    """The seat on the sheet is taken as it is filled in."""


@dataclass(frozen=True, slots=True)
class Free:
    """Nobody at this laptop leads the delegation on the sheet."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Take the sheet away."""


@dataclass(frozen=True, slots=True)
class OpenConference:
    """Everybody has a seat."""


class SeatsScene(ChooseScene):
    """The map, hall or list to find delegations on, and the seats at this laptop. Nobody's brief is shown."""

    def __init__(self, scenario: Scenario, where: str, wording: Wording | None = None) -> None:
        """`where` the scenario is, for the way on."""
        super().__init__(scenario, where, None, wording)
        self.title = self.wording.text("seats.title")
        self.seats: dict[DelegationId, Seat] = {}
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
            Label(escape(about), SMALL, tone="muted"),
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
            OpenConference(),
            keys=["o"],
            enabled=not few,
            reason=text("seats.begin.few") if few else "",
            key="open",
        )
        note = Label(escape(f"{text('seats.note')} {text('seats.secret')}"), SMALL, tone="muted")
        return Column(Scroll(Column(*lines), name=self.title), note, go, gap=12, grow=1)

    def _give(self) -> Widget:
        text = self.wording.text
        name = self.wording.language.in_sentence(self.scenario.conference.delegation(self.on).name)
        is_taken = self.on in self.seats
        is_full = len(self.seats) >= MOST and not is_taken
        return Button(
            text("seats.change" if is_taken else "seats.give", who=name),
            Decide(),
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
                    Edit(each.delegation),
                    lead=f"{{{each.delegation}}}",
                    lead_width=52,
                    detail=escape(" · ".join(told)),
                    key=f"seat {each.delegation}",
                )
            )
        return Column(Group(*rows, name=text("seats.at")), Rule())

    def _in_order(self) -> tuple[Seat, ...]:
        return numbered(list(self.seats.values()), [each.id for each in self.scenario.conference.delegations])

    def _sheet(self) -> Widget:
        return self._seat_sheet(self.editing) if self.editing is not None else super()._sheet()

    def _seat_sheet(self, delegation: DelegationId) -> Widget:
        text, seat = self.wording.text, self.seats.get(delegation)
        who = self.wording.language.in_sentence(self.scenario.conference.delegation(delegation).name)
        fine = self._is_fine
        name = Entry(
            text("seats.name"),
            letters=self.person,
            hint=text("seats.name.hint"),
            changed=Named,
            entered=lambda _: Take(),
            longest=LONGEST_NAME,
            key="person",
        )
        code = CodeEntry(
            text("seats.code"),
            letters=self.digits,
            hint=text("seats.code.hint"),
            changed=Coded,
            entered=lambda _: Take(),
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
            body.append(Label(escape(text("seats.code.kept")), SMALL, tone="muted"))
        take = Primary(
            text("seats.take"), Take(), keys=["return"], enabled=fine, reason="" if fine else text("seats.code.short")
        )
        close = Button(text("journey.close"), Drop(), tall=40, keys=["escape"])
        free = [Button(text("seats.free"), Free(), tall=40)] if seat is not None else []
        title = text("seats.seat", who=who)
        return Modal(escape(title), Column(*body, gap=8), take, *free, close, dismiss=Drop(), wide=520)

    @property
    def _is_fine(self) -> bool:
        return not self.digits or is_code(self.digits)

    # responding

    def respond(self, intent: object) -> object | None:
        """Seats are its own; looking round is as when one chooses for oneself."""
        match intent:
            case Decide():
                if len(self.seats) < MOST or self.on in self.seats:
                    self._edit(self.on)
            case Edit(delegation=delegation):
                self.on = delegation
                self._edit(delegation)
            case Named(letters=letters):
                self.person = letters
            case Coded(letters=letters):
                self.digits = letters
            case Take():
                self._take()
            case Free() if self.editing is not None:
                self.seats.pop(self.editing, None)
                self._edit(None)
            case Drop():
                self._edit(None)
            case OpenConference():
                return SitDown(self.scenario, self.where, self._in_order()) if len(self.seats) >= FEWEST else None
            case _:
                return super().respond(intent)
        self.refresh()
        if isinstance(intent, Take | Free | Drop) and self.editing is None:
            self.stage.focus_on("table" if self.view == "list" else "room", ring=True)  # on to the next seat
        return None

    def _edit(self, delegation: DelegationId | None) -> None:
        """Open the sheet of a seat, or take it away."""
        self.editing, self.sheet = delegation, "seat" if delegation is not None else ""
        seat = self.seats.get(delegation) if delegation is not None else None
        self.person, self.digits = seat.name if seat is not None else "", ""

    def _take(self) -> None:
        """A half-typed code takes nothing; one that was set stays unless another is typed."""
        if self.editing is None or not self._is_fine:
            return
        before = self.seats.get(self.editing, Seat(delegation=self.editing, person=1))
        code = new_code(self.digits) if self.digits else before.code
        self.seats[self.editing] = replace(before, name=self.person.strip(), code=code)
        self._edit(None)
