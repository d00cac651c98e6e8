"""Books one event into the state. Decides nothing: whatever was decided stands in the event."""

from dataclasses import replace
from typing import assert_never

from game.model import events as ev
from game.model.conference import (
    DelegationId,
    HappeningEffect,
    ItemId,
    LegitimacyMoved,
    PositionsRevealed,
    SalienceMoved,
    TextTabled,
    TextWithdrawn,
)
from game.model.events import Event
from game.model.state import (
    BallotBox,
    ConferenceState,
    DeedKind,
    Offer,
    OfferStatus,
    Phase,
    PromiseStatus,
    Signature,
)
from game.rules.edits import (
    clipped,
    commit,
    move_resentment,
    remember,
    spend_contact,
    taken_up,
    with_entry,
    with_item,
    with_seat,
)
from game.rules.evolve_corridor import accepted, consulted, offer_now, promise_done, promise_now
from game.rules.evolve_floor import adjourned, agreed, heard, off_table, tabled, temperature, voted, walked_out
from game.rules.evolve_groups import backed, deserted, met, proposed, reported

RESENTED_PRESSURE = 6
"""Resentment of whoever does not yield to pressure."""


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
            return replace(state, legitimacy=clipped(state.legitimacy + by))
        case ev.Consulted():
            return consulted(state, event)
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
                state = spend_contact(state, event.delegation)
            return replace(state, offers=with_entry(state.offers, event.offer, offer))
        case ev.OfferAccepted():
            return accepted(state, event)
        case ev.OfferDeclined(offer=number):
            return offer_now(state, number, OfferStatus.DECLINED)
        case ev.OfferExpired(offer=number):
            return offer_now(state, number, OfferStatus.EXPIRED)
        case ev.PromiseKept():
            return promise_done(state, event, PromiseStatus.KEPT, DeedKind.KEPT)
        case ev.PromiseBroken():
            return promise_done(state, event, PromiseStatus.BROKEN, DeedKind.BROKE)
        case ev.PromiseReleased():
            return promise_now(state, event, PromiseStatus.RELEASED)
        case ev.PledgeMade():
            state = spend_contact(state, event.delegation)
            seat = state.seats[event.delegation]
            state = with_seat(state, event.delegation, replace(seat, pledges_left=seat.pledges_left - 1))
            state = remember(
                state, DeedKind.PLEDGED, event.delegation, event.asks.item, to=event.to, option=event.asks.option
            )
            return commit(state, event.to, event.asks, ev.Because.PLEDGE, event.delegation) if event.moved else state
        case ev.Pressed():
            state = spend_contact(state, event.delegation)
            state = remember(
                state, DeedKind.PRESSED, event.delegation, event.asks.item, to=event.to, option=event.asks.option
            )
            if event.resented:
                state = move_resentment(state, event.to, RESENTED_PRESSURE)
            return commit(state, event.to, event.asks, ev.Because.PRESSURE, event.delegation) if event.moved else state
        case ev.CaucusHeld():
            state = spend_contact(state, event.delegation)
            state = replace(state, caucused=state.caucused | {event.bloc})
            for member in event.joined:
                state = commit(state, member, event.backing, ev.Because.CAUCUS, event.delegation)
            return state
        case ev.DraftingGroupMet():
            return met(state, event)
        case ev.TextsProposed():
            return proposed(state, event)
        case ev.ProposalBacked():
            return backed(state, event)
        case ev.GroupReported():
            return reported(state, event)
        case ev.ReportDeserted():
            return deserted(state, event)
        case ev.PlacardsChosen(delegation=who, placards=placards):
            chosen = dict(state.seats[who].placards) | {each.item: each.option for each in placards}
            return with_seat(state, who, replace(state.seats[who], placards=chosen))
        case ev.FloorRequested(delegation=who, intervention=intervention):
            return with_seat(state, who, replace(state.seats[who], intervention=intervention))
        case ev.FloorRequestWithdrawn(delegation=who):
            return with_seat(state, who, replace(state.seats[who], intervention=None))
        case ev.FloorOpened(speakers=speakers):
            seats = {
                who: replace(seat, intervention=None, times_heard=seat.times_heard + speakers.count(who))
                for who, seat in state.seats.items()
            }
            return replace(state, phase=Phase.FLOOR, seats=seats, last_heard=speakers)
        case ev.Spoke(intervention=said, in_order=in_order):
            return heard(state, said) if in_order else state
        case ev.PointRuled(item=item, upheld=upheld):
            entry = state.items[item]
            return with_item(state, item, replace(entry, held_in=state.session)) if upheld else state
        case ev.TemperatureTaken():
            return temperature(state, event)
        case ev.CompromiseOffered(item=item, option=option):
            state = tabled(state, item, option, ())
            return with_item(state, item, replace(taken_up(state, item), compromise=option))
        case ev.TextAgreed():
            return agreed(state, event)
        case ev.BracketsKept(item=item):
            return with_item(state, item, replace(taken_up(state, item), kept_in=state.session))
        case ev.OptionDropped(item=item, option=option):
            return off_table(state, item, option)
        case ev.VoteCalled(item=item, option=option, by=by):
            motions = tuple(each for each in state.motions if (each.item, each.option) != (item, option))
            box = BallotBox(item=item, option=option, by=by)
            return replace(state, phase=Phase.VOTING, ballot_box=box, motions=motions)
        case ev.AdjournmentMoved(delegation=who):
            if state.ballot_box is None:
                return state
            return replace(state, ballot_box=replace(state.ballot_box, adjournment=who))
        case ev.AdjournmentDecided():
            return adjourned(state, event)
        case ev.BallotCast(delegation=who, ballot=ballot):
            if state.ballot_box is None:
                return state
            box = replace(state.ballot_box, ballots=with_entry(state.ballot_box.ballots, who, ballot))
            return replace(state, ballot_box=box)
        case ev.VoteTaken():
            return voted(state, event)
        case ev.WalkedOut():
            return walked_out(state, event)
        case ev.FinalActsAdopted(texts=texts):
            return replace(state, phase=Phase.SIGNING, final_acts=dict(texts))
        case ev.WaveCalled(wave=wave, delegations=called):
            return replace(state, wave=wave, called=called)
        case ev.RollAnswered(delegation=who, kind=kind, reservations=reservations):
            signature = Signature(kind=kind, reservations=reservations, wave=state.wave)
            over = state.seats[who].refuses_over
            state = with_seat(state, who, replace(state.seats[who], signature=signature))
            if kind.is_signature and over is not None:
                return remember(state, DeedKind.SIGNED_AFTER_ALL, who, over)
            return state
        case ev.ConferenceClosed():
            return replace(state, phase=Phase.CLOSED)
        case _:
            assert_never(event)


# --- sessions ---


def _fresh_session(state: ConferenceState, session: int) -> ConferenceState:
    contacts = state.conference.procedure.contacts
    seats = {who: replace(seat, contacts_left=contacts, intervention=None) for who, seat in state.seats.items()}
    return replace(state, session=session, phase=Phase.CORRIDOR, seats=seats, caucused=frozenset(), groups=())


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
            return replace(state, legitimacy=clipped(state.legitimacy + by))
        case SalienceMoved(item=item, by=points):
            moved = state.salience_moved.get(item, 0.0) + points
            return replace(state, salience_moved=with_entry(state.salience_moved, item, moved))
        case TextTabled(item=item, option=option, sponsors=sponsors):
            return state if state.items[item].is_agreed else tabled(state, item, option, sponsors)
        case TextWithdrawn(item=item, option=option):
            return state if state.items[item].is_agreed else off_table(state, item, option)
        case PositionsRevealed(item=item, delegations=delegations):
            return _revealed(state, item, delegations)
        case _:
            assert_never(effect)


def _revealed(state: ConferenceState, item: ItemId, delegations: tuple[DelegationId, ...]) -> ConferenceState:
    index = [each.id for each in state.conference.items].index(item)
    stances = dict(state.items[item].stances)
    for who in delegations:
        stances[who] = state.conference.item(item).nearest(state.instructions[who][index].ideal).id
    return with_item(state, item, replace(state.items[item], stances=stances))
