"""What a delegation can do now: every kind of action with its cost and rule, what may be chosen for it, and why not.

Nothing here knows a kind of action: what is offered follows from its row in the grammar, and the rules are asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import TypeAlias

from game.desk.drafting import proposals_before
from game.desk.offers import waiting
from game.desk.session_desk import SessionDesk
from game.model.actions import Action, Backing, PointKind
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.grammar import (
    KINDS,
    ActionKind,
    Frequency,
    Items,
    Part,
    Stage,
    Value,
    combinations,
    kinds_in,
    make,
    options_for,
    values_for,
)
from game.model.objections import Objection
from game.model.state import Phase
from game.model.view import View
from game.wording.actions import ActionWords, words
from game.wording.objections import refusal, why_not

DRAFTS_TRIED = 12
"""How many drafts are tried before none is said to be in order; fewer proposals lie before a group."""

Known: TypeAlias = Mapping[Part, Value]
"""The parts of an action that have been chosen."""

Candidates: TypeAlias = (
    tuple[Value, ...] | Mapping[ItemId, tuple[OptionId, ...]] | Mapping[PointKind, tuple[Value, ...]]
)
"""What may be chosen for a part: items, offers, ballots; texts by item; points of order, each with its items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Available:
    """One kind of action as a row of a menu. why: why nothing of it is in order now; empty where something is."""

    kind: ActionKind
    words: ActionWords
    why: str

    @property
    def is_possible(self) -> bool:
        """Whether anything of the kind is in order now."""
        return not self.why


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """One kind of action for somebody who asks once and then chooses step by step.

    parts: for every part, each value that belongs to some action in order now; of texts that are chosen together, each
    that may be among them. The item of a point of order stands under its point. Empty for a kind without parts, and
    for one of which nothing is in order. why_not: then all the reasons, and what to do instead; else empty.
    """

    kind: ActionKind
    parts: Mapping[Part, Candidates]
    why_not: str


# --- rows of a menu ---


def menu(stage: Stage, frequency: Frequency) -> tuple[ActionKind, ...]:
    """The kinds that a menu of the corridor or the floor offers, at once (COMMON) or under "more" (RARE).

    Answers to offers and proposals are given where those are shown; what has no parts, and the placards, have places of
    their own.
    """
    elsewhere = {Part.OFFER, Part.PROPOSAL, Part.PLACARDS}
    return tuple(
        each
        for each in kinds_in(stage)
        if each.frequency is frequency and each.parts and not elsewhere & set(each.parts)
    )


def about_one_text() -> tuple[ActionKind, ...]:
    """The kinds that say or ask something about one text alone, what is common on the floor first."""
    single = [each for each in KINDS if each.stage in (Stage.FLOOR, Stage.CORRIDOR) and _is_about_one_text(each)]
    return tuple(sorted(single, key=lambda each: (each.stage is not Stage.FLOOR, each.frequency is Frequency.RARE)))


def _is_about_one_text(kind: ActionKind) -> bool:
    return len(kind.parts) == 1 and kind.parts[0].is_text


def available(
    desk: SessionDesk, kind: ActionKind, *, known: Known | None = None, first: ItemId | None = None
) -> Available:
    """A kind of action, judged by whether any action of it is in order.

    known: parts that are settled. first: the item on the table, tried first, so that the reason is about it.
    """
    of = _choosable_parts(desk, kind, known or {}, first)
    if Part.TO in of:
        of[Part.TO] = of[Part.TO][:1]  # one stands for all
    tried = _try(desk, kind, known or {}, of)
    why = "" if tried.is_in_order else _nothing_to_choose(desk, kind)
    if tried.action is not None and tried.reasons:
        why = why_not(desk.reader, tried.reasons[0], tried.action)
    return Available(kind=kind, words=action_words(desk, kind), why=why)


def on_text(desk: SessionDesk, text: Backing) -> tuple[Available, ...]:
    """What can be said or asked about one text, under labels that speak of "it"; why not where it is out of order."""
    rows = []
    for kind in about_one_text():
        if text.option in options_for(desk.view.public, kind.menu_options, text.item):
            row = available(desk, kind, known={kind.parts[0]: text})
            label = desk.wording.optional(f"screen.text.{kind.slug}") or row.words.label
            rows.append(replace(row, words=replace(row.words, label=label)))
    return tuple(rows)


def action_words(desk: SessionDesk, kind: ActionKind) -> ActionWords:
    """How a menu shows a kind of action."""
    found = words(desk.wording, kind.action)
    label = desk.wording.optional(f"screen.label.{kind.slug}") or found.label.replace("...", "…")
    return replace(found, label=label)


def _nothing_to_choose(desk: SessionDesk, kind: ActionKind) -> str:
    said = desk.wording.optional(f"screen.nothing_to_choose.{kind.slug}")
    return said or desk.wording.text("screen.nothing_to_choose")


# --- what may be chosen ---


def choosable(desk: SessionDesk, kind: ActionKind, part: Part, first: ItemId | None = None) -> tuple[Value, ...]:
    """What the row of a kind lets choose for one part: the item on the table first, then today's, then the others.

    Of several texts each stands alone. Whether an action comes out in order is for the rules to say.
    """
    view, public = desk.view, desk.view.public
    others = sorted(desk.conference.delegations, key=lambda each: -each.influence)
    values = values_for(
        public,
        desk.delegation,
        kind,
        part,
        to=(each.id for each in others),
        offers=(each.id for each in waiting(view)),
        proposals=(each.id for each in proposals_before(view)),
        options=kind.menu_options,
    )
    if part is Part.POINT:
        is_voting = public.phase is Phase.VOTING
        return tuple(each for each in values if (each is PointKind.CONDUCT_OF_VOTE) is is_voting)
    today = {item: place for place, item in enumerate(public.programme)}

    def place(value: Value) -> tuple[bool, int]:
        item = ItemId(str(value.item if isinstance(value, Backing) else value))
        return (item != first, today.get(item, len(today)))

    if part in (Part.TO, Part.OFFER, Part.PROPOSAL, Part.BALLOT):
        return tuple(values)
    found = tuple(sorted(values, key=place))
    if part is Part.PLACARDS:  # the chair asks for the feel of the room on the items of the day
        found = tuple(each for each in found if place(each)[1] < len(today)) or found
    return found


def _choosable_parts(
    desk: SessionDesk, kind: ActionKind, known: Known, first: ItemId | None = None
) -> dict[Part, tuple[Value, ...]]:
    found = {part: choosable(desk, kind, part, first) for part in kind.parts if part not in known}
    if found.get(Part.ITEM) == ():  # the rules say why there is none
        found[Part.ITEM] = (first or next(iter((*desk.view.public.programme, *desk.view.public.items))),)
    return found


@dataclass(frozen=True, slots=True)
class _Tried:
    """An action of a kind, and every reason why it is out of order. action None: there was nothing to choose."""

    action: Action | None = None
    reasons: tuple[Objection, ...] = ()

    @property
    def is_in_order(self) -> bool:
        return self.action is not None and not self.reasons

    @property
    def is_hopeless(self) -> bool:
        """Whether a reason is about nothing that was chosen, so that to choose otherwise is of no use."""
        return any(not each.about or each.about in tuple(Phase) for each in self.reasons)


def _try(desk: SessionDesk, kind: ActionKind, known: Known, of: Mapping[Part, Sequence[Value]]) -> _Tried:
    """The first action that is in order; if there is none, the first that is not."""
    missing = tuple(part for part in kind.parts if part not in known)
    first = _Tried()
    for values in combinations(missing, {part: _whole(desk.view, kind, part, of[part]) for part in missing}, known):
        action = make(kind, desk.delegation, values)
        tried = _Tried(action, desk.objections(action))
        if tried.is_in_order:
            return tried
        first = tried if first.action is None else first
        if tried.is_hopeless:
            break
    return first


def _whole(view: View, kind: ActionKind, part: Part, values: Sequence[Value]) -> Sequence[Value]:
    """Values as they stand in an action; of those that are chosen together, as few as make one.

    A drafting group wants one text for each of its items, and another choice than those that lie before it.
    """
    if part is Part.ITEMS:
        return [(value,) for value in values]  # type: ignore[misc]
    if not part.are_texts:
        return values
    if kind.items is Items.GROUPED:
        texts = [each for each in values if isinstance(each, Backing)]
        by_item = [[[each for each in texts if each.item == item] for item in group.items] for group in view.groups]
        return [whole for group in by_item for whole in islice(product(*group), DRAFTS_TRIED)]
    one_an_item = {each.item: each for each in values if isinstance(each, Backing)}
    return [tuple(one_an_item.values())[: part.least]]


# --- all that may be chosen, at once ---


def all_choices(desk: SessionDesk, to: DelegationId | None = None) -> tuple[Choices, ...]:
    """Every kind of action of a delegation with what may be chosen for it now, in the order of a menu.

    to: another delegation, for the kinds that are done with one; None for all others. Each text, item and offer is
    put to the rules once; where no choice helps (no contact is left, a vote is open), only the first.
    """
    known: Known = {} if to is None else {Part.TO: to}
    seats = (each for each in KINDS if each.stage is not Stage.CHAIR)
    return tuple(choices(desk, each, known) for each in seats if (Part.TO in each.parts) is (to is not None))


def choices(desk: SessionDesk, kind: ActionKind, known: Known) -> Choices:
    """What may be chosen for those parts of a kind that are not known yet."""
    of = _choosable_parts(desk, kind, known)
    tried = _try(desk, kind, known, of)
    if not tried.is_in_order:
        why = _nothing_to_choose(desk, kind)
        return Choices(kind=kind, parts={}, why_not=refusal(desk.reader, tried.reasons, tried.action) or why)
    parts: dict[Part, Candidates] = {}
    for part, values in of.items():
        if not part.are_texts:
            values = tuple(
                each
                for each in values
                if _try(desk, kind, {**known, part: _whole(desk.view, kind, part, [each])[0]}, of).is_in_order
            )
        if part is Part.POINT:
            parts[part] = {each: _items_of(desk, kind, each) for each in values if isinstance(each, PointKind)}
            break  # the item stands there
        parts[part] = _by_item(values) if part.is_text or part.are_texts else values
    return Choices(kind=kind, parts=parts, why_not="")


def _items_of(desk: SessionDesk, kind: ActionKind, point: PointKind) -> tuple[Value, ...]:
    """The items on which a point of order can be raised now."""
    found = choices(desk, kind, {Part.POINT: point}).parts.get(Part.ITEM, ())
    return found if isinstance(found, tuple) else ()


def _by_item(texts: Sequence[Value]) -> Mapping[ItemId, tuple[OptionId, ...]]:
    found: dict[ItemId, tuple[OptionId, ...]] = {}
    for each in texts:
        if isinstance(each, Backing):
            found[each.item] = (*found.get(each.item, ()), each.option)
    return found
