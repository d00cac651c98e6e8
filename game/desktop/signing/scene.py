"""The signing ceremony, as a screen."""

from game.desktop import sound
from game.desktop.frame import bar
from game.desktop.navigation import ToResult, ToTitle
from game.desktop.signing import model, panels
from game.desktop.signing.intents import Choose, Pause, Reserve, Sheet, Skip, Tell
from game.desktop.signing.roll import GROWS, RollScene
from game.desktop.signing.room import room
from game.desktop.signing.sheets import reservation
from game.desktop.theme import BODY, COMPACT_ABOVE_TEXT_SCALE, NEWS, Ground, Look
from game.desktop.toolkit.box import Column, Layers, Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.actions import Defer, Refuse, Sign, SigningAction, SignWithReservation
from game.model.conference import DelegationId, ItemId
from game.model.objections import OutOfOrderError
from game.session.log import LogError
from game.session.session import Session
from game.wording.advisor import advice
from game.wording.catalogue import Wording
from game.wording.objections import refusal


class SigningScene(RollScene):
    """The roll call wave by wave on the map (or in the hall), and the reader's own answer in its turn."""

    def __init__(self, session: Session, delegation: DelegationId, wording: Wording | None = None) -> None:
        """The session is in its signing phase, or just before it."""
        super().__init__(session, delegation, wording)
        self.chosen = ""
        self.reserved: tuple[ItemId, ...] = ()

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
            room(
                self.reader,
                self.has_map,
                {each.delegation: each.kind.is_signature for each in told},
                self.delegation,
                self._echo(),
                1.0 if self.settings.reduced_motion else min(1.0, self._wave_done / GROWS),
            ),
            panels.counts(self.reader, signed, len(told) - signed, len(conference.delegations) - len(told), look),
            Rule(),
            panels.roll_call(self.reader, last, coming, self.delegation, self.is_own_turn, look),
            gap=12,
            grow=1,
        )
        side = 32 if not look.compact else 20
        return Panel(column, Ground.CEREMONY, left=side, right=side, top=16, bottom=24, grow=1)

    def _decision(self, look: Look) -> Widget:
        text, view = self.wording.text, self.session.view(self.delegation)
        name = self.reader.conference.delegation(self.delegation).name
        own = view.public.signatures.get(self.delegation)
        key = "ceremony.your_turn" if self.is_own_turn else "ceremony.answered" if own else "ceremony.waiting"
        parts: list[Widget] = [panels.head(self.reader, text(key, who=name)), Space(12)]
        if view.public.final_acts is not None:
            lines, more = model.acts(self.reader, view, model.FEW_WISHES if look.compact else model.MOST_WISHES)
            parts += [panels.acts(self.reader, lines, more), Space(10)]
        below: list[Widget] = []
        if self.is_own_turn:
            ways = panels.choices(self.reader, self.chosen, self._reserved_words(), self._why_not, Choose)
            (parts if look.text_scale > COMPACT_ABOVE_TEXT_SCALE else below).append(ways)
        elif own is not None:
            parts.append(Label(escape(model.own_answer(self.reader, own.kind, own.reservations)), NEWS))
        if self.is_finished:
            parts += [Space(8), Label(escape(text("ceremony.closed")), BODY)]
        if foot := self._foot():
            below.append(foot)
        column = Column(Scroll(Column(*parts), name=name), *below, gap=12, grow=1)
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
            return reservation(self.reader, self.session.view(self.delegation), self.reserved)
        close = Button(text("journey.close"), Sheet(""), keys=["escape"])
        if self.sheet == "advisor":
            lines = [Label(escape(line), NEWS) for line in advice(self.reader, self.session.view(self.delegation))]
            return Modal(text("ceremony.advisor"), Column(*lines, gap=12), close, dismiss=Sheet(""))
        return Modal(text("title.failed"), Label(escape(self.notice), BODY), close, dismiss=Sheet(""))

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
