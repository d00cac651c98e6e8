"""Parts of the screens that everybody sees: the seats at this laptop, a field for a code, the large name."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Unpack

from game.desktop.flag import Flag, has_flag
from game.desktop.hotseat.codes import DIGITS
from game.desktop.hotseat.public_table import SeatLine
from game.desktop.hotseat.turn_order import TurnStanding
from game.desktop.navigation import Navigation
from game.desktop.theme import BODY, NEWS, WORDMARK, Look
from game.desktop.toolkit.box import Bracketed, Column, Group, Padded, Row, Rule, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.entry_field import EntryField, EntryOptions
from game.desktop.toolkit.label import Label, heading, muted
from game.desktop.toolkit.marks import Icon, Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import HANDLED, Response, Widget
from game.model.conference import DelegationId
from game.wording.catalogue import Wording

SIGNS = {TurnStanding.DONE: "tick", TurnStanding.NOW: "arrow", TurnStanding.TO_COME: "ring"}


class CodeEntry(EntryField):
    """Four digits, seen as dots. Letters are left to the keys of the screen."""

    takes_text = False

    def __init__(self, name: str, **more: Unpack[EntryOptions]):
        """As `EntryField`."""
        super().__init__(name, longest=DIGITS, secret=True, **more)

    def on_text(self, letters: str) -> Response | None:
        """Digits only."""
        digits = "".join(each for each in letters if each.isascii() and each.isdigit())
        return super().on_text(digits) if digits and self.enabled else HANDLED


def seats(
    wording: Wording, lines: Sequence[SeatLine], title: str, back: Callable[[DelegationId], Navigation]
) -> Widget:
    """Everybody at this laptop and how they stand. back: a person is back."""
    rows: list[Widget] = []
    for each in lines:
        plate = Nameplate(each.delegation, own=each.standing is TurnStanding.NOW)
        about = f"**{escape(each.name)}**" if each.standing is TurnStanding.NOW else escape(each.name)
        words: list[Widget] = [Label(about, BODY)]
        told = " · ".join(part for part in (each.person, each.words) if part)
        words.append(muted(told))
        sign: Widget = Icon(SIGNS[each.standing], name=each.words) if each.standing in SIGNS else Space(14)
        line: list[Widget] = [sign, Padded(plate, width=44), Column(*words, grow=1)]
        if each.can_return:
            line.append(
                Button(
                    wording.text("curtain.back"), partial(back, each.delegation), tall=28, key=f"back {each.delegation}"
                )
            )
        rows += [Rule(), Padded(Row(*line, gap=12, align="middle"), top=7, bottom=7)]
    return Group(*rows, name=title)


def large_name(delegation: DelegationId, name: str, person: str, look: Look, *, flag: bool) -> Widget:
    """A delegation between the large brackets, and who leads it."""
    top: list[Widget] = []
    if flag and has_flag(delegation):
        top.append(Flag(delegation, name=name, wide=66, tall=50))
    side, above = (34, 18) if not look.compact else (26, 12)
    words: list[Widget] = [heading(escape(name), WORDMARK)]
    if person:
        words.append(Label(escape(person), NEWS, tone="muted"))
    framed = Bracketed(Column(*words), left=side, right=side, top=above, bottom=above)
    return Column(*(Row(each, Space(grow=1)) for each in (*top, framed)), gap=14)
