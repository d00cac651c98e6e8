"""Random walks through a conference: any sequence of actions that are in order, driven by numbers from Hypothesis."""

from collections.abc import Iterator

from hypothesis import strategies as st

from game.model.actions import (
    AcceptOffer,
    Action,
    AdoptFinalActs,
    CallWave,
    CloseConference,
    CloseSession,
    CloseVote,
    CounterOffer,
    DeclareAgreed,
    DropOption,
    KeepBrackets,
    LinkPackage,
    MoveVote,
    OfferCompromise,
    OfferDeal,
    OpenFloor,
    PutToVote,
    ShowPlacards,
    Sign,
    TakeTemperature,
)
from game.model.conference import Happening, LegitimacyMoved, Moment, SalienceMoved, TextWithdrawn
from game.model.events import Event
from game.model.instructions import Scenario
from game.model.state import ConferenceState, OfferStatus, Phase
from game.rules import apply, legal_actions, objections
from tests.toy import SEATS, adopted, after, heard, in_session, opened, text, toy

Step = tuple[int, int, int, int]
"""Who acts (0..9 a seat, more is the chair), towards whom, which kind of what is in order, and which of that kind."""

steps = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 4), st.integers(0, 255), st.integers(0, 255)), min_size=20, max_size=80
)

NEWS = (
    Happening(
        id="storm",
        session=2,
        moment=Moment.OPENS,
        title="Storm",
        text="A storm.",
        effects=(LegitimacyMoved(by=-40), SalienceMoved(item="spam", by=60)),
    ),
    Happening(
        id="letter",
        session=2,
        moment=Moment.CLOSES,
        title="Letter",
        text="A letter.",
        effects=(TextWithdrawn(item="spam", option="hard"),),
    ),
)


def scenario() -> Scenario:
    """The toy, with news that takes a text away, and one seat that may not vote."""
    return toy(happenings=NEWS, without_vote=["DOR"])


def in_order_for_the_chair(state: ConferenceState) -> tuple[Action, ...]:
    """Every action of the chair that is in order."""
    return tuple(each for each in _chairs(state) if not objections(state, each))


def _chairs(state: ConferenceState) -> Iterator[Action]:
    yield from (OpenFloor(), CloseVote(), CloseSession(), AdoptFinalActs(), CallWave(), CloseConference())
    for item in state.conference.items:
        yield from (TakeTemperature(item=item.id), KeepBrackets(item=item.id))
        for option in item.options:
            for kind in (OfferCompromise, DeclareAgreed, DropOption, PutToVote):
                yield kind(item=item.id, option=option.id)


def in_order_for_a_seat(state: ConferenceState, who: str, to: str) -> tuple[Action, ...]:
    """What `legal_actions` lists, and some of the free combinations that it leaves out."""
    return (*legal_actions(state, who, to=to), *(each for each in _free(state, who) if not objections(state, each)))


def _free(state: ConferenceState, who: str) -> Iterator[Action]:
    yield ShowPlacards(delegation=who, placards=(text("spam/none"), text("routing/hard")))
    yield ShowPlacards(delegation=who, placards=(text("access/full"),))
    yield LinkPackage(delegation=who, texts=(text("spam/none"), text("routing/hard")))
    for number, offer in state.offers.items():
        if offer.status is OfferStatus.OPEN:
            yield CounterOffer(delegation=who, offer=number, gives=text("access/full"), asks=text("spam/hard"))


def choose(state: ConferenceState, step: Step) -> Action | None:
    """The action that a step stands for; None if whoever would act has nothing in order."""
    number, towards, kind, pick = step
    if number < 2 * len(SEATS):
        choice = in_order_for_a_seat(state, SEATS[number // 2], SEATS[towards])
    else:
        choice = in_order_for_the_chair(state)
    kinds = list(dict.fromkeys(type(each) for each in choice))
    if not kinds:
        return None
    alike = [each for each in choice if type(each) is kinds[kind % len(kinds)]]
    return alike[pick % len(alike)]


def walk(
    script: list[Step], start: ConferenceState | None = None
) -> Iterator[tuple[ConferenceState, Action, tuple[Event, ...], ConferenceState]]:
    """Every step as (state before, action, events, state after)."""
    state = start or opened(scenario())
    for step in script:
        action = choose(state, step)
        if action is None:
            continue
        before = state
        state, events = apply(state, action)
        yield before, action, events, state
        if state.phase is Phase.CLOSED:
            return


def late_starts() -> tuple[ConferenceState, ...]:
    """States from which short walks reach deals, votes, the last session and the signing."""
    bargained = after(
        opened(scenario()),
        OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard")),
        OfferDeal(delegation="ELB", to="CAL", gives=text("access/full"), asks=text("spam/none")),
        OfferDeal(delegation="ARC", to="ELB", gives=text("routing/hard"), asks=text("spam/none")),
        OfferDeal(delegation="ARC", to="DOR", gives=text("access/full"), asks=text("routing/none")),
        AcceptOffer(delegation="BOR", offer=1),
        AcceptOffer(delegation="ELB", offer=3),
    )
    moved = heard(
        bargained,
        MoveVote(delegation="CAL", item="routing", option="hard"),
        MoveVote(delegation="ARC", item="routing", option="none"),
        MoveVote(delegation="BOR", item="spam", option="none"),
    )
    voting = after(moved, PutToVote(item="routing", option="hard"))
    signing = adopted(after(heard(opened(scenario())), DeclareAgreed(item="routing", option="hard")))
    return (
        opened(scenario()),
        bargained,
        moved,
        voting,
        in_session(3, bargained),
        after(signing, CallWave(), Sign(delegation="ARC")),
    )
