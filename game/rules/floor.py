"""The floor: who speaks in which order, and what follows from each intervention."""

from game.model.actions import (
    AnnounceRefusal,
    CoSponsor,
    FloorAction,
    LiftBrackets,
    LinkPackage,
    MoveVote,
    Object,
    Oppose,
    PlaceBrackets,
    PointKind,
    PointOfOrder,
    ProposeCompromise,
    Support,
    Table,
    WithdrawObjection,
)
from game.model.conference import DelegationId, OptionId
from game.model.events import Event, FloorOpened, LegitimacyChanged, PointRuled, PromiseBroken, Spoke
from game.model.state import ConferenceState, Promise, PromiseStatus
from game.rules.evolve import evolve
from game.rules.grounds import is_late
from game.rules.sense import second_for
from game.rules.speaking import objections_to_speaking
from game.rules.voting import is_supported

_URGENCY: tuple[tuple[type, ...], ...] = (
    (PointOfOrder,),
    (MoveVote,),
    (AnnounceRefusal, PlaceBrackets),
    (Object, WithdrawObjection, LiftBrackets),
    (Table, ProposeCompromise, LinkPackage),
    (CoSponsor, Support, Oppose),
)

REFUSAL_ANNOUNCED = -1
REOPENED = -2
WAS_THAT_A_VOTE = -2
"""What these do to the organisation's legitimacy."""


def open_floor(state: ConferenceState) -> tuple[Event, ...]:
    """The speakers' list is heard: points of order first, then the most urgent until the slots are used up.

    An intervention that has become out of order by the time it is heard is noted and has no effect.
    """
    asking = [each.id for each in state.conference.delegations if state.seats[each.id].intervention is not None]
    queue = sorted(asking, key=lambda who: _rank(state, who))
    points = [who for who in queue if isinstance(state.seats[who].intervention, PointOfOrder)]
    others = [who for who in queue if who not in points]
    slots = state.conference.procedure.speakers
    speakers, unheard = (*points, *others[:slots]), tuple(others[slots:])
    interventions = {who: state.seats[who].intervention for who in speakers}
    events: list[Event] = [FloorOpened(speakers=speakers, unheard=unheard)]
    state = evolve(state, events[0])
    for who in speakers:
        said = interventions[who]
        if said is not None:
            for event in _hear(state, said):
                events.append(event)
                state = evolve(state, event)
    return tuple(events)


def _rank(state: ConferenceState, who: DelegationId) -> tuple[int, int, int, int]:
    """Most urgent first; then whoever has been heard least, the more influential, the order of the roll."""
    said = state.seats[who].intervention
    urgency = next(number for number, kinds in enumerate(_URGENCY) if isinstance(said, kinds))
    roll = [each.id for each in state.conference.delegations].index(who)
    return (urgency, state.seats[who].times_heard, -state.conference.delegation(who).influence, roll)


def _hear(state: ConferenceState, said: FloorAction) -> list[Event]:
    who = said.delegation
    if any(True for _ in objections_to_speaking(state, said)):
        return [Spoke(delegation=who, intervention=said, in_order=False)]
    second = None
    if isinstance(said, Table | ProposeCompromise | MoveVote):
        second = second_for(state, said.item, said.option, who)
        if not is_supported(sponsors=1, seconders=int(second is not None)):
            return [Spoke(delegation=who, intervention=said, in_order=False)]
    events: list[Event] = [Spoke(delegation=who, intervention=said, second=second, instead=_instead(state, said))]
    events += [broken(each) for each in state.promises if _contradicts(said, each)]
    match said:
        case PointOfOrder(kind=kind, item=item):
            events.append(PointRuled(delegation=who, kind=kind, item=item, upheld=_is_upheld(state, said)))
            if kind is PointKind.WAS_THAT_A_VOTE:
                events.append(LegitimacyChanged(by=WAS_THAT_A_VOTE, reason="was-that-a-vote"))
        case AnnounceRefusal():
            events.append(LegitimacyChanged(by=REFUSAL_ANNOUNCED, reason="refusal-announced"))
        case PlaceBrackets():
            events.append(LegitimacyChanged(by=REOPENED, reason="text-reopened"))
    return events


def _instead(state: ConferenceState, said: FloorAction) -> OptionId | None:
    """What whoever speaks against a text is known to stand for, which is the reason that the room is given."""
    if not isinstance(said, Object | Oppose):
        return None
    stance = state.items[said.item].stances.get(said.delegation)
    return stance if stance != said.option else None


def broken(promise: Promise) -> PromiseBroken:
    """The event that this promise was broken."""
    return PromiseBroken(delegation=promise.delegation, to=promise.to, backing=promise.backing)


def _contradicts(said: FloorAction, promise: Promise) -> bool:
    """Whether saying this in public breaks an open promise."""
    if promise.status is not PromiseStatus.OPEN or said.delegation != promise.delegation:
        return False
    owed = promise.backing
    match said:
        case (
            Table(item=item, option=option)
            | CoSponsor(item=item, option=option)
            | Support(item=item, option=option)
            | ProposeCompromise(item=item, option=option)
            | LiftBrackets(item=item, option=option)
            | MoveVote(item=item, option=option)
        ):
            return item == owed.item and option != owed.option
        case Oppose(item=item, option=option) | Object(item=item, option=option):
            return item == owed.item and option == owed.option
        case LinkPackage(texts=texts):
            return any(each.item == owed.item and each.option != owed.option for each in texts)
    return False


def _is_upheld(state: ConferenceState, point: PointOfOrder) -> bool:
    """The chair by the book: late text is late; competence fails if the room's support lies with the older treaty.

    "Was that a vote?" is answered honestly (it was not), which keeps the item undecided for today.
    """
    match point.kind:
        case PointKind.LATE_TEXT:
            return is_late(state, point.item)
        case PointKind.WAS_THAT_A_VOTE:
            return True
        case PointKind.COMPETENCE:
            stances = state.items[point.item].stances.values()
            older_treaty = state.conference.item(point.item).status_quo.option
            return 2 * sum(each == older_treaty for each in stances) > len(stances)
        case PointKind.CONDUCT_OF_VOTE:
            return False
