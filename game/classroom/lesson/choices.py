"""What a delegation may do now, kind by kind, and why it may not do the rest: what a phone builds its menus from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from game.classroom.lesson.room import Classroom
from game.model.actions import (
    AcceptOffer,
    Action,
    AnnounceRefusal,
    Backing,
    Ballot,
    CastBallot,
    Caucus,
    Consult,
    CoSponsor,
    Defer,
    LeaveSpeakersList,
    LiftBrackets,
    MoveVote,
    Object,
    OfferDeal,
    Oppose,
    PlaceBrackets,
    Pledge,
    PointKind,
    PointOfOrder,
    Press,
    ProposeCompromise,
    Refuse,
    Sign,
    SignWithReservation,
    Support,
    Table,
    WithdrawObjection,
)
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.state import Phase
from game.wording.objections import refusal
from game.wording.reader import Reader

ON_TEXT = (Table, CoSponsor, Support, Oppose, Object, ProposeCompromise, LiftBrackets, MoveVote)
ON_ITEM = (WithdrawObjection, PlaceBrackets, AnnounceRefusal)
Texts: TypeAlias = dict[ItemId, list[OptionId]]


class _Choices:
    """Tries actions of one seat and keeps the first reason for each kind of which nothing is in order."""

    def __init__(self, room: Classroom, seat: DelegationId, reader: Reader) -> None:
        self._room = room
        self._reader = reader
        self.seat = seat
        self.why_not: dict[str, str] = {}
        self._may: set[str] = set()
        state = room.session.public()
        first = [item for item in state.programme if not state.items[item].is_agreed]
        rest = [item.id for item in state.conference.items if item.id not in first]
        self.items = [state.conference.item(each) for each in (*first, *rest)]
        self.open_items = [each for each in self.items if not state.items[each.id].is_agreed]

    def may(self, action: Action) -> bool:
        """Whether an action is in order; if not, it may explain why its kind cannot be done."""
        kind = type(action).__name__
        found = self._room.session.objections(action)
        if not found:
            self._may.add(kind)
            self.why_not.pop(kind, None)
        elif kind not in self._may and kind not in self.why_not:
            self.why_not[kind] = refusal(self._reader, found, action)
        return not found

    def texts(self, make: Callable[[ItemId, OptionId], Action]) -> Texts:
        """Each item with its options for which the action is in order; items with none are left out."""
        found = {
            each.id: [option.id for option in each.options if self.may(make(each.id, option.id))] for each in self.items
        }
        return {item: options for item, options in found.items() if options}

    def of_items(self, make: Callable[[ItemId], Action]) -> list[ItemId]:
        """The items for which the action is in order."""
        return [each.id for each in self.items if self.may(make(each.id))]


def choices(room: Classroom, seat: DelegationId, reader: Reader) -> Mapping[str, object]:
    """All that needs no other delegation: floor, caucus, answers to offers, ballots, signing."""
    found = _Choices(room, seat, reader)
    floor = {kind.__name__: found.texts(_on_text(kind, seat)) for kind in ON_TEXT}
    floor |= {kind.__name__: {item: [] for item in found.of_items(_on_item(kind, seat))} for kind in ON_ITEM}
    signing: Sequence[Action] = (
        Sign(delegation=seat),
        *_reservation(room, seat),
        Defer(delegation=seat),
        Refuse(delegation=seat),
    )
    return {
        "step": room.seen_events.seen(seat),
        "floor": {kind: texts for kind, texts in floor.items() if texts},
        "caucus": found.texts(lambda item, option: Caucus(delegation=seat, backing=Backing(item=item, option=option))),
        "points": _points(found, room),
        "answers": [
            each.id for each in room.session.view(seat).offers if found.may(AcceptOffer(delegation=seat, offer=each.id))
        ],
        "ballots": [each for each in Ballot if found.may(CastBallot(delegation=seat, ballot=each))],
        "signing": [type(each).__name__ for each in signing if found.may(each)],
        "leave_list": found.may(LeaveSpeakersList(delegation=seat)),
        "why_not": found.why_not,
    }


def _on_text(kind: type[Action], seat: DelegationId) -> Callable[[ItemId, OptionId], Action]:
    return lambda item, option: kind(delegation=seat, item=item, option=option)  # type: ignore[call-arg]


def _on_item(kind: type[Action], seat: DelegationId) -> Callable[[ItemId], Action]:
    return lambda item: kind(delegation=seat, item=item)  # type: ignore[call-arg]


def choices_with(room: Classroom, seat: DelegationId, to: DelegationId, reader: Reader) -> Mapping[str, object]:
    """What may be done with another delegation: consult it, offer it a deal, pledge, press."""
    found = _Choices(room, seat, reader)

    def text(item: ItemId, option: OptionId) -> Backing:
        return Backing(item=item, option=option)

    return {
        "step": room.seen_events.seen(seat),
        "to": to,
        "consult": found.of_items(lambda item: Consult(delegation=seat, to=to, item=item)),
        "pledge": found.texts(lambda item, option: Pledge(delegation=seat, to=to, asks=text(item, option))),
        "press": found.texts(lambda item, option: Press(delegation=seat, to=to, asks=text(item, option))),
        "deal": _deal(found, to),
        "why_not": found.why_not,
    }


def _deal(found: _Choices, to: DelegationId) -> Texts:
    """The texts that can be one side of a deal: each is tried with the first open text of another item."""
    sides = [(item.id, option.id) for item in found.open_items for option in item.options]

    def may_stand(item: ItemId, option: OptionId) -> bool:
        asked = Backing(item=item, option=option)
        others = (each for each in sides if each[0] != item)
        for other_item, other_option in others:
            other = Backing(item=other_item, option=other_option)
            if found.may(OfferDeal(delegation=found.seat, to=to, gives=other, asks=asked)):
                return True
            if found.may(OfferDeal(delegation=found.seat, to=to, gives=asked, asks=other)):
                return True
        return False

    if not sides or not _is_corridor_open(found, to, sides):
        return {}
    texts = {
        each.id: [option.id for option in each.options if may_stand(each.id, option.id)] for each in found.open_items
    }
    return {item: options for item, options in texts.items() if options}


def _is_corridor_open(found: _Choices, to: DelegationId, sides: Iterable[tuple[ItemId, OptionId]]) -> bool:
    """Whether anything can be asked of them at all; it saves trying every deal when no contact is left."""
    return any(
        found.may(Pledge(delegation=found.seat, to=to, asks=Backing(item=i, option=o))) for i, o in sides
    ) or any(found.may(Press(delegation=found.seat, to=to, asks=Backing(item=i, option=o))) for i, o in sides)


def _points(found: _Choices, room: Classroom) -> dict[ItemId, list[PointKind]]:
    points = {
        each.id: [kind for kind in PointKind if found.may(PointOfOrder(delegation=found.seat, kind=kind, item=each.id))]
        for each in found.items
    }
    return {item: kinds for item, kinds in points.items() if kinds}


def _reservation(room: Classroom, seat: DelegationId) -> list[Action]:
    """Signing with a reservation on the first item that can have one, to see whether the kind is in order."""
    state = room.session.public()
    if state.phase is not Phase.SIGNING or state.final_acts is None:
        return []
    items = [item for item, option in state.final_acts.items() if option is not None]
    return [SignWithReservation(delegation=seat, items=(items[0],))] if items else []
