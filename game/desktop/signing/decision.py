"""The own answer to the roll: the Final Acts against the brief, the four ways, what a reservation is about."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from game.desk.ceremony import WAYS, ActRow, final_acts, reservable
from game.desktop.flag import Flag, has_flag
from game.desktop.theme import BODY, ITEM_TITLE, SMALL, Look
from game.desktop.toolkit.box import Column, Group, Padded, Row, Rule, Space
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.choices import Radio
from game.desktop.toolkit.label import Label, OneLine, heading, muted, section
from game.desktop.toolkit.marks import Icon
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Intent, Widget
from game.model.conference import ItemId
from game.model.events import SignatureKind
from game.model.view import View
from game.wording.actions import words
from game.wording.brief import Verdict
from game.wording.grammar import capitalised
from game.wording.reader import Reader

MOST_WISHES, FEW_WISHES = 5, 2  # beside the red lines; the second where space is short
NUMBERS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")


def head(reader: Reader, title: str) -> Widget:
    """Flag and what is the matter with the reader's own delegation."""
    own = reader.delegation or ""
    parts: list[Widget] = [Flag(own, name=own)] if has_flag(own) else []
    return Row(*parts, heading(escape(title), ITEM_TITLE, grow=1), gap=14, align="middle")


def acts(reader: Reader, view: View, look: Look) -> Widget:
    """The Final Acts against the brief: red lines, then the weightiest wishes."""
    text, found = reader.wording.text, final_acts(reader, view)
    red, others = ([each for each in found if each.is_red_line is wanted] for wanted in (True, False))
    shown = [*red, *others[: FEW_WISHES if look.compact else MOST_WISHES]]
    rows: list[Widget] = [section(text("ceremony.acts")), Space(4), *(_act(reader, row) for row in shown)]
    if more := len(found) - len(shown):
        rows.append(Padded(muted(text("ceremony.act.more", count=more)), left=24, top=2))
    return Column(*rows, Space(8), Rule())


def _act(reader: Reader, row: ActRow) -> Widget:
    key = "held" if row.is_red_line and row.verdict is not Verdict.CROSSED else row.verdict
    said = reader.wording.text(f"ceremony.act.{key}")
    note = f"**{escape(said)}**" if row.is_grave else f"~{escape(said)}~"
    sign = "cross" if key in (Verdict.CROSSED, Verdict.NOT) else "tick"
    text = reader.wording.text(
        "ceremony.act.agreed" if row.text else "ceremony.act.open", short=row.item.short, option=row.text
    )
    words = Label(escape(capitalised(text)), SMALL, grow=1)
    return Padded(Row(Icon(sign, name=said), words, OneLine(note, SMALL), gap=10), ends=3)


def ways(
    reader: Reader,
    chosen: SignatureKind | None,
    reserved: Collection[ItemId],
    why_not: Mapping[SignatureKind, str],
    choose: Callable[[SignatureKind], None],
) -> Widget:
    """The four ways to answer, equal in weight, nothing preselected. why_not: a reason, empty if it is in order."""
    rows = [
        Radio(
            words(reader.wording, action).label.removesuffix("..."),
            partial(choose, kind) if kind is not chosen or kind is SignatureKind.RESERVED else None,
            detail=escape(_means(reader, kind, reserved)),
            chosen=kind is chosen,
            keys=[str(number)],
            enabled=not why_not[kind],
            reason=why_not[kind],
            key=f"way {kind}",
        )
        for number, (kind, action) in enumerate(WAYS.items(), start=1)
    ]
    return Column(section(reader.wording.text("ceremony.decision")), Group(*rows, name="decision"), gap=4)


def _means(reader: Reader, kind: SignatureKind, reserved: Collection[ItemId]) -> str:
    """What an answer says to the plenary."""
    assert reader.delegation is not None
    wording, own = reader.wording, reader.conference.delegation(reader.delegation)
    name = wording.language.in_sentence(own.name)
    return wording.sentence(
        "ceremony.means.reserved.on" if kind is SignatureKind.RESERVED and reserved else f"ceremony.means.{kind}",
        who=name,
        whose=wording.language.possessive(name, False),
        capital=own.capital or wording.text("ceremony.capital"),
        items=wording.listing([reader.item(each) for each in reserved]),
    )


def reservation(
    reader: Reader, view: View, reserved: Collection[ItemId], reserve: Callable[[ItemId], None], dismiss: Intent
) -> Widget:
    """The sheet that asks which provisions are not accepted; those that hurt most first."""
    text = reader.wording.text
    rows = []
    for number, item in enumerate(reservable(reader, view)):
        of, on = reader.conference.item(item), item in reserved
        option = (view.public.final_acts or {})[item]
        rows.append(
            ListRow(
                f"{'{:tick} ' if on else ''}{escape(of.short)}",
                partial(reserve, item),
                lead="" if number < len(NUMBERS) else " ",  # in line with those that have a number key
                keys=NUMBERS[number : number + 1],
                detail=escape(reader.short(item, option)) if option else "",
                note=f"[{of.label}]",
                chosen=on,
                key=f"reserve {item}",
            )
        )
    who = reader.wording.language.in_sentence(reader.name(view.delegation))
    none = text("ceremony.reserve.none")
    done = Primary(text("ceremony.reserve.done"), dismiss, tall=34, enabled=bool(reserved), reason=none)
    close = Button(text("journey.close"), dismiss, tall=34, keys=["escape"])
    body = Column(Label(escape(text("ceremony.reserve.text")), BODY), Group(*rows, name="provisions"), gap=12)
    title = escape(text("ceremony.reserve.title", who=who))
    return Modal(title, Padded(body, right=6), done, close, dismiss=dismiss, wide=600)
