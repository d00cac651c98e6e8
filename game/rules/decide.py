"""What follows from an action that is in order: the events, nothing booked yet."""

from typing import TypeAlias, assert_never

from game.model import actions as act
from game.model import events as ev
from game.model.actions import Action, Backing, Ballot, PointKind
from game.model.conference import DelegationId, ItemId, Majority, Moment, OptionId
from game.model.state import BallotBox, ConferenceState, DraftingGroup, OfferStatus, Promise, PromiseStatus
from game.procedure.consensus import WALKED_OUT, price_of_a_vote
from game.procedure.drafting import group_on, group_with, members_for
from game.procedure.voting import Tally, counted, outcome
from game.rules.chance import noise
from game.rules.floor import broken, deserted_by, open_floor
from game.rules.opening import happenings, opening_of_session
from game.rules.persuasion import joins_caucus, position, resists_pledge, resists_pressure
from game.rules.room_reading import moves, placard, placards, sustained, temperature

CONSENSUS = 1
GAVELLED = -6
"""What an item closed by consensus, or by the gavel over objections, does to legitimacy."""

WAVES = 5
"""In how many waves the roll is called to sign; the real roll runs name by name in one go."""

NOISE = 14
NOISE_AMONG_FRIENDS = 6
"""How far (in points of the line) an answer in the corridor may be off."""


Settled: TypeAlias = ev.PromiseKept | ev.PromiseBroken | ev.PromiseReleased
"""What may become of promises when their item is decided."""


def decide(state: ConferenceState, action: Action) -> tuple[ev.Event, ...]:
    """The events that follow from an action; it must be in order."""
    match action:
        case act.Consult():
            return (_consulted(state, action),)
        case act.OfferDeal(delegation=who, to=to, gives=gives, asks=asks):
            return (_offer(state, who, to, gives, asks),)
        case act.AcceptOffer(delegation=who, offer=number):
            return (ev.OfferAccepted(offer=number, delegation=who, to=state.offers[number].delegation),)
        case act.DeclineOffer(delegation=who, offer=number, because=because):
            return (
                ev.OfferDeclined(offer=number, delegation=who, to=state.offers[number].delegation, because=because),
            )
        case act.CounterOffer(delegation=who, offer=number, gives=gives, asks=asks):
            to = state.offers[number].delegation
            return (ev.OfferDeclined(offer=number, delegation=who, to=to), _offer(state, who, to, gives, asks, number))
        case act.Pledge(delegation=who, to=to, asks=asks):
            because = resists_pledge(state, who, to, asks.item, asks.option)
            return (ev.PledgeMade(delegation=who, to=to, asks=asks, moved=because is None, because=because),)
        case act.Press(delegation=who, to=to, asks=asks):
            because = resists_pressure(state, who, to, asks.item, asks.option)
            held = because is not None
            return (ev.Pressed(delegation=who, to=to, asks=asks, moved=not held, resented=held, because=because),)
        case act.Caucus():
            return (_caucus(state, action),)
        case act.CallDraftingGroup(delegation=who, texts=texts):
            items = tuple(each.item for each in texts)
            met = ev.DraftingGroupMet(delegation=who, items=items, members=members_for(state, who, items))
            return (met, _proposed(state, who, texts, met.members))
        case act.ProposeTexts(delegation=who, texts=texts):
            return (_proposed(state, who, texts, _group_on(state, texts).members),)
        case act.BackProposal(delegation=who, proposal=number):
            group = group_with(state.groups, number)
            if group is None:
                raise ValueError("no group has that proposal; objections() refuses it")
            return (ev.ProposalBacked(delegation=who, proposal=number, members=group.members),)
        case act.ShowPlacards(delegation=who, placards=shown):
            return (ev.PlacardsChosen(delegation=who, placards=shown),)
        case act.LeaveSpeakersList(delegation=who):
            return (ev.FloorRequestWithdrawn(delegation=who),)
        case act.PointOfOrder(delegation=who, kind=PointKind.CONDUCT_OF_VOTE, item=item):
            return (ev.PointRuled(delegation=who, kind=PointKind.CONDUCT_OF_VOTE, item=item, upheld=False),)
        case act.MoveAdjournment(delegation=who):
            return (ev.AdjournmentMoved(delegation=who, item=_open_vote(state).item),)
        case act.CastBallot(delegation=who, ballot=ballot):
            return (ev.BallotCast(delegation=who, ballot=ballot),)
        case act.Sign(delegation=who):
            return (ev.RollAnswered(delegation=who, kind=ev.SignatureKind.SIGNED),)
        case act.SignWithReservation(delegation=who, items=items):
            return (ev.RollAnswered(delegation=who, kind=ev.SignatureKind.RESERVED, reservations=items),)
        case act.Defer(delegation=who):
            return (ev.RollAnswered(delegation=who, kind=ev.SignatureKind.DEFERRED),)
        case act.Refuse(delegation=who):
            return (ev.RollAnswered(delegation=who, kind=ev.SignatureKind.REFUSED),)
        case act.OpenFloor():
            return open_floor(state)
        case act.TakeTemperature(item=item):
            return _temperature(state, item)
        case act.OfferCompromise(item=item, option=option):
            return (ev.CompromiseOffered(item=item, option=option),)
        case act.DeclareAgreed(item=item, option=option):
            return _agreed(state, item, option)
        case act.KeepBrackets(item=item):
            return (ev.BracketsKept(item=item),)
        case act.DropOption(item=item, option=option):
            return (ev.OptionDropped(item=item, option=option),)
        case act.PutToVote(item=item, option=option):
            by = next(each.by for each in state.motions if (each.item, each.option) == (item, option))
            return (ev.VoteCalled(item=item, option=option, by=by),)
        case act.CloseVote():
            return _vote(state)
        case act.CloseSession():
            return _close_session(state)
        case act.AdoptFinalActs():
            return _adopt(state)
        case act.CallWave():
            return (_wave(state),)
        case act.CloseConference():
            return (ev.ConferenceClosed(signatures=state.signatures),)
        case act.Intervention():
            return (ev.FloorRequested(delegation=action.delegation, intervention=action),)
        case _:
            assert_never(action)


# --- corridor ---


def _consulted(state: ConferenceState, action: act.Consult) -> ev.Consulted:
    """The answer is honest and imprecise; friends (same bloc, or goodwill) are told more exactly, red lines too."""
    wanted = position(state, action.to, action.item)
    bloc = state.conference.delegation(action.delegation).bloc
    friends = (bloc is not None and bloc == state.conference.delegation(action.to).bloc) or state.seats[
        action.to
    ].goodwill.get(action.delegation, 0) > 0
    spread = NOISE_AMONG_FRIENDS if friends else NOISE
    has_red_line = wanted.lowest is not None or wanted.highest is not None
    return ev.Consulted(
        delegation=action.delegation,
        to=action.to,
        item=action.item,
        at=_told(wanted.ideal, noise(state.seed, state.step, spread, "at")),
        salience=_told(wanted.salience, noise(state.seed, state.step, spread, "salience")),
        has_red_line=has_red_line and (friends or wanted.salience >= 75),
    )


def _told(truth: float, off: int) -> float:
    return float(max(0, min(100, round(truth) + off)))


def _offer(
    state: ConferenceState, who: DelegationId, to: DelegationId, gives: Backing, asks: Backing, answers: int = 0
) -> ev.OfferMade:
    return ev.OfferMade(
        offer=len(state.offers) + 1,
        delegation=who,
        to=to,
        gives=gives,
        asks=asks,
        until=min(state.session + 1, state.conference.sessions),
        answers=answers,
    )


def _caucus(state: ConferenceState, action: act.Caucus) -> ev.CaucusHeld:
    bloc = state.conference.delegation(action.delegation).bloc
    if bloc is None:
        raise ValueError("a delegation without a bloc has no caucus; objections() refuses it")
    backing = action.backing
    joined = tuple(
        member
        for member in state.conference.members[bloc]
        if member == action.delegation or joins_caucus(state, action.delegation, member, backing.item, backing.option)
    )
    return ev.CaucusHeld(delegation=action.delegation, bloc=bloc, backing=backing, joined=joined)


def _proposed(
    state: ConferenceState, who: DelegationId, texts: tuple[Backing, ...], members: tuple[DelegationId, ...]
) -> ev.TextsProposed:
    number = 1 + sum(len(each.proposals) for each in state.groups)
    return ev.TextsProposed(delegation=who, proposal=number, texts=texts, members=members)


def _group_on(state: ConferenceState, texts: tuple[Backing, ...]) -> DraftingGroup:
    group = group_on(state, texts[0].item)
    if group is None:
        raise ValueError("no group sits on that; objections() refuses it")
    return group


# --- the chair takes an item up ---


def _temperature(state: ConferenceState, item: ItemId) -> tuple[ev.Event, ...]:
    shown = placards(state, item)
    taken = ev.TemperatureTaken(
        item=item, placards=shown, warmth=temperature(state, item, shown), moved=moves(state, item, shown)
    )
    showing = {each.delegation: each.option for each in shown}
    on_table = state.items[item].on_table
    gone_back = (
        event
        for each in state.promises
        if each.status is PromiseStatus.OPEN
        and each.backing.item == item
        and each.backing.option in on_table
        and showing[each.delegation] not in (None, each.backing.option)
        for event in broken(state, each)
    )
    against_report = (
        deserted
        for each in shown
        if each.option not in (None, state.items[item].report)
        for deserted in deserted_by(state, each.delegation, item)
    )
    return (taken, *gone_back, *against_report)


def _agreed(state: ConferenceState, item: ItemId, option: OptionId) -> tuple[ev.Event, ...]:
    over = sustained(state, item, option)
    by, reason = (GAVELLED, "gavelled-over-objections") if over else (CONSENSUS, "consensus")
    return (
        ev.TextAgreed(item=item, option=option, over=over),
        ev.LegitimacyChanged(by=by, reason=reason),
        *_settled(state, item),
    )


def _settled(state: ConferenceState, item: ItemId) -> tuple[Settled, ...]:
    """Promises fall due when their item is decided: kept, unless the promised text was there and another was shown."""
    settled: list[Settled] = []
    for each in state.promises:
        if each.status is not PromiseStatus.OPEN or each.backing.item != item:
            continue
        shown = placard(state, each.delegation, item)
        if shown in (None, each.backing.option) or each.backing.option not in state.items[item].on_table:
            settled.append(ev.PromiseKept(delegation=each.delegation, to=each.to, backing=each.backing))
        else:
            settled += broken(state, each)
    return tuple(settled)


# --- votes ---


def _open_vote(state: ConferenceState) -> BallotBox:
    if state.ballot_box is None:
        raise ValueError("no vote is open; objections() refuses it")
    return state.ballot_box


def _adjournment(box: BallotBox, tally: Tally) -> ev.AdjournmentDecided:
    """Procedure is decided by more than half of those voting, whatever majority the house asks for a text."""
    return ev.AdjournmentDecided(
        item=box.item,
        option=box.option,
        in_favour=tally.in_favour,
        against=tally.against,
        abstain=tally.abstain,
        not_participating=tally.not_participating,
        is_adjourned=Majority.ONE_HALF.is_reached(tally.in_favour, tally.voting),
    )


def _vote(state: ConferenceState) -> tuple[ev.Event, ...]:
    box = _open_vote(state)
    tally = counted(state.conference, box.ballots)
    if box.adjournment is not None:
        return (_adjournment(box, tally),)
    before = any((each.item, each.option) == (box.item, box.option) for each in state.votes)
    result = outcome(tally, state.conference.procedure.majority, postponed_before=before)
    taken = ev.VoteTaken(
        item=box.item,
        option=box.option,
        in_favour=tally.in_favour,
        against=tally.against,
        abstain=tally.abstain,
        not_participating=tally.not_participating,
        result=result,
    )
    events: list[ev.Event] = [taken, ev.LegitimacyChanged(by=-price_of_a_vote(state), reason="vote-taken")]
    gone_back = [each for each in state.promises if _breaks(state, box, each)]
    events += [event for each in gone_back for event in broken(state, each)]
    if state.items[box.item].report == box.option:
        against = [who for who, ballot in box.ballots.items() if ballot.is_against]
        events += [event for who in against for event in deserted_by(state, who, box.item)]
    if result is ev.VoteResult.ADOPTED:
        left = tuple(each.id for each in state.conference.delegations if box.ballots.get(each.id) is Ballot.WALK_OUT)
        if left:
            walked_out = ev.WalkedOut(delegations=left, item=box.item)
            events += [walked_out, ev.LegitimacyChanged(by=-WALKED_OUT, reason="walked-out")]
        told = {(each.delegation, each.to, each.backing) for each in gone_back}
        events += [each for each in _settled(state, box.item) if (each.delegation, each.to, each.backing) not in told]
    return tuple(events)


def _breaks(state: ConferenceState, box: BallotBox, promise: Promise) -> bool:
    """Whether a ballot goes back on a promise: against the promised text, or for a rival while it is on the table."""
    if promise.status is not PromiseStatus.OPEN or promise.backing.item != box.item:
        return False
    ballot = box.ballots.get(promise.delegation)
    if promise.backing.option == box.option:
        return ballot is not None and ballot.is_against
    return ballot is Ballot.FOR and promise.backing.option in state.items[box.item].on_table


# --- sessions, adoption, signing ---


def _close_session(state: ConferenceState) -> tuple[ev.Event, ...]:
    lapsed = (
        ev.OfferExpired(offer=each.id, delegation=each.delegation, to=each.to)
        for each in state.offers.values()
        if each.status is OfferStatus.OPEN and each.until <= state.session
    )
    closing = (
        *happenings(state.conference, state.session, Moment.CLOSES),
        *lapsed,
        ev.SessionClosed(session=state.session),
    )
    if state.session >= state.conference.sessions:
        return closing
    return (*closing, *opening_of_session(state.conference, state.session + 1))


def _adopt(state: ConferenceState) -> tuple[ev.Event, ...]:
    texts = tuple((item.id, state.items[item.id].agreed) for item in state.conference.items)
    settled = [event for item, option in texts if option is None for event in _settled(state, item)]
    return (ev.FinalActsAdopted(texts=texts), *settled)


def _wave(state: ConferenceState) -> ev.WaveCalled:
    roll = [each.id for each in state.conference.delegations]
    size = -(-len(roll) // WAVES)
    return ev.WaveCalled(wave=state.wave + 1, delegations=tuple(roll[state.wave * size : (state.wave + 1) * size]))
