"""The sheet on which a reservation is made."""

from collections.abc import Collection

from game.desktop.signing import model
from game.desktop.signing.intents import Reserve, Sheet
from game.desktop.theme import BODY
from game.desktop.toolkit.box import Column, Group, Padded
from game.desktop.toolkit.button import Primary
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.model.conference import ItemId
from game.model.view import View
from game.wording.reader import Reader


def reservation(reader: Reader, view: View, reserved: Collection[ItemId]) -> Widget:
    """Which provisions are not accepted; those that hurt most first."""
    text = reader.wording.text
    rows = []
    for item in model.can_be_reserved(reader, view):
        of = reader.conference.item(item)
        option = (view.public.final_acts or {})[item]
        detail = reader.short(item, option) if option else ""
        on = item in reserved
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
    who = reader.wording.language.in_sentence(reader.name(view.delegation))
    done = Primary(
        text("ceremony.reserve.done"),
        Sheet(""),
        enabled=bool(reserved),
        reason=text("ceremony.reserve.none"),
    )
    body = Column(Label(escape(text("ceremony.reserve.text")), BODY), Group(*rows, name="provisions"), gap=12)
    title = escape(text("ceremony.reserve.title", who=who))
    return Modal(title, Padded(body, right=6), done, dismiss=Sheet(""), wide=600)
