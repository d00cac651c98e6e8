"""What the delegation can do now: every kind of action with its cost and rule, and why not if it cannot. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.desk.session_desk import Objections
from game.desktop.toolkit.markup import escape
from game.model import actions as act
from game.model.actions import Action, Backing
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.objections import Objection
from game.model.state import Offer, OfferStatus
from game.model.view import View
from game.wording.actions import words
from game.wording.catalogue import uncapitalised
from game.wording.objections import why_not
from game.wording.reader import Reader

TALKS: tuple[type[Action], ...] = (act.Consult, act.OfferDeal, act.Caucus, act.Pledge, act.Press)
SPEECHES: tuple[type[Action], ...] = (act.Support, act.Object, act.ProposeCompromise)
MORE_SPEECHES: tuple[type[Action], ...] = (
    act.Oppose,
    act.CoSponsor,
    act.Table,
    act.WithdrawObjection,
    act.LiftBrackets,
    act.PlaceBrackets,
    act.LinkPackage,
    act.PointOfOrder,
    act.MoveVote,
    act.AnnounceRefusal,
)
ABOUT_A_TEXT: tuple[type[Action], ...] = (
    act.Support,
    act.CoSponsor,
    act.Oppose,
    act.Object,
    act.ProposeCompromise,
    act.Table,
    act.LiftBrackets,
    act.MoveVote,
    act.Caucus,
)
TODAY_ONLY = (act.Support, act.CoSponsor, act.Oppose, act.Object, act.ProposeCompromise, act.Table)
Reasons = tuple[Objection, ...]
POINTS = (act.PointKind.LATE_TEXT, act.PointKind.COMPETENCE, act.PointKind.WAS_THAT_A_VOTE)
"""The points of order that can be put on the speakers' list; the fourth is raised while a vote is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """One kind of action as a row: why is empty where it can be done."""

    kind: type[Action]
    label: str
    explain: str
    cost: str
    rule: str
    why: str

    @property
    def is_possible(self) -> bool:
        """Whether anything of the kind is in order now."""
        return not self.why


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferCard:
    """An offer that waits for an answer, as mark-up."""

    offer: int
    delegation: DelegationId
    title: str
    gives: str
    asks: str
    until: str
    why_not_accept: str


def doing(reader: Reader, view: View, ask: Objections, kind: type[Action], item: ItemId) -> Doing:
    """A kind of action, judged by whether any action of it is in order. item: the one on the table, tried first."""
    said = words(reader.wording, kind)
    why = ""
    for candidate in candidates(view, kind, item):
        reasons = ask(candidate)
        if not reasons:
            why = ""
            break
        why = why or why_not(reader, reasons[0], candidate)
    else:
        why = why or reader.wording.optional(f"screen.nothing_to_choose.{said.slug}")
        why = why or reader.wording.text("screen.nothing_to_choose")
    return Doing(
        kind=kind,
        label=(reader.wording.optional(f"screen.label.{said.slug}") or said.label).replace("...", "…"),
        explain=said.explain,
        cost=said.cost,
        rule=said.rule,
        why=why,
    )


def judged(reader: Reader, kind: type[Action], action: Action, reasons: Reasons, label: str) -> Doing:
    """One action whose reasons are known, under a label of its own."""
    said = words(reader.wording, kind)
    why = why_not(reader, reasons[0], action) if reasons else ""
    return Doing(kind=kind, label=label, explain=said.explain, cost=said.cost, rule=said.rule, why=why)


def on_text(view: View, kind: type[Action], text: Backing) -> Action:
    """The action of that kind on one text."""
    if kind is act.Caucus:
        return act.Caucus(delegation=view.delegation, backing=text)
    return kind(delegation=view.delegation, item=text.item, option=text.option)  # type: ignore[call-arg]


def candidates(view: View, kind: type[Action], item: ItemId) -> Iterator[Action]:
    """Actions of a kind, enough of them to know whether the kind is in order now."""
    who = view.delegation
    other = next(each.id for each in view.public.conference.delegations if each.id != who)
    texts = list(_texts(view, open_items(view, item)))
    match kind:
        case act.Consult:
            for each in open_items(view, item):
                yield act.Consult(delegation=who, to=other, item=each)
        case act.OfferDeal:
            for gives in texts:
                if asks := next((text for text in texts if text.item != gives.item), None):
                    yield act.OfferDeal(delegation=who, to=other, gives=gives, asks=asks)
        case act.Pledge:
            yield from (act.Pledge(delegation=who, to=other, asks=text) for text in texts)
        case act.Press:
            yield from (act.Press(delegation=who, to=other, asks=text) for text in texts)
        case act.WithdrawObjection | act.PlaceBrackets | act.AnnounceRefusal:
            for each in all_items(view, item):
                yield kind(delegation=who, item=each)
        case act.PointOfOrder:
            for each in all_items(view, item):
                for point in POINTS:
                    yield act.PointOfOrder(delegation=who, kind=point, item=each)
        case act.LinkPackage:
            first = texts[0] if texts else None
            second = next((text for text in texts if first is not None and text.item != first.item), None)
            if first is not None:
                yield act.LinkPackage(delegation=who, texts=(first, second) if second is not None else (first,))
        case act.ShowPlacards:
            yield act.ShowPlacards(delegation=who, placards=())
        case act.LeaveSpeakersList:
            yield act.LeaveSpeakersList(delegation=who)
        case act.Table:
            for each in open_items(view, item):
                for option in view.public.conference.item(each).options:
                    yield act.Table(delegation=who, item=each, option=option.id)
        case _:
            yield from (on_text(view, kind, text) for text in texts)


def open_items(view: View, first: ItemId) -> list[ItemId]:
    """Items in brackets: the one on the table, then today's, then the others."""
    return [each for each in all_items(view, first) if not view.public.items[each].is_agreed]


def all_items(view: View, first: ItemId) -> list[ItemId]:
    """All items: the one on the table, then today's, then the others."""
    ids = [each.id for each in view.public.conference.items]
    return sorted(ids, key=lambda each: (each != first, each not in view.public.programme))


def options_for(view: View, kind: type[Action], item: ItemId) -> list[OptionId]:
    """The options of an item that an action of that kind can be about."""
    of, on_table = view.public.conference.item(item), view.public.items[item].on_table
    if kind is act.ProposeCompromise:
        return [each.id for each in of.options]
    if kind is act.Table:
        return [each.id for each in of.options if each.id not in on_table]
    return [each.id for each in of.options if each.id in on_table]


def _texts(view: View, items: list[ItemId]) -> Iterator[Backing]:
    for item in items:
        for option in view.public.items[item].on_table:
            yield Backing(item=item, option=option)


def waiting(view: View) -> tuple[Offer, ...]:
    """Offers made to the delegation that wait for its answer, the oldest first."""
    return tuple(each for each in view.offers if each.to == view.delegation and each.status is OfferStatus.OPEN)


def outgoing(view: View) -> tuple[Offer, ...]:
    """Offers of its own that are still out."""
    return tuple(each for each in view.offers if each.delegation == view.delegation and each.status is OfferStatus.OPEN)


def offer_card(reader: Reader, view: View, ask: Objections, offer: Offer, *, brief: bool = False) -> OfferCard:
    """An offer as a card: what it gives, what it asks, how long it stands. brief: items by their labels alone."""
    wording = reader.wording
    accept = act.AcceptOffer(delegation=view.delegation, offer=offer.id)
    reasons = ask(accept)
    return OfferCard(
        offer=offer.id,
        delegation=offer.delegation,
        title=wording.sentence("screen.offer.title", who=reader.who(offer.delegation)),
        gives=wording.text("screen.offer.gives", text=backed(reader, offer.gives, brief=brief)),
        asks=wording.text("screen.offer.asks", text=backed(reader, offer.asks, brief=brief)),
        until=wording.text(f"screen.offer.until{'.brief' if brief else ''}", session=offer.until),
        why_not_accept=why_not(reader, reasons[0], accept) if reasons else "",
    )


def backed(reader: Reader, text: Backing, *, brief: bool = False) -> str:
    """A text as mark-up: "**c** on [5B] bulk messages", or "**c** on [5B]" alone."""
    return reader.wording.text(
        "screen.backed.brief" if brief else "screen.backed",
        option=reader.letter(text.item, text.option),
        label=reader.label(text.item),
        short=escape(uncapitalised(reader.conference.item(text.item).short)),
    )
