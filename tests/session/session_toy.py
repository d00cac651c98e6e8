"""A conference of three delegations, two items and two sessions, with simple heads: small enough to know by heart."""

from collections.abc import Sequence

from game.model.actions import (
    AcceptOffer,
    Action,
    AdoptFinalActs,
    Backing,
    Ballot,
    CallWave,
    CastBallot,
    CloseConference,
    CloseSession,
    CloseVote,
    DeclareAgreed,
    Object,
    OpenFloor,
    PutToVote,
    Sign,
    Support,
    TakeTemperature,
)
from game.model.conference import (
    Bloc,
    Change,
    Conference,
    Delegation,
    Item,
    Option,
    Procedure,
    SessionPlan,
    StatusQuo,
)
from game.model.instructions import Position, Scenario
from game.model.state import OfferStatus, Phase
from game.model.view import PublicView, View
from game.session.conduct import Heads


def _item(name: str, label: str) -> Item:
    return Item(
        id=name,
        title=name.title(),
        short=name.title(),
        place=f"Article {label}",
        label=label,
        change=Change.ADD,
        then="nothing",
        about="A toy.",
        status_quo=StatusQuo(at=0, text="Nothing.", option="none"),
        options=(
            Option(id="none", at=0.0, short="No article", text="No article."),
            Option(id="some", at=50.0, short="Some", text="States endeavour.", sponsors=("BOR",)),
            Option(id="all", at=100.0, short="All", text="States shall.", sponsors=("CAL",)),
        ),
    )


def toy(**changes: object) -> Scenario:
    """The scenario; changes replace fields of its conference."""
    fields = {
        "id": "toy",
        "title": "A toy conference",
        "summary": "",
        "place": "Nowhere",
        "opens": "2012-12-03",
        "length": "a minute",
        "visions": ("open", "sovereign"),
        "programme": (
            SessionPlan(when="Mon, morning", items=("spam", "routing")),
            SessionPlan(when="Mon, afternoon", items=("spam", "routing")),
        ),
        "procedure": Procedure(readings=1),
        "blocs": (Bloc(id="south", name="Southern Group", short="South"),),
        "delegations": (
            Delegation(id="ARC", name="Arcadia", roll_call="Arcadia", influence=3, ties={}),
            Delegation(id="BOR", name="Borduria", roll_call="Borduria", bloc="south", influence=2, ties={}),
            Delegation(id="CAL", name="Caldera", roll_call="Caldera", bloc="south", ties={}),
        ),
        "without_right": {},
        "items": (_item("spam", "5B"), _item("routing", "3.3")),
        "bloc_stands": {"south": (60.0, 60.0)},
        "sources": {},
    } | changes
    wants = {"ARC": 0.0, "BOR": 50.0, "CAL": 100.0}
    return Scenario(
        conference=Conference(**fields),  # type: ignore[arg-type]
        instructions={who: (Position(ideal=at, salience=60.0),) * 2 for who, at in wants.items()},
        bloc_instructions={},
        own_entries=frozenset(),
    )


def simple_seats(views: Sequence[View]) -> list[Action]:
    """Accepts every offer, supports its own text while it may, votes for everything and signs everything."""
    actions: list[Action] = []
    for view in views:
        who = view.delegation
        match view.public.phase:
            case Phase.VOTING:
                actions.append(CastBallot(delegation=who, ballot=Ballot.FOR))
            case Phase.SIGNING:
                actions.append(Sign(delegation=who))
            case Phase.CORRIDOR:
                open_offers = [each for each in view.offers if each.to == who and each.status is OfferStatus.OPEN]
                actions += [AcceptOffer(delegation=who, offer=each.id) for each in open_offers]
                if view.seat.intervention is None and (said := _says(view)):
                    actions.append(said)
    return actions


def _says(view: View) -> Action | None:
    text = {"ARC": "none", "BOR": "some", "CAL": "all"}[view.delegation]
    if text == "none":
        return Object(delegation=view.delegation, item="spam", option="all")
    return Support(delegation=view.delegation, item="spam", option=text)


def simple_chair(public: PublicView) -> list[Action]:
    """Votes what was moved, agrees "some" on spam in the second session, keeps brackets on the rest."""
    match public.phase:
        case Phase.CORRIDOR:
            return [OpenFloor()]
        case Phase.VOTING:
            return [CloseVote()]
        case Phase.ADOPTION:
            return [AdoptFinalActs()]
        case Phase.SIGNING:
            return [CallWave(), CloseConference()]
    moved = [PutToVote(item=each.item, option=each.option) for each in public.motions]
    agreed = [TakeTemperature(item="spam"), DeclareAgreed(item="spam", option="some")] if public.session == 2 else []
    return [*moved, *agreed, CloseSession()]


HEADS = Heads(seats=simple_seats, chair=simple_chair)

SPAM_SOME = Backing(item="spam", option="some")
ROUTING_ALL = Backing(item="routing", option="all")
