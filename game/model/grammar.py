"""The grammar of moves: one row an action. What it needs, when it may be done, how urgent and how common it is.

Whatever is the same for every action follows from its row: the first checks of the rules, what can be chosen, the
order of the speakers' list, the moves of a scenario's history, the commands of the terminal, and the menus of window
and phone. What is particular to one action stands in `rules`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from re import sub
from typing import Any, TypeAlias, assert_never

from game.model import actions as act
from game.model.actions import Action, Backing, Ballot, PointKind
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.facts import PublicFacts
from game.model.state import Phase


class Stage(StrEnum):
    """When an action is done, and by whom."""

    CORRIDOR = "corridor"  # in private, at once
    FLOOR = "floor"  # handed in while the corridor is open, heard when the floor opens
    VOTE = "vote"
    SIGNING = "signing"
    CHAIR = "chair"


class Part(StrEnum):
    """What has to be chosen for an action: the field of its class, save TEXT, which is both item and option."""

    TO = "to"  # another delegation
    ITEM = "item"
    TEXT = "text"
    GIVES = "gives"  # a text that one backs oneself
    ASKS = "asks"  # a text that the other side shall back
    BACKING = "backing"  # a text to stand behind
    PLACARDS = "placards"  # several texts, one an item
    TEXTS = "texts"  # several texts, one an item, of two items at least
    POINT = "kind"  # what a point of order is about
    OFFER = "offer"  # the number of an offer made to one
    PROPOSAL = "proposal"  # the number of a proposal in one's drafting group
    BALLOT = "ballot"
    ITEMS = "items"  # several items of the Final Acts

    @property
    def is_text(self) -> bool:
        """Whether one option of one item is chosen."""
        return self in (Part.TEXT, Part.GIVES, Part.ASKS, Part.BACKING)

    @property
    def are_texts(self) -> bool:
        """Whether several texts are chosen, one an item."""
        return self in (Part.PLACARDS, Part.TEXTS)

    @property
    def least(self) -> int:
        """How many are chosen at least, where several are."""
        return {Part.TEXTS: 2, Part.ITEMS: 1}.get(self, 0)


class Items(StrEnum):
    """Which items an action can be about."""

    OPEN = "open"  # in brackets
    TODAY = "today"  # in brackets, and before this session
    UP = "up"  # in brackets, and what the chair may take up
    UNGROUPED = "ungrouped"  # in brackets, and before no drafting group in this session
    GROUPED = "grouped"  # in brackets, and before a drafting group in which one sits
    AGREED = "agreed"
    OBJECTED = "objected"  # those to which one objects oneself
    ADOPTED = "adopted"  # those on which the Final Acts have a text
    ALL = "all"


class Options(StrEnum):
    """Which options of an item an action can be about."""

    ON_TABLE = "on_table"
    OFF_TABLE = "off_table"
    ALL = "all"


class Stand(StrEnum):
    """What an intervention says of a text, which is what keeps or breaks a promise."""

    FOR = "for"
    AGAINST = "against"
    NEITHER = "neither"


class Frequency(StrEnum):
    """Whether a menu shows an action at once, or under "more"."""

    COMMON = "common"
    RARE = "rare"


Value: TypeAlias = DelegationId | ItemId | Backing | tuple[Backing, ...] | tuple[ItemId, ...] | PointKind | Ballot | int
"""What can be chosen for a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionKind:
    """One kind of action.

    parts: what has to be chosen, in the order in which it is asked. phase: when the chair does it; None for seats,
    whose stage says it. urgency: the place on the speakers' list, 0 first; None if it is not said on the floor.
    needs_second: nothing comes of it unless another delegation supports it (No. 382). contacts: what it costs in the
    corridor. term: the slug in the glossary. in_history: whether a scenario's history may tell it.
    """

    action: type[Action]
    stage: Stage
    parts: tuple[Part, ...] = ()
    items: Items = Items.OPEN
    options: Options = Options.ALL
    phase: Phase | None = None
    urgency: int | None = None
    needs_second: bool = False
    stand: Stand = Stand.NEITHER
    contacts: int = 0
    frequency: Frequency = Frequency.COMMON
    term: str = ""
    in_history: bool = True

    @property
    def slug(self) -> str:
        """Its name in the catalogue of words and in YAML: OfferDeal is "offer_deal"."""
        return sub(r"(?<!^)(?=[A-Z])", "_", self.action.__name__).lower()

    @property
    def menu_options(self) -> Options:
        """Which options a menu shows: in the corridor those on the table, although others may be spoken of.

        A drafting group is for finding another.
        """
        is_drafting = self.items in (Items.UNGROUPED, Items.GROUPED)
        return Options.ON_TABLE if self.stage is Stage.CORRIDOR and not is_drafting else self.options


def _corridor(action: type[Action], *parts: Part, **row: Any) -> ActionKind:
    row = {"frequency": Frequency.RARE} | row
    return ActionKind(action=action, stage=Stage.CORRIDOR, parts=parts, in_history=False, **row)


def _floor(action: type[Action], *parts: Part, urgency: int, **row: Any) -> ActionKind:
    row = {"frequency": Frequency.RARE} | row
    return ActionKind(action=action, stage=Stage.FLOOR, parts=parts or (Part.TEXT,), urgency=urgency, **row)


def _signing(action: type[Action], *parts: Part) -> ActionKind:
    return ActionKind(action=action, stage=Stage.SIGNING, parts=parts, items=Items.ADOPTED, term="signature")


def _chair(action: type[Action], phase: Phase, *parts: Part, **row: Any) -> ActionKind:
    row = {"in_history": bool(parts)} | row
    return ActionKind(action=action, stage=Stage.CHAIR, phase=phase, parts=parts, items=Items.UP, **row)


_DEBATE: dict[str, Any] = {"items": Items.TODAY, "options": Options.ON_TABLE}
_COMMON = Frequency.COMMON

KINDS: tuple[ActionKind, ...] = (
    _corridor(act.Consult, Part.TO, Part.ITEM, contacts=1, frequency=_COMMON, term="contact"),
    _corridor(act.OfferDeal, Part.TO, Part.GIVES, Part.ASKS, contacts=1, frequency=_COMMON, term="deal"),
    _corridor(act.AcceptOffer, Part.OFFER, term="promise"),
    _corridor(act.DeclineOffer, Part.OFFER, term="deal"),
    _corridor(act.CounterOffer, Part.OFFER, Part.GIVES, Part.ASKS, term="deal"),
    _corridor(act.Pledge, Part.TO, Part.ASKS, contacts=1, term="pledge"),
    _corridor(act.Press, Part.TO, Part.ASKS, contacts=1, term="contact"),
    _corridor(act.Caucus, Part.BACKING, contacts=1, term="caucus"),
    _corridor(act.CallDraftingGroup, Part.TEXTS, contacts=1, frequency=_COMMON, term="drafting-group",
              items=Items.UNGROUPED),
    _corridor(act.ProposeTexts, Part.TEXTS, term="drafting-group", items=Items.GROUPED),
    _corridor(act.BackProposal, Part.PROPOSAL, term="drafting-group"),
    _corridor(act.ShowPlacards, Part.PLACARDS, term="placard"),
    _floor(act.Support, urgency=5, stand=Stand.FOR, frequency=_COMMON, term="intervention", **_DEBATE),
    _floor(act.Oppose, urgency=5, stand=Stand.AGAINST, term="objection", **_DEBATE),
    _floor(act.Object, urgency=3, stand=Stand.AGAINST, frequency=_COMMON, term="objection", **_DEBATE),
    _floor(act.WithdrawObjection, Part.ITEM, urgency=3, items=Items.OBJECTED, term="objection"),
    _floor(act.ProposeCompromise, urgency=4, needs_second=True, stand=Stand.FOR, frequency=_COMMON, term="compromise",
           items=Items.TODAY),
    _floor(act.Table, urgency=4, needs_second=True, stand=Stand.FOR, term="sponsor", items=Items.TODAY,
           options=Options.OFF_TABLE),
    _floor(act.CoSponsor, urgency=5, stand=Stand.FOR, term="sponsor", **_DEBATE),
    _floor(act.LiftBrackets, urgency=3, stand=Stand.FOR, options=Options.ON_TABLE, term="square-brackets"),
    _floor(act.PlaceBrackets, Part.ITEM, urgency=2, items=Items.AGREED, term="reading"),
    _floor(act.LinkPackage, Part.TEXTS, urgency=4, stand=Stand.FOR, options=Options.ON_TABLE, term="package"),
    _floor(act.PointOfOrder, Part.POINT, Part.ITEM, urgency=0, items=Items.ALL, term="point-of-order"),
    _floor(act.MoveVote, urgency=1, needs_second=True, stand=Stand.FOR, options=Options.ON_TABLE, term="vote"),
    _floor(act.AnnounceRefusal, Part.ITEM, urgency=2, items=Items.ALL, term="signature"),
    _floor(act.TakeBackRefusal, Part.ITEM, urgency=2, items=Items.ALL, term="signature"),
    _corridor(act.LeaveSpeakersList, term="speakers-list"),
    ActionKind(action=act.MoveAdjournment, stage=Stage.VOTE, frequency=Frequency.RARE, term="adjournment",
               in_history=False),
    ActionKind(action=act.CastBallot, stage=Stage.VOTE, parts=(Part.BALLOT,), term="vote", in_history=False),
    _signing(act.Sign),
    _signing(act.SignWithReservation, Part.ITEMS),
    _signing(act.Defer),
    _signing(act.Refuse),
    _chair(act.OpenFloor, Phase.CORRIDOR, term="floor"),
    _chair(act.TakeTemperature, Phase.FLOOR, Part.ITEM, term="temperature"),
    _chair(act.OfferCompromise, Phase.FLOOR, Part.TEXT, term="compromise"),
    _chair(act.DeclareAgreed, Phase.FLOOR, Part.TEXT, options=Options.ON_TABLE, term="consensus"),
    _chair(act.KeepBrackets, Phase.FLOOR, Part.ITEM, term="square-brackets"),
    _chair(act.DropOption, Phase.FLOOR, Part.TEXT, options=Options.ON_TABLE, term="text-option"),
    _chair(act.PutToVote, Phase.FLOOR, Part.TEXT, options=Options.ON_TABLE, term="vote"),
    _chair(act.CloseVote, Phase.VOTING, term="vote"),
    _chair(act.CloseSession, Phase.FLOOR, term="gavel"),
    _chair(act.AdoptFinalActs, Phase.ADOPTION, term="final-acts"),
    _chair(act.CallWave, Phase.SIGNING, term="signature"),
    _chair(act.CloseConference, Phase.SIGNING, term="gavel"),
)  # fmt: skip
"""Every kind of action, in the order in which a menu shows them."""

_BY_CLASS: Mapping[type, ActionKind] = {each.action: each for each in KINDS}
_BY_SLUG: Mapping[str, ActionKind] = {each.slug: each for each in KINDS}


def kind_of(action: Action | type[Action]) -> ActionKind:
    """The row of an action or of its class; KeyError for what is no action of this game."""
    return _BY_CLASS[action if isinstance(action, type) else type(action)]


def is_known(action: object) -> bool:
    """Whether this is an action that the grammar has a row for."""
    return type(action) in _BY_CLASS


def kind_named(slug: str) -> ActionKind:
    """The row of that slug; KeyError if there is none."""
    return _BY_SLUG[slug]


def kinds_in(stage: Stage) -> tuple[ActionKind, ...]:
    """The kinds of one stage, in the order of a menu."""
    return tuple(each for each in KINDS if each.stage is stage)


# --- an action and its parts ---


def value_of(action: Action, part: Part) -> Value:
    """What was chosen for a part of an action."""
    if part is Part.TEXT:
        return Backing(item=_field(action, "item"), option=_field(action, "option"))
    value: Value = _field(action, part.value)
    return value


def texts_of(action: Action) -> tuple[Backing, ...]:
    """Every text that an action names, in the order of its parts."""
    found: list[Backing] = []
    for part in kind_of(action).parts:
        value = value_of(action, part)
        named = (value,) if part.is_text else value if part.are_texts and isinstance(value, tuple) else ()
        found += [each for each in named if isinstance(each, Backing)]
    return tuple(found)


def items_of(action: Action) -> tuple[ItemId, ...]:
    """Every item that an action is about, in the order of its parts."""
    parts = kind_of(action).parts
    alone = (_field(action, "item"),) if Part.ITEM in parts else _field(action, "items") if Part.ITEMS in parts else ()
    return (*alone, *(each.item for each in texts_of(action)))


def make(kind: ActionKind, delegation: DelegationId | None, values: Mapping[Part, Value]) -> Action:
    """The action of that kind with what was chosen for its parts; TypeError if one is missing.

    delegation: whose it is; None for the chair's.
    """
    fields: dict[str, Any] = {} if delegation is None else {"delegation": delegation}
    for part, value in values.items():
        if part is Part.TEXT and isinstance(value, Backing):
            fields |= {"item": value.item, "option": value.option}
        else:
            fields[part.value] = value
    return kind.action(**fields)


def _field(action: Action, name: str) -> Any:
    return getattr(action, name)


# --- what can be chosen ---


def items_for(facts: PublicFacts, which: Items, who: DelegationId | None) -> tuple[ItemId, ...]:
    """The items that `which` means now, in the order of the agenda. who: the delegation that would act."""
    return tuple(item for item in facts.items if _is_among(facts, which, who, item))


def _is_among(facts: PublicFacts, which: Items, who: DelegationId | None, item: ItemId) -> bool:
    entry = facts.items[item]
    match which:
        case Items.ALL:
            return True
        case Items.OPEN | Items.UP:  # what the chair may take up is a matter of procedure, asked there
            return not entry.is_agreed
        case Items.TODAY:
            return not entry.is_agreed and item in facts.programme
        case Items.UNGROUPED:
            return not entry.is_agreed and not any(item in each.items for each in facts.groups)
        case Items.GROUPED:
            own = (each for each in facts.groups if who in each.members)
            return not entry.is_agreed and any(item in each.items for each in own)
        case Items.AGREED:
            return entry.is_agreed
        case Items.OBJECTED:
            return not entry.is_agreed and who in entry.objections
        case Items.ADOPTED:
            return facts.final_acts is not None and facts.final_acts.get(item) is not None
        case _:
            assert_never(which)


def options_for(facts: PublicFacts, which: Options, item: ItemId) -> tuple[OptionId, ...]:
    """The options of an item that `which` means now, in the order of the line."""
    on_table = facts.items[item].on_table
    options = tuple(each.id for each in facts.conference.item(item).options)
    match which:
        case Options.ALL:
            return options
        case Options.ON_TABLE:
            return tuple(each for each in options if each in on_table)
        case Options.OFF_TABLE:
            return tuple(each for each in options if each not in on_table)
        case _:
            assert_never(which)


def values_for(
    facts: PublicFacts,
    who: DelegationId | None,
    kind: ActionKind,
    part: Part,
    *,
    to: Iterable[DelegationId] = (),
    offers: Iterable[int] = (),
    proposals: Iterable[int] = (),
    options: Options | None = None,
) -> tuple[Value, ...]:
    """What a row lets choose for one part; of texts or items that are chosen together, each alone.

    to: the other sides that come into question. offers: the numbers of those that wait for an answer. proposals: of
    those in one's drafting groups. options: others than the row's.
    """
    match part:
        case Part.TO:
            return tuple(each for each in to if each != who)
        case Part.OFFER:
            return tuple(offers)
        case Part.PROPOSAL:
            return tuple(proposals)
        case Part.ITEM | Part.ITEMS:
            return items_for(facts, kind.items, who)
        case Part.POINT:
            return tuple(PointKind)
        case Part.BALLOT:
            return tuple(Ballot)
        case Part.TEXT | Part.GIVES | Part.ASKS | Part.BACKING | Part.PLACARDS | Part.TEXTS:
            return tuple(
                Backing(item=item, option=option)
                for item in items_for(facts, kind.items, who)
                for option in options_for(facts, options or kind.options, item)
            )
        case _:
            assert_never(part)


def combinations(
    parts: Sequence[Part], of: Mapping[Part, Sequence[Value]], known: Mapping[Part, Value] | None = None
) -> Iterator[Mapping[Part, Value]]:
    """Every way to choose one value for each part, beside those that are known; a deal is over two items."""
    if not parts:
        yield known or {}
        return
    *before, last = parts
    for chosen in combinations(before, of, known):
        gives = chosen.get(Part.GIVES) if last is Part.ASKS else None
        for value in of[last]:
            if not (isinstance(gives, Backing) and isinstance(value, Backing) and gives.item == value.item):
                yield {**chosen, last: value}


def candidates(
    facts: PublicFacts,
    who: DelegationId | None,
    kind: ActionKind,
    *,
    to: Iterable[DelegationId] = (),
    offers: Iterable[int] = (),
    proposals: Iterable[int] = (),
) -> Iterator[Action]:
    """Every action of a kind that its row lets choose; whether the rules allow each is for them to say.

    to, offers, proposals: see `values_for`. Kinds with a free combination of texts are left out; a reservation is made
    on each item alone.
    """
    if any(part.are_texts for part in kind.parts):
        return
    of = {part: values_for(facts, who, kind, part, to=to, offers=offers, proposals=proposals) for part in kind.parts}
    of |= {part: tuple((each,) for each in of[part]) for part in of if part is Part.ITEMS}  # type: ignore[misc]
    yield from (make(kind, who, chosen) for chosen in combinations(kind.parts, of))
