"""Who may see what: the only maker of views, and the filter of events."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from game.model.conference import DelegationId
from game.model.events import Audience, Event, Pressed
from game.model.state import BallotBox, ConferenceState, Deed, MotionToVote, Offer, Promise, PromiseStatus
from game.model.view import PublicView, View
from game.rules.chance import draw_lot


def public_view(state: ConferenceState) -> PublicView:
    """What everybody in the room sees."""
    box = state.ballot_box
    return PublicView(
        conference=state.conference,
        lot=draw_lot(state.seed, 0, 2**60, "public"),
        step=state.step,
        session=state.session,
        phase=state.phase,
        legitimacy=state.legitimacy,
        items=state.items,
        salience_moved=state.salience_moved,
        credibility={who: seat.credibility for who, seat in state.seats.items()},
        refusals={who: seat.refuses_over for who, seat in state.seats.items() if seat.refuses_over is not None},
        broken_promises=tuple(each for each in state.promises if each.status is PromiseStatus.BROKEN),
        deeds=tuple(each for each in state.deeds if each.kind.is_public),
        packages=state.packages,
        on_list=tuple(who for who, seat in state.seats.items() if seat.intervention is not None),
        motions=state.motions,
        open_ballot=None if box is None else _before_the_plenary(box),
        may_be_adjourned=box is not None and box.may_be_adjourned,
        votes=state.votes,
        caucused=state.caucused,
        groups=tuple(replace(each, proposals=()) for each in state.groups),
        happened=state.happened,
        final_acts=state.final_acts,
        signatures={who: seat.signature for who, seat in state.seats.items() if seat.signature is not None},
        wave=state.wave,
        called=state.called,
        last_heard=state.last_heard,
    )


def _before_the_plenary(box: BallotBox) -> MotionToVote:
    return MotionToVote(item=box.item, option=box.option, by=box.by, adjournment=box.adjournment)


def view_for(state: ConferenceState, delegation: DelegationId, public: PublicView | None = None) -> View:
    """What one delegation sees; pass `public` if it has been made already."""
    offers = [each for each in state.offers.values() if delegation in (each.delegation, each.to)]
    promises = [each for each in state.promises if delegation in (each.delegation, each.to)]
    deeds = [each for each in state.deeds if not each.kind.is_public and delegation in (each.by, each.to)]
    return _view(state, delegation, public if public is not None else public_view(state), offers, promises, deeds)


def views_for(state: ConferenceState, delegations: Iterable[DelegationId]) -> list[View]:
    """What each of many delegations sees, sharing one public view; offers and promises are sorted out once."""
    public = public_view(state)
    offers: dict[DelegationId, list[Offer]] = {}
    promises: dict[DelegationId, list[Promise]] = {}
    for offer in state.offers.values():
        offers.setdefault(offer.delegation, []).append(offer)
        offers.setdefault(offer.to, []).append(offer)
    for promise in state.promises:
        promises.setdefault(promise.delegation, []).append(promise)
        promises.setdefault(promise.to, []).append(promise)
    deeds: dict[DelegationId, list[Deed]] = {}
    for deed in state.deeds:
        if not deed.kind.is_public and deed.to is not None:
            deeds.setdefault(deed.by, []).append(deed)
            deeds.setdefault(deed.to, []).append(deed)
    return [
        _view(state, each, public, offers.get(each, []), promises.get(each, []), deeds.get(each, []))
        for each in delegations
    ]


def _view(
    state: ConferenceState,
    delegation: DelegationId,
    public: PublicView,
    offers: list[Offer],
    promises: list[Promise],
    deeds: list[Deed],
) -> View:
    return View(
        public=public,
        delegation=delegation,
        instructions=state.instructions[delegation],
        seat=state.seats[delegation],
        offers=tuple(offers),
        promises=tuple(promises),
        deeds=tuple(deeds),
        ballot=None if state.ballot_box is None else state.ballot_box.ballots.get(delegation),
        groups=tuple(each for each in state.groups if delegation in each.members),
    )


def is_visible(event: Event, delegation: DelegationId | None) -> bool:
    """Whether a delegation (None: the public gallery) may learn of an event when it happens; the event says who may."""
    match event.seen_by:
        case Audience.PUBLIC:
            return True
        case Audience.PARTIES:
            return delegation in event.parties
        case Audience.OWNER:
            return delegation in event.parties[:1]
        case _:
            assert_never(event.seen_by)


def visible(event: Event, delegation: DelegationId | None) -> Event | None:
    """The event as a delegation may see it; None if it may not. Who pressed is not told of the resentment."""
    if not is_visible(event, delegation):
        return None
    if isinstance(event, Pressed) and delegation == event.delegation:
        return replace(event, resented=False)
    return event
