"""The signing ceremony, as a screen."""

from dataclasses import dataclass

from game.debrief.echoes import Echo, echo, heeded
from game.desktop import sound
from game.desktop.frame import bar
from game.desktop.hall.hall import Hall
from game.desktop.hall.seats import wedges
from game.desktop.scene import Scene
from game.desktop.signing import model, panels
from game.desktop.theme import BODY, NEWS, Ground, Look
from game.desktop.toolkit.box import Column, Group, Layers, Padded, Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED, Camp
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.desktop.ways import ToResult, ToTitle
from game.desktop.worldmap.arcs import Arc
from game.desktop.worldmap.map import WorldMap, on_map
from game.desktop.worldmap.paint import Fill
from game.desktop.worldmap.pointing import Callout
from game.model.actions import Defer, Refuse, Sign, SigningAction, SignWithReservation
from game.model.conference import DelegationId, ItemId
from game.model.events import Event
from game.model.objections import OutOfOrderError
from game.session.log import LogError
from game.session.session import Session
from game.wording.advisor import advice
from game.wording.catalogue import Wording
from game.wording.objections import refusal
from game.wording.reader import Reader

APART, REST, GROWS = 0.04, 1.6, 0.3  # seconds between two answers, after a wave, while an arc grows
MOST_ARCS = 4  # on either side


@dataclass(frozen=True, slots=True)
class Choose:
    """One of the four ways to answer."""

    kind: str


@dataclass(frozen=True, slots=True)
class Reserve:
    """Put an item into the reservation, or take it out."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class Tell:
    """Give the answer that is chosen."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the roll, or let it go on."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Show everything up to the own turn, or to the end, at once."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lay a sheet over the screen ("advisor", "reserve", "notice"), or take it away ("")."""

    which: str


class SigningScene(Scene):
    """The roll call wave by wave on the map (or in the hall), and the reader's own answer in its turn."""

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """The session is in its signing phase, or just before it."""
        super().__init__()
        self.session, self.delegation = session, delegation
        self.wording = wording or Wording()
        self.title = self.wording.text("ceremony.title")
        conference = session.public().conference
        self.reader = Reader(wording=self.wording, conference=conference, delegation=delegation)
        self.has_map = on_map([each.id for each in conference.delegations])
        self.looks_to = heeded(conference)
        self.revealed = 0
        self.paused = False
        self.chosen = ""
        self.reserved: tuple[ItemId, ...] = ()
        self.sheet = ""
        self.notice = ""
        self._clock = 0.0
        self._wave_done = 0.0  # seconds since the last answer of the present wave
        self._must_advance = not session.due and not session.is_over
        self._waits_for_key = False
        self._moment = ""  # what the ceremony was waiting for when the keyboard was last led there
        self._read()

    def _read(self) -> None:
        self.waves = model.waves(self._heard())
        self._ends = []
        total = 0
        for wave in self.waves:
            total += len(wave.answers)
            self._ends.append(total)
        self.total = total

    def _heard(self) -> tuple[Event, ...]:
        """What whoever watches has learnt."""
        return self.session.events(self.delegation)

    def refresh(self) -> None:
        """Build anew; when the ceremony comes to another moment the keyboard goes where it is needed."""
        super().refresh()
        moment = "way sign" if self.is_own_turn else "on" if self.is_finished else "skip"
        if moment != self._moment and self.stage.focus_on(moment):
            self._moment = moment

    # where the ceremony is

    @property
    def is_own_turn(self) -> bool:
        """Whether everybody waits for the reader."""
        return self.revealed >= self.total and self.delegation in self.session.due

    @property
    def is_finished(self) -> bool:
        """Whether all has been shown and the conference is closed."""
        return self.revealed >= self.total and self.session.is_over

    @property
    def _waits_here(self) -> bool:
        """Whether the ceremony stands still until whoever watches does something."""
        return self.is_own_turn or self.is_finished

    @property
    def _wave(self) -> int:
        """The number of the wave that is shown, from 1; 0 before the first."""
        return len(self.waves) if self.is_own_turn else self._answered_wave

    @property
    def _answered_wave(self) -> int:
        for number, end in enumerate(self._ends, start=1):
            if self.revealed < end or (self.revealed == end and number == len(self._ends)):
                return number
            if self.revealed == end and self._wave_done < REST:
                return number
        return len(self._ends)

    @property
    def _wave_is_over(self) -> bool:
        return self.revealed in self._ends and self.revealed > 0

    def _echo(self) -> Echo | None:
        """Who followed whom in the wave that has just been answered."""
        if not self._wave_is_over or self.is_finished:
            return None
        return echo(self.looks_to, model.answers(self.waves, self.revealed), self._answered_wave)

    # time

    def update(self, seconds: float) -> None:
        """Reveal the roll; take the conference on between two frames."""
        if self._must_advance and not self.stage.wants_redraw:
            self._must_advance = False
            self._advance()
            return
        if self.paused or self.sheet or self.revealed >= self.total:
            if self._wave_is_over and self._wave_done < GROWS:
                self._wave_done += seconds
                self.refresh()
            return
        if self._wave_is_over and self._wave_done < REST:
            if self.settings.reduced_motion:
                if not self._waits_for_key:
                    self._waits_for_key = True
                    self.refresh()
                return
            before = self._wave_done
            self._wave_done += seconds
            if before < GROWS:
                self.refresh()
            return
        self._reveal(seconds)

    def _reveal(self, seconds: float) -> None:
        end = next(end for end in self._ends if end > self.revealed)
        self._clock += seconds
        step = end - self.revealed if self.settings.reduced_motion else int(self._clock / APART)
        if step <= 0:
            return
        self._clock = 0.0
        self.revealed = min(end, self.revealed + step)
        self._wave_done = 0.0
        if self.revealed == end:
            wave = next(wave for wave, last in zip(self.waves, self._ends, strict=True) if last == end)
            refused = any(not each.kind.is_signature for each in wave.answers)
            sound.play("refusal" if refused else "signature")
        self.refresh()

    def _advance(self) -> None:
        try:
            self.session.advance()
        except LogError as problem:
            self.notice, self.sheet = str(problem), "notice"
        self._read()
        if self.session.is_over and self.revealed >= self.total:
            sound.play("gavel")
        self.refresh()

    # building

    def build(self, look: Look) -> Widget:
        """Bar, map with counts, decision."""
        head = self._bar(look)
        ceremony = self._ceremony(look)
        decision = self._decision(look)
        if look.columns_as_tabs:
            decision.grow = 1.0
            body: Widget = decision if self._waits_here else ceremony
        else:
            decision.fixed_width, decision.grow = look.column(392, 364), 0.0
            body = Row(ceremony, decision, align="fill", grow=1)
        body.grow = 1.0
        layers: list[Widget] = [Column(head, body)]
        if self.sheet:
            layers.append(self._sheet())
        return Layers(*layers)

    def _bar(self, look: Look) -> Widget:
        text = self.wording.text
        keys: list[Widget] = []
        if self._waits_for_key:
            keys.append(KeyHint(text("ceremony.next_wave"), Skip(), keys=["n"], key="skip"))
        elif self.revealed < self.total:
            keys.append(KeyHint(text("ceremony.go_on" if self.paused else "ceremony.pause"), Pause(), keys=["p"]))
            words = text("ceremony.skip_end" if self._has_answered else "ceremony.skip")
            keys.append(KeyHint(words, Skip(), keys=["s"], key="skip"))
        keys.append(KeyHint(text("journey.to_title"), ToTitle(), keys=["escape"]))
        seats = len(self.reader.conference.delegations)
        of = model.how_many_waves(self.waves, seats)
        note = text("ceremony.wave", wave=self._wave, waves=of) if self.waves else ""
        return bar(self.title, self.reader.conference.title, note=note, keys=keys)

    @property
    def _has_answered(self) -> bool:
        return self.delegation in self.session.public().signatures

    def _ceremony(self, look: Look) -> Widget:
        told = [each for wave in self.waves for each in wave.answers][: self.revealed]
        signed = sum(each.kind.is_signature for each in told)
        conference = self.reader.conference
        last, coming = model.roll(self.waves, self.revealed, self.delegation if self.is_own_turn else None)
        column = Column(
            self._room({each.delegation: each.kind.is_signature for each in told}),
            panels.counts(self.reader, signed, len(told) - signed, len(conference.delegations) - len(told), look),
            Rule(),
            panels.roll_call(self.reader, last, coming, self.delegation, self.is_own_turn, look),
            gap=12,
            grow=1,
        )
        side = 32 if not look.compact else 20
        return Panel(column, Ground.CEREMONY, left=side, right=side, top=16, bottom=24, grow=1)

    def _room(self, told: dict[DelegationId, bool]) -> Widget:
        conference = self.reader.conference
        found = self._echo()
        share = 1.0 if self.settings.reduced_motion else min(1.0, self._wave_done / GROWS)
        arcs = [Arc(found.leader, each, True, share) for each in found.along[:MOST_ARCS]] if found else []
        arcs += [Arc(found.leader, each, False, share) for each in found.away[:MOST_ARCS]] if found else []

        def callout(place: str) -> Callout:
            if place == self.delegation:
                return Callout(escape(conference.delegation(DelegationId(place)).name), filled=True)
            if found is not None and place == found.leader:
                return self._told(found)
            return self._status(DelegationId(place), told)

        here = found.leader if found is not None else ""
        if not self.has_map:
            stands = {who: 100.0 if signed else 0.0 for who, signed in told.items()}
            return Hall(
                wedges(conference, stands, self.wording.text("choose.no_bloc")),
                name=self.wording.text("journey.hall"),
                own=self.delegation,
                here=here,
                callout=callout,
                arcs=arcs,
                grow=1,
                key="room",
            )
        fills: dict[str, Fill] = {
            each.id: (SIGNED if told[each.id] else NOT_SIGNED) if each.id in told else Camp.NOT_SPOKEN
            for each in conference.delegations
        }
        return WorldMap(
            fills,
            name=self.wording.text("journey.map"),
            own=self.delegation,
            here=here,
            callout=callout,
            arcs=arcs,
            grow=1,
            key="room",
        )

    def _told(self, found: Echo) -> Callout:
        text = self.wording.text
        leader = self.reader.conference.delegation(found.leader).name
        key = "ceremony.echo.signed" if found.has_signed else "ceremony.echo.refused"
        lines = []
        if found.along:
            lines.append(text("ceremony.echo.along", count=len(found.along)))
        if found.away:
            lines.append(text("ceremony.echo.away", count=len(found.away)))
        return Callout(escape(text(key, leader=leader)), tuple(escape(line) for line in lines))

    def _status(self, who: DelegationId, told: dict[DelegationId, bool]) -> Callout:
        text = self.wording.text
        name = self.reader.conference.delegation(who).name
        if who not in told:
            return Callout(escape(name), (text("ceremony.to_come"),))
        return Callout(escape(name), (text("journey.outcome.signed" if told[who] else "journey.outcome.not_signed"),))

    def _decision(self, look: Look) -> Widget:
        text, view = self.wording.text, self.session.view(self.delegation)
        name = self.reader.conference.delegation(self.delegation).name
        own = view.public.signatures.get(self.delegation)
        key = "ceremony.your_turn" if self.is_own_turn else "ceremony.answered" if own else "ceremony.waiting"
        parts: list[Widget] = [panels.head(self.reader, text(key, who=name)), Space(12)]
        if view.public.final_acts is not None:
            lines, more = model.acts(self.reader, view, model.FEW_WISHES if look.compact else model.MOST_WISHES)
            parts += [panels.acts(self.reader, lines, more), Space(10)]
        if self.is_own_turn:
            parts.append(panels.choices(self.reader, self.chosen, self._reserved_words(), self._why_not, Choose))
        elif own is not None:
            parts.append(Label(escape(model.own_answer(self.reader, own.kind, own.reservations)), NEWS))
        if self.is_finished:
            parts += [Space(8), Label(escape(text("ceremony.closed")), BODY)]
        foot = self._foot()
        column = Column(Scroll(Column(*parts), name=name), *([foot] if foot else []), gap=12, grow=1)
        side = 32 if not look.compact else 20
        return Panel(column, Ground.LIGHT_SHEET, left=side, right=side, top=22, bottom=24)

    def _foot(self) -> Widget | None:
        text = self.wording.text
        if self.is_finished:
            return Primary(text("ceremony.result"), ToResult(self.session, self.delegation), keys=["return"], key="on")
        if not self.is_own_turn:
            return None
        ready = self.chosen in ("sign", "defer", "refuse") or (self.chosen == "reserve" and bool(self.reserved))
        tell = Primary(
            text("ceremony.tell"),
            Tell(),
            keys=["return"],
            enabled=ready,
            reason="" if ready else text("ceremony.tell.none"),
            grow=1,
            key="tell",
        )
        return Row(tell, RowGroup(Button(text("ceremony.advisor"), Sheet("advisor"), keys=["a"], tall=40)), gap=12)

    def _reserved_words(self) -> str:
        return self.wording.listing([self.reader.item(each) for each in self.reserved])

    def _action(self, kind: str) -> SigningAction:
        match kind:
            case "sign":
                return Sign(delegation=self.delegation)
            case "defer":
                return Defer(delegation=self.delegation)
            case "refuse":
                return Refuse(delegation=self.delegation)
            case _:
                return SignWithReservation(delegation=self.delegation, items=self.reserved)

    def _why_not(self, kind: str) -> str:
        """Why an answer is out of order; a reservation is still to be filled in."""
        action = self._action(kind)
        if kind == "reserve" and not self.reserved:
            found = model.can_be_reserved(self.reader, self.session.view(self.delegation))
            if not found:
                return refusal(self.reader, self.session.objections(action), action)
            action = SignWithReservation(delegation=self.delegation, items=found[:1])
        reasons = self.session.objections(action)
        return refusal(self.reader, reasons, action) if reasons else ""

    def _sheet(self) -> Widget:
        text = self.wording.text
        if self.sheet == "reserve":
            return self._reservation()
        close = Button(text("journey.close"), Sheet(""), keys=["escape"])
        if self.sheet == "advisor":
            lines = [Label(escape(line), NEWS) for line in advice(self.reader, self.session.view(self.delegation))]
            return Modal(text("ceremony.advisor"), Column(*lines, gap=12), close, dismiss=Sheet(""))
        return Modal(text("title.failed"), Label(escape(self.notice), BODY), close, dismiss=Sheet(""))

    def _reservation(self) -> Widget:
        text, view = self.wording.text, self.session.view(self.delegation)
        rows = []
        for item in model.can_be_reserved(self.reader, view):
            of = self.reader.conference.item(item)
            option = (view.public.final_acts or {})[item]
            detail = self.reader.short(item, option) if option else ""
            on = item in self.reserved
            rows.append(
                ListRow(
                    escape(of.short),
                    Reserve(item),
                    lead="{:tick}" if on else "{:ring}",
                    detail=escape(detail),
                    note=f"[{of.label}]",
                    chosen=on,
                    key=f"reserve {item}",
                )
            )
        who = self.wording.language.in_sentence(self.reader.name(self.delegation))
        done = Primary(
            text("ceremony.reserve.done"),
            Sheet(""),
            enabled=bool(self.reserved),
            reason=text("ceremony.reserve.none"),
        )
        body = Column(Label(escape(text("ceremony.reserve.text")), BODY), Group(*rows, name="provisions"), gap=12)
        title = escape(text("ceremony.reserve.title", who=who))
        return Modal(title, Padded(body, right=6), done, dismiss=Sheet(""), wide=600)

    # responding

    def respond(self, intent: object) -> object | None:
        """Choose, tell, pause, skip; leaving is a way out."""
        match intent:
            case Choose(kind=kind):
                self.chosen = kind
                self.sheet = "reserve" if kind == "reserve" else ""
            case Reserve(item=item):
                kept = [each for each in self.reserved if each != item]
                self.reserved = tuple(kept if item in self.reserved else [*kept, item])
            case Tell():
                self._tell()
            case Pause():
                self.paused = not self.paused
            case Skip():
                self._skip()
            case Sheet(which=which):
                self.sheet = which
            case _:
                return intent
        self.refresh()
        return None

    def _skip(self) -> None:
        self.paused = False
        if self._waits_for_key:
            self._waits_for_key, self._wave_done = False, REST
            return
        self.revealed, self._wave_done = self.total, GROWS

    def _tell(self) -> None:
        try:
            self.session.submit(self._action(self.chosen))
        except OutOfOrderError as problem:
            self.notice, self.sheet = refusal(self.reader, problem.objections, self._action(self.chosen)), "notice"
            return
        except LogError as problem:
            self.notice, self.sheet = str(problem), "notice"
            return
        sound.play("signature" if self.chosen in ("sign", "reserve") else "refusal")
        self._read()
        self.revealed = self.total
        self._must_advance = True
