"""What the events of the corridor change: reports, offers, promises."""

from dataclasses import replace

from game.model import events as ev
from game.model.state import (
    ConferenceState,
    DeedKind,
    OfferStatus,
    Promise,
    PromiseStatus,
    Report,
)
from game.rules.edits import commit, remember, spend_contact, with_entry, with_seat


def consulted(state: ConferenceState, event: ev.Consulted) -> ConferenceState:
    """The report goes to whoever asked; a newer one on the same item replaces it."""
    report = Report(
        about=event.to,
        item=event.item,
        at=event.at,
        salience=event.salience,
        has_red_line=event.has_red_line,
        session=state.session,
    )
    state = spend_contact(state, event.delegation)
    seat = state.seats[event.delegation]
    older = tuple(each for each in seat.reports if (each.about, each.item) != (event.to, event.item))
    return with_seat(state, event.delegation, replace(seat, reports=(*older, report)))


def offer_now(state: ConferenceState, number: int, status: OfferStatus) -> ConferenceState:
    """What became of an offer."""
    return replace(state, offers=with_entry(state.offers, number, replace(state.offers[number], status=status)))


def accepted(state: ConferenceState, event: ev.OfferAccepted) -> ConferenceState:
    """Both halves of the deal become promises, and both placards follow."""
    offer = state.offers[event.offer]
    state = offer_now(state, event.offer, OfferStatus.ACCEPTED)
    halves = ((offer.delegation, offer.to, offer.gives), (offer.to, offer.delegation, offer.asks))
    for who, to, backing in halves:
        promise = Promise(delegation=who, to=to, backing=backing, made=state.session, offer=offer.id)
        state = replace(state, promises=(*state.promises, promise))
        state = commit(state, who, backing, ev.Because.PROMISE, to)
    return state


def promise_done(
    state: ConferenceState, event: ev.PromiseKept | ev.PromiseBroken, status: PromiseStatus, deed: DeedKind
) -> ConferenceState:
    """A promise was kept or broken, and is remembered."""
    if not any(_is_meant(each, event) for each in state.promises):
        return state  # the other side freed it in the same moment
    state = promise_now(state, event, status)
    asked = event.backing
    return remember(state, deed, event.delegation, asked.item, to=event.to, option=asked.option)


def _is_meant(promise: Promise, event: ev.PromiseKept | ev.PromiseBroken | ev.PromiseReleased) -> bool:
    same = (promise.delegation, promise.to, promise.backing) == (event.delegation, event.to, event.backing)
    return same and promise.status is PromiseStatus.OPEN


def promise_now(
    state: ConferenceState, event: ev.PromiseKept | ev.PromiseBroken | ev.PromiseReleased, status: PromiseStatus
) -> ConferenceState:
    """What became of a promise; one that was broken, or that the other side released, binds no longer."""
    promises = tuple(replace(each, status=status) if _is_meant(each, event) else each for each in state.promises)
    state = replace(state, promises=promises)
    if status is not PromiseStatus.KEPT:
        seat = state.seats[event.delegation]
        left = tuple(
            each for each in seat.commitments if each.because is not ev.Because.PROMISE or each.backing != event.backing
        )
        state = with_seat(state, event.delegation, replace(seat, commitments=left))
    return state
