"""What is in order: every reason why an action is not, and all the actions that are."""

from collections.abc import Iterable, Iterator
from itertools import product

from game.model.actions import (
    AcceptOffer,
    Action,
    AdoptFinalActs,
    AnnounceRefusal,
    Backing,
    Ballot,
    CallWave,
    CastBallot,
    Caucus,
    CloseConference,
    CloseSession,
    CloseVote,
    Consult,
    CoSponsor,
    CounterOffer,
    DeclareAgreed,
    DeclineOffer,
    Defer,
    DropOption,
    KeepBrackets,
    LeaveSpeakersList,
    LiftBrackets,
    MoveVote,
    Object,
    OfferCompromise,
    OfferDeal,
    OpenFloor,
    Oppose,
    PlaceBrackets,
    Pledge,
    PointKind,
    PointOfOrder,
    Press,
    ProposeCompromise,
    PutToVote,
    Refuse,
    ShowPlacards,
    Sign,
    SignWithReservation,
    Support,
    Table,
    TakeTemperature,
    WithdrawObjection,
)
from game.model.conference import DelegationId, ItemId
from game.model.objections import Objection
from game.model.state import ConferenceState, OfferStatus, Phase, PromiseStatus
from game.rules.chairing import objections_to_chair
from game.rules.grounds import (
    about_item,
    about_text,
    in_phase,
)
from game.rules.speaking import objections_to_speaking

_CHAIR = (
    OpenFloor,
    TakeTemperature,
    OfferCompromise,
    DeclareAgreed,
    KeepBrackets,
    DropOption,
    PutToVote,
    CloseVote,
    CloseSession,
    AdoptFinalActs,
    CallWave,
    CloseConference,
)


def objections(state: ConferenceState, action: Action) -> tuple[Objection, ...]:
    """Every reason why an action is out of order; empty if it is in order."""
    if isinstance(action, _CHAIR):
        return tuple(objections_to_chair(state, action))
    if action.delegation not in state.seats:
        return (Objection(code="unknown-delegation", about=action.delegation),)
    return tuple(_objections_to_seat(state, action))


def _objections_to_seat(state: ConferenceState, action: Action) -> Iterator[Objection]:
    match action:
        case Consult(delegation=who, to=to, item=item):
            yield from _corridor(state, who, to)
            yield from about_item(state, item)
        case OfferDeal(delegation=who, to=to, gives=gives, asks=asks):
            yield from _corridor(state, who, to)
            yield from _deal(state, who, to, gives, asks)
        case AcceptOffer(delegation=who, offer=number):
            yield from _answer(state, who, number)
            if number in state.offers:
                offer = state.offers[number]
                for backing in (offer.gives, offer.asks):
                    yield from about_text(state, backing.item, backing.option)
                yield from _promised_otherwise(state, who, offer.asks)
                yield from _promised_otherwise(state, offer.delegation, offer.gives)
        case DeclineOffer(delegation=who, offer=number):
            yield from _answer(state, who, number)
        case CounterOffer(delegation=who, offer=number, gives=gives, asks=asks):
            yield from _answer(state, who, number)
            if number in state.offers:
                yield from _deal(state, who, state.offers[number].delegation, gives, asks)
        case Pledge(delegation=who, to=to, asks=asks):
            yield from _corridor(state, who, to)
            yield from about_text(state, asks.item, asks.option)
            if state.seats[who].pledges_left < 1:
                yield Objection(code="no-pledges-left")
        case Press(delegation=who, to=to, asks=asks):
            yield from _corridor(state, who, to)
            yield from about_text(state, asks.item, asks.option)
        case Caucus(delegation=who, backing=backing):
            yield from _corridor(state, who, None)
            yield from about_text(state, backing.item, backing.option)
            bloc = state.conference.delegation(who).bloc
            if bloc is None:
                yield Objection(code="no-bloc")
            elif bloc in state.caucused:
                yield Objection(code="bloc-has-met", about=bloc)
            yield from _promised_otherwise(state, who, backing)
        case ShowPlacards(placards=shown):
            yield from in_phase(state, Phase.CORRIDOR)
            yield from _named_twice(each.item for each in shown)
            for backing in shown:
                yield from about_text(state, backing.item, backing.option)
        case LeaveSpeakersList(delegation=who):
            yield from in_phase(state, Phase.CORRIDOR)
            if state.seats[who].intervention is None:
                yield Objection(code="not-on-the-list")
        case CastBallot(delegation=who):
            if state.phase is not Phase.VOTING or state.ballot_box is None:
                yield Objection(code="no-vote-open")
            elif who in state.ballot_box.ballots:
                yield Objection(code="ballot-cast-already", rule="426")
            if not state.conference.delegation(who).may_vote:
                yield Objection(code="no-right-to-vote", rule="Constitution 169")
        case Sign() | SignWithReservation() | Defer() | Refuse():
            yield from _signing(state, action)
        case PointOfOrder(kind=PointKind.CONDUCT_OF_VOTE, item=item):
            if state.phase is not Phase.VOTING or state.ballot_box is None:
                yield Objection(code="no-vote-open")
            elif item not in state.items:
                yield Objection(code="unknown-item", about=item)
            elif item != state.ballot_box.item:
                yield Objection(code="not-on-programme", about=item)
        case _:
            if state.phase is Phase.VOTING:
                yield Objection(code="vote-in-progress", rule="426")
            else:
                yield from in_phase(state, Phase.CORRIDOR)
            yield from objections_to_speaking(state, action)  # type: ignore[arg-type]


# --- corridor ---


def _corridor(state: ConferenceState, who: DelegationId, to: DelegationId | None) -> Iterator[Objection]:
    yield from in_phase(state, Phase.CORRIDOR)
    if state.seats[who].contacts_left < 1:
        yield Objection(code="no-contacts-left")
    if to is not None and to not in state.seats:
        yield Objection(code="unknown-delegation", about=to)
    if to == who:
        yield Objection(code="with-yourself")


def _answer(state: ConferenceState, who: DelegationId, number: int) -> Iterator[Objection]:
    yield from in_phase(state, Phase.CORRIDOR)
    if number not in state.offers:
        yield Objection(code="unknown-offer", about=str(number))
    elif state.offers[number].to != who:
        yield Objection(code="offer-not-to-you", about=str(number))
    elif state.offers[number].status is not OfferStatus.OPEN:
        yield Objection(code="offer-closed", about=str(number))


def _deal(
    state: ConferenceState, who: DelegationId, to: DelegationId, gives: Backing, asks: Backing
) -> Iterator[Objection]:
    for backing in (gives, asks):
        yield from about_text(state, backing.item, backing.option)
    if gives.item == asks.item:
        yield Objection(code="deal-on-one-item", about=gives.item)
    yield from _promised_otherwise(state, who, gives)
    for owner, owed_to, backing in ((who, to, gives), (to, who, asks)):
        if any(
            (each.delegation, each.to, each.backing, each.status) == (owner, owed_to, backing, PromiseStatus.OPEN)
            for each in state.promises
        ):
            yield Objection(code="promised-already", about=backing.item)
    if any(
        (each.delegation, each.to, each.gives, each.asks) == (who, to, gives, asks) and each.status is OfferStatus.OPEN
        for each in state.offers.values()
    ):
        yield Objection(code="offered-already", about=to)


def _promised_otherwise(state: ConferenceState, who: DelegationId, backing: Backing) -> Iterator[Objection]:
    for each in state.promises:
        if (
            each.delegation == who
            and each.status is PromiseStatus.OPEN
            and each.backing.item == backing.item
            and each.backing.option != backing.option
        ):
            yield Objection(code="promised-otherwise", about=each.to)
            return


def _named_twice(items: Iterable[ItemId]) -> Iterator[Objection]:
    seen: set[ItemId] = set()
    for item in items:
        if item in seen:
            yield Objection(code="item-named-twice", about=item)
        seen.add(item)


# --- signing ---


def _signing(state: ConferenceState, action: Sign | SignWithReservation | Defer | Refuse) -> Iterator[Objection]:
    who = action.delegation
    if state.final_acts is None:
        yield Objection(code="nothing-adopted-yet", rule="Art. 32B")
    elif state.seats[who].signature is not None:
        yield Objection(code="answered-already")
    elif who not in state.called:
        yield Objection(code="not-called-yet")
    if isinstance(action, SignWithReservation):
        if not action.items:
            yield Objection(code="reservation-needs-an-item")
        yield from _named_twice(action.items)
        for item in action.items:
            if item not in state.items:
                yield Objection(code="unknown-item", about=item)
            elif state.final_acts is not None and state.final_acts.get(item) is None:
                yield Objection(code="not-in-final-acts", about=item)


# --- all that is in order ---


def legal_actions(state: ConferenceState, who: DelegationId, *, to: DelegationId | None = None) -> tuple[Action, ...]:
    """Every action of a seat that is in order, deals apart unless `to` names the other side.

    Packages, placards and counter-offers are left out too: they are free combinations, each checked by `objections`.
    """
    return tuple(each for each in _candidates(state, who, to) if not objections(state, each))


def _candidates(state: ConferenceState, who: DelegationId, to: DelegationId | None) -> Iterator[Action]:
    items = [item for item in state.conference.items if not state.items[item.id].is_agreed]
    if state.phase is Phase.SIGNING:
        yield from (Sign(delegation=who), Defer(delegation=who), Refuse(delegation=who))
        for item in state.conference.items:
            yield SignWithReservation(delegation=who, items=(item.id,))
    if state.phase is Phase.VOTING:
        yield from (CastBallot(delegation=who, ballot=each) for each in Ballot)
        if state.ballot_box is not None:
            yield PointOfOrder(delegation=who, kind=PointKind.CONDUCT_OF_VOTE, item=state.ballot_box.item)
    if state.phase is not Phase.CORRIDOR:
        return
    for number, offer in state.offers.items():
        if offer.to == who and offer.status is OfferStatus.OPEN:
            yield from (AcceptOffer(delegation=who, offer=number), DeclineOffer(delegation=who, offer=number))
    yield LeaveSpeakersList(delegation=who)
    texts = [Backing(item=item.id, option=option.id) for item in items for option in item.options]
    if to is not None:
        yield from (Consult(delegation=who, to=to, item=item.id) for item in items)
        for text in texts:
            yield Pledge(delegation=who, to=to, asks=text)
            yield Press(delegation=who, to=to, asks=text)
        for gives, asks in product(texts, texts):
            if gives.item != asks.item:
                yield OfferDeal(delegation=who, to=to, gives=gives, asks=asks)
    for text in texts:
        yield Caucus(delegation=who, backing=text)
        for kind in (Table, CoSponsor, Support, Oppose, Object, ProposeCompromise, LiftBrackets, MoveVote):
            yield kind(delegation=who, item=text.item, option=text.option)
    for item in state.conference.items:
        yield WithdrawObjection(delegation=who, item=item.id)
        yield PlaceBrackets(delegation=who, item=item.id)
        yield AnnounceRefusal(delegation=who, item=item.id)
        for point in PointKind:
            yield PointOfOrder(delegation=who, kind=point, item=item.id)
