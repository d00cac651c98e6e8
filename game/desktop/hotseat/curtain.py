"""The curtain between two people: nothing of anybody's is behind it, for it is given nothing but what is public."""

import math
import time
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Protocol

from game.desktop.frame import bar
from game.desktop.hotseat import seat_list
from game.desktop.hotseat.codes import is_code
from game.desktop.hotseat.laptop import waits
from game.desktop.hotseat.public_table import PublicTable, notices, purpose, seat_lines
from game.desktop.hotseat.turn_order import HandedFor, NextStep
from game.desktop.navigation import Navigation, ToTitle
from game.desktop.scene import Scene
from game.desktop.theme import BODY, NEWS, SMALL, Ground, Look
from game.desktop.toolkit.box import Column, Layers, Padded, Panel, Row, Space
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.label import Label, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Intent, Widget
from game.desktop.worldmap.map import on_map
from game.model.conference import DelegationId
from game.wording.catalogue import Wording
from game.wording.grammar import Somebody, capitalised
from game.wording.numbers import session_when
from game.wording.reader import Reader


class CurtainQuestion(StrEnum):
    """What is asked before it is done."""

    PASS = "pass"
    LEAVE = "leave"
    FORGOTTEN = "forgotten"


class CurtainWishes(Protocol):
    """What people want at the curtain."""

    def lift(self) -> Navigation:
        """The right person is at the laptop: the curtain goes up."""

    def guess_code(self, delegation: DelegationId, letters: str) -> Navigation:
        """These digits were typed as a delegation's code."""

    def set_code(self, delegation: DelegationId, letters: str) -> Navigation:
        """A forgotten code is set anew; no letters for none."""

    def pass_session(self, delegation: DelegationId) -> Navigation:
        """A delegation says nothing in this session."""

    def leave_seat(self, delegation: DelegationId) -> Navigation:
        """The computer leads a delegation until its person is back."""

    def take_back(self, delegation: DelegationId) -> Navigation:
        """A person is back, and leads the delegation again."""

    def shared_result(self) -> Navigation:
        """Back to the result that everybody sees."""


class CurtainScene(Scene):
    """Hand the laptop to somebody, and wait for that person; with a code if the seat has one."""

    def __init__(
        self,
        table: PublicTable,
        step: NextStep,
        doorkeeper: CurtainWishes,
        wording: Wording | None = None,
        *,
        refused: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """refused: a wrong code was just given. clock: seconds, for how long to wait after one."""
        super().__init__()
        self.wording = (wording or Wording()).of(table.public.conference)
        self.table, self.step, self.refused, self.clock = table, step, refused, clock
        self._doorkeeper = doorkeeper
        self.reader = Reader(wording=self.wording, conference=table.public.conference)
        self.seat = table.laptop.seat(step.delegation)
        self.question: CurtainQuestion | None = None
        self.letters = self.new_letters = ""
        self.first_focus = "code" if self.seat.code is not None else "begin"
        self._shown_wait = 0

    @property
    def wait(self) -> int:
        """Whole seconds until a code is taken."""
        return math.ceil(waits(self.seat, self.clock())) if self.seat.code is not None else 0

    def update(self, seconds: float) -> None:
        """Count down after a wrong code."""
        if self.wait != self._shown_wait:
            self.refresh()
            if not self.wait:
                self.stage.focus_on("code", ring=True)

    # building

    def build(self, look: Look) -> Widget:
        """Bar, the name between brackets, the round."""
        self._shown_wait = self.wait
        side = 72 if not look.compact else 40
        left = Panel(
            Scroll(Padded(self._hand_over(look), bottom=12), name=self.wording.text("curtain.hand")),
            Ground.CEREMONY,
            left=side,
            right=side,
            top=84 if not look.compact else 28,
            bottom=20,
            grow=1,
        )
        body: list[Widget] = [left]
        if not look.columns_as_tabs and self.step.what is not HandedFor.RESULT:
            body.append(self._round(look))
        layers: list[Widget] = [Column(self._bar(look), Row(*body, align="fill", grow=1))]
        if self.question is not None:
            layers.append(self._asked(self.question))
        return Layers(*layers)

    def _bar(self, look: Look) -> Widget:
        text, public = self.wording.text, self.table.public
        keys: list[Widget] = []
        if self.step.what is HandedFor.TURN:
            keys.append(KeyHint(text("curtain.pass"), self._ask(CurtainQuestion.PASS), keys=["p"]))
        if self.step.what is not HandedFor.RESULT:
            keys.append(KeyHint(text("curtain.leave"), self._ask(CurtainQuestion.LEAVE), keys=["c"]))
            keys.append(KeyHint(text("journey.to_title"), ToTitle, keys=["escape"]))
        else:
            keys.append(KeyHint(text("shared.result.back"), self._doorkeeper.shared_result, keys=["escape"]))
        when = session_when(public.conference, public.session) if self.step.what is HandedFor.TURN else ""
        return bar(public.conference.title, "" if look.compact else when, keys=keys)

    def _hand_over(self, look: Look) -> Widget:
        text, step = self.wording.text, self.step
        conference = self.reader.conference
        has_flags = on_map([each.id for each in conference.delegations])
        name = conference.delegation(step.delegation).name
        told: list[Widget] = [
            section(purpose(self.reader, self.table.public, step)),
            Space(6),
            Label(escape(text("curtain.hand")), NEWS),
            Space(10),
            seat_list.large_name(step.delegation, name, self.seat.name, look, flag=has_flags),
            Space(16),
            Label(escape(text("curtain.away")), BODY),
            Space(18),
            *self._door(),
        ]
        if look.columns_as_tabs and step.what is not HandedFor.RESULT:
            told += [Space(24), self._seats()]
        for notice in notices(self.reader, self.table):
            told += [Space(14), Label("{:barred} " + escape(notice), SMALL)]
        return Column(*told)

    def _door(self) -> list[Widget]:
        """The field for the code, and the button that lifts the curtain."""
        text = self.wording.text
        if self.seat.code is None:
            begin = Primary(text("curtain.begin"), self._doorkeeper.lift, keys=["return"], key="begin")
            set_one = KeyHint(text("curtain.set_code"), self._ask(CurtainQuestion.FORGOTTEN), keys=["f"], capped=True)
            return [Row(begin, set_one, Space(grow=1), gap=20, align="middle")]
        about = ""
        if self.wait:
            about = text("curtain.code.wait", seconds=self.wait)
        elif self.refused:
            about = text("curtain.code.wrong")
        field = seat_list.CodeEntry(
            text("curtain.code"),
            letters=self.letters,
            hint=text("curtain.code.hint"),
            changed=self.type_code,
            entered=self.guess,
            enabled=not self.wait,
            reason=about,
            width=220,
            key="code",
        )
        begin = Primary(
            text("curtain.begin"),
            partial(self.guess, self.letters),
            keys=["return"],
            enabled=not self.wait and is_code(self.letters),
            key="begin",
        )
        forgotten = KeyHint(text("curtain.forgotten"), self._ask(CurtainQuestion.FORGOTTEN), keys=["f"], capped=True)
        line = Row(field, begin, forgotten, Space(grow=1), gap=20, align="middle")
        return [line, *([Space(8), Label(escape(about), SMALL)] if about else [])]

    def _round(self, look: Look) -> Widget:
        title = self.wording.text("curtain.round")
        listed = Scroll(self._seats(), name=title)
        side = 28 if not look.compact else 18
        inner = Column(section(title), Space(10), listed, grow=1)
        wide = look.column(380, 320)
        return Panel(inner, Ground.PAPER, left=side, right=side, top=28, bottom=20, width=wide)

    def _seats(self) -> Widget:
        lines = seat_lines(self.reader, self.table, self.step.delegation)
        return seat_list.seats(self.wording, lines, self.wording.text("curtain.round"), self._doorkeeper.take_back)

    def _asked(self, question: CurtainQuestion) -> Widget:
        text, who = self.wording.text, self.reader.who(self.step.delegation)
        no = Button(text("curtain.no"), self._ask(None), keys=["escape"])
        if question is CurtainQuestion.FORGOTTEN:
            return self._forgotten(who, no)
        keeper = self._doorkeeper
        yes = keeper.pass_session if question is CurtainQuestion.PASS else keeper.leave_seat
        return Modal(
            capitalised(text(f"curtain.{question}.title", who=who)),
            Label(escape(text(f"curtain.{question}.text")), BODY),
            Button(text(f"curtain.{question}.yes"), partial(yes, self.step.delegation)),
            no,
            dismiss=self._ask(None),
        )

    def _forgotten(self, who: Somebody, no: Widget) -> Widget:
        text, letters = self.wording.text, self.new_letters
        field = seat_list.CodeEntry(
            text("seats.code"),
            letters=letters,
            hint=text("seats.code.hint"),
            changed=self.type_new_code,
            width=240,
            key="new code",
        )
        body = Column(
            Label(escape(text("curtain.forgotten.text")), BODY),
            Row(field, Space(grow=1)),
            gap=14,
        )
        fine = not letters or is_code(letters)
        new = Button(
            text("curtain.forgotten.yes"),
            partial(self._doorkeeper.set_code, self.step.delegation, letters),
            enabled=fine,
            reason="" if fine else text("seats.code.short"),
        )
        return Modal(text("curtain.forgotten.title", who=who), body, new, no, dismiss=self._ask(None))

    # responding

    def _ask(self, question: CurtainQuestion | None) -> Intent:
        """Lay a question over the curtain, or take it away."""

        def asked() -> None:
            self.question, self.new_letters = question, ""

        return asked

    def type_code(self, letters: str) -> None:
        """Digits in the field of the code."""
        self.letters, self.refused = letters, False

    def type_new_code(self, letters: str) -> None:
        """Digits in the field of a new code."""
        self.new_letters = letters

    def guess(self, letters: str) -> Navigation | None:
        """These digits are the code, or nothing if they are too few."""
        return self._doorkeeper.guess_code(self.step.delegation, letters) if is_code(letters) else None
