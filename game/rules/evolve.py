"""Books one event into the state. Decides nothing: whatever was decided stands in the event."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar, assert_never

from game.model import events as ev
from game.model.actions import (
    AnnounceRefusal,
    Backing,
    CoSponsor,
    FloorAction,
    LiftBrackets,
    LinkPackage,
    MoveVote,
    Object,
    Oppose,
    PlaceBrackets,
    PointOfOrder,
    ProposeCompromise,
    Support,
    Table,
    WithdrawObjection,
)
from game.model.conference import (
    DelegationId,
    HappeningEffect,
    ItemId,
    LegitimacyMoved,
    OptionId,
    PositionsRevealed,
    SalienceMoved,
    TextTabled,
    TextWithdrawn,
)
from game.model.events import Event
from game.model.state import (
    FULL,
    BallotBox,
    Commitment,
    ConferenceState,
    ItemState,
    MotionToVote,
    Offer,
    OfferStatus,
    Phase,
    Promise,
    PromiseStatus,
    Report,
    Signature,
    VoteHeld,
)

BROKEN_PROMISE = -25
"""What a broken promise does to credibility; half as much again to the goodwill of whom it was made to."""

KEPT_PROMISE = 5
PLEDGE_GOODWILL = 25
PRESS_GOODWILL = -15
RESENTED_PRESSURE = 6
GAVELLED_OVER = 15
"""Resentment of each delegation whose sustained objection the chair gavelled over."""

OUTVOTED = 20
"""Resentment of each delegation that voted against a text the plenary adopted by vote."""

K = TypeVar("K")
V = TypeVar("V")


def evolve(state: ConferenceState, event: Event) -> ConferenceState:
    """The state after an event; `step` counts one more."""
    return replace(_booked(state, event), step=state.step + 1)


def _booked(state: ConferenceState, event: Event) -> ConferenceState:
    match event:
        case ev.ConferenceOpened():
            return state
        case ev.SessionOpened(session=session):
            return _fresh_session(state, session)
        case ev.HappeningOccurred(happening=happening):
            return _happened(state, happening)
        case ev.SessionClosed():
            return _closed_session(state)
        case ev.LegitimacyChanged(by=by):
            return replace(state, legitimacy=_clipped(state.legitimacy + by))
        case ev.Consulted():
            return _consulted(state, event)
        case ev.OfferMade():
            offer = Offer(
                id=event.offer,
                delegation=event.delegation,
                to=event.to,
                gives=event.gives,
                asks=event.asks,
                until=event.until,
            )
            if not event.answers:
                state = _spent_contact(state, event.delegation)
            return replace(state, offers=_with(state.offers, event.offer, offer))
        case ev.OfferAccepted():
            return _accepted(state, event)
        case ev.OfferDeclined(offer=number):
            return _offer_now(state, number, OfferStatus.DECLINED)
        case ev.OfferExpired(offer=number):
            return _offer_now(state, number, OfferStatus.EXPIRED)
        case ev.PromiseKept():
            state = _promise_now(state, event, PromiseStatus.KEPT)
            state = _credibility(state, event.delegation, KEPT_PROMISE)
            return _goodwill(state, event.to, event.delegation, 2 * KEPT_PROMISE)
        case ev.PromiseBroken():
            state = _promise_now(state, event, PromiseStatus.BROKEN)
            state = _credibility(state, event.delegation, BROKEN_PROMISE)
            return _goodwill(state, event.to, event.delegation, BROKEN_PROMISE * 3 // 2)
        case ev.PledgeMade():
            state = _spent_contact(state, event.delegation)
            state = _seat(state, event.delegation, pledges_left=state.seats[event.delegation].pledges_left - 1)
            state = _goodwill(state, event.to, event.delegation, PLEDGE_GOODWILL)
            return _committed(state, event.to, event.asks, "pledge", event.delegation) if event.moved else state
        case ev.Pressed():
            state = _spent_contact(state, event.delegation)
            state = _goodwill(state, event.to, event.delegation, PRESS_GOODWILL)
            if event.resented:
                state = _resentment(state, event.to, RESENTED_PRESSURE)
            return _committed(state, event.to, event.asks, "pressure", event.delegation) if event.moved else state
        case ev.CaucusHeld():
            state = _spent_contact(state, event.delegation)
            state = replace(state, caucused=state.caucused | {event.bloc})
            for member in event.joined:
                state = _committed(state, member, event.backing, "caucus", event.delegation)
            return state
        case ev.PlacardsChosen(delegation=who, placards=placards):
            chosen = dict(state.seats[who].placards) | {each.item: each.option for each in placards}
            return _seat(state, who, placards=chosen)
        case ev.FloorRequested(delegation=who, intervention=intervention):
            return _seat(state, who, intervention=intervention)
        case ev.FloorRequestWithdrawn(delegation=who):
            return _seat(state, who, intervention=None)
        case ev.FloorOpened(speakers=speakers):
            for who in speakers:
                state = _seat(state, who, times_heard=state.seats[who].times_heard + 1)
            seats = {who: replace(seat, intervention=None) for who, seat in state.seats.items()}
            return replace(state, phase=Phase.FLOOR, seats=seats)
        case ev.Spoke(intervention=said, in_order=in_order):
            return _heard(state, said) if in_order else state
        case ev.PointRuled(item=item, upheld=upheld):
            return _item(state, item, held_in=state.session) if upheld else state
        case ev.TemperatureTaken():
            return _temperature(state, event)
        case ev.CompromiseOffered(item=item, option=option):
            return _item(_tabled(state, item, option, ()), item, compromise=option, **_up(state, item))
        case ev.TextAgreed():
            return _agreed(state, event)
        case ev.BracketsKept(item=item):
            return _item(state, item, kept_in=state.session, **_up(state, item))
        case ev.OptionDropped(item=item, option=option):
            return _off_table(state, item, option)
        case ev.VoteCalled(item=item, option=option, by=by):
            motions = tuple(each for each in state.motions if (each.item, each.option) != (item, option))
            box = BallotBox(item=item, option=option, by=by)
            return replace(state, phase=Phase.VOTING, ballot_box=box, motions=motions)
        case ev.BallotCast(delegation=who, ballot=ballot):
            if state.ballot_box is None:
                return state
            box = replace(state.ballot_box, ballots=_with(state.ballot_box.ballots, who, ballot))
            return replace(state, ballot_box=box)
        case ev.VoteTaken():
            return _voted(state, event)
        case ev.FinalActsAdopted(texts=texts):
            return replace(state, phase=Phase.SIGNING, final_acts=dict(texts))
        case ev.WaveCalled(wave=wave, delegations=called):
            return replace(state, wave=wave, called=called)
        case ev.RollAnswered(delegation=who, kind=kind, reservations=reservations):
            return _seat(state, who, signature=Signature(kind=kind, reservations=reservations, wave=state.wave))
        case ev.ConferenceClosed():
            return replace(state, phase=Phase.CLOSED)
        case _:
            assert_never(event)


# --- small changes ---


def _with(mapping: Mapping[K, V], key: K, value: V) -> dict[K, V]:
    changed = dict(mapping)
    changed[key] = value
    return changed


def _without(mapping: Mapping[K, V], key: K) -> dict[K, V]:
    return {each: value for each, value in mapping.items() if each != key}


def _clipped(points: int) -> int:
    return max(0, min(FULL, points))


def _seat(state: ConferenceState, who: DelegationId, **changes: Any) -> ConferenceState:
    return replace(state, seats=_with(state.seats, who, replace(state.seats[who], **changes)))


def _item(state: ConferenceState, item: ItemId, **changes: Any) -> ConferenceState:
    return replace(state, items=_with(state.items, item, replace(state.items[item], **changes)))


def _up(state: ConferenceState, item: ItemId) -> dict[str, int]:
    """The chair has taken the item up; once a session is counted."""
    entry = state.items[item]
    fresh = entry.taken_up_in != state.session
    return {"taken_up": entry.taken_up + fresh, "taken_up_in": state.session}


def _spent_contact(state: ConferenceState, who: DelegationId) -> ConferenceState:
    return _seat(state, who, contacts_left=max(0, state.seats[who].contacts_left - 1))


def _credibility(state: ConferenceState, who: DelegationId, by: int) -> ConferenceState:
    return _seat(state, who, credibility=_clipped(state.seats[who].credibility + by))


def _resentment(state: ConferenceState, who: DelegationId, by: int) -> ConferenceState:
    return _seat(state, who, resentment=_clipped(state.seats[who].resentment + by))


def _goodwill(state: ConferenceState, who: DelegationId, towards: DelegationId, by: int) -> ConferenceState:
    felt = state.seats[who].goodwill
    return _seat(state, who, goodwill=_with(felt, towards, max(-FULL, min(FULL, felt.get(towards, 0) + by))))


def _committed(
    state: ConferenceState, who: DelegationId, backing: Backing, because: str, of: DelegationId
) -> ConferenceState:
    """The seat will back a text: the newest commitment on an item replaces older ones, and its placard follows."""
    seat = state.seats[who]
    others = tuple(each for each in seat.commitments if each.backing.item != backing.item)
    commitments = (*others, Commitment(backing=backing, because=because, of=of))
    return _seat(state, who, commitments=commitments, placards=_with(seat.placards, backing.item, backing.option))


# --- sessions ---


def _fresh_session(state: ConferenceState, session: int) -> ConferenceState:
    contacts = state.conference.procedure.contacts
    seats = {who: replace(seat, contacts_left=contacts, intervention=None) for who, seat in state.seats.items()}
    return replace(state, session=session, phase=Phase.CORRIDOR, seats=seats, caucused=frozenset())


def _closed_session(state: ConferenceState) -> ConferenceState:
    last = state.session >= state.conference.sessions
    return replace(state, phase=Phase.ADOPTION if last else state.phase, motions=())


def _happened(state: ConferenceState, happening: str) -> ConferenceState:
    state = replace(state, happened=(*state.happened, happening))
    for each in state.conference.happenings:
        if each.id == happening:
            for effect in each.effects:
                state = _effect(state, effect)
    return state


def _effect(state: ConferenceState, effect: HappeningEffect) -> ConferenceState:
    match effect:
        case LegitimacyMoved(by=by):
            return replace(state, legitimacy=_clipped(state.legitimacy + by))
        case SalienceMoved(item=item, by=points):
            moved = state.salience_moved.get(item, 0.0) + points
            return replace(state, salience_moved=_with(state.salience_moved, item, moved))
        case TextTabled(item=item, option=option, sponsors=sponsors):
            return state if state.items[item].is_agreed else _tabled(state, item, option, sponsors)
        case TextWithdrawn(item=item, option=option):
            return state if state.items[item].is_agreed else _off_table(state, item, option)
        case PositionsRevealed(item=item, delegations=delegations):
            return _revealed(state, item, delegations)
        case _:
            assert_never(effect)


def _revealed(state: ConferenceState, item: ItemId, delegations: tuple[DelegationId, ...]) -> ConferenceState:
    index = [each.id for each in state.conference.items].index(item)
    stances = dict(state.items[item].stances)
    for who in delegations:
        stances[who] = state.conference.item(item).nearest(state.instructions[who][index].ideal).id
    return _item(state, item, stances=stances)


# --- corridor ---


def _consulted(state: ConferenceState, event: ev.Consulted) -> ConferenceState:
    report = Report(
        about=event.to,
        item=event.item,
        at=event.at,
        salience=event.salience,
        has_red_line=event.has_red_line,
        session=state.session,
    )
    state = _spent_contact(state, event.delegation)
    older = tuple(
        each for each in state.seats[event.delegation].reports if (each.about, each.item) != (event.to, event.item)
    )
    return _seat(state, event.delegation, reports=(*older, report))


def _offer_now(state: ConferenceState, number: int, status: OfferStatus) -> ConferenceState:
    return replace(state, offers=_with(state.offers, number, replace(state.offers[number], status=status)))


def _accepted(state: ConferenceState, event: ev.OfferAccepted) -> ConferenceState:
    """Both halves of the deal become promises, and both placards follow."""
    offer = state.offers[event.offer]
    state = _offer_now(state, event.offer, OfferStatus.ACCEPTED)
    halves = ((offer.delegation, offer.to, offer.gives), (offer.to, offer.delegation, offer.asks))
    for who, to, backing in halves:
        promise = Promise(delegation=who, to=to, backing=backing, made=state.session)
        state = replace(state, promises=(*state.promises, promise))
        state = _committed(state, who, backing, "promise", to)
    return state


def _promise_now(
    state: ConferenceState, event: ev.PromiseKept | ev.PromiseBroken, status: PromiseStatus
) -> ConferenceState:
    promises = tuple(
        replace(each, status=status)
        if (each.delegation, each.to, each.backing) == (event.delegation, event.to, event.backing)
        and each.status is PromiseStatus.OPEN
        else each
        for each in state.promises
    )
    state = replace(state, promises=promises)
    if status is PromiseStatus.BROKEN:
        left = tuple(
            each
            for each in state.seats[event.delegation].commitments
            if each.because != "promise" or each.backing != event.backing
        )
        state = _seat(state, event.delegation, commitments=left)
    return state


# --- floor ---


def _stands(entry: ItemState, who: DelegationId, option: OptionId) -> dict[str, Any]:
    """Standing for a text ends one's opposition and objection to it."""
    changes: dict[str, Any] = {"stances": _with(entry.stances, who, option)}
    if entry.opposed.get(who) == option:
        changes["opposed"] = _without(entry.opposed, who)
    if entry.objections.get(who) == option:
        changes["objections"] = _without(entry.objections, who)
    return changes


def _against(state: ConferenceState, item: ItemId, who: DelegationId, option: OptionId) -> ConferenceState:
    """A sustained objection ends one's standing for the text."""
    entry = state.items[item]
    stances = _without(entry.stances, who) if entry.stances.get(who) == option else entry.stances
    return _item(state, item, objections=_with(entry.objections, who, option), stances=stances)


def _tabled(
    state: ConferenceState, item: ItemId, option: OptionId, sponsors: tuple[DelegationId, ...]
) -> ConferenceState:
    entry = state.items[item]
    order = [each.id for each in state.conference.item(item).options]
    on_table = tuple(sorted({*entry.on_table, option}, key=order.index))
    tabled_in = entry.tabled_in if option in entry.on_table else _with(entry.tabled_in, option, state.session)
    before = entry.sponsors.get(option, ())
    named = (*before, *(each for each in sponsors if each not in before))
    state = _item(state, item, on_table=on_table, tabled_in=tabled_in, sponsors=_with(entry.sponsors, option, named))
    for who in sponsors:
        state = _item(state, item, **_stands(state.items[item], who, option))
    return state


def _off_table(state: ConferenceState, item: ItemId, option: OptionId) -> ConferenceState:
    entry = state.items[item]
    return _item(
        state,
        item,
        on_table=tuple(each for each in entry.on_table if each != option),
        sponsors=_without(entry.sponsors, option),
        stances={who: each for who, each in entry.stances.items() if each != option},
        objections={who: each for who, each in entry.objections.items() if each != option},
        opposed={who: each for who, each in entry.opposed.items() if each != option},
        lift_asked={who: each for who, each in entry.lift_asked.items() if each != option},
        compromise=None if entry.compromise == option else entry.compromise,
    )


def _heard(state: ConferenceState, said: FloorAction) -> ConferenceState:
    who = said.delegation
    match said:
        case Table(item=item, option=option) | CoSponsor(item=item, option=option):
            return _tabled(state, item, option, (who,))
        case Support(item=item, option=option):
            return _item(state, item, **_stands(state.items[item], who, option))
        case Oppose(item=item, option=option):
            entry = state.items[item]
            stances = _without(entry.stances, who) if entry.stances.get(who) == option else entry.stances
            return _item(state, item, opposed=_with(entry.opposed, who, option), stances=stances)
        case Object(item=item, option=option):
            return _against(state, item, who, option)
        case WithdrawObjection(item=item):
            return _item(state, item, objections=_without(state.items[item].objections, who))
        case ProposeCompromise(item=item, option=option):
            return _item(_tabled(state, item, option, (who,)), item, compromise=option)
        case PlaceBrackets(item=item):
            entry = state.items[item]
            state = _item(state, item, agreed=None, agreed_over=(), agreed_in=0)
            return state if entry.agreed is None else _against(state, item, who, entry.agreed)
        case LiftBrackets(item=item, option=option):
            entry = state.items[item]
            return _item(
                state,
                item,
                stances=_with(entry.stances, who, option),
                objections=_without(entry.objections, who),
                opposed=_without(entry.opposed, who),
                lift_asked=_with(entry.lift_asked, who, option),
            )
        case LinkPackage(texts=texts):
            for each in texts:
                state = _item(state, each.item, **_stands(state.items[each.item], who, each.option))
            return replace(state, packages=(*state.packages, (who, texts)))
        case PointOfOrder():
            return state
        case MoveVote(item=item, option=option):
            return replace(state, motions=(*state.motions, MotionToVote(item=item, option=option, by=who)))
        case AnnounceRefusal(item=item):
            return _seat(state, who, refuses_over=item)
        case _:
            assert_never(said)


def _temperature(state: ConferenceState, event: ev.TemperatureTaken) -> ConferenceState:
    stances = dict(state.items[event.item].stances)
    for each in event.placards:
        if each.option is not None:
            stances[each.delegation] = each.option
    return _item(
        state, event.item, stances=stances, warmth=event.warmth, temperature_in=state.session, **_up(state, event.item)
    )


def _agreed(state: ConferenceState, event: ev.TextAgreed) -> ConferenceState:
    state = _item(
        state,
        event.item,
        agreed=event.option,
        agreed_over=event.over,
        agreed_in=state.session,
        lift_asked={},
        **_up(state, event.item),
    )
    for who in event.over:
        state = _resentment(state, who, GAVELLED_OVER)
    return state


def _voted(state: ConferenceState, event: ev.VoteTaken) -> ConferenceState:
    box = state.ballot_box
    ballots = box.ballots if box is not None else {}
    held = VoteHeld(
        session=state.session,
        item=event.item,
        option=event.option,
        in_favour=event.in_favour,
        against=event.against,
        abstain=event.abstain,
        not_participating=event.not_participating,
        result=event.result,
        ballots=ballots,
    )
    state = replace(state, phase=Phase.FLOOR, ballot_box=None, votes=(*state.votes, held))
    if event.result is ev.VoteResult.ADOPTED:
        state = _item(
            state,
            event.item,
            agreed=event.option,
            agreed_in=state.session,
            by_vote=True,
            lift_asked={},
            **_up(state, event.item),
        )
        for who, ballot in ballots.items():
            if ballot == "against":
                state = _resentment(state, who, OUTVOTED)
    return state
