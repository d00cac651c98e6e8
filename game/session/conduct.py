"""Taking a conference forward: AI seats and chair act, in the order of business, until a person is needed.

Pure: from a state to the next, with the entries for the log. Whoever acts hands in actions like anybody else; one that
has come out of order in the meantime (somebody else was quicker) is passed over.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.model import actions as act
from game.model.conference import DelegationId
from game.model.events import OfferMade, TextsProposed
from game.model.objections import OutOfOrderError
from game.model.script import ScriptedMove
from game.model.state import ConferenceState, Phase
from game.model.view import PublicView, View
from game.procedure.business import next_in_order
from game.rules import apply, public_view, views_for
from game.session.log import LogEntry

MAX_ROUNDS = 3
"""How often AI seats are asked when a session opens: they make offers, answer those of others, and speak last."""

CLOSING_ROUNDS = 6
"""How often they are asked in their drafting groups before the floor opens."""

AskSeats: TypeAlias = Callable[[Sequence[View]], list[act.Action]]
AskChair: TypeAlias = Callable[[PublicView], Sequence[act.Action]]
Progress: TypeAlias = tuple[ConferenceState, list[LogEntry]]


class StuckError(RuntimeError):
    """Nothing takes the conference on: a fault of the rules, not of who plays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """Who decides for the seats that no person leads, and who sits in the chair.

    closing: what those seats do in their drafting groups when the corridor is about to close; nothing by default.
    """

    seats: AskSeats
    chair: AskChair
    closing: AskSeats = lambda _views: []


def usual_heads() -> Heads:
    """Every temperament as the scenario says, and a chair by the book. Loads numpy, so only when there is play."""
    from game.heads.chair import next_actions
    from game.heads.registry import ai_actions, closing_actions

    return Heads(seats=ai_actions, chair=next_actions, closing=closing_actions)


def scripted_heads(script: Sequence[ScriptedMove]) -> Heads:
    """Seats and chair that play a list of moves, such as history's own."""
    from game.heads.scripted import scripted_chair, scripted_seats

    return Heads(seats=scripted_seats(script), chair=scripted_chair(script))


def due(state: ConferenceState, people: Collection[DelegationId]) -> tuple[DelegationId, ...]:
    """The people for whom everybody waits now: those with a ballot to cast or called to sign."""
    return tuple(each for each in _wanted(state) if each in people)


def open_session(state: ConferenceState, people: Collection[DelegationId], heads: Heads) -> Progress:
    """AI seats use the corridor at the opening of a session: they offer, answer one another, ask for the floor."""
    return _ask(state, _others(state, people), heads, MAX_ROUNDS)


def answer_offers(state: ConferenceState, made: LogEntry, people: Collection[DelegationId], heads: Heads) -> Progress:
    """AI seats answer at once what a person's action has just put before them: offers, and drafts in their groups."""
    before_a_group = [each.members for each in made.events if isinstance(each, TextsProposed)]
    if before_a_group:
        members = [each for each in before_a_group[0] if each not in people]
        asked = heads.seats(_views(state, members)) if members else []
        return _apply_each(state, [each for each in asked if isinstance(each, act.BackProposal | act.ProposeTexts)])
    offers = {each.offer: each.to for each in made.events if isinstance(each, OfferMade) and each.to not in people}
    asked = heads.seats(_views(state, sorted(set(offers.values())))) if offers else []
    answers = [
        each
        for each in asked
        if isinstance(each, act.AcceptOffer | act.DeclineOffer | act.CounterOffer) and each.offer in offers
    ]
    return _apply_each(state, answers)


def go_on(
    state: ConferenceState, people: Collection[DelegationId], heads: Heads, *, stops: bool | None = None
) -> Progress:
    """From a state in which nobody has anything to add, on until a person has something to decide or all is over.

    A person has something to decide when a session opens, when a vote is open and when called to sign. stops: whether
    to stop where a session opens; where nothing is said, if there are people.
    """
    entries: list[LogEntry] = []
    while state.phase is not Phase.CLOSED and not due(state, people):
        session = state.session
        state, more = _close_corridor(state, people, heads)
        entries += more
        state, more = _step(state, heads)
        entries += more
        state, more = _before_the_vote(state, people, heads)
        entries += more
        if state.phase is Phase.CORRIDOR and state.session != session:
            state, more = open_session(state, people, heads)
            entries += more
            if bool(people) if stops is None else stops:
                break
    return state, entries


def preside(
    state: ConferenceState, action: act.ChairAction, people: Collection[DelegationId], heads: Heads
) -> Progress:
    """What a person in the chair does, and what AI seats answer to it. OutOfOrderError with every objection."""
    session = state.session
    entries: list[LogEntry] = []
    if isinstance(action, act.OpenFloor):
        state, entries = _close_corridor(state, people, heads)
    state, events = apply(state, action)
    entries.append(LogEntry(action=action, events=events))
    if state.phase is Phase.CORRIDOR and state.session != session:
        state, more = open_session(state, people, heads)
    else:
        state, moved = _before_the_vote(state, people, heads)
        entries += moved
        state, more = answer_for(state, [each for each in _wanted(state) if each not in people], heads)
    return state, [*entries, *more]


def _close_corridor(state: ConferenceState, people: Collection[DelegationId], heads: Heads) -> Progress:
    """AI seats make up their minds in their drafting groups, in some rounds, since they look at one another."""
    entries: list[LogEntry] = []
    if state.phase is not Phase.CORRIDOR or not state.groups:
        return state, entries
    members = {who for each in state.groups for who in each.members} - set(people)
    seats = [each.id for each in state.conference.delegations if each.id in members]
    for _round in range(CLOSING_ROUNDS if seats else 0):
        state, more = _apply_each(state, heads.closing(_views(state, seats)))
        entries += more
        if not more:
            break
    return state, entries


def answer_for(state: ConferenceState, seats: Collection[DelegationId], heads: Heads) -> Progress:
    """The computer answers for some seats this once; where a ballot or signature is called for, silence counts."""
    seats = [each.id for each in state.conference.delegations if each.id in seats]
    state, entries = _ask(state, seats, heads, rounds=1)
    silent = [_silence(state, each) for each in _wanted(state) if each in seats]
    state, more = _apply_each(state, silent)
    return state, [*entries, *more]


def _step(state: ConferenceState, heads: Heads) -> Progress:
    """The next turn: of those whose ballot or signature is called for, or else of the chair."""
    if wanted := _wanted(state):
        state, entries = _ask(state, wanted, heads, rounds=1)
        state, silent = _apply_each(state, [_silence(state, each) for each in _wanted(state)])
        return state, [*entries, *silent]
    after, entries = _apply_each(state, heads.chair(public_view(state)), only_in=state.phase)
    if not entries:
        after, entries = _apply_each(state, next_in_order(state.phase), only_in=state.phase)
    if not entries:
        raise StuckError(f"nothing is in order for the chair in session {state.session}, phase {state.phase}")
    return after, entries


def _before_the_vote(state: ConferenceState, people: Collection[DelegationId], heads: Heads) -> Progress:
    """A text is before the plenary: AI seats may move that the debate be adjourned, before anybody casts a ballot."""
    if state.ballot_box is None or not state.ballot_box.may_be_adjourned:
        return state, []
    asked = [each for each in _wanted(state) if each not in people]
    moved = heads.seats(_views(state, asked)) if asked else []
    return _apply_each(state, [each for each in moved if isinstance(each, act.MoveAdjournment)][:1])


def _silence(state: ConferenceState, seat: DelegationId) -> act.Action:
    """What it counts as if a head gives no answer."""
    if state.phase is Phase.VOTING:
        return act.CastBallot(delegation=seat, ballot=act.Ballot.NOT_PARTICIPATING)
    return act.Defer(delegation=seat)


def _wanted(state: ConferenceState) -> tuple[DelegationId, ...]:
    """The seats whose ballot or signature is called for and not yet given."""
    if state.phase is Phase.VOTING and state.ballot_box is not None:
        given = state.ballot_box.ballots
        return tuple(each.id for each in state.conference.delegations if each.may_vote and each.id not in given)
    if state.phase is Phase.SIGNING:
        return tuple(each for each in state.called if state.seats[each].signature is None)
    return ()


def _others(state: ConferenceState, people: Collection[DelegationId]) -> tuple[DelegationId, ...]:
    return tuple(each.id for each in state.conference.delegations if each.id not in people)


def _ask(state: ConferenceState, seats: Sequence[DelegationId], heads: Heads, rounds: int) -> Progress:
    entries: list[LogEntry] = []
    for _round in range(rounds):
        if not seats:
            break
        state, more = _apply_each(state, heads.seats(_views(state, seats)))
        entries += more
        if not more:
            break
    return state, entries


def _views(state: ConferenceState, seats: Iterable[DelegationId]) -> list[View]:
    return views_for(state, seats)


def _apply_each(state: ConferenceState, actions: Iterable[act.Action], only_in: Phase | None = None) -> Progress:
    """Apply what is in order. only_in: stop as soon as the conference has left that phase."""
    entries = []
    for action in actions:
        try:
            state, events = apply(state, action)
        except OutOfOrderError:
            continue
        entries.append(LogEntry(action=action, events=events))
        if only_in is not None and state.phase is not only_in:
            break
    return state, entries
