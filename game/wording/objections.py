"""Why an action is out of order, in a sentence, and what to do instead."""

from collections.abc import Iterable

from game.model.actions import Action
from game.model.conference import BlocId, DelegationId, ItemId, OptionId
from game.model.objections import Objection
from game.wording.reader import Reader


def why_not(reader: Reader, objection: Objection, action: Action | None = None) -> str:
    """The reason as a sentence, with its rule where one stands. action: what was tried; gives options their letter."""
    key = f"objection.{objection.code}"
    wording = reader.wording
    if not wording.has(key):
        key = "objection.other"
    text = wording.sentence(key, about=_about(reader, objection, action))
    return wording.text("objection.with_rule", text=text, rule=objection.rule) if objection.rule else text


def instead(reader: Reader, objection: Objection) -> str:
    """What one may do instead, as a sentence."""
    key = f"objection.{objection.code}.instead"
    return reader.wording.sentence(key if reader.wording.has(key) else "objection.other.instead")


def refusal(reader: Reader, objections: Iterable[Objection], action: Action | None = None) -> str:
    """All reasons, then the first advice: what a person reads when an action was refused."""
    reasons = tuple(objections)
    sentences = dict.fromkeys(why_not(reader, each, action) for each in reasons)
    advice = [instead(reader, reasons[0])] if reasons else []
    return " ".join([*sentences, *advice])


def _about(reader: Reader, objection: Objection, action: Action | None) -> str:
    """What the objection concerns, in words; ids that mean nothing stand as they are."""
    about = objection.about
    conference = reader.conference
    if reader.wording.has(f"phase.{about}"):
        return reader.wording.text(f"phase.{about}")
    if about in conference.delegations_by_id:
        return reader.who(DelegationId(about)).text
    if about in conference.items_by_id:
        return reader.label(ItemId(about))
    if about in conference.blocs_by_id:
        return reader.bloc(BlocId(about))
    item = _item_of(action)
    if item in conference.items_by_id and conference.item(item).has(OptionId(about)):
        return reader.letter(item, OptionId(about))
    return about


def _item_of(action: Action | None) -> ItemId:
    """The item an action is about, where it is about one; empty otherwise."""
    item = getattr(action, "item", None)
    for name in ("asks", "backing"):
        item = item or getattr(getattr(action, name, None), "item", None)
    return ItemId(item or "")
