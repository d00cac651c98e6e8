"""Actions as they are typed: whatever the words after a command leave open is asked for, part by part."""

from collections.abc import Sequence
from typing import assert_never

from game.desk import finding
from game.desk.available import Known, choosable
from game.desk.drafting import proposals_before
from game.desk.offers import waiting
from game.model.actions import Action, Backing
from game.model.conference import ItemId, OptionId
from game.model.grammar import ActionKind, Part, Stage, Value, make, options_for
from game.textmode.asking import ask_delegation, ask_item, ask_option, confirmed, pick
from game.textmode.terminal import Terminal
from game.wording.actions import describe, words


def do(desk: Terminal, action: Action, *, asked: bool) -> bool:
    """Do an action; whether it was done. asked: it came out of a dialogue, so it is read back first."""
    if desk.is_refused(action):
        return False
    kind = words(desk.wording, type(action))
    if asked and not confirmed(desk, describe(desk.reader, action), f"{kind.cost}; {kind.rule}"):
        return False
    return desk.hand_in(action)


def perform(kind: ActionKind, desk: Terminal, rest: str) -> None:
    """Do an action of a kind: "offer BRA b on 5B for c on 3.3". rest: what was typed after the word of the command."""
    known: dict[Part, Value] = {}
    asked = False
    for part in kind.parts:
        if part not in known:
            read, rest = _read(desk, kind, part, rest)
            if not read:
                about = _item_of(desk, rest) if part.is_text else None
                if rest and about is None and part not in NEVER_TYPED:
                    desk.say("not_understood_rest", words=rest)
                    rest = ""
                asked = asked or part is not Part.OFFER
                read = {part: _ask(desk, kind, part, known, about)}
            known |= read
    if kind.stage is Stage.FLOOR and desk.view.seat.intervention is not None:
        desk.say("takes_place_of", what=describe(desk.reader, desk.view.seat.intervention))
    do(desk, make(kind, desk.delegation, known), asked=asked)


# --- what was typed ---

NEVER_TYPED = (Part.OFFER, Part.POINT, Part.BALLOT)
"""Parts that are chosen from a list, so that what is typed is about the parts that follow."""


def _read(desk: Terminal, kind: ActionKind, part: Part, words: str) -> tuple[Known, str]:
    """The parts that the words begin with, and what is left of them; no parts if they do not begin with this one."""
    conference = desk.conference
    value: Value | None
    match part:
        case Part.TO:
            value, rest = finding.split_delegation(conference, words)
            return ({} if value is None else {part: value}), rest
        case Part.OFFER | Part.PROPOSAL:
            number, _, rest = words.partition(" ")
            return ({part: int(number)}, rest.strip()) if number.isdecimal() else ({}, words)
        case Part.GIVES if Part.ASKS in kind.parts:
            deal = finding.split_deal(conference, words)
            return ({}, words) if deal is None else ({Part.GIVES: deal[0], Part.ASKS: deal[1]}, "")
        case Part.ITEM:
            value = _item_of(desk, words)
        case Part.ITEMS:
            item = _item_of(desk, words)
            value = None if item is None else (item,)
        case Part.TEXT | Part.GIVES | Part.ASKS | Part.BACKING:
            value = finding.text(conference, words)
        case Part.PLACARDS | Part.TEXTS:
            value = finding.texts(conference, words)
        case Part.POINT | Part.BALLOT:
            value = None
        case _:
            assert_never(part)
    return ({}, words) if value is None else ({part: value}, "")


def _item_of(desk: Terminal, words: str) -> ItemId | None:
    return finding.item(desk.conference, words) if words else None


# --- what is asked for ---


def _ask(desk: Terminal, kind: ActionKind, part: Part, known: Known, about: ItemId | None) -> Value:
    """A part that was not typed. about: the item of which a text is asked for, if that is clear."""
    if part is Part.TO:
        return ask_delegation(desk)
    if about is not None:
        options = options_for(desk.view.public, kind.menu_options, about)
        return Backing(item=about, option=ask_option(desk, about, options))
    values = choosable(desk, kind, part)
    match part:
        case Part.ITEM | Part.ITEMS:
            item = ask_item(desk, [ItemId(str(each)) for each in values])
            return (item,) if part is Part.ITEMS else item
        case Part.POINT | Part.BALLOT:
            named = "point" if part is Part.POINT else "ballot"
            return pick(desk, f"which_{named}", [(each, desk.wording.text(f"{named}.{each}")) for each in values])
        case Part.OFFER:
            return _ask_offer(desk)
        case Part.PROPOSAL:
            rows = [(each.id, desk.reader.backings(each.texts)) for each in proposals_before(desk.view)]
            return pick(desk, "which_proposal", rows)
        case Part.TEXT | Part.GIVES | Part.ASKS | Part.BACKING:
            gives = known.get(Part.GIVES)
            return _ask_text(desk, f"ask.{part}", values, [gives] if isinstance(gives, Backing) else [])
        case Part.PLACARDS | Part.TEXTS:
            return _ask_texts(desk, part, values)
        case _:
            assert_never(part)


def _ask_text(desk: Terminal, question: str, values: Sequence[Value], taken: Sequence[Backing]) -> Backing:
    """One of some texts, of another item than those taken."""
    options: dict[ItemId, list[OptionId]] = {}
    for each in values:
        if isinstance(each, Backing) and each.item not in [other.item for other in taken]:
            options.setdefault(each.item, []).append(each.option)
    known = desk.wording.has(f"terminal.{question}")
    item = ask_item(desk, list(options), question if known else "which_item")
    return Backing(item=item, option=ask_option(desk, item, options[item]))


def _ask_texts(desk: Terminal, part: Part, values: Sequence[Value]) -> tuple[Backing, ...]:
    """As few texts as make one; of placards the ones chosen before are told."""
    if part is Part.PLACARDS:
        chosen = desk.view.seat.placards
        desk.say("placards_now" if chosen else "placards_none")
        desk.rows(desk.reader.text_on(item, option) for item, option in chosen.items())
    found: list[Backing] = []
    while len(found) < max(1, part.least):
        found.append(_ask_text(desk, f"ask.{part}.{len(found) + 1}", values, found))
    return tuple(found)


def _ask_offer(desk: Terminal) -> int:
    """The number of an offer: the only one, or the one chosen."""
    those = waiting(desk.view)
    if len(those) == 1:
        return those[0].id
    reader = desk.reader
    rows = [
        (
            each.id,
            desk.words(
                "offer_choice",
                who=reader.who(each.delegation),
                gives=reader.backing(each.gives),
                asks=reader.backing(each.asks),
            ),
        )
        for each in those
    ]
    return pick(desk, "which_offer", rows)
