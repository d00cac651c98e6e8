"""The signing ceremony, as a screen."""

from functools import partial

from game.desk.ceremony import WAYS, answer, answered, tally, why_not
from game.desktop import sound
from game.desktop.frame import bar
from game.desktop.navigation import Navigation, ToResult, ToTitle
from game.desktop.signing import decision, roll_shown
from game.desktop.signing.roll_scene import GROWS, RollScene
from game.desktop.theme import BODY, COMPACT_ABOVE_TEXT_SCALE, NEWS, Ground, Look
from game.desktop.toolkit.box import Column, Layers, Panel, Row, RowGroup, Rule, Space
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.conference import DelegationId, ItemId
from game.model.events import SignatureKind
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
        self.chosen: SignatureKind | None = None
        self.reserved: tuple[ItemId, ...] = ()

    # building

    def build(self, look: Look) -> Widget:
        """Bar, map with counts, decision."""
        head = self._bar(look)
        ceremony = self._ceremony(look)
        decided = self._decision(look)
        if look.columns_as_tabs:
            decided.grow = 1.0
            body: Widget = decided if self._waits_here else ceremony
        else:
            decided.fixed_width, decided.grow = look.column(392, 364), 0.0
            body = Row(ceremony, decided, align="fill", grow=1)
        body.grow = 1.0
        layers: list[Widget] = [Column(head, body)]
        if self.sheet is not None:
            layers.append(self.sheet())
        return Layers(*layers)

    def _bar(self, look: Look) -> Widget:
        text = self.wording.text
        keys: list[Widget] = []
        if self._waits_for_key:
            keys.append(KeyHint(text("ceremony.next_wave"), self.skip, keys=["n"], key="skip"))
        elif self.revealed < self.total:
            keys.append(KeyHint(text("ceremony.go_on" if self.paused else "ceremony.pause"), self.pause, keys=["p"]))
            words = text("ceremony.skip_end" if self._has_answered else "ceremony.skip")
            keys.append(KeyHint(words, self.skip, keys=["s"], key="skip"))
        keys.append(KeyHint(text("journey.to_title"), ToTitle, keys=["escape"]))
        note = text("ceremony.wave", wave=self._wave, waves=self.roll.all_waves) if self.roll.waves else ""
        return bar(self.title, self.reader.conference.title, note=note, keys=keys)

    @property
    def _has_answered(self) -> bool:
        return self.delegation in self.session.public().signatures

    def _ceremony(self, look: Look) -> Widget:
        own_turn = self.delegation if self.is_own_turn else None
        answers = {each.delegation: each.kind.is_signature for each in self.told}
        share = 1.0 if self.settings.reduced_motion else min(1.0, self._wave_done / GROWS)
        column = Column(
            roll_shown.room(self.reader, answers, self.delegation, self._echo(), share),
            roll_shown.counts(self.reader, tally((each.kind for each in self.told), self.roll.seats), look),
            Rule(),
            roll_shown.names(self.reader, self.roll, self.revealed, self.delegation, own_turn, look),
            gap=12,
            grow=1,
        )
        return Panel(column, Ground.CEREMONY, sides=20 if look.compact else 32, top=16, bottom=24, grow=1)

    def _decision(self, look: Look) -> Widget:
        text, view = self.wording.text, self.session.view(self.delegation)
        name = self.reader.conference.delegation(self.delegation).name
        own = view.public.signatures.get(self.delegation)
        key = "ceremony.your_turn" if self.is_own_turn else "ceremony.answered" if own else "ceremony.waiting"
        parts: list[Widget] = [decision.head(self.reader, text(key, who=name)), Space(12)]
        if view.public.final_acts is not None:
            parts += [decision.acts(self.reader, view, look), Space(10)]
        below: list[Widget] = []
        if self.is_own_turn:
            reasons = {way: why_not(self.reader, view, self.session.objections, way, self.reserved) for way in WAYS}
            ways = decision.ways(self.reader, self.chosen, self.reserved, reasons, self.choose)
            (parts if look.text_scale > COMPACT_ABOVE_TEXT_SCALE else below).append(ways)
        elif own is not None:
            said = answered(self.reader, self.delegation, own.kind, own.reservations)
            parts.append(Label(escape(said), NEWS))
        if self.is_finished:
            parts += [Space(8), Label(escape(text("ceremony.closed")), BODY)]
        if foot := self._foot():
            below.append(foot)
        column = Column(Scroll(Column(*parts), name=name), *below, gap=12, grow=1)
        return Panel(column, Ground.LIGHT_SHEET, sides=20 if look.compact else 32, top=22, bottom=24)

    def _foot(self) -> Widget | None:
        text = self.wording.text
        if self.is_finished:
            onward = partial(ToResult, self.session, self.delegation)
            return Primary(text("ceremony.result"), onward, keys=["return"], key="on")
        if not self.is_own_turn:
            return None
        ready = self.chosen is not None and (self.chosen is not SignatureKind.RESERVED or bool(self.reserved))
        tell = Primary(
            text("ceremony.tell"),
            self.tell,
            keys=["return"],
            enabled=ready,
            reason="" if ready else text("ceremony.tell.none"),
            grow=1,
            key="tell",
        )
        return Row(tell, RowGroup(Button(text("ceremony.advisor"), self.ask_advisor, keys=["a"], tall=40)), gap=12)

    def _reservation_sheet(self) -> Widget:
        view = self.session.view(self.delegation)
        return decision.reservation(self.reader, view, self.reserved, self.reserve, self.dismiss)

    # what a person wants

    def choose(self, kind: SignatureKind) -> None:
        """Mark one of the four ways to answer; a reservation asks what it is about."""
        self.chosen = kind
        self.sheet = self._reservation_sheet if kind is SignatureKind.RESERVED else None

    def reserve(self, item: ItemId) -> None:
        """Put an item into the reservation, or take it out."""
        kept = tuple(each for each in self.reserved if each != item)
        self.reserved = kept if item in self.reserved else (*kept, item)

    def ask_advisor(self) -> None:
        """The situation in a few sentences."""
        lines = [Label(escape(line), NEWS) for line in advice(self.reader, self.session.view(self.delegation))]
        self.sheet = partial(self._sheet_of, "ceremony.advisor", Column(*lines, gap=12))

    def tell(self) -> Navigation | None:
        """Give the answer that is chosen."""
        if self.chosen is None:
            return None
        action = answer(self.delegation, self.chosen, self.reserved)
        try:
            self.session.submit(action)
        except OutOfOrderError as problem:
            self._tell_problem(refusal(self.reader, problem.objections, action))
        except LogError as problem:
            self._tell_problem(str(problem))
        else:
            sound.play("signature" if self.chosen.is_signature else "refusal")
            self._read()
            self.revealed = self.total
            self._must_advance = True
        return None
