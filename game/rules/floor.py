"""The floor: who speaks in which order, and what follows from each intervention."""

from itertools import islice
from typing import assert_never

from game.model import actions as act
from game.model.actions import Backing, FloorAction, PointKind
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.events import (
    Event,
    FloorOpened,
    GroupReported,
    LegitimacyChanged,
    PointRuled,
    PromiseBroken,
    PromiseReleased,
    ReportDeserted,
    Spoke,
)
from game.model.grammar import Stand, kind_of, texts_of
from game.model.state import ConferenceState, Promise, PromiseStatus
from game.procedure.business import is_late
from game.procedure.drafting import carried
from game.procedure.voting import is_supported
from game.rules.evolve import evolve
from game.rules.legal import objections_when_heard
from game.rules.room_reading import seconds_for

REFUSAL_ANNOUNCED = -1
REOPENED = -2
WAS_THAT_A_VOTE = -2
"""What these do to the organisation's legitimacy."""


def open_floor(state: ConferenceState) -> tuple[Event, ...]:
    """The drafting groups report, and the speakers' list is heard: points of order first, then the most urgent until
    the slots are used up.

    An intervention that has become out of order by the time it is heard is noted and has no effect.
    """
    reports = _reports(state)
    for event in reports:
        state = evolve(state, event)
    asking = [each.id for each in state.conference.delegations if state.seats[each.id].intervention is not None]
    queue = sorted(asking, key=lambda who: _rank(state, who))
    points = [who for who in queue if isinstance(state.seats[who].intervention, act.PointOfOrder)]
    others = [who for who in queue if who not in points]
    slots = state.conference.procedure.speakers
    speakers, unheard = (*points, *others[:slots]), tuple(others[slots:])
    interventions = {who: state.seats[who].intervention for who in speakers}
    opened = FloorOpened(speakers=speakers, unheard=unheard)
    events: list[Event] = [*reports, opened]
    state = evolve(state, opened)
    for who in speakers:
        said = interventions[who]
        if said is not None:
            for event in _hear(state, said):
                events.append(event)
                state = evolve(state, event)
    return tuple(events)


def _reports(state: ConferenceState) -> list[Event]:
    """What each drafting group brings; promises between those who stand behind it, of other texts, bind no longer."""
    found: list[Event] = []
    for group in state.groups:
        proposal = carried(state, group)
        texts, behind = ((), ()) if proposal is None else (proposal.texts, proposal.behind)
        told = GroupReported(delegation=group.convenor, items=group.items, texts=texts, behind=behind)
        agreed = {each.item: each.option for each in texts}
        found.append(told)
        found += [
            PromiseReleased(delegation=each.delegation, to=each.to, backing=each.backing)
            for each in state.promises
            if each.status is PromiseStatus.OPEN and each.delegation in behind and each.to in behind
            if agreed.get(each.backing.item, each.backing.option) != each.backing.option
        ]
    return found


def deserted_by(state: ConferenceState, who: DelegationId, item: ItemId) -> tuple[ReportDeserted, ...]:
    """What follows when a delegation goes back on the report on an item, if it stood behind it."""
    entry = state.items[item]
    if entry.report is None or who not in entry.report_by:
        return ()
    return (ReportDeserted(delegation=who, text=Backing(item=item, option=entry.report)),)


def _rank(state: ConferenceState, who: DelegationId) -> tuple[int, int, int]:
    """Most urgent first, then the least heard, then the more influential; the roll decides among equals."""
    said = state.seats[who].intervention
    urgency = kind_of(said).urgency if said is not None else None
    if urgency is None:
        raise ValueError(f"{said} is not said on the floor; objections() refuses it")
    return (urgency, state.seats[who].times_heard, -state.conference.delegation(who).influence)


def _hear(state: ConferenceState, said: FloorAction) -> list[Event]:
    who = said.delegation
    if objections_when_heard(state, said):
        return [Spoke(delegation=who, intervention=said, in_order=False)]
    seconds: tuple[DelegationId, ...] = ()
    if kind_of(said).needs_second:
        needed = state.conference.procedure.seconds
        (text,) = texts_of(said)
        seconds = tuple(islice(seconds_for(state, text, who), needed))
        if not is_supported(sponsors=1, seconders=len(seconds), needed=needed):
            return [Spoke(delegation=who, intervention=said, in_order=False)]
    second = next(iter(seconds), None)
    events: list[Event] = [Spoke(delegation=who, intervention=said, second=second, instead=_instead(state, said))]
    events += [each for promise in state.promises if _contradicts(said, promise) for each in broken(state, promise)]
    events += [
        each for text in texts_of(said) if _leaves(state, said, text) for each in deserted_by(state, who, text.item)
    ]
    return events + _follows(state, said)


def _leaves(state: ConferenceState, said: FloorAction, text: Backing) -> bool:
    """Whether saying this of a text goes back on the report on its item: against it, or for another."""
    stand, is_reported = kind_of(said).stand, text.option == state.items[text.item].report
    return stand is (Stand.AGAINST if is_reported else Stand.FOR)


def _follows(state: ConferenceState, said: FloorAction) -> list[Event]:
    """What an intervention brings about beside being heard."""
    match said:
        case act.PointOfOrder(delegation=who, kind=kind, item=item):
            ruled = PointRuled(delegation=who, kind=kind, item=item, upheld=_is_upheld(state, said))
            if kind is PointKind.WAS_THAT_A_VOTE:
                return [ruled, LegitimacyChanged(by=WAS_THAT_A_VOTE, reason="was-that-a-vote")]
            return [ruled]
        case act.AnnounceRefusal():
            return [LegitimacyChanged(by=REFUSAL_ANNOUNCED, reason="refusal-announced")]
        case act.PlaceBrackets():
            return [LegitimacyChanged(by=REOPENED, reason="text-reopened")]
        case (
            act.Table()
            | act.CoSponsor()
            | act.Support()
            | act.Oppose()
            | act.Object()
            | act.WithdrawObjection()
            | act.ProposeCompromise()
            | act.LiftBrackets()
            | act.LinkPackage()
            | act.TakeBackRefusal()
            | act.MoveVote()
        ):
            return []
        case _:
            assert_never(said)


def _instead(state: ConferenceState, said: FloorAction) -> OptionId | None:
    """What whoever speaks against a text is known to stand for, which is the reason that the room is given."""
    if not isinstance(said, act.Object | act.Oppose):
        return None
    stance = state.items[said.item].stances.get(said.delegation)
    return stance if stance != said.option else None


def broken(state: ConferenceState, promise: Promise) -> tuple[PromiseBroken | PromiseReleased, ...]:
    """What follows when this promise is broken: everybody sees it, and the other side is free of its half."""
    told = PromiseBroken(delegation=promise.delegation, to=promise.to, backing=promise.backing)
    freed = (
        PromiseReleased(delegation=each.delegation, to=each.to, backing=each.backing)
        for each in state.promises
        if promise.offer and (each.offer, each.delegation) == (promise.offer, promise.to)
        if each.status is PromiseStatus.OPEN
    )
    return (told, *freed)


def _contradicts(said: FloorAction, promise: Promise) -> bool:
    """Whether saying this in public breaks an open promise: to stand for a rival text, or against the promised one."""
    if promise.status is not PromiseStatus.OPEN or said.delegation != promise.delegation:
        return False
    owed, stand = promise.backing, kind_of(said).stand
    return any(
        (stand is Stand.FOR and each.item == owed.item and each.option != owed.option)
        or (stand is Stand.AGAINST and each == owed)
        for each in texts_of(said)
    )


def _is_upheld(state: ConferenceState, point: act.PointOfOrder) -> bool:
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
        case _:
            assert_never(point.kind)
