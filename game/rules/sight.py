"""Who may see what: the only maker of views, and the filter of events."""

from dataclasses import replace

from game.model.conference import DelegationId
from game.model.events import (
    BallotCast,
    CaucusHeld,
    Consulted,
    Event,
    FloorRequested,
    OfferAccepted,
    OfferDeclined,
    OfferExpired,
    OfferMade,
    PlacardsChosen,
    PledgeMade,
    Pressed,
    PromiseKept,
)
from game.model.state import ConferenceState, MotionToVote, PromiseStatus
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
        packages=state.packages,
        on_list=tuple(who for who, seat in state.seats.items() if seat.intervention is not None),
        motions=state.motions,
        open_ballot=None if box is None else MotionToVote(item=box.item, option=box.option, by=box.by),
        votes=state.votes,
        caucused=state.caucused,
        happened=state.happened,
        final_acts=state.final_acts,
        signatures={who: seat.signature for who, seat in state.seats.items() if seat.signature is not None},
        wave=state.wave,
        called=state.called,
    )


def view_for(state: ConferenceState, delegation: DelegationId, public: PublicView | None = None) -> View:
    """What one delegation sees; pass `public` when making many views of one state."""
    seat = state.seats[delegation]
    box = state.ballot_box
    return View(
        public=public if public is not None else public_view(state),
        delegation=delegation,
        instructions=state.instructions[delegation],
        seat=seat,
        offers=tuple(each for each in state.offers.values() if delegation in (each.delegation, each.to)),
        promises=tuple(each for each in state.promises if delegation in (each.delegation, each.to)),
        ballot=None if box is None else box.ballots.get(delegation),
    )


def is_visible(event: Event, delegation: DelegationId | None) -> bool:
    """Whether a delegation (None: the public gallery) may learn of an event when it happens.

    Corridor talk is for its two sides; a caucus for the bloc's members who joined; placards, ballots and what is
    waiting on the speakers' list only for the seat itself, until the room sees them.
    """
    match event:
        case Consulted(delegation=who) | PlacardsChosen(delegation=who) | FloorRequested(delegation=who):
            return delegation == who
        case BallotCast(delegation=who):
            return delegation == who
        case (
            OfferMade(delegation=who, to=to)
            | OfferAccepted(delegation=who, to=to)
            | OfferDeclined(delegation=who, to=to)
            | OfferExpired(delegation=who, to=to)
            | PledgeMade(delegation=who, to=to)
            | Pressed(delegation=who, to=to)
            | PromiseKept(delegation=who, to=to)
        ):
            return delegation is not None and delegation in (who, to)
        case CaucusHeld(delegation=who, joined=joined):
            return delegation is not None and delegation in (who, *joined)
    return True


def visible(event: Event, delegation: DelegationId | None) -> Event | None:
    """The event as a delegation may see it; None if it may not. Resentment of pressure stays with whoever was pressed."""
    if not is_visible(event, delegation):
        return None
    if isinstance(event, Pressed) and delegation == event.delegation:
        return replace(event, resented=False)
    return event
