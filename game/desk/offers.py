"""What waits in the corridor: offers to answer, offers that are out, what others did unasked, what is left undone."""

from game.desk.recap import of_session
from game.desk.session_desk import SessionDesk
from game.model.conference import DelegationId
from game.model.events import CaucusHeld, Event, PledgeMade, Pressed
from game.model.state import Offer, OfferStatus
from game.model.view import View
from game.wording.numbers import count


def waiting(view: View) -> tuple[Offer, ...]:
    """Offers made to the delegation that wait for its answer, the oldest first."""
    return tuple(each for each in view.offers if each.to == view.delegation and each.status is OfferStatus.OPEN)


def outgoing(view: View) -> tuple[Offer, ...]:
    """Offers of its own that are still out."""
    return tuple(each for each in view.offers if each.delegation == view.delegation and each.status is OfferStatus.OPEN)


def offer_of(view: View, number: object) -> Offer | None:
    """The offer of that number; None if the delegation knows of none."""
    return next((each for each in view.offers if each.id == number), None)


def approaches(desk: SessionDesk) -> tuple[Event, ...]:
    """Who pledged to the delegation, pressed it or drew it into a caucus in this session; nothing to answer."""
    return tuple(
        each for each in of_session(desk.events(), desk.view.public.session) if _is_approach(each, desk.delegation)
    )


def _is_approach(event: Event, own: DelegationId) -> bool:
    if isinstance(event, PledgeMade | Pressed):
        return event.to == own
    return isinstance(event, CaucusHeld) and event.delegation != own


def left_undone(desk: SessionDesk) -> tuple[str, ...]:
    """What would be left undone if the session ended now, in sentences."""
    view, wording = desk.view, desk.wording
    said = []
    if offered := len(waiting(view)):
        said.append(wording.text("screen.confirm_end.offers", count=offered))
    if view.seat.contacts_left:
        contacts = count(wording, "contact", view.seat.contacts_left)
        said.append(wording.sentence("screen.confirm_end.contacts", contacts=contacts, count=view.seat.contacts_left))
    if view.seat.intervention is None and desk.conference.procedure.interventions:
        said.append(wording.text("screen.confirm_end.floor"))
    return tuple(said)
