"""What may be done: label, explanation, cost and rule of every kind of action, and a chosen action in words."""

import re
from dataclasses import dataclass
from typing import get_args

from game.model import actions as act
from game.model.actions import Action, Backing, ChairAction, CorridorAction, FloorAction, SigningAction
from game.model.conference import DelegationId
from game.wording.catalogue import Wording, capitalised
from game.wording.reader import Reader

CORRIDOR: tuple[type[Action], ...] = get_args(CorridorAction)
FLOOR: tuple[type[Action], ...] = get_args(FloorAction)
SIGNING: tuple[type[Action], ...] = get_args(SigningAction)
CHAIR: tuple[type[Action], ...] = get_args(ChairAction)
KINDS: tuple[type[Action], ...] = (*CORRIDOR, *FLOOR, act.LeaveSpeakersList, act.CastBallot, *SIGNING, *CHAIR)
"""Every kind of action, in the order in which a menu shows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWords:
    """One kind of action as a menu shows it. Never its likely effect."""

    slug: str
    label: str
    explain: str
    cost: str
    rule: str


def slug(kind: type[Action]) -> str:
    """The id of a kind of action in the catalogue: OfferDeal is "offer_deal"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def words(wording: Wording, kind: type[Action], organisation: str = "the Union") -> ActionWords:
    """How a menu shows a kind of action. organisation: whose legitimacy a vote costs."""
    key = slug(kind)
    return ActionWords(
        slug=key,
        label=wording.text(f"action.{key}.label"),
        explain=wording.text(f"action.{key}.explain"),
        cost=wording.text(f"action.{key}.cost"),
        rule=wording.text(f"action.{key}.rule"),
    )


def phrase(reader: Reader, action: Action) -> str:
    """An action as after "you will": "support c on 5B"."""
    kind = slug(type(action))
    if isinstance(action, act.ShowPlacards) and not action.placards:
        return reader.wording.text("action.show_placards.phrase_none")
    return reader.wording.text(f"action.{kind}.phrase", **_parameters(reader, action))


def describe(reader: Reader, action: Action) -> str:
    """A chosen action as a sentence to confirm: "Support c on 5B."."""
    return capitalised(phrase(reader, action)) + "."


def _parameters(reader: Reader, action: Action) -> dict[str, object]:
    """What the phrase of an action may speak of."""
    found: dict[str, object] = {}
    item = getattr(action, "item", None)
    if item is not None:
        found["item"] = reader.label(item)
    option = getattr(action, "option", None)
    if item is not None and option is not None:
        found["option"] = reader.letter(item, option)
    to: DelegationId | None = getattr(action, "to", None)
    if to is not None:
        found["to"] = reader.who(to)
    for name in ("gives", "asks", "backing"):
        backing: Backing | None = getattr(action, name, None)
        if backing is not None:
            found[name] = reader.backing(backing)
    match action:
        case act.AcceptOffer(offer=offer) | act.DeclineOffer(offer=offer) | act.CounterOffer(offer=offer):
            found["offer"] = offer
        case act.ShowPlacards(placards=texts) | act.LinkPackage(texts=texts):
            found["texts"] = reader.backings(texts)
        case act.PointOfOrder(kind=kind):
            found["kind"] = reader.wording.text(f"point.{kind}")
        case act.CastBallot(ballot=ballot):
            found["ballot"] = reader.wording.text(f"ballot.{ballot}")
        case act.SignWithReservation(items=items):
            found["items"] = reader.wording.listing([reader.label(each) for each in items])
    return found
