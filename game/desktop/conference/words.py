"""Which word of the glossary belongs to what the keyboard is on."""

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
