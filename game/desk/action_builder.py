"""An action put together part by part: what is asked next, what may be chosen and what speaks for or against it.

Which parts a kind of action has, and in which order they are asked, stands in its row in the grammar.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import assert_never

from game.desk.available import Known, choosable
from game.desk.drafting import proposals_before
from game.desk.finding import fits, narrowed
from game.desk.offers import offer_of
from game.desk.session_desk import SessionDesk
from game.model.actions import Action, Backing
from game.model.conference import Delegation, DelegationId, ItemId
from game.model.grammar import ActionKind, Items, Part, Value, make
from game.model.state import GroupProposal
from game.wording.actions import words
from game.wording.objections import why_not

EASY_TO_SEE = 24
"""More choices than that are also found by typing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """An action in the making. known: the parts chosen so far; picked: texts of a part of which several are chosen.

    letters: what has been typed to find a choice. given: how many parts were clear from where it was begun.
    """

    kind: ActionKind
    known: Known = field(default_factory=dict)
    picked: tuple[Backing, ...] = ()
    letters: str = ""
    given: int = 0

    @property
    def next_part(self) -> Part | None:
        """What is chosen next; None when nothing is missing."""
        return next((part for part in self.kind.parts if part not in self.known), None)

    @property
    def can_go_back(self) -> bool:
        """Whether something was chosen here that can be chosen anew."""
        return len(self.known) > self.given

    def with_chosen(self, value: Value) -> "ActionDraft":
        """With its next part chosen."""
        part = self.next_part
        return self if part is None else replace(self, known={**self.known, part: value}, letters="")

    def with_picked(self, text: Backing) -> "ActionDraft":
        """With a text picked, or let go if it was; another of the same item gives way."""
        others = tuple(each for each in self.picked if each.item != text.item)
        return replace(self, picked=others if text in self.picked else (*others, text))

    def stepped_back(self) -> "ActionDraft":
        """Without the part chosen last."""
        if not self.can_go_back:
            return self
        last = [part for part in self.kind.parts if part in self.known][-1]
        return replace(self, known={part: value for part, value in self.known.items() if part != last}, letters="")

    def action(self, delegation: DelegationId) -> Action:
        """The action of that delegation; TypeError while a part is missing."""
        return make(self.kind, delegation, self.known)


def begin(desk: SessionDesk, kind: ActionKind, known: Known | None = None) -> ActionDraft:
    """A new draft. known: parts that are clear from where it was begun. Placards chosen before are picked already."""
    placards = desk.view.seat.placards.items() if Part.PLACARDS in kind.parts else ()
    shown = tuple(Backing(item=item, option=option) for item, option in placards)
    picked = tuple(each for each in shown if not desk.view.public.items[each.item].is_agreed)
    return ActionDraft(kind=kind, known=known or {}, picked=picked, given=len(known or {}))


# --- a step ---


class RemarkKind(StrEnum):
    """What a remark says of a choice."""

    WISH = "wish"  # one's own capital wants it
    RED_LINE = "red_line"  # one's own capital cannot sign it
    THEIRS = "theirs"  # the other side of the deal is for it, or said so
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Remark:
    """A few words about a choice. of: whose view it is, where it is that of the other side of a deal."""

    kind: RemarkKind
    words: str
    of: DelegationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to choose. name: in words; heading: what it stands under, in words; why: why it cannot be chosen.

    A text stands under its item, whose name a front end knows: its heading is empty.
    """

    value: Value
    name: str
    heading: str = ""
    remarks: tuple[Remark, ...] = ()
    is_picked: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is asked next. finds: whether there is so much to choose from that one finds it by typing."""

    part: Part
    prompt: str
    choices: tuple[Choice, ...]
    finds: bool

    @property
    def several(self) -> bool:
        """Whether several are chosen together."""
        return self.part.are_texts


def next_step(desk: SessionDesk, draft: ActionDraft, first: ItemId) -> Step:
    """The next step of a draft. first: the item on the table, offered before others. ValueError if nothing is asked."""
    part = draft.next_part
    if part is None:
        raise ValueError("nothing is missing")
    found = _choices(desk, draft, part, first)
    asks_alone = part is Part.ASKS and Part.GIVES not in draft.kind.parts
    return Step(
        part=part,
        prompt=desk.wording.text(f"desk.ask.{part}{'_first' if asks_alone else ''}"),
        choices=found,
        finds=part is not Part.POINT and (len(found) > EASY_TO_SEE or bool(draft.letters)),
    )


def title_of(desk: SessionDesk, draft: ActionDraft) -> str:
    """What the whole is."""
    return words(desk.wording, draft.kind.action).label.rstrip(". ")


def settled(desk: SessionDesk, draft: ActionDraft) -> list[tuple[Part, Value]]:
    """The parts chosen so far; of an offer that is answered, with whom and what both sides would back."""
    found: list[tuple[Part, Value]] = []
    for part in draft.kind.parts:
        if part is Part.OFFER and (offer := offer_of(desk.view, draft.known.get(part))) is not None:
            found.append((Part.TO, offer.delegation))
            if Part.GIVES not in draft.kind.parts:
                found += [(Part.GIVES, offer.asks), (Part.ASKS, offer.gives)]
        elif part in draft.known:
            found.append((part, draft.known[part]))
    return found


def other_side(desk: SessionDesk, draft: ActionDraft) -> DelegationId | None:
    """With whom a deal is made, or whose offer is answered; None if nobody is known yet."""
    offer = offer_of(desk.view, draft.known.get(Part.OFFER))
    to = draft.known.get(Part.TO) if offer is None else offer.delegation
    return None if to is None else DelegationId(str(to))


# --- what there is to choose ---


def _choices(desk: SessionDesk, draft: ActionDraft, part: Part, first: ItemId) -> tuple[Choice, ...]:
    values = choosable(desk, draft.kind, part, first)
    match part:
        case Part.TO:
            among = [desk.conference.delegation(DelegationId(str(each))) for each in values]
            return tuple(_delegation(desk, each) for each in narrowed(desk.conference, draft.letters, among))
        case Part.ITEM | Part.ITEMS:
            return tuple(_items(desk, draft, part, [ItemId(str(each)) for each in values], first))
        case Part.POINT | Part.BALLOT:
            named = "point" if part is Part.POINT else "ballot"
            return tuple(Choice(value=each, name=desk.wording.text(f"{named}.{each}")) for each in values)
        case Part.OFFER:
            return tuple(_offer(desk, draft, each) for each in values)
        case Part.PROPOSAL:
            return tuple(_proposal(desk, draft, each) for each in proposals_before(desk.view) if each.id in values)
        case Part.TEXT | Part.GIVES | Part.ASKS | Part.BACKING | Part.PLACARDS | Part.TEXTS:
            return tuple(_texts(desk, draft, part, values))
        case _:
            assert_never(part)


def _delegation(desk: SessionDesk, of: Delegation) -> Choice:
    bloc = desk.reader.bloc(of.bloc) if of.bloc else desk.wording.text("brief.no_bloc")
    influence = desk.wording.text("screen.influence", influence=of.influence)
    remarks = (Remark(RemarkKind.FACT, bloc), Remark(RemarkKind.FACT, influence))
    return Choice(value=of.id, name=of.name, remarks=remarks)


def _offer(desk: SessionDesk, draft: ActionDraft, number: Value) -> Choice:
    offer = offer_of(desk.view, number)
    said = "" if offer is None else desk.wording.sentence("screen.offer.title", who=desk.reader.who(offer.delegation))
    return Choice(value=number, name=said, why=_why(desk, draft.with_chosen(number)))


def _proposal(desk: SessionDesk, draft: ActionDraft, proposal: GroupProposal) -> Choice:
    said = desk.reader.backings(proposal.texts)
    return Choice(value=proposal.id, name=said, why=_why(desk, draft.with_chosen(proposal.id)))


def _items(desk: SessionDesk, draft: ActionDraft, part: Part, items: list[ItemId], first: ItemId) -> Iterator[Choice]:
    is_picky = draft.kind.items in (Items.AGREED, Items.OBJECTED)
    if is_picky:  # few can be chosen; that the one on the table cannot is worth a reason
        items = [first, *(each for each in items if each != first)]
    for each in items:
        of, value = desk.conference.item(each), (each,) if part is Part.ITEMS else each
        why = _why(desk, draft.with_chosen(value))
        if fits(draft.letters, of.short, of.title, of.label) and not (is_picky and why and each != first):
            yield Choice(value=value, name=of.short, heading=_when(desk, each), why=why)


def _when(desk: SessionDesk, item: ItemId) -> str:
    public = desk.view.public
    key = "agreed" if public.items[item].is_agreed else "today" if item in public.programme else "later"
    return desk.wording.text(f"screen.agenda.{key}")


def _texts(desk: SessionDesk, draft: ActionDraft, part: Part, values: Sequence[Value]) -> Iterator[Choice]:
    gives = draft.known.get(Part.GIVES)
    for text in values:
        if not isinstance(text, Backing) or (isinstance(gives, Backing) and gives.item == text.item):
            continue  # a deal is over two items
        of = desk.conference.item(text.item)
        option = of.option(text.option)
        if fits(draft.letters, of.short, of.title, of.label, option.short):
            yield Choice(
                value=text,
                name=option.short,
                remarks=tuple(_remarks(desk, draft, text)),
                is_picked=text in draft.picked,
                why="" if part.are_texts else _why(desk, draft.with_chosen(text)),
            )


def _remarks(desk: SessionDesk, draft: ActionDraft, text: Backing) -> Iterator[Remark]:
    """What one's own capital says of a text, what the other side of a deal does, how many stand for it."""
    wording, entry, wish = desk.wording, desk.view.public.items[text.item], desk.brief.wish(text.item)
    if text.option == wish.option:
        yield Remark(RemarkKind.WISH, wording.text("screen.choice.wish"))
    if text.option in wish.crossed:
        yield Remark(RemarkKind.RED_LINE, wording.text("screen.choice.crosses"))
    to = other_side(desk, draft)
    told = [each for each in desk.view.seat.reports if (each.about, each.item) == (to, text.item)]
    if to is not None and entry.stances.get(to) == text.option:
        yield Remark(RemarkKind.THEIRS, wording.text("screen.choice.theirs"), to)
    elif told and desk.conference.item(text.item).nearest(told[-1].at).id == text.option:
        yield Remark(RemarkKind.THEIRS, wording.text("screen.choice.told"), to)
    standing = sum(stance == text.option for stance in entry.stances.values())
    yield Remark(RemarkKind.FACT, wording.text("screen.choice.standing", count=standing))


def _why(desk: SessionDesk, draft: ActionDraft) -> str:
    """Why a finished draft would be out of order; nothing while parts are missing."""
    if draft.next_part is not None:
        return ""
    action = draft.action(desk.delegation)
    reasons = desk.objections(action)
    return why_not(desk.reader, reasons[0], action) if reasons else ""
