"""Which word of the glossary belongs to what the keyboard is on; what is said while the person waits."""

from game.desk.session_desk import SessionDesk
from game.model.state import Phase

TERMS: dict[str, str] = {
    "do:Consult": "contact",
    "do:OfferDeal": "deal",
    "do:Caucus": "caucus",
    "do:Pledge": "pledge",
    "do:Press": "contact",
    "do:Support": "intervention",
    "do:Object": "objection",
    "do:Oppose": "objection",
    "do:WithdrawObjection": "objection",
    "do:ProposeCompromise": "compromise",
    "do:Table": "sponsor",
    "do:CoSponsor": "sponsor",
    "do:LiftBrackets": "square-brackets",
    "do:PlaceBrackets": "reading",
    "do:LinkPackage": "package",
    "do:PointOfOrder": "point-of-order",
    "do:MoveVote": "vote",
    "do:AnnounceRefusal": "signature",
    "do:ShowPlacards": "placard",
    "option:": "square-brackets",
    "item:": "agenda-item",
    "agenda:": "agenda-item",
    "wish:": "instructions",
    "room": "stance",
    "accept:": "promise",
    "counter:": "deal",
    "decline:": "deal",
    "offers": "deal",
    "leave": "speakers-list",
    "end": "session",
    "ballot:": "vote",
}
"""The beginning of a widget's identity, and the slug of the term."""


def term_of(identity: str) -> str:
    """The slug of the term for a widget, empty if it has none."""
    return next((slug for start, slug in TERMS.items() if identity.startswith(start)), "")


def waiting_words(desk: SessionDesk, *, takes_turns: bool) -> str:
    """What goes on while the person can do nothing. takes_turns: the laptop goes round."""
    if takes_turns:
        return desk.wording.text("turn.handing")
    return desk.wording.text("screen.opening" if desk.phase is Phase.CORRIDOR else "screen.going_on")
