"""The sheet on which a reservation is made."""

from collections.abc import Collection

from game.desktop.signing import model
from game.desktop.signing.intents import Reserve, Sheet
from game.desktop.theme import BODY
from game.desktop.toolkit.box import Column, Group, Padded
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.model.conference import ItemId
from game.model.view import View
from game.wording.reader import Reader

NUMBERS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")


def reservation(reader: Reader, view: View, reserved: Collection[ItemId]) -> Widget:
    """Which provisions are not accepted; those that hurt most first."""
    text = reader.wording.text
    rows = []
    for number, item in enumerate(model.can_be_reserved(reader, view)):
        of = reader.conference.item(item)
        option = (view.public.final_acts or {})[item]
        detail = reader.short(item, option) if option else ""
        on = item in reserved
        rows.append(
            ListRow(
                f"{'{:tick} ' if on else ''}{escape(of.short)}",
                Reserve(item),
                lead="" if number < len(NUMBERS) else " ",  # in line with those that have a number key
                keys=NUMBERS[number : number + 1],
                detail=escape(detail),
                note=f"[{of.label}]",
                chosen=on,
                key=f"reserve {item}",
            )
        )
    who = reader.wording.language.in_sentence(reader.name(view.delegation))
    done = Primary(
        text("ceremony.reserve.done"),
        Sheet(""),
        tall=34,
        enabled=bool(reserved),
        reason=text("ceremony.reserve.none"),
    )
    close = Button(text("journey.close"), Sheet(""), tall=34, keys=["escape"])
    body = Column(Label(escape(text("ceremony.reserve.text")), BODY), Group(*rows, name="provisions"), gap=12)
    title = escape(text("ceremony.reserve.title", who=who))
    return Modal(title, Padded(body, right=6), done, close, dismiss=Sheet(""), wide=600)
