"""What may be done: label, explanation, cost and rule of every kind of action, and a chosen action in words."""

from dataclasses import dataclass
from typing import Any, assert_never

from game.model.actions import Action
from game.model.grammar import Part, Stage, kind_of, value_of
from game.wording.catalogue import Wording
from game.wording.grammar import capitalised
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWords:
    """One kind of action as a menu shows it. Never its likely effect."""

    slug: str
    label: str
    explain: str
    cost: str
    rule: str


def words(wording: Wording, action: type[Action]) -> ActionWords:
    """How a menu shows a kind of action; what it costs and its rule follow from its stage unless it has its own."""
    kind = kind_of(action)

    def own_or_usual(part: str, usual: str) -> str:
        own = f"action.{kind.slug}.{part}"
        return wording.text(own if wording.has(own) else f"action.{part}.{usual}")

    cost = "intervention" if kind.stage is Stage.FLOOR else "contact" if kind.contacts else "free"
    return ActionWords(
        slug=kind.slug,
        label=wording.text(f"action.{kind.slug}.label"),
        explain=wording.text(f"action.{kind.slug}.explain"),
        cost=own_or_usual("cost", cost),
        rule=own_or_usual("rule", kind.stage),
    )


def phrase(reader: Reader, action: Action) -> str:
    """An action as after "you will": "support c on 5B"."""
    kind = kind_of(action)
    chosen = {part: value_of(action, part) for part in kind.parts}
    if chosen.get(Part.PLACARDS) == ():
        return reader.wording.text("action.show_placards.phrase_none")
    parameters: dict[str, object] = {}
    for part, value in chosen.items():
        parameters |= _said(reader, part, value)
    return reader.wording.text(f"action.{kind.slug}.phrase", **parameters)


def describe(reader: Reader, action: Action) -> str:
    """A chosen action as a sentence to confirm: "Support c on 5B."."""
    return capitalised(phrase(reader, action)) + "."


def _said(reader: Reader, part: Part, value: Any) -> dict[str, object]:
    """What a sentence may say of a part of an action, given what was chosen for it."""
    wording = reader.wording
    match part:
        case Part.TO:
            return {"to": reader.who(value)}
        case Part.ITEM:
            return {"item": reader.label(value)}
        case Part.TEXT:
            return {"item": reader.label(value.item), "option": reader.letter(value.item, value.option)}
        case Part.GIVES | Part.ASKS | Part.BACKING:
            return {part: reader.backing(value)}
        case Part.PLACARDS | Part.TEXTS:
            return {"texts": reader.backings(value)}
        case Part.POINT:
            return {part: wording.text(f"point.{value}")}
        case Part.OFFER | Part.PROPOSAL:
            return {part: value}
        case Part.BALLOT:
            return {part: wording.text(f"ballot.{value}")}
        case Part.ITEMS:
            return {part: wording.listing([reader.label(each) for each in value])}
        case _:
            assert_never(part)
