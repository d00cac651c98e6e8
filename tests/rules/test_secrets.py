"""Who may see what: nobody's view changes when only another's secret does."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.model import events as ev
from game.model.actions import (
    AcceptOffer,
    Ballot,
    CastBallot,
    Caucus,
    CloseVote,
    Consult,
    DeclineOffer,
    MoveVote,
    OfferDeal,
    OpenFloor,
    Pledge,
    Press,
    PutToVote,
    ShowPlacards,
    Support,
)
from game.model.instructions import Position
from game.model.state import Commitment, ConferenceState, Offer, Promise, Report
from game.rules import public_view, view_for, visible
from tests.toy import SEATS, after, heard, opened, play, text

HERS = "CAL"
OTHERS = tuple(each for each in SEATS if each != HERS)


def _seat(state: ConferenceState, **changes: object) -> ConferenceState:
    return replace(state, seats={**state.seats, HERS: replace(state.seats[HERS], **changes)})


def instructions(state: ConferenceState) -> ConferenceState:
    return replace(state, instructions={**state.instructions, HERS: (Position(ideal=1, salience=2, lowest=3),) * 3})


def placards(state: ConferenceState) -> ConferenceState:
    return _seat(state, placards={"spam": "soft"})


def reports(state: ConferenceState) -> ConferenceState:
    report = Report(about="ELB", item="spam", at=3, salience=4, has_red_line=True, session=1)
    return _seat(state, reports=(report,))


def resentment(state: ConferenceState) -> ConferenceState:
    return _seat(state, resentment=77, goodwill={"ARC": -50})


def means(state: ConferenceState) -> ConferenceState:
    return _seat(state, contacts_left=0, pledges_left=0)


def commitments(state: ConferenceState) -> ConferenceState:
    return _seat(state, commitments=(Commitment(backing=text("spam/soft"), because="pressure", of="DOR"),))


def wording_of_an_intervention(state: ConferenceState) -> ConferenceState:
    return _seat(state, intervention=Support(delegation=HERS, item="routing", option="none"))


SECRETS = (instructions, placards, reports, resentment, means, commitments, wording_of_an_intervention)


@pytest.mark.parametrize("change", SECRETS, ids=lambda change: change.__name__)
def test_no_view_but_her_own_tells_of_anothers_secret(change: Callable[[ConferenceState], ConferenceState]) -> None:
    state = after(opened(), Support(delegation=HERS, item="spam", option="hard"))
    changed = change(state)

    assert changed != state
    assert public_view(changed) == public_view(state)
    assert all(view_for(changed, each) == view_for(state, each) for each in OTHERS)
    assert view_for(changed, HERS) != view_for(state, HERS)


def test_an_offer_and_a_promise_are_seen_by_their_two_sides_only() -> None:
    state = opened()
    offer = Offer(id=1, delegation=HERS, to="BOR", gives=text("spam/none"), asks=text("routing/hard"), until=2)
    promise = Promise(delegation=HERS, to="BOR", backing=text("spam/none"), made=1)
    changed = replace(state, offers={1: offer}, promises=(promise,))

    assert public_view(changed) == public_view(state)
    assert {each for each in SEATS if view_for(changed, each) != view_for(state, each)} == {HERS, "BOR"}
    assert view_for(changed, "BOR").offers == (offer,)


def test_a_ballot_is_seen_by_its_own_seat_until_the_result() -> None:
    state = heard(opened(), MoveVote(delegation="CAL", item="routing", option="hard"))
    state = after(state, PutToVote(item="routing", option="hard"))
    one, other = (after(state, CastBallot(delegation=HERS, ballot=each)) for each in (Ballot.FOR, Ballot.AGAINST))

    assert all(view_for(one, each) == view_for(other, each) for each in OTHERS)
    assert view_for(one, HERS).ballot is Ballot.FOR
    assert public_view(after(one, CloseVote())).votes[0].ballots == {HERS: Ballot.FOR}


def test_the_seed_does_not_stand_in_a_view() -> None:
    one, same, other = (view_for(opened(seed=each), "ARC") for each in (1, 1, 2))

    assert one == same
    assert not hasattr(one.public, "seed")
    assert one.public.lot != other.public.lot


def seen_by(event: ev.Event) -> set[str | None]:
    return {each for each in (*SEATS, None) if visible(event, each) is not None}


OFFER = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))


@pytest.mark.parametrize(
    ("before", "action", "eyes"),
    [
        ((), Consult(delegation="CAL", to="ARC", item="spam"), {"CAL"}),
        ((), OFFER, {"CAL", "BOR"}),
        ((OFFER,), AcceptOffer(delegation="BOR", offer=1), {"CAL", "BOR"}),
        ((OFFER,), DeclineOffer(delegation="BOR", offer=1), {"CAL", "BOR"}),
        ((), Pledge(delegation="CAL", to="ELB", asks=text("spam/hard")), {"CAL", "ELB"}),
        ((), Press(delegation="CAL", to="ELB", asks=text("spam/hard")), {"CAL", "ELB"}),
        ((), Caucus(delegation="CAL", backing=text("spam/hard")), {"CAL", "DOR"}),
        ((), Caucus(delegation="CAL", backing=text("spam/none")), {"CAL"}),
        ((), ShowPlacards(delegation="CAL", placards=(text("spam/hard"),)), {"CAL"}),
        ((), Support(delegation="CAL", item="spam", option="hard"), {"CAL"}),
    ],
    ids=lambda part: type(part).__name__ if not isinstance(part, tuple | set) else "",
)
def test_what_happens_in_the_corridor_is_seen_by_whom_it_concerns(
    before: tuple[OfferDeal, ...], action: OfferDeal, eyes: set[str]
) -> None:
    _, events = play(after(opened(), *before), action)

    assert [seen_by(each) for each in events] == [eyes]


def test_whoever_presses_does_not_learn_that_it_is_resented() -> None:
    _, (pressed,) = play(opened(), Press(delegation="ELB", to="ARC", asks=text("spam/hard")))

    assert visible(pressed, "ARC").resented
    assert not visible(pressed, "ELB").resented


def test_everything_said_on_the_floor_is_public() -> None:
    _, events = play(opened(), Support(delegation="CAL", item="spam", option="hard"), OpenFloor())

    assert all(seen_by(each) == {*SEATS, None} for each in events[1:])


def test_views_made_from_one_public_part_equal_those_made_alone() -> None:
    state = opened()

    assert view_for(state, "ARC", public_view(state)) == view_for(state, "ARC")


def test_a_view_holds_ones_own_instructions() -> None:
    assert view_for(opened(), "ELB").instructions == opened().instructions["ELB"]
