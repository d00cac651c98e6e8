"""What is in order: every reason why an action is not, and all the actions that are.

The row of an action in the grammar gives the first checks: stage, contacts, whom, which items and texts. What is
particular to one action follows by hand; what is said on the floor is asked again when it is heard.
"""

from collections.abc import Iterable, Iterator
from typing import assert_never

from game.model import actions as act
from game.model.actions import Action, Backing, Ballot, ByChair, FloorAction, PointKind, SeatAction
from game.model.conference import DelegationId, ItemId
from game.model.grammar import KINDS, ActionKind, Items, Options, Part, Stage, candidates, is_known, kind_of, value_of
from game.model.objections import Objection
from game.model.state import ConferenceState, OfferStatus, Phase, PromiseStatus
from game.procedure.business import is_late, is_up, may_be_reopened
from game.procedure.consensus import has_been_read
from game.procedure.drafting import GROUP_ITEMS, GROUPS_AT_ONCE, group_on, group_with
from game.procedure.voting import is_settled_by_vote
from game.procedure.words import has_pressed
from game.rules.chairing import objections_to_chair


def objections(state: ConferenceState, action: Action) -> tuple[Objection, ...]:
    """Every reason why an action is out of order; empty if it is in order."""
    if not is_known(action):
        return (Objection(code="unknown-action", about=type(action).__name__),)
    kind = kind_of(action)
    if isinstance(action, ByChair):
        general = (*_in_phase(state, kind.phase), *_of_parts(state, kind, action, None))
        return (*general, *objections_to_chair(state, action))
    if action.delegation not in state.seats:
        return (Objection(code="unknown-delegation", about=action.delegation),)
    return (*_of_stage(state, kind, action), *objections_when_heard(state, action))


def objections_when_heard(state: ConferenceState, action: SeatAction) -> tuple[Objection, ...]:
    """The same without what depends on the moment: whether an intervention that was listed may still be made."""
    kind = kind_of(action)
    return (*_of_parts(state, kind, action, action.delegation), *_particular(state, action))


# --- what follows from the row ---


def _in_phase(state: ConferenceState, phase: Phase | None) -> Iterator[Objection]:
    if phase is not None and state.phase is not phase:
        yield Objection(code=f"not-in-{phase}", about=state.phase)


def _of_stage(state: ConferenceState, kind: ActionKind, action: SeatAction) -> Iterator[Objection]:
    """Whether it is the moment for it, and whether there is a contact left."""
    match kind.stage:
        case Stage.CORRIDOR:
            yield from _in_phase(state, Phase.CORRIDOR)
            if state.seats[action.delegation].contacts_left < kind.contacts:
                yield Objection(code="no-contacts-left")
        case Stage.FLOOR:
            if isinstance(action, act.PointOfOrder) and action.kind is PointKind.CONDUCT_OF_VOTE:
                yield from _in_a_vote(state)
                return
            if state.phase is Phase.VOTING:
                yield Objection(code="vote-in-progress", rule="426")
            else:
                yield from _in_phase(state, Phase.CORRIDOR)
            if state.conference.procedure.interventions < 1:
                yield Objection(code="no-interventions")
        case Stage.VOTE:
            yield from _in_a_vote(state)
        case Stage.SIGNING:
            yield from _signing(state, action.delegation)
        case Stage.CHAIR:
            raise ValueError(f"{action} is not a delegation's")
        case _:
            assert_never(kind.stage)


def _in_a_vote(state: ConferenceState) -> Iterator[Objection]:
    if state.ballot_box is None:
        yield Objection(code="no-vote-open")


def _signing(state: ConferenceState, who: DelegationId) -> Iterator[Objection]:
    if state.final_acts is None:
        yield Objection(code="nothing-adopted-yet", rule="Art. 32B")
    elif state.seats[who].signature is not None:
        yield Objection(code="answered-already")
    elif who not in state.called:
        yield Objection(code="not-called-yet")


def _of_parts(
    state: ConferenceState, kind: ActionKind, action: Action, who: DelegationId | None
) -> Iterator[Objection]:
    for part in kind.parts:
        match part:
            case Part.TO:
                yield from _towards(state, who, getattr(action, part))
            case Part.ITEM:
                yield from _about_item(state, kind, getattr(action, part), who)
            case Part.TEXT | Part.GIVES | Part.ASKS | Part.BACKING:
                text = value_of(action, part)
                if isinstance(text, Backing):
                    yield from _about_text(state, kind, text, who)
            case Part.PLACARDS | Part.TEXTS:
                yield from _about_texts(state, kind, getattr(action, part), who)
            case Part.ITEMS:
                yield from _reserved(state, getattr(action, part))
            case Part.OFFER:
                yield from _answering(state, who, getattr(action, part))
            case Part.PROPOSAL:
                yield from _proposal(state, who, getattr(action, part))
            case Part.POINT | Part.BALLOT:
                pass
            case _:
                assert_never(part)


def _towards(state: ConferenceState, who: DelegationId | None, to: DelegationId) -> Iterator[Objection]:
    if to not in state.seats:
        yield Objection(code="unknown-delegation", about=to)
    if to == who:
        yield Objection(code="with-yourself")


def _about_item(
    state: ConferenceState, kind: ActionKind, item: ItemId, who: DelegationId | None
) -> Iterator[Objection]:
    if item not in state.items:
        yield Objection(code="unknown-item", about=item)
        return
    entry = state.items[item]
    match kind.items:
        case Items.OPEN | Items.TODAY | Items.UP:
            if entry.is_agreed:
                yield Objection(code="item-closed", about=item)
            if kind.items is Items.TODAY and item not in state.programme:
                yield Objection(code="not-on-programme", about=item)
            if kind.items is Items.UP and not is_up(state, item):
                yield Objection(code="not-on-programme", about=item)
        case Items.UNGROUPED | Items.GROUPED:
            if entry.is_agreed:
                yield Objection(code="item-closed", about=item)
            group = group_on(state, item)
            if kind.items is Items.UNGROUPED and group is not None:
                yield Objection(code="group-sits-already", about=item)
            if kind.items is Items.GROUPED and (group is None or who not in group.members):
                yield Objection(code="not-in-the-group", about=item)
        case Items.AGREED:
            if not entry.is_agreed:
                yield Objection(code="brackets-are-on", about=item)
        case Items.OBJECTED:
            if entry.is_agreed:
                yield Objection(code="item-closed", about=item)
            if who not in entry.objections:
                yield Objection(code="no-objection-to-withdraw", about=item)
        case Items.ADOPTED:
            if state.final_acts is not None and state.final_acts.get(item) is None:
                yield Objection(code="not-in-final-acts", about=item)
        case Items.ALL:
            pass
        case _:
            assert_never(kind.items)


def _about_text(
    state: ConferenceState, kind: ActionKind, text: Backing, who: DelegationId | None
) -> Iterator[Objection]:
    yield from _about_item(state, kind, text.item, who)
    if text.item not in state.items:
        return
    on_table = text.option in state.items[text.item].on_table
    if not state.conference.item(text.item).has(text.option):
        yield Objection(code="unknown-option", about=text.option)
    elif kind.options is Options.ON_TABLE and not on_table:
        yield Objection(code="not-on-the-table", about=text.option)
    elif kind.options is Options.OFF_TABLE and on_table:
        yield Objection(code="on-the-table-already", about=text.option)


def _about_texts(
    state: ConferenceState, kind: ActionKind, texts: tuple[Backing, ...], who: DelegationId | None
) -> Iterator[Objection]:
    items = [each.item for each in texts]
    if Part.TEXTS in kind.parts and not 2 <= len(set(items)) == len(items):
        yield Objection(code="package-needs-two-items")
    elif Part.PLACARDS in kind.parts:
        yield from _named_twice(items)
    for each in texts:
        yield from _about_text(state, kind, each, who)


def _reserved(state: ConferenceState, items: tuple[ItemId, ...]) -> Iterator[Objection]:
    if not items:
        yield Objection(code="reservation-needs-an-item")
    yield from _named_twice(items)
    for item in items:
        yield from _about_item(state, kind_of(act.SignWithReservation), item, None)


def _named_twice(items: Iterable[ItemId]) -> Iterator[Objection]:
    seen: set[ItemId] = set()
    for item in items:
        if item in seen:
            yield Objection(code="item-named-twice", about=item)
        seen.add(item)


def _answering(state: ConferenceState, who: DelegationId | None, number: int) -> Iterator[Objection]:
    if number not in state.offers:
        yield Objection(code="unknown-offer", about=str(number))
    elif state.offers[number].to != who:
        yield Objection(code="offer-not-to-you", about=str(number))
    elif state.offers[number].status is not OfferStatus.OPEN:
        yield Objection(code="offer-closed", about=str(number))


def _proposal(state: ConferenceState, who: DelegationId | None, number: int) -> Iterator[Objection]:
    group = group_with(state.groups, number)
    if group is None or who not in group.members:  # what others propose elsewhere is not for this delegation to know
        yield Objection(code="unknown-proposal", about=str(number))


# --- what is particular to one action ---


def _particular(state: ConferenceState, action: SeatAction) -> Iterator[Objection]:
    match action:
        case act.OfferDeal(delegation=who, to=to, gives=gives, asks=asks):
            yield from _deal(state, who, to, gives, asks)
        case act.AcceptOffer(delegation=who, offer=number):
            if number in state.offers:
                offer = state.offers[number]
                for backing in (offer.gives, offer.asks):
                    yield from _about_text(state, kind_of(action), backing, who)
                yield from _promised_otherwise(state, who, offer.asks)
                yield from _promised_otherwise(state, offer.delegation, offer.gives)
        case act.CounterOffer(delegation=who, offer=number, gives=gives, asks=asks):
            if number in state.offers:
                yield from _deal(state, who, state.offers[number].delegation, gives, asks)
        case act.Pledge(delegation=who):
            if state.seats[who].pledges_left < 1:
                yield Objection(code="no-pledges-left")
        case act.Press(delegation=who, to=to, asks=asks):
            if has_pressed(state.deeds, who, to, asks):
                yield Objection(code="pressed-before", about=to)
        case act.Caucus(delegation=who, backing=backing):
            bloc = state.conference.delegation(who).bloc
            if bloc is None:
                yield Objection(code="no-bloc")
            elif bloc in state.caucused:
                yield Objection(code="bloc-has-met", about=bloc)
            yield from _promised_otherwise(state, who, backing)
        case act.CallDraftingGroup(delegation=who, texts=texts):
            yield from _group(state, who, texts)
        case act.ProposeTexts(delegation=who, texts=texts):
            yield from _proposed(state, who, texts)
        case act.BackProposal(delegation=who, proposal=number):
            yield from _backed(state, who, number)
        case act.LeaveSpeakersList(delegation=who):
            if state.seats[who].intervention is None:
                yield Objection(code="not-on-the-list")
        case act.MoveAdjournment(delegation=who):
            if state.ballot_box is not None and not state.ballot_box.may_be_adjourned:
                yield Objection(code="too-late-to-adjourn", about=state.ballot_box.item, rule="426")
            yield from _has_a_vote(state, who)
        case act.CastBallot(delegation=who, ballot=ballot):
            if state.ballot_box is not None and state.ballot_box.adjournment and ballot is Ballot.WALK_OUT:
                yield Objection(code="nothing-adopted-to-leave-over", about=state.ballot_box.item)
            if state.ballot_box is not None and who in state.ballot_box.ballots:
                yield Objection(code="ballot-cast-already", rule="426")
            yield from _has_a_vote(state, who)
        case (
            act.Consult()
            | act.DeclineOffer()
            | act.ShowPlacards()
            | act.Sign()
            | act.SignWithReservation()
            | act.Defer()
            | act.Refuse()
        ):
            pass
        case act.Intervention():
            yield from _on_the_floor(state, action)
        case _:
            assert_never(action)


def _on_the_floor(state: ConferenceState, said: FloorAction) -> Iterator[Objection]:
    who = said.delegation
    match said:
        case act.CoSponsor(item=item, option=option):
            if item in state.items and who in state.items[item].sponsors.get(option, ()):
                yield Objection(code="sponsor-already", about=option)
        case act.Object(item=item, option=option):
            if item in state.items and state.items[item].objections.get(who) == option:
                yield Objection(code="objection-stands-already", about=option)
        case act.PlaceBrackets(item=item):
            if item in state.items and state.items[item].by_vote:
                yield Objection(code="agreed-by-vote", about=item, rule="438-441")
            if item in state.items and not may_be_reopened(state):
                yield Objection(code="second-reading-passed", about=item)
        case act.PointOfOrder(kind=kind, item=item):
            if item in state.items:
                yield from _point(state, kind, item)
        case act.MoveVote(item=item, option=option):
            yield from _has_a_vote(state, who)
            if item in state.items and not has_been_read(state, item):
                yield Objection(code="not-read-yet", about=item)
            if any((each.item, each.option) == (item, option) for each in state.motions):
                yield Objection(code="vote-moved-already", about=item)
            if item in state.items and is_settled_by_vote(state, item, option):
                yield Objection(code="vote-taken-already", about=item, rule="438-441")
        case act.AnnounceRefusal():
            if state.seats[who].refuses_over is not None:
                yield Objection(code="refusal-announced-already")
        case act.TakeBackRefusal(item=item):
            if state.seats[who].refuses_over != item:
                yield Objection(code="no-refusal-announced", about=item)
        case (
            act.Table()
            | act.Support()
            | act.Oppose()
            | act.WithdrawObjection()
            | act.ProposeCompromise()
            | act.LiftBrackets()
            | act.LinkPackage()
        ):
            pass
        case _:
            assert_never(said)


def _has_a_vote(state: ConferenceState, who: DelegationId) -> Iterator[Objection]:
    if not state.conference.delegation(who).may_vote:
        yield Objection(code="no-right-to-vote", rule="Constitution 169")


def _point(state: ConferenceState, kind: PointKind, item: ItemId) -> Iterator[Objection]:
    entry = state.items[item]
    if kind is PointKind.CONDUCT_OF_VOTE:
        if state.ballot_box is not None and item != state.ballot_box.item:
            yield Objection(code="not-on-programme", about=item)
        return
    if entry.held_in:
        yield Objection(code="held-once-already", about=item)
    if kind is PointKind.LATE_TEXT and not is_late(state, item):
        yield Objection(code="nothing-late", about=item)
    if kind is PointKind.WAS_THAT_A_VOTE and entry.temperature_in < max(1, state.session - 1):
        yield Objection(code="no-temperature-taken", about=item)
    if kind is PointKind.COMPETENCE and entry.is_agreed:
        yield Objection(code="item-closed", about=item)


def _deal(
    state: ConferenceState, who: DelegationId, to: DelegationId, gives: Backing, asks: Backing
) -> Iterator[Objection]:
    if gives.item == asks.item:
        yield Objection(code="deal-on-one-item", about=gives.item)
    yield from _promised_otherwise(state, who, gives)
    for owner, owed_to, backing in ((who, to, gives), (to, who, asks)):
        if any(
            (each.delegation, each.to, each.backing, each.status) == (owner, owed_to, backing, PromiseStatus.OPEN)
            for each in state.promises
        ):
            yield Objection(code="promised-already", about=backing.item)
    if any(
        (each.delegation, each.to, each.gives, each.asks) == (who, to, gives, asks) and each.status is OfferStatus.OPEN
        for each in state.offers.values()
    ):
        yield Objection(code="offered-already", about=to)


def _group(state: ConferenceState, who: DelegationId, texts: tuple[Backing, ...]) -> Iterator[Objection]:
    if len(texts) > GROUP_ITEMS:
        yield Objection(code="too-many-for-a-group")
    if any(each.convenor == who for each in state.groups):
        yield Objection(code="one-group-a-session")
    if len(state.groups) >= GROUPS_AT_ONCE:
        yield Objection(code="no-room-for-a-group")
    for each in texts:
        yield from _promised_otherwise(state, who, each)


def _proposed(state: ConferenceState, who: DelegationId, texts: tuple[Backing, ...]) -> Iterator[Objection]:
    group = group_on(state, texts[0].item) if texts else None
    if group is None or who not in group.members:
        return
    if {each.item for each in texts} != set(group.items):
        yield Objection(code="not-before-the-group")
    if any(set(each.texts) == set(texts) for each in group.proposals):
        yield Objection(code="proposed-already")
    for each in texts:
        yield from _promised_otherwise(state, who, each)


def _backed(state: ConferenceState, who: DelegationId, number: int) -> Iterator[Objection]:
    group = group_with(state.groups, number)
    if group is None:
        return
    proposal = next(each for each in group.proposals if each.id == number)
    if who in proposal.behind:
        yield Objection(code="behind-it-already", about=str(number))
    for each in proposal.texts:
        yield from _promised_otherwise(state, who, each, present=proposal.behind)


def _promised_otherwise(
    state: ConferenceState, who: DelegationId, backing: Backing, present: tuple[DelegationId, ...] = ()
) -> Iterator[Objection]:
    """present: those before whom it would be said and who stand for the same; a promise to them can be taken so."""
    for each in state.promises:
        if (
            each.delegation == who
            and each.to not in present
            and each.status is PromiseStatus.OPEN
            and each.backing.item == backing.item
            and each.backing.option != backing.option
        ):
            yield Objection(code="promised-otherwise", about=each.to)
            return


# --- all that is in order ---


def legal_actions(state: ConferenceState, who: DelegationId, *, to: DelegationId | None = None) -> tuple[Action, ...]:
    """Every action of a seat that is in order; what is done with another delegation only if `to` names it.

    Packages, drafts, placards and counter-offers are left out: free combinations, each checked by `objections`.
    """
    waiting = [number for number, each in state.offers.items() if each.to == who and each.status is OfferStatus.OPEN]
    before_it = [one.id for each in state.groups if who in each.members for one in each.proposals]
    return tuple(
        action
        for kind in KINDS
        if kind.stage is not Stage.CHAIR and kind.action is not act.CounterOffer
        for action in candidates(state, who, kind, to=() if to is None else (to,), offers=waiting, proposals=before_it)
        if not objections(state, action)
    )
